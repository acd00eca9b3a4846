import { describe, expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { chosenBy } from "../../adapters/cli/chat.js";
import { fakeWorld } from "./fake-world.js";

async function chatting(input: string, argv: readonly string[] = []) {
  const world = fakeWorld({ input });
  const code = await runAisle(["chat", ...argv], world);
  return { code, said: world.aisle.fakeAssistant.heard, text: world.output.text, world };
}

describe("chat without a terminal", () => {
  it("each line is one utterance with an id of its own; blank lines are none", async () => {
    const { code, said } = await chatting("hello\n\n  how are you  \n");
    expect(code).toBe(0);
    expect(said.map(({ id, text }) => [id, text])).toEqual([
      ["utterance-1", "hello"],
      ["utterance-2", "how are you"],
    ]);
  });

  it("a conversation is opened in the language that was asked for, and a tag that is none is refused", async () => {
    const spanish = await chatting("hola\n/new\n", ["--locale", "es-mx"]);
    expect(spanish.world.aisle.fakeAssistant.openings).toMatchObject([{ locale: "es-MX" }, { locale: "es-MX" }]);
    const refused = await chatting("hola\n", ["--locale", "not a tag"]);
    expect(refused.code).toBe(2);
    expect(refused.world.errors.text).toContain('language tag (BCP 47) is expected, e.g. "es"');
  });

  it("greets, answers, and closes the folder at the end of the input", async () => {
    const { text, world } = await chatting("hello\n");
    expect(text).toContain("Welcome to the lamp shop.");
    expect(text).toContain("You said hello.");
    expect(text).not.toContain("\u001b");
    expect(world.aisle.done.at(-1)).toBe("close");
  });

  it("a product stands as a block once, not again in the text", async () => {
    const { text } = await chatting("lamp\n");
    expect(text).toMatch(/I found 1 product:\n\n {2}1 {2}Harbour lamp +\$52\.00\n {5}Blue · 12 in stock/u);
    expect(text.match(/Harbour lamp/gu)).toHaveLength(1);
  });

  it("a quick reply is chosen by number or by label, and cards keep their own numbers", async () => {
    const { said, text } = await chatting("lamp\n2\nlamp\ncheaper\nlamp\n1\n");
    expect(text).toContain("[2]\u00a0Cheaper");
    expect(said.map(({ text: words, choice }) => [words, choice])).toEqual([
      ["lamp", undefined],
      ["Cheaper", "choice:cheaper"],
      ["lamp", undefined],
      ["Cheaper", "choice:cheaper"],
      ["lamp", undefined],
      ["1", undefined],
    ]);
  });

  it("quick replies of an earlier turn are gone", async () => {
    const { said } = await chatting("lamp\nhello\ncheaper\n");
    expect(said.at(-1)?.choice).toBeUndefined();
  });

  it("/quit leaves, /new begins anew, /help explains; none of them is said", async () => {
    const { said, text } = await chatting("hello\n/new\n/help\nagain\n/quit\nnever\n");
    expect(said.map((utterance) => [utterance.conversationId, utterance.text])).toEqual([
      ["conversation-1", "hello"],
      ["conversation-2", "again"],
    ]);
    expect(text).toContain("begins a new conversation");
  });

  it("--json prints one object a turn, the greeting first", async () => {
    const { text } = await chatting("hello\nlamp\n", ["--json", "--customer", "C7"]);
    const documents = text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(documents).toMatchObject([
      { conversationId: "conversation-1", replies: [{ act: "inform" }] },
      { said: "hello", seq: 1, state: { mode: "assistant" } },
      { said: "lamp", replies: [{ act: "offer" }] },
    ]);
  });

  it("--customer talks as that customer", async () => {
    const { world } = await chatting("hello\n", ["--customer", "C7"]);
    expect(world.aisle.fakeAssistant.openings).toEqual([{ channel: "terminal", customerId: "C7" }]);
  });

  it("--customer of nobody is refused in one sentence, and nothing is opened or said", async () => {
    const { code, text, world } = await chatting("hello\n", ["--customer", "nobody"]);
    expect(code).toBe(1);
    expect(text).toBe("");
    expect(world.errors.text).toMatch(/^aisle: There is no customer "nobody"[^\n]+\. \[customer\/unknown\]\n$/u);
    expect(world.aisle.fakeAssistant.openings).toEqual([]);
    expect(world.aisle.done).toEqual(["close"]);
  });

  it("escape sequences in a reply are shown, not obeyed, and directions are not turned", async () => {
    const { text } = await chatting("evil\n");
    expect(text).toContain("red␛[31m and gnihtyna␇");
    expect(text).not.toMatch(/[\u001b\u0007\u202e]/u);
  });

  it("an operator's error is told and the conversation goes on", async () => {
    const { code, text } = await chatting("broken\nhello\n");
    expect(code).toBe(0);
    expect(text).toContain("The disk is full. Make room. [storage/full]");
    expect(text).toContain("You said hello.");
  });

  it("a pasted novel is refused with its length", async () => {
    const { said, text } = await chatting(`${"x".repeat(5_000)}\nhello\n`);
    expect(text).toContain("5000 characters; at most 4000");
    expect(said).toHaveLength(1);
  });

  it("a turn without a reply is not left silent", async () => {
    const { text } = await chatting("silence\n");
    expect(text).toContain("A colleague answers from here on");
  });
});

describe("choosing a quick reply", () => {
  const choices = [
    { id: "a", label: "Only in blue" },
    { id: "b", label: "10" },
  ];

  it.each([
    ["6", "a"],
    ["7", "b"],
    ["only IN blue", "a"],
    ["5", undefined],
    ["8", undefined],
    ["0", undefined],
    ["blue", undefined],
  ])("%s chooses %s when the first number is 6", (said, id) => {
    expect(chosenBy(said, choices, 6)?.id).toBe(id);
  });
});
