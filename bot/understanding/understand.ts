import type { Command, Utterance } from "../dialogue.js";
import type { Tracker } from "../tracker.js";
import { chosen } from "./choices.js";
import { fitting } from "./fitting.js";
import { firstOf, heard, type Understanding } from "./heard.js";
import { aboutThatOrder } from "./order-talk.js";
import { partsOf } from "./parts.js";
import { readers, wholeReaders } from "./readers/readers.js";
import { missed, only, type Understood } from "./understood.js";

/** From what was said to what should happen: taps and rules first, then the models; what does not fit is left to `fitting`. */
export async function understand(utterance: Utterance, tracker: Tracker, ports: Understanding): Promise<Understood> {
  const pictures = utterance.images > 0 ? only({ kind: "cannot-see-pictures" }, "pictures") : [];
  const tapped = chosen(utterance, tracker);
  if (tapped !== undefined) return [...pictures, ...only(tapped, "tap")];
  if (utterance.text.trim() === "") return utterance.images > 0 ? pictures : missed;
  const said = await sayings(utterance.text, tracker, ports);
  return [...pictures, ...fitting(aboutThatOrder(said, utterance.text, tracker), tracker)];
}

/** A message is read part by part; parts that are about the same thing are read as one. */
async function sayings(text: string, tracker: Tracker, ports: Understanding): Promise<Understood> {
  const atOnce = await firstOf(wholeReaders, heard(text, tracker, ports));
  if (atOnce !== undefined) return atOnce;
  const read = async (part: string): Promise<Understood> =>
    (await firstOf(readers, heard(part, tracker, ports))) ?? missed;
  const whole = await read(text);
  const parts = partsOf(text);
  if (parts.length <= 1) return whole;
  const understood = (await Promise.all(parts.map(read))).flat();
  return isOneTopic(understood) && topicOf(whole[0]?.command) !== "not-understood" ? whole : understood;
}

function isOneTopic(understood: Understood): boolean {
  const topics = new Set(understood.map(({ command }) => topicOf(command)));
  topics.delete("small-talk");
  topics.delete("not-understood");
  return topics.size <= 1 || (topics.size === 2 && topics.has("find") && topics.has("refine"));
}

function topicOf(command: Command | undefined): string {
  if (command === undefined) return "not-understood";
  return command.kind === "set-slot" || command.kind === "start-flow" ? "flow" : command.kind;
}
