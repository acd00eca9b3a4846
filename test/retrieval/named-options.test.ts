import { describe, expect, it } from "vitest";
import { optionsNamed } from "../../retrieval/named-options.js";
import { product, variant } from "./wish-catalog.js";

const keyboard = product("KB-1", "Mechanical Keyboard", [
  variant("KB-1-T", 9000, { "switch type": "tactile", size: "full size" }),
  variant("KB-1-C", 9900, { "switch type": "clicky", size: "full size" }),
]);

describe("options that the words of a wish name", () => {
  it("are wanted softly, each by its own name", () => {
    expect(optionsNamed("clicky keyboard, full size", keyboard)).toEqual([
      { field: "attribute", name: "switch type", anyOf: ["clicky"], soft: true },
      { field: "attribute", name: "size", anyOf: ["full size"], soft: true },
    ]);
  });

  it("are named by all their words only", () => {
    expect(optionsNamed("full keyboard", keyboard)).toEqual([]);
  });

  it("decide nothing where there is one variant", () => {
    expect(optionsNamed("clicky", { ...keyboard, variants: keyboard.variants.slice(1) })).toEqual([]);
  });
});
