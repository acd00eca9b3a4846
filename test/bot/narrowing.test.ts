import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoRecords } from "../../adapters/shop/demo-records.js";
import type { Choice, DialogueEvent, NarrowingOption, Reply } from "../../bot/dialogue.js";
import { atRandom } from "../../bot/first-ideas.js";
import { narrowingAnswer, narrowingChoice } from "../../bot/narrowing-choices.js";
import { inNaturalOrder } from "../../bot/size-order.js";
import type { TurnAnswer } from "../../bot/ports.js";
import { limitsOf, optionsNamed } from "../../bot/understanding/option-match.js";
import { saysOfQuestion } from "../../bot/understanding/question-words.js";
import type { Constraint } from "../../bot/wish.js";
import { CatalogIndex } from "../../retrieval/catalog-index.js";
import { IndexedProductSearch } from "../../retrieval/product-search.js";
import { MemoryLog, MemoryRecords } from "../retrieval/small-catalog.js";
import { smallShop } from "./small-shop.js";

let directory: string;
let search: IndexedProductSearch;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "aisle-narrowing-"));
  const { products } = demoRecords(new Date("2026-11-02T10:00:00Z"));
  const index = new CatalogIndex({
    directory,
    records: new MemoryRecords(products),
    embedder: undefined,
    buildWorker: new URL("../../dist/retrieval/hnsw-build-worker.js", import.meta.url),
    currency: async () => "USD",
    log: new MemoryLog(),
  });
  await index.refresh();
  search = new IndexedProductSearch(index, undefined);
});
afterAll(() => rm(directory, { recursive: true }));

/** A conversation with a large shop, in which everything that no rule knows is taken for a wish. */
async function conversation() {
  const intents = { classify: async () => [{ intent: "find-product" as const, probability: 0.9 }] };
  const { assistant, storage } = await smallShop(() => ({ search, intents }));
  const { conversationId } = await assistant.open({ channel: "test" });
  let said = 0;
  const hear = (text: string, choice?: string): Promise<TurnAnswer> =>
    assistant.hear({
      ...{ conversationId, id: `said-${(said += 1)}`, text, images: 0 },
      ...(choice === undefined ? {} : { choice }),
    });
  const events = async (): Promise<readonly DialogueEvent[]> =>
    (await storage.conversations.load(conversationId)).map(({ event }) => event);
  return { hear, events };
}

function choicesOf({ replies }: TurnAnswer): readonly Choice[] {
  return replies.at(-1)?.choices ?? [];
}

function offerOf({ replies }: TurnAnswer): Extract<Reply, { act: "offer" }> | undefined {
  return replies.find((reply) => reply.act === "offer");
}

/** The questions of each turn, without those that came back. */
function askedByTurn(events: readonly DialogueEvent[]): readonly (readonly string[])[] {
  const turns: string[][] = [];
  for (const event of events) {
    if (event.kind === "shopper-uttered") turns.push([]);
    if (event.kind === "narrowing-asked" && event.back === undefined) turns.at(-1)?.push(event.field);
  }
  return turns;
}

const wishes = [
  "something for the kitchen",
  "for women",
  "jacket",
  "anything under 50",
  "bag",
  "what do you sell",
  "in blue",
];
const answers = [
  "no preference",
  "black or navy",
  "not cotton",
  "why do you ask",
  "thanks",
  "under 80",
  "cheaper",
  "show more",
  "tops",
];

describe("a whole conversation, whatever is answered", () => {
  it("never asks more than two questions in a row, nor two at once, nor one twice about the same thing", async () => {
    const step = fc.oneof(fc.nat({ max: 5 }), fc.constantFrom(...answers));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...wishes), fc.array(step, { maxLength: 6 }), async (wish, steps) => {
        const { hear, events } = await conversation();
        let answer = await hear(wish);
        for (const next of steps) {
          const choices = choicesOf(answer).filter(({ id }) => id.startsWith("narrow"));
          const tapped = typeof next === "number" ? choices[next % Math.max(1, choices.length)] : undefined;
          answer = await hear(tapped?.label ?? (typeof next === "number" ? "anything else" : next), tapped?.id);
        }
        const all = await events();
        const turns = askedByTurn(all);
        for (const [at, asked] of turns.entries()) {
          expect(asked.length).toBeLessThanOrEqual(1);
          const inARow = turns.slice(at, at + 3).filter(({ length }) => length > 0).length;
          expect(inARow, JSON.stringify(turns)).toBeLessThanOrEqual(2);
        }
        expect(repeated(all)).toEqual([]);
        expect(known(all)).toEqual([]);
      }),
      { numRuns: 40, seed: 11 },
    );
  }, 60_000);

  it("shows exactly as many products as the choice that was tapped had promised", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...wishes),
        fc.nat({ max: 4 }),
        fc.nat({ max: 4 }),
        async (wish, first, second) => {
          const { hear } = await conversation();
          let answer = await hear(wish);
          for (const pick of [first, second]) {
            const choices = choicesOf(answer).filter(({ id }) => id.startsWith("narrow:"));
            const choice = choices[pick % Math.max(1, choices.length)];
            if (choice === undefined) return;
            answer = await hear(choice.label, choice.id);
            expect(offerOf(answer)?.total).toBe(Number(/\((\d+)\)$/u.exec(choice.label)?.[1]));
          }
        },
      ),
      { numRuns: 30, seed: 5 },
    );
  }, 60_000);
});

/** Fields that were asked for twice while the same thing was spoken of. */
function repeated(events: readonly DialogueEvent[]): readonly string[] {
  let focus: string | undefined;
  let asked: string[] = [];
  const twice: string[] = [];
  for (const event of events) {
    if (event.kind === "wanted-changed" && event.wanted.focus !== focus) {
      focus = event.wanted.focus;
      asked = [];
    }
    if (event.kind !== "narrowing-asked" || event.back === true || event.anew === true) continue;
    if (asked.includes(event.field)) twice.push(event.field);
    asked.push(event.field);
  }
  return twice;
}

/** Fields that were asked for although a limit said them already. */
function known(events: readonly DialogueEvent[]): readonly string[] {
  let limits: readonly Constraint[] = [];
  const needless: string[] = [];
  for (const event of events) {
    if (event.kind === "wanted-changed") {
      limits = event.wanted.items.find(({ id }) => id === event.wanted.focus)?.wish.constraints ?? [];
    }
    if (event.kind !== "narrowing-asked" || event.anew === true || event.field === "category") continue;
    if (limits.some((limit) => limit.field === event.field)) needless.push(event.field);
  }
  return needless;
}

describe("when there is a question", () => {
  const asks = async (...said: readonly string[]): Promise<string | undefined> => {
    const { hear } = await conversation();
    let last: TurnAnswer | undefined;
    for (const text of said) last = await hear(text);
    return last === undefined ? undefined : offerOf(last)?.asks;
  };

  it("is one for many products, none for few, none for the cheapest, and none after a plea to be shown something", async () => {
    expect(await asks("for women")).toBe("category");
    expect(await asks("immersion blender")).toBeUndefined();
    expect(await asks("the cheapest jacket")).toBeUndefined();
    expect(await asks("for women", "just show me", "in blue")).toBeUndefined();
    expect(await asks("for women", "cheaper")).toBeUndefined();
  });

  it("stands at the end of the text and of the lead, and the state awaits its answer", async () => {
    const { hear } = await conversation();
    const answer = await hear("jacket");
    const offer = offerOf(answer);
    expect(offer?.text.endsWith("or no preference.")).toBe(true);
    expect(offer?.lead?.endsWith("or no preference.")).toBe(true);
    expect(answer.state.awaiting).toEqual({ slot: offer?.asks });
    expect((await hear("the first one")).state.awaiting).toBeUndefined();
  });

  it("waits while an order is looked up, and stands again afterwards only as a state", async () => {
    const { hear } = await conversation();
    const asked = (await hear("jacket")).state.awaiting;
    const during = await hear("where is my order OM-1012");
    expect(during.state).toMatchObject({ flow: "order-status", awaiting: { slot: "proof" } });
    expect((await hear("97205")).state.awaiting).toEqual(asked);
  });
});

describe("choice ids", () => {
  it("hold all that the answer means", () => {
    const limits: readonly (readonly [string, Constraint])[] = [
      ["colour", { field: "colour", anyOf: ["sky blue"] }],
      ["size", { field: "size", anyOf: ["32x30"] }],
      ["department", { field: "category", anyOf: ["women"] }],
      ["category", { field: "category", anyOf: ["coffee & tea: all"] }],
      ["price", { field: "price", min: 5000, max: 7999 }],
      ["price", { field: "price", min: 8000 }],
      ["blade length", { field: "attribute", name: "blade length", anyOf: ["20 cm"] }],
    ];
    for (const [field, constraint] of limits) {
      const id = narrowingChoice(field, constraint);
      expect(narrowingAnswer(id.slice("narrow:".length))).toEqual({ field, constraint });
    }
  });

  it("mean nothing when they are broken", () => {
    for (const rest of ["", "colour", "colour:", ":blue"]) expect(narrowingAnswer(rest)).toBeUndefined();
    expect(narrowingAnswer("colour:%zz")).toMatchObject({ field: "colour" });
  });
});

describe("answers in words", () => {
  const option = (label: string): NarrowingOption => ({
    label,
    constraint: { field: "colour", anyOf: [label.toLowerCase()] },
  });
  const colours = ["Navy", "Black", "Forest green", "Off-white", "Charcoal"].map(option);
  const read = (text: string): readonly Constraint[] | undefined => {
    const named = optionsNamed(text, colours);
    return named === undefined ? undefined : limitsOf(named);
  };

  it.each([
    ["navy", ["navy"]],
    ["NAVY!!", ["navy"]],
    ["the navy ones please", ["navy"]],
    ["i think black", ["black"]],
    ["nayv", ["navy"]],
    ["blakc", ["black"]],
    ["charcol", ["charcoal"]],
    ["forest", ["forest green"]],
    ["off white", ["off-white"]],
    ["navy or black", ["navy", "black"]],
    ["navy, black and charcoal", ["navy", "black", "charcoal"]],
    ["Navy (12)", ["navy"]],
    ["maybe something in black?", ["black"]],
  ])("takes %j for what it names", (text, anyOf) => {
    expect(read(text)).toEqual([{ field: "colour", anyOf }]);
  });

  it.each([
    ["not navy", ["navy"]],
    ["anything but black", ["black"]],
    ["not navy or black", ["navy", "black"]],
    ["no charcoal please", ["charcoal"]],
  ])("takes %j for what it excludes", (text, anyOf) => {
    expect(read(text)).toEqual([{ field: "colour", anyOf, exclude: true }]);
  });

  it.each([
    "a tent",
    "navy hoodie with a zip",
    "where is my order",
    "",
    "do you have this in navy for my little brother too",
  ])("leaves %j to others", (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each([
    ["no preference", "noPreference"],
    ["i dont mind", "noPreference"],
    ["any colour is fine", "noPreference"],
    ["whatever you think", "noPreference"],
    ["doesnt matter", "noPreference"],
    ["you choose!", "noPreference"],
    ["nope", "noPreference"],
    ["idk", "noPreference"],
    ["me da igual", "noPreference"],
    ["随便", "noPreference"],
    ["just show me something", "noMore"],
    ["stop asking", "noMore"],
    ["too many questions!!", "noMore"],
    ["what do people usually take?", "usual"],
    ["what's most popular", "usual"],
    ["which one is the most common?", "usual"],
    ["why do you ask?", "why"],
    ["why", "why"],
    ["por qué", "why"],
  ] as const)("knows %j", (text, phrase) => {
    expect(saysOfQuestion(phrase, text)).toBe(true);
  });

  it.each(["navy", "a jacket", "no leather", "any colour but red", "i need a tent for two", "where is my order"])(
    "does not take %j for having no preference",
    (text) => {
      expect(saysOfQuestion("noPreference", text)).toBe(false);
    },
  );

  it("takes no longer for a long text than for a short one, and never fails", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        expect(() => optionsNamed(text.repeat(20), colours)).not.toThrow();
      }),
    );
  });
});

describe("the order of sizes", () => {
  it("goes from small to large", () => {
    const sizes = ["XL", "40", "S", "9.5", "One size", "M", "10", "XS"];
    expect(inNaturalOrder(sizes, (size) => size)).toEqual(["XS", "S", "M", "XL", "9.5", "10", "40", "One size"]);
  });
});

describe("what is drawn at random", () => {
  it("comes out the same for the same seed, without repeating itself, and differs between seeds", () => {
    const all = Array.from({ length: 50 }, (_, at) => at);
    expect(atRandom(all, 3, "a")).toEqual(atRandom(all, 3, "a"));
    const draws = Array.from({ length: 20 }, (_, at) => atRandom(all, 3, `seed ${at}`));
    expect(new Set(draws.map(String)).size).toBeGreaterThan(15);
    for (const draw of draws) expect(new Set(draw).size).toBe(3);
    expect(atRandom([1], 3, "a")).toEqual([1]);
  });
});
