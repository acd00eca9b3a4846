import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createAssistant } from "../../bot/assistant.js";
import type { ChosenCommand, Command, DialogueEvent, RecordedEvent } from "../../bot/dialogue.js";
import type { Flow } from "../../bot/flows/flow.js";
import { orderStatus } from "../../bot/flows/order-status/order-status.js";
import { evidenceOf, informed } from "../../bot/scene.js";
import { slotToChange } from "../../bot/flow-frame.js";
import { apply, newTracker, replay, runningFlow, type Tracker } from "../../bot/tracker.js";
import { type SmallShop, smallShop } from "./small-shop.js";

/** A task with two slots and a proposal that exists in these tests alone; it counts what it has written. */
function booking(written: string[]): Flow {
  const slot = (name: string) => ({
    ask: [`Which ${name}?`] as const,
    back: `which ${name}?`,
    called: name,
    named: /x/u,
  });
  const words = { called: "your booking", choice: "Book a fitting", named: /booking/u };
  return {
    name: "booking",
    words: { en: { ...words, slots: { day: slot("day"), hour: slot("hour") } } },
    slots: [
      { name: "day", read: () => undefined, voids: ["hour"] },
      { name: "hour", read: () => undefined },
    ],
    propose: async ({ slots }, scene) => {
      const terms = [
        { about: "booking:next", property: "day", value: slots.day ?? "" },
        { about: "booking:next", property: "hour", value: slots.hour ?? "" },
      ];
      const saying = { text: `Book ${slots.day} at ${slots.hour}?`, claims: [] };
      return {
        ...{ kind: "proposed", action: "book" },
        terms,
        evidence: evidenceOf(scene, "diary", terms, { free: slots.day }),
        saying,
        back: saying,
      };
    },
    finish: async ({ slots }, scene) => {
      written.push(`${slots.day} ${slots.hour}`);
      return [
        informed(scene, { text: "Booked.", claims: [] }),
        { kind: "flow-ended", flow: "booking", how: "finished" },
      ];
    },
  };
}

const command = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<Command>(
      { kind: "start-flow", flow: "booking" },
      { kind: "start-flow", flow: "order-status" },
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Command>(
      { kind: "set-slot", slot: "day", value: "Monday" },
      { kind: "set-slot", slot: "day", value: "Tuesday" },
      { kind: "set-slot", slot: "hour", value: "9" },
      { kind: "set-slot", slot: "hour", value: "10" },
      { kind: "set-slot", slot: "order-number", value: "OM-1012" },
      { kind: "set-slot", slot: "proof", value: "97205" },
      { kind: "set-slot", slot: "proof", value: "11111" },
      { kind: "set-slot", slot: "colour", value: "red" },
      { kind: "clear-slot", slot: "day" },
      { kind: "clear-slot", slot: "order-number" },
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Command>(
      { kind: "confirm" },
      { kind: "confirm", proposal: "of-long-ago" },
      { kind: "deny" },
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Command>(
      { kind: "cancel-flow" },
      { kind: "cancel-flow", everything: true },
      { kind: "resume-flow", flow: "booking" },
      { kind: "resume-flow", flow: "order-status" },
      { kind: "recall" },
      { kind: "say-again" },
      { kind: "hesitate" },
      { kind: "not-understood" },
      { kind: "ask-policy", question: "how do returns work" },
      { kind: "find", readings: [{ words: "mug", constraints: [], order: "relevance", known: 1, exactCode: false }] },
      { kind: "small-talk", topic: "thanks" },
      { kind: "clarify", candidates: [{ kind: "start-flow", flow: "booking" }, { kind: "show-more" }] },
    ),
  },
);
const turn = fc.array(command, { minLength: 1, maxLength: 3 });
const conversation = fc.array(turn, { minLength: 1, maxLength: 14 });

interface Played {
  readonly recorded: readonly RecordedEvent[];
  readonly tracker: Tracker;
  readonly written: readonly string[];
  readonly reported: readonly unknown[];
}

let shop: SmallShop;
beforeAll(async () => {
  shop = await smallShop();
});
afterAll(() => shop.storage.close());

async function play(turns: readonly (readonly Command[])[], { ports, reported, clock }: SmallShop): Promise<Played> {
  // Past the window of the limits, so that every conversation has its tries.
  clock.time = new Date(clock.time.getTime() + 16 * 60_000);
  const written: string[] = [];
  const flow = booking(written);
  const flows = new Map([flow, orderStatus].map((each) => [each.name, each]));
  const understand = async ({ id }: { readonly id: string }): Promise<readonly ChosenCommand[]> =>
    (turns[Number(id)] ?? []).map((each) => ({ command: each, by: "script", score: 1 }));
  const assistant = createAssistant(ports, { understand, flows });
  const { conversationId } = await assistant.open({ channel: "test" });
  for (const at of turns.keys()) {
    await assistant.hear({ conversationId, id: String(at), text: `turn ${at}`, images: 0 });
  }
  const recorded = await ports.conversations.load(conversationId);
  return { recorded, tracker: replay(conversationId, recorded), written, reported };
}

/** Each event with the state right before it. */
function withStateBefore(recorded: readonly RecordedEvent[]): readonly { event: DialogueEvent; before: Tracker }[] {
  let tracker = newTracker("c");
  return recorded.map(({ event }) => {
    const before = tracker;
    tracker = apply(tracker, event);
    return { event, before };
  });
}

function turnsOf(recorded: readonly RecordedEvent[]): readonly (readonly DialogueEvent[])[] {
  const ids = [...new Set(recorded.flatMap((each) => (each.turn === undefined ? [] : [each.turn])))];
  return ids.map((id) => recorded.filter((each) => each.turn === id).map(({ event }) => event));
}

function asksForNoFilledSlot({ recorded }: Played): void {
  for (const { event, before } of withStateBefore(recorded)) {
    if (event.kind !== "slot-asked" || event.slot === slotToChange) continue;
    expect(runningFlow(before)?.slots[event.slot]).toBeUndefined();
  }
}

function writesOnlyWhatWasAgreedTo({ recorded, written }: Played): void {
  const agreed: string[] = [];
  for (const { event, before } of withStateBefore(recorded)) {
    if (event.kind !== "proposal-settled" || event.how !== "accepted") continue;
    const frame = runningFlow(before);
    expect(event.id).toBe(frame?.proposal?.id);
    agreed.push((frame?.proposal?.terms ?? []).map(({ value }) => (typeof value === "string" ? value : "")).join(" "));
  }
  expect(written).toEqual(agreed);
  for (const events of turnsOf(recorded)) {
    const accepts = events.filter((event) => event.kind === "proposal-settled" && event.how === "accepted").length;
    const saidYes = events.some(
      (event) =>
        event.kind === "utterance-understood" && event.commands.some((each) => each.command.kind === "confirm"),
    );
    expect(accepts).toBeLessThanOrEqual(saidYes ? 1 : 0);
  }
}

function asksOneThingAtATime({ recorded, reported }: Played): void {
  expect(reported).toEqual([]);
  for (const events of turnsOf(recorded)) {
    const replies = events.flatMap((event) => (event.kind === "bot-uttered" ? [event.reply] : []));
    const questions = replies.filter(({ act }) => act === "request" || act === "confirm").length;
    const others = events.filter(({ kind }) => kind === "clarify-asked" || kind === "utterance-missed").length;
    expect(replies.length).toBeGreaterThan(0);
    expect(questions + Math.min(others, 1)).toBeLessThanOrEqual(1);
  }
}

function keepsOneFramePerTask({ recorded }: Played): void {
  for (const { before } of withStateBefore(recorded)) {
    const names = before.stack.map(({ flow }) => flow);
    expect(new Set(names).size).toBe(names.length);
    expect(before.stack.slice(0, -1).some(({ proposal }) => proposal !== undefined)).toBe(false);
  }
}

it("asks for nothing it knows, writes only what was agreed to, asks one thing at a time, and answers every turn", async () => {
  let written = 0;
  const property = fc.asyncProperty(conversation, async (turns) => {
    const played = await play(turns, shop);
    asksForNoFilledSlot(played);
    writesOnlyWhatWasAgreedTo(played);
    asksOneThingAtATime(played);
    keepsOneFramePerTask(played);
    written += played.written.length;
  });
  await fc.assert(property, { numRuns: 300, seed: 7, endOnFailure: true });
  expect(written).toBeGreaterThan(0);
});

it("ends everything that is cancelled, and leaves nothing of it", async () => {
  const property = fc.asyncProperty(conversation, async (turns) => {
    const { tracker } = await play([...turns, [{ kind: "cancel-flow", everything: true }]], shop);
    expect(tracker.stack).toEqual([]);
    expect(tracker.choices.filter(({ id }) => /^(?:yes|no|change|cancel)/u.test(id))).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60, seed: 8, endOnFailure: true });
});

it("leads to the same events when it is had again, and replays to the same state", async () => {
  const property = fc.asyncProperty(conversation, async (turns) => {
    const [here, there] = [await smallShop(), await smallShop()];
    const [one, other] = [await play(turns, here), await play(turns, there)];
    expect(other.recorded).toEqual(one.recorded);
    const stored = JSON.parse(JSON.stringify(one.recorded)) as readonly RecordedEvent[];
    expect(replay(one.tracker.conversationId, stored)).toEqual(one.tracker);
    await Promise.all([here.storage.close(), there.storage.close()]);
  });
  await fc.assert(property, { numRuns: 20, seed: 9, endOnFailure: true });
});
