import type { Command } from "../../dialogue.js";
import type { Tracker } from "../../tracker.js";

/** "Where are the mugs?" after the order that holds mugs was opened. */

const asksWhere =
  /\b(?:where(?:'s| is| are|s)?|when (?:will|do|does|are|is)|ha(?:s|ve)|did|will|are|is)\b(?:\s+(?:the|my|those|these|that|our))\s+(?<piece>[\p{L}'-]+(?:\s+[\p{L}'-]+)?)/iu;
const underway =
  /\bwhere\b|\b(?:shipped?|sent|arrived?|arrive|come|coming|delivered|on (?:its|the|their) way|get here|dispatched|left)\b/iu;

export function aboutPieceOf(text: string, tracker: Tracker): readonly Command[] | undefined {
  const piece = asksWhere.exec(text)?.groups?.["piece"];
  if (piece === undefined || !underway.test(text)) return undefined;
  const words = new Set(singulars(piece));
  const holds = [...titlesOfOrders(tracker)].filter(([, titles]) => titles.some((title) => shares(title, words)));
  const [only, another] = holds.map(([orderId]) => orderId);
  if (only === undefined || another !== undefined) return undefined;
  return [
    { kind: "start-flow", flow: "order-status" },
    { kind: "set-slot", slot: "order-number", value: only },
  ];
}

/** What the orders hold that were opened in this conversation. */
function titlesOfOrders({ provenOrders, evidence }: Tracker): ReadonlyMap<string, readonly string[]> {
  const facts = [...evidence.values()].flatMap((each) => (each.tool === "order-lookup" ? each.facts : []));
  return new Map(
    [...provenOrders.keys()].map((orderId) => {
      const lines = facts.filter(({ about, property }) => property === "title" && about.startsWith(`line:${orderId}/`));
      return [orderId, lines.flatMap(({ value }) => (typeof value === "string" ? [value] : []))];
    }),
  );
}

function shares(title: string, words: ReadonlySet<string>): boolean {
  return singulars(title).some((word) => words.has(word));
}

function singulars(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length >= 3)
    .map((word) => word.replace(/(?<=\p{L}{2})s$/u, ""));
}
