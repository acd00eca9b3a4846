import type { SlotName } from "../dialogue.js";
import type { Saying } from "../saying.js";

/** How one language speaks of a flow; kept with the flow, so that a new one needs no other file. */
export interface FlowWords {
  /** "your order", as in "Back to your order: …". */
  readonly called: string;
  /** The quick reply that starts it: "Where is my order?" */
  readonly choice: string;
  /** Lower case words, in this language, by which a shopper means it: "back to my order". */
  readonly named: RegExp;
  readonly slots: Readonly<Record<SlotName, SlotWords>>;
}

export interface SlotWords {
  /** The question, and then in other words with an example. */
  readonly ask: readonly [string, ...string[]];
  /** The question again, as the second half of "Back to your order: …". */
  readonly back: string;
  /** "the address", where it may be changed. */
  readonly called: string;
  /** Lower case words by which a shopper means it. */
  readonly named: RegExp;
}

/** By language: "en", "es" … English is there for every language without words of its own. */
export type WordsByLanguage<Words extends FlowWords = FlowWords> = Readonly<Record<"en", Words>> &
  Readonly<Record<string, Words>>;

/** @param lang BCP 47 tag of what is said. */
export function wordsOf<Words extends FlowWords>(
  flow: { readonly words: WordsByLanguage<Words> },
  lang: string,
): Words {
  return flow.words[lang.split("-")[0] ?? "en"] ?? flow.words.en;
}

/** Words of a flow as a sentence without a fact in it. */
export function plainly(text: string): Saying {
  return { text, claims: [] };
}
