import { AssistantError } from "./assistant-error.js";
import { plainLine } from "./saying.js";
import type { Claim, Evidence, Fact, FactValue, OrderView, ProductCard, Reply } from "./dialogue.js";

/** States a fact that `evidence` holds. @throws AssistantError "claim/no-evidence" when it does not hold it. */
export function claim(evidence: Evidence, about: string, property: string): Claim {
  const found = claimIfKnown(evidence, about, property);
  if (found === undefined) {
    throw new AssistantError(
      "claim/no-evidence",
      `A reply wanted to state the ${property} of ${about}, which ${evidence.tool} did not report. ` +
        "Report the fact as part of the tool's evidence, or do not say it.",
    );
  }
  return found;
}

export function claimIfKnown(evidence: Evidence, about: string, property: string): Claim | undefined {
  const fact = evidence.facts.find((each) => each.about === about && each.property === property);
  return fact === undefined ? undefined : { ...fact, evidence: evidence.id };
}

/** The facts that a reply states without evidence of this conversation; empty when it may leave. */
export function unprovenFacts(reply: Reply, evidence: ReadonlyMap<string, Evidence>): readonly Fact[] {
  const untrue = reply.claims.filter((each) => !holds(evidence.get(each.evidence), each));
  const unclaimed = factsShown(reply).filter((fact) => !reply.claims.some((each) => sameFact(each, fact)));
  return [...untrue, ...unclaimed, ...(reply.act === "compare" ? unclaimedCells(reply) : [])];
}

/** A cell of a comparison is proven by a claim of that value on the product, or the variant, of its column. */
function unclaimedCells({ cards, fields, claims }: Extract<Reply, { act: "compare" }>): readonly Fact[] {
  return fields.flatMap(({ name, values }) =>
    values.flatMap((value, at) => {
      const card = cards[at];
      if (value === null) return [];
      const about = card === undefined ? [] : [`product:${card.productId}`, `variant:${card.sku}`];
      const claimed = claims.some((each) => about.includes(each.about) && shownValue(each) === value);
      return claimed ? [] : [{ about: about[1] ?? `column:${at + 1}`, property: name, value }];
    }),
  );
}

/** How a comparison shows what a claim states, on one line; empty for what has no one way to be written. */
export function shownValue({ value }: Fact): string {
  return typeof value === "object" ? "" : plainLine(String(value), cellMax);
}

const cellMax = 400;

/** Facts that the structured part of a reply shows beside its text. */
function factsShown(reply: Reply): readonly Fact[] {
  switch (reply.act) {
    case "offer":
    case "compare":
      return reply.cards.flatMap(cardFacts);
    case "order":
      return orderFacts(reply.order);
    case "handoff":
      return [{ about: `case:${reply.caseId}`, property: "id", value: reply.caseId }];
    case "confirm":
      return reply.proposal.terms;
    case "inform":
    case "request":
      return [];
  }
}

export function cardFacts(card: ProductCard): readonly Fact[] {
  const product = `product:${card.productId}`;
  const variant = `variant:${card.sku}`;
  return [
    { about: product, property: "title", value: card.title },
    { about: variant, property: "price", value: card.price },
    { about: variant, property: "stock", value: card.stock },
    { about: variant, property: "options", value: optionsInWords(card.options) },
    ...known(variant, "former-price", card.compareAt),
    ...known(product, "rating", card.rating?.average),
    ...known(product, "rating-count", card.rating?.count),
    ...known(variant, "image", card.image),
    ...known(product, "url", card.url),
  ];
}

export function orderFacts(order: OrderView): readonly Fact[] {
  const about = `order:${order.id}`;
  return [
    { about, property: "number", value: order.id },
    { about, property: "status", value: order.status },
    ...known(about, "placed-at", order.placedAt),
    { about, property: "items-total", value: order.totals.items },
    ...known(about, "paid-total", order.totals.paid),
    ...known(about, "refunded-total", order.totals.refunded),
    ...known(about, "other-total", order.totals.other),
    ...order.lines.flatMap((line) => {
      const place = `line:${order.id}/${line.id}`;
      return [
        { about: place, property: "title", value: line.title },
        { about: place, property: "options", value: optionsInWords(line.options) },
        { about: place, property: "quantity", value: line.quantity },
        { about: place, property: "price", value: line.price },
      ];
    }),
    ...order.parcels.flatMap((parcel) => {
      const place = `parcel:${order.id}/${parcel.id}`;
      return [
        ...known(place, "tracking-state", parcel.state),
        ...known(place, "carrier", parcel.carrier),
        ...known(place, "tracking-numbers", parcel.trackingNumbers.join(", ") || undefined),
        ...parcel.timeline.flatMap((step, at) => [
          { about: `${place}/${at + 1}`, property: "tracking-state", value: step.state },
          ...known(`${place}/${at + 1}`, "reported-at", step.at),
          ...known(`${place}/${at + 1}`, "carrier-text", step.text),
        ]),
      ];
    }),
  ];
}

/** "Size M, Color Blue"; empty for a product without options. */
function optionsInWords(options: Readonly<Record<string, string>>): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}

function known(about: string, property: string, value: FactValue | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ about, property, value }];
}

function holds(evidence: Evidence | undefined, fact: Fact): boolean {
  return evidence?.facts.some((each) => sameFact(each, fact)) ?? false;
}

function sameFact(one: Fact, other: Fact): boolean {
  return one.about === other.about && one.property === other.property && sameValue(one.value, other.value);
}

function sameValue(one: FactValue, other: FactValue): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return one === other;
  return one.amount === other.amount && one.currency === other.currency;
}
