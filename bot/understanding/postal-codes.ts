/**
 * Postal codes without blanks and dashes: digits alone, with a country's letters before them (D-10115), and the shapes of
 * the United Kingdom, Canada, the Netherlands, Ireland and Argentina (Universal Postal Union, addressing systems).
 */
const shapes = [
  /^\d{3,9}$/u,
  /^[A-Z]{1,3}\d{3,5}$/u,
  /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/u,
  /^[A-Z]\d[A-Z]\d[A-Z]\d$/u,
  /^\d{4}[A-Z]{2}$/u,
  /^[A-Z]\d[\dW][A-Z\d]{4}$/u,
  /^[A-Z]\d{4}[A-Z]{3}$/u,
];

const fillers =
  /^(?:it'?s|it is|that'?s|this is|my|the|is|here|oh|um|uh|sorry|ok|okay|sure|yes|hi|code|was|,|:|\s)+|(?:[\s,]*(?:please|thanks?|thank you|i think|i guess|ok))*[\s.!?]*$/giu;

/** A longer message is about something else and only happens to hold a number. */
const answerWordsMax = 4;

const limits = /\b(?:under|below|over|above|than|size|between|up to|max|least|about|around)\b|[$€£]/iu;

/** A code that is the whole answer, or the only one in a short one: "97205", "it's SW1A 1AA", "my zip, 97205". */
export function postalCodeAlone(typed: string): string | undefined {
  const answer = typed.replaceAll("’", "'").replace(fillers, "");
  if (hasShape(answer)) return answer;
  const tokens = answer.split(/[\s,;:.!?]+/u);
  if (tokens.length > answerWordsMax || limits.test(answer)) return undefined;
  const codes = tokens.filter((token) => /\d.*\d.*\d/u.test(token) && token.length >= 4 && hasShape(token));
  return codes.length === 1 ? codes[0] : undefined;
}

const named =
  /(?:\b(?:zip|postal|post|postleitzahl)|邮编|邮政编码|郵便番号)\s*-?\s*(?:code)?\s*(?:is|was|es|ist|est|是|:|：|=)?\s*([\p{L}\d][\p{L}\d-]*(?:\s+[\p{L}\d-]+)?)/iu;

/** "zip 97205", "my postal code is K1A 0B1 thanks". Whatever its shape, it holds a digit: "a zip hoodie" has no code. */
export function postalCodeAfterItsName(typed: string): string | undefined {
  const found = named.exec(typed)?.[1];
  const [first = "", second = ""] = found?.split(/\s+/u) ?? [];
  if (hasShape(`${first} ${second}`) && (/\d/u.test(second) || isDutch(first, second))) return `${first} ${second}`;
  return /\d/u.test(first) && first.length >= 3 && first.length <= 10 ? first : undefined;
}

/** "1012 AB", but not "1012 is" nor "1012 ok". */
function isDutch(first: string, second: string): boolean {
  return /^\d{4}$/u.test(first) && /^(?!is|my|of|to|ok|no|so|it|in|at|or|if|me)[a-z]{2}$/iu.test(second);
}

function hasShape(text: string): boolean {
  const folded = text.replace(/[\s-]/gu, "").toUpperCase();
  return shapes.some((shape) => shape.test(folded));
}
