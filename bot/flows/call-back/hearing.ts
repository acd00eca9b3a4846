import type { Command } from "../../dialogue.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import { asTyped, emailIn } from "../../understanding/spotting.js";
import { troubleIn } from "../../understanding/trouble.js";
import type { SlotReading } from "../flow.js";

/** How a shopper asks for an answer by e-mail, and how the message and the address are read. */

const asksForAnswer = new RegExp(
  [
    String.raw`\b(?:leave|send|pass on|drop|take|write)\s+(?:\w+\s+){0,2}(?:a |my |the )?(?:message|note)\b`,
    String.raw`\b(?:can|could|would|will|should|please|have|want|like|let|ask|tell|need)\b.{0,40}?\b(?:e-?mail|mail|write(?: to| back to)?|get back to|reply to)\s+(?:me|us)\b`,
    String.raw`\b(?:contact|reach|answer|reply to)\s+(?:me|us)\s+(?:at|by|via|on|through|per|under)\b`,
    String.raw`\b(?:answer|reply|response|hear back)\b.{0,20}\bby e-?mail\b`,
    String.raw`\bcall(?:ed)?\s+(?:me\s+|us\s+)?back\b|\bcall-?back\b`,
    String.raw`(?:^|[,.;:!]\s+)(?:(?:yes|ok(?:ay)?|sure|no|so|and|then|please|just|maybe)[,.]?\s+)*(?:e-?mail|mail|write to)\s+me\b`,
  ].join("|"),
  "iu",
);
/** A note for the driver or a gift is no message to the shop; news of stock are no answer to anything. */
const otherMessage =
  /\b(?:for|on|at|to)\s+(?:the|my|a|his|her|their)\s+(?:door|neighbou?rs?|driver|courier|gift|card|present)\b|\ba gift (?:card|message|note)\b|\b(?:newsletter|receipt|invoice|notebooks?)\b|\bwhen\b.{0,40}\b(?:stock|available|sale|reduced|cheaper)\b/iu;
const negated =
  /\b(?:don'?t|do not|never|no need to|not to)\b.{0,20}\b(?:e-?mail|mail|write|contact|call|message|note)\b/iu;

export function hearCallBack(text: string, tracker: Tracker): readonly Command[] | undefined {
  const typed = asTyped(text).replaceAll("’", "'");
  if (runningFlow(tracker)?.flow === "call-back") return undefined;
  const asks = asksForAnswer.test(typed) && !otherMessage.test(typed) && !negated.test(typed);
  return asks ? [{ kind: "start-flow", flow: "call-back" }] : undefined;
}

export function readEmail(text: string): string | undefined {
  return emailIn(text);
}

const matterMax = 300;
const introducedBy =
  /(?:\b(?:about|regarding|concerning|because(?: of)?|saying(?: that)?)\b|\b(?:message|note)\s*:|\btell (?:them|him|her|you|someone|somebody|(?:a|the|your) colleague)(?: that)?\b)\s*(.+)$/isu;
const changedTo =
  /\b(?:(?:change|make|reword)\s+(?:it|the (?:message|text|matter|note)|that)\s+(?:to|into|so it says|say)|(?:it'?s|it is)(?: actually| really)? about)\s*:?\s*(.+)$/isu;
const addedTo =
  /^(?:(?:yes|ok(?:ay)?|sure|no|oh|and|but|please|also|actually|could you|can you)[,.]? )*(?:add|mention|say|tell (?:them|her|him))(?: also| too)?(?: that)?\s*:?\s+(.+)$/isu;

export function readMatter(text: string, { asked, starts, tracker }: SlotReading): string | undefined {
  const typed = asTyped(text).replaceAll("’", "'");
  if (starts) return named(message(introducedBy.exec(typed)?.[1]), tracker) ?? troubleBeside(typed);
  if (asked) return message(introducedBy.exec(typed)?.[1] ?? typed);
  const changed = message(changedTo.exec(typed)?.[1]);
  if (changed !== undefined) return changed;
  const before = runningFlow(tracker)?.slots.matter;
  const added = message(addedTo.exec(typed)?.[1]);
  return before === undefined || added === undefined ? undefined : message(`${before}; ${added}`);
}

/** "about it": what was said before. */
function named(matter: string | undefined, { lastSaid }: Tracker): string | undefined {
  return matter !== undefined && /^(?:it|this|that|them|these)\W*$/iu.test(matter) ? message(lastSaid) : matter;
}

/** "My lamp flickers, please mail me at jo@example.com": what is wrong is the message. */
function troubleBeside(typed: string): string | undefined {
  const rest = message(typed);
  const clauses = rest?.split(/(?<=[,.;!])\s+/u).filter((clause) => !asksForAnswer.test(clause)) ?? [];
  return troubleIn(clauses.join(" ")) === undefined ? undefined : message(clauses.join(" "));
}

/** Where the address stood, while the words around it are looked at. */
const gap = "\u0001";
const toReply = String.raw`(?:(?:and|so|then|please|pls|kindly|just|you can|(?:can|could|would) you)\s+)*(?:e-?mail|mail|write|reply|answer|respond|contact|reach|get back|call)(?:\s+(?:me|us|back|to|at|on|by|via|under|e-?mail|mail|here))*`;
const politely = String.raw`(?:[\s,.!]*(?:please|pls|thanks|thank you|thx))*[\s,.!]*`;
/** How the answer is to come is no part of the message: "mail me", "reply to jo@example.com please". */
const replyWish = new RegExp(
  [
    String.raw`(?:^|[,.;:!?–-]\s*|\s+)${toReply}\s*:?\s*${gap}${politely}`,
    String.raw`(?:^|[,.;:!?–-]\s*)${toReply}\s+(?:me|us)(?:\s+back)?(?=\s*(?:$|[,.;:!?]))${politely}`,
    String.raw`(?:[,.;:–-]\s*|\s+)?(?:\b(?:and )?my (?:e-?mail|address|mail)(?: address)?(?: is)?|\b(?:at|to|is))?\s*:?\s*${gap}${politely}`,
  ].join("|"),
  "giu",
);

const thanks = /[\s,.!]+(?:please|pls|thanks|thank you|thx)(?: (?:so|very) much| a lot| in advance)?[\s.!]*$/iu;

/** The words without how and where the answer goes; undefined when hardly any are left. */
function message(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const address = emailIn(text) ?? "";
  const rest = (address === "" ? text : text.replace(address, gap)).replace(replyWish, ", ").replace(thanks, "");
  const line = rest.replace(/\s+/gu, " ").replace(/^[\s,;:.-]+|[\s,;:-]+$/gu, "");
  const words = line.split(" ").filter((word) => /\p{L}/u.test(word));
  return words.length === 0 ? undefined : Array.from(line).slice(0, matterMax).join("");
}
