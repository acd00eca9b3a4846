import type { z } from "zod";

/** A type with its arrays and fields writable, as schemas infer them. */
type Writable<T> = T extends readonly (infer Element)[]
  ? Writable<Element>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;

/** A type with every field required, and undefined in the ones that may be absent: so no field goes unnoticed. */
type Shape<T> = T extends readonly (infer Element)[]
  ? Shape<Element>[]
  : T extends object
    ? { -readonly [K in keyof T]-?: T extends Record<K, T[K]> ? Shape<T[K]> : Shape<T[K]> | undefined }
    : T;

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? unknown : Differ) : Differ;
type Differ = "the schema and the type differ";

/**
 * Ties a schema to a type of the bot: it does not compile when one of them has a field, a case or a kind of value that
 * the other has not.
 */
export function schemaOf<T>() {
  return <S extends z.ZodType>(schema: S & Same<Shape<z.output<S>>, Shape<T>>): S => schema;
}

/** The bot's values are read-only and schemas infer writable ones; the serializer changes neither. */
export function asWire<T>(value: T): Writable<T> {
  return value as Writable<T>;
}
