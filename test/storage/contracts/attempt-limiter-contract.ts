import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OpenEmptyStorage } from "./storage-ports.js";

const noon = Date.UTC(2026, 2, 10, 12);
const afterNoon = (ms: number) => new Date(noon + ms);
const minute = 60_000;
const fivePerQuarter = { tries: 5, perMs: 15 * minute };

export function attemptLimiterContract(open: OpenEmptyStorage): void {
  describe("the attempt limiter", () => {
    test("allows as many tries as the limit says and names the moment of the next", async () => {
      const { attempts } = await open();
      for (const ms of [0, 1000, 2000, 3000, 4000]) {
        expect(await attempts.take(["a"], fivePerQuarter, afterNoon(ms))).toEqual({ allowed: true });
      }
      expect(await attempts.take(["a"], fivePerQuarter, afterNoon(5000))).toEqual({
        allowed: false,
        retryAt: afterNoon(15 * minute),
      });
    });

    test("allows the next try at the moment it named, and not before", async () => {
      const { attempts } = await open();
      const once = { tries: 1, perMs: minute };
      await attempts.take(["a"], once, afterNoon(0));
      expect(await attempts.take(["a"], once, afterNoon(minute - 1))).toMatchObject({ allowed: false });
      expect(await attempts.take(["a"], once, afterNoon(minute))).toEqual({ allowed: true });
    });

    test("counts against no key when one of them has no try left", async () => {
      const { attempts } = await open();
      const once = { tries: 1, perMs: minute };
      await attempts.take(["order"], once, afterNoon(0));
      expect(await attempts.take(["conversation", "order"], once, afterNoon(1))).toMatchObject({ allowed: false });
      expect(await attempts.take(["conversation"], once, afterNoon(2))).toEqual({ allowed: true });
    });

    test("does not count a try that was given back, and gives back no other", async () => {
      const { attempts } = await open();
      const twice = { tries: 2, perMs: minute };
      await attempts.take(["a", "b"], twice, afterNoon(0));
      await attempts.take(["a", "b"], twice, afterNoon(1));
      await attempts.giveBack(["a"], afterNoon(1));
      expect(await attempts.take(["a"], twice, afterNoon(2))).toEqual({ allowed: true });
      expect(await attempts.take(["a"], twice, afterNoon(3))).toMatchObject({ allowed: false });
      expect(await attempts.take(["b"], twice, afterNoon(3))).toMatchObject({ allowed: false });
    });

    test("names the moment at which all keys have a try left", async () => {
      const { attempts } = await open();
      const once = { tries: 1, perMs: minute };
      await attempts.take(["a"], once, afterNoon(0));
      await attempts.take(["b"], once, afterNoon(5000));
      const answer = await attempts.take(["a", "b"], once, afterNoon(6000));
      expect(answer).toEqual({ allowed: false, retryAt: afterNoon(minute + 5000) });
    });

    test("counts a key that is named twice once", async () => {
      const { attempts } = await open();
      const twice = { tries: 2, perMs: minute };
      await attempts.take(["a", "a"], twice, afterNoon(0));
      expect(await attempts.take(["a"], twice, afterNoon(1))).toEqual({ allowed: true });
    });

    test("does not lose count when many try at once", async () => {
      const { attempts } = await open();
      const answers = await Promise.all(
        Array.from({ length: 40 }, () => attempts.take(["a"], fivePerQuarter, afterNoon(0))),
      );
      expect(answers.filter((answer) => answer.allowed)).toHaveLength(5);
    });

    test("blocks nobody for longer than the span when the clock was set back", async () => {
      const { attempts } = await open();
      const once = { tries: 1, perMs: minute };
      await attempts.take(["a"], once, afterNoon(24 * 60 * minute));
      expect(await attempts.take(["a"], once, afterNoon(0))).toEqual({ allowed: false, retryAt: afterNoon(minute) });
      expect(await attempts.take(["a"], once, afterNoon(minute))).toEqual({ allowed: true });
    });

    test("counts on after a restart", async () => {
      const before = await open();
      for (let ms = 0; ms < 5; ms++) await before.attempts.take(["a"], fivePerQuarter, afterNoon(ms));
      const { attempts } = await before.reopen();
      expect(await attempts.take(["a"], fivePerQuarter, afterNoon(5))).toMatchObject({ allowed: false });
    });

    test("agrees with counting by hand, whatever the tries", async () => {
      const { attempts } = await open();
      const limit = { tries: 3, perMs: 100 };
      const step = fc.record({ keys: fc.subarray(["a", "b", "c"], { minLength: 1 }), wait: fc.nat(60) });
      let runs = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 15 }), async (steps) => {
          // Keys of a run are its own, and time goes on, so that one storage serves all runs.
          const run = `${(runs += 1)}`;
          const taken = new Map<string, number[]>();
          let now = runs * 10_000;
          for (const { keys, wait } of steps) {
            now += wait;
            const left = (key: string) => (taken.get(key) ?? []).filter((ms) => ms > now - limit.perMs).length < 3;
            const answer = await attempts.take(
              keys.map((key) => key + run),
              limit,
              afterNoon(now),
            );
            expect(answer.allowed).toBe(keys.every(left));
            if (answer.allowed) for (const key of keys) taken.set(key, [...(taken.get(key) ?? []), now]);
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
