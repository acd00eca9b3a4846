import type { Choice, OrderView, ParcelView, ProductCard, Reply } from "../../bot/dialogue.js";
import type { Money } from "../../bot/shop-records.js";
import { cellsOf, cutToCells, harmless, harmlessLine, type Paint, wrap } from "./terminal-text.js";

export interface ReplyLayout {
  readonly columns: number;
  readonly paint: Paint;
}

/** A reply as lines of the terminal. */
export function replyLines(reply: Reply, layout: ReplyLayout): readonly string[] {
  switch (reply.act) {
    case "offer":
      return listLines(reply, layout);
    case "compare":
      return comparisonLines(reply, layout);
    case "order":
      return [...textLines(reply.text, layout), ...timelineLines(reply.order, layout)];
    case "handoff":
      return [...textLines(reply.text, layout), layout.paint("yellow", `  → case ${harmlessLine(reply.caseId)}`)];
    case "confirm":
    case "inform":
    case "request":
      return textLines(reply.text, layout);
  }
}

/** Quick replies with the numbers by which they can be chosen: "[6] Cheaper   [7] Show more". */
export function choiceLines(choices: readonly Choice[], firstNumber: number, layout: ReplyLayout): readonly string[] {
  const labels = choices.map((choice, at) => `[${firstNumber + at}]\u00a0${unbroken(choice.label)}`);
  return wrap(labels.join("  "), layout.columns - 2).map((line) => `  ${layout.paint("cyan", line)}`);
}

/** The number after that of the last card, so that cards and quick replies never share one. */
export function firstChoiceNumber(replies: readonly Reply[]): number {
  const last = replies.findLast((reply) => "cards" in reply);
  return last !== undefined && "cards" in last ? firstCardNumber(last) + last.cards.length : 1;
}

const rowOfFields = /^• .+(?:: |：).+ \/ .+$/u;

/**
 * The text with its rows of fields as a table, where the terminal is wide enough; a gap is a dash there:
 *
 *                 1  Summit hoodie   2  Quay hoodie
 *      Price      $52.00             $46.00
 */
function comparisonLines(reply: Extract<Reply, { act: "compare" }>, layout: ReplyLayout): readonly string[] {
  const lines = reply.text.split("\n");
  const column = Math.floor((Math.min(layout.columns, 100) - nameCells - 4) / Math.max(1, reply.cards.length)) - 2;
  const first = lines.findIndex((line) => rowOfFields.test(line));
  if (first < 0 || reply.fields.length === 0 || column < columnCellsMin) return textLines(reply.text, layout);
  const rest = lines.slice(first).filter((line) => !rowOfFields.test(line));
  return [
    ...textLines(lines.slice(0, first).join("\n"), layout),
    "",
    ...tableLines(reply, column, layout),
    ...(rest.length === 0 ? [] : ["", ...textLines(rest.join("\n"), layout)]),
  ];
}

const nameCells = 16;
/** Below this a column holds no more than a word. */
const columnCellsMin = 14;

function tableLines(
  { cards, fields }: Extract<Reply, { act: "compare" }>,
  column: number,
  { paint }: ReplyLayout,
): readonly string[] {
  const titles = cards.map(({ title }, at) => paint("bold", padded(`${at + 1}  ${harmlessLine(title)}`, column)));
  const rows = fields.map(({ name, values }) => {
    const cells = values.map((value) => padded(value === null ? "–" : harmlessLine(value), column));
    return `    ${paint("dim", padded(harmlessLine(name), nameCells))}${cells.join("  ")}`.trimEnd();
  });
  return [`    ${" ".repeat(nameCells)}${titles.join("  ")}`.trimEnd(), ...rows];
}

function padded(text: string, cells: number): string {
  const cut = cutToCells(text, cells);
  return cut + " ".repeat(Math.max(0, cells - cellsOf(cut)));
}

/** A label is not broken in its middle, so that it is seen as one thing. */
function unbroken(label: string): string {
  return harmlessLine(label).replaceAll(" ", "\u00a0");
}

function textLines(text: string, { columns }: ReplyLayout): readonly string[] {
  return wrap(harmless(text), columns - 2).map((line) => `  ${line}`);
}

/** The reply's text, in which the line of each product gives way to its card; a card that the text leaves out follows it. */
function listLines(reply: Extract<Reply, { cards: unknown }>, layout: ReplyLayout): readonly string[] {
  const first = firstCardNumber(reply);
  const cards = new Map(reply.cards.map((card, at) => [first + at, card]));
  let inText = true;
  const lines = reply.text.split("\n").flatMap((line) => {
    const number = Number(numberedLine.exec(line)?.[1]);
    const card = cards.get(number);
    const gap = inText === (card === undefined) ? [] : [""];
    inText = card === undefined;
    if (card === undefined) return [...gap, ...textLines(line, layout)];
    cards.delete(number);
    return [...gap, ...cardLines(card, `${number}`, layout)];
  });
  const untold = [...cards].filter(([, card]) => !reply.text.includes(card.title));
  return [...lines, ...untold.flatMap(([number, card]) => cardLines(card, `${number}`, layout))];
}

const numberedLine = /^\s*(\d+)\.\s/u;

/** A further page goes on counting where the page before it ended. */
function firstCardNumber(reply: Extract<Reply, { cards: unknown }>): number {
  return reply.act === "offer" ? reply.offset + 1 : 1;
}

/**
 * One product as two lines, the price at the right edge:
 *
 *     1  Summit hoodie                                         $52.00
 *        M · Blue · 12 in stock · ★ 4.3 (18)
 */
export function cardLines(card: ProductCard, number: string, { columns, paint }: ReplyLayout): readonly string[] {
  const width = Math.min(columns, 88) - 2;
  const head = number.padStart(3);
  const price = moneyText(card.price);
  const room = width - cellsOf(head) - cellsOf(price) - 4;
  const title = cutToCells(harmlessLine(card.title), Math.max(room, 12));
  const gap = " ".repeat(Math.max(1, room - cellsOf(title) + 2));
  const details = wrap(detailsOf(card).join(" · "), width - 5).map((line) => `     ${paint("dim", line)}`);
  return [`${paint("cyan", head)}  ${paint("bold", title)}${gap}${price}`, ...details];
}

function detailsOf(card: ProductCard): readonly string[] {
  const former = card.compareAt === undefined ? [] : [`was ${moneyText(card.compareAt)}`];
  const rating = card.rating === undefined ? [] : [`★ ${card.rating.average.toFixed(1)} (${card.rating.count})`];
  return [
    ...Object.values(card.options).map(harmlessLine),
    ...former,
    stockText(card.stock),
    ...rating,
    harmlessLine(card.sku),
  ];
}

/** `null` is a shop that does not count: it says nothing on how many there are. */
function stockText(stock: number | null): string {
  if (stock === null) return "stock not counted";
  return stock === 0 ? "sold out" : `${stock} in stock`;
}

function timelineLines(order: OrderView, layout: ReplyLayout): readonly string[] {
  return order.parcels.flatMap((parcel, at) =>
    parcel.timeline.length === 0 ? [] : ["", ...parcelTimeline(parcel, at, order.parcels.length, layout)],
  );
}

function parcelTimeline(parcel: ParcelView, at: number, parcels: number, layout: ReplyLayout): readonly string[] {
  const head = layout.paint("bold", parcels === 1 ? "  Timeline" : `  Timeline of parcel ${at + 1}`);
  const steps = parcel.timeline.map(({ at: moment, state, text }, step) => {
    const mark = step === parcel.timeline.length - 1 ? layout.paint("green", "●") : "○";
    const when = moment === undefined ? "" : `${harmlessLine(moment.slice(0, 16).replace("T", " "))}  `;
    const told = text === undefined ? "" : ` – ${harmlessLine(text)}`;
    return `   ${mark} ${cutToCells(`${when}${state.replaceAll("-", " ")}${told}`, layout.columns - 6)}`;
  });
  return [head, ...steps];
}

/** "$52.00", "¥5,200": with the digits that the currency has. */
function moneyText({ amount, currency }: Money): string {
  try {
    const format = new Intl.NumberFormat("en-US", { style: "currency", currency });
    return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
  } catch {
    // A code that is no currency's shape cannot be formatted; what the record says is shown.
    return `${(amount / 100).toFixed(2)} ${harmlessLine(currency)}`;
  }
}
