export interface SeededRandom {
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly pick: <Member>(list: readonly Member[]) => Member;
  readonly several: <Member>(list: readonly Member[], count: number) => Member[];
  readonly shuffled: <Member>(list: readonly Member[]) => Member[];
  readonly uuid: () => string;
}
export function seededRandom(seed: number): SeededRandom;
