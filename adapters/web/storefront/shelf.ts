import type { Clock } from "../../../bot/ports.js";
import type { Product } from "../../../bot/shop-records.js";
import { type Card, cardOf } from "./card.js";
import { addToCategories, type Category, wholeShop } from "./categories.js";
import { pictureOrigin } from "./send-page.js";

/** The catalog as the pages' lists need it. */
export interface Shelf {
  readonly shopName: string;
  readonly cards: readonly Card[];
  readonly everything: Category;
  /** Sites that pictures come from, the commonest first. */
  readonly pictureOrigins: readonly string[];
}

interface ShelfRecords {
  shop(): Promise<{ readonly name: string }>;
  products(): AsyncIterable<Product>;
}

const freshForMs = 5_000;
/** As many as fit into a header of sensible length; catalogs keep their pictures in one or two places. */
const originsMax = 12;

/**
 * Reads the catalog and keeps it for five seconds. After that whoever asks gets what is kept, and it is read anew
 * meanwhile: nobody but the first waits for fifty thousand products.
 */
export function keptShelf(records: ShelfRecords, clock: Clock): () => Promise<Shelf> {
  let kept: Promise<Shelf> | undefined;
  let readAt = 0;
  let reading = false;

  const readAnew = (): Promise<Shelf> => {
    reading = true;
    readAt = clock.now().getTime();
    return readShelf(records).finally(() => {
      reading = false;
    });
  };
  const replaceKept = (): void => {
    const next = readAnew();
    next.then(
      () => (kept = next),
      () => undefined, // The kept one stays; the next visitor tries again.
    );
  };

  return () => {
    if (kept === undefined) {
      kept = readAnew();
      kept.catch(() => (kept = undefined));
    } else if (!reading && clock.now().getTime() - readAt >= freshForMs) {
      replaceKept();
    }
    return kept;
  };
}

async function readShelf(records: ShelfRecords): Promise<Shelf> {
  const { name: shopName } = await records.shop();
  const cards: Card[] = [];
  const everything = wholeShop();
  const origins = new Map<string, number>();
  for await (const product of records.products()) {
    const card = cardOf(product);
    if (card === undefined) continue;
    addToCategories(everything, product.categories, cards.length);
    cards.push(card);
    const origin = pictureOrigin(card.picture ?? "");
    if (origin !== undefined) origins.set(origin, (origins.get(origin) ?? 0) + 1);
  }
  const byCount = [...origins].sort(([, one], [, other]) => other - one).map(([origin]) => origin);
  return { shopName, cards, everything, pictureOrigins: byCount.slice(0, originsMax) };
}

export function cardsAt({ cards }: Shelf, places: readonly number[]): readonly Card[] {
  return places.flatMap((place) => cards[place] ?? []);
}
