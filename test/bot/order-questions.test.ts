import { describe, expect, it } from "vitest";
import { agreesOnCount, agreesOnDay, agreesOnMoney, agreesOnWords } from "../../bot/flows/order-status/guesses.js";
import { namedLines } from "../../bot/flows/order-status/named-lines.js";
import { questionsIn, written } from "../../bot/flows/order-status/order-question.js";
import { readQuestions } from "../../bot/flows/order-status/reading-questions.js";
import type { OrderBook } from "../../bot/ports.js";
import type { Order } from "../../bot/shop-records.js";
import { smallShop, talk, textsOf } from "./small-shop.js";

const usd = (amount: number) => ({ amount, currency: "USD" });

describe("a question is read", () => {
  it.each([
    ["when did it arrive?", "arrived"],
    ["when will my parcel be here", "expected"],
    ["when did I order it", "placed"],
    ["when did the lamp ship?", "sent"],
    ["so 982 in total?", "total"],
    ["why is the total 54.90?", "why-total"],
    ["why is it still processing since monday?", "why-state"],
    ["how did I pay?", "paid-with"],
    ["was I charged twice?", "payments"],
    ["where is my refund?", "refund"],
    ["where is it going?", "address"],
    ["who delivers it?", "carrier"],
    ["tracking number?", "tracking"],
    ["is everything in one parcel?", "parcels"],
    ["what's in it?", "contents"],
    ["which one is later?", "later"],
  ])("%s → %s", (said, about) => {
    expect(readQuestions(said).map((each) => each.about)).toEqual([about]);
  });

  it.each([
    ["how much was the blue mug?", "line-price", "blue mug"],
    ["has the lamp shipped?", "state", "lamp"],
    ["how many mugs did I order?", "count", "mugs"],
    ["what colour was the jacket I bought?", "options", "jacket"],
    ["is it the large one?", "options", "large"],
    ["did I order the blue one?", "contains", "blue"],
  ])("%s → %s of %s", (said, about, line) => {
    expect(readQuestions(said)).toEqual([expect.objectContaining({ about, line })]);
  });

  it("twice where two are asked in one message", () => {
    const read = readQuestions("when did it arrive and how did I pay?");
    expect(read.map(({ about }) => about)).toEqual(["arrived", "paid-with"]);
  });

  it("not out of what the shop is asked to do, nor of its rules", () => {
    for (const said of [
      "can I get a refund?",
      "which cards do you take?",
      "change the address",
      "do you ship to Spain?",
      "where were we?",
    ])
      expect(readQuestions(said), said).toEqual([]);
  });
});

describe("a guess", () => {
  it("of money holds to the cent, nearly when it is rounded, and not otherwise", () => {
    expect(agreesOnMoney("so 54.90 in total", [usd(5490)])).toBe("yes");
    expect(agreesOnMoney("so 982 in total", [usd(98228)])).toBe("about");
    expect(agreesOnMoney("so 1,250 in total", [usd(125000)])).toBe("yes");
    expect(agreesOnMoney("so 60 in total", [usd(5490)])).toBe("no");
    expect(agreesOnMoney("is that the total", [usd(5490)])).toBeUndefined();
  });

  it("of a day is held against the day in the shop's own time zone", () => {
    const lateFriday = "2026-10-31T02:00:00Z";
    const at = { now: new Date("2026-11-02T10:00:00Z"), timeZone: "America/New_York" };
    expect(agreesOnDay("it came on friday", [lateFriday], at)).toBe("yes");
    expect(agreesOnDay("it came on saturday", [lateFriday], at)).toBe("no");
    expect(agreesOnDay("it came on october 30th", [lateFriday], at)).toBe("yes");
    expect(agreesOnDay("it came yesterday", [lateFriday], at)).toBe("no");
    expect(agreesOnDay("has it come", [lateFriday], at)).toBeUndefined();
  });

  it("of a count takes figures and words", () => {
    expect(agreesOnCount("two mugs, right", 2)).toBe("yes");
    expect(agreesOnCount("3 mugs, right", 2)).toBe("no");
    expect(agreesOnCount("the blue one, right", 2)).toBeUndefined();
  });

  it("of a way to pay is wrong only where another one is named", () => {
    expect(agreesOnWords("did I pay with my visa", ["visa", "card"], ["paypal"])).toBe("yes");
    expect(agreesOnWords("did I pay with paypal", ["visa", "card"], ["paypal"])).toBe("no");
    expect(agreesOnWords("did I pay with that", ["visa", "card"], ["paypal"])).toBeUndefined();
  });
});

describe("a thing of an order", () => {
  const lines = [
    { id: "1", title: "Stoneware Mug", options: "color Blue" },
    { id: "2", title: "Stoneware Mug", options: "color Oat" },
    { id: "3", title: "Desk Lamp", options: "color Blue" },
  ];

  it("is named by its title, told apart by its form, or by its form alone", () => {
    expect(namedLines("mugs", lines).ids).toEqual(["1", "2"]);
    expect(namedLines("oat mug", lines).ids).toEqual(["2"]);
    expect(namedLines("blue", lines).ids).toEqual(["1", "3"]);
  });

  it("leaves over the words that fit nothing", () => {
    expect(namedLines("red lamp", lines)).toEqual({ ids: ["3"], unknown: ["red"] });
    expect(namedLines("kettle", lines)).toEqual({ ids: [], unknown: ["kettle"] });
  });
});

it("questions come out of a slot as they went in, and nothing comes out of another value", () => {
  const questions = [{ about: "line-price", line: "mug" } as const];
  expect(questionsIn(written(questions))).toEqual(questions);
  expect(questionsIn("how much?")).toEqual([]);
  expect(questionsIn('[{"about":"secrets"}]')).toEqual([]);
  expect(questionsIn(undefined)).toEqual([]);
});

describe("the last order of somebody signed in", () => {
  const line = { id: "1", sku: "S", productId: "P", title: "Mug", quantity: 1, price: usd(900), options: {} };
  const address = { line1: "1 Lane", city: "Town", postalCode: "10001", country: "US" };
  const order = (id: string, rest: Partial<Order>): Order => ({
    ...{ id, customerId: "C1", status: "delivered", lines: [line], address, fulfillments: [], payments: [] },
    ...rest,
  });

  async function asked(orders: readonly Order[], text: string): Promise<string> {
    const book: OrderBook = { prove: async () => undefined, ofCustomer: async () => orders, methodsOf: async () => [] };
    const shop = await smallShop(() => ({ orders: book }));
    const { say } = await talk(shop.assistant, { customerId: "C1" });
    return textsOf(await say(text));
  }

  const cancelled = order("A-2002", { status: "cancelled", placedAt: "2026-10-20T10:00:00Z" });
  const standing = order("A-2001", { placedAt: "2026-10-10T10:00:00Z" });

  it("is said to be cancelled where it is, and the last one that stands is told", async () => {
    const said = await asked([cancelled, standing], "where is my last order?");
    expect(said).toMatch(/^Your last order, A-2002 of .*, was cancelled/u);
    expect(said).toContain("Your order A-2001");
  });

  it("is meant itself where its refund is asked for", async () => {
    expect(await asked([cancelled, standing], "did I get a refund for my last order?")).toMatch(
      /recorded for order A-2002/u,
    );
  });

  it("is asked for where the orders have no dates", async () => {
    expect(await asked([order("A-1", {}), order("A-2", {})], "my last order")).toMatch(/^Which order do you mean\?/u);
  });
});
