import type { Passage, ShopDocument } from "../../../bot/shop-records.js";
import type { Block, PageContent } from "./blocks.js";

/** About as much as the text model reads at once. */
const passageCharacters = 500;

/** @param id as in ShopDocument; its last part, without its ending, is the title of a page that has none. */
export function documentOf(id: string, format: ShopDocument["format"], content: PageContent): ShopDocument {
  const title = content.title ?? firstHeading(content.blocks) ?? nameIn(id);
  return { id, title, format, passages: passagesOf(content.blocks, title) };
}

/** A passage belongs to one heading; a page that writes much under one has several there. */
function passagesOf(blocks: readonly Block[], title: string): readonly Passage[] {
  const gathering = new Gathering(title);
  for (const block of blocks) gathering.take(block);
  return gathering.finish();
}

type Heading = Extract<Block, { kind: "heading" }>;

class Gathering {
  private readonly passages: Passage[] = [];
  private headings: readonly Heading[] = [];
  private lines: string[] = [];
  private characters = 0;
  private line = 0;

  constructor(private readonly title: string) {}

  take(block: Block): void {
    if (block.kind === "heading") {
      this.flush();
      this.headings = [...this.headings.filter(({ level }) => level < block.level), block];
      return;
    }
    for (const piece of pieces(block.text)) this.add(piece, block.line);
  }

  finish(): readonly Passage[] {
    this.flush();
    return this.passages;
  }

  private add(text: string, line: number): void {
    if (this.characters + text.length > passageCharacters) this.flush();
    if (this.lines.length === 0) this.line = line;
    this.lines.push(text);
    this.characters += text.length;
  }

  private flush(): void {
    if (this.lines.length === 0) return;
    const named = this.headings.filter(({ text }) => text !== this.title);
    const anchor = this.headings.at(-1)?.anchor;
    this.passages.push({
      headings: named.map(({ text }) => text),
      line: this.line,
      ...(anchor === undefined ? {} : { anchor }),
      text: this.lines.join("\n"),
    });
    this.lines = [];
    this.characters = 0;
  }
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/** A paragraph as it is, or a longer one in pieces of whole sentences; a sentence without end is cut. */
function pieces(text: string): readonly string[] {
  if (text.length <= passageCharacters) return [text];
  const found: string[] = [];
  let piece = "";
  for (const { segment } of sentences.segment(text)) {
    if (piece !== "" && piece.length + segment.length > passageCharacters) {
      found.push(piece);
      piece = "";
    }
    piece += segment;
  }
  return [...found, piece].flatMap(cut).map((each) => each.trim());
}

function cut(text: string): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < text.length; start += passageCharacters)
    found.push(text.slice(start, start + passageCharacters));
  return found;
}

function firstHeading(blocks: readonly Block[]): string | undefined {
  return blocks.find((block): block is Heading => block.kind === "heading")?.text;
}

function nameIn(id: string): string {
  const name = (id.split("/").at(-1) ?? id).replace(/\.[^.]*$/u, "").replaceAll(/[-_]+/gu, " ");
  return name.charAt(0).toUpperCase() + name.slice(1);
}
