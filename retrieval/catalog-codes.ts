import { fold } from "./fold.js";

/** Two spellings of one code fold to the same text: case, blanks and punctuation do not count. */
export function foldCode(code: string): string {
  return fold(code)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

export interface CodeOwner {
  /** Place of the product in the catalog, from 0. */
  readonly ordinal: number;
  /** Absent when the code names the whole product. */
  readonly sku?: string;
}

export function zeroForO(code: string): string {
  return code.replaceAll("O", "0");
}

/** A product and its only variant may share a code; the variant is the closer answer. */
export function remember(codes: Map<string, CodeOwner | "several">, code: string, owner: CodeOwner): void {
  const known = codes.get(code);
  if (known === undefined) {
    codes.set(code, owner);
  } else if (known !== "several") {
    codes.set(code, known.ordinal === owner.ordinal ? (known.sku === undefined ? owner : known) : "several");
  }
}
