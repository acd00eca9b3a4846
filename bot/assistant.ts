import { AssistantError } from "./assistant-error.js";
import type { DialogueEvent, RecordedEvent, Utterance } from "./dialogue.js";
import { handleTurn, sceneOf, type TurnParts, usualParts } from "./handle-turn.js";
import type { Assistant, Pauses, Ports, TranscriptMessage, TurnAnswer } from "./ports.js";
import { Hearing } from "./hearing.js";
import { informed } from "./scene.js";
import { newTracker, replay, stateOf } from "./tracker.js";
import { traceOf } from "./trace.js";
import { TurnQueue } from "./turn-queue.js";

/** Each conflict means that another turn was written, so only a fault comes near this, never a busy conversation. */
const conflictsMax = 100;

const noPauses: Pauses = { wait: async () => undefined };

/**
 * @param parts others than the usual ones where a test scripts them.
 * @param pauses without any, nothing waits for what is still being typed.
 */
export function createAssistant(ports: Ports, parts: TurnParts = usualParts, pauses: Pauses = noPauses): Assistant {
  const queue = new TurnQueue();
  const takeUp = (utterances: readonly Utterance[]): Promise<readonly RecordedEvent[]> =>
    queue.run(utterances[0]?.conversationId ?? "", () => answered(utterances, ports, parts));
  const hearing = new Hearing(pauses, takeUp);

  const open: Assistant["open"] = async ({ channel, locale = "en", customerId, context }) => {
    const conversationId = ports.ids.next();
    const started: DialogueEvent = {
      kind: "conversation-started",
      channel,
      locale,
      ...(customerId === undefined ? {} : { customerId }),
      ...(context === undefined ? {} : { context }),
    };
    const scene = await sceneOf({ ...newTracker(conversationId), locale }, ports);
    const { choices } = scene.wording;
    const greeted = informed(scene, scene.wording.greeting(scene.shopName), [
      { id: "order-status", label: choices.orderStatus },
      { id: "person", label: choices.person },
    ]);
    await ports.conversations.append({
      conversationId,
      after: 0,
      at: ports.clock.now().toISOString(),
      events: [started, greeted],
    });
    return { conversationId, replies: greeted.kind === "bot-uttered" ? [greeted.reply] : [] };
  };

  const receive: Assistant["receive"] = async (utterance, taken) => {
    await known(utterance.conversationId, ports);
    const came = await ports.inbox.receive(utterance, ports.clock.now().toISOString());
    const conversation =
      came === "known"
        ? hearing.hearAgain(utterance)
        : taken === "while-typing"
          ? hearing.hear(utterance)
          : hearing.hearAtOnce(utterance);
    return { answer: conversation.then((recorded) => answerTo(utterance, recorded)) };
  };

  const typing: Assistant["typing"] = (report) => {
    hearing.typing(report);
  };

  const hear: Assistant["hear"] = async (utterance) => (await receive(utterance)).answer;

  const identify: Assistant["identify"] = (conversationId, customerId) =>
    queue.run(conversationId, () => identified(conversationId, customerId, ports));

  const transcript: Assistant["transcript"] = async (conversationId, afterSeq) => {
    const recorded = await known(conversationId, ports);
    const due = await ports.outbox.due(conversationId);
    if (due.some(({ seq }) => seq <= afterSeq)) await ports.outbox.acknowledge(conversationId, afterSeq);
    const messages = recorded.filter(({ seq }) => seq > afterSeq).flatMap(messageOf);
    return { messages, state: stateOf(replay(conversationId, recorded)) };
  };

  const recover: Assistant["recover"] = async () => {
    const waiting = await ports.inbox.unhandled();
    const turns = await Promise.allSettled(waiting.map((utterance) => takeUp([utterance])));
    for (const turn of turns) {
      if (turn.status === "rejected") ports.log.report("turn/not-recovered", { failure: String(turn.reason) });
    }
    return waiting.length;
  };

  const trace: Assistant["trace"] = async (conversationId, utteranceId) =>
    traceOf(await known(conversationId, ports), utteranceId);

  return { open, receive, typing, hear, identify, transcript, trace, recover };
}

/** The conversation with the utterances answered in one turn: now, or by whoever answered one of them before. */
function answered(utterances: readonly Utterance[], ports: Ports, parts: TurnParts): Promise<readonly RecordedEvent[]> {
  const conversationId = utterances[0]?.conversationId ?? "";
  return untilWritten(async () => {
    const recorded = await ports.conversations.load(conversationId);
    const tracker = replay(conversationId, recorded);
    const [first, ...more] = utterances.filter(({ id }) => !tracker.heard.has(id));
    if (first === undefined) return recorded;
    const written = await ports.conversations.append({
      conversationId,
      utteranceId: first.id,
      ...(more.length === 0 ? {} : { joinedIds: more.map(({ id }) => id) }),
      after: tracker.lastSeq,
      events: await handleTurn([first, ...more], tracker, ports, parts),
      at: ports.clock.now().toISOString(),
    });
    return [...recorded, ...written];
  });
}

function identified(conversationId: string, customerId: string, ports: Ports): ReturnType<Assistant["identify"]> {
  return untilWritten(async () => {
    const tracker = replay(conversationId, await known(conversationId, ports));
    if (tracker.customerId === customerId) return "identified";
    if (tracker.customerId !== undefined) return "other-customer";
    const events: readonly DialogueEvent[] = [{ kind: "customer-identified", customerId }];
    const at = ports.clock.now().toISOString();
    await ports.conversations.append({ conversationId, after: tracker.lastSeq, at, events });
    return "identified";
  });
}

/** Another process may write to the same conversation meanwhile: what it wrote is read, and all is thought over. */
async function untilWritten<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (failure) {
      if (attempts >= conflictsMax || !isConflict(failure)) throw failure;
    }
  }
}

function isConflict(failure: unknown): boolean {
  return failure instanceof AssistantError && failure.code === "storage/sequence-conflict";
}

function answerTo({ id, conversationId }: Utterance, recorded: readonly RecordedEvent[]): TurnAnswer {
  const said = recorded.find(({ event }) => event.kind === "shopper-uttered" && event.id === id);
  const turn = recorded.filter((each) => each.turn === said?.turn);
  const last = turn.at(-1)?.seq ?? 0;
  const until = recorded.filter(({ seq }) => seq <= last);
  return {
    seq: last,
    replies: turn.flatMap(({ event }) => (event.kind === "bot-uttered" ? [event.reply] : [])),
    state: stateOf(replay(conversationId, until)),
  };
}

async function known(conversationId: string, ports: Ports): Promise<readonly RecordedEvent[]> {
  const recorded = await ports.conversations.load(conversationId);
  if (recorded.length > 0) return recorded;
  throw new AssistantError(
    "conversation/unknown",
    "There is no such conversation. Begin one with POST /api/v1/conversations and use the id that it returns.",
  );
}

function messageOf({ seq, at, event }: RecordedEvent): readonly TranscriptMessage[] {
  if (event.kind === "shopper-uttered") return [{ seq, id: event.id, from: "shopper", text: event.text, at }];
  if (event.kind !== "bot-uttered") return [];
  return [{ seq, from: "assistant", text: event.reply.text, reply: event.reply, at }];
}
