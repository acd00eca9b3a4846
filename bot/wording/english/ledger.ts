import { asMust } from "../../merged-wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { PriceBand, Unanswerable } from "../../wish.js";
import type { BudgetClaims, ChangeClaims, LedgerWording, ThingClaims, ToldWish } from "../ledger-wording.js";
import type { EnglishProductLines } from "./product-lines.js";
import type { EnglishTools } from "./tools.js";
import type { EnglishWishWords } from "./wish-words.js";

export function englishLedger(
  { say, plain, count }: EnglishTools,
  wishWords: EnglishWishWords,
  lines: EnglishProductLines,
): LedgerWording {
  const band = (together: PriceBand): string => wishWords.limits([{ field: "price", ...together }]);
  const named = (wish: ToldWish): string =>
    wish.words !== ""
      ? `“${wish.words}”`
      : wish.constraints.length === 0
        ? "anything"
        : `what is ${wishWords.wish(wish)}`;
  const all = (wishes: readonly ToldWish[]): Saying => say`${words(inSeries(wishes.map(named)))}`;
  const change = ({ constraints, total }: ChangeClaims): Saying =>
    say`${words(wishWords.leftOut(constraints))} there would be ${total}`;
  const thing = (each: ThingClaims, offset: number): Saying => {
    const wish = words(wishWords.wish(each.wish));
    if (each.products.length > 0) {
      return say`${wish} (${count(each.total, "product", "products")}):\n${lines.numbered(each.products, offset)}`;
    }
    const [first] = each.changes;
    const but = first === undefined ? plain("") : say`, but ${change(first)}`;
    return say`${wish}: I found nothing${but}.`;
  };
  const several = (things: readonly ThingClaims[]): Saying => {
    const offsets = things.map((_, at) => things.slice(0, at).flatMap(({ products }) => products).length);
    const head = say`Here are first ideas for ${all(things.map(({ wish }) => wish))}.`;
    const lacking = things.filter(({ products }) => products.length === 0).map((each) => thing(each, 0));
    const told = things.map((each, at) => thing(each, offsets[at] ?? 0));
    return ledBy(joined([head, ...lacking], "\n"), joined([head, ...told], "\n"));
  };
  const budget = ({ together, parts, sum, difference, fits }: BudgetClaims): Saying => {
    const listed = parts.map(({ title, price: each, quantity }) =>
      quantity === 1 ? say`${title} (${each})` : say`${words(String(quantity))} × ${title} (${each} each)`,
    );
    const series = joined(listed, " + ");
    if (fits) {
      const left = together.max === undefined ? plain("") : say`, which leaves ${difference}`;
      return say`Together ${words(band(together))}: ${series} come to ${sum}${left}.`;
    }
    return say`Nothing here comes to a total ${words(band(together))}. The cheapest together are ${series}: ${sum}, which is ${difference} too much.`;
  };
  const item = ({ words: kind, constraints, quantity }: ToldWish): Saying => {
    const musts = wishWords.limits(constraints.filter(({ soft }) => soft === undefined));
    const nice = wishWords.limits(constraints.filter(({ soft }) => soft === true).map(asMust));
    const details = [musts === "" ? "" : `must be: ${musts}`, nice === "" ? "" : `nice to have: ${nice}`];
    const what = kind === "" ? "anything" : `“${kind}”`;
    const many = quantity === undefined ? plain("") : say`${words(String(quantity))} × `;
    const told = details.filter((each) => each !== "").join("; ");
    return say`${many}${words(what)}${told === "" ? plain("") : say` – ${words(told)}`}`;
  };
  return {
    several,
    budget,
    wanted: (things, together) => {
      const total = together === undefined ? [] : [say`All together: ${words(band(together))}.`];
      const [only, another] = things.map(item);
      if (only !== undefined && another === undefined) return joined([say`I'm looking for: ${only}.`, ...total], "\n");
      const listed = things.map((each, at) => say`${words(`${at + 1}.`)} ${item(each)}`);
      return joined([plain("I'm looking for:"), ...listed, ...total], "\n");
    },
    nothingWanted: () => plain("I'm not looking for anything at the moment. What would you like to find?"),
    startedOver: () => plain("All right, I've put all of that aside. What are you looking for now?"),
    because: (quotes) => say`Because you said: ${words(inSeries(quotes.map((quote) => `“${quote}”`)))}.`,
    limitGone: () => plain("That limit is gone already."),
    nothingLimitsThat: () => plain("Nothing that you said limits that."),
    replaced: (constraints) => say`That takes the place of “${words(wishWords.limits(constraints))}”.`,
    strength: (constraint, strength) => {
      const limit = words(wishWords.limits([asMust(constraint)]));
      return strength === "hard"
        ? say`“${limit}” is a must now.`
        : say`“${limit}” would be nice now, and is no must any more.`;
    },
    dropped: (wishes) => say`I've taken ${all(wishes)} off.`,
    besides: (others) => say`Added to ${all(others)}.`,
    stillWanted: (others) => say`Still wanted as well: ${all(others)}.`,
    unanswerable: (wish) =>
      say`${plain(unknownWords[wish.kind])} (“${words(wish.words)}”)${plain(adviceWords[wish.kind])}`,
    shopsRule: ({ text, source }) => say`The shop's rule: ${text} (Source: ${source})`,
    ledgerChoices: {
      forget: (wish) => `Without ${named(wish)}`,
      show: (wish) => `Show ${named(wish)}`,
      only: (wish) => `Only ${named(wish)}`,
      withoutTogether: "Without the total",
      startOver: "Start over",
    },
  };
}

const unknownWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: "I can't tell when any of these would arrive",
  store: "I can't see what a shop near you has",
  allergen: "The shop's records don't say enough for an allergy; that a record is silent doesn't mean it is free of it",
  age: "The shop's records state no ages that I could go by",
  comparison: "I can't compare products by that",
};
const adviceWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: ".",
  store: "; the stock shown is that of the online shop.",
  allergen: ". Please read the label before you use it, or ask a colleague.",
  age: ".",
  comparison: "; the records only say what each one is.",
};

/** "a, b and c" */
function inSeries(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
