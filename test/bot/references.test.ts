import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DialogueEvent, ShownItem } from "../../bot/dialogue.js";
import type { ProductMatch, ProductSearch } from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import { apply, newTracker, type Tracker } from "../../bot/tracker.js";
import { resolveAmong, resolveReference } from "../../bot/understanding/references.js";
import type { Constraint } from "../../bot/wish.js";
import { search } from "./small-shop.js";

/** What a shop of lamps and chairs has shown; some come in further colours. */
const item = (sku: string, title: string, color: string, amount: number, average?: number): ShownItem => ({
  ...{ productId: `P-${sku}`, sku, title, options: { Color: color }, price: { amount, currency: "EUR" } },
  ...(average === undefined ? {} : { rating: { average, count: 12 } }),
});
const lamps = [
  item("L1", "Arc Desk Lamp", "Brass", 4900, 4.1),
  item("L2", "Beacon Floor Lamp", "Black", 8900, 4.8),
  item("L3", "Comet Clip Light", "White", 1900, 3.9),
  item("L4", "Dusk Bedside Lamp", "Red", 3450, 4.6),
];
const chairs = [item("C1", "Elm Rocking Chair", "Oak", 19900), item("C2", "Fern Folding Chair", "Green", 5900, 4.4)];
const alsoIn: Readonly<Record<string, readonly string[]>> = {
  "P-L1": ["Red", "Blue"],
  "P-L3": ["Blue"],
  "P-C1": ["Black"],
};

const colours = ["brass", "black", "white", "red", "oak", "green", "blue", "pink"];

/** Reads colours and "under N", and finds by them. */
const shop: { readonly search: ProductSearch } = {
  search: {
    ...search,
    read: async (text) => {
      const colour = colours.find((each) => new RegExp(`\\b${each}\\b`, "iu").test(text));
      const below = /under (\d+)/iu.exec(text)?.[1];
      const constraints: readonly Constraint[] = [
        ...(colour === undefined ? [] : [{ field: "colour" as const, anyOf: [colour] }]),
        ...(below === undefined ? [] : [{ field: "price" as const, max: Number(below) * 100 }]),
      ];
      const words = constraints.length > 0 ? "" : text;
      return { words, constraints, order: "relevance", known: 0, exactCode: false };
    },
    find: async ({ words, constraints }, { among = [] }) => {
      const matches = [...lamps, ...chairs]
        .filter(({ productId }) => words === "" && among.includes(productId))
        .flatMap((each) => matchOf(each, constraints));
      return { matches, total: matches.length, close: 0, corrected: [], without: [] };
    },
  },
};

function matchOf(shown: ShownItem, constraints: readonly Constraint[]): readonly ProductMatch[] {
  const values = [shown.options["Color"] ?? "", ...(alsoIn[shown.productId] ?? [])];
  const variants = values.map((color) => ({
    sku: `${shown.sku}-${color}`,
    options: { Color: color },
    price: shown.price,
    stock: 1,
  }));
  const variant = variants.find(({ options, price }) =>
    constraints.every((each) => {
      if (each.field === "price") return price.amount <= (each.max ?? Infinity);
      return each.field === "colour" && each.anyOf.includes(options.Color.toLowerCase());
    }),
  );
  const product: Product = {
    ...{ id: shown.productId, title: shown.title, description: "", categories: [], images: [], attributes: {} },
    variants,
  };
  return variant === undefined ? [] : [{ product, variant, score: 1, why: [] }];
}

const listed = (items: readonly ShownItem[], offset = 0): DialogueEvent => ({
  kind: "list-shown",
  items,
  offset,
  total: offset + items.length,
});
const picked = (...items: readonly ShownItem[]): DialogueEvent => ({ kind: "product-picked", items });
const after = (...events: readonly DialogueEvent[]): Tracker => events.reduce<Tracker>(apply, newTracker("c"));

async function skusOf(text: string, tracker: Tracker): Promise<string> {
  const reference = await resolveReference(text, tracker, shop);
  if (reference === undefined) return "nothing";
  if (reference.kind === "missing") return "missing";
  const skus = reference.items.map(({ sku }) => sku).join(" ");
  return reference.kind === "ambiguous" ? `one of ${skus}` : skus;
}

function means(tracker: Tracker, table: readonly (readonly [text: string, skus: string])[]): void {
  it.each(table)("“%s” is %s", async (text, skus) => {
    expect(await skusOf(text, tracker)).toBe(skus);
  });
}

describe("with four lamps shown,", () => {
  const tracker = after(listed(lamps));
  means(tracker, [
    ["the second one", "L2"],
    ["THE SECOND ONE", "L2"],
    ["the secound pls", "L2"],
    ["thrid one", "L3"],
    ["3", "L3"],
    ["#3", "L3"],
    ["no. 4", "L4"],
    ["option two", "L2"],
    ["the last one", "L4"],
    ["second to last", "L3"],
    ["1 & 3", "L1 L3"],
    ["2nd n 4th", "L2 L4"],
    ["1, 2 and 4", "L1 L2 L4"],
    ["show me 3 and 4", "L3 L4"],
    ["number 2 and the last", "L2 L4"],
    ["the first two", "L1 L2"],
    ["the last three", "L2 L3 L4"],
    ["all of them", "L1 L2 L3 L4"],
    ["the middle one", "one of L2 L3"],
    ["the fifth", "missing"],
    ["number 9 please", "missing"],
    ["the second lamp", "L2"],
    ["any but the first", "L2 L3 L4"],
    ["everything except 2", "L1 L3 L4"],
    ["all but the last", "L1 L2 L3"],
    ["not the red one, the other", "one of L1 L2 L3"],
    ["the cheapest of these", "L3"],
    ["the most expensive one you showed me", "L2"],
    ["the best rated of them", "L2"],
    ["the worst rated one above", "L3"],
    ["the red one", "L4"],
    ["the red ones", "L4"],
    ["the blue one", "one of L1-Blue L3-Blue"],
    ["the pink one", "missing"],
    ["the $19 one", "L3"],
    ["the one for 34.50", "L4"],
    ["the one under 20", "L3"],
    ["the one with 4.8 stars", "L2"],
    ["the Beacon", "L2"],
    ["the becon lamp", "L2"],
    ["what about the comet", "L3"],
    ["that clip light", "L3"],
    ["the lamp", "one of L1 L2 L4"],
    ["the chairs", "nothing"],
    ["it", "one of L1 L2 L3 L4"],
    ["these", "L1 L2 L3 L4"],
    ["both", "one of L1 L2 L3 L4"],
    ["the cheaper of the two", "one of L1 L2 L3 L4"],
  ]);
});

describe("after two of them were looked at,", () => {
  const tracker = after(listed(lamps), picked(lamps[0]!), picked(lamps[2]!));
  means(tracker, [
    ["it", "L3"],
    ["that one", "L3"],
    ["the other one", "L1"],
    ["not that one, the other", "L1"],
    ["the others", "L1 L2 L4"],
    ["the cheaper of the two", "L3"],
    ["both", "L1 L3"],
    ["the next one", "L4"],
    ["the cheapest of these", "L3"],
    ["the first", "L1"],
  ]);
});

describe("with two shown,", () => {
  const tracker = after(listed(chairs));
  means(tracker, [
    ["both", "C1 C2"],
    ["these two", "C1 C2"],
    ["the cheaper one", "C2"],
    ["not the green one", "C1"],
    ["not the first, the other one", "C2"],
    ["the other one", "one of C1 C2"],
    ["the last two", "C1 C2"],
    ["the last three", "missing"],
  ]);
});

describe("with chairs shown after lamps,", () => {
  const tracker = after(listed(lamps), picked(lamps[3]!), listed(chairs));
  means(tracker, [
    ["the first one", "C1"],
    ["the first lamp", "L1"],
    ["the second of the first list", "L2"],
    ["the third one of the previous list", "L3"],
    ["the first of the fourth list", "missing"],
    ["the beacon lamp", "L2"],
    ["the lamp from before", "one of L1 L2 L4"],
    ["the one you showed me earlier", "L4"],
    ["the white one", "L3"],
  ]);
});

describe("with a second page shown,", () => {
  const tracker = after(listed(lamps.slice(0, 2)), listed(lamps.slice(2), 2));
  means(tracker, [
    ["number 1", "L1"],
    ["number 4", "L4"],
    ["the third one", "L3"],
    ["the first one", "L3"],
    ["the last one", "L4"],
  ]);
});

describe("in other languages,", () => {
  const tracker = after(listed(lamps), picked(lamps[1]!));
  means(tracker, [
    ["el segundo", "L2"],
    ["la última", "L4"],
    ["los dos primeros", "L1 L2"],
    ["número 3", "L3"],
    ["el más barato de estos", "L3"],
    ["el rojo", "L4"],
    ["no el primero, el otro", "one of L2 L3 L4"],
    ["todos menos el primero", "L2 L3 L4"],
    ["ese", "L2"],
    ["第二个", "L2"],
    ["最后一个", "L4"],
    ["前两个", "L1 L2"],
    ["最便宜的那个", "L3"],
    ["红色的那个", "L4"],
    ["这个", "L2"],
    ["不要第一个", "one of L2 L3 L4"],
  ]);
});

describe("points at nothing:", () => {
  const tracker = after(listed(lamps));
  it.each([
    "first aid kit",
    "a one piece swimsuit",
    "two man tent",
    "the last of us",
    "size 2",
    "iphone 13",
    "12 pieces",
    "in 2 days",
    "one more thing",
    "the other day I saw a rug",
    "my last order",
    "how long does it take to arrive",
    "is it possible to pay later",
    "a tent for 2",
    "deliver by the 5th",
    "a 30 second timer",
    "second hand books",
    "2 and 4 person tents",
    "between 20 and 40 dollars",
    "the kitchen table",
    "a lamp for the desk",
    "hello",
  ])("“%s”", async (text) => {
    expect(await skusOf(text, tracker)).toBe("nothing");
  });
});

describe("what is said beside it", () => {
  it.each([
    ["is the second one waterproof?", "is waterproof?"],
    ["does the Beacon come in red", "does come in red"],
    ["the third lamp in white please", "in white please"],
    ["compare the first and the third", "compare"],
    ["how tall is number 2", "how tall is"],
  ])("of “%s” is “%s”", async (text, rest) => {
    const reference = await resolveReference(text, after(listed(lamps)), shop);
    expect(reference?.rest).toBe(rest);
  });
});

describe("when it was asked which one is meant,", () => {
  const asked = after(listed(lamps), { kind: "which-asked", skus: ["L2", "L4"], then: { kind: "pick" } });

  means(asked, [
    ["the second", "L4"],
    ["the red one", "L4"],
    ["both", "L2 L4"],
    ["the cheaper one", "L4"],
    ["not the black one", "L4"],
  ]);

  it("only those are candidates", async () => {
    const reference = await resolveAmong("the third", [lamps[1]!, lamps[3]!], shop);
    expect(reference?.kind).toBe("missing");
  });

  it("it is forgotten after some talk of other things", () => {
    const said = (id: number): DialogueEvent => ({ kind: "shopper-uttered", id: String(id), text: "…", images: 0 });
    const later = Array.from({ length: 8 }, (_, id) => said(id)).reduce<Tracker>(apply, asked);
    expect(later.which).toBeUndefined();
  });

  it("a new list takes its place", () => {
    expect(apply(asked, listed(chairs)).which).toBeUndefined();
  });
});

const place = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
const sayings: readonly ((n: number) => string)[] = [
  (n) => `the ${place[n - 1]!} one`,
  (n) => `number ${n}`,
  (n) => `#${n}`,
  (n) => `${n}`,
  (n) => `can I see the ${place[n - 1]!}?`,
  (n) => `第${n}个`,
];

it("whatever was shown, a place resolves to the item at that place of the latest list", async () => {
  const anyItem = fc.record({ title: fc.string({ maxLength: 20 }), amount: fc.integer({ min: 1, max: 99_999 }) });
  const lists = fc.array(fc.array(anyItem, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(lists, fc.nat(), fc.constantFrom(...sayings), async (made, seed, say) => {
      const shownLists = made.map((items, list) =>
        items.map(({ title, amount }, at) => item(`S${list}-${at}`, title, "Red", amount)),
      );
      const latest = shownLists.at(-1) ?? [];
      const at = (seed % latest.length) + 1;
      const reference = await resolveReference(say(at), after(...shownLists.map((items) => listed(items))), shop);
      expect(reference).toMatchObject({ kind: "items", items: [latest[at - 1]] });
    }),
    { numRuns: 150 },
  );
});

it("a long text is looked at in a time that does not explode", async () => {
  const pieces = ["the ", "the one with ", "not the first ", "1, ", "all but ", "第一", "el otro ", "cheapest of the "];
  for (const piece of pieces) await resolveReference(piece.repeat(3_000), after(listed(lamps)), shop);
});
