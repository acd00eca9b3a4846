import type { Command } from "../../dialogue.js";
import { foldOrderNumber } from "../../order-number.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import { flat, isDocument } from "../safety-phrases.js";
import { emailIn, orderNumberIn } from "../spotting.js";
import { all, slot, type Understood } from "../understood.js";
import type { Cleaned } from "./cleaned.js";
import { withoutSender } from "./pasted-mail.js";

const linesMax = 400;

/** "Where is this?" above a confirmation is about the order in it; when it names several, it is asked which. */
export function withPasted(understood: Understood, { pasted, onlyPasted }: Cleaned, tracker: Tracker): Understood {
  if (pasted === "" || understood.some(({ command }) => isNumber(command))) return understood;
  const commands = understood.map(({ command }) => command);
  const asked = runningFlow(tracker)?.asked;
  const wanted = commands.some(({ kind }) => kind === "start-flow") || asked === "order-number";
  const unclear = onlyPasted || commands.every(({ kind }) => kind === "not-understood" || kind === "small-talk");
  const lines = withoutSender(pasted).split("\n").slice(0, linesMax);
  const numbers = distinct(lines.flatMap((line) => orderNumberIn(line, "none") ?? []));
  const [number] = numbers;
  if (number === undefined || (!wanted && (!unclear || isDocument(flat(pasted))))) return understood;
  const start: readonly Command[] = wanted ? [] : [{ kind: "start-flow", flow: "order-status" }];
  const found = numbers.length === 1 ? [...slot("order-number", number), ...slot("proof", onlyEmail(lines))] : [];
  return [...(wanted ? understood : []), ...all([...start, ...found], "rule:pasted")];
}

function isNumber(command: Command): boolean {
  return command.kind === "set-slot" && command.slot === "order-number";
}

function onlyEmail(lines: readonly string[]): string | undefined {
  const emails = lines.flatMap((line) => emailIn(line)?.toLowerCase() ?? []);
  const [email, another] = [...new Set(emails)];
  return another === undefined ? email : undefined;
}

function distinct(numbers: readonly string[]): readonly string[] {
  return [...new Map(numbers.map((number) => [foldOrderNumber(number), number])).values()];
}
