import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { type ConversationScript, parseConversationScript } from "../../adapters/cli/conversation-script.js";
import { playScript } from "../../adapters/cli/script-run.js";
import { createAssistant } from "../../bot/assistant.js";
import { flows } from "../../bot/flows/flows.js";
import type { TurnParts } from "../../bot/handle-turn.js";
import { chosen } from "../../bot/understanding/choices.js";
import { all, only } from "../../bot/understanding/understood.js";
import { smallShop } from "../bot/small-shop.js";
import { commandsIn } from "./commands-in-words.js";
import { countedIds } from "./shop.js";

/**
 * Every *.chat file of engine/ is a conversation of the dialogue engine alone: what stands behind "=>" is what was
 * understood. A tap needs no commands; it means what its quick reply means.
 */
const folder = new URL("engine/", import.meta.url).pathname;
const files = readdirSync(folder)
  .filter((file) => file.endsWith(".chat"))
  .sort();

it.each(files)("%s", async (file) => {
  const script = parseConversationScript(readFileSync(join(folder, file), "utf8"));
  const { ports } = await smallShop();
  const ids = countedIds();
  const assistant = createAssistant(ports, { understand: scripted(script), flows });
  const failures: string[] = [];
  for await (const { mismatches } of playScript(script, assistant, { nextId: () => ids.next() })) {
    failures.push(
      ...mismatches.map(({ line, expected, got }) => `line ${line}\n  expected ${expected}\n  got      ${got}`),
    );
  }
  expect(failures.join("\n")).toBe("");
});

/** What each turn's column says, in order. */
function scripted({ turns }: ConversationScript): TurnParts["understand"] {
  let turn = 0;
  return async (utterance, tracker) => {
    const { tapped, commands = "not-understood" } = turns[turn++] ?? { tapped: false };
    const tap = tapped ? chosen(utterance, tracker) : undefined;
    return tap === undefined ? all(commandsIn(commands), "script") : only(tap, "tap");
  };
}
