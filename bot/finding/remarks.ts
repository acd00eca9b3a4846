import type { Choice } from "../dialogue.js";
import { joined, type Saying } from "../saying.js";
import type { Events } from "../scene.js";

/** What is said around what was found, with the evidence that it rests on. */
export interface Remarks {
  readonly before: readonly Saying[];
  readonly after: readonly Saying[];
  readonly events: Events;
  /** Quick replies that belong to what is said. */
  readonly choices: readonly Choice[];
  /** Whether the other things wanted are named in it. */
  readonly namesOthers: boolean;
}

export const noRemarks: Remarks = { before: [], after: [], events: [], choices: [], namesOthers: false };

export function remarksBefore(...before: readonly Saying[]): Remarks {
  return { ...noRemarks, before };
}

export function both(one: Remarks, other: Remarks): Remarks {
  return {
    before: [...one.before, ...other.before],
    after: [...one.after, ...other.after],
    events: [...one.events, ...other.events],
    choices: [...one.choices, ...other.choices],
    namesOthers: one.namesOthers || other.namesOthers,
  };
}

/** The saying with its remarks, also where its products are shown as cards. */
export function remarked(saying: Saying, { before, after }: Remarks): Saying {
  const whole = joined([joined([...before, saying], " "), ...after], "\n");
  if (saying.lead === undefined) return whole;
  const lead = [...before.map(({ text }) => text), saying.lead].join(" ");
  // A colon opens the list in the text; beside cards it would open the question that follows.
  const head = after.length === 0 ? lead : lead.replace(/:$/u, ".").replace(/：$/u, "。");
  return { ...whole, lead: [head, ...after.map(({ text }) => text)].join("\n") };
}
