/** A copy that does not have a field, where leaving it out means something else than `undefined`. */
export function without<T extends object, K extends keyof T>(whole: T, field: K): Omit<T, K> {
  const { [field]: left, ...rest } = whole;
  return left === undefined && !(field in whole) ? whole : rest;
}
