export function quantile(values: readonly number[], share: number): number;
export function median(values: readonly number[]): number;
export function mean(values: readonly number[]): number;
export function mannWhitney(
  one: readonly number[],
  other: readonly number[],
): { readonly p: number; readonly superiority: number };
export function upperTail(z: number): number;
export function chanceToTellApart(
  one: readonly number[],
  other: readonly number[],
  tries: number,
  below: (count: number) => number,
  rounds?: number,
): number;
export function recall(
  found: readonly { readonly cosine: number }[],
  truth: readonly { readonly cosine: number }[],
): number;
