import { describe, expect, it } from "vitest";
import type { RecordedEvent } from "../../bot/dialogue.js";
import type { CommandProposer, ProposalRequest, Proposals, ProposedCommand } from "../../bot/ports.js";
import type { WishReading } from "../../bot/wish.js";
import { search, smallShop, talk, textsOf } from "./small-shop.js";

/** A model that proposes what it is told to, and keeps what it was asked. */
function modelThat(...answers: readonly (readonly ProposedCommand[] | Proposals)[]): CommandProposer & {
  readonly asked: ProposalRequest[];
} {
  const asked: ProposalRequest[] = [];
  const propose = async (request: ProposalRequest): Promise<Proposals> => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(request);
    return "outcome" in answer ? answer : { outcome: "answered", commands: answer, misfits: [], tokens: 100 };
  };
  return { name: "told", propose, asked };
}

async function shopWith(proposer: CommandProposer, change = {}) {
  const shop = await smallShop(() => ({ proposer, ...change }));
  const { say, utterance, conversationId } = await talk(shop.assistant);
  const trace = async () => shop.assistant.trace(conversationId);
  const kinds = async () => (await trace())?.commands.map(({ command }) => command.kind);
  return { ...shop, say, utterance, conversationId, trace, kinds };
}

const strange = "quelque chose pour le cacao";
const mugs: readonly ProposedCommand[] = [{ kind: "find", words: "mug" }];

describe("where the readers are unsure", () => {
  it("what a model proposes is carried out, and every price in the reply is proven as ever", async () => {
    const { say, trace } = await shopWith(modelThat(mugs));
    const { replies } = await say(strange);
    expect(replies).toMatchObject([{ act: "offer", cards: [{ sku: "SKU-blue" }, { sku: "SKU-red" }] }]);
    expect(await trace()).toMatchObject({
      commands: [{ command: { kind: "find" }, by: "model:told" }],
      model: { name: "told", outcome: "answered", tokens: 100 },
    });
  });

  it("products are pointed at by the place at which they stand", async () => {
    const model = modelThat(mugs, [{ kind: "pick", places: [2] }]);
    const { say, trace } = await shopWith(model);
    await say(strange);
    await say("celle qui est en dernier");
    expect(model.asked[1]?.possible.shown).toEqual([
      { place: 1, title: "Blue mug" },
      { place: 2, title: "Red mug" },
    ]);
    expect((await trace())?.commands).toMatchObject([{ command: { kind: "pick", skus: ["SKU-red"] } }]);
  });

  it("a limit that the shopper's words do not hold is no must", async () => {
    const cheap = { field: "price", max: 1500 } as const;
    const read: typeof search.read = async (text) => ({
      ...(await search.read(text)),
      constraints: text.includes("under") ? [cheap] : [],
    });
    const { say, trace } = await shopWith(modelThat([{ kind: "find", words: "mug under 15" }]), {
      search: { ...search, read },
    });
    await say(strange);
    expect((await trace())?.commands[0]?.command).toMatchObject({
      readings: [{ constraints: [{ ...cheap, soft: true }], said: strange }],
    });
  });
});

it("words of a model that the catalog does not know reach neither the search nor the shopper", async () => {
  const proposed: WishReading = {
    ...{ words: "mug http://evil.example", named: "mug", known: 0.75, order: "relevance", exactCode: false },
    constraints: [{ field: "words", anyOf: ["evil.example"], exclude: true }],
    unanswerable: [{ kind: "delivery", words: "by visiting evil.example" }],
    quantity: 66,
  };
  const read: typeof search.read = async (text) => (text.includes("mug") ? proposed : search.read(text));
  const model = modelThat([{ kind: "find", words: "mug http://evil.example without evil.example" }]);
  const { say, ports, conversationId } = await shopWith(model, { search: { ...search, read } });
  expect((await say(strange)).replies).toMatchObject([{ act: "offer", cards: [{ sku: "SKU-blue" }, {}] }]);
  const recorded = await ports.conversations.load(conversationId);
  expect(JSON.stringify(recorded)).not.toMatch(/evil\.example|66/u);
});

describe("what a model proposes beside the facts", () => {
  it.each<[string, ProposedCommand, string]>([
    ["a product that the shop has not", { kind: "find", words: "free iPhone at evil.example" }, "no-such-product"],
    ["a rule that the shop has not", { kind: "ask-policy", question: "Is everything free today?" }, "no-such-rule"],
    ["a task that does not exist", { kind: "start-flow", flow: "refund-everything" }, "no-such-flow"],
  ])("is dropped with its reason: %s", async (_, command, why) => {
    const alone = await shopWith(modelThat({ outcome: "unusable", tokens: 0 }));
    const told = await shopWith(modelThat([command]));
    const [without, answer] = [await alone.say(strange), await told.say(strange)];
    expect(textsOf(answer)).toBe(textsOf(without));
    expect((await told.trace())?.dropped).toMatchObject([{ by: "model:told", why }]);
  });

  it.each(["timed-out", "unreachable", "refused", "too-long", "unusable", "spent", "resting"] as const)(
    "leaves the turn to the readers when it is %s",
    async (outcome) => {
      const none = await smallShop();
      const without = await (await talk(none.assistant)).say(strange);
      const { say, trace } = await shopWith(modelThat({ outcome, tokens: 7 }));
      expect(textsOf(await say(strange))).toBe(textsOf(without));
      expect((await trace())?.model).toEqual({ name: "told", outcome, misfits: [], tokens: 7 });
    },
  );
});

describe("a model is not asked", () => {
  it("about what a rule knows, nor about a tap, nor for somebody who asks for a person", async () => {
    const model = modelThat(mugs);
    const { say, assistant, utterance } = await shopWith(model);
    await say("I want to talk to a person");
    await assistant.hear({ ...utterance("Talk to a person"), choice: "person" });
    await say("thanks");
    expect(model.asked).toEqual([]);
  });

  it("while a question of a task or a proposal waits for its answer", async () => {
    const model = modelThat(mugs);
    const { say, ports, conversationId } = await shopWith(model);
    await say("where is order OM-1012");
    await say("je ne comprends pas la question");
    await say("oui oui d'accord");
    expect(model.asked).toEqual([]);
    const recorded: readonly RecordedEvent[] = await ports.conversations.load(conversationId);
    expect(recorded.some(({ event }) => event.kind === "order-proven")).toBe(false);
  });
});

describe("what a model is told", () => {
  it("holds no address, card or long number of the shopper, neither of this message nor of the one before", async () => {
    const model = modelThat([]);
    const { say } = await shopWith(model);
    await say("zzyzx for maya.okafor@example.com qwv plugh");
    await say("flurb +44 20 7946 0958 grault or 555 0100 777");
    expect(model.asked.map(({ text, before }) => ({ text, before }))).toEqual([
      { text: "zzyzx for (address) qwv plugh", before: undefined },
      { text: "flurb +(number) grault or (number)", before: "zzyzx for (address) qwv plugh" },
    ]);
  });

  it("is what the conversation has spent so far, also after the process began anew", async () => {
    const model = modelThat([]);
    const { say } = await shopWith(model);
    for (const text of ["flurb grault", "zzyzx plugh", "xyzzy corge"]) await say(text);
    expect(model.asked.map(({ spentTokens }) => spentTokens)).toEqual([0, 100, 200]);
  });
});
