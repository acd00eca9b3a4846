import type { Database } from "better-sqlite3";
import type { AttemptLimiter } from "../../bot/ports.js";
import type { TableAccess } from "./group-commit.js";

type Limit = Parameters<AttemptLimiter["take"]>[1];

/**
 * A sliding window that remembers every try, so that never more than `tries` fall into any span of `perMs`. One key
 * belongs to one limit: a try is forgotten when the span it was counted in is over.
 */
export function attemptLimiter(database: Database, access: TableAccess): AttemptLimiter {
  const forget = database.prepare("DELETE FROM attempts WHERE expires <= ?");
  const pullBack = database.prepare(
    "UPDATE attempts SET at = :now, expires = :now + :perMs WHERE key = :key AND at > :now",
  );
  const triesAfter = database
    .prepare<[string, number], number>("SELECT at FROM attempts WHERE key = ? AND at > ? ORDER BY at")
    .pluck();
  const insert = database.prepare("INSERT INTO attempts (key, at, expires) VALUES (?, ?, ?)");

  const withdraw = database.prepare(
    "DELETE FROM attempts WHERE rowid = (SELECT rowid FROM attempts WHERE key = ? AND at = ? LIMIT 1)",
  );

  /** @returns the moment from which the key has a try left; not after `now` when it has one. */
  function freeFrom(key: string, limit: Limit, now: number): number {
    // The clock was set back: without this, a try of "tomorrow" would block until tomorrow.
    pullBack.run({ key, now, perMs: limit.perMs });
    const tries = triesAfter.all(key, now - limit.perMs);
    if (tries.length < limit.tries) return now;
    return (tries[tries.length - limit.tries] ?? now) + limit.perMs;
  }

  return {
    take: (keys, limit, at) =>
      access.write(() => {
        const now = at.getTime();
        const distinct = [...new Set(keys)];
        forget.run(now);
        const retryAt = Math.max(now, ...distinct.map((key) => freeFrom(key, limit, now)));
        if (retryAt > now) return { allowed: false, retryAt: new Date(retryAt) };
        for (const key of distinct) insert.run(key, now, now + limit.perMs);
        return { allowed: true };
      }),
    giveBack: (keys, at) =>
      access.write(() => {
        for (const key of new Set(keys)) withdraw.run(key, at.getTime());
      }),
  };
}
