/**
 * Two spellings of one order number fold to the same text: full-width forms, letter case, blanks and punctuation go,
 * O is read as 0, and I and L as 1. Different numbers may fold alike; whoever looks one up must then require the exact one.
 */
export function foldOrderNumber(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
}
