import { foldOrderNumber } from "../order-number.js";

/** Finding e-mail addresses, order numbers and postal codes in what people type. */

/** Longer input is cut before any pattern looks at it, so that a pattern's time stays bounded. */
const looksAtMax = 4_000;

export function asTyped(text: string): string {
  return text.normalize("NFKC").slice(0, looksAtMax);
}

export function emailIn(text: string): string | undefined {
  return /[^\s<>()",;:@]{1,64}@[^\s<>()",;:@]{1,190}\.[\p{L}]{2,24}/u.exec(asTyped(text))?.[0]?.replace(/[.!?]+$/, "");
}

/** "order 1042", "order number: W 606 7464", "my order no. 10-42". */
const introduced =
  /\border(?:\s+(?:number|no|nr|id|num))?\.?\s*(?:is|:|=)?\s*#?\s*((?:[\p{L}]{1,4}[\s-]?)?\d[\p{L}\d]*(?:[\s-]\d[\p{L}\d]*){0,3})/iu;
/** "#W6067464", "number 60-67464": with less than three digits it is a place in a list. */
const numbered = /(?:#|\bnumber\s*(?:is|:)?)\s*((?:[\p{L}]{1,4}[\s-]?)?\d[\dOoIl-]{2,20})(?![\p{L}\d@])/iu;
/** A token that can hardly be anything else: letters, then at least four digits or look-alikes. */
const bare = /(?<![\p{L}\d@])#?\s?([\p{L}]{1,4}-?\d[\dOoIl-]{3,20})(?![\p{L}\d@])/u;
const bareNumber = /(?<![\p{L}\d@.,])(\d[\d-]{4,20})(?![\p{L}\d@])/u;

/**
 * @param context "asked" when the assistant just asked for it: then a number alone is enough;
 * "order" when the message is about an order.
 */
export function orderNumberIn(text: string, context: "asked" | "order" | "none"): string | undefined {
  const typed = withoutEmail(asTyped(text)).replace(/(?<=[A-Za-z#]|\d)[Oo](?=\d)/g, "0");
  const found =
    introduced.exec(typed)?.[1] ??
    numbered.exec(typed)?.[1] ??
    bare.exec(typed)?.[1] ??
    (context === "none" ? undefined : bareNumber.exec(typed)?.[1]);
  if (found !== undefined) return found.trim();
  return context === "asked" ? wholeAnswer(typed) : undefined;
}

/** The whole answer, when it is short and holds digits: "w 606 7464", "it's 1042". */
function wholeAnswer(typed: string): string | undefined {
  const answer = typed
    .replace(/^\s*(?:it'?s|it is|that'?s|this is|my|the|number|order|is|here|ok|okay|sure|yes|#|:|,|\s)+/giu, "")
    .replace(/[.!?\s]+$/u, "");
  const digits = foldOrderNumber(answer).replace(/\D/gu, "").length;
  return digits >= 2 && answer.length <= 24 && answer.split(/\s+/u).length <= 4 ? answer : undefined;
}

const postalWords = /\b(?:zip|postal|post)\s*-?\s*(?:code)?\s*(?:is|:|=)?\s*([\p{L}\d][\p{L}\d -]{1,9}[\p{L}\d])/iu;

/** @param asked when the assistant just asked for it: then a code alone is enough. */
export function postalCodeIn(text: string, asked: boolean): string | undefined {
  const typed = withoutEmail(asTyped(text));
  const named = postalWords.exec(typed)?.[1];
  if (named !== undefined) return shortest(named);
  if (!asked) return undefined;
  const answer = typed
    .replace(/^\s*(?:it'?s|it is|that'?s|my|the|is|here|oh|sorry|ok|okay|sure|yes|,|:|\s)+/giu, "")
    .replace(/[.!?\s]+$/u, "");
  if (isPostalCode(answer)) return answer;
  const tokens = answer.split(/[\s,;:.!?]+/u);
  const codes = tokens.filter((token) => /\d.*\d.*\d/u.test(token) && token.length >= 4 && isPostalCode(token));
  return codes.length === 1 && tokens.length <= answerWordsMax ? codes[0] : undefined;
}

/** A longer message is about something else and only happens to hold a number. */
const answerWordsMax = 4;

function isPostalCode(text: string): boolean {
  const folded = text.replace(/[\s-]/gu, "");
  return /^[\p{L}\d]{3,10}$/u.test(folded) && /\d/u.test(folded);
}

/** "19031 thanks" is "19031": what follows a blank belongs to it only when it holds a digit. */
function shortest(code: string): string {
  const [first = "", second = ""] = code.trim().split(/\s+/u);
  return /\d/u.test(second) && first.length + second.length <= 9 ? `${first} ${second}` : first;
}

function withoutEmail(text: string): string {
  const email = emailIn(text);
  return email === undefined ? text : text.replace(email, " ");
}
