import type { Database } from "better-sqlite3";
import { reviewedProduct } from "./migrations/0004-reviews-by-product.js";
import { foldOrderNumber } from "../../bot/order-number.js";
import type { Order, Product, RecordKind, RecordOf, Review } from "../../bot/shop-records.js";

/** What records are found by besides their id. */
export interface RecordKeys {
  /**
   * Called for every record that was added or changed, in the same transaction.
   * @param revision larger for every record written later.
   */
  readonly index: { readonly [K in RecordKind]?: (row: number, record: RecordOf[K], revision: number) => void };
  ordersByFoldedNumber(folded: string): readonly Order[];
  ordersOfCustomer(customerId: string): readonly Order[];
  productOfSku(sku: string): Product | undefined;
  reviewsOfProduct(productId: string): readonly Review[];
}

export function recordKeys(database: Database): RecordKeys {
  const dropSkus = database.prepare("DELETE FROM product_skus WHERE product = ?");
  // A product that lists a SKU twice has it once.
  const addSku = database.prepare(
    "INSERT INTO product_skus (sku, product, revision) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const keepOrder = database.prepare(
    `INSERT INTO order_keys (order_row, folded_number, customer) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET folded_number = excluded.folded_number, customer = excluded.customer`,
  );
  const ordersBy = (column: "folded_number" | "customer") =>
    database
      .prepare<[string], string>(
        `SELECT body FROM orders JOIN order_keys ON order_row = orders.row WHERE ${column} = ? ORDER BY orders.row`,
      )
      .pluck();
  const byNumber = ordersBy("folded_number");
  const byCustomer = ordersBy("customer");
  const bySku = database
    .prepare<[string], string>(
      `SELECT body FROM products JOIN product_skus ON product = products.row WHERE sku = ?
       ORDER BY revision DESC LIMIT 1`,
    )
    .pluck();

  const byProduct = database
    .prepare<[string], string>(`SELECT body FROM reviews WHERE ${reviewedProduct} = ? ORDER BY row`)
    .pluck();

  return {
    index: {
      products(row, product, revision) {
        dropSkus.run(row);
        for (const { sku } of product.variants) addSku.run(sku, row, revision);
      },
      orders(row, order) {
        keepOrder.run(row, foldOrderNumber(order.id), order.customerId);
      },
    },
    ordersByFoldedNumber: (folded) => byNumber.all(folded).map((body) => JSON.parse(body) as Order),
    ordersOfCustomer: (customerId) => byCustomer.all(customerId).map((body) => JSON.parse(body) as Order),
    reviewsOfProduct: (productId) => byProduct.all(productId).map((body) => JSON.parse(body) as Review),
    productOfSku(sku) {
      const body = bySku.get(sku);
      return body === undefined ? undefined : (JSON.parse(body) as Product);
    },
  };
}
