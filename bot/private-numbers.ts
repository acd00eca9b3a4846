/** Numbers that nobody needs to send here, and that are not passed on when somebody does. */

/** The lengths and beginnings of the large card schemes (ISO/IEC 7812). */
const cardShape =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|3[068]\d{12}|6(?:011|5\d\d|4[4-9]\d)\d{12,15})$/u;
/** In groups, as it stands on the card; not part of a longer number or an id. */
const digitGroups = /(?<![\p{L}\d#]|\d[ .-])\d(?:[ .-]?\d){12,18}(?![\p{L}\d]|[.-]\d)/gu;
const namedBefore =
  /\b(?:order|tracking|parcel|shipment|invoice|reference|ref|sku|barcode|ean|upc)\W{0,3}(?:number|no|id|code)?\W{0,3}(?:is\s*)?$/iu;
/** Two checked letters and digits by country, e.g. "DE89 3704 0044 0532 0130 00" (ISO 13616). */
const accountShape = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,4})?(?![\p{L}\d])/gu;
const socialSecurity = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu;
const identityCard =
  /\b((?:passport|driver'?s licen[cs]e|licen[cs]e|national id|id card|identity card|social security|ssn|cvv|cvc)(?:\s*(?:number|no\.?|nr\.?|#|code|is|:|=|-))*\s*)([A-Z]{0,3}\d[A-Z\d-]{2,14})/giu;

type PrivateNumber = "card" | "identity";

/** The text with "•" in place of each such number; a card keeps its last four digits, which its owner knows it by. */
export function masked(text: string): string {
  return replaced(text, (kind, number) => (kind === "card" ? `•••• ${number.replace(/\D/gu, "").slice(-4)}` : "••••"));
}

/** The text without numbers of payment cards. */
export function withoutCards(text: string): string {
  return replaced(text, (kind, number) => (kind === "card" ? " " : number));
}

function replaced(text: string, by: (kind: PrivateNumber, number: string) => string): string {
  if (!/\d[\d .-]{2}/u.test(text)) return text;
  return text
    .replace(digitGroups, (number, at: number) => {
      const before = text.slice(Math.max(0, at - 40), at);
      return isCard(number) && !namedBefore.test(before) ? by("card", number) : number;
    })
    .replace(accountShape, (number) => (isAccount(number) ? by("identity", number) : number))
    .replace(socialSecurity, (number) => by("identity", number))
    .replace(identityCard, (_, name: string, number: string) => name + by("identity", number));
}

function isCard(number: string): boolean {
  const digits = number.replace(/\D/gu, "");
  return cardShape.test(digits) && luhn(digits) % 10 === 0;
}

/** The check sum of ISO/IEC 7812-1: from the right, every second digit counts double, less nine above nine. */
function luhn(digits: string): number {
  return Array.from(digits)
    .reverse()
    .map((digit, at) => (at % 2 === 0 ? Number(digit) : (Number(digit) * 2) % 9 || (digit === "9" ? 9 : 0)))
    .reduce((sum, value) => sum + value, 0);
}

function isAccount(number: string): boolean {
  const plain = number.replaceAll(" ", "");
  const moved = plain.slice(4) + plain.slice(0, 4);
  const digits = Array.from(moved, (each) => String(Number.parseInt(each, 36))).join("");
  return plain.length >= 15 && Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}
