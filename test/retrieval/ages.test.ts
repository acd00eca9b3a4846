import { describe, expect, it } from "vitest";
import { agesIn, agesOfSize } from "../../retrieval/ages.js";
import { Filter } from "../../retrieval/filters.js";
import { product, variant } from "./wish-catalog.js";

const up = Number.POSITIVE_INFINITY;

describe("ages that a catalog states", () => {
  it.each<[string, number, number]>([
    ["3+", 36, up],
    ["3 years and up", 36, up],
    ["18 months and up", 18, up],
    ["From birth", 0, up],
    ["3-6 years", 36, 83],
    ["3 to 6", 36, 83],
    ["6-12 months", 6, 12],
    ["12 – 24 m", 12, 24],
    ["9 months to 3 years", 9, 47],
    ["36 months+", 36, up],
    ["Up to 3 years", 0, 47],
    ["Under 3", 0, 35],
    ["Not suitable for children under 36 months", 36, up],
    ["toddler", 12, 60],
    ["All ages", 0, up],
    ["5 años", 60, up],
    ["3岁以上", 36, up],
  ])("%s", (text, from, to) => {
    expect(agesIn(text)).toEqual({ from, to });
  });

  it("are in months where the attribute is called so, and end where it says so", () => {
    expect(agesIn("18", "min age months")).toEqual({ from: 18, to: up });
    expect(agesIn("12", "maximum age")).toEqual({ from: 0, to: 155 });
  });

  it("are none where there is no number", () => {
    expect(agesIn("for everyone who dares")).toBeUndefined();
  });

  it("are read from sizes only where these are ages", () => {
    expect(agesOfSize("5-6 years")).toEqual({ from: 60, to: 83 });
    expect(agesOfSize("18 months")).toEqual({ from: 18, to: 18 });
    expect(agesOfSize("6Y")).toEqual({ from: 72, to: 83 });
    for (const size of ["M", "43", "32/34", "10 m", "8-10", "EU 40"]) expect(agesOfSize(size)).toBeUndefined();
  });
});

describe("a limit on the age", () => {
  const filter = new Filter([
    product("BLOCKS", "Blocks", [variant("B", 1000)], { attributes: { age: "18 months and up" } }),
    product("CHESS", "Chess", [variant("C", 1000)], { attributes: { Recommended_Age: "8-99 years" } }),
    product("VASE", "Vase", [variant("V", 1000)]),
    product("SHIRT", "Shirt", [variant("S4", 1000, { size: "4 years" }), variant("S6", 1200, { size: "6 years" })], {
      attributes: { age: "2+" },
    }),
  ]);

  it("admits what states a range that holds it; what states none does not meet it", () => {
    expect([...filter.mask([{ field: "age", months: 72 }])]).toEqual([1, 0, 0, 1]);
    expect([...filter.mask([{ field: "age", months: 96 }])]).toEqual([1, 1, 0, 0]);
    expect([...filter.mask([{ field: "age", months: 6 }])]).toEqual([0, 0, 0, 0]);
  });

  it("chooses the variant of that age", () => {
    expect(filter.variantFor(3, [{ field: "age", months: 75 }])?.sku).toBe("S6");
  });
});
