import { pickBought } from "./bought-before.js";
import { compareProducts } from "./comparison/compare-products.js";
import type { Command, DialogueEvent, FlowName, OutOfReach, Remark } from "./dialogue.js";
import { shiftPrice, showMore } from "./finding/price-steps.js";
import { tellWanted } from "./finding/telling.js";
import {
  dropConstraints,
  dropItem,
  findProducts,
  focusItem,
  forgetWanted,
  refineWish,
  setStrength,
} from "./finding/wish-changes.js";
import { advance } from "./flows/advance.js";
import { hasQuestion, isAsking } from "./flows/asking.js";
import { askWhatIsMeant, putInOtherWords } from "./flows/clarifying.js";
import type { Flow } from "./flows/flow.js";
import { recall } from "./flows/recall.js";
import { cancelFlow, clearSlot, confirm, deny, inOrderNamed, resumeFlow, setSlot, startFlow } from "./flows/stack.js";
import { firstIdeas } from "./first-ideas.js";
import { notUnderstood, openCase } from "./handoff.js";
import { aboutQuestion, narrow, noPreference, questionBack } from "./narrowing-answers.js";
import { pickVariant } from "./other-forms.js";
import { notShown, pickProducts, showAgain, tellHowToBuy } from "./picking.js";
import { answerPolicyQuestion } from "./policy-questions.js";
import type { Work } from "./ports.js";
import { answerProductQuestion } from "./product-questions/answer-product-question.js";
import { forgetKnown, talkSafely, tellKnown } from "./safety-talk.js";
import { type Events, informed, type Scene } from "./scene.js";
import { apply, runningFlow, type Tracker } from "./tracker.js";
import { troubleReported } from "./trouble-reported.js";
import { aboutCase, addToCase, stillWaiting, talkWhileWaiting } from "./waiting-case.js";
import { askWhich, leaveWhich } from "./which-one.js";

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
  for (const [at, command] of commands.entries()) {
    const more = at < commands.length - 1;
    happened(await carryOutOne(command, { ...scene, tracker }, { flows, more }));
  }
  happened(inOrderNamed(events));
  if (commands.some(endsAsking) || isGivenUp(events)) return events;
  happened(await advance(flows, { ...scene, tracker }, { before: scene.tracker, commands, events: [...events] }));
  if (!hasQuestion(events)) happened(await questionBack(commands, { ...scene, tracker }));
  if (!events.some((event) => event.kind === "bot-uttered")) happened([smallTalk("acknowledgement", scene)]);
  return events;
}

/** Who asks for a person, says goodbye or is in danger is not asked for an order number next. */
function endsAsking(command: Command): boolean {
  if (command.kind === "small-talk") return command.topic === "goodbye";
  if (command.kind === "talk-safely") return command.topic === "threat" || command.topic === "self-harm";
  return command.kind === "ask-for-person";
}

/** A colleague was asked because nothing was understood: no question follows that. */
function isGivenUp(events: Events): boolean {
  return events.some((event) => event.kind === "handoff-opened" && event.reason === "not-understood");
}

interface Beside {
  readonly flows: Flows;
  /** Something else follows in the same turn. */
  readonly more: boolean;
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
    case "narrow":
    case "no-preference":
    case "about-question":
    case "first-ideas":
    case "show-more":
    case "pick":
    case "pick-variant":
    case "show-again":
    case "pick-bought":
    case "ask-product":
    case "compare":
    case "focus-item":
      return "searching";
    case "ask-policy":
    case "talk-safely":
    case "report-trouble":
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
    case "clear-slot":
    case "hesitate":
    case "recall":
    case "tell-wanted":
    case "forget-wanted":
    case "tell-known":
    case "forget-known":
    case "about-case":
    case "add-to-case":
    case "ask-which":
    case "leave-which":
    case "not-shown":
    case "explain-state":
    case "say-again":
    case "clarify":
    case "small-talk":
    case "remark":
    case "cannot-see-pictures":
    case "out-of-reach":
    case "cannot-change-orders":
    case "cannot-buy":
    case "not-understood":
      return undefined;
  }
}

async function carryOutOne(command: Command, scene: Scene, { flows, more }: Beside): Promise<Events> {
  const work = workOf(command);
  if (work !== undefined) scene.ports.notices.begun(scene.tracker.conversationId, work);
  switch (command.kind) {
    case "start-flow":
      return startFlow(command.flow, scene);
    case "set-slot":
      return setSlot(command, scene, flows);
    case "cancel-flow":
      return [...questionClosed(scene), ...cancelFlow(command, scene, more)];
    case "resume-flow":
      return resumeFlow(command.flow, scene);
    case "clear-slot":
      return clearSlot(command, scene, flows);
    case "confirm":
      return confirm(command, scene, flows);
    case "deny":
      return deny(scene, flows);
    case "hesitate":
      return [informed(scene, scene.wording.takeYourTime(isAsking(runningFlow(scene.tracker))))];
    case "recall":
      return recall(scene, flows);
    case "explain-state":
      return [informed(scene, scene.wording.stateMeans(command.state))];
    case "say-again":
      return putInOtherWords(scene, flows);
    case "clarify":
      return askWhatIsMeant(command.candidates, scene, flows);
    case "find":
      return findProducts(command, scene);
    case "refine":
      return refineWish(command, scene);
    case "drop-constraints":
      return dropConstraints(command, scene);
    case "set-strength":
      return setStrength(command, scene);
    case "drop-item":
      return dropItem(command, scene);
    case "focus-item":
      return focusItem(command.item, scene);
    case "tell-wanted":
      return tellWanted(command, scene);
    case "forget-wanted":
      return forgetWanted(scene);
    case "shift-price":
      return shiftPrice(command, scene);
    case "narrow":
      return narrow(command, scene);
    case "no-preference":
      return noPreference(command, scene);
    case "about-question":
      return aboutQuestion(command, scene);
    case "first-ideas":
      return firstIdeas(command.for, scene);
    case "show-more":
      return showMore(scene);
    case "pick":
      return pickProducts(command.skus, scene);
    case "pick-variant":
      return pickVariant(command, scene);
    case "ask-which":
      return askWhich(command, scene);
    case "leave-which":
      return leaveWhich(scene);
    case "show-again":
      return showAgain(command, scene);
    case "pick-bought":
      return pickBought(scene);
    case "not-shown":
      return notShown(command, scene);
    case "ask-product":
      return answerProductQuestion(command, scene);
    case "compare":
      return compareProducts(command, scene);
    case "ask-policy":
      return answerPolicyQuestion(command, scene);
    case "talk-safely":
      return talkSafely(command, scene);
    case "tell-known":
      return tellKnown(scene);
    case "forget-known":
      return forgetKnown(command, scene);
    case "about-case":
      return aboutCase(command, scene);
    case "add-to-case":
      return addToCase(command, scene);
    case "report-trouble":
      return troubleReported(command, scene);
    case "small-talk":
      return (await talkWhileWaiting(command.topic, scene)) ?? [smallTalk(command.topic, scene)];
    case "ask-for-person":
      return (await stillWaiting(scene)) ?? openCase("asked-for-person", command.reason, scene);
    case "remark":
      return [remarked(command.remark, scene)];
    case "cannot-see-pictures":
      return [informed(scene, scene.wording.picturesLater())];
    case "out-of-reach":
      return [outOfReach(command.what, scene)];
    case "cannot-buy":
      return tellHowToBuy(command, scene);
    case "cannot-change-orders":
      return [
        informed(scene, scene.wording.cannotChangeOrders(), [{ id: "person", label: scene.wording.choices.person }]),
      ];
    case "not-understood":
      return notUnderstood(scene);
  }
}

function outOfReach(what: OutOfReach, scene: Scene): DialogueEvent {
  const { wording } = scene;
  const reduced = { id: "reduced", label: wording.choices.reduced };
  const person = { id: "person", label: wording.choices.person };
  const offered = what === "code" ? [person] : what === "sale-end" ? [reduced] : undefined;
  return informed(scene, wording.outOfReach(what), offered);
}

/** Who drops everything is asked nothing any more. */
function questionClosed({ tracker }: Scene): Events {
  return tracker.asking === undefined ? [] : [{ kind: "narrowing-closed" }];
}

function remarked(remark: Remark, scene: Scene): DialogueEvent {
  const { wording } = scene;
  const order = { id: "order-status", label: wording.choices.orderStatus };
  const person = { id: "person", label: wording.choices.person };
  const choices = { "other-language": [order, person], "parcel-trouble": [person] };
  const offered = remark === "other-language" || remark === "parcel-trouble" ? choices[remark] : undefined;
  return informed(scene, wording.remark(remark), offered);
}

/** Who complains is offered a colleague in words, so a "yes" must be able to take the offer. */
function smallTalk(topic: Extract<Command, { kind: "small-talk" }>["topic"], scene: Scene): DialogueEvent {
  const { wording, shopName, tracker } = scene;
  const person = [{ id: "person", label: wording.choices.person }];
  const open = isAsking(runningFlow(tracker))
    ? !tracker.offered.includes("person")
    : tracker.asking !== undefined && topic !== "acknowledgement";
  return informed(
    scene,
    wording.smallTalk(topic, shopName, { turn: tracker.lastSeq, open }),
    topic === "complaint" ? person : undefined,
  );
}
