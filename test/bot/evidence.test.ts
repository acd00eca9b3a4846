import { describe, expect, it } from "vitest";
import type { Claim, Evidence, OrderView, ProductCard, Reply } from "../../bot/dialogue.js";
import { cardFacts, claim, orderFacts, unprovenFacts } from "../../bot/evidence.js";
import type { ProductSearch } from "../../bot/ports.js";
import { search, smallShop, talk, textsOf } from "./small-shop.js";

const card: ProductCard = {
  ...{ productId: "p", sku: "s", title: "Mug", price: { amount: 1400, currency: "USD" }, stock: null, options: {} },
};
const evidence: Evidence = { id: "e1", tool: "product-search", at: "2026-11-02T10:00:00Z", facts: cardFacts(card) };
const known = new Map([[evidence.id, evidence]]);

function offerOf(shown: ProductCard, claims: readonly Claim[]): Reply {
  return {
    act: "offer",
    cards: [shown],
    total: 1,
    satisfying: 1,
    offset: 0,
    text: "Mug",
    lang: "en",
    claims,
    evidence: ["e1"],
  };
}
const claimsOf = (of: ProductCard): Claim[] => cardFacts(of).map((fact) => ({ ...fact, evidence: "e1" }));

describe("what a reply may state", () => {
  it("lets a card leave whose every field is a claim that its tool reported", () => {
    expect(unprovenFacts(offerOf(card, claimsOf(card)), known)).toEqual([]);
  });

  it.each<[string, Partial<ProductCard>]>([
    ["price", { price: { amount: 1399, currency: "USD" } }],
    ["currency", { price: { amount: 1400, currency: "EUR" } }],
    ["title", { title: "Cup" }],
    ["stock", { stock: 0 }],
    ["options", { options: { size: "M" } }],
    ["rating", { rating: { average: 5, count: 1 } }],
    ["former price", { compareAt: { amount: 9900, currency: "USD" } }],
    ["picture", { image: "other.png" }],
    ["address", { url: "https://elsewhere.example" }],
  ])("stops a card with another %s than its evidence, whether or not it is claimed", (_, change) => {
    const changed = { ...card, ...change };
    expect(unprovenFacts(offerOf(changed, claimsOf(card)), known)).not.toEqual([]);
    expect(unprovenFacts(offerOf(changed, claimsOf(changed)), known)).not.toEqual([]);
  });

  it("stops claims on evidence of another conversation", () => {
    expect(unprovenFacts(offerOf(card, claimsOf(card)), new Map())).toHaveLength(cardFacts(card).length);
  });

  it("refuses to make a claim that the evidence does not hold", () => {
    expect(() => claim(evidence, "product:p", "warranty")).toThrow(
      expect.objectContaining({ code: "claim/no-evidence" }) as Error,
    );
  });

  it("asks a claim for every number of an order and its parcels", () => {
    const order: OrderView = {
      ...{ id: "1", status: "shipped", placedAt: "2026-10-01T00:00:00Z", lines: [], unsentLineIds: [] },
      parcels: [{ id: "f", state: "in-transit", trackingNumbers: ["T"], lineIds: [], timeline: [] }],
      totals: { items: { amount: 1, currency: "USD" }, paid: { amount: 2, currency: "USD" } },
    };
    const facts = orderFacts(order);
    const found: Evidence = { ...evidence, facts };
    const claims = facts.map((fact) => ({ ...fact, evidence: "e1" }));
    const reply = (shown: OrderView): Reply => ({
      ...{ act: "order", order: shown, text: "", lang: "en", claims, evidence: ["e1"] },
    });
    const proven = new Map([["e1", found]]);
    expect(unprovenFacts(reply(order), proven)).toEqual([]);
    const parcels = order.parcels.map((parcel) => ({ ...parcel, state: "delivered" as const }));
    expect(unprovenFacts(reply({ ...order, parcels }), proven)).toHaveLength(1);
    expect(unprovenFacts(reply({ ...order, status: "delivered" }), proven)).toHaveLength(1);
    const paid = { amount: 3, currency: "USD" };
    expect(unprovenFacts(reply({ ...order, totals: { ...order.totals, paid } }), proven)).toHaveLength(1);
  });
});

describe("a reply that states what no tool reported", () => {
  /** Reports one price and shows another, as a faulty step would. */
  const twoPrices: ProductSearch = {
    ...search,
    find: async (wish, page) => {
      const found = await search.find(wish, page);
      const matches = found.matches.map((match) => {
        let reads = 0;
        const price = {
          currency: "USD",
          get amount() {
            return 1400 + reads++;
          },
        };
        return { ...match, variant: { ...match.variant, price } };
      });
      return { ...found, matches };
    },
  };

  it("does not leave; the shopper gets a case and the operator the code", async () => {
    const shop = await smallShop(() => ({ search: twoPrices }));
    const { say, conversationId } = await talk(shop.assistant);
    const answer = await say("a mug");
    expect(answer.replies.map((reply) => reply.act)).toEqual(["handoff"]);
    expect(textsOf(answer)).not.toMatch(/\$/u);
    expect(shop.reported.map(({ code }) => code)).toEqual(["claim/unproven"]);
    const cases = await shop.ports.cases.list("open");
    expect(cases).toMatchObject([{ conversationId, reason: "failure" }]);
    const recorded = await shop.ports.conversations.load(conversationId);
    expect(recorded.map(({ event }) => event)).toContainEqual({ kind: "turn-failed", code: "claim/unproven" });
  });
});
