import type { ChosenCommand, Command, SlotName } from "../dialogue.js";

/** What was understood, in the order in which it was said. */
export type Understood = readonly ChosenCommand[];

/** @param score 0 to 1; rules are sure. */
export function only(command: Command, by: string, score = 1): Understood {
  return [{ command, by, score }];
}

export function all(commands: readonly Command[], by: string, score = 1): Understood {
  return commands.map((command) => ({ command, by, score }));
}

export function slot(name: SlotName, value: string | undefined): readonly Command[] {
  return value === undefined ? [] : [{ kind: "set-slot", slot: name, value }];
}

export const missed: Understood = only({ kind: "not-understood" }, "nothing fits", 0);

export function wordsIn(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}
