import { foldOrderNumber } from "../order-number.js";
import { masked } from "../private-numbers.js";
import { postalCodeAfterItsName, postalCodeAlone } from "./postal-codes.js";

/** Finding e-mail addresses, order numbers and postal codes in what people type. */

/** Longer input is cut before any pattern looks at it, so that a pattern's time stays bounded. */
const looksAtMax = 4_000;

export function asTyped(text: string): string {
  return text.normalize("NFKC").slice(0, looksAtMax);
}

/** What was said, short enough for a colleague to read at a glance, without numbers that are nobody's business. */
export function summaryOf(text: string): string {
  return Array.from(masked(asTyped(text)).replace(/\s+/gu, " ").trim())
    .slice(0, 160)
    .join("");
}

/** Quotes and brackets stand around an address; an apostrophe may be within its name. */
const email =
  /[^\s<>()[\]{}",;:@“”„«»`'‘’|][^\s<>()[\]{}",;:@“”„«»`|]{0,63}@[^\s<>()[\]{}",;:@“”„«»`'‘’|]{1,190}\.\p{L}{2,24}/u;

export function emailIn(text: string): string | undefined {
  return email.exec(asTyped(text))?.[0];
}

/**
 * Letters before it, digits in up to four groups. After a blank it goes on only where the digits before are too few to
 * be a number, and not with five digits at the end, which are a postal code: "W 606 7464" whole, "OM-1012 97205" not.
 */
const code = String.raw`((?:\p{L}{1,4}[\s-]?)?(?:\d{1,3}[\s-]\d[\p{L}\d]*(?:(?!\s\d{5}(?!\d))[\s-]\d[\p{L}\d]*){0,2}|\d[\p{L}\d]*(?:-\d[\p{L}\d]*){0,3}))`;
/** "order number: W 606 7464", "my order no. 10-42", "order #7". */
const named = new RegExp(String.raw`\border\s*(?:(?:number|no|nr|id|num)\b\.?\s*(?:is|:|=)?\s*#?|#)\s*${code}`, "iu");
/** "order 1042", but not "I want to order 500 pens". */
const introduced = new RegExp(
  String.raw`(?<!\b(?:to|i|we|you|me|can|just|let's|i'll|we'll|i'd)\s)\b(?:order|track(?:ing)?|status (?:of|for))\s*(?:is|was|:|=)?\s*${code}(?!\s*(?:days?|weeks?|months?|hours?|years?|%|pieces)\b)`,
  "iu",
);
/** "#W6067464", "number 60-67464": with less than three digits it is a place in a list, and "&#106;" is a character of HTML. */
const numbered = /(?:(?<!&)#|\bnumber\s*(?:is|:)?)\s*((?:\p{L}{1,4}[\s-]?)?\d[\dOoIl-]{2,20})(?![\p{L}\d@])/iu;
/** Letters, then at least four digits or look-alikes. */
const bare = /(?<![\p{L}\d@])#?\s?(\p{L}{1,4}-?\d[\dOoIl-]{3,20})(?![\p{L}\d@])/u;
const bareNumber =
  /(?<![\p{L}\d@.,$€£-])(?<!\b(?:to|in|at|from|zip|code|for|under|below|over|above)\s)(\d[\d-]{4,20})(?![\p{L}\d@]|\s*(?:mah|ml|lumens?|pieces|dollars|euros?|usd|eur)\b)/iu;

/** What is said around an order's number. */
const aboutOrders =
  /\b(?:orders?|ordered|parcels?|packages?|deliver(?:y|ed)|ship(?:ped|ment)?|track(?:ing)?|status|arrived?|sent|where(?:'s| is|s)|check|bestellung|bestelling|commande|pedido|encomenda|ordine|zamówienie|sipariş|tilaus|beställning)\b|заказ|замовлення|注文|订单|訂單|주문|طلب|@/iu;
/** Words beside a number that say nothing more. */
const fillers =
  /\b(?:it's|its|it|that's|that|this|is|was|my|the|an?|number|order|no|nr|here|there|ok|okay|sure|yes|um|uh|uhm|erm|hmm?|oh|oops|wait|well|sorry|hi|hello|hey|i|think|believe|maybe|perhaps|please|thanks?|thank you|you|go|and|show|me|for|of)\b/giu;
/** "for 20", "size 43": a word that stands before a number without being part of it. */
const noPrefix =
  /^(?:an?|as|at|by|for|from|i|if|in|is|my|no|of|on|only|or|over|size|so|than|the|to|up|us|with|and)[\s-]/iu;

/**
 * @param context "asked" when the assistant just asked for it: then a number alone is enough;
 * "order" when the message is about an order.
 */
export function orderNumberIn(text: string, context: "asked" | "order" | "none"): string | undefined {
  const typed = withoutEmail(asTyped(text)).replace(/(?<=[A-Za-z#]|\d)[Oo](?=\d)/g, "0");
  const found = firstNumberIn(typed, emailIn(text) !== undefined, context);
  return found === undefined || isOneOfTwo(found, typed) ? undefined : found;
}

function firstNumberIn(typed: string, withEmail: boolean, context: "asked" | "order" | "none"): string | undefined {
  return (
    named.exec(typed)?.[1]?.trim() ??
    withDigits(3, withoutWord(introduced.exec(typed)?.[1])) ??
    numbered.exec(typed)?.[1]?.trim() ??
    bareIn(typed, withEmail || context !== "none") ??
    (context === "none" ? undefined : bareNumber.exec(typed)?.[1]) ??
    (context === "asked" ? wholeAnswer(typed) : undefined)
  );
}

/** "OM-1012 or OM-1021, not sure": who does not know which is asked, and not served with the first. */
function isOneOfTwo(found: string, typed: string): boolean {
  const behind = typed.slice(typed.indexOf(found) + found.length, typed.indexOf(found) + found.length + 60);
  const other =
    /^\W{0,3}\bor\s+(?:(?:maybe|perhaps|was it|is it|it's|else|even)\s+){0,2}#?([\p{L}\d][\p{L}\d-]*)/iu.exec(
      behind,
    )?.[1];
  return other !== undefined && digitsIn(other) >= 3 && foldOrderNumber(other) !== foldOrderNumber(found);
}

/** A short one may as well be a model ("RTX4090"), unless the message is about an order or says nothing else. */
function bareIn(typed: string, aboutOrder: boolean): string | undefined {
  const found = bare.exec(typed)?.[1];
  if (found === undefined || aboutOrder) return found;
  const withoutProof = typed.replace(postalCodeAfter(found, typed) ?? "", " ");
  const likely = digitsIn(found) >= 6 || aboutOrders.test(typed) || !saysMore(withoutProof, found);
  return likely ? found : undefined;
}

/** The answer, when it is a number and hardly anything else: "w 606 7464", "it's 1042". */
function wholeAnswer(answer: string): string | undefined {
  const typed = answer.replaceAll("’", "'");
  const found = withDigits(2, withoutWord(new RegExp(`(?<![\\p{L}\\d'])${code}`, "iu").exec(typed)?.[1]));
  return found === undefined || saysMore(typed, found) ? undefined : found;
}

function saysMore(typed: string, found: string): boolean {
  return /[\p{L}\d]/u.test(typed.replace(found, " ").replace(fillers, " "));
}

function withoutWord(found: string | undefined): string | undefined {
  return found?.replace(noPrefix, "").trim();
}

function withDigits(atLeast: number, found: string | undefined): string | undefined {
  return found !== undefined && digitsIn(found) >= atLeast ? found : undefined;
}

function digitsIn(text: string): number {
  return text.replace(/\D/gu, "").length;
}

/** @param asked when the assistant just asked for it: then a code alone is enough. */
export function postalCodeIn(text: string, asked: boolean): string | undefined {
  const typed = withoutEmail(asTyped(text));
  return postalCodeAfterItsName(typed) ?? (asked ? postalCodeAlone(typed) : undefined);
}

const afterDigits = /\d[\s,;:]+(\p{L}{0,2}-?\d[\p{L}\d-]{2,9}|[\p{L}\d]{2,4}\s[\p{L}\d]{2,3})[\s.!?]*$/u;

/** "order OM-1012, 97205": a postal code that ends the message right behind the order's number. */
export function postalCodeAfter(orderNumber: string, text: string): string | undefined {
  const last = afterDigits.exec(asTyped(text))?.[1];
  if (last === undefined || foldOrderNumber(orderNumber).endsWith(foldOrderNumber(last))) return undefined;
  return postalCodeAlone(last) === last ? last : undefined;
}

function withoutEmail(text: string): string {
  const found = emailIn(text);
  return found === undefined ? text : text.replace(found, " ");
}
