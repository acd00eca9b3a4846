import type { WishOrder } from "../../wish.js";

/** Something shown that words point at, before it is known what was shown. */
export type Mention =
  /** From 1; negative ones count from the end. With `label` it is the number printed before the product. */
  | { readonly kind: "place"; readonly place: number; readonly label?: true }
  | { readonly kind: "span"; readonly from: "first" | "last"; readonly count: number }
  | { readonly kind: "middle" }
  /** "both", "these three", "all of them" */
  | { readonly kind: "all"; readonly count?: number }
  /** "the other one", "the other two", "the others" */
  | { readonly kind: "others"; readonly count?: number }
  /** The one before or after the one in view. */
  | { readonly kind: "step"; readonly by: 1 | -1 }
  /** "it", "that one", "those" */
  | { readonly kind: "view"; readonly many: boolean }
  | {
      readonly kind: "extreme";
      readonly order: ExtremeOrder;
      readonly among: "two" | "shown" | "list" | "unsaid";
      readonly comparative?: true;
    }
  /** "the blue one"; `named` when it may as well be the name of something to look for: "the hoodie". */
  | { readonly kind: "described"; readonly words: string; readonly many: boolean; readonly named?: true };

export type ExtremeOrder = Extract<WishOrder, "price-ascending" | "price-descending" | "rating"> | "rating-ascending";

/** Which of the lists shown is spoken of. */
export type ListMention =
  /** From 1 in the order in which they were shown; negative ones count from the newest. */
  { readonly kind: "nth"; readonly place: number } | { readonly kind: "earlier" };

export interface Finder {
  /** With the flags "giu". */
  readonly pattern: RegExp;
  /** Undefined when it is none after all. */
  readonly mention: (match: RegExpMatchArray) => Mention | undefined;
}

/** How one language points at what was shown. */
export interface ReferenceWords {
  /** Words that only look like a place or a pronoun: "first aid", "how long does it take". */
  readonly noReference: RegExp;
  /** Where two of them match at the same place, the longer match counts, then the earlier one here. */
  readonly finders: readonly Finder[];
  readonly lists: readonly { readonly pattern: RegExp; readonly list: (match: RegExpMatchArray) => ListMention }[];
  /** Ends right before what is not meant: "not", "any but". */
  readonly except: RegExp;
  /** Between two things pointed at that belong together. */
  readonly and: RegExp;
  /** Between two places of which the first was a slip: "the fourth, sorry, the third". */
  readonly retracts: RegExp;
  /** Between numbers of the list: "1 and 3". */
  readonly between: string;
  /** Before a number of the list that stands without "number": "compare 1", "except 2". */
  readonly beforeNumber: RegExp;
  /** Words of the language for what the catalog calls otherwise: colours, "size". */
  readonly translated: Readonly<Record<string, string>>;
}
