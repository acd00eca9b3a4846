/**
 * A type in which every optional field says so as a required one, and nothing is `readonly`, all the way down. Two types
 * of this form that extend each other have the same fields.
 */
type Explicit<T> = T extends readonly (infer Item)[]
  ? { item: Explicit<Item> }
  : T extends object
    ? {
        -readonly [K in keyof T]-?: Partial<Pick<T, K>> extends Pick<T, K>
          ? { optional: Explicit<T[K]> }
          : Explicit<T[K]>;
      }
    : T;

type Extends<A, B> = [A] extends [B] ? true : false;

/** `true` when both types have the same fields with the same types, optional ones included; else `false`. */
export type Same<A, B> = [Extends<Explicit<A>, Explicit<B>>, Extends<Explicit<B>, Explicit<A>>] extends [true, true]
  ? true
  : false;

/** Does not compile for `false`. */
export type Agreed<Sameness extends true> = Sameness;
