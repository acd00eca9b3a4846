import type { Claim } from "../../dialogue.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { ComparisonWording } from "../comparison-wording.js";
import type { EnglishTools } from "./tools.js";

const scaleVerbs = {
  price: {
    least: {
      "of-two": { one: "costs less", many: "cost less" },
      "of-many": { one: "costs least", many: "cost least" },
    },
    most: {
      "of-two": { one: "costs more", many: "cost more" },
      "of-many": { one: "costs most", many: "cost most" },
    },
  },
  rating: {
    least: {
      "of-two": { one: "is rated lower", many: "are rated lower" },
      "of-many": { one: "is rated lowest", many: "are rated lowest" },
    },
    most: {
      "of-two": { one: "is rated higher", many: "are rated higher" },
      "of-many": { one: "is rated highest", many: "are rated highest" },
    },
  },
} as const;

export function englishComparison({ say, plain, count }: EnglishTools): ComparisonWording {
  const notStated = plain("not stated");
  const and = (sayings: readonly Saying[]): Saying => {
    const last = sayings.at(-1) ?? plain("");
    return sayings.length < 2 ? last : say`${joined(sayings.slice(0, -1), ", ")} and ${last}`;
  };
  const of = (claims: readonly Claim[], property: string): Claim | undefined =>
    claims.find((each) => each.property === property);
  return {
    sideBySide: ({ titles, fields, alike, kinds, left, wantsVerdict }) => {
      const told = titles.map((title) => say`${title}`);
      const head = say`${and(told)} side by side:`;
      const rows = fields.map(
        ({ name, values }) =>
          say`• ${words(name)}: ${joined(
            values.map((value) => (value === undefined ? notStated : say`${value}`)),
            " / ",
          )}`,
      );
      const all = plain(titles.length === 2 ? "Both" : `All ${titles.length}`);
      const shared =
        alike.length === 0
          ? []
          : [
              say`${all}: ${joined(
                alike.map(({ name, value }) => say`${words(name)} ${value}`),
                "; ",
              )}.`,
            ];
      const apart =
        kinds.length === 0
          ? []
          : [
              say`They are different kinds of things (${and(kinds.map((kind) => say`${kind}`))}), so beyond this there is little to compare.`,
            ];
      const choice = wantsVerdict
        ? [
            plain(
              "Which one is better depends on what you need it for; tell me what matters to you, and I'll say what the shop states on it.",
            ),
          ]
        : [];
      const cut =
        left === 0 ? [] : [plain(`I compare up to ${titles.length} at once; these are the first ${titles.length}.`)];
      const after = [...shared, ...apart, ...choice, ...cut];
      return ledBy(joined([head, ...after], "\n"), joined([head, ...rows, ...after], "\n"));
    },
    extreme: ({ title, value, name, end, allStated }) =>
      say`${plain(allStated ? "By the record," : "Of those that state it,")} ${title} has the ${plain(end === "least" ? "lower" : "higher")} ${words(name)}: ${value}.`,
    onScale: ({ scale, end, isAlone, places }) => {
      const place = ({ title, value }: (typeof places)[number]): Saying =>
        value === undefined ? say`${title}: not stated` : say`${title}: ${value}`;
      const all = joined(places.map(place), "; ");
      const foremost = places.filter((each) => each.foremost);
      const rest = places.filter((each) => !each.foremost);
      if (isAlone || foremost.length === 0) return say`That can't be told by what the shop states. ${all}.`;
      if (rest.length === 0)
        return say`${plain(scale === "price" ? "They cost the same" : "They are rated the same")}. ${all}.`;
      const verb = scaleVerbs[scale][end][foremost.length > 1 || rest.length > 1 ? "of-many" : "of-two"];
      const names = and(foremost.map(({ title }) => say`${title}`));
      const verbs = foremost.length > 1 ? verb.many : verb.one;
      return say`${names} ${plain(verbs)}. ${all}.`;
    },
    onlyOneStates: (name) => say`Only one of them states its ${words(name)}, so I can't tell:`,
    same: (name) => say`There is no difference in ${words(name)} as far as it is stated:`,
    goingByWhatIsStated: () => plain("I don't judge by more than the shop states. On that, it states:"),
    depends: (names) => {
      const fields = names.length === 0 ? "price" : names.join(", ");
      return say`That depends on what you need it for, and I won't choose for you. They differ in ${words(fields)}. Tell me what matters, for example “for travelling” or “which one is lighter”, and I'll say what the shop states on it.`;
    },
    ofAllThese: (titles, saying) => say`${and(titles.map((title) => say`${title}`))}: ${saying}`,
    withWhat: (title) =>
      say`What shall I compare ${title} with? You can name another product, or its number in a list.`,
    names: { price: "Price", rating: "Rating", stock: "In stock" },
    cellOf: {
      price: (claims) => {
        const price = of(claims, "price");
        const former = of(claims, "former-price");
        if (price === undefined) return undefined;
        return former === undefined ? say`${price}` : say`${price} (before ${former})`;
      },
      rating: (claims) => {
        const average = of(claims, "rating");
        const ratings = of(claims, "rating-count");
        if (average === undefined) return undefined;
        return ratings === undefined
          ? say`${average} of 5`
          : say`${average} of 5 (${count(ratings, "rating", "ratings")})`;
      },
      stock: (claims) => {
        const stock = of(claims, "stock");
        if (stock === undefined || stock.value === null) return undefined;
        return stock.value === 0 ? { text: "sold out", claims: [stock] } : say`${stock}`;
      },
    },
    yesOrNo: (value) => (value ? "yes" : "no"),
  };
}
