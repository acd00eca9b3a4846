import { z } from "zod";
import type {
  Address,
  Customer,
  Fulfillment,
  Interaction,
  Money,
  Order,
  OrderLine,
  Payment,
  PaymentMethod,
  Product,
  RecordKind,
  RecordOf,
  Review,
  TrackingEvent,
  Variant,
} from "../../bot/shop-records.js";
import { trackingStates } from "../../bot/shop-records.js";
import { policiesSchema } from "./policies-schema.js";
import type { Agreed, Same } from "./same-type.js";

/**
 * The shapes of the records as they come in and go out. The order of the fields here is the order in an export.
 * A failed check carries, beside zod's own codes, `params.fix` where the repair is not plain from the type.
 */

const currencies = new Set(Intl.supportedValuesOf("currency"));

/** ISO 4217, as far as this runtime knows it. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/** Half of a surrogate pair cannot be written as UTF-8, so it would come back as another character. */
const loneSurrogate = /\p{Surrogate}/u;
const text = z.string().refine((value) => !loneSurrogate.test(value), "holds half a character (a lone surrogate)");
const named = text.refine((value) => value.trim() !== "", { message: "is empty", params: { fix: "Give it a value." } });

const instant = z.iso.datetime({ offset: true, error: "is not a time with date, clock and offset" });

export const moneySchema = z.object({
  amount: z.int().nonnegative(),
  currency: z.string().refine(isCurrency, {
    message: "is not a currency code",
    params: { fix: 'Use the three capital letters of ISO 4217, e.g. "USD".' },
  }),
});

/** A web address, or a path on the shop's own site. Other schemes would run or read something when opened. */
const pageAddress = text.refine((value) => /^(https?:\/\/|\/(?!\/))/i.test(value), {
  message: "is neither a web address nor a path of the site",
  params: { fix: 'Begin it with "https://" or "/".' },
});

const variantSchema = z.object({
  sku: named,
  options: z.record(named, text),
  price: moneySchema,
  compareAt: moneySchema.exactOptional(),
  stock: z.int().nonnegative().nullable(),
  barcode: named.exactOptional(),
  images: z.array(named).exactOptional(),
});

const attributeValue = z.union([text, z.number(), z.boolean(), z.array(text)], {
  error: "is not a text, a number, true, false or a list of texts",
});

function firstRepeated(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) < index);
}

export const productSchema = z.object({
  id: named,
  title: named,
  description: text,
  brand: named.exactOptional(),
  categories: z.array(named),
  url: pageAddress.exactOptional(),
  images: z.array(named),
  attributes: z.record(named, attributeValue),
  rating: z.object({ average: z.number().min(1).max(5), count: z.int().positive() }).exactOptional(),
  tags: z.array(named).exactOptional(),
  variants: z
    .array(variantSchema)
    .min(1)
    .superRefine((variants, context) => {
      const repeated = firstRepeated(variants.map((variant) => variant.sku));
      if (repeated === undefined) return;
      context.addIssue({
        code: "custom",
        message: `names the SKU "${repeated}" twice`,
        params: { fix: "Give every variant a SKU of its own." },
      });
    }),
});

const addressSchema = z.object({
  id: named.exactOptional(),
  line1: text,
  line2: text.exactOptional(),
  city: text,
  region: text.exactOptional(),
  postalCode: text,
  country: text,
  default: z.boolean().exactOptional(),
});

const paymentMethodSchema = z.object({
  id: named,
  kind: named,
  brand: named.exactOptional(),
  last4: z
    .string()
    .regex(/^\d{4}$/, "is not four digits")
    .exactOptional(),
  balance: moneySchema.exactOptional(),
});

const customerSchema = z.object({
  id: named,
  name: z.object({ first: text, last: text }),
  email: z.string().refine((value) => /^[^\s@]+@[^\s@]+$/u.test(value.trim()), {
    message: "is not an e-mail address",
    params: { fix: 'Write it as "name@example.com".' },
  }),
  phone: named.exactOptional(),
  addresses: z.array(addressSchema),
  paymentMethods: z.array(paymentMethodSchema),
  membership: named.exactOptional(),
});

const orderLineSchema = z.object({
  id: named,
  sku: named,
  productId: named,
  title: text,
  quantity: z.int().positive(),
  price: moneySchema,
  options: z.record(named, text),
});

const trackingEventSchema = z.object({
  at: instant.exactOptional(),
  state: z.enum(trackingStates),
  text: text.exactOptional(),
});

const fulfillmentSchema = z.object({
  id: named,
  carrier: named.exactOptional(),
  trackingNumbers: z.array(named),
  lineIds: z.array(named),
  events: z.array(trackingEventSchema).exactOptional(),
});

const paymentSchema = z.object({
  kind: z.enum(["payment", "refund"]),
  amount: moneySchema,
  methodId: named,
  at: instant.exactOptional(),
});

const attachment = z.record(z.string(), z.unknown());

const orderFields = z.object({
  id: named,
  customerId: named,
  placedAt: instant.exactOptional(),
  status: named,
  lines: z.array(orderLineSchema).min(1),
  address: addressSchema,
  fulfillments: z.array(fulfillmentSchema),
  payments: z.array(paymentSchema),
  cancellation: attachment.exactOptional(),
  returns: z.array(attachment).exactOptional(),
  exchanges: z.array(attachment).exactOptional(),
  itemsChanged: z.boolean().exactOptional(),
});

type OrderFields = z.infer<typeof orderFields>;

/** What the fields of one order must agree on, so that its parcels and sums can be told. */
function disagreementOf(order: OrderFields): { path: (string | number)[]; message: string; fix: string } | undefined {
  const lineIds = order.lines.map((line) => line.id);
  const repeated = firstRepeated(lineIds);
  if (repeated !== undefined)
    return { path: ["lines"], message: `use the id "${repeated}" twice`, fix: "Give every line its own id." };
  for (const [index, parcel] of order.fulfillments.entries()) {
    const stray = parcel.lineIds.find((id) => !lineIds.includes(id));
    if (stray !== undefined)
      return {
        path: ["fulfillments", index, "lineIds"],
        message: `name the line "${stray}", which this order does not have`,
        fix: "Name ids of this order's lines only.",
      };
  }
  const used = [...order.lines.map((line) => line.price), ...order.payments.map((payment) => payment.amount)];
  const other = used.find((money) => money.currency !== used[0]?.currency);
  if (other === undefined) return undefined;
  const mixed = `mix the currencies ${used[0]?.currency ?? ""} and ${other.currency}`;
  return { path: ["lines"], message: mixed, fix: "State all amounts of one order in one currency." };
}

const orderSchema = orderFields.superRefine((order, context) => {
  const found = disagreementOf(order);
  if (found !== undefined)
    context.addIssue({ code: "custom", path: found.path, message: found.message, params: { fix: found.fix } });
});

const reviewSchema = z.object({
  productId: named,
  rating: z.number().min(1).max(5),
  title: text.exactOptional(),
  text: text,
  at: instant.exactOptional(),
});

const interactionSchema = z
  .object({
    customerId: named.exactOptional(),
    sessionId: named.exactOptional(),
    productId: named,
    kind: z.enum(["view", "cart", "purchase"]),
    at: instant,
  })
  .refine((value) => (value.customerId === undefined) !== (value.sessionId === undefined), {
    message: "names not exactly one of customerId and sessionId",
    params: { fix: "State who it was by customerId or by sessionId." },
  });

export const recordSchemas: { readonly [K in RecordKind]: z.ZodType<RecordOf[K]> } = {
  products: productSchema,
  customers: customerSchema,
  orders: orderSchema,
  reviews: reviewSchema,
  interactions: interactionSchema,
  policies: policiesSchema,
};

/** Does not compile when a shape here and its type in bot/shop-records.ts differ in any field. */
export type ShapesAgree = [
  Agreed<Same<z.infer<typeof moneySchema>, Money>>,
  Agreed<Same<z.infer<typeof variantSchema>, Variant>>,
  Agreed<Same<z.infer<typeof productSchema>, Product>>,
  Agreed<Same<z.infer<typeof addressSchema>, Address>>,
  Agreed<Same<z.infer<typeof paymentMethodSchema>, PaymentMethod>>,
  Agreed<Same<z.infer<typeof customerSchema>, Customer>>,
  Agreed<Same<z.infer<typeof orderLineSchema>, OrderLine>>,
  Agreed<Same<z.infer<typeof trackingEventSchema>, TrackingEvent>>,
  Agreed<Same<z.infer<typeof fulfillmentSchema>, Fulfillment>>,
  Agreed<Same<z.infer<typeof paymentSchema>, Payment>>,
  Agreed<Same<z.infer<typeof orderFields>, Order>>,
  Agreed<Same<z.infer<typeof reviewSchema>, Review>>,
  Agreed<Same<z.infer<typeof interactionSchema>, Interaction>>,
];
