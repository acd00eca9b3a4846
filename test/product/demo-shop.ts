import { afterAll, beforeAll, expect } from "vitest";
import type { DialogueEvent, Evidence, RecordedEvent } from "../../bot/dialogue.js";
import { unprovenFacts } from "../../bot/evidence.js";
import { openTestModels, openTestShop, type TestShop } from "../conversations/shop.js";

/** The demo's shop with its real models, opened before the first test of a file and closed behind the last. */
export function demoShop(): () => TestShop {
  let opened: TestShop | undefined;
  const close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    const models = await openTestModels();
    close.push(() => models.close());
    const shop = await openTestShop(models);
    close.unshift(() => shop.storage.close());
    opened = shop;
  });
  afterAll(async () => {
    for (const each of close) await each();
  });
  return () => {
    if (opened === undefined) throw new Error("The shop is open within tests only.");
    return opened;
  };
}

let conversations = 0;

/** What a text leads to in a conversation of its own, behind others if there are any: the events of its turn, all proven. */
export async function eventsOf(
  shop: TestShop,
  text: string,
  before: readonly string[] = [],
): Promise<readonly DialogueEvent[]> {
  conversations += 1;
  const { conversationId } = await shop.assistant.open({ channel: "test" });
  const hear = (id: string, said: string): Promise<unknown> =>
    shop.assistant.hear({ conversationId, id: `${id}-${conversations}`, text: said, images: 0 });
  for (const [at, said] of before.entries()) await hear(`before-${at}`, said);
  await hear("line", text);
  const all = await shop.ports.conversations.load(conversationId);
  expectProven(all);
  return all.flatMap(({ turn, event }) => (turn === `line-${conversations}` ? [event] : []));
}

/** No reply states what no tool reported before it. */
export function expectProven(recorded: readonly RecordedEvent[]): void {
  const evidence = new Map<string, Evidence>();
  for (const { event } of recorded) {
    if (event.kind === "evidence-recorded") evidence.set(event.evidence.id, event.evidence);
    if (event.kind === "bot-uttered") expect(unprovenFacts(event.reply, evidence)).toEqual([]);
  }
}

/** Past the window of the limits, so that every conversation has its tries. */
export function letLimitsPass(shop: TestShop): void {
  shop.clock.time = new Date(shop.clock.time.getTime() + 16 * 60_000);
}
