import { z } from "zod";

/** What the HTTP API takes. Every object is closed: a field that is not listed is refused by name. */

const contextBytesMax = 8 * 1024;
const contextDepthMax = 8;
const messageImagesMax = 4;

const context = z
  .record(z.string(), z.unknown())
  .refine((value) => depthWithin(value, contextDepthMax), {
    error: `is nested too deep; at most ${contextDepthMax} levels are taken`,
    abort: true,
  })
  .refine((value) => new TextEncoder().encode(JSON.stringify(value)).byteLength <= contextBytesMax, {
    error: `is too large; at most ${contextBytesMax} bytes of JSON are taken`,
  })
  .describe("What the page knows, e.g. the product being looked at. At most 8 KiB, 8 levels deep.");

const identity = z
  .string()
  .min(1)
  .max(4_096)
  .describe("JWT signed by the shop with HS256; sub is the customer's id, exp is required.");

export const newConversation = z
  .strictObject({
    locale: z
      .string()
      .max(35)
      .refine(isLanguageTag, { error: 'must be a language tag (BCP 47), e.g. "en" or "de-AT"' })
      .exactOptional()
      .describe("BCP 47 tag of the shopper's language."),
    context: context.exactOptional(),
    identity: identity.exactOptional(),
  })
  .meta({ id: "NewConversation" });

export const newMessage = z
  .strictObject({
    id: z
      .uuid({ error: "must be a UUID, made anew for each message and sent again with each retry of it" })
      .describe("Made by the sender. The same id again is the same message and gets the same answer."),
    // The lengths of texts and pictures are checked by message-content.ts: after cleaning, and answered with 413.
    text: z.string().meta({ maxLength: 4_000 }).exactOptional().describe("At most 4,000 characters after trimming."),
    choice: z.string().min(1).max(200).exactOptional().describe("The id of a choice that was tapped."),
    images: z
      .array(z.string().meta({ contentEncoding: "base64" }))
      .max(messageImagesMax)
      .exactOptional()
      .describe("At most 4 pictures in base64, 8 MiB each."),
  })
  .meta({ id: "NewMessage" });
export type NewMessage = z.output<typeof newMessage>;

/** What the widget says; its pictures come later. */
export const widgetMessage = newMessage.omit({ images: true });

export const widgetJoining = z.strictObject({
  conversationId: z.string().max(200),
  token: z.string().max(200),
  after: z.int().min(0),
});

export const widgetTyping = z.strictObject({ typing: z.boolean() });

export const widgetIdentity = z.strictObject({ identity });

export const conversationPath = z.object({ id: z.string().describe("conversationId as it was given.") });

export const messagesQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0).describe("Only messages with a greater seq."),
});

export const casesQuery = z.strictObject({ state: z.enum(["open", "taken", "closed"]).exactOptional() });

/** Walks level by level, so that no nesting exhausts the stack. */
function depthWithin(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; depth < levels; depth += 1) {
    level = level.flatMap(childrenOf);
    if (level.length === 0) return true;
  }
  return false;
}

function childrenOf(node: unknown): unknown[] {
  return typeof node === "object" && node !== null ? Object.values(node as Record<string, unknown>) : [];
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
