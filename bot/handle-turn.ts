import { AssistantError } from "./assistant-error.js";
import { carryOut } from "./carry-out.js";
import type { DialogueEvent, Evidence, FlowName, Reply, Utterance } from "./dialogue.js";
import { unprovenFacts } from "./evidence.js";
import type { Flow } from "./flows/flow.js";
import { flows } from "./flows/flows.js";
import { openCase } from "./handoff.js";
import { moodOf } from "./mood.js";
import type { Ports } from "./ports.js";
import { withoutRepeatedChoices } from "./quick-replies.js";
import { type Events, informed, type Scene } from "./scene.js";
import { searchOnce } from "./search-once.js";
import { atTurnsBegin, type Tracker } from "./tracker.js";
import { fitting } from "./understanding/fitting.js";
import type { Understanding } from "./understanding/heard.js";
import { advised } from "./understanding/proposed.js";
import { understand } from "./understanding/understand.js";
import type { Understood } from "./understanding/understood.js";
import { wordingFor } from "./wording/wording-for.js";

/** What a turn is made with: how utterances are understood, and the tasks that it can do. */
export interface TurnParts {
  readonly understand: (
    utterance: Utterance,
    tracker: Tracker,
    ports: Understanding,
    flows: ReadonlyMap<FlowName, Flow>,
  ) => Promise<Understood>;
  readonly flows: ReadonlyMap<FlowName, Flow>;
}

export const usualParts: TurnParts = { understand, flows };

/**
 * Everything that an utterance leads to. Writes nothing: the caller appends the events and hands on the replies.
 * @param utterances several where one thought was sent in several messages, in their order.
 */
export async function handleTurn(
  utterances: readonly [Utterance, ...Utterance[]],
  tracker: Tracker,
  world: Ports,
  parts: TurnParts = usualParts,
): Promise<Events> {
  const said = utterances.map(shopperUttered);
  if (tracker.mode === "person") return said;
  const utterance = joined(utterances);
  const ports: Ports = { ...world, search: searchOnce(world.search) };
  const scene = await sceneOf(tracker, ports);
  try {
    const alone = await parts.understand(utterance, tracker, ports, parts.flows);
    const advice = await advised(alone, { utterance, tracker, ports, flows: parts.flows });
    const { understood, ...fits } = fitting(advice.understood, tracker, parts.flows);
    const dropped = [...advice.dropped, ...fits.dropped];
    const commands = understood.map(({ command }) => command);
    const happened = await carryOut(commands, { ...scene, tracker: atTurnsBegin(tracker) }, parts.flows);
    const events = withoutRepeatedChoices([...happened, ...moodOf(utterance, happened, scene)]);
    const chose: DialogueEvent = {
      kind: "utterance-understood",
      commands: understood,
      ...(dropped.length === 0 ? {} : { dropped }),
      ...(advice.model === undefined ? {} : { model: advice.model }),
    };
    return [...said, chose, ...onlyProven(events, scene)];
  } catch (failure) {
    return [...said, ...(await apologise(failure, utterance, scene))];
  }
}

export async function sceneOf(tracker: Tracker, ports: Ports): Promise<Scene> {
  const shop = await ports.policies.shop();
  const wording = wordingFor(tracker.locale, shop.timeZone, shop.currency);
  return { tracker, ports, wording, shopName: shop.name, timeZone: shop.timeZone };
}

/** A reply that states what no tool reported does not leave; the turn fails, and an operator learns why. */
function onlyProven(events: Events, scene: Scene): Events {
  const evidence = new Map<string, Evidence>(scene.tracker.evidence);
  for (const event of events) {
    if (event.kind === "evidence-recorded") evidence.set(event.evidence.id, event.evidence);
    if (event.kind === "bot-uttered") requireProof(event.reply, evidence);
  }
  return events;
}

function requireProof(reply: Reply, evidence: ReadonlyMap<string, Evidence>): void {
  const [unproven] = unprovenFacts(reply, evidence);
  if (unproven === undefined) return;
  throw new AssistantError(
    "claim/unproven",
    `A reply (${reply.act}) stated the ${unproven.property} of ${unproven.about} without evidence of this conversation. ` +
      "Look at the tool that should have reported it, or at the step that built the reply.",
  );
}

async function apologise(failure: unknown, utterance: Utterance, scene: Scene): Promise<Events> {
  const code = failure instanceof AssistantError ? failure.code : "turn/failed";
  const { log } = scene.ports;
  log.report(code, {
    conversationId: utterance.conversationId,
    utteranceId: utterance.id,
    failure: described(failure),
  });
  const failed: DialogueEvent = { kind: "turn-failed", code };
  try {
    const opened = await openCase("failure", `The assistant failed with ${code}.`, scene);
    return [failed, ...opened];
  } catch (second) {
    log.report("turn/case-not-opened", { conversationId: utterance.conversationId, failure: described(second) });
    return [failed, informed(scene, scene.wording.turnFailed(undefined))];
  }
}

/** A foreign error's message may quote what was said; its name and the places in the code do not. */
function described(failure: unknown): string {
  if (failure instanceof AssistantError) return failure.message;
  if (!(failure instanceof Error)) return typeof failure;
  const places = (failure.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at "));
  return [failure.name, ...places.slice(0, 6).map((place) => place.trim())].join(" ");
}

/** Only texts are ever joined: a tap is a message of its own. */
function joined(utterances: readonly [Utterance, ...Utterance[]]): Utterance {
  const [first] = utterances;
  const text = utterances.map((each) => each.text).join("\n");
  return { ...first, text, images: utterances.reduce((sum, { images }) => sum + images, 0) };
}

function shopperUttered(utterance: Utterance): DialogueEvent {
  const { id, text, choice, images } = utterance;
  return { kind: "shopper-uttered", id, text, images, ...(choice === undefined ? {} : { choice }) };
}
