/** What can be asked about an order that is open: one field of its record, of the whole order or of a thing in it. */

const orderFields = [
  ...(["contents", "contains", "count", "options", "parcels", "number"] as const),
  ...(["line-price", "total", "why-total", "extras", "payments", "paid-with", "refund"] as const),
  ...(["placed", "sent", "arrived", "expected", "state", "why-state", "return"] as const),
  ...(["address", "carrier", "tracking", "later", "dearer"] as const),
];
export type OrderField = (typeof orderFields)[number];

export interface OrderQuestion {
  readonly about: OrderField;
  /** The words that name a thing of the order: "blue mug". */
  readonly line?: string;
  /** The words in which an answer is guessed: "so 982 in total". */
  readonly guess?: string;
  /** The option that is asked for: "size". */
  readonly option?: string;
}

/** As a flow's slot holds them. */
export function written(questions: readonly OrderQuestion[]): string {
  return JSON.stringify(questions);
}

/** @returns none for a value that `written` did not make. */
export function questionsIn(slot: unknown): readonly OrderQuestion[] {
  if (typeof slot !== "string" || !slot.startsWith("[")) return [];
  const read: unknown = JSON.parse(slot);
  return Array.isArray(read) ? read.filter(isQuestion) : [];
}

function isQuestion(value: unknown): value is OrderQuestion {
  if (typeof value !== "object" || value === null || !("about" in value)) return false;
  return orderFields.some((field) => field === value.about);
}
