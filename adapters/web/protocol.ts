import { z } from "zod";
import type { ConversationState, Reply } from "../../bot/dialogue.js";
import type { Case, TranscriptMessage, TurnAnswer, Work } from "../../bot/ports.js";
import { trackingStates } from "../../bot/shop-records.js";
import type { newConversation } from "./requests.js";
import { schemaOf } from "./wire-type.js";

/** The shapes of the HTTP API. The OpenAPI page is made of them, and what they name there is the `id` here. */

const money = z
  .object({ amount: z.int().describe("In minor units: 5200 USD is $52.00."), currency: z.string().length(3) })
  .meta({ id: "Money" });

const claim = z
  .object({
    about: z.string().describe('What it is said of, e.g. "variant:SKU" or "order:NUMBER".'),
    property: z.string(),
    value: z.union([z.string(), z.number(), z.boolean(), z.null(), money]),
    evidence: z.string().describe("Id of the tool result that it rests on."),
  })
  .meta({ id: "Claim" });

const choice = z
  .object({ id: z.string().describe('Sent back as "choice".'), label: z.string() })
  .meta({ id: "Choice" });

const productCard = z
  .object({
    productId: z.string(),
    sku: z.string(),
    title: z.string(),
    price: money,
    compareAt: money.optional(),
    stock: z.number().nullable().describe("null: the shop does not count it."),
    options: z.record(z.string(), z.string()),
    rating: z.object({ average: z.number(), count: z.number() }).optional(),
    image: z.string().optional(),
    url: z.string().optional(),
  })
  .meta({ id: "ProductCard" });

const trackingState = z.enum(trackingStates).meta({ id: "TrackingState" });

const parcel = z
  .object({
    id: z.string(),
    state: trackingState.optional().describe("Absent when the carrier reported nothing."),
    carrier: z.string().optional(),
    trackingNumbers: z.array(z.string()),
    lineIds: z.array(z.string()),
    timeline: z.array(z.object({ at: z.string().optional(), state: trackingState, text: z.string().optional() })),
  })
  .meta({ id: "Parcel" });

const orderLine = z
  .object({
    id: z.string(),
    sku: z.string(),
    productId: z.string(),
    title: z.string(),
    quantity: z.number(),
    price: money,
    options: z.record(z.string(), z.string()),
  })
  .meta({ id: "OrderLine" });

const order = z
  .object({
    id: z.string(),
    status: z.string(),
    placedAt: z.string().optional(),
    lines: z.array(orderLine),
    parcels: z.array(parcel),
    unsentLineIds: z.array(z.string()),
    totals: z.object({ items: money, paid: money.optional(), refunded: money.optional(), other: money.optional() }),
  })
  .meta({ id: "Order" });

const slot = z.string().describe('What is asked for, e.g. "order-number".');

const proposal = z
  .object({
    id: z.string(),
    flow: z.string(),
    action: z.string(),
    terms: z.array(claim.omit({ evidence: true })),
  })
  .meta({ id: "Proposal" });

const replyBase = {
  text: z.string().describe("Stands alone: what shows nothing else loses nothing."),
  lead: z.string().optional().describe("What to say beside cards or an order that are shown: less than text."),
  lang: z.string().describe("BCP 47 tag of the text."),
  claims: z.array(claim),
  evidence: z.array(z.string()),
};
const choices = z.array(choice);
const withChoices = { ...replyBase, choices: choices.optional() };

const reply = schemaOf<Reply>()(
  z.discriminatedUnion("act", [
    z.object({ act: z.literal("inform"), ...withChoices }),
    z.object({ act: z.literal("request"), ...replyBase, slot, choices }),
    z.object({
      act: z.literal("offer"),
      ...withChoices,
      cards: z.array(productCard),
      satisfying: z.number(),
      total: z.number(),
      offset: z.number(),
      asks: slot.optional(),
    }),
    z.object({
      act: z.literal("compare"),
      ...withChoices,
      cards: z.array(productCard),
      fields: z.array(
        z.object({
          name: z.string(),
          values: z.array(z.string().nullable()).describe("One per card; null: not stated."),
        }),
      ),
    }),
    z.object({ act: z.literal("confirm"), ...replyBase, proposal, choices }),
    z.object({ act: z.literal("order"), ...withChoices, order }),
    z.object({ act: z.literal("handoff"), ...withChoices, caseId: z.string() }),
  ]),
).meta({ id: "Reply" });

const state = schemaOf<ConversationState>()(
  z.object({
    mode: z.enum(["assistant", "queued", "person"]),
    flow: z.string().optional(),
    awaiting: z
      .union([z.object({ slot }), z.object({ proposal: z.string().describe("Id of what a yes would set off.") })])
      .optional()
      .describe("What the assistant waits for."),
  }),
).meta({ id: "ConversationState" });

/** The answer to a new conversation. */
export const openedConversation = z
  .object({
    conversationId: z.string(),
    token: z.string().describe("Bearer token of this conversation; keep it, it is not shown again."),
    replies: z.array(reply),
  })
  .meta({ id: "OpenedConversation" });

export const turnAnswer = schemaOf<TurnAnswer>()(
  z.object({ seq: z.number().describe("Number of the last event of the turn."), replies: z.array(reply), state }),
).meta({ id: "TurnAnswer" });

const transcriptMessage = schemaOf<TranscriptMessage>()(
  z.object({
    seq: z.number(),
    id: z.string().optional().describe("The sender's id of a shopper's message."),
    from: z.enum(["shopper", "assistant", "person", "system"]),
    text: z.string(),
    reply: reply.optional(),
    at: z.string(),
  }),
).meta({ id: "TranscriptMessage" });

export const transcript = z.object({ messages: z.array(transcriptMessage), state }).meta({ id: "Transcript" });

const supportCase = schemaOf<Case>()(
  z.object({
    id: z.string(),
    conversationId: z.string(),
    reason: z.enum(["asked-for-person", "message-left", "not-understood", "too-many-tries", "failure"]),
    openedAt: z.string(),
    summary: z.string(),
    state: z.enum(["open", "taken", "closed"]),
  }),
).meta({ id: "Case" });

export const caseList = z
  .object({ cases: z.array(supportCase).describe("Longest waiting first.") })
  .meta({ id: "Cases" });

export const readiness = z
  .object({
    ready: z.boolean(),
    checks: z.array(z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })),
  })
  .meta({ id: "Readiness" });

export const versionInfo = z
  .object({ version: z.string(), node: z.string(), backend: z.string().describe("What runs the models.") })
  .meta({ id: "Version" });

/** Every refusal and failure looks like this. */
export const errorBody = z
  .object({
    error: z.object({
      code: z.string().describe('Stable, of the form "area/what".'),
      message: z.string().describe("What was wrong, where, and what to do."),
      field: z.string().optional().describe('Where in the request, e.g. "images[2]".'),
      retryAfterSeconds: z.number().optional().describe("After how many seconds it may be tried again."),
    }),
  })
  .meta({ id: "Error" });
export type ErrorBody = z.output<typeof errorBody>;

/**
 * The widget's conversation over socket.io: what each side sends, and what it gets back. The widget imports the types
 * below and nothing else of the server. Every answer may be a refusal, of the same shape as over HTTP.
 *
 * Delivery: each message has the client's own id and is acknowledged once it is on disk, so that it may be sent again
 * until then. What is new comes with the number that it follows on; who has not that far asks again with `join`.
 */

/** Where the socket is; the widget's bundle and the server hold the same text. */
export type WidgetSocketPath = "/widget/v1/socket";

/** Tells the page of any site whether it may have the widget, since a browser does not tell why a connection failed. */
export type SiteRoute = "/widget/v1/site";
export type SiteAdmission = { readonly admitted: true } | { readonly admitted: false; readonly message: string };

export type Answer<T> = T | ErrorBody;

/** What the widget sends; the last parameter takes the answer. */
export interface WidgetEvents {
  /** Opens a conversation and joins it. */
  open: (opening: z.input<typeof newConversation>, answer: (opened: Answer<WidgetOpened>) => void) => void;
  /** Joins a conversation that was opened before: everything after `after` comes with the answer, what follows as `news`. */
  join: (
    joining: { readonly conversationId: string; readonly token: string; readonly after: number },
    answer: (joined: Answer<WidgetJoined>) => void,
  ) => void;
  /** Says something in the conversation that was joined. Answered when it is on disk; the reply comes as `news`. */
  say: (
    message: { readonly id: string; readonly text?: string; readonly choice?: string },
    answer: (received: Answer<{ readonly received: true }>) => void,
  ) => void;
  /**
   * The shopper types, or has stopped; said about every second while they do. What is said meanwhile waits for the rest,
   * a few seconds at most, and is answered as one.
   */
  typing: (report: { readonly typing: boolean }, answer: (noted: Answer<{ readonly noted: true }>) => void) => void;
  /** Signs the shopper in with a JWT of the shop; the conversation goes on when it is nobody else's. */
  identify: (
    signedIn: { readonly identity: string },
    answer: (done: Answer<{ readonly identified: true }>) => void,
  ) => void;
}

/** What the server sends by itself. */
export interface ServerEvents {
  /** Answered with the greatest `seq` that the widget has now. */
  news: (news: News, arrived: (seq: number) => void) => void;
  /** An answer takes a while, and this is what is being done; it ends with the next `news`. */
  working: (working: { readonly work: Work }) => void;
}

/** Everything that was said after `after`, oldest first. */
export interface News {
  readonly after: number;
  readonly messages: readonly TranscriptMessage[];
  readonly state: ConversationState;
}

export interface WidgetJoined {
  readonly news: News;
  readonly shop: { readonly name: string };
}

export interface WidgetOpened extends WidgetJoined {
  readonly conversationId: string;
  readonly token: string;
}

export type { Choice, ConversationState, OrderView, ParcelView, ProductCard, Reply } from "../../bot/dialogue.js";
export type { TranscriptMessage, Work } from "../../bot/ports.js";
export type { Money, TrackingState } from "../../bot/shop-records.js";
