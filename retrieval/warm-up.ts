import type { Product } from "../bot/shop-records.js";
import type { Filter } from "./filters.js";
import { catalogOrder } from "./product-order.js";
import { statedBy } from "./stated-fields.js";
import type { TextColumn } from "./variant-columns.js";

/** A slice takes a millisecond or two. */
const rowsAtOnce = 2_000;
/** Who has waited for the catalog asks first; nothing of this is in the way of that. */
const beforeMs = 1_000;
/** In between the thread belongs to whoever has asked for something. */
const restMs = 4;
const sampled = 400;
/** What fewer products state is seldom asked for. */
const shareMin = 0.2;
const attributesMax = 12;

/**
 * Reads the columns that wishes and facets ask for most, in the background, so that the first shopper of a large catalog
 * waits no longer than the second. Keeps no process running.
 * @param goesOn asked between slices.
 */
export async function warmUp(
  catalog: { readonly filter: Filter; readonly products: readonly Product[]; readonly currency: string },
  goesOn: () => boolean,
): Promise<void> {
  const { filter, products } = catalog;
  await rest(beforeMs);
  // In these orders the first ideas of the whole shop come.
  for (const order of ["relevance", "rating"] as const) {
    if (!goesOn()) return;
    catalogOrder(catalog, order);
    await rest(restMs);
  }
  const { columns } = filter;
  const fixed = [columns.steps(), columns.colours(), columns.sizes(), columns.brands()];
  for (const column of fixed) await readAll(column, goesOn);
  for (const name of attributesOften(products)) await readAll(columns.attribute(name), goesOn);
}

async function readAll(column: TextColumn, goesOn: () => boolean): Promise<void> {
  for (let first = 0; first < column.length; first += rowsAtOnce) {
    await rest(restMs);
    if (!goesOn()) return;
    const end = Math.min(first + rowsAtOnce, column.length);
    for (let row = first; row < end; row++) column.textAt(row);
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** Those that a sample of the products states most, by folded name. */
function attributesOften(products: readonly Product[]): readonly string[] {
  const step = Math.max(1, Math.floor(products.length / sampled));
  const sample = products.filter((_, ordinal) => ordinal % step === 0);
  const counts = new Map<string, number>();
  for (const { fields } of sample.map(statedBy)) {
    for (const { kind, key } of fields) if (kind === "attribute") counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= sample.length * shareMin)
    .sort(([, one], [, other]) => other - one)
    .slice(0, attributesMax)
    .map(([name]) => name);
}
