import { asTyped } from "./spotting.js";

/** What nobody needs in order to be served: numbers of papers and cards' codes, passwords, findings of a doctor. */

const named =
  "(?:passport|social security|ssn|national id(?:entity)?|identity card|id card|driv(?:er'?s?|ing) licen[cs]e|tax id|health insurance|insurance|medical record|patient|cvv2?|cvc2?|pin|iban|bank account|account)";
const value = "[\\p{L}]{0,3}[\\d][\\p{L}\\d -]{1,30}[\\p{L}\\d]";
const detail = new RegExp(
  [
    `\\b${named}(?:\\s+(?:number|no\\.?|nr\\.?|code|card))*\\s*(?:is|:|=|#)?\\s*${value}`,
    "\\bpassword(?:\\s+(?:is|for \\w+ is))?\\s*[:=]?\\s*(?=\\S*[\\d!@#$%^&*])\\S{4,60}",
    "\\b\\d{3}-\\d{2}-\\d{4}\\b",
    "\\b[A-Z]{2}\\d{2}(?: ?[A-Z\\d]{4}){3,7}(?: ?[A-Z\\d]{1,4})?\\b",
    "\\b(?:my|the) (?:diagnosis|blood type|test results?|hiv (?:status|test))\\s+(?:is|are|was|were|:)\\s+[^.!?]{2,60}",
  ].join("|"),
  "giu",
);

/** The text without such details, so that none of them is taken for an order's number. */
export function withoutPrivateDetails(text: string): { readonly text: string; readonly found: boolean } {
  const typed = asTyped(text);
  const rest = typed.replace(detail, " ").trim();
  return rest === typed.trim() ? { text, found: false } : { text: besideDetails(rest), found: true };
}

const wordsAround =
  /^(?:\W|\b(?:hi|hello|here|is|are|my|the|it|it's|its|here's|heres|and|card|credit|debit|number|this|that|please|use|take|passport|password|ok|okay|for|you|of|to|a|i|send|sending|again)\b)*$/iu;

/** What is said beside such a detail; empty when it only introduces it. */
export function besideDetails(rest: string): string {
  return wordsAround.test(rest.slice(0, 200)) && rest.length <= 200 ? "" : rest;
}
