import type { Claim, SmallTalk } from "../dialogue.js";
import { joined, ledBy, type Saying, sayer, words } from "../saying.js";
import type { Constraint, WishOrder } from "../wish.js";
import { limitAmount, renderFact, timeInWords } from "./render-fact.js";
import type { FindingClaims, LineClaims, OrderClaims, ParcelClaims, ProductClaims, Wording } from "./wording.js";

const stateWords = {
  status: {
    pending: "not yet processed",
    processed: "processed and not shipped yet",
    shipped: "shipped",
    delivered: "delivered",
    cancelled: "cancelled",
    "return-requested": "delivered, with a return under way",
    "exchange-requested": "delivered, with an exchange under way",
  },
  "tracking-state": {
    pending: "waiting to be handed to the carrier",
    "info-received": "announced to the carrier",
    "in-transit": "on its way",
    "out-for-delivery": "out for delivery",
    "attempt-failed": "not delivered at the first attempt",
    "available-for-pickup": "ready to be picked up",
    delivered: "delivered",
    exception: "held up",
    expired: "without news from the carrier for a long time",
  },
};

const orderWords: Record<WishOrder, string> = {
  relevance: "",
  "price-ascending": "cheapest first",
  "price-descending": "most expensive first",
  rating: "best rated first",
  newest: "newest first",
};

const smallTalkWords: Record<SmallTalk | "acknowledgement", string> = {
  greeting: "Hello! Tell me what you are looking for, or ask about an order.",
  thanks: "You're welcome. Is there anything else?",
  goodbye: "Goodbye, and thank you for stopping by.",
  "who-are-you": "I'm an automated assistant, not a person. I can ask a colleague to join whenever you like.",
  "how-are-you": "All well here, thank you. What can I find for you?",
  "what-can-you-do":
    'I can find products ("a warm jacket under 80"), tell you where an order is, answer questions about our rules, and ask a colleague to help you.',
  compliment: "That's kind, thank you. Is there anything else?",
  complaint: "I'm sorry that this has gone wrong. Tell me what happened, or I can ask a colleague to help you.",
  acknowledgement: "All right. Tell me when there is something else.",
};

/**
 * @param locale an English locale such as "en-US"; money and dates are written its way.
 * @param timeZone IANA name of the shop's time zone.
 * @param currency of the shop, for the limits of a wish.
 */
export function english(locale: string, timeZone: string, currency: string): Wording {
  const language = { locale, timeZone, of: stateWords, unknown: "unknown" };
  const say = sayer((claim) => renderFact(claim, language));
  const plain = (text: string): Saying => ({ text, claims: [] });
  const price = (amount: number): string => limitAmount({ amount, currency }, locale);
  const count = (claim: Claim, one: string, many: string): Saying =>
    claim.value === 1 ? say`${claim} ${words(one)}` : say`${claim} ${words(many)}`;

  const stock = ({ stock: claim }: ProductClaims): Saying => {
    if (claim.value === null) return plain("");
    if (claim.value === 0) return { text: ", sold out", claims: [claim] };
    return say`, ${claim} in stock`;
  };
  const rating = ({ rating: average, ratingCount }: ProductClaims): Saying => {
    if (average === undefined) return plain("");
    if (ratingCount === undefined) return say`, rated ${average} of 5`;
    return say`, rated ${average} of 5 (${count(ratingCount, "review", "reviews")})`;
  };
  const offered = (product: ProductClaims): Saying => {
    const options = product.options.value === "" ? plain("") : say` (${product.options})`;
    const former = product.formerPrice === undefined ? plain("") : say`, before ${product.formerPrice}`;
    return say`${product.title}${options}: ${product.price}${former}${stock(product)}${rating(product)}`;
  };
  const numbered = (products: readonly ProductClaims[], offset: number): Saying =>
    joined(
      products.map((product, at) => say`${words(`${offset + at + 1}.`)} ${offered(product)}`),
      "\n",
    );
  const line = (each: LineClaims): Saying => {
    const options = each.options.value === "" ? plain("") : say` (${each.options})`;
    return say`${each.quantity} × ${each.title}${options}, ${each.price}${plain(each.quantity.value === 1 ? "" : " each")}`;
  };
  const lines = (all: readonly LineClaims[]): Saying =>
    joined(
      all.map((each) => say`  ${line(each)}`),
      "\n",
    );
  const parcel = (each: ParcelClaims, alone: boolean): Saying => {
    const name = plain(alone ? "The parcel" : `Parcel ${each.position}`);
    const carrier = each.carrier === undefined ? plain("") : say` with ${each.carrier}`;
    const number = each.trackingNumbers === undefined ? plain("") : say` (tracking number ${each.trackingNumbers})`;
    const state =
      each.state === undefined
        ? plain(" has no tracking reports")
        : say` is ${each.state}${each.since === undefined ? plain("") : say` (reported on ${each.since})`}`;
    const told = each.carrierText === undefined ? plain("") : say` The carrier says: “${each.carrierText}”`;
    return say`${name}${carrier}${number}${state}.${told}\n${lines(each.lines)}`;
  };
  const totals = (order: OrderClaims): Saying => {
    const paid = order.paidTotal === undefined ? plain("") : say`, paid ${order.paidTotal}`;
    const other =
      order.otherTotal === undefined
        ? plain("")
        : say` (the difference of ${order.otherTotal} is shipping, tax or discount, which the record does not break down)`;
    const refunded = order.refundedTotal === undefined ? plain("") : say`, refunded ${order.refundedTotal}`;
    return say`Items ${order.itemsTotal}${paid}${other}${refunded}.`;
  };
  const constraintWords = (constraint: Constraint): string => {
    switch (constraint.field) {
      case "price":
        return priceWords(constraint.min, constraint.max, price);
      case "in-stock":
        return "in stock";
      case "reduced":
        return "reduced";
      case "rating":
        return `rated ${constraint.min} or more`;
      case "measure":
        return measureWords(constraint);
      case "size":
        return `${"exclude" in constraint ? "not " : ""}size ${sizeWords(constraint.anyOf)}`;
      case "category":
        return `${"exclude" in constraint ? "not " : ""}for ${constraint.anyOf.join(" or ")}`;
      case "attribute":
        return `${constraint.name} ${"exclude" in constraint ? "not " : ""}${constraint.anyOf.join(" or ")}`;
      case "words":
        return `without ${constraint.anyOf.join(" or ")}`;
      case "brand":
        return `${"exclude" in constraint ? "not " : ""}by ${constraint.anyOf.join(" or ")}`;
      case "colour":
        return `${"exclude" in constraint ? "not " : "in "}${constraint.anyOf.join(" or ")}`;
    }
  };
  const wishWords = (wish: { words: string; constraints: readonly Constraint[] }): string =>
    [wish.words === "" ? "" : `“${wish.words}”`, ...pricesAsOne(wish.constraints).map(constraintWords)]
      .filter((part) => part !== "")
      .join(", ");
  const found = (finding: FindingClaims): Saying => {
    const wish = wishWords(finding);
    const about = wish === "" ? plain("") : say` for ${words(wish)}`;
    const ordered = plain(finding.order === "relevance" ? "" : `, ${orderWords[finding.order]}`);
    const read =
      finding.corrected.length === 0
        ? plain("")
        : say`I read ${words(finding.corrected.map(({ from, to }) => `“${from}” as “${to}”`).join(" and "))}. `;
    if (finding.products.length === 0) {
      const head = say`${read}Nothing here is quite ${words(wish)}. These come closest:`;
      return ledBy(head, say`${head}\n${numbered(finding.close, 0)}`);
    }
    const head =
      finding.offset === 0
        ? say`${read}I found ${count(finding.total, "product", "products")}${about}${ordered}:`
        : say`Here is more${about}${ordered}:`;
    const close =
      finding.close.length === 0 ? plain("") : say`\nClose to it:\n${numbered(finding.close, finding.products.length)}`;
    return ledBy(head, say`${head}\n${numbered(finding.products, finding.offset)}${close}`);
  };

  return {
    lang: locale,
    greeting: (shopName) =>
      say`Welcome to ${words(shopName)}! I'm the shop's automated assistant. Tell me what you are looking for, or ask about an order.`,
    smallTalk: (topic) => plain(smallTalkWords[topic]),
    found,
    foundNothing: (wish) =>
      wish.words === "" && wish.constraints.length === 0
        ? plain(
            "What are you looking for? A kind of product is enough to begin with, for example “a blue jacket under 80”.",
          )
        : say`I found nothing for ${words(wishWords(wish))}.`,
    foundWithout: ({ wish, changes, products }) => {
      const [first, ...others] = changes.map(
        ({ constraint, total }) => say`without “${words(constraintWords(constraint))}” there would be ${total}`,
      );
      const head = say`I found nothing for ${words(wishWords(wish))}.`;
      if (first === undefined) return head;
      const also = others.map((other) => say`And ${other}.`);
      const lead = say`${head} But ${first}:`;
      return ledBy(lead, joined([lead, numbered(products, 0), ...also], "\n"));
    },
    nothingCheaper: (product) =>
      ledBy(
        plain("Nothing that fits costs less. This is the cheapest:"),
        say`Nothing that fits costs less. The cheapest is:\n${offered(product)}`,
      ),
    nothingDearer: (product) =>
      ledBy(
        plain("Nothing that fits costs more. This is the most expensive:"),
        say`Nothing that fits costs more. The most expensive is:\n${offered(product)}`,
      ),
    noMore: (total) => say`That was all: ${count(total, "product", "products")}.`,
    nothingShownYet: () => plain("I haven't shown you anything yet. What are you looking for?"),
    noSuchPosition: (shown) =>
      plain(
        shown === 1
          ? "There is only one in the list above."
          : `The list above has ${shown} products. Which number do you mean?`,
      ),
    whichOne: (shown) => plain(`Which one do you mean? Please give me its number, 1 to ${shown}.`),
    product: (product, description, choices) => {
      const told = description === undefined || description.value === "" ? plain("") : say`\n${description}`;
      const also =
        choices.length === 0
          ? plain("")
          : say`\nIt comes in: ${joined(
              choices.map((each) => say`${each}`),
              "; ",
            )}.`;
      return ledBy(say`${product.title}.${told}${also}`, say`${offered(product)}.${told}${also}`);
    },
    ask: (slot, timesAsked) => plain(askWords[slot][Math.min(timesAsked, askWords[slot].length - 1)] ?? ""),
    askWhichOrder: (orders) => {
      const listed = joined(
        orders.map(({ number, status, placedAt }) =>
          placedAt === undefined ? say`${number}: ${status}` : say`${number} of ${placedAt}: ${status}`,
        ),
        "\n",
      );
      return say`Which order do you mean?\n${listed}`;
    },
    order: (order) => {
      const placed = order.placedAt === undefined ? plain("") : say`, placed on ${order.placedAt},`;
      const head = say`Your order ${order.number}${placed} ${plain(order.status.value === "shipped" ? "has been" : "is")} ${order.status}.`;
      const parcels = order.parcels.map((each) => parcel(each, order.parcels.length === 1));
      const cancelled = order.status.value === "cancelled";
      const unsent =
        order.unsent.length === 0
          ? []
          : [say`${plain(cancelled ? "It held:" : "Not in a parcel yet:")}\n${lines(order.unsent)}`];
      return ledBy(head, joined([head, ...parcels, ...unsent, totals(order)], "\n"));
    },
    orderNotProven: () =>
      plain(
        "I can't open an order with that number and that e-mail address or postal code. Please check both: they have to be the ones given with the order.",
      ),
    orderNotInAccount: () =>
      plain(
        "There is no order with that number in your account. If it was placed without signing in, send me its number together with its e-mail address or postal code.",
      ),
    cannotBuy: () =>
      plain(
        "I can't put anything into a cart or buy it for you yet, and nothing was ordered. The shop's own page does that.",
      ),
    cannotChangeOrders: () =>
      plain("I can't cancel, return or change orders myself yet, and nothing has been changed. A colleague can do it."),
    tooManyTries: (retryAt) =>
      plain(
        `There were too many tries. You can try again after ${timeInWords(retryAt, language)}, or a colleague can help you.`,
      ),
    noOrders: () => plain("There are no orders in your account."),
    flowCancelled: () => plain("All right, I've stopped that. What else can I do?"),
    policyAnswer: ({ text, source }) => say`${text}\n(Source: ${source})`,
    noPolicyAnswer: () =>
      plain("The shop's rules that I have say nothing about that. I can ask a colleague, if you like."),
    caseOpened: (caseId, waiting) =>
      waiting.value === 0
        ? say`I've asked a colleague to take over; your case is ${caseId} and it is next in line. I can't say when someone will be free. You can go on asking me in the meantime.`
        : say`I've asked a colleague to take over; your case is ${caseId}, with ${waiting} waiting before it. I can't say when someone will be free. You can go on asking me in the meantime.`,
    personOffered: () =>
      plain("I still don't understand, and I don't want to waste your time. Shall I ask a colleague to help you?"),
    notUnderstood: (times) => plain(missedWords[Math.min(times, missedWords.length) - 1] ?? ""),
    picturesLater: () => plain("I can't look at pictures yet. Tell me in words what it shows and I'll look for it."),
    turnFailed: (caseId) =>
      caseId === undefined
        ? plain("Something went wrong on our side, and your message was not dealt with. Please try again in a moment.")
        : say`Something went wrong on our side. A colleague will look at it; your case is ${caseId}.`,
    choices: {
      person: "Ask a colleague",
      more: "Show more",
      orderStatus: "Where is my order?",
      cancel: "Never mind",
      cheaper: "Cheaper",
      without: (constraint) => `Without “${constraintWords(constraint)}”`,
    },
  };
}

const askWords = {
  "order-number": [
    "Which order is it? Please send me the order number; it stands in your confirmation e-mail.",
    "I need the order number for that, for example the one after “order” in your confirmation e-mail. What is it?",
  ],
  proof: [
    "To be sure that it's yours: which e-mail address or postal code was given with the order?",
    "Please send the e-mail address or the postal code that was given with the order, so that I may open it.",
  ],
};

const missedWords = [
  "I'm not sure what you mean. Are you looking for a product, asking about an order, or about one of our rules?",
  "Sorry, I still don't follow. You could write for example “a red dress under 50”, “where is order 1042” or “how do returns work”.",
];

const letterOf: Readonly<Record<string, string>> = {
  small: "s",
  medium: "m",
  large: "l",
  "x-large": "xl",
  "x-small": "xs",
};

/** "M" says what "M or MEDIUM" would. */
function sizeWords(sizes: readonly string[]): string {
  const distinct = sizes.filter((size) => !sizes.includes(letterOf[size] ?? ""));
  return distinct.map((size) => size.toUpperCase()).join(" or ");
}

/** The shopper's own limit and where "cheaper" has led: the narrower bounds say both. */
function pricesAsOne(constraints: readonly Constraint[]): readonly Constraint[] {
  const prices = constraints.filter((each) => each.field === "price");
  const [first] = prices;
  if (first === undefined || prices.length === 1) return constraints;
  const mins = prices.flatMap(({ min }) => min ?? []);
  const maxes = prices.flatMap(({ max }) => max ?? []);
  const one: Constraint = {
    field: "price",
    ...(mins.length === 0 ? {} : { min: Math.max(...mins) }),
    ...(maxes.length === 0 ? {} : { max: Math.min(...maxes) }),
  };
  return constraints
    .filter((each) => each.field !== "price" || each === first)
    .map((each) => (each === first ? one : each));
}

/** Bounds are inclusive; one minor unit below a round amount is told as people said it: "under $60". */
function priceWords(min: number | undefined, max: number | undefined, price: (amount: number) => string): string {
  if (min !== undefined && min === max) return `for exactly ${price(min)}`;
  const from = min === undefined ? "" : isRound(min - 1) ? `over ${price(min - 1)}` : `from ${price(min)}`;
  const to = max === undefined ? "" : isRound(max + 1) ? `under ${price(max + 1)}` : `up to ${price(max)}`;
  if (min !== undefined && max !== undefined && !isRound(min - 1) && !isRound(max + 1)) {
    return `between ${price(min)} and ${price(max)}`;
  }
  return [from, to].filter((part) => part !== "").join(" and ");
}

function isRound(amount: number): boolean {
  return amount > 0 && amount % 100 === 0;
}

function measureWords(constraint: Extract<Constraint, { field: "measure" }>): string {
  const { name, unit, min, max } = constraint;
  const limits = [
    min === undefined ? "" : `at least ${min} ${unit}`,
    max === undefined ? "" : `at most ${max} ${unit}`,
  ];
  return [name ?? "", min === max ? `${min ?? ""} ${unit}` : limits.filter((limit) => limit !== "").join(", ")]
    .join(" ")
    .trim();
}
