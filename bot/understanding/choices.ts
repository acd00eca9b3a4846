import type { Command, Utterance } from "../dialogue.js";
import { limitsToDrop } from "../dropped-limits.js";
import { decoded, narrowingAnswer } from "../narrowing-choices.js";
import type { Tracker } from "../tracker.js";
import type { WishReading } from "../wish.js";
import { commandsFor } from "./readers/which.js";

/** What a tapped quick reply asks for; also when its label was typed instead. */
export function chosen(utterance: Utterance, tracker: Tracker): Command | undefined {
  const typed = utterance.text.trim().toLowerCase();
  const id = utterance.choice ?? tracker.choices.find((choice) => choice.label.toLowerCase() === typed)?.id;
  return id === undefined ? undefined : commandOf(id, tracker);
}

function commandOf(choice: string, tracker: Tracker): Command | undefined {
  const [kind = "", value = ""] = splitOnce(choice);
  switch (kind) {
    case "person":
      return { kind: "ask-for-person", reason: "tapped the button" };
    case "more":
      return { kind: "show-more" };
    case "narrow":
      return narrowed(value);
    case "narrow-any":
      return { kind: "no-preference", field: decoded(value) };
    case "surprise":
      return { kind: "first-ideas", for: "surprise" };
    case "cheaper":
      return { kind: "shift-price", to: "cheaper" };
    case "reduced":
      return { kind: "find", readings: [onlyReduced] };
    case "order-status":
      return { kind: "start-flow", flow: "order-status" };
    case "order":
      return { kind: "set-slot", slot: "order-number", value };
    case "drop":
      return { kind: "drop-constraints", ...limitsToDrop(value, tracker.wanted), tapped: true };
    case "drop-together":
      return { kind: "drop-constraints", positions: [], together: true };
    case "item":
      return { kind: "focus-item", item: value };
    case "forget":
      return forgotten(value);
    case "start-over":
      return { kind: "forget-wanted" };
    case "product":
      return productTapped(value, tracker);
    case "yes":
      return { kind: "confirm", ...(value === "" ? {} : { proposal: value }) };
    case "no":
      return { kind: "deny" };
    case "change":
      return { kind: "clear-slot", slot: value };
    case "meant":
      return tracker.candidates[Number(value)];
    case "cancel":
      return { kind: "cancel-flow" };
    default:
      return undefined;
  }
}

const onlyReduced: WishReading = {
  ...{ words: "", constraints: [{ field: "reduced" }], order: "relevance", known: 0, exactCode: false },
};

/** "w1", or several: "w1,w2". */
function forgotten(value: string): Command {
  const [item = "", ...more] = value.split(",");
  return { kind: "drop-item", item, ...(more.length === 0 ? {} : { more }) };
}

function narrowed(value: string): Command | undefined {
  const answer = narrowingAnswer(value);
  if (answer === undefined) return undefined;
  const { field, constraint } = answer;
  const said = "anyOf" in constraint ? constraint.anyOf.join(" ") : "";
  return { kind: "narrow", field, constraints: [constraint], said };
}

/** Where it was asked which one is meant, a tap answers that. */
function productTapped(sku: string, { which }: Tracker): Command {
  const asked = which?.skus.includes(sku) === true ? which.then : undefined;
  return commandsFor(asked ?? { kind: "pick" }, [{ sku }])[0] ?? { kind: "pick", skus: [sku] };
}

function splitOnce(choice: string): readonly string[] {
  const at = choice.indexOf(":");
  return at < 0 ? [choice] : [choice.slice(0, at), choice.slice(at + 1)];
}
