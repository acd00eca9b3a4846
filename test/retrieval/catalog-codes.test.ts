import { describe, expect, it } from "vitest";
import { CatalogCodes, type CodeOwner } from "../../retrieval/catalog-codes.js";

function codes(...owned: readonly (readonly [code: string, owner: CodeOwner])[]): CatalogCodes {
  const all = new CatalogCodes();
  for (const [code, owner] of owned) all.add(code, owner);
  return all;
}

describe("the codes of a catalog", () => {
  it("are found whatever their case, blanks and dashes, also in other scripts", () => {
    const mug = { ordinal: 3, sku: "MUG-Ä1 x" };
    expect(codes(["MUG-Ä1 x", mug]).ownerOf("mugä1-X")).toEqual(mug);
    expect(codes(["ab-12", mug]).ownerOf(" AB 12 ")).toEqual(mug);
    expect(codes(["ab-12", mug]).ownerOf("ab13")).toBeUndefined();
  });

  it("are found with O for 0 and 0 for O, where only one code can be meant", () => {
    const [letter, digit] = [
      { ordinal: 1, sku: "AO5" },
      { ordinal: 2, sku: "A05" },
    ];
    expect(codes(["AO5", letter]).ownerOf("a05")).toEqual(letter);
    expect(codes(["A05", digit]).ownerOf("aO5")).toEqual(digit);
    const both = codes(["AO5", letter], ["A05", digit]);
    expect([both.ownerOf("AO5"), both.ownerOf("A05")]).toEqual([letter, digit]);
    const longer = codes(["AOO", letter], ["A00", digit]);
    expect(longer.ownerOf("AO0")).toBeUndefined();
  });

  it("name no product when two have the same one, and the only variant rather than its product", () => {
    expect(codes(["X1", { ordinal: 1 }], ["x-1", { ordinal: 2 }]).ownerOf("X1")).toBeUndefined();
    expect(codes(["X1", { ordinal: 1 }], ["X1", { ordinal: 1, sku: "X1" }]).ownerOf("X1")).toEqual({
      ordinal: 1,
      sku: "X1",
    });
  });
});
