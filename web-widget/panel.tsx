import { effect, signal } from "@preact/signals";
import type { Chat } from "./chat/chat.js";
import { Conversation } from "./chat/conversation.js";
import { coverPage } from "./chat/cover.js";
import { keptFor, siteStorage } from "./chat/kept.js";
import { openSocket, whyNoConnection } from "./chat/socket.js";
import { mountView, type View } from "./view/view.js";
import { wordsFor } from "./words/words-for.js";

/** What the loader gives the panel. */
export interface PanelHost {
  /** Where the widget's scripts are; the server of the conversation is its origin. */
  readonly base: string;
  readonly store: string;
  readonly mode: "floating" | "inline";
  readonly locale: string;
  /** Whether the browser's storage may be used. */
  readonly mayStore: boolean;
  /** The shop's token; null when the page has said that nobody is signed in. */
  readonly identity: string | null | undefined;
  readonly context: () => Readonly<Record<string, unknown>>;
  /** Tells the page; false when a listener cancelled it. */
  readonly tell: (event: string, detail?: object) => boolean;
  readonly onClose: () => void;
  readonly onUnread: (count: number) => void;
}

/** The conversation with its view, once it is fetched. */
export interface Panel {
  setOpen(open: boolean): void;
  focus(): void;
  say(text: string): void;
  identify(jwt: string | null): void;
  setLocale(locale: string): void;
  consent(given: boolean): void;
  reset(): void;
  /** Ends the conversation on this page; what is kept of it stays. */
  destroy(): void;
}

export interface PanelModule {
  mountPanel(root: ShadowRoot, host: PanelHost): Panel;
}

/** The count beside the launcher; the rest of the launcher's style is the loader's. */
const badgeStyle = `.badge{position:absolute;inset-block-start:-4px;inset-inline-end:-4px;min-inline-size:22px;box-sizing:border-box;
padding:3px 6px;border-radius:11px;background:#b3261e;color:#fff;font:600 12px/16px system-ui,sans-serif;text-align:center}`;

/** The server takes no more. */
const contextBytesMax = 8 * 1024;

export function mountPanel(root: ShadowRoot, host: PanelHost): Panel {
  const open = signal(false);
  const badge = new CSSStyleSheet();
  badge.replaceSync(badgeStyle);
  root.adoptedStyleSheets.push(badge);
  const chat = converse(host);
  let view = show();
  let uncover = (): void => undefined;
  const stopTelling = tellOfNews(chat, open, host);

  function show(wanted = host.locale): View {
    const locale = canonical(wanted);
    return mountView(root, {
      ...{ chat, base: new URL(host.base).origin, open, mode: host.mode, locale },
      words: wordsFor(locale),
      onClose: host.onClose,
      emit: host.tell,
      canAddToCart: root.host.hasAttribute("cart") || document.querySelector("script[data-cart]") !== null,
    });
  }

  return {
    setOpen: (now) => {
      open.value = now;
      uncover();
      uncover = now && host.mode === "floating" ? coverPage(root.host) : () => undefined;
      if (now) host.onUnread(0);
    },
    focus: () => {
      // What has just been opened is drawn in a moment, and nothing that is hidden takes the focus.
      setTimeout(() => {
        view.focusComposer();
      });
    },
    say: (text) => {
      chat.say({ text });
    },
    identify: (jwt) => {
      chat.identify(jwt ?? undefined);
    },
    setLocale: (locale) => {
      view.unmount();
      view = show(locale);
    },
    consent: (given) => {
      if (!given) chat.restart();
      chat.keepIn(keptFor(host.store, given ? siteStorage() : null));
    },
    reset: () => {
      chat.restart();
    },
    destroy: () => {
      uncover();
      stopTelling();
      view.unmount();
      chat.close();
    },
  };
}

function converse(host: PanelHost): Conversation {
  const conversation = new Conversation({
    socket: openSocket(new URL(host.base).origin),
    kept: keptFor(host.store, host.mayStore ? siteStorage() : null),
    opening: () => ({ locale: canonical(host.locale), context: contextOf(host) }),
    newId,
    now: () => Date.now(),
    onRefusedIdentity: (message) => {
      host.tell("error", { message });
    },
    whyNoConnection: async () => {
      const message = await whyNoConnection(new URL(host.base).origin);
      if (message !== undefined) host.tell("error", { message });
      return message;
    },
  });
  if (host.identity !== undefined) conversation.identify(host.identity ?? undefined);
  return conversation;
}

/** A page that knows too much is told so, not the shopper: the conversation is opened without it. */
function contextOf(host: PanelHost): Readonly<Record<string, unknown>> {
  const page = { page: location.href.slice(0, 2_000) };
  const context = { ...page, ...host.context() };
  if (new TextEncoder().encode(JSON.stringify(context)).byteLength <= contextBytesMax) return context;
  host.tell("error", { message: `The context is too large; at most ${contextBytesMax} bytes of JSON are taken.` });
  return page;
}

/** Events for the page, and the count beside the button; what was there when the page was loaded is no news. */
function tellOfNews(chat: Chat, open: { readonly value: boolean }, host: PanelHost): () => void {
  let known: number | undefined;
  let unread = 0;
  return effect(() => {
    const messages = chat.messages.value;
    const last = messages.at(-1)?.seq ?? 0;
    if (known === undefined || last < known) {
      known = last === 0 ? undefined : last;
      return;
    }
    const before = known;
    known = last;
    for (const message of messages.filter(({ seq }) => seq > before)) {
      const { from, text, reply } = message;
      host.tell("message", { from, text });
      if (reply?.act === "handoff") host.tell("handoff", { caseId: reply.caseId });
      if (from !== "shopper" && !open.value) unread += 1;
    }
    if (open.value) unread = 0;
    else host.onUnread(unread);
  });
}

/**
 * The page's own language for "auto". A page's `lang` may hold anything; what is no language tag is not passed on.
 * @returns a language tag (BCP 47).
 */
function canonical(locale: string): string {
  const wanted = locale === "auto" ? document.documentElement.lang || navigator.language : locale;
  try {
    return Intl.getCanonicalLocales(wanted)[0] ?? "en";
  } catch {
    return "en";
  }
}

/** UUID version 4 (RFC 9562). `crypto.randomUUID` exists in secure contexts only. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
