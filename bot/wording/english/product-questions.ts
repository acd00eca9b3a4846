import type { Claim } from "../../dialogue.js";
import type { RecordTopic } from "../../product-questions/topics.js";
import { joined, type Saying, words } from "../../saying.js";
import type {
  MentionClaims,
  ProductQuestionWording,
  ReviewClaims,
  StatedAnswer,
  StatedClaim,
  VariantClaims,
} from "../product-question-wording.js";
import type { EnglishTools } from "./tools.js";

/** What a record would have to state to answer. */
const topicWords: Record<RecordTopic, string> = {
  material: "what it is made of",
  care: "how to wash or clean it",
  appliance: "that",
  water: "whether it keeps water out",
  weight: "its weight",
  length: "its length",
  width: "its width",
  height: "its height",
  depth: "its depth",
  diameter: "its diameter",
  thickness: "its thickness",
  dimensions: "its measures",
  capacity: "how much it holds",
  battery: "anything about a battery or charging",
  electricity: "its voltage or plug",
  power: "its power",
  warranty: "a warranty of its own",
  age: "for what age it is",
  origin: "where it was made",
  allergens: "that",
  safety: "that",
  genuine: "that",
  fit: "how it fits",
  included: "what comes with it",
  edition: "its year or version",
  ecology: "that",
  temperature: "for what temperature it is",
  brand: "its brand",
};

export function englishProductQuestions({ say, plain, count, language }: EnglishTools): ProductQuestionWording {
  const value = (claim: Claim): Saying =>
    typeof claim.value === "boolean" ? { text: claim.value ? "yes" : "no", claims: [claim] } : say`${claim}`;
  const named = ({ name, value: claim, converted, ofShown }: StatedClaim): Saying => {
    const shown = ofShown === undefined ? plain("") : say` (the one shown: ${value(ofShown)})`;
    const told = converted === undefined ? value(claim) : say`${value(claim)} (${converted})`;
    return say`${words(name)}: ${told}${shown}`;
  };
  const list = (facts: readonly StatedClaim[]): Saying => joined(facts.map(named), "; ");
  const quoted = (claims: readonly Claim[]): Saying =>
    joined(
      claims.map((claim) => say`“${claim}”`),
      " ",
    );
  const sentence = (saying: Saying): Saying => (/[.!?…]”?$/u.test(saying.text) ? saying : say`${saying}.`);
  const sentences = (sayings: readonly Saying[]): Saying => joined(sayings.map(sentence), " ");
  const or = (all: readonly string[]): Saying =>
    plain(
      new Intl.ListFormat(language.locale, { type: "disjunction" }).format(all.map((each) => `“${words(each).words}”`)),
    );
  const share = (some: Claim, all: Claim): Saying => say`${some} of ${count(all, "review", "reviews")}`;
  const variant = ({ options, stock }: VariantClaims): Saying => {
    const left = stock.value === 0 ? { text: "sold out", claims: [stock] } : say`${stock} left`;
    return options.value === "" ? left : say`${options}: ${left}`;
  };
  const mentions = ({ count: some, of, quotes }: MentionClaims, matter: string): Saying => {
    if (some.value === 0 && of.value === 1)
      return say`The only review that I can read does not speak of ${words(matter)}`;
    if (some.value === 0)
      return say`None of the ${count(of, "review", "reviews")} that I can read speaks of ${words(matter)}`;
    const head = say`${share(some, of)} ${plain(some.value === 1 ? "speaks" : "speak")} of ${words(matter)}`;
    return quotes.length === 0 ? head : say`${head}, for example ${quoted(quotes)}`;
  };
  const stated = ({ verdict, stated: facts, told, converted = [], unmentioned, careful }: StatedAnswer): Saying => {
    const opening = verdict === undefined ? "" : verdict === "yes" ? "Yes. " : "No. ";
    const record = facts.length === 0 ? [] : [say`${plain(opening)}The shop lists ${list(facts)}`];
    const description =
      told.length === 0
        ? []
        : [
            say`${plain(facts.length === 0 ? "The shop's description says:" : "The description adds:")} ${quoted(told)}`,
          ];
    const missing =
      unmentioned.length === 0 ? [] : [say`It does not mention ${or(unmentioned)}, which proves nothing either way`];
    const caution = careful
      ? [plain("That is all the shop states; where health or safety hangs on it, please let a colleague check")]
      : [];
    const inUnit = converted.map((claim) => say`That is ${claim}`);
    return sentences([...record, ...description, ...inUnit, ...missing, ...caution]);
  };
  const reviewed = (reviews: ReviewClaims, about: "all" | "problems" | "worst" | "best"): Saying => {
    const rated =
      reviews.rating === undefined || reviews.ratingCount?.value === reviews.count.value
        ? []
        : [
            reviews.ratingCount === undefined
              ? say`The shop states ${reviews.rating} of 5 stars`
              : say`The shop states ${reviews.rating} of 5 stars from ${count(reviews.ratingCount, "rating", "ratings")}`,
          ];
    const read = say`${plain(rated.length === 0 ? "" : "Of these I can read ")}${count(reviews.count, "review", "reviews")}${plain(rated.length === 0 ? ":" : ":")} ${reviews.average} of 5 on average`;
    const counted =
      about === "all" || about === "best"
        ? say`${reviews.high} of ${reviews.count} ${plain(reviews.high.value === 1 ? "gives" : "give")} 4 stars or more, ${reviews.low} ${plain(reviews.low.value === 1 ? "gives" : "give")} 2 or fewer`
        : say`${reviews.low} of ${count(reviews.count, "review", "reviews")} ${plain(reviews.low.value === 1 ? "gives" : "give")} 2 stars or fewer`;
    const themes =
      reviews.themes.length === 0
        ? []
        : [
            say`What comes back: ${joined(
              reviews.themes.map(({ word, count: times }) => say`“${word}” (in ${times})`),
              ", ",
            )}`,
          ];
    const heads = {
      all: "In their own words:",
      problems: "The least content wrote:",
      worst: "The lowest rated:",
      best: "The highest rated:",
    };
    const quotes =
      reviews.quotes.length === 0
        ? []
        : [
            say`${plain(heads[about])} ${joined(
              reviews.quotes.map(({ headline, stars }) => say`“${headline}” (${count(stars, "star", "stars")})`),
              ", ",
            )}`,
          ];
    const single = reviews.count.value === 1 ? [plain("One review says little about the product")] : [];
    return sentences([
      ...rated,
      read,
      ...(reviews.count.value === 1 ? [] : [counted]),
      ...themes,
      ...quotes,
      ...single,
    ]);
  };
  return {
    aboutProduct: (title, answers, offersPerson) => {
      const [only, another] = answers;
      const offer = "I can ask a colleague, if you like.";
      if (only !== undefined && another === undefined)
        return say`${title}: ${only}${plain(offersPerson ? ` ${offer}` : "")}`;
      const listed = joined(
        answers.map((answer) => say`• ${answer}`),
        "\n",
      );
      return say`${title}:\n${listed}${plain(offersPerson ? `\n${offer}` : "")}`;
    },
    together: (answers) => joined(answers, " "),
    stated,
    notStated: ({ topic, words: asked, near, careful, mentions: said }) => {
      const sought = topic === undefined || topicWords[topic] === "that" ? or(asked) : plain(topicWords[topic]);
      const head =
        topic === undefined || topicWords[topic] === "that"
          ? say`The shop says nothing about ${sought}`
          : say`The shop does not state ${sought}`;
      const caution = careful
        ? [plain("Not stated does not mean that it is free of it, or safe, so please do not rely on it")]
        : [];
      const nearest = near.length === 0 ? [] : [say`It does list ${list(near)}`];
      const reviews = said === undefined ? [] : [mentions(said, asked.join(", "))];
      return sentences([head, ...caution, ...nearest, ...reviews]);
    },
    conflict: (fact, against, place) =>
      say`The shop contradicts itself here: it lists ${named(fact)}, but the ${plain(place)} says “${against}”. I can't tell which is right, and have noted it for the shop.`,
    roomFor: ({ what, asked, verdict, stated: facts, told }) => {
      const record = facts.length === 0 ? [] : [say`The shop lists ${list(facts)}`];
      const description = told.length === 0 ? [] : [say`The shop's description says: ${quoted(told)}`];
      const thing = what === "" ? `thing of ${asked}` : `${what} of ${asked}`;
      const judged =
        verdict === "fits"
          ? say`By that, a ${words(thing)} should fit`
          : verdict === "too-small"
            ? say`A ${words(thing)} is more than that, so going by the shop it does not fit`
            : record.length + description.length === 0
              ? say`The shop states no size to hold a ${words(thing)} against`
              : say`Whether a ${words(thing)} fits, it does not state: these may be outer measures`;
      return sentences([...record, ...description, judged]);
    },
    reviews: reviewed,
    noReviews: (rating, ratingCount) => {
      const none = plain("There are no reviews of it that I can read");
      if (rating === undefined) return sentence(say`${none}, so I can't say what others think of it`);
      const of = ratingCount === undefined ? plain("") : say` from ${count(ratingCount, "rating", "ratings")}`;
      return sentence(say`${none}; the shop states ${rating} of 5 stars${of}`);
    },
    mentioned: (said, matter) => sentence(mentions(said, matter)),
    sizing: ({ of, small, large, asExpected, quotes }) => {
      const finding = (found: Claim, how: string): readonly Saying[] =>
        found.value === 0 ? [] : [say`${found} ${plain(found.value === 1 ? "finds" : "find")} it ${words(how)}`];
      const found = [
        ...finding(small, "small or narrow"),
        ...finding(large, "large or wide"),
        ...finding(asExpected, "true to size"),
      ];
      const head = say`Of the ${count(of, "review", "reviews")} that I can read`;
      const counts =
        found.length === 0 ? say`${head}, none speaks of how it fits` : say`${head}, ${joined(found, ", ")}`;
      return sentences([counts, ...(quotes.length === 0 ? [] : [say`For example: ${quoted(quotes)}`])]);
    },
    pictureColor: (said) => {
      const head = plain(
        "I can't judge how close the pictures come to the real color; that depends on the light and on your screen",
      );
      return sentences([head, ...(said === undefined ? [] : [mentions(said, "the color")])]);
    },
    priceNow: (from, to) =>
      sentence(to === undefined ? say`It costs ${from}` : say`It costs ${from} to ${to}, depending on the variant`),
    formerPrice: (price, former) =>
      former === undefined
        ? say`It costs ${price} now, and the shop states no former price. What it cost at other times is not recorded.`
        : say`It costs ${price} now; the shop states ${former} as its former price. What it cost at other times is not recorded.`,
    inStock: (variants, more) => {
      const told = joined(variants.map(variant), "; ");
      return sentence(more === undefined ? say`In stock: ${told}` : say`In stock: ${told}; and ${more} more variants`);
    },
    notCounted: () => plain("The shop does not count how many of it are left; it can be ordered."),
    restock: (soldOut, variants) => {
      const told = variants.length === 0 ? [] : [say`Right now: ${joined(variants.map(variant), "; ")}`];
      const open = soldOut
        ? "When it will be back is not stated anywhere that I can look, so I can't give you a date"
        : "When more will come is not stated anywhere that I can look";
      return sentences([...told, plain(open)]);
    },
    comesIn: (options) =>
      sentence(options.length === 0 ? plain("It comes in one form only") : say`It comes in ${list(options)}`),
    priceReason: (price, facts) => {
      const none = say`It costs ${price}. Why, the shop does not say`;
      return facts.length === 0 ? sentence(none) : sentences([none, say`What it states of it is ${list(facts)}`]);
    },
    inShort: (told) =>
      told === undefined
        ? plain("The shop gives no description of it.")
        : say`In short, in the shop's own words: “${told}”`,
    boughtTogether: () => plain("I have no figures on what is bought together with it, and won't guess."),
    rulesSay: (text, source) => say`For everything it sells, the shop says: “${text}” (Source: ${source})`,
    nothingSuchFound: (asked) => say`I know of no product called “${words(asked)}” here. Which one do you mean?`,
  };
}
