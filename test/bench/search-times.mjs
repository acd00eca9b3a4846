import { performance } from "node:perf_hooks";
import { ExactIndex } from "../../dist/retrieval/exact-index.js";
import { IndexSnapshots } from "../../dist/retrieval/index-snapshot.js";
import { IndexedProductSearch } from "../../dist/retrieval/product-search.js";
import { join } from "node:path";
import { atLeast, atMost, figure } from "./figures.mjs";
import { shoppersWishes } from "./generated-shop.mjs";
import { openShop } from "./prepared-shop.mjs";
import { mean, quantile, recall } from "./statistics.mjs";

const pageOf = 10;
const warmUps = 30;
/** Leaves about a third of the generated shop, so that the graph is searched and not the list. */
const someProducts = [{ field: "price", max: 4_000 }];

/** Fewer products are looked at without being asked anything. */
const fewEnough = 8;

/**
 * Reading a wish and finding products for it, in this process, one after the other; in what they differ, where there are
 * enough to ask; and what the graph misses.
 */
export async function searchTimes({ quick, progress }, { folder, count }) {
  const shop = await openShop(folder);
  try {
    await shop.index.refresh(progress);
    const wishes = shoppersWishes(quick ? 150 : 500, 31);
    const timed = await timesOf(new IndexedProductSearch(shop.index, shop.encoder), wishes, progress);
    const found = await recalls(shop, folder, wishes.slice(0, quick ? 60 : 200), progress);
    const products = `${count.toLocaleString("en-US")} products`;
    const note = `${timed.milliseconds.length} wishes, ${timed.limited} with limits, ${timed.empty} found nothing`;
    return [
      figure(`search p50, ${products}`, quantile(timed.milliseconds, 0.5), "ms", undefined, note),
      figure(`search p95, ${products}`, quantile(timed.milliseconds, 0.95), "ms", atMost(25), note),
      figure(`facets p50, ${products}`, quantile(timed.facets, 0.5), "ms", undefined, facetsNote(timed)),
      figure(`facets p95, ${products}`, quantile(timed.facets, 0.95), "ms", atMost(25), facetsNote(timed)),
      figure("recall@10 of the graph", mean(found.all), "", atLeast(0.99), `${found.all.length} wishes against exact`),
      figure(
        "recall@10 of the graph, filtered",
        mean(found.some),
        "",
        atLeast(0.99),
        `${found.share} % of products allowed`,
      ),
    ];
  } finally {
    await shop.close();
  }
}

async function timesOf(search, wishes, progress) {
  for (const wish of shoppersWishes(warmUps, 32)) await search.find(await search.read(wish), { limit: pageOf });
  const [milliseconds, facets, readings] = [[], [], []];
  let empty = 0;
  for (const [done, wish] of wishes.entries()) {
    progress("searching", done, wishes.length);
    const began = performance.now();
    const reading = await search.read(wish);
    const { total } = await search.find(reading, { limit: pageOf });
    const found = performance.now();
    milliseconds.push(found - began);
    if (total > fewEnough) {
      await search.facets(reading);
      facets.push(performance.now() - found);
    }
    readings.push(reading);
    empty += total === 0 ? 1 : 0;
  }
  return { milliseconds, facets, empty, limited: readings.filter(({ constraints }) => constraints.length > 0).length };
}

const facetsNote = ({ facets }) => `${facets.length} wishes with more than ${fewEnough} products`;

async function recalls({ index, encoder }, folder, wishes, progress) {
  const { filter, vectors } = index.current();
  const { snapshot } = await new IndexSnapshots(join(folder, "index")).load(encoder);
  const exact = new ExactIndex(snapshot.table);
  const mask = filter.mask(someProducts);
  const [all, some] = [[], []];
  for (const [done, wish] of wishes.entries()) {
    progress("comparing the graph with all vectors", done, wishes.length);
    const [vector] = await encoder.embed([wish]);
    all.push(recall(vectors.nearest(vector, pageOf), exact.nearest(vector, pageOf)));
    const allow = (ordinal) => mask[ordinal] === 1;
    some.push(recall(vectors.nearest(vector, pageOf, mask), exact.nearest(vector, pageOf, allow)));
  }
  return { all, some, share: Math.round(mean([...mask]) * 100) };
}
