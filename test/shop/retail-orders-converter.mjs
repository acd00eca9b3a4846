// Turns the back office of a published benchmark shop into Aisle's own shapes:
//   node test/shop/retail-orders-converter.mjs IN.json OUTDIR
// The source has no dates, no tracking events and no stock numbers, so these stay absent or uncounted.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {import("../../bot/shop-records.js").Product} Product */
/** @typedef {import("../../bot/shop-records.js").Customer} Customer */
/** @typedef {import("../../bot/shop-records.js").Order} Order */

/** @param {number} dollars */
const usd = (dollars) => ({ amount: Math.round(dollars * 100), currency: "USD" });

/** @param {any} address */
function addressOf(address) {
  return {
    line1: address.address1,
    ...(address.address2 ? { line2: address.address2 } : {}),
    city: address.city,
    region: address.state,
    postalCode: address.zip,
    country: address.country,
  };
}

/** @param {any} product @returns {Product} */
function productOf(product) {
  return {
    id: product.product_id,
    title: product.name,
    description: "",
    categories: [],
    images: [],
    attributes: {},
    variants: Object.values(product.variants).map((/** @type {any} */ variant) => ({
      sku: variant.item_id,
      options: variant.options,
      price: usd(variant.price),
      stock: variant.available ? null : 0,
    })),
  };
}

/** @param {any} method */
function methodOf(method) {
  const kinds = /** @type {Record<string, string>} */ ({ credit_card: "card", gift_card: "gift-card" });
  return {
    id: method.id,
    kind: kinds[method.source] ?? method.source,
    ...(method.brand ? { brand: method.brand } : {}),
    ...(method.last_four ? { last4: method.last_four } : {}),
    ...(method.balance === undefined ? {} : { balance: usd(method.balance) }),
  };
}

/** @param {any} user @returns {Customer} */
function customerOf(user) {
  return {
    id: user.user_id,
    name: { first: user.name.first_name, last: user.name.last_name },
    email: user.email,
    addresses: [{ id: "home", ...addressOf(user.address), default: true }],
    paymentMethods: Object.values(user.payment_methods).map(methodOf),
  };
}

/**
 * Lines are known by their item, and by a number behind it where one order has the same item twice.
 * @param {any[]} items
 */
function linesOf(items) {
  return items.map((item, index) => {
    const before = items.slice(0, index).filter((other) => other.item_id === item.item_id).length;
    return {
      id: before === 0 ? item.item_id : `${item.item_id}-${before + 1}`,
      sku: item.item_id,
      productId: item.product_id,
      title: item.name,
      quantity: 1,
      price: usd(item.price),
      options: item.options,
    };
  });
}

/** @param {any} order @returns {Order} */
function orderOf(order) {
  const lines = linesOf(order.items);
  return {
    id: order.order_id,
    customerId: order.user_id,
    status: order.status,
    lines,
    address: addressOf(order.address),
    fulfillments: order.fulfillments.map((/** @type {any} */ parcel, /** @type {number} */ index) => ({
      id: `${order.order_id}-${index + 1}`,
      trackingNumbers: parcel.tracking_id,
      lineIds: lines.filter((line) => parcel.item_ids.includes(line.sku)).map((line) => line.id),
    })),
    payments: order.payment_history.map((/** @type {any} */ payment) => ({
      kind: payment.transaction_type,
      amount: usd(payment.amount),
      methodId: payment.payment_method_id,
    })),
  };
}

/**
 * @param {any} source the parsed file
 * @returns {{products: Product[], customers: Customer[], orders: Order[]}}
 */
export function convertRetailOrders(source) {
  return {
    products: Object.values(source.products).map(productOf),
    customers: Object.values(source.users).map(customerOf),
    orders: Object.values(source.orders).map(orderOf),
  };
}

/** Writes products.jsonl, customers.jsonl and orders.jsonl. @param {string} input @param {string} folder */
export async function writeRetailOrders(input, folder) {
  const converted = convertRetailOrders(JSON.parse(await readFile(input, "utf8")));
  await mkdir(folder, { recursive: true });
  for (const [kind, records] of Object.entries(converted))
    await writeFile(join(folder, `${kind}.jsonl`), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [input, folder] = process.argv.slice(2);
  if (input === undefined || folder === undefined) {
    process.stderr.write("Usage: node test/shop/retail-orders-converter.mjs IN.json OUTDIR\n");
    process.exitCode = 2;
  } else await writeRetailOrders(input, folder);
}
