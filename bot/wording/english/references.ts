import { joined, ledBy, type Saying, withClaims, words } from "../../saying.js";
import type { Constraint } from "../../wish.js";
import type { ProductClaims } from "../product-wording.js";
import type { FormClaims, ReferenceWording } from "../reference-wording.js";
import type { EnglishTools } from "./tools.js";
import { englishWishWords } from "./wish-words.js";

export function englishReferences(tools: EnglishTools): ReferenceWording {
  const { say, plain } = tools;
  const wishWords = englishWishWords(tools);
  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    return claim.value === 0 ? withClaims(plain(", sold out"), claim) : say`, ${claim} in stock`;
  };
  const short = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say` (${product.options})`;
    const rated = product.rating === undefined ? plain("") : say`, rated ${product.rating} of 5`;
    return say`${product.title}${options}: ${product.price}${stock(product)}${rated}`;
  };
  const lines = (products: readonly ProductClaims[], mark: (at: number) => string): Saying =>
    joined(
      products.map((product, at) => say`${words(mark(at))} ${short(product)}`),
      "\n",
    );
  const numbered = (products: readonly ProductClaims[]): Saying => lines(products, (at) => `${at + 1}.`);
  const form = ({ value, stock: onHand }: FormClaims): Saying => {
    if (onHand === undefined) return say`${value}`;
    return onHand.value === 0 ? withClaims(say`${value} (sold out)`, onHand) : say`${value} (${onHand} in stock)`;
  };
  const values = (all: readonly FormClaims[]): Saying => joined(all.map(form), ", ");
  const formLists = (forms: Parameters<ReferenceWording["noSuchForm"]>[2]): Saying => {
    const [only, another] = forms;
    if (only !== undefined && another === undefined) return withClaims(values(only.values), only.name);
    return joined(
      forms.map(({ name, values: all }) => say`${name} ${values(all)}`),
      "; ",
    );
  };
  const wantedWords = (wanted: readonly Constraint[]): string => wishWords.limits(wanted);

  return {
    productsShortly: (products, places) => {
      const list = lines(products, (at) => (places[at] === undefined ? "–" : `${places[at]}.`));
      return ledBy(plain(products.length === 2 ? "These two:" : "Here they are:"), list);
    },
    shownAgain: (products) => ledBy(plain("Here they are again:"), say`Here they are again:\n${numbered(products)}`),
    whichOfThese: (products, again) => {
      const list = joined(
        products.map(({ title, options }, at) => {
          const told = options === undefined || options.value === "" ? plain("") : say` (${options})`;
          return say`${words(`${at + 1}.`)} ${title}${told}`;
        }),
        "\n",
      );
      const question = again
        ? plain("Which of these do you mean? Its number will do:")
        : plain("Which one do you mean?");
      return say`${question}\n${list}`;
    },
    whichLeft: () => plain("All right, I'll leave that. What else can I show you?"),
    noneDescribedSo: (described) =>
      say`None of those I showed you fits “${words(described)}”. Tell me its number, or I can look for something else.`,
    noSuchForm: ({ title }, wanted, forms) => {
      const comes = forms.length === 0 ? plain("") : say` It comes in ${formLists(forms)}.`;
      return say`${title} doesn't come ${words(asForm(wantedWords(wanted)))}.${comes}`;
    },
    formSoldOut: (product, forms) => {
      const options = product.options.value === "" ? plain("") : say` (${product.options})`;
      const comes = forms.length === 0 ? plain("") : say` On hand: ${formLists(forms)}.`;
      return withClaims(
        say`${product.title}${options}, ${product.price}, is sold out right now.${comes}`,
        product.stock,
      );
    },
    noSizeBeyond: ({ title, options }, to, sizes) =>
      say`${title} (${options}) has no ${plain(to)} size on hand. There is: ${values(sizes)}.`,
    noSizes: ({ title }) => say`${title} comes in one size only.`,
    boughtBefore: ({ number, placedAt, cancelled, products, gone }) => {
      const passed =
        cancelled === undefined
          ? plain("")
          : say`Your newest order, ${cancelled}, was cancelled, so I go by the one before. `;
      const placed = placedAt === undefined ? plain("") : say` of ${placedAt}`;
      const head = say`${passed}I take it that you mean your last order, ${number}${placed}. It had:`;
      const lost = gone.map((title) => say`${title} was in it too, and isn't sold any more.`);
      const now = products.length === 0 ? [] : [numbered(products)];
      const lead = joined([head, ...lost], "\n");
      return ledBy(lead, joined([head, ...now, ...lost], "\n"));
    },
    nothingBoughtBefore: () =>
      plain("I see no earlier order of yours that was not cancelled, so I don't know what it was."),
    whoseOrders: () =>
      plain(
        "I can't see what you bought before: that takes signing in, or one order opened here with its number and its e-mail address or postal code.",
      ),
    cannotBuyThese: (products, quantity) => {
      const times = quantity === 1 ? "" : `${quantity} × `;
      const list = joined(
        products.map((product) => say`– ${plain(times)}${short(product)}`),
        "\n",
      );
      const head = plain(
        "I can't put anything into a cart or buy it for you yet, and nothing was ordered. The product's own page does that. What you picked:",
      );
      const lead = quantity === 1 ? head : plain(`${head.text} ${quantity} of each.`);
      return ledBy(lead, say`${head}\n${list}`);
    },
  };
}

/** "in navy" stands as it is; "size M" comes in it. */
function asForm(limits: string): string {
  return limits.startsWith("in ") ? limits : `in ${limits}`;
}
