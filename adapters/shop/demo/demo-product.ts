import type { AttributeValue, Product, Variant } from "../../../bot/shop-records.js";
import { drawn, type Look } from "./drawing/paint.js";

export const demoCurrency = "USD";

/** One product of the demo shop, as short as it can be written. */
export interface DemoProduct {
  /** Its id, and what its SKUs begin with. */
  readonly code: string;
  readonly title: string;
  readonly brand: string;
  readonly category: string | readonly string[];
  readonly text: string;
  /** In cents, for every variant. */
  readonly price: number;
  /** The former price in cents. */
  readonly was?: number;
  readonly sizes?: readonly string[];
  readonly colors?: readonly string[];
  /** Pieces by variant, starting again when there are more variants; `null` when they are not counted. */
  readonly stock: readonly number[] | null;
  readonly rating?: readonly [average: number, count: number];
  readonly facts?: Readonly<Record<string, AttributeValue>>;
  readonly tags?: readonly string[];
  /** How its picture is drawn, one for each colour. */
  readonly look?: Look;
}

/** Scents and fruits that a record names as colors, as the palette has them. */
const paletteNames: Readonly<Record<string, string>> = { berry: "plum", fig: "plum", unscented: "cream" };

/** @returns the palette's name for a color of a record, in lower case. */
export function drawnColor(color: string): string {
  const name = color.toLowerCase();
  return paletteNames[name] ?? name;
}

/** A picture of the demo shop before it is drawn: its file name, as the records have it, and the SVG document. */
export interface DemoPicture {
  readonly file: string;
  readonly svg: () => string;
}

export function demoPictures(entry: DemoProduct): readonly DemoPicture[] {
  const { look } = entry;
  if (look === undefined) return [];
  return picturedColors(entry).map((color) => ({
    file: pictureFile(entry, color),
    svg: () => drawn(look, drawnColor(color)),
  }));
}

export function demoProduct(entry: DemoProduct): Product {
  const { rating } = entry;
  return {
    id: entry.code,
    title: entry.title,
    description: entry.text,
    brand: entry.brand,
    categories: typeof entry.category === "string" ? [entry.category] : entry.category,
    url: `/shop/p/${encodeURIComponent(entry.code)}`,
    images: entry.look === undefined ? [] : picturedColors(entry).map((color) => pictureFile(entry, color)),
    attributes: entry.facts ?? {},
    ...(rating === undefined ? {} : { rating: { average: rating[0], count: rating[1] } }),
    ...(entry.tags === undefined ? {} : { tags: entry.tags }),
    variants: variantsOf(entry),
  };
}

/** Every size in every colour; one plain variant when there is neither. */
function variantsOf(entry: DemoProduct): readonly Variant[] {
  const sizes = (entry.sizes ?? [undefined]).map((size) => (size === undefined ? {} : { size }));
  const colors = (entry.colors ?? [undefined]).map((color) => (color === undefined ? {} : { color }));
  const all = sizes.flatMap((size) =>
    colors.map((color): { size?: string; color?: string } => ({ ...size, ...color })),
  );
  return all.map((options, index) => ({
    sku: [entry.code, ...Object.values(options)].map(skuPart).join("-"),
    options,
    price: { amount: entry.price, currency: demoCurrency },
    ...(entry.was === undefined ? {} : { compareAt: { amount: entry.was, currency: demoCurrency } }),
    stock: entry.stock === null ? null : (entry.stock[index % entry.stock.length] ?? 0),
    ...(options.color === undefined || entry.look === undefined ? {} : { images: [pictureFile(entry, options.color)] }),
  }));
}

function picturedColors(entry: DemoProduct): readonly string[] {
  return entry.colors ?? [entry.look?.color ?? "grey"];
}

function pictureFile(entry: DemoProduct, color: string): string {
  return `${entry.code}-${color}.jpg`.toLowerCase().replaceAll(" ", "-");
}

const skuPart = (value: string) => value.replaceAll(/[^A-Za-z0-9]+/g, "").toUpperCase();
