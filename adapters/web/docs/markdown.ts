import { Marked, type RendererObject } from "marked";
import { escaped, type Html, trustedHtml } from "../storefront/html.js";

/** Where a relative link of a document leads; undefined for files that are no pages here. */
export type LinkTarget = (address: string) => string | undefined;

/** Markdown as HTML of our own elements only: HTML in it is shown as text, and only web links and known pages lead on. */
export function renderedMarkdown(markdown: string, target: LinkTarget): Html {
  const marked = new Marked({ gfm: true });
  marked.use({ renderer: rendererWith(target) });
  return trustedHtml(marked.parse(markdown, { async: false }));
}

/** The first heading of a document, and the text of its first paragraph. */
export function titleAndLead(markdown: string): { readonly title: string | undefined; readonly lead: string } {
  const tokens = new Marked().lexer(markdown);
  const firstOf = (type: string): string | undefined => {
    const found = tokens.find((token) => token.type === type);
    return found !== undefined && "text" in found ? withoutMarks(String(found.text)) : undefined;
  };
  return { title: firstOf("heading"), lead: firstOf("paragraph") ?? "" };
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[*`]/g, "");
}

function rendererWith(target: LinkTarget): RendererObject {
  const seen = new Map<string, number>();
  return {
    html({ text }) {
      return escaped(text);
    },
    heading({ tokens, depth, text }) {
      return `<h${depth} id="${escaped(anchorOf(text, seen))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      const address = addressOf(href, target);
      return address === undefined ? words : `<a href="${escaped(address)}">${words}</a>`;
    },
    image({ text }) {
      return escaped(text);
    },
    code({ text }) {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
    },
    table({ header, rows }) {
      const cells = (row: typeof header, tag: string): string =>
        row.map(({ tokens }) => `<${tag}>${this.parser.parseInline(tokens)}</${tag}>`).join("");
      const body = rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("");
      return `<div class="wide" tabindex="0"><table><thead><tr>${cells(header, "th")}</tr></thead><tbody>${body}</tbody></table></div>\n`;
    },
  };
}

function addressOf(href: string, target: LinkTarget): string | undefined {
  if (/^(https?|mailto):/i.test(href)) return href;
  if (href.startsWith("#")) return href;
  return /^[a-z][a-z\d+.-]*:/i.test(href) || href.startsWith("//") ? undefined : target(href);
}

/** As other renderers make it, so that links between documents work there too: "What is stored" is "what-is-stored". */
function anchorOf(heading: string, seen: Map<string, number>): string {
  const words = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-");
  const before = seen.get(words) ?? 0;
  seen.set(words, before + 1);
  return before === 0 ? words : `${words}-${before}`;
}
