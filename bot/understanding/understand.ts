import type { Command, ShownItem, Utterance } from "../dialogue.js";
import { apply, type Tracker } from "../tracker.js";
import { chosen } from "./choices.js";
import { firstOf, type Heard, heard, type Understanding } from "./heard.js";
import { cleaned } from "./noise/cleaned.js";
import { withPasted } from "./noise/from-pasted.js";
import { partsOf } from "./parts.js";
import { besideDetails, withoutPrivateDetails } from "./private-details.js";
import { remarksOn } from "./readers/noise.js";
import { readers, wholeReaders } from "./readers/readers.js";
import { all, missed, only, slot, type Understood } from "./understood.js";

/** From what was said to what should happen: taps and rules first, then the models; what does not fit is left to `fitting`. */
export async function understand(
  utterance: Utterance,
  tracker: Tracker,
  ports: Understanding,
  flows: Heard["flows"],
): Promise<Understood> {
  const pictures = utterance.images > 0 ? only({ kind: "cannot-see-pictures" }, "pictures") : [];
  const tapped = chosen(utterance, tracker);
  if (tapped !== undefined) return [...pictures, ...only(tapped, "tap")];
  const noted = await cleaned(utterance.text, tracker, ports.words);
  const { text: beside, found } = withoutPrivateDetails(noted.text);
  const text = noted.heldCard ? besideDetails(beside) : beside;
  const said = text === "" ? [] : await sayings(text, tracker, ports, flows);
  const remarks = [...pictures, ...remarksOn({ ...noted, heldCard: noted.heldCard || found }, tracker, said)];
  if (text === "") return remarks.length > 0 ? remarks : missed;
  return [...remarks, ...withPasted(withSlotsOfStart(said, text, tracker, flows), noted, tracker)];
}

/** A message is read part by part; parts that are about the same thing are read as one. */
async function sayings(
  text: string,
  tracker: Tracker,
  ports: Understanding,
  flows: Heard["flows"],
): Promise<Understood> {
  const atOnce = await firstOf(wholeReaders, heard(text, tracker, ports, flows));
  if (atOnce !== undefined) return atOnce;
  const read = async (part: string, known: Tracker): Promise<Understood> =>
    (await firstOf(readers, heard(part, known, ports, flows))) ?? missed;
  const whole = await read(text, tracker);
  const parts = partsOf(text);
  if (parts.length <= 1) return whole;
  const understood: Understood[] = [];
  let known = tracker;
  for (const part of parts) {
    const more = await read(part, known);
    understood.push(more);
    known = more.reduce(afterCommand, known);
  }
  const every = understood
    .flat()
    .filter((each, at, all) => !isAskedAbout(each, all[at + 1]) && !isSaidInFigures(each, all[at + 1]));
  const wholeTells = topicOf(whole[0]?.command) !== "not-understood" && slotsIn(whole) >= slotsIn(every);
  return isOneTopic(every) && wholeTells ? whole : every;
}

/** "The second one then. What colors?" is answered on the second one; it need not be told before. */
function isAskedAbout({ command }: Understood[number], next: Understood[number] | undefined): boolean {
  if (command.kind !== "pick" || next?.command.kind !== "ask-product") return false;
  return command.skus.join() === next.command.skus.join();
}

/** "That's too much, hoodies below 50": the limit that follows says how much cheaper. */
function isSaidInFigures({ command }: Understood[number], next: Understood[number] | undefined): boolean {
  if (command.kind !== "shift-price") return false;
  const follows = next?.command.kind === "find" || next?.command.kind === "refine" ? next.command : undefined;
  const readings = follows === undefined ? [] : follows.kind === "find" ? follows.readings : [follows.reading];
  return readings.some(({ constraints }) => constraints.some(({ field }) => field === "price"));
}

/** A later part of a message is read as if the earlier ones had been carried out already. */
function afterCommand(tracker: Tracker, { command }: Understood[number]): Tracker {
  if (command.kind === "set-slot") return apply(tracker, { ...command, kind: "slot-set" });
  if (command.kind === "pick") return apply(tracker, { kind: "product-picked", items: itemsOf(command.skus, tracker) });
  if (command.kind !== "start-flow") return tracker;
  const waits = tracker.stack.some((frame) => frame.flow === command.flow);
  return apply(tracker, { kind: waits ? "flow-resumed" : "flow-started", flow: command.flow });
}

function itemsOf(skus: readonly string[], { picked, lists, looked }: Tracker): readonly ShownItem[] {
  const shown = [...picked, ...lists.flatMap(({ items }) => items), ...looked];
  return skus.flatMap((sku) => shown.find((item) => item.sku === sku) ?? []);
}

/** A message that starts a flow may tell what the flow would ask for. */
function withSlotsOfStart(understood: Understood, text: string, tracker: Tracker, flows: Heard["flows"]): Understood {
  const set = new Set(understood.map(({ command }) => (command.kind === "set-slot" ? command.slot : "")));
  return understood.flatMap((each) => {
    const { command } = each;
    const flow = command.kind === "start-flow" ? flows.get(command.flow) : undefined;
    const unknown = flow?.slots.filter(({ name }) => !set.has(name)) ?? [];
    const found = unknown.flatMap(({ name, read }) => slot(name, read(text, { asked: false, starts: true, tracker })));
    return [each, ...all(found, "rule:said-at-once")];
  });
}

function slotsIn(understood: Understood): number {
  return new Set(understood.map(({ command }) => (command.kind === "set-slot" ? command.slot : undefined))).size;
}

function isOneTopic(understood: Understood): boolean {
  const topics = new Set(understood.map(({ command }) => topicOf(command)));
  topics.delete("small-talk");
  topics.delete("not-understood");
  // A slot belongs to the flow that was started beside it.
  if ([...topics].some((topic) => topic.startsWith("start "))) topics.delete("set-slot");
  return topics.size <= 1 || (topics.size === 2 && topics.has("find") && topics.has("refine"));
}

function topicOf(command: Command | undefined): string {
  if (command === undefined) return "not-understood";
  if (command.kind === "start-flow") return `start ${command.flow}`;
  // Two rules that are asked for are two answers.
  return command.kind === "ask-policy" ? `rule ${command.question}` : command.kind;
}
