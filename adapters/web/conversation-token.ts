import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/**
 * The key to one conversation: HMAC-SHA256 of its id (RFC 2104), base64url, 43 characters. Nothing is stored; whoever
 * changes the secret shuts every conversation.
 */
export function conversationToken(conversationId: string, secret: Uint8Array): string {
  return createHmac("sha256", secret).update(conversationId).digest("base64url");
}

/** Takes the same time whatever the token is, and whether or not there is such a conversation. */
export function fitsConversation(token: string, conversationId: string, secret: Uint8Array): boolean {
  return sameSecret(token, conversationToken(conversationId, secret));
}

/** Compares by digest, so that neither length nor content shows in the time it takes. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** The token of `Authorization: Bearer TOKEN` (RFC 6750), or an empty text, which is nobody's token. */
export function bearerToken(headers: IncomingHttpHeaders): string {
  return /^Bearer +(\S.*)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
}

function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
