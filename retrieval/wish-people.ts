import { Phrases } from "./phrases.js";
import { english } from "./wish-english.js";
import type { WishText } from "./wish-text.js";

const likes = new Phrases(english.people.likes);
const lead = new Phrases(english.people.lead);
const kin = new Set(english.people.kin);

/**
 * Takes who a present is for, of which a catalog knows nothing, and leaves what they like: "for my dad who loves chess" is
 * a wish for chess.
 * @param known whether a word is one of the catalog's: "Baby Doll" stays.
 */
export function takePeople(text: WishText, known: (word: string) => boolean): void {
  for (let at = 0; at < text.length; at++) {
    const word = text.word(at);
    if (word === undefined) continue;
    const start = kin.has(word) && !known(word) ? lead.before(text, at)?.start : undefined;
    if (start !== undefined) text.take(start, at + 1);
    const liked = likes.at(text, at);
    if (liked !== undefined && text.isFree(liked.end)) text.take(at, liked.end);
  }
}
