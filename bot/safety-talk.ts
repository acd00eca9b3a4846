import type { Choice, Command, Fact, SafetyTopic } from "./dialogue.js";
import { claim } from "./evidence.js";
import { openCase } from "./handoff.js";
import { ruleFor } from "./policy-questions.js";
import { type Events, evidenceOf, informed, type Scene } from "./scene.js";
import { nothingWanted } from "./wanted.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

/** The shop may have a line of its own on these; it comes before the assistant's. */
const ruled: ReadonlySet<SafetyTopic> = new Set(["discount", "erasure", "recording"]);
/** A rule that fits less well is about something else. */
const fitFrom = 0.6;

/** Answers what touches the assistant's limits, in words that nothing said can change. */
export async function talkSafely({ topic, question }: CommandOf<"talk-safely">, scene: Scene): Promise<Events> {
  const matter = `safety:${topic}`;
  const times = scene.tracker.told.get(matter) ?? 0;
  const found = ruled.has(topic) && times === 0 ? await ruleFor(question, fitFrom, scene) : undefined;
  const saying = scene.wording.safety(topic, { times, ...(found === undefined ? {} : { rule: found.rule }) });
  const told: Events = [
    ...(found === undefined ? [] : found.events),
    { kind: "answer-told", matter, question },
    informed(scene, saying, choicesFor(topic, scene)),
  ];
  return topic === "threat" ? [...told, ...(await openCase("asked-for-person", "A threat was written.", scene))] : told;
}

function choicesFor(topic: SafetyTopic, { wording: { choices } }: Scene): readonly Choice[] | undefined {
  const person = { id: "person", label: choices.person };
  const order = { id: "order-status", label: choices.orderStatus };
  switch (topic) {
    case "discount":
      return [{ id: "reduced", label: choices.reduced }];
    case "pretence":
    case "chargeback":
      return [order, person];
    case "other-people":
    case "account-check":
      return [order];
    case "erasure":
    case "record":
    case "private-details":
    case "self-harm":
    case "insult":
      return [person];
    case "instructions":
    case "powers":
    case "off-topic":
    case "interests":
    case "recording":
    case "threat":
      return undefined;
  }
}

/** What this conversation holds, and nothing of what the shop may hold elsewhere. */
export function tellKnown(scene: Scene): Events {
  const { customerId, provenOrders, caseId, wanted } = scene.tracker;
  const orders = [...provenOrders.keys()];
  const facts: readonly Fact[] = [
    { about: "conversation", property: "signed-in", value: customerId !== undefined },
    ...orders.map((id): Fact => ({ about: `order:${id}`, property: "number", value: id })),
    ...(caseId === undefined ? [] : [{ about: `case:${caseId}`, property: "id", value: caseId }]),
  ];
  const evidence = evidenceOf(scene, "conversation", facts, { known: ["signed-in", "orders", "case"] });
  const saying = scene.wording.known({
    signedIn: claim(evidence, "conversation", "signed-in"),
    orders: orders.map((id) => claim(evidence, `order:${id}`, "number")),
    ...(caseId === undefined ? {} : { caseId: claim(evidence, `case:${caseId}`, "id") }),
    wishes: wanted.items.map(({ wish }) => ({ words: wish.words, constraints: wish.constraints })),
  });
  return [{ kind: "evidence-recorded", evidence }, informed(scene, saying)];
}

export function forgetKnown({ what }: CommandOf<"forget-known">, scene: Scene): Events {
  if (what !== "") return [informed(scene, scene.wording.nothingToForget(what))];
  return [{ kind: "wanted-changed", wanted: nothingWanted }, informed(scene, scene.wording.forgotten())];
}
