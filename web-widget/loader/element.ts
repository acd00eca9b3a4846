import type { Panel, PanelModule } from "../panel.js";
import { launcherStyle } from "./launcher-style.js";
import { type ScriptTag, type WidgetOptions, widgetOptions } from "./script-options.js";

const name = "aisle-chat";
/** Below this width the open panel is a sheet over the whole page. */
const sheet = "(max-width:480px)";

/** The page's side of the widget: what `window.aisle` calls. */
export interface ChatElement extends HTMLElement {
  open(options?: { readonly focus?: boolean }): Promise<void>;
  close(): void;
  toggle(): void;
  show(): void;
  hide(): void;
  /** Says something in the shopper's name, and opens the panel. */
  send(text: unknown): Promise<void>;
  /** @param jwt signed by the shop; null signs the shopper out. */
  setUser(jwt: string | null): void;
  setContext(context: Readonly<Record<string, unknown>>): void;
  setTheme(theme: string): void;
  setLocale(locale: string): void;
  consent(given: boolean): void;
  /** Begins a new conversation and forgets this one in the browser. */
  reset(): void;
  destroy(): void;
}

export function defineElement(tag: ScriptTag): void {
  if (customElements.get(name) !== undefined) return;
  customElements.define(name, elementClass(tag));
}

/** Tells the page; a listener may cancel what can be cancelled. @returns false when one did. */
export function tell(event: string, detail: object = {}): boolean {
  return document.dispatchEvent(new CustomEvent(`aisle:${event}`, { detail, cancelable: true }));
}

function elementClass(tag: ScriptTag): CustomElementConstructor {
  return class extends HTMLElement implements ChatElement {
    readonly #root = this.attachShadow({ mode: "open" });
    readonly #button = document.createElement("button");
    readonly #badge = document.createElement("span");
    readonly #notice = document.createElement("p");
    #options: WidgetOptions = widgetOptions(this, tag);
    #panel: Promise<Panel | undefined> | undefined;
    #identity: string | null | undefined;
    #context: Readonly<Record<string, unknown>> = {};
    #consented: boolean | undefined;
    #open = false;

    connectedCallback(): void {
      if (this.#root.firstChild !== null) {
        // Moved to another place of the page, or to the next one of a site that swaps its body.
        void this.#panel?.then((panel) => panel?.setOpen(this.#open));
        return;
      }
      this.#options = widgetOptions(this, tag);
      const reopens = this.#options.mode === "inline" || (this.#wasOpen() && !matchMedia(sheet).matches);
      this.#dress();
      if (reopens) void this.open({ focus: false });
    }

    async open({ focus = true } = {}): Promise<void> {
      this.hidden = false;
      if (this.#open) return;
      this.#open = true;
      this.#mark();
      const panel = await this.#loaded();
      if (panel === undefined) this.#open = false;
      this.#mark();
      if (panel === undefined || !this.#open) return;
      panel.setOpen(true);
      if (focus) panel.focus();
      tell("open");
    }

    close(): void {
      if (!this.#open || this.#options.mode === "inline") return;
      this.#open = false;
      void this.#panel?.then((panel) => panel?.setOpen(false));
      this.#mark();
      if (document.activeElement === this) this.#button.focus();
      tell("close");
    }

    toggle(): void {
      if (this.#open) this.close();
      else void this.open();
    }

    show(): void {
      this.hidden = false;
    }

    hide(): void {
      this.close();
      this.hidden = true;
    }

    async send(text: unknown): Promise<void> {
      await this.open();
      if (typeof text === "string" && text.trim() !== "") (await this.#panel)?.say(text);
    }

    setUser(jwt: string | null): void {
      this.#identity = jwt;
      if (jwt === null) this.#drop("customer");
      void this.#panel?.then((panel) => panel?.identify(jwt));
    }

    setContext(context: Readonly<Record<string, unknown>>): void {
      this.#context = context;
    }

    setTheme(theme: string): void {
      if (theme === "light" || theme === "dark") this.dataset["theme"] = theme;
      else delete this.dataset["theme"];
    }

    setLocale(locale: string): void {
      this.#options = { ...this.#options, locale };
      void this.#panel?.then((panel) => panel?.setLocale(locale));
    }

    consent(given: boolean): void {
      this.#consented = given;
      if (!given) this.#drop("");
      void this.#panel?.then((panel) => panel?.consent(given));
    }

    reset(): void {
      this.#keepOpen(false);
      void this.#loaded().then((panel) => panel?.reset());
    }

    destroy(): void {
      this.remove();
      void this.#panel?.then((panel) => panel?.destroy());
      this.#panel = undefined;
    }

    disconnectedCallback(): void {
      void this.#panel?.then((panel) => panel?.setOpen(false));
    }

    #dress(): void {
      const sheetOfStyle = new CSSStyleSheet();
      sheetOfStyle.replaceSync(launcherStyle);
      this.#root.adoptedStyleSheets = [sheetOfStyle];
      this.setTheme(this.#options.theme);
      this.#button.className = "launcher";
      this.#button.part.add("launcher");
      this.#button.ariaHasPopup = "dialog";
      this.#badge.className = "badge";
      this.#badge.hidden = true;
      this.#button.append(this.#badge);
      this.#notice.className = "notice";
      this.#notice.role = "alert";
      this.#button.addEventListener("click", () => {
        this.toggle();
      });
      for (const turned of ["pointerenter", "focus"]) {
        this.#button.addEventListener(turned, () => void this.#module().catch(() => undefined), { once: true });
      }
      if (this.#options.mode === "floating") this.#root.append(this.#button);
      this.#root.append(this.#notice);
      this.#mark();
    }

    #module(): Promise<PanelModule> {
      return import(/* @vite-ignore */ `${this.#options.base}panel.js`) as Promise<PanelModule>;
    }

    #loaded(): Promise<Panel | undefined> {
      return (this.#panel ??= this.#load());
    }

    async #load(): Promise<Panel | undefined> {
      try {
        const panel = await this.#module();
        this.#notice.textContent = "";
        return panel.mountPanel(this.#root, {
          ...{
            base: this.#options.base,
            store: this.#options.store,
            mode: this.#options.mode,
            locale: this.#options.locale,
          },
          mayStore: this.#mayStore,
          identity: this.#identity,
          context: () => this.#context,
          tell,
          onClose: () => {
            this.close();
          },
          onUnread: (count) => {
            this.#unread(count);
          },
        });
      } catch {
        this.#panel = undefined;
        this.#notice.textContent = "The chat can't be loaded. Please try again.";
        tell("error", { message: this.#notice.textContent });
        return undefined;
      }
    }

    #mark(): void {
      const label = this.#open ? "Close the chat" : "Chat with our assistant";
      const unread = Number(this.#badge.textContent);
      this.#button.ariaLabel = unread > 0 ? `${label}, ${unread} new` : label;
      this.#button.ariaExpanded = String(this.#open);
      this.toggleAttribute("data-open", this.#open);
      if (this.#options.mode === "floating") this.#keepOpen(this.#open);
    }

    #unread(count: number): void {
      if (count === Number(this.#badge.textContent)) return;
      this.#badge.textContent = count > 0 ? String(count) : "";
      this.#badge.hidden = count === 0;
      this.#mark();
      tell("unread", { count });
    }

    /** An open panel stays open on the next page of the visit. */
    #keepOpen(open: boolean): void {
      if (!this.#mayStore) return;
      try {
        sessionStorage[open ? "setItem" : "removeItem"](this.#openKey, "1");
      } catch {
        // A browser that stores nothing begins each page with the panel closed.
      }
    }

    get #mayStore(): boolean {
      return this.#consented ?? !this.#options.needsConsent;
    }

    /** Takes away what the widget keeps under names that begin so; kept.ts says which there are. */
    #drop(names: string): void {
      try {
        for (const storage of [localStorage, sessionStorage]) {
          for (const key of Object.keys(storage)) {
            if (key.startsWith(`aisle:${this.#options.store}:${names}`)) storage.removeItem(key);
          }
        }
      } catch {
        // Where nothing can be stored, nothing is.
      }
    }

    #wasOpen(): boolean {
      try {
        return sessionStorage.getItem(this.#openKey) !== null;
      } catch {
        return false;
      }
    }

    get #openKey(): string {
      return `aisle:${this.#options.store}:open`;
    }
  };
}
