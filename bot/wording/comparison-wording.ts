import type { Claim } from "../dialogue.js";
import type { Saying } from "../saying.js";

interface SideBySide {
  readonly titles: readonly Claim[];
  readonly fields: readonly { readonly name: string; readonly values: readonly (Claim | undefined)[] }[];
  /** What all of them state alike. */
  readonly alike: readonly { readonly name: string; readonly value: Claim }[];
  /** Their departments, where they are different kinds of things; else empty. */
  readonly kinds: readonly Claim[];
  /** How many were asked for beside those shown. */
  readonly left: number;
  /** It was asked which one is better, without saying what for. */
  readonly wantsVerdict: boolean;
}

/** Which of several products stands at one end of what the shop states of all. */
export interface ScaleWords {
  readonly scale: "price" | "rating";
  readonly end: "least" | "most";
  /** Only one of them states it. */
  readonly isAlone: boolean;
  readonly places: readonly {
    readonly title: Claim;
    /** Undefined: not stated. */
    readonly value: Claim | undefined;
    /** It stands at that end, alone or with others. */
    readonly foremost: boolean;
  }[];
}

/** What is said of products side by side. */
export interface ComparisonWording {
  sideBySide(comparison: SideBySide): Saying;
  /** One end of a scale: "the lowest weight". */
  extreme(found: {
    readonly title: Claim;
    readonly value: Claim;
    readonly name: string;
    readonly end: "least" | "most";
    /** Every product compared states it. */
    readonly allStated: boolean;
  }): Saying;
  onScale(found: ScaleWords): Saying;
  /** One states it and the others do not, so there is no more or less. */
  onlyOneStates(name: string): Saying;
  /** All that state it state the same. */
  same(name: string): Saying;
  /** It was asked which is better for something: what the shop states on it is all there is to go by. */
  goingByWhatIsStated(): Saying;
  /** No choice is made for the shopper. @param names fields in which the products differ. */
  depends(names: readonly string[]): Saying;
  /** The same is to be said of several of them. */
  ofAllThese(titles: readonly Claim[], saying: Saying): Saying;
  /** Only one product is known to be compared. */
  withWhat(title: Claim): Saying;
  readonly names: { readonly price: string; readonly rating: string; readonly stock: string };
  /** What stands in a cell, made from the claims of one card; undefined where it states nothing. */
  readonly cellOf: {
    price(claims: readonly Claim[]): Saying | undefined;
    rating(claims: readonly Claim[]): Saying | undefined;
    stock(claims: readonly Claim[]): Saying | undefined;
  };
  yesOrNo(value: boolean): string;
}
