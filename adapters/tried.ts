/** A value, or why there is none. */
export interface Tried<Value> {
  readonly value?: Value;
  readonly problem?: string;
}

export function tried<Value>(make: () => Value): Tried<Value> {
  try {
    return { value: make() };
  } catch (failure) {
    return { problem: failure instanceof Error ? failure.message : String(failure) };
  }
}

export async function triedAsync<Value>(make: () => Promise<Value>): Promise<Tried<Value>> {
  try {
    return { value: await make() };
  } catch (failure) {
    return { problem: failure instanceof Error ? failure.message : String(failure) };
  }
}
