/** What the page says on the script tag or the element. */
export interface ScriptOptions {
  /** Where the widget's scripts are, ends with a slash: "https://chat.example.com/widget/v1/". */
  readonly base: string;
  /** Keeps the conversations of several shops on one site apart. */
  readonly store: string;
  readonly mode: "floating" | "inline";
  /** BCP 47 tag, or "auto" for the page's own language. */
  readonly locale: string;
  readonly theme: "auto" | "light" | "dark";
  /** Nothing is stored in the browser before `aisle.consent(true)`. */
  readonly needsConsent: boolean;
  /** False when the page places `<aisle-chat>` itself. */
  readonly placed: boolean;
}

/** Reads the tag that is running now; its answer changes once the script has ended. */
export function scriptOptions(page: Document): ScriptOptions {
  const script =
    (page.currentScript as HTMLScriptElement | null) ??
    page.querySelector<HTMLScriptElement>('script[src*="/widget/v1/aisle.js"]');
  const data = script?.dataset ?? {};
  return {
    base: new URL(".", script?.src ?? page.baseURI).href,
    store: data["store"] ?? "shop",
    mode: "floating",
    locale: data["locale"] ?? "auto",
    theme: themeOf(data["theme"]),
    needsConsent: data["consent"] === "required",
    placed: script !== null && data["place"] !== "none",
  };
}

/** The element's own attributes go before the tag's. */
export function elementOptions(element: Element, tag: ScriptOptions): ScriptOptions {
  const own = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  return {
    ...tag,
    base: own("server") === undefined ? tag.base : new URL("/widget/v1/", own("server")).href,
    store: own("store") ?? tag.store,
    mode: own("mode") === "inline" ? "inline" : tag.mode,
    locale: own("locale") ?? tag.locale,
    theme: themeOf(own("theme") ?? tag.theme),
    needsConsent: own("consent") === "required" || tag.needsConsent,
  };
}

function themeOf(text: string | undefined): ScriptOptions["theme"] {
  return text === "light" || text === "dark" ? text : "auto";
}
