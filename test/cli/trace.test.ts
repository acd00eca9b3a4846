import { describe, expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { fakeWorld } from "./fake-world.js";

async function chatting(input: string, argv: readonly string[]) {
  const world = fakeWorld({ input });
  expect(await runAisle(["chat", ...argv], world)).toBe(0);
  return world.output.text;
}

describe("the trace in a chat", () => {
  it("follows each answer, in words, cut to the terminal's width", async () => {
    const text = await chatting("hello\n", ["--trace"]);
    expect(text).toContain("  understood  ask-policy question=hello (classifier:ask-policy, 0.75)");
    expect(text).toMatch(/ {2}tool {8}product-search .*→ 1 fact\n {16}variant:LAMP-1 price 5200 USD/u);
    expect(text).toContain("  changed     told: hello");
    expect(text).toContain("  reply       inform, 1 claim, all proven");
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  it("is not shown unless it is asked for, and can be switched while talking", async () => {
    expect(await chatting("hello\n", [])).not.toContain("understood");
    const text = await chatting("hello\n/trace\nagain\n/trace\nonce more\n", []);
    expect(text.match(/ {2}understood/gu)).toHaveLength(1);
    expect(text).toContain("question=again");
  });

  it("is part of the turn's JSON object", async () => {
    const lines = (await chatting("hello\n", ["--json", "--trace"])).trim().split("\n");
    const turns = lines.map((line) => JSON.parse(line) as { said?: string; trace?: { commands: unknown[] } });
    expect(turns.find(({ said }) => said === "hello")?.trace?.commands).toHaveLength(1);
  });

  it("does not steer the terminal with what was said", async () => {
    expect(await chatting("a \u001b[31m mug \u202egum\n", ["--trace"])).not.toMatch(/[\u001b\u202e]/u);
  });
});
