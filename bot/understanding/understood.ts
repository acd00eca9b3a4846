import type { Command, SlotName } from "../dialogue.js";

export interface Understood {
  readonly commands: readonly Command[];
  /** What decided, for the trace: "choice", "rule:cheaper", "classifier:find-product .93" … */
  readonly by: readonly string[];
}

export function slot(name: SlotName, value: string | undefined): readonly Command[] {
  return value === undefined ? [] : [{ kind: "set-slot", slot: name, value }];
}

export function only(command: Command, ...by: readonly string[]): Understood {
  return { commands: [command], by };
}

export function both(one: Understood, other: Understood): Understood {
  return { commands: [...one.commands, ...other.commands], by: [...one.by, ...other.by] };
}

export function merged(all: readonly Understood[]): Understood {
  return all.reduce(both, nothing);
}

export const nothing: Understood = { commands: [], by: [] };

export const missed: Understood = { commands: [{ kind: "not-understood" }], by: ["nothing fits"] };

export function wordsIn(text: string): number {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}
