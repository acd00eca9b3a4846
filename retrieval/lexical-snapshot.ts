import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { LexicalIndex } from "./lexical-index.js";
import { Lexicon } from "./lexicon.js";

/**
 * The saved form: magic, SHA-256 of all that follows, length of the header, header (JSON), then the sections one
 * after the other. Numbers are in the machine's byte order: a snapshot is a cache of
 * one machine, made anew from the catalog whenever it does not fit.
 */
const magic = Buffer.from("AISLEW01");
const hashBytes = 32;
const headerAt = magic.length + hashBytes + 4;

interface Header {
  readonly fingerprint: string;
  readonly documentCount: number;
  /** Lengths in bytes. */
  readonly sections: readonly number[];
}

/** @param fingerprint names the catalog and its revision; loading asks for the same one. */
export function saveLexicalIndex(index: LexicalIndex, fingerprint: string): Uint8Array {
  const { lexicon, postings } = index.parts;
  const sections = [
    Buffer.from(lexicon.terms.join("\n")),
    Buffer.from(lexicon.surfaces.join("\n")),
    ...[lexicon.frequencies, postings.starts, postings.documents, postings.impacts, postings.fields].map(bytesOf),
    ...[postings.titleStarts, postings.titleTerms].map(bytesOf),
  ];
  const header: Header = {
    fingerprint,
    documentCount: postings.documentCount,
    sections: sections.map((section) => section.length),
  };
  const headerText = Buffer.from(JSON.stringify(header));
  const headerLength = Buffer.alloc(4);
  headerLength.writeUInt32LE(headerText.length);
  const body = Buffer.concat([headerLength, headerText, ...sections]);
  return Buffer.concat([magic, sha256(body), body]);
}

/**
 * Others get the thread between the steps; for 50,000 products each takes some ten milliseconds.
 * @param isWord as for LexicalIndex; it is no part of the saved form.
 * @returns nothing when the bytes are torn, of another format, or of another catalog: build the index then.
 */
export async function loadLexicalIndex(
  bytes: Uint8Array,
  fingerprint: string,
  isWord?: (word: string) => boolean,
): Promise<LexicalIndex | undefined> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = file.subarray(magic.length + hashBytes);
  if (
    body.length < 4 ||
    !file.subarray(0, magic.length).equals(magic) ||
    !sha256(body).equals(file.subarray(magic.length, magic.length + hashBytes))
  ) {
    return undefined;
  }
  // The checksum held, so this is what saveLexicalIndex wrote.
  const headerEnd = headerAt + file.readUInt32LE(headerAt - 4);
  const header = JSON.parse(file.toString("utf8", headerAt, headerEnd)) as Header;
  if (header.fingerprint !== fingerprint) return undefined;
  await nextTurn();
  return indexOf(header, sectionsOf(file, headerEnd, header), isWord);
}

async function indexOf(
  header: Header,
  sections: readonly Buffer[],
  isWord: ((word: string) => boolean) | undefined,
): Promise<LexicalIndex> {
  const [terms, surfaces, frequencies, starts, documents, impacts, fields, titleStarts, titleTerms] = sections;
  const postings = {
    documentCount: header.documentCount,
    starts: uint32Of(starts),
    documents: uint32Of(documents),
    impacts: new Float32Array(copyOf(impacts)),
    fields: new Uint8Array(copyOf(fields)),
    titleStarts: uint32Of(titleStarts),
    titleTerms: uint32Of(titleTerms),
  };
  await nextTurn();
  const lexicon = new Lexicon(linesOf(terms), linesOf(surfaces), uint32Of(frequencies));
  await nextTurn();
  return new LexicalIndex(lexicon, postings, isWord);
}

function sectionsOf(file: Buffer, from: number, header: Header): Buffer[] {
  let at = from;
  return header.sections.map((length) => {
    const section = file.subarray(at, at + length);
    at += length;
    return section;
  });
}

function bytesOf(values: Uint32Array | Float32Array | Uint8Array): Buffer {
  return Buffer.from(values.buffer, values.byteOffset, values.byteLength);
}

/** A buffer of its own, because a view of four-byte numbers must begin at a multiple of four. */
function copyOf(section: Buffer | undefined): ArrayBuffer {
  const copy = new ArrayBuffer(section?.length ?? 0);
  new Uint8Array(copy).set(section ?? []);
  return copy;
}

function uint32Of(section: Buffer | undefined): Uint32Array {
  return new Uint32Array(copyOf(section));
}

function linesOf(section: Buffer | undefined): string[] {
  const text = section?.toString("utf8") ?? "";
  return text === "" ? [] : text.split("\n");
}

function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
