import { isSame, asMust, singular, slotOf } from "../merged-wish.js";
import type { Constraint, ConstraintField, Wish, WishReading } from "../wish.js";
import { foldedText, saysOfLedger } from "./ledger-phrases.js";

/** Which limits of a wish a sentence speaks of. */

const fieldNames: Readonly<Record<string, ConstraintField>> = {
  color: "colour",
  colour: "colour",
  price: "price",
  budget: "price",
  cost: "price",
  cheap: "price",
  expensive: "price",
  money: "price",
  size: "size",
  brand: "brand",
  maker: "brand",
  rating: "rating",
  star: "rating",
  review: "rating",
  stock: "in-stock",
  sale: "reduced",
  discount: "reduced",
  age: "age",
};
/** Words by which people call what catalogs call otherwise. */
const attributeNames: Readonly<Record<string, string>> = { fabric: "material", materials: "material" };

/**
 * Positions of the limits that are spoken of: by a value ("navy"), by the name of the field ("the price") or of the
 * attribute ("the material"), or because the sentence reads as the same limit.
 */
export function limitsNamed(text: string, wish: Wish, reading: Pick<WishReading, "constraints">): readonly number[] {
  const words = new Set(
    foldedText(text)
      .split(/[^\p{L}\p{N}&+.-]+/u)
      .map(singular),
  );
  const spoken = ` ${[...words].join(" ")} `;
  const read = new Set(reading.constraints.flatMap(valuesOf));
  const isMeant = (constraint: Constraint): boolean =>
    valuesOf(constraint).some((value) => read.has(value)) ||
    ("anyOf" in constraint && constraint.anyOf.some((value) => spoken.includes(` ${singular(value)} `))) ||
    reading.constraints.some((each) => isSame(asMust(each), asMust(constraint))) ||
    namesOf(constraint).some((name) => words.has(name));
  return wish.constraints.flatMap((constraint, at) => (isMeant(constraint) ? [at] : []));
}

export function isSoftened(text: string): boolean {
  return saysOfLedger("softens", text);
}

/** "colour:navy"; also of what must not be. */
function valuesOf(constraint: Constraint): readonly string[] {
  if ("anyOf" in constraint) return constraint.anyOf.map((value) => `${slotOf(constraint)}:${value}`);
  return constraint.field === "in-stock" || constraint.field === "reduced" ? [constraint.field] : [];
}

function namesOf(constraint: Constraint): readonly string[] {
  const names = Object.entries(fieldNames).flatMap(([name, field]) => (field === constraint.field ? [name] : []));
  if (constraint.field !== "attribute" && constraint.field !== "measure") return names;
  const own = (constraint.name ?? "").toLowerCase();
  const others = Object.entries(attributeNames).flatMap(([name, attribute]) => (attribute === own ? [name] : []));
  return own === "" ? names : [...names, own, ...others.map(singular)];
}

const amount =
  /^(?:(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|wait|yes|rather|better)[,.!]?\s+)*(?:(?:let'?s |can you |please )?(?:make (?:it|that)|say|go (?:up )?to|raise (?:it|that) to|lower (?:it|that) to|change (?:it|that) to|up to|set (?:it|that) to|i can (?:do|go(?: up)? to|spend)|can be|rather|better))\s+(?:up to |about |max(?:imum)? |at most )?[$€£]?\s?(\d{1,6}(?:[.,]\d{2})?)\s?(?:[$€£]|dollars?|bucks|euros?|usd|eur)?(?:\s+(?:then|please|instead|max(?:imum)?|tops|at most|is (?:fine|ok(?:ay)?)))*[\s.!]*$/u;

const amountAtMost =
  /^(?:(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|wait|yes|rather|better)[,.!]?\s+)*[$€£]?\s?(\d{1,6}(?:[.,]\d{2})?)\s?(?:[$€£]|dollars?|bucks|euros?|usd|eur)?\s+(?:max(?:imum)?|tops|at (?:the )?most|is (?:the|my) (?:max(?:imum)?|limit)|would be (?:fine|ok(?:ay)?))[\s.!]*$/u;

/** "make it 100", "75 max" */
export function amountAlone(text: string): string | undefined {
  const said = foldedText(text);
  return amount.exec(said)?.[1] ?? amountAtMost.exec(said)?.[1];
}

const talkWords = new Set(
  "tho though lol haha hmm hm uh um well ok okay fine pls plz please thx ty u ur btw tbh idk imo ideally maybe kinda sorta anyway then each apiece".split(
    " ",
  ),
);

/** Words by which nobody describes what they want. */
export function isTalk(words: string): boolean {
  return words.split(/\s+/u).every((word) => word === "" || talkWords.has(word));
}

const together =
  /\b(?:together|in total|total|altogether|all in|in all|combined|overall|(?:for )?(?:everything|it all|the lot|both|all of (?:it|them|that)|all three|the whole (?:lot|thing))|for all)\b/gu;
const besideTogether =
  /\b(?:ok(?:ay)?|no|oh|well|actually|hmm+|then|so|and|but|please|sorry|all|it|that|should|must|can|could|may|be|is|cost|costs|not|more|than|max(?:imum)?|at|most|up|to|under|below|within|for|a|the|my|our|i|we|have|got|only|just|ok(?:ay)?|fine|good|too|also|would|want|spend|budget|of|make|let's|say|about|around|dollars?|bucks|euros?|usd|eur)\b/gu;

/** "200 together": an amount, that it is for all of it, and nothing else. */
export function amountTogether(text: string): string | undefined {
  const said = foldedText(text);
  const rest = said.replace(together, " ");
  const [amountSaid, another] = [...rest.matchAll(/\d{1,6}(?:[.,]\d{2})?/gu)].map(([digits]) => digits);
  if (rest === said || amountSaid === undefined || another !== undefined) return undefined;
  return /\p{L}/u.test(rest.replace(besideTogether, " ")) ? undefined : amountSaid;
}

/** How many numbers are in it, in digits or words. */
export function numbersOf(text: string): number {
  return [
    ...foldedText(text).matchAll(/\d+|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|twenty)\b/gu),
  ].length;
}

/** "any colour": the field is named, whether or not there is a limit on it. */
export function namesField(text: string): boolean {
  return foldedText(text)
    .split(/[^\p{L}]+/u)
    .some((word) => singular(word) in fieldNames);
}

const same =
  /^(?:(?:and|or|but|ok(?:ay)?|now|the|exactly|maybe|do you have|have you got|i want|give me|show me|can i (?:get|have|see))[,.!]?\s+)*(?:the )?same(?: (?:one|ones|thing|style|kind|model|product))?[,\s]+(?:(?:but|just|only|though|in|with|and|as|please)[,\s]+)*/u;

/** What is to be other than before: "long sleeve" of "same but long sleeve". */
export function sameBut(text: string): string | undefined {
  const said = foldedText(text);
  const rest = same.test(said) ? said.replace(same, "").trim() : "";
  return rest === "" ? undefined : rest;
}

const comparative =
  /^(?:(?:and|or|but|ok(?:ay)?|hmm+|i want|i need|give me|show me|do you have|have you got|is there|got|maybe|rather|please)[,.!]?\s+)*(?:(?:something|anything|one|ones|any|some|a|an|it|slightly|a (?:bit|little)|much|even)\s+)*(?:(\p{L}{2,14}er)|(?:more|less) (\p{L}{3,20}))(?:\s+(?:one|ones|options?|please|though|then|maybe|perhaps))*[\s.!?]*$/u;
/** Words that end like a comparative and are none, and those that other rules take. */
const noComparative =
  /^(?:other|another|either|whether|rather|never|ever|over|under|after|later|paper|leather|silver|copper|water|summer|winter|order|number|cheaper|dearer|pricier|jumper|sweater|blazer|trousers?|sneaker|slipper|charger|blender|cover|shower|runner|trainer|expensive|affordable|of|for|her|per|ones?|power|computer|printer|dinner|planner|pullover|bomber|puffer|cooler|heater|speaker|poster|folder|holder|organi[sz]er|toaster|burger|finger|flower|letter|ladder|hammer|timer|roller|scooter|helicopter|monitor)$/u;

/** "warmer": with the words that records may have instead, "warm". */
export function comparativeOf(text: string): { readonly word: string; readonly plain: readonly string[] } | undefined {
  const [, short, long] = comparative.exec(foldedText(text)) ?? [];
  if (long !== undefined && !noComparative.test(long)) return { word: `more ${long}`, plain: [long] };
  if (short === undefined || noComparative.test(short)) return undefined;
  const stem = short.replace(/er$/u, "");
  const doubled = /(.)\1$/u.test(stem) ? [stem.slice(0, -1)] : [];
  const ended = stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [`${stem}e`];
  return { word: short, plain: [stem, ...doubled, ...ended] };
}
