import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "./seeded-random.mjs";
import { chanceToTellApart, mannWhitney, mean, median, quantile, recall, upperTail } from "./statistics.mjs";

const samples = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

function numbers(seed: number, count: number, shift = 0): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random.next() + shift);
}

describe("a quantile", () => {
  it("lies on the line between two neighbouring values", () => {
    expect(quantile([40, 10, 20, 30], 0.5)).toBe(25);
    expect(quantile([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 10);
    expect(median([3])).toBe(3);
    expect(median([])).toBeNaN();
  });

  it("grows with its share, from the smallest value to the largest", () => {
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        expect(quantile(values, 0)).toBe(Math.min(...values) + 0);
        expect(quantile(values, 1)).toBe(Math.max(...values) + 0);
        expect(quantile(values, share)).toBeLessThanOrEqual(quantile(values, Math.min(1, share + 0.1)));
      }),
    );
  });

  it("leaves the values in their order", () => {
    const values = [3, 1, 2];
    quantile(values, 0.5);
    expect(values).toEqual([3, 1, 2]);
    expect(mean(values)).toBe(2);
  });
});

describe("the normal distribution's tail", () => {
  it.each([
    [0, 0.5],
    [1, 0.158655254],
    [1.96, 0.024997895],
    [3, 0.001349898],
    [6, 9.865876e-10],
  ])("above %d is %d", (z, tail) => {
    expect(Math.abs(upperTail(z) / tail - 1)).toBeLessThan(1e-6);
  });
});

describe("the Mann-Whitney test", () => {
  it("gives the value of a worked example", () => {
    // Only 7 and 8 are larger than any of the others, each than 5 and 6: 4 of 36 pairs; the deviation is sqrt(36 * 13 / 12).
    const { p, superiority } = mannWhitney([1, 2, 3, 4, 7, 8], [5, 6, 9, 10, 11, 12]);
    expect(superiority).toBeCloseTo(4 / 36, 10);
    expect(p).toBeCloseTo(2 * upperTail((18 - 4 - 0.5) / Math.sqrt(39)), 10);
  });

  it("sees no difference where all values are equal", () => {
    expect(mannWhitney([1, 1, 1], [1, 1, 1, 1])).toEqual({ p: 1, superiority: 0.5 });
  });

  it("tells a shifted sample from one of the same source", () => {
    expect(mannWhitney(numbers(1, 500), numbers(2, 500)).p).toBeGreaterThan(0.05);
    expect(mannWhitney(numbers(1, 500), numbers(2, 500, 0.15)).p).toBeLessThan(1e-6);
  });

  it("says the same whichever sample comes first", () => {
    fc.assert(
      fc.property(samples, samples, (one, other) => {
        const [there, back] = [mannWhitney(one, other), mannWhitney(other, one)];
        expect(there.p).toBeCloseTo(back.p, 10);
        expect(there.superiority + back.superiority).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("the chance to tell two things apart", () => {
  it("is that of guessing for one source, and grows with the tries for two", () => {
    const { below } = seededRandom(7);
    const [one, same, slower] = [numbers(1, 1_000), numbers(2, 1_000), numbers(3, 1_000, 0.2)];
    expect(chanceToTellApart(one, same, 5, below, 5_000)).toBeLessThan(0.55);
    const once = chanceToTellApart(one, slower, 1, below, 5_000);
    expect(once).toBeGreaterThan(0.6);
    expect(chanceToTellApart(one, slower, 15, below, 5_000)).toBeGreaterThan(once + 0.1);
  });
});

describe("recall", () => {
  const truth = [{ cosine: 0.9 }, { cosine: 0.8 }, { cosine: 0.7 }, { cosine: 0.7 }];

  it("is the share of the nearest that was found", () => {
    expect(recall([{ cosine: 0.9 }, { cosine: 0.7 }, { cosine: 0.6 }], truth)).toBe(0.5);
    expect(recall([], truth)).toBe(0);
    expect(recall([], [])).toBe(1);
  });

  it("counts another one that is as near as a hit, and never more than there are", () => {
    expect(recall(Array(6).fill({ cosine: 0.7 }), truth)).toBe(1);
  });
});

describe("seeded chance", () => {
  it("repeats itself for one seed and differs for another", () => {
    expect(numbers(5, 4)).toEqual(numbers(5, 4));
    expect(numbers(5, 4)).not.toEqual(numbers(6, 4));
  });

  it("makes UUIDs of version 4", () => {
    const { uuid } = seededRandom(1);
    expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("shuffles without losing anything", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (list, seed) => {
        expect(seededRandom(seed).shuffled(list).sort()).toEqual([...list].sort());
      }),
    );
  });
});
