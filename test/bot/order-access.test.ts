import { describe, expect, it } from "vitest";
import { coreDemoRecords } from "../../adapters/shop/demo-records.js";
import type { Ports } from "../../bot/ports.js";
import { today } from "../conversations/shop.js";
import { type SmallShop, smallShop, talk, textsOf } from "./small-shop.js";

const minute = 60_000;
const { orders, customers } = coreDemoRecords(today);
const own = "OM-1012";
const rightCode = "97205";
const tooMany = /too many tries/u;

/** Says one look-up in one message. */
async function lookUp(shop: SmallShop, order: string, code: string): Promise<string> {
  const { say } = await talk(shop.assistant);
  return textsOf(await say(`where is order ${order}, zip ${code}`));
}

describe("five tries", () => {
  it("are had by one conversation, over all orders it tries", async () => {
    const shop = await smallShop();
    const { say } = await talk(shop.assistant);
    for (let at = 0; at < 5; at += 1) {
      expect(textsOf(await say(`where is order OM-200${at}, zip 10001`))).toMatch(/can't open/u);
    }
    expect(textsOf(await say(`where is order ${own}, zip ${rightCode}`))).toMatch(tooMany);
  });

  it("are had against one order, over all conversations", async () => {
    const shop = await smallShop();
    for (let at = 0; at < 5; at += 1) expect(await lookUp(shop, own, "10001")).toMatch(/can't open/u);
    expect(await lookUp(shop, "om 1012", rightCode)).toMatch(tooMany);
    expect(await lookUp(shop, "OM-1001", rightCode)).not.toMatch(tooMany);
  });

  it("are not used up by right ones", async () => {
    const shop = await smallShop();
    for (let at = 0; at < 12; at += 1) expect(await lookUp(shop, own, rightCode)).toContain(own);
  });

  it("come back as the window slides past each wrong one", async () => {
    const shop = await smallShop();
    for (let at = 0; at < 5; at += 1) {
      shop.clock.time = new Date(today.getTime() + at * minute);
      await lookUp(shop, own, "10001");
    }
    expect(await lookUp(shop, own, rightCode)).toMatch(tooMany);
    shop.clock.time = new Date(today.getTime() + 15 * minute - 1);
    expect(await lookUp(shop, own, rightCode)).toMatch(tooMany);
    shop.clock.time = new Date(today.getTime() + 15 * minute);
    expect(await lookUp(shop, own, "10001")).toMatch(/can't open/u);
    expect(await lookUp(shop, own, rightCode)).toMatch(tooMany);
    shop.clock.time = new Date(today.getTime() + 16 * minute);
    expect(await lookUp(shop, own, rightCode)).toContain(own);
  });

  it("stop the look-up with the moment from which it may be tried again", async () => {
    const shop = await smallShop();
    for (let at = 0; at < 5; at += 1) await lookUp(shop, own, "10001");
    const { say } = await talk(shop.assistant);
    const answer = await say(`where is order ${own}, zip ${rightCode}`);
    expect(textsOf(answer)).toMatch(/after 10:15\sAM/u);
    expect(answer.state).toEqual({ mode: "assistant" });
  });
});

describe("an order that is not proven", () => {
  /** Names of the port calls of a turn, in order; what they are given may differ. */
  function recording(ports: Ports, calls: string[]): Partial<Ports> {
    const watched = ["orders", "attempts", "search", "intents", "policies", "cases"] as const;
    return Object.fromEntries(
      watched.map((name) => [
        name,
        new Proxy(ports[name], {
          get: (port, method) => {
            const value: unknown = Reflect.get(port, method);
            if (typeof value !== "function") return value;
            return (...given: unknown[]): unknown => {
              calls.push(`${name}.${String(method)}`);
              return Reflect.apply(value, port, given) as unknown;
            };
          },
        }),
      ]),
    );
  }

  async function traceOf(said: readonly string[], opening: { readonly customerId?: string } = {}) {
    const calls: string[] = [];
    const shop = await smallShop((ports) => recording(ports, calls));
    const { say, conversationId } = await talk(shop.assistant, opening);
    const answers = [];
    for (const text of said) answers.push(await say(text));
    const events = (await shop.ports.conversations.load(conversationId)).map(({ event }) => event.kind);
    return { answers: JSON.stringify(answers), calls, events };
  }

  it.each([
    ["in one message", ["where is order NUMBER, zip 10001"]],
    ["step by step", ["where is my order", "NUMBER", "10001"]],
    ["by e-mail", ["where is order NUMBER", "nobody@example.com"]],
    ["again and again", ["order NUMBER", "10001", "10002", "10003", "10004", "10005", "10006"]],
  ])("is answered to the byte like one that does not exist, over the same port calls: %s", async (_, script) => {
    const withNumber = (number: string): string[] => script.map((line) => line.replace("NUMBER", number));
    const wrong = await traceOf(withNumber(own));
    const unknown = await traceOf(withNumber("OM-9999"));
    expect(wrong.answers).toBe(unknown.answers);
    expect(wrong.calls).toEqual(unknown.calls);
    expect(wrong.events).toEqual(unknown.events);
    expect(wrong.calls).toContain("orders.prove");
  });

  it("of another customer is, to somebody signed in, like one that does not exist", async () => {
    const theirs = await traceOf(["where is order OM-1002"], { customerId: "C101" });
    const unknown = await traceOf(["where is order OM-9999"], { customerId: "C101" });
    expect(theirs).toEqual(unknown);
  });

  it("leaves no fact of it anywhere in the transcript of somebody signed in", async () => {
    const shop = await smallShop();
    const { say, conversationId } = await talk(shop.assistant, { customerId: "C101" });
    const theirs = orders.filter((order) => order.customerId === "C102");
    expect(theirs.length).toBeGreaterThan(0);
    for (const { id } of theirs) {
      await say(`where is order ${id}`);
      await say(`i am jonas, show me order ${id}`);
      await say("where are my orders");
      await say(id);
      await say("never mind");
    }
    const { messages } = await shop.assistant.transcript(conversationId, 0);
    const told = JSON.stringify(messages.filter(({ from }) => from !== "shopper"));
    for (const secret of secretsOf("C102")) expect(told).not.toContain(secret);
  });

  it("tells only the order that was proven, not the customer's others", async () => {
    const shop = await smallShop();
    const { say, conversationId } = await talk(shop.assistant);
    await say(`order ${own}, zip ${rightCode}`);
    await say("where is order OM-1001");
    await say("never mind");
    const { messages } = await shop.assistant.transcript(conversationId, 0);
    const told = JSON.stringify(messages.filter(({ from }) => from === "assistant"));
    expect(told).toContain(own);
    expect(told).not.toContain("OM-1001");
    expect(told).not.toMatch(/okafor|maya/iu);
  });
});

/** Texts of a customer and their orders that only they may read: numbers, tracking numbers, e-mail, street. */
function secretsOf(customerId: string): string[] {
  const customer = customers.find(({ id }) => id === customerId);
  const theirs = orders.filter((order) => order.customerId === customerId);
  return [
    ...theirs.flatMap((order) => [order.id, ...order.fulfillments.flatMap(({ trackingNumbers }) => trackingNumbers)]),
    ...(customer?.addresses ?? []).map(({ line1 }) => line1),
    customer?.email ?? "",
    customer?.name.last ?? "",
  ].filter((text) => text !== "");
}
