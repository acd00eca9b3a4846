import type { Command, DialogueEvent, FlowName } from "./dialogue.js";
import {
  dropConstraint,
  findProducts,
  pickProducts,
  refineWish,
  shiftPrice,
  showMore,
  showProduct,
} from "./finding.js";
import { advance, type Flow } from "./flows/flow.js";
import { orderStatus } from "./flows/order-status.js";
import { notUnderstood, openCase } from "./handoff.js";
import { answerPolicyQuestion } from "./policy-questions.js";
import type { Work } from "./ports.js";
import { type Events, informed, type Scene } from "./scene.js";
import { apply, runningFlow, type Tracker } from "./tracker.js";

const flows: ReadonlyMap<FlowName, Flow> = new Map([orderStatus].map((flow) => [flow.name, flow]));

/**
 * Carries out commands in their order; a flow that they touched, or interrupted, is then taken on. Who asks for a person
 * is not asked on; the flow stays where it is.
 */
export async function carryOut(commands: readonly Command[], scene: Scene): Promise<Events> {
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
    case "drop-constraint":
    case "shift-price":
    case "show-more":
    case "pick":
    case "show-product":
      return "searching";
    case "ask-policy":
      return "reading-rules";
    case "ask-for-person":
      return "asking-a-colleague";
    case "start-flow":
    case "set-slot":
      return "looking-up-order";
    case "cancel-flow":
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
    case "find":
      return findProducts(command.reading, scene);
    case "refine":
      return refineWish(command.reading, scene);
    case "drop-constraint":
      return dropConstraint(command.position, scene);
    case "shift-price":
      return shiftPrice(command.to, scene);
    case "show-more":
      return showMore(scene);
    case "pick":
      return pickProducts(command.positions, scene);
    case "show-product":
      return showProduct(command.sku, scene);
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
