import type { ShownItem } from "../../dialogue.js";
import { differingOptions, optionConcerned } from "../../options.js";
import type { ProductMatch, ProductSearch } from "../../ports.js";
import type { WishReading } from "../../wish.js";
import { extremeOf } from "./extremes.js";
import { named, titleWords } from "./titles.js";

type Search = Pick<ProductSearch, "read" | "find">;

/** A search among what was shown looks at all of it. */
const limit = 1_000;

/**
 * Which of the items shown a description fits: a price, a rating, words of the title, or whatever a search understands.
 * What was shown that way comes before what also comes that way; the latter in the form that fits.
 */
export async function fitting(
  words: string,
  items: readonly ShownItem[],
  search: Search,
): Promise<readonly ShownItem[]> {
  const stated = byPrice(words, items) ?? byRating(words, items);
  if (stated !== undefined && stated.length > 0) return stated;
  const titled = items.filter((item) => named(item, titleWords(words)));
  if (titled.length > 0) return titled;
  return bySearch(await search.read(words), items, search);
}

/** @returns those that meet the reading; nothing when it says nothing. */
export async function bySearch(
  reading: WishReading,
  items: readonly ShownItem[],
  search: Pick<Search, "find">,
): Promise<readonly ShownItem[]> {
  const { words, constraints, order } = reading;
  if (words === "" && constraints.length === 0) return order === "relevance" ? [] : extremeOf(items, order);
  const among = [...new Set(items.map(({ productId }) => productId))];
  const { matches, total } = await search.find(
    { words, constraints, order: "relevance" },
    { limit, among, strict: true },
  );
  const met = new Map(matches.slice(0, total).map((match) => [match.product.id, match]));
  const fits = items.flatMap((item) => {
    const match = met.get(item.productId);
    return match === undefined ? [] : [{ item, match, asShown: isShownSo(item, match, reading) }];
  });
  const shown = fits.filter(({ asShown }) => asShown).map(({ item }) => item);
  return shown.length > 0 ? shown : fits.map(({ item, match }) => inForm(item, match));
}

/** In every option that the limits are about, the item was shown as they want it. */
function isShownSo(item: ShownItem, { variant }: ProductMatch, { constraints }: WishReading): boolean {
  return differingOptions(item.options, variant.options).every(
    (name) => !constraints.some((constraint) => optionConcerned(constraint, name, variant.options[name])),
  );
}

function inForm(item: ShownItem, { variant }: ProductMatch): ShownItem {
  return { ...item, sku: variant.sku, options: variant.options, price: variant.price };
}

const priced =
  /^(?:(?:for|at|costing|priced at|that(?:'s| is| costs)?|which costs)\s+)?(?<before>[$€£])?\s?(?<amount>\d{1,6})(?:[.,](?<cents>\d\d))?\s?(?<after>[$€£]|dollars?|bucks|usd|eur|euros?|pounds?)?$/iu;

/** "the $54 one", "the one for 54": whole amounts leave the cents open. */
function byPrice(words: string, items: readonly ShownItem[]): readonly ShownItem[] | undefined {
  const groups = priced.exec(words.trim())?.groups;
  if (groups === undefined) return undefined;
  const { amount, cents } = groups;
  return items.filter(({ price }) => {
    const [whole = "", part = ""] = inUnits(price).split(".");
    return whole === amount && (cents === undefined || part === cents);
  });
}

function inUnits({ amount, currency }: ShownItem["price"]): string {
  const places =
    new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  return (amount / 10 ** places).toFixed(places);
}

const rated =
  /(?<!\d)(?<stars>[0-5](?:[.,]\d)?)\s*(?:-\s*)?(?:stars?|★|rating|rated|\/\s*5|out of (?:5|five))|(?:rated|rating(?: of| is)?)\s+(?<after>[0-5](?:[.,]\d)?)/iu;

/** "the one with 4.8 stars" */
function byRating(words: string, items: readonly ShownItem[]): readonly ShownItem[] | undefined {
  const groups = rated.exec(words)?.groups;
  const stars = Number((groups?.["stars"] ?? groups?.["after"])?.replace(",", "."));
  if (groups === undefined || /\b(?:at least|over|above|more than|or more|or better|minimum)\b/iu.test(words))
    return undefined;
  return items.filter(({ rating }) => rating !== undefined && Math.abs(rating.average - stars) < 0.05);
}
