import type { Command, DialogueEvent, FlowName } from "./dialogue.js";
import {
  dropConstraints,
  dropItem,
  findProducts,
  focusItem,
  refineWish,
  setStrength,
  shiftPrice,
  showMore,
  tellWanted,
} from "./finding.js";
import { advance, type Flow } from "./flows/flow.js";
import { notUnderstood, openCase } from "./handoff.js";
import { askWhich, notShown, pickProducts, pickVariant } from "./picking.js";
import { answerPolicyQuestion } from "./policy-questions.js";
import type { Work } from "./ports.js";
import { answerProductQuestion, compareProducts } from "./product-questions.js";
import { type Events, informed, type Scene } from "./scene.js";
import { apply, runningFlow, type Tracker } from "./tracker.js";

type Flows = ReadonlyMap<FlowName, Flow>;

/**
 * Carries out commands in their order; a flow that they touched, or interrupted, is then taken on. Who asks for a person
 * is not asked on; the flow stays where it is.
 */
export async function carryOut(commands: readonly Command[], scene: Scene, flows: Flows): Promise<Events> {
  const events: DialogueEvent[] = [];
  let tracker = scene.tracker;
  const happened = (more: Events): void => {
    events.push(...more);
    tracker = more.reduce<Tracker>(apply, tracker);
  };
  for (const command of commands) happened(await carryOutOne(command, { ...scene, tracker }));
  if (commands.some((command) => command.kind === "ask-for-person")) return events;
  happened(await advance(flows, { ...scene, tracker }, { digressed: commands.some(isDigression) }));
  return events;
}

/** Something served beside the running flow. */
function isDigression({ kind }: Command): boolean {
  return kind !== "start-flow" && kind !== "set-slot" && kind !== "not-understood";
}

/** What somebody who waits is told that the command does; nothing of what is done at once. */
function workOf(command: Command): Work | undefined {
  switch (command.kind) {
    case "find":
    case "refine":
    case "drop-constraints":
    case "drop-item":
    case "set-strength":
    case "shift-price":
    case "show-more":
    case "pick":
    case "pick-variant":
    case "ask-product":
    case "compare":
    case "focus-item":
      return "searching";
    case "ask-policy":
      return "reading-rules";
    case "ask-for-person":
      return "asking-a-colleague";
    case "start-flow":
    case "set-slot":
    case "resume-flow":
      return "looking-up-order";
    case "cancel-flow":
    case "confirm":
    case "deny":
    case "tell-wanted":
    case "ask-which":
    case "not-shown":
    case "say-again":
    case "clarify":
    case "small-talk":
    case "cannot-see-pictures":
    case "cannot-change-orders":
    case "cannot-buy":
    case "not-understood":
      return undefined;
  }
}

async function carryOutOne(command: Command, scene: Scene): Promise<Events> {
  const work = workOf(command);
  if (work !== undefined) scene.ports.notices.begun(scene.tracker.conversationId, work);
  switch (command.kind) {
    case "start-flow":
      return runningFlow(scene.tracker)?.flow === command.flow ? [] : [{ kind: "flow-started", flow: command.flow }];
    case "set-slot":
      return [{ kind: "slot-set", slot: command.slot, value: command.value }];
    case "cancel-flow":
      return cancelFlow(scene);
    case "resume-flow":
      return [{ kind: "flow-resumed", flow: command.flow }];
    case "confirm":
    case "deny":
    case "say-again":
    case "clarify":
      return [smallTalk("acknowledgement", scene)];
    case "find":
      return findProducts(command, scene);
    case "refine":
      return refineWish(command, scene);
    case "drop-constraints":
      return dropConstraints(command, scene);
    case "set-strength":
      return setStrength(command, scene);
    case "drop-item":
      return dropItem(command.item, scene);
    case "focus-item":
      return focusItem(command.item, scene);
    case "tell-wanted":
      return tellWanted(scene);
    case "shift-price":
      return shiftPrice(command.to, scene);
    case "show-more":
      return showMore(scene);
    case "pick":
      return pickProducts(command.skus, scene);
    case "pick-variant":
      return pickVariant(command, scene);
    case "ask-which":
      return askWhich(command, scene);
    case "not-shown":
      return notShown(scene);
    case "ask-product":
      return answerProductQuestion(command, scene);
    case "compare":
      return compareProducts(command, scene);
    case "ask-policy":
      return answerPolicyQuestion(command.question, scene);
    case "small-talk":
      return [smallTalk(command.topic, scene)];
    case "ask-for-person":
      return openCase("asked-for-person", command.reason, scene);
    case "cannot-see-pictures":
      return [informed(scene, scene.wording.picturesLater())];
    case "cannot-buy":
      return [informed(scene, scene.wording.cannotBuy())];
    case "cannot-change-orders":
      return [
        informed(scene, scene.wording.cannotChangeOrders(), [{ id: "person", label: scene.wording.choices.person }]),
      ];
    case "not-understood":
      return runningFlow(scene.tracker) === undefined ? notUnderstood(scene) : [];
  }
}

/** Who complains is offered a colleague in words, so a "yes" must be able to take the offer. */
function smallTalk(topic: Extract<Command, { kind: "small-talk" }>["topic"], scene: Scene): DialogueEvent {
  const { wording, shopName } = scene;
  const person = [{ id: "person", label: wording.choices.person }];
  return informed(scene, wording.smallTalk(topic, shopName), topic === "complaint" ? person : undefined);
}

function cancelFlow(scene: Scene): Events {
  const frame = runningFlow(scene.tracker);
  if (frame === undefined) return [informed(scene, scene.wording.smallTalk("acknowledgement", scene.shopName))];
  return [
    { kind: "flow-ended", flow: frame.flow, how: "cancelled" },
    informed(scene, scene.wording.flowCancelled(frame.flow)),
  ];
}
