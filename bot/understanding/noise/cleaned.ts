import { withoutCards } from "../../private-numbers.js";
import type { WordBook } from "../../ports.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import { legible } from "./characters.js";
import { withoutExpletives } from "./expletives.js";
import { inOtherLanguage } from "./other-language.js";
import { letterIn, withoutSender } from "./pasted-mail.js";
import { mended } from "./spelling.js";
import { spelledOut } from "./spelled-out.js";
import { unstretched } from "./stretched.js";

/** In characters; what is longer is read up to there, and said to be. */
const readsMax = 4_000;

/** What was typed, as it is read. What is recorded stays as it was typed. */
export interface Cleaned {
  /** The shopper's own words. */
  readonly text: string;
  /** A mail that they pasted beside them; empty when there is none. */
  readonly pasted: string;
  /** They pasted a mail and wrote nothing: it is read in place of their words. */
  readonly onlyPasted: boolean;
  /** The number of a payment card was typed; it is in neither. */
  readonly heldCard: boolean;
  readonly tooLong: boolean;
}

const aboutIds =
  /\b(?:orders?|parcel|package|delivery|shipment|tracking|numbers?|zip|postal|post ?code|e-?mail|pedido|código)\b|订单|邮编/iu;
const parcelSign = /[📦🚚🚛]/gu;
/** Chinese, Japanese and Korean put no blank between a word and an id. */
const betweenScripts =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])(?=[A-Za-z\d#])|(?<=[A-Za-z\d])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])/gu;
const otherSigns = /(?![©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]+/gu;

/** "where is my 📦": beside words a sign is a word or says nothing more. */
function withoutSigns(text: string): string {
  return text.replace(parcelSign, " parcel ").replace(otherSigns, " ").trim();
}

/** Takes the noise off a message: what hides, repeats or distorts what is meant. Each step tells what it leaves alone. */
export async function cleaned(said: string, tracker: Tracker, words: WordBook): Promise<Cleaned> {
  const typed = legible(said).trim();
  const { own, pasted } = letterIn(withoutCards(typed));
  const onlyPasted = own === "" && pasted !== "";
  const written = onlyPasted ? withoutSender(pasted) : own;
  const heldCard = withoutCards(typed) !== typed;
  const text = await plain(written.slice(0, readsMax), tracker, words);
  return { text, pasted, onlyPasted, heldCard, tooLong: written.length > readsMax };
}

/** From this share of capitals on, a message of more than one word is shouted. */
const shoutedFrom = 0.8;

/** "WHERE IS MY ORDER OM-1012": nobody is answered in capitals; ids and sizes keep theirs. */
function calm(text: string): string {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  const shouted = /\p{L}{4}/u.test(text) && /\s/u.test(text) && capitals >= letters * shoutedFrom;
  return shouted ? text.replace(/(?<![\p{L}\p{N}-])\p{Lu}[\p{L}']*\p{L}(?![\p{L}\p{N}-])/gu, lowered) : text;
}

function lowered(word: string): string {
  return /^(?:x{0,4}[sl]|m)$/iu.test(word) ? word : word.toLowerCase();
}

async function plain(written: string, tracker: Tracker, words: WordBook): Promise<string> {
  const named = /[\p{L}\p{N}]/u.test(written) ? withoutSigns(written) : written;
  const asked = runningFlow(tracker)?.asked !== undefined || tracker.provenOrders.size > 0;
  const spelled = spelledOut(named, asked || aboutIds.test(named)).replace(betweenScripts, " ");
  // Slips of another language would be mended into English words.
  if (inOtherLanguage(spelled) !== undefined) return spelled;
  const knows = (word: string): Promise<boolean> => words.knows(word);
  return mended(await unstretched(withoutExpletives(calm(spelled)), knows), knows);
}
