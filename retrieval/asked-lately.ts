import type { Facet } from "../bot/ports.js";
import type { Wish } from "../bot/wish.js";
import type { CatalogGeneration } from "./catalog-index.js";
import type { Ranking } from "./ranking.js";
import { Recent } from "./recent.js";

/** What was worked out for the last wishes. */
interface AskedLately {
  /** Who found products for a wish often asks next in what these differ. */
  readonly satisfying: Recent<Pick<Ranking, "satisfying" | "total">>;
  readonly facets: Recent<Promise<readonly Facet[]>>;
}

/** Each may hold the place of every product. */
const satisfyingKept = 32;
const facetsKept = 200;

const known = new WeakMap<CatalogGeneration, AskedLately>();

/** @returns the same for all who search one generation; another one begins with nothing. */
export function askedLately(generation: CatalogGeneration): AskedLately {
  const lately = known.get(generation) ?? {
    satisfying: new Recent<Pick<Ranking, "satisfying" | "total">>(satisfyingKept),
    facets: new Recent<Promise<readonly Facet[]>>(facetsKept),
  };
  known.set(generation, lately);
  return lately;
}

export function wishKey({ words, constraints, order }: Wish): string {
  return JSON.stringify([words, order, constraints]);
}
