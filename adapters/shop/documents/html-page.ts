import { Parser } from "htmlparser2";
import { plainLine } from "../../../bot/saying.js";
import { type Block, headingBlock, type PageContent, questionLevel, textBlock } from "./blocks.js";

/** What a reader of the page does not see as its text, and what leads elsewhere. */
const skipped: ReadonlySet<string> = new Set(
  `script style template noscript svg math iframe object embed canvas audio video map select textarea button nav
   footer`.split(/\s+/u),
);
/** Stand within a line of text; everything else begins a new one. */
const inline: ReadonlySet<string> = new Set(
  `a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike strong sub
   sup time tt u var wbr`.split(/\s+/u),
);
const levels: ReadonlyMap<string, number> = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level] as const),
  ["summary", questionLevel],
  ["dt", questionLevel],
]);
const cells: ReadonlySet<string> = new Set(["td", "th"]);
const anchorShape = /^[\w.:-]{1,80}$/u;

type Attributes = Readonly<Record<string, string>>;

/**
 * Reads the text that somebody sees who looks at a page: no scripts, no styles, nothing hidden, no addresses.
 * @param firstLine of the file, where the HTML is a part of it.
 */
export function readHtml(html: string, firstLine = 1): PageContent {
  const reader = new PageReader(html, firstLine);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.opens(name, attributes, parser.startIndex);
      },
      ontext: (text) => {
        reader.reads(text, parser.startIndex);
      },
      onclosetag: (name) => {
        reader.closes(name);
      },
    },
    { decodeEntities: true, recognizeSelfClosing: false },
  );
  parser.end(html);
  return reader.content();
}

class PageReader {
  private readonly blocks: Block[] = [];
  private text = "";
  private textLine = 0;
  private title: string | undefined;
  private inTitle = false;
  /** Elements that are open from the first skipped one on. */
  private skippedDepth = 0;
  private heading: { readonly level: number; readonly anchor?: string } | undefined;
  private anchorAround: string | undefined;
  private line: number;
  private counted = 0;

  constructor(
    private readonly html: string,
    firstLine: number,
  ) {
    this.line = firstLine;
  }

  opens(name: string, attributes: Attributes, at: number): void {
    if (this.skippedDepth > 0 || skipped.has(name) || isHidden(attributes)) {
      this.skippedDepth += 1;
      return;
    }
    this.inTitle = name === "title";
    if (inline.has(name)) return;
    if (cells.has(name)) {
      this.text += this.text.trim() === "" ? "" : " | ";
      return;
    }
    this.flush();
    this.lineAt(at);
    const { id = "" } = attributes;
    const anchor = anchorShape.test(id) ? id : undefined;
    const level = levels.get(name);
    if (level === undefined) this.anchorAround = anchor ?? this.anchorAround;
    else this.beginHeading(level, anchor ?? this.anchorAround);
  }

  reads(text: string, at: number): void {
    if (this.skippedDepth > 0) return;
    if (this.inTitle) {
      this.title = `${this.title ?? ""}${text}`;
      return;
    }
    if (this.text.trim() === "") this.textLine = this.lineAt(at) + leadingLines(text);
    this.text += text;
  }

  closes(name: string): void {
    if (this.skippedDepth > 0) {
      this.skippedDepth -= 1;
      return;
    }
    this.inTitle = false;
    if (inline.has(name) || cells.has(name)) return;
    this.flush();
  }

  content(): PageContent {
    this.flush();
    const title = plainLine(this.title ?? "", titleCharactersMax);
    return { ...(title === "" ? {} : { title }), blocks: this.blocks };
  }

  private beginHeading(level: number, anchor: string | undefined): void {
    this.heading = { level, ...(anchor === undefined ? {} : { anchor }) };
    this.anchorAround = undefined;
  }

  private flush(): void {
    if (this.text.trim() === "") return;
    const { heading, text, textLine } = this;
    this.blocks.push(
      ...(heading === undefined
        ? textBlock(text, textLine)
        : headingBlock(text, heading.level, textLine, heading.anchor)),
    );
    this.text = "";
    this.heading = undefined;
  }

  /** Places only go forward, so every line is counted once. */
  private lineAt(place: number): number {
    for (let next = this.nextLineEnd(); next !== -1 && next < place; next = this.nextLineEnd()) {
      this.line += 1;
      this.counted = next + 1;
    }
    return this.line;
  }

  private nextLineEnd(): number {
    return this.html.indexOf("\n", this.counted);
  }
}

const titleCharactersMax = 160;

function leadingLines(text: string): number {
  const blanks = /^\s*/u.exec(text)?.[0] ?? "";
  return blanks.trim() === text.trim() ? 0 : blanks.split("\n").length - 1;
}

/** What nobody sees is not told: it may have been put there for machines. */
function isHidden(attributes: Attributes): boolean {
  const style = (attributes["style"] ?? "").replace(/\s+/gu, "").toLowerCase();
  return (
    "hidden" in attributes ||
    attributes["aria-hidden"] === "true" ||
    style.includes("display:none") ||
    style.includes("visibility:hidden")
  );
}
