import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Storage } from "../../adapters/storage/open-storage.js";
import { open, storageFolder } from "./storage-folder.js";
import { requireBuild, startStorageProcess } from "./storage-process.js";

/** After how many confirmations the process is killed; where on its way to the disk it is then is left to chance. */
const killedAfter = [1, 2, 23, 140, 500, 1_200];

interface Confirmed {
  /** Utterances, as "conversation id". */
  readonly received: Set<string>;
  /** Highest number of each conversation. */
  readonly appended: Map<string, number>;
}

function note(line: string, confirmed: Confirmed): void {
  const [what, conversation = "", which = ""] = line.split(" ");
  if (what === "received") confirmed.received.add(`${conversation} ${which}`);
  else confirmed.appended.set(conversation, Number(which));
}

async function converseUntilKilled(file: string, confirmations: number, confirmed: Confirmed): Promise<void> {
  const started = startStorageProcess("converse", file);
  let seen = 0;
  // What it wrote before it died is still read to the end.
  for await (const line of started.lines) {
    note(line, confirmed);
    seen += 1;
    if (seen === confirmations) started.process.kill("SIGKILL");
  }
  expect(await started.ended).toBe("SIGKILL");
}

async function expectNothingLost(storage: Storage, confirmed: Confirmed): Promise<void> {
  const known = new Set((await storage.inbox.unhandled()).map((one) => `${one.conversationId} ${one.id}`));
  // All conversations: a turn may be on disk although the process died before it could say so.
  const conversations = await storage.conversations.list(100);
  for (const conversation of conversations) {
    const last = confirmed.appended.get(conversation) ?? 0;
    const events = await storage.conversations.load(conversation);
    expect(events.map((recorded) => recorded.seq)).toEqual(events.map((_, index) => index + 1));
    expect(events.length).toBeGreaterThanOrEqual(last);
    for (const { turn } of events) known.add(`${conversation} ${String(turn)}`);
  }
  expect([...confirmed.appended.keys()].filter((conversation) => !conversations.includes(conversation))).toEqual([]);
  expect([...confirmed.received].filter((utterance) => !known.has(utterance))).toEqual([]);
  expect(storage.describe().integrity).toBe("ok");
}

describe("a process that is killed at any moment", () => {
  test("has lost nothing that it confirmed, and left no gap", async (context) => {
    requireBuild(context);
    const file = join(await storageFolder(), "aisle.db");
    const confirmed: Confirmed = { received: new Set(), appended: new Map() };
    for (const confirmations of killedAfter) {
      await converseUntilKilled(file, confirmations, confirmed);
      const storage = open(file);
      await expectNothingLost(storage, confirmed);
      await storage.close();
    }
    expect(confirmed.received.size).toBeGreaterThan(500);
  });
});
