/**
 * Shopify renamed the columns of its product CSV in 2024; both generations mean the same. Names as `columnKey` writes
 * them, the present one first. Source: Shopify help centre, "Using CSV files to import and export products".
 */
export const shopifyColumns = {
  handle: ["url handle", "handle"],
  title: ["title"],
  description: ["description", "body (html)", "body html"],
  vendor: ["vendor"],
  category: ["product category", "standardized product type", "standard product type"],
  type: ["type", "custom product type"],
  tags: ["tags"],
  published: ["published on online store", "published"],
  status: ["status"],
  sku: ["sku", "variant sku"],
  barcode: ["barcode", "variant barcode", "variant barcodes"],
  price: ["price", "variant price"],
  compareAt: ["compare-at price", "compare at price", "variant compare at price"],
  tracker: ["inventory tracker", "variant inventory tracker"],
  quantity: ["inventory quantity", "variant inventory qty"],
  whenSoldOut: ["continue selling when out of stock", "variant inventory policy"],
  image: ["product image url", "image src"],
  variantImage: ["variant image url", "variant image"],
  gender: ["google shopping / gender"],
  ageGroup: ["google shopping / age group"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type ShopifyColumn = keyof typeof shopifyColumns;

const optionColumn = /^option[1-3] (name|value)$/;
const metafieldColumn = /^(.+) \(product\.metafields\.[^)]+\)$/;
const known = new Set<string>(Object.values(shopifyColumns).flat());

export function isShopifyColumn(key: string): boolean {
  return known.has(key) || optionColumn.test(key) || metafieldColumn.test(key);
}

/** The attribute that a metafield's column is about: "color" of "Color (product.metafields.shopify.color-pattern)". */
export function metafieldName(key: string): string | undefined {
  return metafieldColumn.exec(key)?.[1];
}
