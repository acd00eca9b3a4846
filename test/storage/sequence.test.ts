import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inMemory } from "../../adapters/storage/database-file.js";
import type { Storage } from "../../adapters/storage/open-storage.js";
import { answered, at, heard, utterance } from "./examples.js";
import { open } from "./storage-folder.js";

const conversationIds = ["a", "b", "c"] as const;
type Conversation = (typeof conversationIds)[number];

/** What a sender or a worker may try; `lag` makes a turn follow an event that is not the last one. */
const attempt = fc.record({
  conversation: fc.constantFrom(...conversationIds),
  utterance: fc.constantFrom("u1", "u2", "u3", "u4"),
  what: fc.constantFrom("receive", "append"),
  lag: fc.constantFrom(0, 0, 0, -1, 1),
  events: fc.integer({ min: 0, max: 4 }),
});
type Attempt = typeof attempt extends fc.Arbitrary<infer A> ? A : never;

/** Attempts of one batch are made at once, so that they share a commit; batches follow each other. */
const batches = fc.array(fc.array(attempt, { maxLength: 12 }), { maxLength: 6 });

interface Model {
  readonly last: Record<Conversation, number>;
  readonly received: Set<string>;
}

/** What must come of an attempt, in the order in which they were made. */
function expected(model: Model, { conversation, utterance: id, what, lag, events }: Attempt): string {
  if (what === "receive") {
    const key = `${conversation} ${id}`;
    const known = model.received.has(key);
    model.received.add(key);
    return known ? "known" : "new";
  }
  const after = model.last[conversation] + lag;
  if (after !== model.last[conversation]) return "conflict";
  model.last[conversation] += events;
  return `appended ${events}`;
}

async function outcome(storage: Storage, given: Attempt, after: number): Promise<string> {
  const { conversation, utterance: id, what, events } = given;
  if (what === "receive") return storage.inbox.receive(utterance(conversation, id), at);
  const said = Array.from({ length: events }, (_, index) => (index === 0 ? heard(id) : answered(`${id} ${index}`)));
  try {
    const recorded = await storage.conversations.append({
      conversationId: conversation,
      utteranceId: id,
      after,
      at,
      events: said,
    });
    return `appended ${recorded.length}`;
  } catch (error) {
    expect(error).toMatchObject({ code: "storage/sequence-conflict" });
    return "conflict";
  }
}

describe("whatever is tried, in whatever order and however much at once", () => {
  test("the numbers of a conversation are 1 to n, and an id is new once", async () => {
    await fc.assert(
      fc.asyncProperty(batches, async (given) => {
        const storage = open(inMemory);
        const model: Model = { last: { a: 0, b: 0, c: 0 }, received: new Set() };
        for (const batch of given) {
          const wanted: string[] = [];
          const made: Promise<string>[] = [];
          for (const one of batch) {
            const after = model.last[one.conversation] + one.lag;
            wanted.push(expected(model, one));
            made.push(outcome(storage, one, after));
          }
          expect(await Promise.all(made)).toEqual(wanted);
        }
        for (const id of conversationIds) {
          const numbers = (await storage.conversations.load(id)).map((recorded) => recorded.seq);
          expect(numbers).toEqual(Array.from({ length: model.last[id] }, (_, index) => index + 1));
        }
        await storage.close();
      }),
      { numRuns: 60 },
    );
  });

  test("workers that race for the same conversation lose no turn and write none twice", async () => {
    const storage = open(inMemory);
    const turns = Array.from({ length: 30 }, (_, index) => `u${index}`);
    const worker = async (mine: readonly string[]) => {
      for (const id of mine) await appendAtLast(storage, "a", id);
    };
    await Promise.all([0, 1, 2].map((part) => worker(turns.filter((_, index) => index % 3 === part))));
    const events = await storage.conversations.load("a");
    expect(events.map((recorded) => recorded.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.map((recorded) => recorded.turn).sort()).toEqual([...turns].sort());
  });
});

/** Loads and tries again until no other worker was quicker, as the turn queue of another process would. */
async function appendAtLast(storage: Storage, conversationId: string, id: string): Promise<void> {
  for (;;) {
    const after = (await storage.conversations.load(conversationId)).length;
    try {
      await storage.conversations.append({ conversationId, utteranceId: id, after, at, events: [heard(id)] });
      return;
    } catch (error) {
      expect(error).toMatchObject({ code: "storage/sequence-conflict" });
    }
  }
}
