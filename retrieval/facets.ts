import type { Facet, FacetValue } from "../bot/ports.js";
import type { Limit, Wish } from "../bot/wish.js";
import type { CatalogGeneration } from "./catalog-index.js";
import { colourFamilies } from "./colour-families.js";
import { minorUnitsOf } from "./currencies.js";
import type { Filter } from "./filters.js";
import { worthOf } from "./facet-weights.js";
import { priceBands } from "./price-bands.js";
import { satisfyingProducts, type TotalOf } from "./satisfying-products.js";
import { capitalised, type FieldKind, type StatedField, type Step, statedBy } from "./stated-fields.js";

/** Of larger results an evenly spread part tells which facets there are; the values that are told are counted in all of it. */
const lookedAtMax = 400;
/** So many facets are counted exactly and told. */
const facetsMax = 6;
/** Of a large result so many: counting takes time for every product. */
const facetsMaxOfMany = 4;
const many = 4_000;
const valuesMax = 8;
/** A step that nearly all products share tells nothing; those below it may. */
const sharedByAll = 0.95;
/** Counting by ranking anew takes as long as a search, so it is done for few. */
const rankedFacetsMax = 2;
const rankedValuesMax = 5;
/** Of the products of a kind so many may be of kinds that are told before. */
const overlapMax = 0.5;
/** A field in which nearly every product has a value of its own identifies it. */
const distinctMax = 0.6;

/** A facet before its values are counted. */
interface Draft {
  readonly kind: FieldKind | "category" | "price";
  readonly field: string;
  readonly stated: number;
  /** With the share of what was looked at as `count`. */
  readonly values: readonly FacetValue[];
}

/**
 * In what the products that satisfy a wish differ, best question first. Every count is the total that a search with the
 * value's constraint added would have. Of a result above 400 products the share that states a field, and which fields
 * and values are looked at, come from as many of them, evenly spread.
 * @param totalOf ranks the wish with other constraints.
 */
export async function facetsOf(generation: CatalogGeneration, wish: Wish, totalOf: TotalOf): Promise<readonly Facet[]> {
  const found = await satisfyingProducts(generation, wish, totalOf);
  const { ordinals } = found;
  if (ordinals.length < 2) return [];
  const lookedAt = evenly(ordinals, lookedAtMax);
  const drafts = ordered(draftsOf(generation, wish, lookedAt), lookedAt.length);
  const count = generation.filter.counter(ordinals, wish.constraints);
  const counted: Draft[] = [];
  for (const draft of drafts.slice(0, ordinals.length > many ? facetsMaxOfMany : facetsMax)) {
    const values = withCounts(draft.values, count);
    if (values.length > 1) counted.push({ ...draft, values });
  }
  const best = ordered(counted, ordinals.length);
  const exact = found.stable ? best : await countedByRanking(best, wish, totalOf);
  return exact.map(({ field, stated, values }) => ({ field, stated, values }));
}

type Count = ReturnType<Filter["counter"]>;

function withCounts(values: readonly FacetValue[], count: Count): readonly FacetValue[] {
  const counts = count(values.map(({ constraint }) => constraint));
  return byCount(values.map((value, at) => ({ ...value, count: counts[at] ?? 0 })).filter((value) => value.count > 0));
}

/** Where a narrower wish is satisfied by other products than a part of these, only a search of its own tells how many. */
async function countedByRanking(drafts: readonly Draft[], wish: Wish, totalOf: TotalOf): Promise<readonly Draft[]> {
  const counted: Draft[] = [];
  for (const draft of drafts.slice(0, rankedFacetsMax)) {
    const values: FacetValue[] = [];
    for (const value of draft.values.slice(0, rankedValuesMax)) {
      const { total } = await totalOf([...wish.constraints, value.constraint]);
      if (total > 0) values.push({ ...value, count: total });
    }
    if (values.length > 1) counted.push({ ...draft, values: byCount(values) });
  }
  return counted;
}

function draftsOf(generation: CatalogGeneration, wish: Wish, ordinals: readonly number[]): readonly Draft[] {
  const stated = ordinals.flatMap((ordinal) => {
    const product = generation.products[ordinal];
    return product === undefined ? [] : [statedBy(product)];
  });
  const fields = gathered(stated.map(({ fields }) => fields));
  const drafts = [
    kindDraft(stated.map(({ paths }) => paths)),
    ...[...fields.values()].map((field) => fieldDraft(field, ordinals.length)),
    priceDraft(generation, wish, ordinals),
  ];
  return drafts.filter((draft) => draft !== undefined && draft.values.length > 1) as readonly Draft[];
}

interface Gathered {
  readonly field: StatedField;
  stating: number;
  readonly counts: Map<string, { readonly label: string; count: number }>;
}

function gathered(all: readonly (readonly StatedField[])[]): ReadonlyMap<string, Gathered> {
  const fields = new Map<string, Gathered>();
  for (const field of all.flat()) {
    const known = fields.get(field.key) ?? { field, stating: 0, counts: new Map() };
    fields.set(field.key, known);
    known.stating += 1;
    for (const [key, label] of field.values) addOne(known.counts, key, label);
  }
  return fields;
}

function addOne(counts: Gathered["counts"], key: string, label: string): void {
  const known = counts.get(key);
  if (known === undefined) counts.set(key, { label, count: 1 });
  else known.count += 1;
}

function fieldDraft({ field, stating, counts: all }: Gathered, products: number): Draft | undefined {
  const { kind, name } = field;
  const counts = yesOrNoAlone(all);
  if (kind === "attribute" && counts.size > Math.max(2, stating * distinctMax)) return undefined;
  const families = kind === "colour" && counts.size > valuesMax ? familiesIn(counts) : counts;
  const values = [...families].map(([key, { label, count }]) => ({
    label,
    count,
    constraint: constraintFor(kind, name, key),
  }));
  return { kind, field: name, stated: stating / products, values: byCount(values).slice(0, valuesMax) };
}

/** Where most products answer with yes or no, what a few others write is no further answer. */
function yesOrNoAlone(counts: Gathered["counts"]): Gathered["counts"] {
  return counts.has("yes") ? new Map([...counts].filter(([value]) => value === "yes" || value === "no")) : counts;
}

/** Many shades are told by the families that they belong to. */
function familiesIn(shades: Gathered["counts"]): Gathered["counts"] {
  const families: Gathered["counts"] = new Map();
  for (const [shade, { count }] of shades) {
    for (const family of colourFamilies(shade)) {
      const known = families.get(family);
      if (known === undefined) families.set(family, { label: capitalised(family), count });
      else known.count += count;
    }
  }
  return families;
}

function constraintFor(kind: FieldKind, name: string, value: string): Limit {
  switch (kind) {
    case "colour":
    case "size":
    case "brand":
      return { field: kind, anyOf: [value] };
    case "department":
      return { field: "category", anyOf: [value] };
    case "attribute":
      return { field: "attribute", name, anyOf: [value] };
  }
}

/** The steps below those that all products share. */
function kindDraft(all: readonly (readonly (readonly Step[])[])[]): Draft | undefined {
  const shared: string[] = [];
  for (;;) {
    const kinds = new Map<string, { readonly label: string; readonly members: Set<number> }>();
    let stating = 0;
    for (const [at, paths] of all.entries()) {
      const next = new Map(paths.filter((path) => begins(path, shared)).flatMap((path) => stepAfter(path, shared)));
      stating += next.size > 0 ? 1 : 0;
      for (const [key, label] of next) {
        const kind = kinds.get(key) ?? { label, members: new Set() };
        kinds.set(key, kind);
        kind.members.add(at);
      }
    }
    const values = apart(
      byCount(
        [...kinds].map(([key, { label, members }]) => ({
          label,
          members,
          count: members.size,
          constraint: { field: "category", anyOf: [key] } satisfies Limit,
        })),
      ),
    );
    const [most] = values;
    if (most === undefined) return undefined;
    const [key = ""] = most.constraint.anyOf;
    if (most.count < all.length * sharedByAll || shared.includes(key)) {
      return { kind: "category", field: "category", stated: stating / all.length, values: values.slice(0, valuesMax) };
    }
    shared.push(key);
  }
}

/** "Men" and "Women" part hoodies; "Sale", in which some of each are as well, is no third kind beside them. */
function apart<V extends { readonly members: ReadonlySet<number> }>(kinds: readonly V[]): readonly V[] {
  const told = new Set<number>();
  return kinds.filter(({ members }) => {
    const known = [...members].filter((at) => told.has(at)).length;
    if (known > members.size * overlapMax) return false;
    for (const at of members) told.add(at);
    return true;
  });
}

function begins(path: readonly Step[], shared: readonly string[]): boolean {
  return shared.every((key, at) => path[at]?.key === key);
}

function stepAfter(path: readonly Step[], shared: readonly string[]): readonly (readonly [string, string])[] {
  const step = path[shared.length];
  return step === undefined ? [] : [[step.key, step.label]];
}

function priceDraft(generation: CatalogGeneration, wish: Wish, ordinals: readonly number[]): Draft | undefined {
  const { filter, currency } = generation;
  const prices = ordinals.flatMap((ordinal) => {
    const price = filter.variantFor(ordinal, wish.constraints)?.price;
    return price?.currency === currency ? [price.amount] : [];
  });
  const values = priceBands(prices, minorUnitsOf(currency)).map((constraint) => {
    const { min = 0, max = Number.POSITIVE_INFINITY } = constraint;
    return { label: "", count: prices.filter((price) => price >= min && price <= max).length, constraint };
  });
  return { kind: "price", field: "price", stated: prices.length / ordinals.length, values };
}

function ordered(drafts: readonly Draft[], products: number): readonly Draft[] {
  return drafts
    .map((draft) => ({ draft, worth: worthOf(draft, draft.kind, products) }))
    .filter(({ worth }) => worth > 0)
    .sort((one, other) => other.worth - one.worth)
    .map(({ draft }) => draft);
}

function byCount<V extends { readonly label: string; readonly count: number }>(values: readonly V[]): readonly V[] {
  return [...values].sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, "en"));
}

/** At most so many, at even distances, so that the same result is looked at in the same way every time. */
function evenly(ordinals: readonly number[], most: number): readonly number[] {
  if (ordinals.length <= most) return ordinals;
  const step = ordinals.length / most;
  return Array.from({ length: most }, (_, at) => ordinals[Math.floor(at * step)] ?? 0);
}
