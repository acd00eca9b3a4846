/** Text that is HTML already; only `html` and `trustedHtml` make it. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template takes: text is escaped, HTML stays, lists are joined, and what is absent leaves nothing. */
export type HtmlPart = Html | string | number | false | undefined | readonly HtmlPart[];

/** Escapes every value that is not HTML already. Attributes are written in double quotes, always. */
export function html(texts: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  const filled = texts.map((text, at) => text + markupOf(values[at]));
  return new Html(filled.join(""));
}

/** For markup that was made safe elsewhere, or is a constant of this repository. Never for what a shop or shopper wrote. */
export function trustedHtml(markup: string): Html {
  return new Html(markup);
}

function markupOf(value: HtmlPart): string {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "object") return value.map(markupOf).join("");
  return escaped(String(value));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** For text and for attributes in quotes. */
export function escaped(text: string): string {
  return text.toWellFormed().replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
