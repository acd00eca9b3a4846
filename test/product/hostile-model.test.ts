import { describe, expect, it } from "vitest";
import type { Command } from "../../bot/dialogue.js";
import { flows } from "../../bot/flows/flows.js";
import type { CommandProposer, PossibleCommands } from "../../bot/ports.js";
import { newTracker } from "../../bot/tracker.js";
import { advised } from "../../bot/understanding/proposed.js";
import { missed } from "../../bot/understanding/understood.js";
import { readAnswer } from "../../ml/language-model/answer.js";
import { demoShop } from "./demo-shop.js";
import { hostileLists, listsAbsent } from "./hostile-lists.js";

/** Other people's attacks as what a language model answers: by itself, and inside commands that it may propose. */

const shop = demoShop();
const possible: PossibleCommands = { kinds: ["find", "refine", "ask-policy"], shown: [], flows: [] };
const utterance = { conversationId: "hostile", id: "line", text: "zzyzx qwv plugh", images: 0 };
const linesOfEach = 60;

/** What is carried out when a model proposes the line as a wish and as a question. */
async function carriedOut(line: string): Promise<readonly Command[]> {
  const words = line.slice(0, 200);
  const said = JSON.stringify({
    commands: [
      { kind: "find", words },
      { kind: "ask-policy", question: words },
    ],
  });
  const read = readAnswer(said, possible) ?? { commands: [], misfits: [] };
  const proposer: CommandProposer = {
    name: "hostile",
    propose: async () => ({ outcome: "answered", ...read, tokens: 0 }),
  };
  const ports = { ...shop().ports, proposer };
  const { understood } = await advised(missed, { utterance, tracker: newTracker("hostile"), ports, flows });
  return understood.map(({ command }) => command);
}

/** Whether it only looks something up, with numbers, letters and known words alone. */
async function isHarmless(command: Command): Promise<boolean> {
  if (command.kind === "ask-policy" || command.kind === "not-understood") return true;
  if (command.kind !== "find") return false;
  const [reading] = command.readings;
  const { words = "", constraints = [], unanswerable } = reading ?? {};
  const told = constraints.filter((each) => each.field === "words");
  const each = await Promise.all(
    words.split(" ").map(async (word) => /^(?:\d*|\p{L})$/u.test(word) || shop().ports.words.knows(word)),
  );
  return each.every(Boolean) && told.length === 0 && unanswerable === undefined;
}

describe(`a language model that answers with attacks${listsAbsent}`, () => {
  it.each(hostileLists())("does nothing, and puts no word of its own before a shopper: $name", async ({ lines }) => {
    const some = lines.filter((_, at) => at % Math.ceil(lines.length / linesOfEach) === 0);
    const harmful: string[] = [];
    for (const line of some) {
      if ((readAnswer(line, possible)?.commands.length ?? 0) > 0) harmful.push(line);
      for (const command of await carriedOut(line))
        if (!(await isHarmless(command))) harmful.push(JSON.stringify(command));
    }
    expect(harmful).toEqual([]);
  });
});
