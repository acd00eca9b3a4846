import { runningFlow, type Tracker } from "../tracker.js";
import { missed, type Understood } from "./understood.js";

/** Drops what does not fit: small talk beside something to do, slots without a flow, the same command twice. */
export function fitting(understood: Understood, tracker: Tracker): Understood {
  const starts = understood.some(({ command }) => command.kind === "start-flow");
  const hasFlow = starts || runningFlow(tracker) !== undefined;
  const kept = understood.filter(({ command }) => command.kind !== "set-slot" || hasFlow);
  const serious = kept.filter(({ command }) => command.kind !== "small-talk" && command.kind !== "not-understood");
  const rest = kept.filter(({ command }) => command.kind === "small-talk");
  const chosen = serious.length > 0 ? serious : rest.length > 0 ? rest.slice(0, 1) : kept.slice(0, 1);
  const texts = chosen.map(({ command }) => JSON.stringify(command));
  const unique = chosen.filter((_, at) => texts.indexOf(texts[at] ?? "") === at);
  return unique.length === 0 ? missed : unique;
}
