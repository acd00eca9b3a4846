import type { AboutProducts, ShownItem } from "../../dialogue.js";
import { isSizeOption } from "../../options.js";
import type { Tracker } from "../../tracker.js";
import type { Constraint, WishReading } from "../../wish.js";
import type { Heard, Reader } from "../heard.js";
import { says } from "../phrases.js";
import { resolveReference } from "../references.js";
import { mentionsIn, withoutMentions } from "../references/mentions.js";
import { essence } from "../references/rest.js";
import { translatedForm } from "../references/translated.js";
import { all, only, type Understood, wordsIn } from "../understood.js";
import { commandsFor } from "./which.js";

const wordsMax = 14;

/** Around another form of something: "do you have … in navy", "does … come in L". */
const asksForForm =
  /\b(?:do(?:es)?|did|you|have|has|got|get|had|stock|sell|carry|comes?|available|there|exists?|any|still|need|it|same|available|left|make|try|colou?r|what|how|about|tiene[ns]?|hay|viene|lo|la|talla|en)\b|有|吗|没有|能|换|来|件/giu;
const bigger =
  /\b(?:bigger|larger|(?:next|one|an?|another)\s+size\s+(?:up|bigger|larger)|size\s+up|too\s+(?:small|tight)\s+.*\b(?:bigger|larger|next))\b|(?<!\p{L})(?:más|mas)\s+grande|大一(?:点|号|码)|更大/iu;
const smaller =
  /\b(?:smaller|(?:next|one|an?|another)\s+size\s+(?:down|smaller)|size\s+down)\b|(?<!\p{L})(?:más|mas)\s+pequeñ[oa]|小一(?:点|号|码)|更小/iu;
const sizeAsked = /\b(?:one|ones|size|sizes|it|this|that|version|have|got|come|there|in)\b|más|mas|一/iu;
/** "in blue", "and in M?", "what about size 42": of the one in view. */
const bareForm =
  /^\W*(?:(?:and|but|ok|okay|or|also|maybe|rather|any|what about|how about|do you have|have you got|got|is there|available|does it come|y|en)[\s,]+)*(?:in\b|en\b|size\b|talla\b|a\s+size\b)/iu;

const bareChinese = /^\W*(?:有|要|换|来)?\p{Script=Han}{1,5}(?:色|号)的?(?:吗|呢|有吗)?\W*$/u;

/** "that in blue", "same in L", "do you have the second one in navy", "a size up": another form of something shown. */
export const otherForm: Reader = async (heard) => {
  const { text, tracker } = heard;
  if (wordsIn(text) > wordsMax) return undefined;
  if (tracker.lists.length === 0 && tracker.picked.length === 0) return formOfNothing(heard);
  if (says("compare", text)) return undefined;
  return (await nextSize(heard)) ?? (await namedForm(heard));
};

/** "that in blue" before anything was shown. */
async function formOfNothing({ text, ports }: Heard): Promise<Understood | undefined> {
  const mentions = mentionsIn(text);
  const points = mentions.found.length > 0 && mentions.found.every(({ mention }) => mention.kind === "view");
  const reading = points ? await formIn(withoutMentions(mentions), ports) : undefined;
  return reading === undefined ? undefined : only({ kind: "not-shown" }, "rule:other-form");
}

async function namedForm({ text, tracker, ports }: Heard): Promise<Understood | undefined> {
  const reference = await resolveReference(text, tracker, ports);
  if (reference === undefined) return isBareForm(text) ? formOfTheOne(text, tracker, ports) : undefined;
  if (reference.kind === "missing" || (reference.kind === "items" && reference.items.length > 3)) return undefined;
  const reading = await formIn(reference.rest, ports);
  if (reading === undefined) return undefined;
  const then: AboutProducts = { kind: "pick-variant", reading };
  return reference.kind === "items"
    ? all(commandsFor(then, reference.items), "rule:other-form")
    : only({ kind: "ask-which", skus: reference.items.map(({ sku }) => sku), then }, "rule:other-form");
}

function isBareForm(text: string): boolean {
  return bareForm.test(text) || bareChinese.test(text) || wordsIn(besideForm(text)) <= 2;
}

/** "and L then" is "L". */
function besideForm(text: string): string {
  return text
    .replace(/^\W*(?:(?:and|but|ok|okay|or|then|maybe|rather|what about|how about|no|yes|actually|hmm)[\s,]+)+/iu, "")
    .replace(/[\s,]+(?:then|please|pls|instead|too|maybe)\W*$/iu, "");
}

async function formOfTheOne(text: string, tracker: Tracker, ports: Heard["ports"]): Promise<Understood | undefined> {
  const asks = /[?？]\s*$/u.test(text);
  const [one, another] = asks && tracker.picked.length === 0 ? (tracker.list?.items ?? []) : tracker.picked;
  if (one === undefined || another !== undefined) return undefined;
  const reading = sizeIn(text, one) ?? (await formIn(text, ports));
  return reading === undefined ? undefined : only({ kind: "pick-variant", sku: one.sku, reading }, "rule:other-form");
}

/** "in 41" is a size of what comes in sizes. */
function sizeIn(text: string, { options }: ShownItem): WishReading | undefined {
  const size = /^\W*(?:in|en|size|talla)\s+(?:size\s+|an?\s+)?(\d{1,2}(?:[.,]5)?)\W*$/iu.exec(besideForm(text))?.[1];
  if (size === undefined || !Object.keys(options).some(isSizeOption)) return undefined;
  return { ...noReading, constraints: [{ field: "size", anyOf: [size] }] };
}

/** A colour or a size, and hardly anything else. */
async function formIn(rest: string, { search }: Heard["ports"]): Promise<WishReading | undefined> {
  const asked = translatedForm(besideForm(rest.trim()));
  if (asked === "" || !/\b(?:in|size|colou?r|en|talla)\b|[号色码]|^\W*\p{L}+(?:\s\p{L}+)?\W*$/iu.test(asked))
    return undefined;
  const reading = await search.read(asked);
  const beside = essence(reading.words.replace(asksForForm, " "));
  const forms = reading.constraints.filter(isForm);
  const only = forms.length > 0 && forms.length === reading.constraints.length;
  return only && beside === "" && reading.order === "relevance" ? { ...reading, words: "" } : undefined;
}

function isForm(constraint: Constraint): boolean {
  return (constraint.field === "colour" || constraint.field === "size") && constraint.exclude === undefined;
}

const sizeAlone =
  /^\W*(?:(?:and|ok(?:ay)?|oh|so|but|then|or|also|maybe|what about|how about|do you have|have you got|is there|can i (?:see|get|have)|could i (?:see|get|have)|it|that|this|in|please)[\s,]+)*(?:the\s+|just\s+)?(?:(?:next|one|an?|another)\s+)?size\s+(?:up|down|bigger|larger|smaller)(?:[\s,]+(?:then|please|pls|too|as well|instead|again|available|in stock))*\W*$/iu;

/** "And another size up": no second thing is wanted. */
export const sizeUpOrDown: Reader = (heard) => (sizeAlone.test(heard.text) ? nextSize(heard) : undefined);

async function nextSize({ text, tracker, ports }: Heard): Promise<Understood | undefined> {
  const size = bigger.test(text) ? "bigger" : smaller.test(text) ? "smaller" : undefined;
  if (size === undefined || !(sizeAsked.test(text) || wordsIn(text) <= 3)) return undefined;
  const reference = await resolveReference(text, tracker, ports);
  const items = reference?.kind === "items" ? reference.items : onlyOne(tracker);
  const [item, another] = items;
  if (item === undefined || another !== undefined || !Object.keys(item.options).some(isSizeOption)) return undefined;
  return only({ kind: "pick-variant", sku: item.sku, reading: noReading, size }, "rule:other-size");
}

function onlyOne({ picked, list }: Tracker): readonly ShownItem[] {
  return picked.length > 0 ? picked : (list?.items ?? []);
}

const noReading: WishReading = { words: "", constraints: [], order: "relevance", known: 0, exactCode: false };
