import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { NarrowingWording, OptionClaims } from "../narrowing-wording.js";
import type { EnglishProductLines } from "./product-lines.js";
import type { EnglishTools } from "./tools.js";
import type { EnglishWishWords } from "./wish-words.js";

/** By field, or by the attribute's name as it is often written. */
const questions: Readonly<Record<string, string>> = {
  department: "Who is it for?",
  gender: "Who is it for?",
  category: "What kind of thing do you have in mind?",
  colour: "Is there a color you'd like?",
  size: "Which size do you need?",
  brand: "Is there a brand you like?",
  price: "Roughly what would you like to spend?",
  material: "Is there a material you'd like?",
  fabric: "Is there a fabric you'd like?",
  activity: "What will you use it for?",
  use: "What will you use it for?",
  occasion: "What is the occasion?",
  sport: "For which sport?",
  season: "For which season?",
  style: "Which style do you like?",
  room: "For which room?",
  age: "How old is who it's for?",
};

const told: Readonly<Record<string, string>> = {
  colour: "color",
  department: "who it is for",
  category: "kind",
};

const unknownPurchases = "What other people buy isn't recorded here.";

const beginnings = {
  popular: unknownPurchases,
  advice: "That depends on what you need.",
  gift: "Happy to help with a gift.",
  browsing: "Have a look around.",
  assortment: "",
} as const;

export function englishNarrowing(
  { say, plain, count, price }: EnglishTools,
  wishWords: EnglishWishWords,
  { numbered }: EnglishProductLines,
): NarrowingWording {
  const band = ({ min, max }: { readonly min?: number; readonly max?: number }): string => {
    if (max === undefined) return `${price(min ?? 0)} or more`;
    return min === undefined ? `under ${price(max + 1)}` : `${price(min)} to ${price(max + 1)}`;
  };
  const named = ({ label, constraint }: OptionClaims): Saying => {
    if (label !== undefined) return say`${label}`;
    return plain(constraint.field === "price" ? band(constraint) : wishWords.constraint(constraint));
  };
  const option = (each: OptionClaims): Saying => say`${named(each)} (${each.count})`;
  const question = (field: string, options: readonly OptionClaims[]): string => {
    const name = field.toLowerCase().replace(/[_-]+/gu, " ");
    const known = questions[name];
    if (known !== undefined) return known;
    const yesOrNo = options.every(({ label }) => label?.value === "yes" || label?.value === "no");
    return yesOrNo ? `Does “${name}” matter to you?` : `Which ${name} would you like?`;
  };
  return {
    narrowingQuestion: ({ field, options, more, begins }) => {
      const listed = joined(options.map(option), ", ");
      const rest = plain(more ? ", something else, or no preference." : ", or no preference.");
      return say`${words(begins ? "Where would you like to begin?" : question(field, options))} ${listed}${rest}`;
    },
    narrowingOption: (each) => {
      const { text, claims } = option(each);
      return { text: firstUp(text), claims };
    },
    usualOption: ({ field, option: each, total }) =>
      say`${words(unknownPurchases)} Of the ${count(total, "product", "products")} that fit, the most common ${words(told[field] ?? field.toLowerCase())} is ${named(each)}: ${each.count} of them.`,
    purchasesUnknown: () => plain(unknownPurchases),
    whyNarrowing: (total) =>
      say`Because ${count(total, "product fits", "products fit")}, and your answer would narrow that down the most. You don't have to answer; anything else you tell me helps too.`,
    noPreferenceHeard: (field) =>
      plain(
        field === undefined
          ? "All right."
          : `All right, any ${told[field] ?? field.toLowerCase().replace(/[_-]+/gu, " ")} is fine.`,
      ),
    noMoreQuestions: () => plain("No more questions, then."),
    firstIdeas: ({ for: why, shopName, total, products }) => {
      const all =
        why === "assortment"
          ? say`${words(shopName)} has ${count(total, "product", "products")}.`
          : plain(beginnings[why]);
      const lead = say`${all} These are among the best rated here:`;
      return ledBy(lead, say`${lead}\n${numbered(products, 0)}`);
    },
    surprise: ({ wish, total, products }) => {
      const wanted = wishWords.wish(wish);
      const head =
        wanted === ""
          ? say`Picked at random out of all ${count(total, "product", "products")}:`
          : say`Picked at random out of ${count(total, "product", "products")} for ${words(wanted)}:`;
      return ledBy(head, say`${head}\n${numbered(products, 0)}`);
    },
    noPreferenceChoice: "No preference",
    surpriseChoice: "Surprise me",
    surpriseAgainChoice: "Surprise me again",
  };
}

function firstUp(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
