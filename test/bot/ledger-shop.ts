import type { ProductMatch, ProductSearch } from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import type { Constraint, Wish, WishReading } from "../../bot/wish.js";

/** A catalog of things in three colours and several prices, found by their kind; it honours prices, colours and brands. */

const kinds = ["dress", "shoes", "bag", "belt"] as const;
const colours = ["navy", "black", "red"] as const;
const brands = ["Alder", "Birch"] as const;

export const catalog: readonly Product[] = kinds.flatMap((kind, at) =>
  colours.map((colour, place) => ({
    ...{ id: `${kind}-${colour}`, title: `The ${colour} ${kind}`, description: "", categories: [kind], images: [] },
    brand: brands[(at + place) % brands.length] ?? "Alder",
    attributes: {},
    variants: [
      {
        ...{ sku: `SKU-${kind}-${colour}`, options: { color: colour }, stock: 3 },
        price: { amount: 2_000 + at * 1_500 + place * 2_100, currency: "USD" },
      },
    ],
  })),
);

export function satisfies(product: Product, constraint: Constraint): boolean {
  const [variant] = product.variants;
  const among = (
    value: string | undefined,
    { anyOf, exclude }: { anyOf: readonly string[]; exclude?: true },
  ): boolean => anyOf.includes((value ?? "").toLowerCase()) !== (exclude === true);
  if (constraint.field === "price") {
    const amount = variant?.price.amount ?? 0;
    return amount >= (constraint.min ?? 0) && amount <= (constraint.max ?? Number.POSITIVE_INFINITY);
  }
  if (constraint.field === "colour") return among(variant?.options["color"], constraint);
  return constraint.field === "brand" && among(product.brand, constraint);
}

export function wishFor(words: string, constraints: readonly Constraint[] = [], said = words): WishReading {
  return { words, constraints, order: "relevance", known: 1, exactCode: false, said };
}

const isHard = ({ soft }: Constraint): boolean => soft === undefined;

function satisfying({ words, constraints, order }: Wish): readonly Product[] {
  const named = catalog.filter(({ categories }) => words === "" || words.split(" ").includes(categories[0] ?? ""));
  const hard = constraints.filter(isHard);
  const all = named.filter((product) => hard.every((constraint) => satisfies(product, constraint)));
  const amount = (product: Product): number => product.variants[0]?.price.amount ?? 0;
  if (order === "price-ascending") return all.toSorted((one, other) => amount(one) - amount(other));
  return order === "price-descending" ? all.toSorted((one, other) => amount(other) - amount(one)) : all;
}

function matchOf(product: Product, constraints: readonly Constraint[]): readonly ProductMatch[] {
  const [variant] = product.variants;
  const misses = constraints.filter((each) => !isHard(each) && !satisfies(product, each));
  return variant === undefined ? [] : [{ product, variant, score: 1, why: [], misses }];
}

function subsets(constraints: readonly Constraint[]): readonly (readonly Constraint[])[] {
  const singles = constraints.map((each) => [each]);
  const pairs = constraints.flatMap((one, at) => constraints.slice(at + 1).map((other) => [one, other]));
  return [singles, pairs].flat();
}

export const ledgerSearch: ProductSearch = {
  read: async (text) => ({ ...wishFor(""), said: text }),
  readAll: async () => ({ readings: [] }),
  facets: async () => [],
  find: async (wish, { limit, offset = 0 }) => {
    const all = satisfying(wish);
    const totalWithout = (dropped: readonly Constraint[]): number =>
      satisfying({ ...wish, constraints: wish.constraints.filter((each) => !dropped.includes(each)) }).length;
    const helpful = subsets(wish.constraints.filter(isHard))
      .map((constraints) => ({ constraints, total: totalWithout(constraints) }))
      .filter(({ total }) => total > 0);
    const smallest = Math.min(...helpful.map(({ constraints }) => constraints.length));
    return {
      matches: all.slice(offset, offset + limit).flatMap((product) => matchOf(product, wish.constraints)),
      total: all.length,
      close: 0,
      corrected: [],
      without: all.length > 0 ? [] : helpful.filter(({ constraints }) => constraints.length === smallest),
    };
  },
};
