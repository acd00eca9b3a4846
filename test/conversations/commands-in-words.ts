import type { Command, SmallTalk } from "../../bot/dialogue.js";
import { AssistantError } from "../../bot/assistant-error.js";

/**
 * Commands as a script writes them behind "=>": "start-flow order-status; set-slot order-number OM-1012; find mug". What
 * stands behind the kind is the rest up to the semicolon; `clarify` takes its candidates between bars.
 * @throws AssistantError "script/unreadable" for a kind that scripts do not use.
 */
export function commandsIn(text: string): readonly Command[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(commandIn);
}

function commandIn(text: string): Command {
  const [, kind = "", rest = ""] = /^([a-z-]+)\s*(.*)$/su.exec(text) ?? [];
  const read = readers[kind];
  if (read !== undefined) return read(rest);
  throw new AssistantError(
    "script/unreadable",
    `“${text}” is no command that a script may give. Use one of ${Object.keys(readers).join(", ")}.`,
  );
}

const readers: Readonly<Record<string, (rest: string) => Command>> = {
  "start-flow": (flow) => ({ kind: "start-flow", flow }),
  "resume-flow": (flow) => ({ kind: "resume-flow", flow }),
  "set-slot": (rest) => {
    const [, slot = "", value = ""] = /^(\S+)\s+(.*)$/su.exec(rest) ?? [];
    return { kind: "set-slot", slot, value };
  },
  "clear-slot": (slot) => ({ kind: "clear-slot", slot }),
  "cancel-flow": (rest) => ({ kind: "cancel-flow", ...(rest === "everything" ? { everything: true } : {}) }),
  confirm: (proposal) => ({ kind: "confirm", ...(proposal === "" ? {} : { proposal }) }),
  deny: () => ({ kind: "deny" }),
  hesitate: () => ({ kind: "hesitate" }),
  recall: () => ({ kind: "recall" }),
  "say-again": () => ({ kind: "say-again" }),
  "not-understood": () => ({ kind: "not-understood" }),
  find: (words) => ({
    kind: "find",
    readings: [{ words, constraints: [], order: "relevance", known: 1, exactCode: false }],
  }),
  "ask-policy": (question) => ({ kind: "ask-policy", question }),
  "ask-for-person": (reason) => ({ kind: "ask-for-person", reason }),
  "small-talk": (topic) => ({ kind: "small-talk", topic: topic as SmallTalk }),
  clarify: (rest) => ({ kind: "clarify", candidates: rest.split("|").map((each) => commandIn(each.trim())) }),
};
