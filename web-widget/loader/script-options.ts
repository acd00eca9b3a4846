/** The script's tag as it was when it ran. */
export interface ScriptTag {
  /** Where the widget's scripts are, ends with a slash: "https://chat.example.com/widget/v1/". */
  readonly base: string;
  /** Its `data-` attributes. */
  readonly said: Readonly<Record<string, string | undefined>>;
}

/** What the page says on the element, else on the script's tag. */
export interface WidgetOptions {
  readonly base: string;
  /** Keeps the conversations of several shops on one site apart. */
  readonly store: string;
  readonly mode: "floating" | "inline";
  /** BCP 47 tag, or "auto" for the page's own language. */
  readonly locale: string;
  /** "light" or "dark"; anything else follows the system. */
  readonly theme: string;
  /** Nothing is stored in the browser before `aisle.consent(true)`. */
  readonly needsConsent: boolean;
}

/** Reads the tag that is running now; its answer changes once the script has ended. */
export function scriptTag(page: Document): ScriptTag {
  const script =
    (page.currentScript as HTMLScriptElement | null) ??
    page.querySelector<HTMLScriptElement>('script[src*="/widget/v1/aisle.js"]');
  return { base: new URL(".", script?.src ?? page.baseURI).href, said: Object.assign({}, script?.dataset) };
}

export function widgetOptions(element: Element, { base, said }: ScriptTag): WidgetOptions {
  const read = (name: string): string | undefined => element.getAttribute(name) ?? said[name];
  const server = element.getAttribute("server");
  return {
    base: server === null ? base : new URL("/widget/v1/", server).href,
    store: read("store") ?? "shop",
    mode: element.getAttribute("mode") === "inline" ? "inline" : "floating",
    locale: read("locale") ?? "auto",
    theme: read("theme") ?? "auto",
    needsConsent: read("consent") === "required",
  };
}
