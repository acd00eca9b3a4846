import type { Facet, ProductMatches, ProductSearch, WantedReading } from "./ports.js";
import type { Wish, WishReading } from "./wish.js";

type Page = Parameters<ProductSearch["find"]>[1];

/** Who asks whether there is anything often asks next for the first few: so many come with the first question. */
const fewAtLeast = 10;

/**
 * The catalog as one turn asks it: several readers and steps ask the same of the same words, and only the first question
 * reaches the search. Made anew for every turn, so that it knows nothing that is no longer true; within the turn all see
 * the catalog as it was when it was first asked.
 */
export function searchOnce(search: ProductSearch): ProductSearch {
  const readings = new Map<string, Promise<WishReading>>();
  const several = new Map<string, Promise<WantedReading>>();
  const facets = new Map<string, Promise<readonly Facet[]>>();
  const found = new Map<string, { readonly limit: number; readonly matches: Promise<ProductMatches> }>();

  const find = async (wish: Wish, page: Page): Promise<ProductMatches> => {
    const key = JSON.stringify([keyOf(wish), page.offset ?? 0, page.strict ?? false, page.among]);
    const known = found.get(key);
    const limit = Math.max(page.limit, fewAtLeast);
    const asked =
      known !== undefined && known.limit >= page.limit
        ? known
        : { limit, matches: search.find(wish, { ...page, limit }) };
    found.set(key, asked);
    const matches = await asked.matches;
    return { ...matches, matches: matches.matches.slice(0, page.limit) };
  };

  return {
    read: (text) => once(readings, text, () => search.read(text)),
    readAll: (text) => once(several, text, () => search.readAll(text)),
    find,
    facets: (wish) => once(facets, keyOf(wish), () => search.facets(wish)),
  };
}

function once<Answer>(known: Map<string, Answer>, key: string, ask: () => Answer): Answer {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}

/** A reading says more than the wish in it, and finds the same. */
function keyOf({ words, constraints, order }: Wish): string {
  return JSON.stringify([words, constraints, order]);
}
