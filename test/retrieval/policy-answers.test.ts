import { beforeEach, describe, expect, it } from "vitest";
import type { Policies, PolicyAnswer, RecordKind, RecordOf } from "../../bot/shop-records.js";
import type { TextEmbedder } from "../../retrieval/ports.js";
import { PolicyAnswers } from "../../retrieval/policy-answers.js";
import { HashedWordEmbedder } from "./hashed-word-embedder.js";

function answer(id: string, topic: string, text: string, ...asks: readonly string[]): PolicyAnswer {
  return { id, topic, text, asks, source: `House rules, ${topic.toLowerCase()}` };
}

const answers: readonly PolicyAnswer[] = [
  answer(
    "shipping-cost",
    "Shipping costs",
    "Delivery is $5; it is free from $80.",
    "How much is shipping?",
    "Is delivery free?",
    "What does postage cost?",
  ),
  answer(
    "shipping-time",
    "Delivery times",
    "Parcels arrive two to four working days after we pack them.",
    "How long does delivery take?",
    "When will my parcel arrive?",
    "Do you ship overnight?",
  ),
  answer(
    "shipping-abroad",
    "Shipping abroad",
    "We send to Canada and to the countries of the European Union.",
    "Do you ship internationally?",
    "Can you send to other countries?",
  ),
  answer(
    "returns",
    "Returns",
    "Unworn goods come back within 30 days of delivery, with their labels.",
    "Can I return something?",
    "What is your return policy?",
    "How many days do I have to send it back?",
  ),
  answer(
    "refund-time",
    "Refunds",
    "Money goes back to the card that paid within five days of our receiving the goods.",
    "When do I get my money back?",
    "How long does a refund take?",
  ),
  answer(
    "exchange",
    "Exchanges",
    "We swap a size once, free of charge, while we have the other one.",
    "Can I exchange for another size?",
    "How do I swap an item?",
  ),
  answer(
    "payment",
    "Ways to pay",
    "We take Visa, Mastercard, PayPal and gift cards.",
    "Which payment methods do you accept?",
    "Can I pay with PayPal?",
  ),
  answer(
    "warranty",
    "Warranty",
    "Seams and zips are repaired for two years.",
    "Is there a guarantee?",
    "What if a zip breaks?",
  ),
  answer(
    "gift-wrap",
    "Gift wrapping",
    "Wrapping costs $4 and includes a card with your words.",
    "Do you wrap presents?",
    "Can you add a gift note?",
  ),
  answer(
    "opening-hours",
    "Opening hours",
    "The shop on Mill Lane is open Tuesday to Saturday, ten to six.",
    "When are you open?",
    "What are your store hours?",
  ),
];

const asked: readonly (readonly [question: string, answer: string])[] = [
  ["how much do you charge for shipping", "shipping-cost"],
  ["is delivery free over $100?", "shipping-cost"],
  ["what are the shipping costs", "shipping-cost"],
  ["how long will delivery take to Ohio", "shipping-time"],
  ["when does my parcel arrive", "shipping-time"],
  ["do you ship to other countries", "shipping-abroad"],
  ["can you send it to Canada", "shipping-abroad"],
  ["what's your return policy?", "returns"],
  ["can i return a jacket i bought", "returns"],
  ["how many days to send something back", "returns"],
  ["when do i get my money back", "refund-time"],
  ["how long do refunds take", "refund-time"],
  ["can I exchange it for a bigger size", "exchange"],
  ["i want to swap an item", "exchange"],
  ["which payment methods are accepted", "payment"],
  ["do you take paypal", "payment"],
  ["what happens when the zip breaks", "warranty"],
  ["is there a guarantee on this", "warranty"],
  ["can you wrap it as a present", "gift-wrap"],
  ["what are your opening hours", "opening-hours"],
];

const notAnswered: readonly string[] = [
  "who won the football last night",
  "tell me a joke",
  "what is the capital of France",
  "asdf qwer zxcv",
  "write me a poem about the sea",
  "",
];

class PolicyRecords {
  revisionNow = 1;
  policies: Policies | undefined = {
    version: 1,
    shop: { name: "Mill Lane Outfitters", currency: "EUR", timeZone: "Europe/Dublin" },
    answers,
  };

  async *all<K extends RecordKind>(kind: K): AsyncIterable<RecordOf[K]> {
    if (kind === "policies" && this.policies !== undefined) yield this.policies as RecordOf[K];
  }

  async get(): Promise<undefined> {
    return undefined;
  }

  async revision(): Promise<number> {
    return this.revisionNow;
  }
}

let records: PolicyRecords;
beforeEach(() => {
  records = new PolicyRecords();
});

const embedders: readonly (readonly [string, TextEmbedder | undefined])[] = [
  ["by words alone", undefined],
  ["by words and meaning", new HashedWordEmbedder(128)],
];

for (const [how, embedder] of embedders) {
  describe(`a question about the shop's rules, ${how}`, () => {
    it.each(asked)("%j is answered by %s", async (question, id) => {
      const [best] = await new PolicyAnswers(records, embedder).answersTo(question);
      expect(best?.answer.id).toBe(id);
    });

    it.each(notAnswered)("%j gets no answer", async (question) => {
      expect(await new PolicyAnswers(records, embedder).answersTo(question)).toEqual([]);
    });
  });
}

describe("the answers to a question", () => {
  it("are at most three, best first, each with a fit from 0 to 1", async () => {
    const found = await new PolicyAnswers(records, undefined).answersTo(
      "shipping delivery returns refund exchange costs",
    );
    const fits = found.map(({ fit }) => fit);
    expect(found.length).toBeLessThanOrEqual(3);
    expect(fits).toEqual([...fits].sort((one, other) => other - one));
    expect(fits.every((fit) => fit > 0 && fit <= 1)).toBe(true);
  });

  it("are those of the rules as they are now", async () => {
    const book = new PolicyAnswers(records, new HashedWordEmbedder());
    expect(await book.answersTo("do you repair drones?")).toEqual([]);
    const repairs = answer("repairs", "Repairs", "Any drone, while you wait.", "Do you repair drones?");
    records.policies = { ...records.policies!, answers: [...answers, repairs] };
    records.revisionNow += 1;
    expect((await book.answersTo("do you repair drones?"))[0]?.answer.id).toBe("repairs");
  });

  it("are embedded once, not for every question", async () => {
    const embedder = new HashedWordEmbedder();
    const book = new PolicyAnswers(records, embedder);
    await book.answersTo("when are you open?");
    const before = embedder.embedded.length;
    await book.answersTo("is there a guarantee?");
    expect(embedder.embedded.length).toBe(before + 1);
  });

  it("are none when the shop has stated no rules", async () => {
    records.policies = undefined;
    const book = new PolicyAnswers(records, undefined);
    expect(await book.answersTo("can I return it?")).toEqual([]);
    expect(await book.shop()).toEqual({ name: "the shop", currency: "USD", timeZone: "UTC" });
  });

  it("stay quick and quiet for hostile text", async () => {
    const book = new PolicyAnswers(records, new HashedWordEmbedder());
    for (const text of ["x".repeat(100_000), "\u0000\u202e\ud800", "😀".repeat(5_000), "' OR 1=1 --"]) {
      expect(await book.answersTo(text)).toEqual([]);
    }
  });
});

describe("the shop", () => {
  it("is known from its rules", async () => {
    expect(await new PolicyAnswers(records, undefined).shop()).toMatchObject({
      name: "Mill Lane Outfitters",
      currency: "EUR",
    });
  });
});
