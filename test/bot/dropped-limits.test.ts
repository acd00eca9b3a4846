import { describe, expect, it } from "vitest";
import { dropChoiceId, limitsToDrop } from "../../bot/dropped-limits.js";
import type { Constraint, Wanted, WantedItem } from "../../bot/wish.js";

const price: Constraint = { field: "price", max: 4999 };
const navy: Constraint = { field: "colour", anyOf: ["navy"] };
const item = (...constraints: Constraint[]): WantedItem => ({
  id: "w1",
  wish: { words: "hoodie", constraints, order: "relevance" },
  said: constraints.map(() => ""),
});
const wanted = (...constraints: Constraint[]): Wanted => ({ items: [item(...constraints)], focus: "w1" });
const rest = dropChoiceId(item(price, navy), [navy]).slice("drop:".length);

describe("a quick reply that takes a limit back", () => {
  it("finds the limit wherever it stands by now", () => {
    expect(limitsToDrop(rest, wanted(price, navy))).toEqual({ item: "w1", positions: [1] });
    expect(limitsToDrop(rest, wanted(navy))).toEqual({ item: "w1", positions: [0] });
  });

  it("takes nothing else back when the limit is gone", () => {
    expect(limitsToDrop(rest, wanted(price, { field: "size", anyOf: ["m"] })).positions).toEqual([]);
    expect(limitsToDrop(rest, { items: [] }).positions).toEqual([]);
  });

  it.each(["", "w1", "w1:", "w1:0", "NaN", "-1", "w9:a,b"])("takes nothing back for %j", (odd) => {
    expect(limitsToDrop(odd, wanted(price, navy)).positions).toEqual([]);
  });
});
