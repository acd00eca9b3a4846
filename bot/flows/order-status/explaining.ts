import type { Command, OrderState } from "../../dialogue.js";
import { stateWords } from "../../wording/english/states.js";

/** "What does exception mean?": words of the assistant's own answers, or the carriers', about orders. */

const asks =
  /^(?:(?:and|so|but|ok(?:ay)?|wait|sorry|hm+|um+|oh)[,.!]?\s+)*(?:what(?:'s|s| is| does| do| did)?(?: (?:you|u|it|they))?(?: mean)? (?:by |when it says |if it says )?(?<what>.{3,60}?)(?: (?:even |really |actually )*(?:mean|means|supposed to mean|stand for))|what(?:'s|s| is| do(?:es)? (?:you|it|that|they)) (?:meant by|mean(?: by| with| if| when)?(?: it says)?) (?<by>.{3,60}?)|(?<which>.{3,40}?) means(?: what)?|meaning of (?<of>.{3,40}?)|(?:can you |please )?explain (?<explain>.{3,40}?))[\s?.!]*$/u;

const decoration =
  /^(?:the |that |status |state |word |it'?s |it is |being |my |parcel |order |package |is |was )+|[“”"'‘’]|(?: status| state| there| here)$/gu;

export function asksForState(text: string): readonly Command[] | undefined {
  const found = asks.exec(text.toLowerCase().replace(/[‘’]/gu, "'").replace(/\s+/gu, " ").trim())?.groups;
  const named = namedBy.map((name) => found?.[name]).find((each) => each !== undefined);
  const state =
    named === undefined ? undefined : stateCalled(named.replace(/[“”"]/gu, "").replace(decoration, "").trim());
  return state === undefined ? undefined : [{ kind: "explain-state", state }];
}

const namedBy = ["what", "by", "which", "of", "explain"] as const;

const named: readonly { readonly state: OrderState; readonly names: readonly string[] }[] = [
  ...statesOf("tracking-state", stateWords["tracking-state"]),
  ...statesOf("status", stateWords.status),
];

function statesOf(
  of: OrderState["of"],
  words: Readonly<Record<string, string>>,
): readonly { readonly state: OrderState; readonly names: readonly string[] }[] {
  return Object.entries(words).map(([name, said]) => ({
    state: { of, name },
    names: [name.replaceAll("-", " "), said],
  }));
}

/** The state of that name; else the only one whose words hold it. */
function stateCalled(what: string): OrderState | undefined {
  const same = named.find(({ names }) => names.includes(what));
  if (same !== undefined) return same.state;
  if (what.length < 4) return undefined;
  const within = named.filter(({ names }) => names.some((name) => holds(name, what) || holds(what, name)));
  const [one] = within;
  return within.length > 0 && within.length <= 2 ? one?.state : undefined;
}

function holds(text: string, part: string): boolean {
  return ` ${text} `.includes(` ${part} `);
}
