import type { ShownItem } from "../../dialogue.js";
import type { ProductSearch } from "../../ports.js";
import { bySearch } from "./described.js";
import type { Mention } from "./mention.js";
import type { Found } from "./mentions.js";
import { named, titleWords } from "./titles.js";
import type { View } from "./view.js";

interface Called {
  readonly items: readonly ShownItem[];
  /** Where the name ends in the text. */
  readonly end: number;
}

type Described = Extract<Mention, { kind: "described" }>;

/**
 * "the Harbour", "that mug", "the blue": it points at something shown only when something shown is called so; "the
 * jackets" may as well ask for jackets.
 * @param earlier whether an earlier list is spoken of.
 */
export async function called(
  { words, many }: Described,
  said: { readonly text: string; readonly found: Found },
  view: View,
  earlier: boolean,
  search: Pick<ProductSearch, "read" | "find">,
): Promise<Called | undefined> {
  const pieces = [...words.matchAll(/\S+/gu)];
  const start = said.found.end - words.length;
  for (let length = pieces.length; length > 0; length -= 1) {
    const last = pieces[length - 1];
    if (last === undefined) continue;
    const end = last.index + last[0].length;
    const fits = byTitle(words.slice(0, end), many || earlier, view);
    const items = /\bagain\b/iu.test(said.text) ? lookedAt(fits, view) : fits;
    if (items.length > 0) return { items, end: start + end };
  }
  const items = pieces.length <= 4 ? await byLook(words, said, view, search) : [];
  return items.length === 0 ? undefined : { items, end: said.found.end };
}

/** "the shoe again": the one that was looked at. */
function lookedAt(items: readonly ShownItem[], { looked }: View): readonly ShownItem[] {
  const [last] = looked.filter(({ productId }) => items.some((item) => item.productId === productId));
  return last === undefined ? items : [last];
}

/** A plural names a kind rather than a product, unless it is pointed at. */
function byTitle(name: string, pointedAt: boolean, view: View): readonly ShownItem[] {
  const words = titleWords(name);
  const isPlural = /\p{L}{3}(?<!s)s$/iu.test(name);
  const fits = [view.whole, view.picked, ...view.others, view.looked]
    .map((items) => items.filter((item) => named(item, words)))
    .find((items) => items.length > 0);
  if (fits === undefined) return [];
  return isPlural && !pointedAt && !fits.some(({ title }) => title.toLowerCase().includes(name.toLowerCase()))
    ? []
    : fits;
}

/** "the blue hoodie", or "the blue" where nothing else is said: by what it looks like, when it is called so. */
async function byLook(
  words: string,
  { text, found }: { readonly text: string; readonly found: Found },
  view: View,
  search: Pick<ProductSearch, "read" | "find">,
): Promise<readonly ShownItem[]> {
  const alone = /^\W*(?:please|pls|thanks|then)?\W*$/iu.test(text.slice(found.end)) && found.start <= 20;
  const head = titleWords(words).slice(-1);
  const candidates = view.whole.filter((item) => named(item, head));
  if (candidates.length === 0 && !alone) return [];
  const reading = await search.read(words);
  if (reading.constraints.length === 0 || (candidates.length === 0 && reading.words !== "")) return [];
  return bySearch({ ...reading, words: "" }, candidates.length > 0 ? candidates : view.whole, search);
}
