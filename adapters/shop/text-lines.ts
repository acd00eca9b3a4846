import { createReadStream } from "node:fs";
import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { AssistantError } from "../../bot/assistant-error.js";

/** Why a line's text is not the whole truth: characters were replaced, or the line was left out. */
export type LineDamage = "not-utf-8" | "too-long";

/** One line of a text file, without its line end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly damage?: LineDamage;
}

/** More than any record needs; a longer line is a file of another kind, and would only fill the memory. */
export const lineBytesMax = 4 * 1024 * 1024;

const newline = 0x0a;
const quote = 0x22;

/**
 * Reads a file line by line: UTF-8 with or without a mark, UTF-16 with one (or without, when it begins with ASCII).
 * @throws AssistantError "import/unreadable" when the file cannot be opened or read.
 */
export async function* textLines(path: string): AsyncGenerator<TextLine> {
  const collector = new LineCollector();
  for await (const chunk of utf8Chunks(fileChunks(path))) yield* collector.take(chunk);
  yield* collector.rest();
}

async function* fileChunks(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path)) yield chunk as Buffer;
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown reason";
    throw new AssistantError(
      "import/unreadable",
      `${path} cannot be read (${why}). Expected a text file. Check the path and its permissions.`,
      { cause },
    );
  }
}

function encodingOf(start: Buffer): { readonly name: "utf-8" | "utf-16le" | "utf-16be"; readonly markBytes: number } {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { name: "utf-8", markBytes: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { name: "utf-16le", markBytes: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { name: "utf-16be", markBytes: 2 };
  if (start.length >= 4 && start[1] === 0 && start[3] === 0) return { name: "utf-16le", markBytes: 0 };
  if (start.length >= 4 && start[0] === 0 && start[2] === 0) return { name: "utf-16be", markBytes: 0 };
  return { name: "utf-8", markBytes: 0 };
}

/** The same text as UTF-8 bytes without a mark. */
async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      const encoding = encodingOf(chunk);
      if (encoding.name !== "utf-8") decoder = new TextDecoder(encoding.name);
      bytes = chunk.subarray(encoding.markBytes);
      first = false;
    }
    yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
  if (decoder !== undefined) yield Buffer.from(decoder.decode());
}

/** Cuts chunks into lines, and holds at most one line of at most `lineBytesMax`. */
class LineCollector {
  private parts: Buffer[] = [];
  private size = 0;
  private quotes = 0;
  private number = 1;

  *take(chunk: Buffer): Generator<TextLine> {
    let start = 0;
    for (let end = chunk.indexOf(newline); end >= 0; end = chunk.indexOf(newline, start)) {
      this.add(chunk.subarray(start, end));
      yield this.finish();
      start = end + 1;
    }
    if (start < chunk.length) this.add(chunk.subarray(start));
  }

  *rest(): Generator<TextLine> {
    if (this.size > 0) yield this.finish();
  }

  private add(part: Buffer): void {
    this.size += part.length;
    if (this.size <= lineBytesMax) {
      this.parts.push(part);
      return;
    }
    for (const held of [...this.parts, part]) this.quotes += countOf(quote, held);
    this.parts = [];
  }

  private finish(): TextLine {
    const line = this.size > lineBytesMax ? this.longLine() : this.wholeLine();
    this.parts = [];
    this.size = 0;
    this.quotes = 0;
    this.number += 1;
    return line;
  }

  /** An odd number of quotes is kept as one, so that a CSV reader still knows whether it is inside a cell. */
  private longLine(): TextLine {
    return { number: this.number, text: this.quotes % 2 === 1 ? '"' : "", damage: "too-long" };
  }

  private wholeLine(): TextLine {
    const bytes = Buffer.concat(this.parts);
    const text = bytes.toString("utf8").replace(/\r$/, "");
    return isUtf8(bytes) ? { number: this.number, text } : { number: this.number, text, damage: "not-utf-8" };
  }
}

function countOf(byte: number, bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count += 1;
  return count;
}

/** What to tell about a line that did not come through whole. */
export function damageProblem(damage: LineDamage): { readonly problem: string; readonly fix: string } {
  return damage === "not-utf-8"
    ? { problem: "holds bytes that are not UTF-8", fix: "Save the file as UTF-8 and import it again." }
    : {
        problem: `is longer than ${lineBytesMax / 1024 / 1024} MiB`,
        fix: "Write one record a line, and pictures as paths or addresses.",
      };
}
