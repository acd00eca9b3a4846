import { z } from "zod";
import type { Policies } from "../../bot/shop-records.js";
import type { Agreed, Same } from "./same-type.js";

/**
 * The shop's rules as one file. Fields that the shop leaves out are unknown, and what needs them is asked of a person.
 *
 *     returns       windowDays, clockStarts ("delivered" | "shipped" | "placed"), finalSale [categories or tags],
 *                   hygiene [categories], condition, methods ["original-payment" | "gift-card" …]
 *     exchanges     windowDays, clockStarts, sameProductOnly
 *     cancellation  until ("processed" | "shipped"), reasons […]
 *     changes       until, address, items, paymentMethod (each true or false)
 *     refunds       methods […], daysByMethod {card: 7 …}
 *     fees          return, restockingPercent, exchange
 *
 * These sections are kept as they stand; the flows that act on a rule read the fields that they know.
 */
const section = z.record(z.string(), z.unknown());

function knownTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // A RangeError is how Intl says that there is no such zone.
  }
}

const filled = z.string().trim().min(1, "is empty");

const answerSchema = z.object({
  id: filled,
  topic: filled,
  asks: z.array(filled).min(1),
  text: filled,
  source: filled,
});

export const policiesSchema = z.object({
  version: z.literal(1),
  shop: z.object({
    name: filled,
    currency: z.string().refine((code) => Intl.supportedValuesOf("currency").includes(code), {
      message: "is not a currency code",
      params: { fix: 'Use the three capital letters of ISO 4217, e.g. "USD".' },
    }),
    timeZone: z.string().refine(knownTimeZone, {
      message: "is not a time zone",
      params: { fix: 'Use an IANA name, e.g. "Europe/Berlin".' },
    }),
  }),
  returns: section.exactOptional(),
  exchanges: section.exactOptional(),
  cancellation: section.exactOptional(),
  changes: section.exactOptional(),
  refunds: section.exactOptional(),
  fees: section.exactOptional(),
  answers: z.array(answerSchema).superRefine((answers, context) => {
    const ids = answers.map((answer) => answer.id);
    const repeated = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (repeated < 0) return;
    context.addIssue({
      code: "custom",
      path: [repeated, "id"],
      message: `"${ids[repeated] ?? ""}" is the id of an earlier answer`,
      params: { fix: "Give every answer an id of its own." },
    });
  }),
});

/** Does not compile when the shape and its type in bot/shop-records.ts differ. */
export type PoliciesShapeAgrees = Agreed<Same<z.infer<typeof policiesSchema>, Policies>>;
