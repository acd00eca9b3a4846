import { HttpProblem } from "./http-problem.js";
import type { NewMessage } from "./requests.js";

/** In characters (Unicode code points), after trimming. */
const textCharactersMax = 4_000;
export const imageBytesMax = 8 * 1024 * 1024;

/** What a shopper sent, once it is known to be sound. */
export interface MessageContent {
  readonly text: string;
  readonly choice?: string;
  /** How many pictures came with it. */
  readonly images: number;
}

/**
 * @throws HttpProblem "message/too-long" or "message/picture-too-large" (413), "message/bad-picture" or
 * "message/empty" (400).
 */
export function readContent(message: NewMessage): MessageContent {
  const text = cleanText(message.text ?? "");
  const length = characterCount(text);
  if (length > textCharactersMax) throw tooLong(length);

  const images = message.images ?? [];
  images.forEach(checkPicture);
  if (text === "" && message.choice === undefined && images.length === 0) throw nothingSaid();
  return { text, images: images.length, ...(message.choice === undefined ? {} : { choice: message.choice }) };
}

/**
 * Text as it is kept: line ends are "\n", control characters other than line feed and tab are dropped, half a surrogate
 * pair becomes U+FFFD (Unicode 3.9, C10), white space around it goes. Everything else stays as it was typed.
 */
export function cleanText(typed: string): string {
  return typed
    .replaceAll("\r\n", "\n")
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD")
    .replaceAll(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
}

function characterCount(text: string): number {
  const pairs = text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0;
  return text.length - pairs;
}

function checkPicture(base64: string, index: number): void {
  const field = `images[${index}]`;
  const bytes = Buffer.byteLength(base64, "base64");
  if (bytes > imageBytesMax) {
    throw new HttpProblem({
      status: 413,
      code: "message/picture-too-large",
      message: `The picture ${field} has ${bytes} bytes; at most ${imageBytesMax} are taken. Send it smaller.`,
      field,
    });
  }
  // Decoding stops at or skips what is not base64, so a shorter result tells it at native speed.
  const sound = bytes > 0 && base64.length % 4 !== 1 && Buffer.from(base64, "base64").byteLength === bytes;
  if (sound) return;
  throw new HttpProblem({
    status: 400,
    code: "message/bad-picture",
    message: `The picture ${field} is not base64. Send the file's bytes in base64, without "data:" and line breaks.`,
    field,
  });
}

function tooLong(length: number): HttpProblem {
  return new HttpProblem({
    status: 413,
    code: "message/too-long",
    message: `The text has ${length} characters; at most ${textCharactersMax} are taken. Send it in parts.`,
    field: "text",
  });
}

function nothingSaid(): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "message/empty",
    message: "The message holds nothing. Send a text, a choice or pictures.",
    field: "text",
  });
}
