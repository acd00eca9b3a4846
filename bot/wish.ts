/** What a shopper wants to find. */

/**
 * What a product must be like. One constraint names one field; several on one field must all hold. A `soft` one would be
 * nice: products that meet it come first, and it is said where one that is shown does not.
 */
export type Constraint = Limit & { readonly soft?: true };

export type Limit =
  /**
   * The variant's price; bounds are inclusive, in minor units of the shop's currency. A `step` is where "cheaper" or "more
   * expensive" has led so far, beside the shopper's own limit; the next step takes its place.
   */
  | { readonly field: "price"; readonly min?: number; readonly max?: number; readonly step?: true }
  /** Colour words as typed, folded: "navy", "blue". A family ("blue") admits its shades, a shade only itself. */
  | { readonly field: "colour"; readonly anyOf: readonly string[]; readonly exclude?: true }
  /** A size as the catalog writes it, folded: "m", "43", "32x30". */
  | { readonly field: "size"; readonly anyOf: readonly string[]; readonly exclude?: true }
  | { readonly field: "brand"; readonly anyOf: readonly string[]; readonly exclude?: true }
  /** One step of a category path, folded: "men", "hoodies & sweatshirts". */
  | { readonly field: "category"; readonly anyOf: readonly string[]; readonly exclude?: true }
  /** An attribute or option of the catalog by its own name, e.g. material = cotton. */
  | { readonly field: "attribute"; readonly name: string; readonly anyOf: readonly string[]; readonly exclude?: true }
  /** Words that must not describe the product: "without buttons". */
  | { readonly field: "words"; readonly anyOf: readonly string[]; readonly exclude: true }
  /** A measure in the unit's base form (mm, g, ml, W, V, …): "width at most 1800 mm". */
  | {
      readonly field: "measure";
      readonly name?: string;
      readonly unit: string;
      readonly min?: number;
      readonly max?: number;
      /** In which unit the shopper said it, where that is none of ten: an inch is 25.4 mm. */
      readonly typedIn?: { readonly name: string; readonly size: number };
    }
  /** The average of the ratings, 1 to 5; `count` is how many of them there must be at least. */
  | { readonly field: "rating"; readonly min: number; readonly count?: number }
  /** Whom it must suit, by age in months: the range of ages that a product states contains it. */
  | { readonly field: "age"; readonly months: number }
  /** Only what can be bought now: stock above zero, or not counted. */
  | { readonly field: "in-stock" }
  /** Only what has a former price above its price. */
  | { readonly field: "reduced" };

export type ConstraintField = Constraint["field"];

export type WishOrder = "relevance" | "price-ascending" | "price-descending" | "rating" | "newest";

export interface Wish {
  /** What is left of the shopper's words once the constraints are taken out: "warm hoodie". May be empty. */
  readonly words: string;
  readonly constraints: readonly Constraint[];
  readonly order: WishOrder;
}

export interface WishReading extends Wish {
  /** Of `words`, how many are words of the catalog (after spelling), 0 to 1; 0 when `words` is empty. */
  readonly known: number;
  /** Those of `words` by which something of the catalog is called: in a title, a category, or in what products state. */
  readonly named?: string;
  /** True where one of `words` names a kind of thing that the shop has: "jacket", not "rain" or "leather". */
  readonly thing?: true;
  /** True when nothing but a SKU or barcode of the catalog was typed. */
  readonly exactCode: boolean;
  /** What the shopper wrote, from which it was read. */
  readonly said?: string;
  /** How many of it are needed: "12 pieces", "for 8 people". */
  readonly quantity?: number;
  /** What was asked for that no catalog tells; it is not among the words. */
  readonly unanswerable?: readonly Unanswerable[];
}

/** A wish that only the shop's people or its rules could answer: when it would arrive, what a store near by has. */
export interface Unanswerable {
  /** When or how fast it comes; what a store has; what somebody is allergic to; an age, where the catalog states none; what is more of something. */
  readonly kind: "delivery" | "store" | "allergen" | "age" | "comparison";
  /** As the shopper said it: "by friday". */
  readonly words: string;
}

/** In minor units of the shop's currency, inclusive. */
export interface PriceBand {
  readonly min?: number;
  readonly max?: number;
}

/** One thing that is wanted, as it came about. */
export interface WantedItem {
  /** "w1", "w2" … in the order in which they were first wanted. */
  readonly id: string;
  readonly wish: Wish;
  /** By position of the constraint: the words of the shopper from which it was read last. */
  readonly said: readonly string[];
  /** How many of it are needed, where that was said. */
  readonly quantity?: number;
}

/** Everything that the assistant believes is wanted. */
export interface Wanted {
  readonly items: readonly WantedItem[];
  /** Id of the item that is spoken of. */
  readonly focus?: string;
  /** What all of them may cost together. */
  readonly together?: PriceBand;
}
