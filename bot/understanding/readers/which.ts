import type { AboutProducts, Command, ShownItem } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { type Reference, resolveAmong, resolveReference } from "../references.js";
import { fitting } from "../references/described.js";
import { essence, onlyPoints } from "../references/rest.js";
import { askedAbout } from "../references/view.js";
import { asTyped } from "../spotting.js";
import { all, only, type Understood, wordsIn } from "../understood.js";

const none =
  /^\W*(?:no,?\s+)?(?:none|neither|nothing)(?:\s+of\s+(?:them|these|those|the\s+\w+))?\W*(?:thanks|thank you|please)?\W*$/iu;
const unsure = /^\W*(?:i\s+)?(?:don'?t know|dunno|idk|unsure|not sure|no idea|can'?t (?:decide|tell))\W*$/iu;

/** The answer to "which one do you mean?": what was to be done is done with the one that is named. */
export const whichAnswer: Reader = async (heard) => {
  const { text, tracker } = heard;
  const items = askedAbout(tracker);
  if (tracker.which === undefined || items.length === 0) return undefined;
  if (none.test(text) || says("cancel", text)) return only({ kind: "leave-which" }, "rule:which-left");
  // Who wants them side by side does not choose one.
  if (says("compare", text) && tracker.which.then.kind !== "compare") return undefined;
  if (unsure.test(text)) return only({ kind: "ask-which", ...whichOf(tracker) }, "rule:which-again");
  const answer = (await resolveAmong(text, items, heard.ports)) ?? (await bareAnswer(items, heard));
  if (answer?.kind === "missing" && (await pointsElsewhere(heard))) return undefined;
  return answer === undefined ? undefined : understoodAnswer(answer, items, tracker);
};

/** None of those asked about, and something else that was shown. */
async function pointsElsewhere({ text, tracker, ports }: Heard): Promise<boolean> {
  return (await resolveReference(text, tracker, ports))?.kind === "items";
}

function understoodAnswer(answer: Reference, items: readonly ShownItem[], tracker: Tracker): Understood | undefined {
  const { then } = whichOf(tracker);
  // Whoever asks something else meanwhile is not answering.
  if (wordsIn(essence(answer.rest)) > 2) return undefined;
  switch (answer.kind) {
    case "items":
      return all(commandsFor(then, answer.items), "answer:which");
    case "ambiguous":
      return answer.items.length < items.length
        ? only({ kind: "ask-which", skus: answer.items.map(({ sku }) => sku), then }, "rule:which-of-fewer")
        : askedAgain(answer, tracker);
    case "missing":
      return askedAgain(answer, tracker);
  }
}

function askedAgain({ rest }: Reference, tracker: Tracker): Understood | undefined {
  return onlyPoints(rest) ? only({ kind: "ask-which", ...whichOf(tracker) }, "rule:which-again") : undefined;
}

/** "blue", "harbour", "48": to a question, words alone are a description. */
async function bareAnswer(items: readonly ShownItem[], { text, ports }: Heard): Promise<Reference | undefined> {
  const said = essence(asTyped(text));
  if (said === "" || wordsIn(said) > 3 || wordsIn(text) > 6 || /[?？]\s*$/u.test(text)) return undefined;
  const fits = await fitting(said, items, ports.search);
  // "Under 50" that all of them are is a limit of its own.
  const isLimit = /\d/u.test(said) && fits.length === items.length && items.length > 1;
  if (fits.length === 0 || isLimit) return undefined;
  return { kind: fits.length === 1 ? "items" : "ambiguous", items: fits, rest: "" };
}

function whichOf({ which }: Tracker): { readonly skus: readonly string[]; readonly then: AboutProducts } {
  return { skus: which?.skus ?? [], then: which?.then ?? { kind: "pick" } };
}

/** What is done now that it is known with which products. */
export function commandsFor(then: AboutProducts, items: readonly Pick<ShownItem, "sku">[]): readonly Command[] {
  const skus = items.map(({ sku }) => sku);
  switch (then.kind) {
    case "pick":
      return [{ kind: "pick", skus }];
    case "pick-variant":
      return skus.map((sku) => ({ ...then, sku }));
    case "ask-product":
    case "compare":
    case "cannot-buy":
      return [{ ...then, skus }];
  }
}
