import { describe, expect, it } from "vitest";
import { traceOf } from "../../bot/trace.js";
import { smallShop, talk } from "./small-shop.js";

async function traced(...said: readonly string[]) {
  const shop = await smallShop();
  const { say, conversationId } = await talk(shop.assistant);
  for (const text of said) await say(text);
  const recorded = await shop.ports.conversations.load(conversationId);
  return { shop, conversationId, recorded, trace: await shop.assistant.trace(conversationId) };
}

describe("the trace of a turn", () => {
  it("tells what was understood by what, which tool reported what, and what the reply rests on", async () => {
    const { trace } = await traced("hello", "how do I return something?");
    expect(trace?.utterances.map(({ text }) => text)).toEqual(["how do I return something?"]);
    expect(trace?.commands).toMatchObject([
      { command: { kind: "ask-policy" }, by: "rule:whether-to-return", score: 1 },
    ]);
    expect(trace?.tools).toMatchObject([{ tool: "policy-lookup", asked: { question: "how do I return something?" } }]);
    const [tool] = trace?.tools ?? [];
    const rests = trace?.replies.flatMap(({ claims }) => claims.map(({ evidence }) => evidence)) ?? [];
    expect(new Set(rests)).toEqual(new Set([tool?.evidence]));
    expect(trace?.changes).toContain("told: policy:returns");
  });

  it("says of every look-up of a product what was asked", async () => {
    const { recorded } = await traced("a mug", "compare them", "the second one", "what is it made of?", "why blue?");
    const tools = recorded.flatMap(({ event }) => (event.kind === "evidence-recorded" ? [event.evidence] : []));
    expect(new Set(tools.map(({ tool }) => tool))).toEqual(new Set(["product-search", "product-lookup"]));
    expect(tools.length).toBeGreaterThanOrEqual(2);
    for (const { tool, asked } of tools) expect([tool, Object.keys(asked ?? {})]).not.toEqual([tool, []]);
  });

  it("is of the turn that is asked for, and of the last one otherwise", async () => {
    const { shop, conversationId, trace } = await traced("a mug", "where is my order");
    expect(trace?.utterances[0]?.text).toBe("where is my order");
    const first = await shop.assistant.trace(conversationId, "said-1");
    expect(first?.utterances[0]?.text).toBe("a mug");
    expect(first?.changes.some((change) => change.startsWith("wanted: "))).toBe(true);
    expect(await shop.assistant.trace(conversationId, "never said")).toBeUndefined();
    await expect(shop.assistant.trace("no such conversation")).rejects.toMatchObject({ code: "conversation/unknown" });
  });

  it("hides what proves an order, wherever it was understood or kept", async () => {
    const { recorded } = await traced("where is order OM-1012", "97205");
    const rest = { ...traceOf(recorded), utterances: [] };
    expect(JSON.stringify(rest)).toContain("order OM-1012 proven by postal-code");
    expect(JSON.stringify(rest)).not.toContain("97205");
  });

  it("hides where an order goes, which the shopper was told", async () => {
    const { trace } = await traced("order OM-1012, 97205", "which address is it going to?");
    expect(trace?.replies[0]?.text).toContain("(hidden)");
    expect(JSON.stringify([trace?.tools, trace?.replies])).not.toContain("Alder Lane");
  });

  it("is made of the recorded events alone, so that it is the same later", async () => {
    const { recorded, trace } = await traced("a mug");
    expect(traceOf(structuredClone(recorded))).toEqual(trace);
  });

  it("names the failure of a turn that failed", async () => {
    const shop = await smallShop(() => ({ intents: { classify: () => Promise.reject(new Error("broken")) } }));
    const { say, conversationId } = await talk(shop.assistant);
    await say("is there anything");
    expect(await shop.assistant.trace(conversationId)).toMatchObject({ failure: "turn/failed" });
  });
});
