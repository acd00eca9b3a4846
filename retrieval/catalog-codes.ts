import { fold } from "./fold.js";

export interface CodeOwner {
  /** Place of the product in the catalog, from 0. */
  readonly ordinal: number;
  /** Absent when the code names the whole product. */
  readonly sku?: string;
}

type Owner = CodeOwner | "several" | undefined;

/** Whose the SKUs, barcodes and ids of a catalog are; case, blanks and dashes do not count. */
export class CatalogCodes {
  private readonly exact = new Map<string, Owner>();
  /** Of codes with an O, as if it were a 0: the others are found as they are. */
  private readonly zeroed = new Map<string, Owner>();

  add(written: string, owner: CodeOwner): void {
    const code = foldCode(written);
    if (code === "") return;
    this.exact.set(code, closer(this.exact.get(code), owner));
    if (!code.includes("O")) return;
    const zeroed = zeroForO(code);
    this.zeroed.set(zeroed, closer(this.zeroed.get(zeroed), owner));
  }

  /** O is read as 0 where only one code of the catalog is meant. */
  ownerOf(typed: string): CodeOwner | undefined {
    const code = foldCode(typed);
    const owner = this.exact.get(code) ?? this.ownerZeroed(zeroForO(code));
    return owner === "several" ? undefined : owner;
  }

  private ownerZeroed(code: string): Owner {
    return closer(this.exact.get(code), this.zeroed.get(code));
  }
}

/** A product and its only variant may share a code; the variant is the closer answer. */
function closer(known: Owner, other: Owner): Owner {
  if (known === undefined || other === undefined) return known ?? other;
  if (known === "several" || other === "several" || known.ordinal !== other.ordinal) return "several";
  return known.sku === undefined ? other : known;
}

const plainCode = /^[\x20-\x7e]*$/;

/** Two spellings of one code fold to the same text. */
function foldCode(code: string): string {
  if (plainCode.test(code)) return code.toUpperCase().replace(/[^A-Z0-9]+/g, "");
  return fold(code)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function zeroForO(code: string): string {
  return code.replaceAll("O", "0");
}
