import type { Claim, FactValue } from "../../../bot/dialogue.js";
import type { Saying } from "../../../bot/saying.js";
import type { Constraint } from "../../../bot/wish.js";
import type { RecordClaims } from "../../../bot/wording/order-answer-wording.js";
import type { LineClaims, ParcelClaims } from "../../../bot/wording/order-wording.js";
import type { FindingClaims, ProductClaims } from "../../../bot/wording/product-wording.js";
import type { CaseClaims } from "../../../bot/wording/safety-wording.js";

/** Claims and what is made of them; the words are of no language, so that what is left of one shows. */

let made = 0;
export function claimOf(property: string, value: FactValue): Claim {
  made += 1;
  return { about: `sample:${made}`, property, value, evidence: "sample" };
}

export const dollars = (amount: number, property = "price"): Claim => claimOf(property, { amount, currency: "USD" });
export const day = (property = "placed-at"): Claim => claimOf(property, "2026-11-03T09:00:00Z");
export const title = (value = "Zarnik 300"): Claim => claimOf("title", value);
export const counted = (value: number): Claim => claimOf("count", value);
export const text = (value: string): Claim => claimOf("text", value);

export const limits: readonly Constraint[] = [
  { field: "price", max: 5_999 },
  { field: "price", min: 2_001, max: 5_999 },
  { field: "price", min: 2_000, max: 5_000 },
  { field: "price", min: 2_000 },
  { field: "price", min: 4_500, max: 5_500, soft: true },
  { field: "price", min: 2_500, max: 2_500 },
  { field: "colour", anyOf: ["navy", "teal"] },
  { field: "colour", anyOf: ["navy"], exclude: true },
  { field: "size", anyOf: ["m", "medium"], soft: true },
  { field: "size", anyOf: ["l"], exclude: true },
  { field: "brand", anyOf: ["Zarnik"] },
  { field: "brand", anyOf: ["Zarnik"], exclude: true },
  { field: "category", anyOf: ["hombre"] },
  { field: "attribute", name: "material", anyOf: ["lino"] },
  { field: "attribute", name: "material", anyOf: ["lino"], exclude: true },
  { field: "attribute", name: "zonk", anyOf: ["yes"] },
  { field: "attribute", name: "zonk", anyOf: ["yes"], exclude: true },
  { field: "attribute", name: "zonk", anyOf: ["no"] },
  { field: "attribute", name: "zonk", anyOf: ["no"], exclude: true },
  { field: "attribute", name: "zonk", anyOf: ["plim"], soft: true },
  { field: "words", anyOf: ["zonk", "plim"], exclude: true },
  { field: "measure", name: "zonk", unit: "mm", min: 1_200, max: 1_805 },
  { field: "measure", unit: "g", max: 1_500 },
  { field: "measure", unit: "mm", min: 381, max: 381, typedIn: { name: "in", size: 25.4 } },
  { field: "rating", min: 4.5 },
  { field: "rating", min: 4, count: 20 },
  { field: "rating", min: 1, count: 1 },
  { field: "age", months: 36 },
  { field: "age", months: 18 },
  { field: "in-stock" },
  { field: "reduced" },
];

export const bare: ProductClaims = {
  title: title(),
  price: dollars(5_200),
  stock: claimOf("stock", 12),
  options: claimOf("options", "M, navy"),
};
export const full: ProductClaims = {
  ...{ title: title("Plim 7"), price: dollars(4_850), stock: claimOf("stock", 0), options: claimOf("options", "") },
  ...{ formerPrice: dollars(6_000, "former-price"), rating: claimOf("rating", 4.3) },
  ratingCount: claimOf("rating-count", 1),
  forAll: { quantity: 3, total: dollars(14_550) },
  misses: limits.map((constraint) => ({ constraint, claim: claimOf("misses", true) })),
};
const uncounted: ProductClaims = { ...bare, stock: claimOf("stock", null), rating: claimOf("rating", 5) };
export const products = [bare, full, uncounted];

export const line: LineClaims = {
  id: "1",
  title: title("Brelk"),
  quantity: claimOf("quantity", 1),
  options: claimOf("options", "XL"),
  price: dollars(1_000),
};
export const twice: LineClaims = {
  ...{ id: "2", title: title("Drup"), quantity: claimOf("quantity", 2), options: claimOf("options", "") },
  ...{ price: dollars(500), sum: dollars(1_000) },
};
const delivered: ParcelClaims = {
  ...{ position: 1, state: claimOf("tracking-state", "delivered"), since: day("since"), lines: [line] },
  ...{ carrierText: text("Plonk"), carrier: text("Zarnik Post"), trackingNumbers: text("ZP1") },
  ...{ sentAt: day("sent-at"), delivered: claimOf("tracking-state", "delivered"), deliveredAt: day("delivered-at") },
  deliveredText: text("Blim"),
};
export const under: ParcelClaims = { position: 2, state: claimOf("tracking-state", "in-transit"), lines: [twice] };
const silent: ParcelClaims = { position: 1, lines: [line] };
const card = { kind: claimOf("method", "card"), brand: claimOf("card-brand", "visa"), last4: text("4242") };
export const poor: RecordClaims = {
  ...{ number: text("ZN-1"), status: claimOf("status", "processed"), itemsTotal: dollars(2_000) },
  ...{ parcels: [], unsent: [line, twice], lines: [line, twice], pieces: counted(3) },
  ...{ payments: [], refunds: [], returns: [] },
};
const evenlyPaid: RecordClaims = {
  ...poor,
  ...{ status: claimOf("status", "shipped"), placedAt: day(), paidTotal: dollars(2_400), parcels: [delivered] },
  ...{ refundedTotal: dollars(1_000), unsent: [], address: text("Zarnik 12, Plim") },
  payments: [
    { amount: dollars(2_000), at: day(), ...card },
    { amount: dollars(400), kind: claimOf("method", "paypal") },
    { amount: dollars(400) },
  ],
  refunds: [{ amount: dollars(1_000), at: day(), ...card }],
  returns: [{ state: text("Plonk"), reason: text("Blim"), lines: [line] }, { lines: [] }],
};
export const rich: RecordClaims = {
  ...evenlyPaid,
  ...{ otherTotal: dollars(400), parcels: [delivered, under], cancelledBecause: text("Blim") },
};
const unreported: RecordClaims = { ...poor, parcels: [silent], unsent: [twice] };
export const orders: readonly RecordClaims[] = [poor, rich, evenlyPaid, unreported];
export const ofOrder: readonly (readonly [RecordClaims])[] = orders.map((order) => [order]);
export const ofParcels = orders.map((order) => [order, order.parcels, order.unsent] as const);

export const waitingCase: CaseClaims = {
  ...{ id: text("C-1"), state: claimOf("state", "queued"), waiting: counted(0), summary: text("Zonk plim") },
};
const takenCase: CaseClaims = {
  ...waitingCase,
  state: claimOf("state", "taken"),
  waiting: counted(2),
  summary: text(""),
};
const later: CaseClaims = { ...waitingCase, waiting: counted(1) };
export const cases = [[waitingCase], [takenCase], [later]] as const;
export const rule = { topic: text("Zonk"), text: text("Blim plonk."), source: text("Zonk 1") };

export const wish = { words: "zonk", constraints: limits.slice(0, 3) };
export const wishes = [
  { ...wish, quantity: 2 },
  { words: "", constraints: limits.slice(8, 13) },
  { words: "", constraints: [] },
];
export const changes = [
  { constraints: limits.slice(0, 1), total: counted(4) },
  { constraints: limits.slice(7, 8), total: counted(1) },
];
export const finding: FindingClaims = {
  ...{
    total: counted(3),
    words: "zonk blub",
    constraints: limits,
    order: "relevance" as const,
    products: [bare, full],
  },
  ...{ close: [uncounted], offset: 0, corrected: [{ from: "zonc", to: "zonk" }], unknown: [text("blub")] },
};
export const option = {
  constraint: limits[6] ?? { field: "in-stock" },
  label: text("Navy"),
  count: counted(7),
} as const;
export const bands = limits.slice(0, 4).map((constraint) => ({ constraint, count: counted(2) }));
export const yesAndNo = ["yes", "no"].map((label) => ({ ...option, label: text(label) }));
export const saying = (said: string): Saying => ({ text: said, claims: [counted(1)] });
export const told = [saying("zonk."), saying("plim.")];
export const stated = [
  { name: "zonk", value: claimOf("attribute:zonk", true), ofShown: text("plim") },
  { name: "plim", value: text("20 cm"), converted: text("200 mm") },
];
export const mentions = { count: counted(2), of: counted(12), quotes: [text("Plonk")] };
export const unmentioned = { count: counted(0), of: counted(1), quotes: [] };
export const reviews = {
  ...{ rating: claimOf("rating", 4.2), ratingCount: counted(20), count: counted(12), average: claimOf("average", 4.1) },
  ...{ low: counted(1), high: counted(9), themes: [{ word: text("zonk"), count: counted(3) }] },
  quotes: [{ headline: text("Plonk"), stars: counted(5) }],
};
export const oneReview = {
  count: counted(1),
  average: claimOf("average", 2),
  low: counted(1),
  high: counted(0),
  themes: [],
  quotes: [],
};
export const forms = [
  { name: text("Zonk"), values: [{ value: text("navy"), stock: counted(0) }, { value: text("teal") }] },
  { name: text("Plim"), values: [{ value: text("M"), stock: counted(4) }] },
];
export const variants = [
  { options: claimOf("options", "M"), stock: claimOf("stock", 0) },
  { options: claimOf("options", ""), stock: claimOf("stock", 2) },
];
export const each = <Value>(...values: readonly Value[]): readonly (readonly [Value])[] =>
  values.map((value) => [value]);
export const sideBySide = {
  ...{ titles: [title("Brelk"), title("Drup")], left: 0, kinds: [], wantsVerdict: false },
  fields: [{ name: "zonk", values: [text("plim"), undefined] }],
  alike: [{ name: "blim", value: text("plonk") }],
};
export const place = (foremost: boolean, value?: number) => ({
  title: title(),
  value: value === undefined ? undefined : dollars(value),
  foremost,
});
export const scale = {
  scale: "price",
  end: "least",
  isAlone: false,
  places: [place(true, 1_000), place(false, 2_000)],
} as const;
