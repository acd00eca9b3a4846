import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { mismatchesOf, parseConversationScript, type ScriptTurn } from "../../adapters/cli/conversation-script.js";
import { fakeWorld, inform } from "./fake-world.js";

const example = `The shopper looks for a lamp; the price is told

# a remark
shopper: a lamp  => find words "lamp"
bot:     offer: … 1 product …
shopper: [Cheaper]
bot:     inform
shopper: thanks
`;

describe("reading a script", () => {
  it("knows its title, its turns, their lines and the scripted commands", () => {
    expect(parseConversationScript(example)).toEqual({
      title: "The shopper looks for a lamp; the price is told",
      turns: [
        {
          line: 4,
          shopper: "a lamp",
          tapped: false,
          commands: 'find words "lamp"',
          expected: [{ line: 5, act: "offer", text: "… 1 product …" }],
        },
        { line: 6, shopper: "Cheaper", tapped: true, expected: [{ line: 7, act: "inform" }] },
        { line: 8, shopper: "thanks", tapped: false, expected: [] },
      ],
    });
  });

  it("reads Windows line ends and a byte order mark the same", () => {
    expect(parseConversationScript(`\ufeff${example.replaceAll("\n", "\r\n")}`)).toEqual(
      parseConversationScript(example),
    );
  });

  it("a remark can name the customer who is signed in", () => {
    expect(parseConversationScript("Title\n# customer: C7\nshopper: hi\n").customerId).toBe("C7");
  });

  it("an indented line goes on with the bot's text", () => {
    const { turns } = parseConversationScript("T\nshopper: hi\nbot: inform: one\n  two\n  three\n");
    expect(turns[0]?.expected).toEqual([{ line: 3, act: "inform", text: "one two three" }]);
  });

  it.each([
    ["", "Line 1 "],
    ["shopper: no title\n", "Line 1 "],
    ["Title\n", "a title only"],
    ["Title\nbot: inform\n", "Line 2 "],
    ["Title\nshopper: hi\ncustomer: hello\n", "Line 3 "],
    ["Title\nshopper: hi\nbot: shrug: what\n", "Line 3 "],
    ["Title\nshopper:\n", "Line 2 "],
  ])("a slip is named with its line: %j", (text, named) => {
    expect(() => parseConversationScript(text)).toThrow(named);
  });
});

function turnExpecting(...bot: readonly string[]): ScriptTurn {
  const text = ["Title", "shopper: hi", ...bot.map((line) => `bot: ${line}`)].join("\n");
  return parseConversationScript(text).turns[0]!;
}

describe("comparing", () => {
  it.each([
    ["inform: You said hi.", true],
    ["inform", true],
    ["inform: …", true],
    ["inform: You … hi.", true],
    ["inform: …said…", true],
    ["inform: You said hi. …", true],
    ["inform: You said …", true],
    ["inform: You said", false],
    ["inform: said hi.", false],
    ["inform: …hi.…hi.", false],
    ["inform: You said hi.… said hi.", false],
    ["request: You said hi.", false],
  ])("%s against “You said hi.”: %s", (expected, fits) => {
    expect(mismatchesOf(turnExpecting(expected), [inform("You  said\nhi.")])).toHaveLength(fits ? 0 : 1);
  });

  it("every reply needs its line, in order", () => {
    const two = [inform("one"), inform("two")];
    expect(mismatchesOf(turnExpecting("inform: one", "inform: two"), two)).toEqual([]);
    expect(mismatchesOf(turnExpecting("inform: one"), two)).toEqual([
      { line: 3, expected: "no further reply", got: "inform: two" },
    ]);
    expect(mismatchesOf(turnExpecting("inform: one", "inform: two"), [inform("one")])).toEqual([
      { line: 4, expected: "inform: two", got: "no reply" },
    ]);
  });

  it("nothing means no reply, and a turn without bot lines is not checked", () => {
    expect(mismatchesOf(turnExpecting("nothing"), [])).toEqual([]);
    expect(mismatchesOf(turnExpecting("nothing"), [inform("x")])).toHaveLength(1);
    expect(mismatchesOf(turnExpecting(), [inform("x")])).toEqual([]);
  });
});

describe("playing scripts", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisle-script-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  async function scriptFile(text: string): Promise<string> {
    const file = join(folder, "one.chat");
    await writeFile(file, text);
    return file;
  }

  const passing =
    "A lamp\nshopper: lamp\nbot: offer: …Harbour lamp…\nshopper: [Cheaper]\nbot: inform: This is the cheapest one.\n";
  const failing = "A lamp\nshopper: lamp\nbot: offer\nshopper: hi\nbot: inform: You said bye.\nshopper: [Dearer]\n";

  it("chat --script tells PASS for each turn and exits 0", async () => {
    const world = fakeWorld();
    expect(await runAisle(["chat", "--script", await scriptFile(passing)], world)).toBe(0);
    expect(world.aisle.done).toEqual(["refresh-index", "close"]);
    expect(world.output.text).toContain(
      "PASS  line 2  shopper: lamp\nPASS  line 4  shopper: Cheaper\n2 turns: 2 passed, 0 failed",
    );
  });

  it("a failing turn is named with file and line, and the rest is still played", async () => {
    const world = fakeWorld();
    const file = await scriptFile(failing);
    expect(await runAisle(["chat", "--script", file], world)).toBe(1);
    expect(world.output.text).toContain(
      `${file}:5\n  expected  inform: You said bye.\n  got       inform: You said hi.`,
    );
    expect(world.output.text).toContain(
      `${file}:6\n  expected  the quick reply [Dearer]\n  got       no quick replies`,
    );
    expect(world.output.text).toContain("3 turns: 1 passed, 2 failed");
  });

  it("chat --script --json prints one object a turn", async () => {
    const world = fakeWorld();
    await runAisle(["chat", "--json", "--script", await scriptFile(failing)], world);
    const turns = world.output.text
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(turns).toMatchObject([
      { line: 2, said: "lamp", passed: true },
      { line: 4, passed: false, mismatches: [{ line: 5 }] },
      { line: 6, passed: false },
    ]);
  });

  it("a script's customer is signed in, unless the command names another", async () => {
    const world = fakeWorld();
    const file = await scriptFile("Title\n# customer: C7\nshopper: hi\n");
    await runAisle(["eval", "conversations", file], world);
    await runAisle(["chat", "--script", file, "--customer", "C8"], world);
    expect(world.aisle.fakeAssistant.openings).toMatchObject([{ customerId: "C7" }, { customerId: "C8" }]);
    expect(world).toMatchObject({ opened: [".aisle", ".aisle"], creatable: [] });
  });

  it("a customer whom the shop does not know is refused before the script is played", async () => {
    const world = fakeWorld();
    const file = await scriptFile("Title\nshopper: hi\n");
    expect(await runAisle(["chat", "--script", file, "--customer", "nobody"], world)).toBe(1);
    expect(world.errors.text).toContain('There is no customer "nobody"');
    expect(world.aisle.fakeAssistant.openings).toEqual([]);
  });

  it("eval conversations counts over files and lists each failure", async () => {
    const world = fakeWorld();
    const file = await scriptFile(failing);
    expect(await runAisle(["eval", "conversations", file, file, "--json"], world)).toBe(1);
    expect(JSON.parse(world.output.text)).toMatchObject({
      turns: 6,
      passed: 2,
      failed: 4,
      failures: [{ file, line: 5 }, { file, line: 6 }, { line: 5 }, { line: 6 }],
    });
  });

  it("a script that cannot be read names the file, and its line where there is one", async () => {
    const world = fakeWorld();
    expect(await runAisle(["chat", "--script", join(folder, "none.chat")], world)).toBe(1);
    expect(world.errors.text).toContain("none.chat could not be read (ENOENT)");
    const file = await scriptFile("Title\nshopper: hi\nwhat is this\n");
    expect(await runAisle(["eval", "conversations", file], world)).toBe(1);
    expect(world.errors.text).toContain(`${file}: Line 3 of the conversation script`);
    expect(world.opened).toEqual([]);
  });
});
