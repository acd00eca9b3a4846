import type { Log, ShopRecords } from "../../bot/ports.js";
import type { Product, RecordKind, RecordOf, Variant } from "../../bot/shop-records.js";

interface Sketch {
  readonly id: string;
  readonly title: string;
  readonly in: string;
  /** In whole dollars. */
  readonly price: number;
  readonly description?: string;
  readonly colours?: readonly string[];
  readonly stock?: number | null;
  readonly rating?: readonly [average: number, count: number];
  readonly attributes?: Product["attributes"];
}

export function product(sketch: Sketch): Product {
  const { id, title, price, stock = 5, colours = [], rating } = sketch;
  const amount = { amount: price * 100, currency: "USD" };
  const variants: Variant[] = colours.map((color) => ({
    sku: `${id}-${color.toUpperCase()}`,
    options: { color },
    price: amount,
    stock,
  }));
  return {
    id,
    title,
    description: sketch.description ?? "",
    categories: [sketch.in],
    images: [],
    attributes: sketch.attributes ?? {},
    ...(rating === undefined ? {} : { rating: { average: rating[0], count: rating[1] } }),
    variants: variants.length > 0 ? variants : [{ sku: `${id}-1`, options: {}, price: amount, stock }],
  };
}

/** A made-up outdoor shop. */
export const smallCatalog: readonly Product[] = [
  product({
    id: "HD01",
    title: "Ridgeway Hoodie",
    in: "Men > Tops > Hoodies",
    price: 54,
    colours: ["Blue", "Gray"],
    description: "Brushed fleece keeps you warm on cold mornings.",
    rating: [4.6, 12],
  }),
  product({
    id: "HD02",
    title: "Lantern Zip Hoodie",
    in: "Men > Tops > Hoodies",
    price: 39,
    colours: ["Black"],
    description: "Light, for the way to the gym.",
    rating: [4.1, 40],
  }),
  product({
    id: "HD03",
    title: "Fernhill Hoodie",
    in: "Women > Tops > Hoodies",
    price: 47,
    colours: ["Green", "Blue"],
    description: "Soft and warm, with a deep hood.",
    rating: [5, 1],
  }),
  product({ id: "HD04", title: "Harbour Hoodie", in: "Women > Tops > Hoodies", price: 62, colours: ["Red"], stock: 0 }),
  product({
    id: "JK01",
    title: "Squall Rain Jacket",
    in: "Men > Tops > Jackets",
    price: 120,
    colours: ["Yellow", "Blue"],
    description: "Waterproof shell with taped seams; fits over a hoodie.",
    rating: [4.8, 33],
  }),
  product({
    id: "JK02",
    title: "Thaw Down Jacket",
    in: "Women > Tops > Jackets",
    price: 180,
    colours: ["White"],
    description: "Packs small, keeps you warm far below zero.",
  }),
  product({
    id: "TR01",
    title: "Millpond Yoga Pants",
    in: "Women > Bottoms > Pants",
    price: 44,
    colours: ["Black", "Blue"],
    description: "Stretch for every pose.",
  }),
  product({
    id: "TR02",
    title: "Quarry Work Pants",
    in: "Men > Bottoms > Pants",
    price: 58,
    colours: ["Brown"],
    description: "Double knees and a hammer loop.",
  }),
  product({
    id: "BG01",
    title: "Dayhike Backpack",
    in: "Gear > Bags",
    price: 75,
    description: "Room for a hoodie, a lunch and two water bottles.",
    rating: [4.4, 18],
  }),
  product({
    id: "BG02",
    title: "Yoga Mat Bag",
    in: "Gear > Bags",
    price: 18,
    description: "Carries any mat by its strap.",
  }),
  product({
    id: "MT01",
    title: "Cork Yoga Mat",
    in: "Gear > Fitness",
    price: 36,
    description: "Grips when it gets wet.",
    rating: [4.7, 9],
  }),
  product({
    id: "MT02",
    title: "Travel Yoga Mat",
    in: "Gear > Fitness",
    price: 29,
    description: "Folds to the size of a book.",
  }),
  product({
    id: "WB01",
    title: "Insulated Water Bottle",
    in: "Gear > Kitchen",
    price: 24,
    stock: null,
    attributes: { capacity: "750 ml" },
  }),
  product({
    id: "LC01",
    title: "Spare Drawcord",
    in: "Gear > Accessories",
    price: 3,
    description: "Replaces the cord of any hoodie.",
  }),
  product({
    id: "CT01",
    title: "Pebble Kettle",
    in: "Gear > Kitchen",
    price: 33,
    description: "Boils a litre of water on any stove.",
  }),
];

/** Products kept in memory, with the revision that grows with every change. */
export class MemoryRecords implements Pick<ShopRecords, "all" | "revision"> {
  private revisionNow = 1;

  constructor(private products: readonly Product[]) {}

  replace(products: readonly Product[]): void {
    this.products = products;
    this.revisionNow += 1;
  }

  async *all<K extends RecordKind>(kind: K): AsyncIterable<RecordOf[K]> {
    if (kind === "products") yield* this.products as readonly RecordOf[K][];
  }

  async revision(): Promise<number> {
    return this.revisionNow;
  }
}

/** Keeps what was reported. */
export class MemoryLog implements Log {
  readonly codes: string[] = [];

  report(code: string): void {
    this.codes.push(code);
  }
}
