import type { Claim, Fact } from "../../dialogue.js";
import { claim } from "../../evidence.js";
import type { Saying } from "../../saying.js";
import type { Scene } from "../../scene.js";
import type { OrderLine } from "../../shop-records.js";
import type { Agreed, OrderAnswerWording } from "../../wording/order-answer-wording.js";
import type { LineClaims, ParcelClaims } from "../../wording/order-wording.js";
import { agreesOnCount, agreesOnDay, agreesOnMoney, agreesOnWords } from "./guesses.js";
import { namedLines } from "./named-lines.js";
import type { OrderField, OrderQuestion } from "./order-question.js";
import { type OrderRecord, piecesOf } from "./record.js";

/** One place answers what is asked of an order: a field, what its record says of it, and whether a guess holds. */

interface Asked extends OrderRecord {
  readonly question: OrderQuestion;
  readonly scene: Scene;
  /** The lines that were named; all of them when none was. */
  readonly named: readonly OrderLine[];
  readonly said: readonly LineClaims[];
  /** Words of the question that fit nothing in the order. */
  readonly unknown: readonly string[];
  readonly wording: OrderAnswerWording;
}

type Answer = (asked: Asked) => Saying;

/** @param count makes evidence of a fact that the answer adds up. */
export function answerOf(
  question: OrderQuestion,
  record: OrderRecord,
  scene: Scene,
  count: (fact: Fact) => Claim,
): Saying {
  const { view, claims } = record;
  const words = view.lines.map((line) => ({ ...line, options: optionsOf(line) }));
  const { ids, unknown } = namedLines(question.line ?? "", words);
  const wording = scene.wording.orderAnswers;
  const isOnly = question.about === "options" && view.lines.length === 1;
  if (question.line !== undefined && ids.length === 0 && question.about !== "count" && !isOnly)
    return wording.holdsNone(claims, question.line);
  const isNamed = (id: string): boolean => ids.length === 0 || ids.includes(id);
  const named = view.lines.filter(({ id }) => isNamed(id));
  const said = claims.lines.filter(({ id }) => isNamed(id));
  const asked = { ...record, question, scene, named, said, unknown, wording };
  if (question.about === "count") return countOf(asked, count);
  return wording.led(guessOf[question.about]?.(asked), answers[question.about](asked));
}

const answers: Readonly<Record<Exclude<OrderField, "count">, Answer>> = {
  contents: ({ wording, claims }) => wording.contents(claims),
  number: ({ wording, claims }) => wording.number(claims),
  contains: ({ wording, claims, said, unknown, question }) =>
    question.line === undefined
      ? wording.contents(claims)
      : wording.holds(claims, said, unknown.length === 0 ? undefined : unknown.join(" ")),
  options: ({ wording, claims, said, named, question }) =>
    wording.options(claims, said, unrecordedOption(question, named)),
  "line-price": ({ wording, claims, said, question }) =>
    question.line === undefined ? wording.total(claims) : wording.linePrices(claims, said),
  total: ({ wording, claims }) => wording.total(claims),
  "why-total": ({ wording, claims }) => wording.totalExplained(claims),
  extras: ({ wording, claims }) => wording.extras(claims),
  payments: ({ wording, claims, evidence, order }) =>
    wording.payments(claims, claim(evidence, `order:${order.id}`, "payments")),
  "paid-with": ({ wording, claims }) => wording.paidWith(claims),
  refund: ({ wording, claims }) => wording.refund(claims),
  placed: ({ wording, claims }) => wording.placed(claims),
  sent: (asked) => asked.wording.sent(asked.claims, ...whereabouts(asked)),
  arrived: (asked) => asked.wording.arrived(asked.claims, ...whereabouts(asked)),
  expected: (asked) => asked.wording.expected(asked.claims, ...whereabouts(asked)),
  state: ({ wording, claims, said }) =>
    wording.places(
      claims,
      said.map((line) => placeOf(line, claims.parcels)),
    ),
  "why-state": ({ wording, claims }) => wording.whySoFar(claims),
  return: ({ wording, claims }) => wording.returned(claims),
  parcels: ({ wording, claims, evidence, order, said, question }) =>
    question.line === undefined
      ? wording.parcels(claims, claim(evidence, `order:${order.id}`, "parcels"))
      : wording.places(
          claims,
          said.map((line) => placeOf(line, claims.parcels)),
        ),
  carrier: ({ wording, claims }) => wording.carrier(claims),
  tracking: ({ wording, claims }) => wording.tracking(claims),
  address: ({ wording, claims }) => wording.address(claims),
  later: ({ wording }) => wording.noOtherOpened(),
  dearer: ({ wording, claims }) => wording.contents(claims),
};

/** Where a guess may hold or not. */
const guessOf: Readonly<Partial<Record<OrderField, (asked: Asked) => Agreed | undefined>>> = {
  contains: ({ question, unknown, named }) =>
    question.guess === undefined || question.line === undefined
      ? undefined
      : unknown.length > 0
        ? "no"
        : (agreesOnCount(question.guess, piecesOf(named)) ?? "yes"),
  options: ({ question, unknown, named }) =>
    question.guess === undefined ? undefined : unknown.length > 0 ? "no" : named.length === 1 ? "yes" : undefined,
  "line-price": ({ question, named, view }) =>
    agreesOnMoney(
      question.guess,
      question.line === undefined ? [view.totals.paid, view.totals.items] : named.flatMap(pricesOf),
    ),
  total: ({ question, view }) => agreesOnMoney(question.guess, [view.totals.paid, view.totals.items]),
  "why-total": ({ question, view }) => agreesOnMoney(question.guess, [view.totals.paid, view.totals.items]),
  refund: ({ question, view }) =>
    view.totals.refunded === undefined ? undefined : agreesOnMoney(question.guess, [view.totals.refunded]),
  placed: ({ question, view, ...asked }) => onDay(question, [view.placedAt], asked.scene),
  arrived: ({ question, claims, scene }) =>
    onDay(
      question,
      claims.parcels.map(({ deliveredAt }) => momentOf(deliveredAt)),
      scene,
    ),
  "paid-with": ({ question, claims }) =>
    agreesOnWords(
      question.guess,
      claims.payments.flatMap(({ kind, brand, last4 }) => [kind, brand, last4].flatMap((each) => textOf(each) ?? [])),
      ["card", "gift card", "paypal", "visa", "mastercard", "amex", "klarna", "invoice"],
    ),
  address: ({ question, order: { address } }) =>
    /\b(?:to|at|in)\b/u.test(question.guess ?? "")
      ? agreesOnWords(question.guess, [address.line1, address.city, address.postalCode, address.region ?? address.city])
      : undefined,
  carrier: ({ question, claims }) =>
    agreesOnWords(
      question.guess,
      claims.parcels.flatMap(({ carrier }) => textOf(carrier) ?? []),
      ["ups", "fedex", "dhl", "usps", "royal mail", "dpd", "hermes", "gls"],
    ),
  parcels: ({ question, order: { fulfillments }, claims }) =>
    question.guess === undefined ||
    question.line !== undefined ||
    !/\b(?:one|same|single|together)\b/u.test(question.guess)
      ? undefined
      : fulfillments.length === 1 && claims.unsent.length === 0
        ? "yes"
        : fulfillments.length === 0
          ? undefined
          : "no",
};

/** What of the order's things is in which parcel, and what in none; only those that were named. */
function whereabouts({ claims, said }: Asked): readonly [readonly ParcelClaims[], readonly LineClaims[]] {
  const has = (lines: readonly LineClaims[]): readonly LineClaims[] =>
    lines.filter(({ id }) => said.some((line) => line.id === id));
  return [claims.parcels.filter(({ lines }) => has(lines).length > 0), has(claims.unsent)];
}

function placeOf(line: LineClaims, parcels: readonly ParcelClaims[]) {
  const parcel = parcels.find(({ lines }) => lines.some(({ id }) => id === line.id));
  return parcel === undefined ? { line } : { line, parcel };
}

function countOf(
  { order, question, named, unknown, said, claims, wording }: Asked,
  count: (fact: Fact) => Claim,
): Saying {
  if (question.line !== undefined && unknown.length > 0) return wording.holdsNone(claims, question.line);
  const pieces = piecesOf(named);
  const about =
    question.line === undefined ? `order:${order.id}` : `order:${order.id}/${named.map(({ id }) => id).join("+")}`;
  const counted = count({ about, property: "pieces", value: pieces });
  return wording.led(agreesOnCount(question.guess, pieces), wording.count(claims, counted, said));
}

function unrecordedOption({ option }: OrderQuestion, named: readonly OrderLine[]): string | undefined {
  const wanted = option?.replace("colour", "color");
  if (wanted === undefined) return undefined;
  const names = named.flatMap(({ options }) =>
    Object.keys(options).map((name) => name.toLowerCase().replace("colour", "color")),
  );
  return names.some((name) => name.includes(wanted)) ? undefined : option;
}

function pricesOf({ price, quantity }: OrderLine) {
  return [price, { amount: price.amount * quantity, currency: price.currency }];
}

function onDay(
  { guess }: OrderQuestion,
  moments: readonly (string | undefined)[],
  { ports, timeZone }: Scene,
): Agreed | undefined {
  return agreesOnDay(
    guess,
    moments.flatMap((each) => each ?? []),
    { now: ports.clock.now(), timeZone },
  );
}

function momentOf(claimed: Claim | undefined): string | undefined {
  const moment = claimed?.value;
  return typeof moment === "string" && !Number.isNaN(Date.parse(moment)) ? moment : undefined;
}

function textOf(claimed: Claim | undefined): string | undefined {
  return typeof claimed?.value === "string" ? claimed.value.replaceAll("-", " ") : undefined;
}

function optionsOf({ options }: OrderLine): string {
  return Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(", ");
}
