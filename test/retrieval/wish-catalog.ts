import type { Product, Variant } from "../../bot/shop-records.js";
import { CatalogVocabulary } from "../../retrieval/catalog-vocabulary.js";
import { stem } from "../../retrieval/stem.js";
import { WishReader } from "../../retrieval/wish-reader.js";

export function variant(
  sku: string,
  amount: number,
  options: Variant["options"] = {},
  more: Partial<Variant> = {},
): Variant {
  return { sku, options, price: { amount, currency: "USD" }, stock: 5, ...more };
}

export function product(id: string, title: string, variants: readonly Variant[], more: Partial<Product> = {}): Product {
  return { id, title, description: "", categories: [], images: [], attributes: {}, variants, ...more };
}

/** A small general shop: clothes with colours and sizes, shoes in European sizes, food, a hose, a watch. */
export const smallShop: readonly Product[] = [
  product(
    "HD-OSK",
    "Oskar Warm Hoodie",
    [
      variant("HD-OSK-M-BLU", 5200, { size: "M", color: "Blue" }),
      variant("HD-OSK-L-NVY", 5400, { size: "L", color: "Navy" }),
      variant("HD-OSK-XL-WHT", 6000, { size: "XL", color: "White" }),
    ],
    {
      brand: "Acme",
      categories: ["Men > Tops > Hoodies & Sweatshirts"],
      attributes: { material: ["Cotton", "Fleece"], climate: ["Cold", "Mild"] },
      rating: { average: 4.4, count: 12 },
    },
  ),
  product("VS-1", "Quilted Vest", [variant("VS-1-S", 3000, { size: "S", color: "Red/White" })], {
    brand: "Next",
    categories: ["Women > Tops"],
  }),
  product("SH-1", "Running Shoe", [variant("SH-1-43", 7000, { size: "EU 43", color: "Black" })], {
    brand: "Blue Ridge",
    categories: ["Shoes"],
  }),
  product("JU-1", "Orange Juice", [variant("JU-1-A", 300)], { categories: ["Food"], attributes: { volume: "1 l" } }),
  product("PE-1", "Black Pepper", [variant("PE-1-A", 250)], { categories: ["Food"] }),
  product("HO-1", "Garden Hose", [variant("HO-1-A", 2000, { diameter: "1/2 inch" })], { categories: ["Garden"] }),
  product("WA-1", "Summit Watch", [variant("WA-1-A", 9000)], {
    categories: ["Gear > Watches"],
    attributes: { gender: ["Unisex"] },
  }),
  product("JE-1", "Slim Jeans", [variant("JE-1-A", 4000, { size: "32x30" })], { categories: ["Men > Bottoms"] }),
];

export function readerOf(products: readonly Product[], currency = "USD"): WishReader {
  const words = new Set(products.flatMap(({ title }) => title.toLowerCase().split(" ").map(stem)));
  return new WishReader(CatalogVocabulary.of(products), (word) => words.has(stem(word)), currency);
}
