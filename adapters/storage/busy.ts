import { setTimeout as pause } from "node:timers/promises";
import { isBusy } from "./storage-error.js";

const firstPauseMs = 5;
const longestPauseMs = 80;
/** Longer than any single transaction of an import, and short enough that a shopper still waits. */
const patienceOnceOpenMs = 10_000;

/**
 * Does the work as soon as no other process holds the lock it needs. Between tries the event loop goes on, which
 * SQLite's own busy handler would stop.
 * @param work must leave nothing behind when it throws.
 */
export async function whenFree<T>(work: () => T, patienceMs = patienceOnceOpenMs): Promise<T> {
  let pauseMs = firstPauseMs;
  for (let waitedMs = 0; waitedMs < patienceMs; waitedMs += pauseMs) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error)) throw error;
    }
    await pause(pauseMs);
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
  }
  return work();
}
