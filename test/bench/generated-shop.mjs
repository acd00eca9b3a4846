import {
  brands,
  colours,
  details,
  firstNames,
  lastNames,
  lines,
  looks,
  materials,
  occasions,
  shelves,
} from "./generated-words.mjs";
import { seededRandom } from "./seeded-random.mjs";

/**
 * A shop of any size, made up from the short lists of generated-words.mjs and the same for the same numbers. Titles and descriptions
 * differ from product to product about as much as those of a real catalog, so that searching has real work to do.
 */

const currency = "USD";

/** @returns `count` products, made as they are asked for; the first ones are the same whatever the count. */
export function* generatedProducts(count) {
  const random = seededRandom(20_260_301);
  for (let index = 0; index < count; index += 1) yield productOf(index, random);
}

function productOf(index, random) {
  const [path, kinds, sizes, from, to, stuff] = random.pick(shelves);
  const [kind, brand, line, look] = [random.pick(kinds), random.pick(brands), random.pick(lines), random.pick(looks)];
  const material = random.pick(materials[stuff]);
  const [occasion, other] = random.several(occasions, 2);
  const id = `G${String(index + 1).padStart(6, "0")}`;
  return {
    id,
    title: `${brand} ${line} ${look} ${kind}`,
    description: [
      `${startingLarge(articleOf(look))} ${look.toLowerCase()} ${kind.toLowerCase()} in ${material}, made for ${occasion}.`,
      ...random.several(details, 2),
      `Also good for ${other}.`,
    ].join(" "),
    brand,
    categories: [path],
    images: [],
    attributes: { material, line },
    ...(random.next() < 0.7 ? { rating: ratingOf(random) } : {}),
    variants: variantsOf(id, { sizes, from, to }, random),
  };
}

const articleOf = (word) => (/^[AEIOU]/.test(word) ? "an" : "a");
const startingLarge = (word) => word[0].toUpperCase() + word.slice(1);
const ratingOf = (random) => ({ average: Math.round(25 + random.next() * 25) / 10, count: 1 + random.below(400) });

function variantsOf(id, { sizes, from, to }, random) {
  const amount = Math.round((from + (to - from) * random.next() ** 2) * 100);
  const compareAt = random.next() < 0.15 ? { compareAt: { amount: Math.round(amount * 1.25), currency } } : {};
  const chosen =
    sizes.length === 0 ? [undefined] : random.several(sizes, 3).sort((a, b) => sizes.indexOf(a) - sizes.indexOf(b));
  return random.several(colours, 1 + random.below(2)).flatMap((color) =>
    chosen.map((size) => ({
      sku: [id, size, color.replaceAll(" ", "").toUpperCase()].filter((part) => part !== undefined).join("-"),
      options: { color, ...(size === undefined ? {} : { size }) },
      price: { amount, currency },
      ...compareAt,
      stock: random.next() < 0.12 ? 0 : 1 + random.below(60),
    })),
  );
}

/** Customers, each with two orders. Only even numbers of customers and of orders exist, so that odd ones look just like them. */
export function generatedOrders(customerCount) {
  const random = seededRandom(20_260_302);
  const products = [...generatedProducts(200)];
  const customers = Array.from({ length: customerCount }, (_, index) => customerOf(index, random));
  const orders = customers.flatMap((customer, index) =>
    [0, 1].map((place) => orderOf(orderNumber(2 * (2 * index + place)), customer, random.several(products, 2), random)),
  );
  return { customers, orders };
}

/** @param index even for an order that there is, odd for one that there is not */
export const orderNumber = (index) => `BW-${200_000 + index}`;

/**
 * @param other 0 or 1, for two addresses that differ
 * @returns an address like that of the customer, which is nobody's
 */
export const nobodysEmail = ({ email, id }, other) =>
  email.replace(/\d+/u, String(Number(id.slice(1)) + 1 + 30_000 * other));

function customerOf(index, random) {
  const [first, last] = [random.pick(firstNames), random.pick(lastNames)];
  const id = `K${String(10_000 + 2 * index)}`;
  const postalCode = String(10_000 + random.below(89_999));
  return {
    id,
    name: { first, last },
    email: `${first}.${last}.${id}@example.com`.toLowerCase(),
    addresses: [
      {
        id: "home",
        line1: `${1 + random.below(300)} Mill Road`,
        city: "Ferndale",
        postalCode,
        country: "US",
        default: true,
      },
    ],
    paymentMethods: [{ id: `${id}-P1`, kind: "card", brand: "visa", last4: String(1_000 + random.below(8_999)) }],
  };
}

function orderOf(id, customer, products, random) {
  const lines = products.map((product, place) => {
    const [{ sku, price, options }] = product.variants;
    return {
      id: String(place + 1),
      sku,
      productId: product.id,
      title: product.title,
      quantity: 1 + random.below(2),
      price,
      options,
    };
  });
  const amount = lines.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0);
  const placedAt = `2026-02-${String(1 + random.below(28)).padStart(2, "0")}T10:00:00Z`;
  return {
    id,
    customerId: customer.id,
    placedAt,
    status: "shipped",
    lines,
    address: customer.addresses[0],
    fulfillments: [
      {
        id: `${id}-1`,
        carrier: "Parcelwing",
        trackingNumbers: [`PW${id.slice(3)}`],
        lineIds: ["1"],
        events: [{ at: placedAt, state: "in-transit" }],
      },
    ],
    payments: [
      { kind: "payment", amount: { amount, currency }, methodId: customer.paymentMethods[0].id, at: placedAt },
    ],
  };
}

/** @returns `count` different things that a shopper might type, most of them with a limit in them */
export function shoppersWishes(count, seed) {
  const random = seededRandom(seed);
  const wishes = new Set();
  while (wishes.size < count) wishes.add(wishOf(random));
  return [...wishes];
}

function wishOf(random) {
  const [, kinds, sizes, from, to, stuff] = random.pick(shelves);
  const kind = random.pick(kinds).toLowerCase();
  const [colour, material] = [random.pick(colours).toLowerCase(), random.pick(materials[stuff])];
  const look = random.pick(looks).toLowerCase();
  const price = Math.round(from + (to - from) * (0.2 + 0.6 * random.next()));
  return random.pick([
    `${look} ${kind}`,
    `${colour} ${kind}`,
    `${material} ${kind} under $${price}`,
    `I'm looking for a ${look} ${kind} in ${colour}`,
    `${kind} for ${random.pick(occasions)}`,
    `something for ${random.pick(occasions)} under $${price}`,
    `${kind} by ${random.pick(brands)}`,
    `${colour} or ${random.pick(colours).toLowerCase()} ${kind}, not ${random.pick(materials[stuff])}`,
    `the cheapest ${kind} in stock`,
    sizes.length === 0 ? `${material} ${kind}, at least 4 stars` : `${kind} size ${random.pick(sizes)} in ${colour}`,
    misspelt(`${look} ${kind}`, random),
  ]);
}

/** Two neighbouring letters change places, as happens in typing. */
function misspelt(text, random) {
  const at = 1 + random.below(text.length - 3);
  return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
}
