import type { OrderView, ProductCard, Reply, TranscriptMessage } from "../../../adapters/web/protocol.js";
import type { Scene } from "./fake-chat.js";

const base = { lang: "en-US", claims: [], evidence: [] };

/** Every state of the panel that is looked at and checked, by name. */
export const stories = {
  connecting: { connection: "connecting", shopName: "" },
  problem: { connection: "offline", problem: "This shop's assistant is closed just now. Please try again later." },
  greeting: { messages: talk(greeting()) },
  offer: {
    messages: talk(greeting(), "a warm jacket for the rain under 120", offer(jackets(), { total: 12 })),
  },
  "offer with close ones": {
    messages: talk("a green hoodie under 60", offer(jackets().slice(0, 4), { satisfying: 2, total: 2 })),
  },
  "single product": {
    messages: talk(
      "Tell me more about “Harbor Rain Jacket”",
      offer(jackets().slice(0, 1), {
        lead: "Harbor Rain Jacket. Keeps wind and rain out on the way to work, with taped seams and a hood that stays put.\nIt comes in: color: Navy, Moss; size: S, M, L.",
      }),
    ),
  },
  "nothing found": {
    messages: talk(
      "a red cashmere sweater size XS under 40",
      offer(jackets().slice(2, 4), {
        satisfying: 0,
        total: 0,
        lead: "I found nothing for “cashmere sweater”, in red, size XS, under $40. But without “under $40” there would be 3:",
        choices: [
          { id: "drop:2", label: "Without “under $40”" },
          { id: "drop:1", label: "Without “size XS”" },
          { id: "person", label: "Ask a colleague" },
        ],
      }),
    ),
  },
  comparison: { messages: talk("compare the first three", compare(jackets().slice(0, 3))) },
  proposal: {
    messages: talk("then send it back", confirm()),
    state: { mode: "assistant", flow: "return-items", awaiting: { proposal: "P-1" } },
  },
  order: { messages: talk("where is my order OM-1012?", request(), "97205", order(twoParcels())) },
  "order with problems": { messages: talk("OM-1044", order(troubledOrder())) },
  "failed message": {
    messages: talk(greeting()),
    unsent: [
      { id: "first", text: "do you have this in blue?", state: "sent" },
      {
        id: "second",
        text: "and in size XL?",
        state: "failed",
        problem: "There were too many messages in a short time. Try again in a minute.",
      },
    ],
  },
  offline: {
    messages: talk(greeting()),
    connection: "offline",
    unsent: [{ id: "first", text: "where is my order?", state: "waiting" }],
  },
  working: { messages: talk(greeting(), "a warm jacket"), working: "searching" },
  "long texts": {
    messages: talk(
      "Good morning! I ordered two jackets three weeks ago, one as a present.\n\nThe first came, the second did not, and the page of the carrier says only “label created”. Could you please find out what has happened?",
      inform(
        "You can return what you bought within 30 days, unworn and with its tags.\nSend it to the address on the label; the money is back on your card within 10 days.\n(Source: https://ottermere.example/pages/returns-and-exchanges?section=how-long-do-i-have#thirty-days)",
      ),
      "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    ),
  },
  "right to left": {
    messages: talk(
      "أبحث عن سترة دافئة بأقل من 80 دولارًا",
      { ...inform("وجدت 5 سترات. أي لون تفضل؟ كحلي أم أخضر؟"), lang: "ar" },
      "navy, size M",
      offer(jackets().slice(0, 3), { total: 3 }),
    ),
  },
  handoff: {
    messages: talk("I want to talk to a person", handoff()),
    state: { mode: "queued" },
  },
  "with a person": {
    messages: [
      ...talk("I want to talk to a person", handoff()),
      { ...fromTheShop(5, "Mara has joined the chat."), from: "system" },
      { ...fromTheShop(6, "Hello, this is Mara. I have your order here."), from: "person" },
      { ...fromTheShop(7, "The second parcel leaves today."), from: "person" },
    ],
    state: { mode: "person" },
  },
  hostile: {
    messages: talk(
      '<img src=x onerror="alert(1)">',
      offer(
        jackets()
          .slice(0, 2)
          .map((card) => ({
            ...card,
            title: '<img src=x onerror="alert(1)"><script>alert(2)</script>',
            url: "javascript:alert(3)",
            image: "javascript:alert(4)",
            options: { color: "<b>Navy</b>" },
          })),
        { lead: "Look: javascript:alert(5) and https://shop.example@evil.example/ and https://ok.example/." },
      ),
    ),
  },
} as const satisfies Record<string, Scene>;

export type StoryName = keyof typeof stories;

/** Strings are the shopper's, replies the assistant's; a minute passes with each. */
function talk(...said: readonly (string | Reply)[]): readonly TranscriptMessage[] {
  return said.map((each, at) =>
    typeof each === "string"
      ? { ...fromTheShop(at + 1, each), id: `shopper-${at + 1}`, from: "shopper" }
      : { ...fromTheShop(at + 1, each.text), reply: each },
  );
}

export function fromTheShop(seq: number, text: string): TranscriptMessage {
  const at = new Date(Date.UTC(2026, 10, 3, 14, seq)).toISOString();
  return { seq, from: "assistant", text, at };
}

function inform(text: string): Reply {
  return { ...base, act: "inform", text };
}

function greeting(): Reply {
  return {
    ...inform(
      "Welcome to Ottermere Goods! I'm the shop's automated assistant. Tell me what you are looking for, or ask about an order.",
    ),
    choices: [
      { id: "order-status", label: "Where is my order?" },
      { id: "more", label: "What's new?" },
      { id: "person", label: "Ask a colleague" },
    ],
  };
}

function request(): Reply {
  return {
    ...base,
    act: "request",
    slot: "proof",
    text: "To be sure that it's yours: which e-mail address or postal code was given with the order?",
    choices: [{ id: "cancel", label: "Never mind" }],
  };
}

function handoff(): Reply {
  return {
    ...base,
    act: "handoff",
    caseId: "C-7Q4M",
    text: "I've asked a colleague to take over; your case is C-7Q4M and it is next in line. I can't say when someone will be free. You can go on asking me in the meantime.",
  };
}

type OfferParts = Partial<Pick<Extract<Reply, { act: "offer" }>, "satisfying" | "total" | "lead" | "choices">>;

function offer(cards: readonly ProductCard[], parts: OfferParts): Reply {
  const lead = parts.lead ?? `I found ${parts.total ?? cards.length} products for “jacket”, under $120:`;
  return {
    ...base,
    ...{ act: "offer", cards, satisfying: cards.length, total: cards.length, offset: 0, lead },
    text: `${lead}\n${cards.map(({ title }, at) => `${at + 1}. ${title}`).join("\n")}`,
    choices: [
      { id: "more", label: "Show more" },
      { id: "cheaper", label: "Cheaper" },
    ],
    ...parts,
  };
}

function compare(cards: readonly ProductCard[]): Reply {
  return {
    ...base,
    act: "compare",
    cards,
    fields: [
      { name: "Price", values: ["$89.00 (before $111.00)", "$118.00", "$64.50"] },
      { name: "Water column", values: ["10,000 mm", "3,000 mm", null] },
      { name: "Filling", values: [null, "Recycled polyester", null] },
      { name: "Rating", values: ["4.6 of 5 (128 reviews)", null, "3.9 of 5 (1 review)"] },
    ],
    lead: "All three state: material Nylon.",
    text: "All three state: material Nylon.",
  };
}

function confirm(): Reply {
  return {
    ...base,
    act: "confirm",
    proposal: { id: "P-1", flow: "return-items", action: "return-items", terms: [] },
    text: "I would return 1 × Harbor Rain Jacket of order OM-1012 and refund $89.00 to the card it was paid with. Shall I?",
    choices: [
      { id: "yes", label: "Yes, do it" },
      { id: "no", label: "No" },
    ],
  };
}

function usd(amount: number): { readonly amount: number; readonly currency: string } {
  return { amount, currency: "USD" };
}

function jackets(): readonly ProductCard[] {
  return [
    card("Harbor Rain Jacket", 8900, {
      compareAt: usd(11100),
      options: { color: "Navy", size: "M" },
      rating: { average: 4.6, count: 128 },
    }),
    card("Fernside Quilted Jacket", 11800, { options: { color: "Moss", size: "M" }, stock: 3 }),
    card("Everyday Windbreaker with a packable hood", 6450, {
      options: { color: "Sand", size: "M" },
      rating: { average: 3.9, count: 1 },
      stock: null,
    }),
    card("Ridgeline Shell", 11999, {
      options: { color: "Rust", size: "M" },
      stock: 0,
      rating: { average: 5, count: 12 },
    }),
    card("Lamplight Fleece", 5200, { options: {}, image: "/pictures/missing.svg", stock: 24 }),
  ];
}

function card(title: string, amount: number, parts: Partial<ProductCard>): ProductCard {
  const sku = title.replaceAll(/\W+/g, "-").toUpperCase();
  const image = `/pictures/${sku}.svg`;
  return { productId: sku, sku, title, price: usd(amount), stock: 40, options: {}, image, url: `/p/${sku}`, ...parts };
}

function order(view: OrderView): Reply {
  const lead = `Your order ${view.id}, placed on Monday, October 19, 2026, has been ${view.status}.`;
  return {
    ...base,
    act: "order",
    order: view,
    lead,
    text: lead,
    choices: [{ id: "person", label: "Ask a colleague" }],
  };
}

function twoParcels(): OrderView {
  return {
    id: "OM-1012",
    status: "shipped",
    placedAt: "2026-10-19",
    lines: [
      line("1", "Harbor Rain Jacket", 8900, 1, { color: "Navy", size: "M" }),
      line("2", "Wool Socks", 1400, 3, { size: "39–42" }),
      line("3", "Lamplight Fleece", 5200, 1, {}),
      line("4", "Canvas Tote", 2300, 1, {}),
    ],
    parcels: [
      {
        ...{ id: "P1", state: "out-for-delivery", carrier: "Northline", trackingNumbers: ["NL 4471 0098 2213"] },
        lineIds: ["1", "2"],
        timeline: [
          { at: "2026-10-20T09:12:00Z", state: "info-received", text: "Label created" },
          { at: "2026-10-20T18:40:00Z", state: "in-transit", text: "Left the warehouse in Portland" },
          { at: "2026-10-21T06:05:00Z", state: "in-transit", text: "Arrived at the regional center" },
          { at: "2026-10-22T05:48:00Z", state: "in-transit" },
          { at: "2026-10-22T07:31:00Z", state: "out-for-delivery", text: "With the courier" },
        ],
      },
      {
        ...{ id: "P2", state: "delivered", carrier: "Baypost", trackingNumbers: ["BP83321"], lineIds: ["3"] },
        timeline: [
          { state: "in-transit" },
          { at: "2026-10-21T15:02:00Z", state: "delivered", text: "Left with a neighbor" },
        ],
      },
    ],
    unsentLineIds: ["4"],
    totals: { items: usd(20600), other: usd(995), paid: usd(21595) },
  };
}

function troubledOrder(): OrderView {
  const states = ["attempt-failed", "exception", "expired", "available-for-pickup", "pending"] as const;
  return {
    id: "OM-1044",
    status: "return-requested",
    lines: states.map((_, at) => line(`${at}`, "Canvas Tote", 2300, 1, { color: "Ecru" })),
    parcels: [
      ...states.map((state, at) => ({
        ...{ id: `P${at}`, state, trackingNumbers: [], lineIds: [`${at}`] },
        timeline: at === 4 ? [] : [{ at: `2026-10-2${at}T10:00:00Z`, state }],
      })),
      { id: "P9", trackingNumbers: [], lineIds: [], timeline: [] },
    ],
    unsentLineIds: [],
    totals: { items: usd(11500), paid: usd(11500), refunded: usd(2300) },
  };
}

function line(
  id: string,
  title: string,
  amount: number,
  quantity: number,
  options: Readonly<Record<string, string>>,
): OrderView["lines"][number] {
  return { id, sku: `SKU-${id}`, productId: `PRODUCT-${id}`, title, quantity, price: usd(amount), options };
}
