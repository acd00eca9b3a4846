import type { DialogueEvent, Utterance } from "./dialogue.js";
import { type Events, informed, type Scene } from "./scene.js";
import type { Tracker } from "./tracker.js";

/** Turns that sound displeased before a person is offered. */
const offeredAt = 3;

const grumbles =
  /\b(?:again|still (?:no|not|nothing|waiting|wrong)|already (?:said|told|asked|wrote|gave|sent)|(?:told|asked|wrote) you|(?:second|third|fourth|2nd|3rd|4th|\d+th) time|how (?:many times|often|hard)|useless|ridiculous|unacceptable|unbelievable|pathetic|incompetent|terrible|horrible|awful|worst|joke|waste|wasting|annoy\w*|angry|furious|fed up|sick of|enough|seriously|really\?|hopeless|disappoint\w*|frustrat\w*|never (?:again|works?)|doesn'?t work|not working|not (?:what i|helpful|helping)|makes no sense|for god'?s sake|ffs|wtf|omg|come on|are you (?:kidding|serious|even|blind|deaf)|listen|what the (?:hell|heck)|bloody|damn\w*|shit\w*|fuck\w*|crap|hell)\b|!{2,}|\?{2,}|!\?|\?!|[😠😡🤬😤🙄👎]/iu;
const contented = /\b(?:thanks?|thank you|great|perfect|nice|good|lovely|awesome|cool|ok(?:ay)?)\b/iu;

/** Whether a message sounds displeased, whatever it asks for. */
function soundsDispleased(text: string): boolean {
  if (/\bthank(?:s| you)\b|\bplease\b/iu.test(text) && !/[😠😡🤬😤]|!{2,}/u.test(text))
    return grumbles.test(text) && !contented.test(text);
  return grumbles.test(text) || shouts(text);
}

/** Mostly capitals, in more than a word or two. */
function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
  return letters >= 12 && capitals > letters * 0.7 && /\s/u.test(text.trim());
}

/** Notes how the message sounds, and offers a person once to who grows angry over several turns. */
export function moodOf(utterance: Utterance, happened: Events, scene: Scene): Events {
  const { tracker } = scene;
  const displeased = nextMood(utterance.text, tracker);
  if (displeased === tracker.displeased) return [];
  const offers = displeased >= offeredAt && !tracker.calmed && tracker.mode === "assistant" && !handsOver(happened);
  const noticed: DialogueEvent = { kind: "mood-noticed", displeased, ...(offers ? { personOffered: true } : {}) };
  return offers ? [noticed, personOffered(happened, scene)] : [noticed];
}

function nextMood(text: string, { displeased }: Tracker): number {
  if (soundsDispleased(text)) return displeased + 1;
  return Math.max(0, displeased - 1);
}

/** A person is on offer in this turn already. */
function handsOver(happened: Events): boolean {
  return happened.some(
    (event) =>
      event.kind === "bot-uttered" &&
      (event.reply.act === "handoff" || event.reply.choices?.some(({ id }) => id === "person") === true),
  );
}

/** The quick replies of the reply before it stay within reach. */
function personOffered(happened: Events, scene: Scene): DialogueEvent {
  const before = happened.flatMap((event) => (event.kind === "bot-uttered" ? [event.reply] : [])).at(-1)?.choices ?? [];
  const { wording } = scene;
  return informed(scene, wording.personForTheDispleased(), [
    ...before,
    { id: "person", label: wording.choices.person },
  ]);
}
