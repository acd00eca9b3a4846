import type { Product } from "../bot/shop-records.js";
import type { Constraint } from "../bot/wish.js";
import { attributeName, valuesOf } from "./catalog-fields.js";
import { analyse } from "./text-analysis.js";

/**
 * The options that the words of a wish name, as soft constraints: of a keyboard that comes with clicky and with tactile
 * switches, a wish for a "clicky keyboard" is shown the first.
 * @returns none where the words name no option, or there is nothing to choose from.
 */
export function optionsNamed(words: string, { variants }: Product): readonly Constraint[] {
  if (words === "" || variants.length < 2) return [];
  const said = new Set(analyse(words));
  const named = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [writtenName, value] of Object.entries(options)) {
      const name = attributeName(writtenName);
      const known = named.get(name) ?? new Set<string>();
      named.set(name, known);
      for (const single of valuesOf(value)) if (isSaid(single, said)) known.add(single);
    }
  }
  return [...named].flatMap(([name, values]): readonly Constraint[] =>
    values.size === 0 ? [] : [{ field: "attribute", name, anyOf: [...values], soft: true }],
  );
}

function isSaid(value: string, said: ReadonlySet<string>): boolean {
  const stems = analyse(value);
  return stems.length > 0 && stems.every((stem) => said.has(stem));
}
