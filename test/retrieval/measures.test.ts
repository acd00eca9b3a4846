import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  inBaseUnits,
  measuresIn,
  measuresOfAttribute,
  measureWithin,
  mixedNumberOf,
  numberOf,
  unitOf,
} from "../../retrieval/measures.js";

describe("numbers", () => {
  it.each<[string, number]>([
    ["12,7", 12.7],
    ["12.7", 12.7],
    ["1,299", 1299],
    ["1,299.50", 1299.5],
    ["1.299,50", 1299.5],
    ["1,299,000", 1_299_000],
    ["0,125", 0.125],
    ["1/2", 0.5],
    [".875", 0.875],
  ])("%s is read in either notation", (text, value) => {
    expect(numberOf(text)).toBe(value);
  });

  it("with three digits after a point are thousands among prices and decimals among measures", () => {
    expect(numberOf("1.500", "thousands")).toBe(1500);
    expect(numberOf("1.500", "decimals")).toBe(1.5);
  });

  it.each(["", "1/0", "1/2/3", "9".repeat(400)])("%s is none", (text) => {
    expect(numberOf(text)).toBeUndefined();
  });

  it("may be mixed", () => {
    expect(mixedNumberOf("3 1/2")).toBe(3.5);
    expect(mixedNumberOf("3-1/2")).toBe(3.5);
  });
});

describe("units", () => {
  it("meet in their base unit", () => {
    const base = (value: number, unit: string): number => inBaseUnits(value, unitOf(unit)!);
    expect(base(0.5, "inch")).toBe(base(12.7, "mm"));
    expect(base(1, "ft")).toBe(base(12, "inches"));
    expect(base(1, "lb")).toBe(base(16, "oz"));
    expect(base(2, "l")).toBe(base(200, "cl"));
  });

  it("convert without losing order", () => {
    const sizes = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(sizes, sizes, (one, other) => {
        const inch = unitOf("inch")!;
        expect(inBaseUnits(Math.min(one, other), inch)).toBeLessThanOrEqual(inBaseUnits(Math.max(one, other), inch));
      }),
    );
  });

  it("round as trade sizes do, and no further", () => {
    expect(measureWithin(454, 453.592, 453.592)).toBe(true);
    expect(measureWithin(13, 12.7, 12.7)).toBe(false);
    expect(measureWithin(1801, undefined, 1800)).toBe(false);
  });
});

describe("measures of a text", () => {
  it.each<[string, ReturnType<typeof measuresIn>]>([
    [
      "Hose 1/2 in. x 50 ft.",
      [
        { unit: "mm", value: 12.7 },
        { unit: "mm", value: 15240 },
      ],
    ],
    [
      "Shelf 20 x 30 cm",
      [
        { unit: "mm", value: 200 },
        { unit: "mm", value: 300 },
      ],
    ],
    [
      'H 20" x W 14"',
      [
        { unit: "mm", value: 508, name: "height" },
        { unit: "mm", value: 355.6, name: "width" },
      ],
    ],
    ["Width: 180 cm", [{ unit: "mm", value: 1800, name: "width" }]],
    ["180 cm wide", [{ unit: "mm", value: 1800, name: "width" }]],
    ["1½ inch valve", [{ unit: "mm", value: 38.1 }]],
    ["8 fl oz", [{ unit: "ml", value: 236.588 }]],
    ["size 8 in black", []],
    ["iPhone 13", []],
  ])("%s", (text, measures) => {
    expect(measuresIn(text)).toEqual(measures);
  });

  it("may have the unit in an attribute's name", () => {
    expect(measuresOfAttribute("width_cm", 180)).toEqual([{ unit: "mm", value: 1800, name: "width" }]);
    expect(measuresOfAttribute("Weight (kg)", "2,5")).toEqual([{ unit: "g", value: 2500, name: "weight" }]);
    expect(measuresOfAttribute("Height", "6 ft")).toEqual([{ unit: "mm", value: 1828.8, name: "height" }]);
    expect(measuresOfAttribute("Wheels", 4)).toEqual([]);
  });

  it("are found in long runs of digits and units in time that grows with the text only", () => {
    for (const piece of ["1", "1 x ", "1/", "1 in ", "width "]) {
      expect(() => measuresIn(piece.repeat(10_000))).not.toThrow();
    }
  });
});
