import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AssistantError } from "../../bot/assistant-error.js";
import { evaluateUnderstanding, understandingFigures } from "../../ml/evaluation/understanding-evaluation.js";
import { trainUnderstanding } from "../../ml/evaluation/understanding-training.js";
import { parseCorrections } from "../../ml/understanding/corrections.js";
import { openIntentClassifier, shippedExamples } from "../../ml/understanding/intent-classifier.js";
import { checkLearnable, parseLabelledTexts, sameText } from "../../ml/understanding/labelled-texts.js";

const silent = () => undefined;
const log = { report: silent };

/** The message of the error that a reader ends with. */
function complaint(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof AssistantError) return `${error.message} [${error.code}]`;
    throw error;
  }
  return "";
}

describe("labelled texts", () => {
  test("a quoted text may hold commas, quotes and line ends, and out-of-scope is none", () => {
    const csv = 'intent,text\ngreet,"hi, ""you""\nthere"\nout-of-scope,rain\n';
    expect(parseLabelledTexts(csv, "T")).toEqual([
      { text: 'hi, "you"\nthere', intent: "greet", line: 3 },
      { text: "rain", intent: "oos", line: 4 },
    ]);
  });

  test.each([
    ["utterance,label\na,b\n", "T does not begin with the header text,intent"],
    ["text,intent\na,b\n\nc,d\n", "T, line 3 is empty"],
    ["text,intent\n,b\n", "T, line 2 has no text"],
    ["text,intent\na,\n", "T, line 2 has no intent"],
    ['text,intent\n"a,b\n', "T is no well-formed CSV"],
  ])("%j is refused, and the line is named", (csv, message) => {
    expect(complaint(() => parseLabelledTexts(csv, "T"))).toContain(message);
  });

  test.each([
    ["text,intent\n", "T has no intent"],
    ["text,intent\na,b\nrain,oos\n", 'T has the one intent "b"'],
    [
      "text,intent\nHi there,b\nc,d\nhi  there!,d\n",
      'T says "b" of a text in line 2 and "d" of the same text in line 4',
    ],
  ])("nothing can be learned from %j", (csv, message) => {
    expect(
      complaint(() => {
        checkLearnable(parseLabelledTexts(csv, "T"), "T");
      }),
    ).toContain(message);
  });
});

describe("corrections", () => {
  const line = (text: string, intent: string, at?: string) => `${JSON.stringify({ text, intent, at })}\n`;

  test("of two about one text the later counts, and without times they contradict each other", () => {
    const early = "2026-11-01T10:00:00Z";
    const late = "2026-11-02T10:00:00+01:00";
    const twice = line("ring me", "ask-for-person", late) + line("Ring me!", "goodbye", early);
    expect(parseCorrections(twice, "C").map(({ intent }) => intent)).toEqual(["ask-for-person"]);
    const contradiction = line("ring me", "ask-for-person") + line("Ring me!", "goodbye");
    expect(complaint(() => parseCorrections(contradiction, "C"))).toContain("C, lines 1 and 2 give one text");
  });

  test.each([
    ["{}\n", "C, line 1 is no correction"],
    ["\n{}\n", "C, line 1 is empty"],
    ["hello\n", "C, line 1 is no JSON"],
    [line("hello", "no-such-intent"), "C, line 1 is no correction"],
  ])("%j is refused, and the line is named", (text, message) => {
    expect(complaint(() => parseCorrections(text, "C"))).toContain(message);
  });

  test("a text that is corrected is understood so by the next classifier of the folder", async () => {
    const cacheDirectory = await mkdtemp(join(tmpdir(), "aisle-corrections-"));
    try {
      const text = "grumbledook the wimbly";
      const corrections = parseCorrections(line(text, "ask-for-person"), "C");
      const done = await trainUnderstanding({
        corrections,
        embedder: undefined,
        cacheDirectory,
        log,
        progress: silent,
      });
      expect(done).toMatchObject({ corrections: 1, examples: shippedExamples().length + 1 });
      const opened = await openIntentClassifier({ cacheDirectory, log });
      expect((await opened.classify(text))[0]?.intent).toBe("ask-for-person");
    } finally {
      await rm(cacheDirectory, { recursive: true });
    }
  });
});

describe("figures of understanding", () => {
  test("a refused text that has an intent is wrong, and foreign ones count for themselves", () => {
    const judged = [
      ["a", "a"],
      ["a", "oos"],
      ["b", "b"],
      ["b", "a"],
      ["oos", "oos"],
      ["oos", "b"],
    ].map(([right = "", given = ""]) => ({ right, given }));
    const figures = understandingFigures(judged);
    expect(figures).toEqual({ accuracy: 0.5, oosRecall: 0.5, oosPrecision: 0.5, macroF1: 0.5 });
  });

  test("what no row can tell is null, and no row at all is an error", async () => {
    expect(understandingFigures([{ right: "a", given: "a" }])).toMatchObject({ oosRecall: null, oosPrecision: null });
    await expect(evaluateUnderstanding([], [], undefined, silent)).rejects.toThrow("There is no text to measure with");
  });
});

describe("the product's own utterances", () => {
  test.each(["english", "spanish", "chinese"])("none is among the %s texts that are held out", (language) => {
    const file = new URL(`../understanding/held-out/${language}.csv`, import.meta.url);
    const heldOut = new Set(parseLabelledTexts(readFileSync(file, "utf8"), language).map(({ text }) => sameText(text)));
    expect(shippedExamples().filter(({ text }) => heldOut.has(sameText(text)))).toEqual([]);
  });
});
