import type { Command, Utterance } from "../dialogue.js";
import type { Tracker } from "../tracker.js";

/** What a tapped quick reply asks for; also when its label was typed instead. */
export function chosen(utterance: Utterance, tracker: Tracker): Command | undefined {
  const typed = utterance.text.trim().toLowerCase();
  const id = utterance.choice ?? tracker.choices.find((choice) => choice.label.toLowerCase() === typed)?.id;
  return id === undefined ? undefined : commandOf(id);
}

function commandOf(choice: string): Command | undefined {
  const [kind = "", value = ""] = splitOnce(choice);
  switch (kind) {
    case "person":
      return { kind: "ask-for-person", reason: "tapped the button" };
    case "more":
      return { kind: "show-more" };
    case "cheaper":
      return { kind: "shift-price", to: "cheaper" };
    case "order-status":
      return { kind: "start-flow", flow: "order-status" };
    case "order":
      return { kind: "set-slot", slot: "order-number", value };
    case "drop":
      return { kind: "drop-constraints", positions: value.split(",").map(Number) };
    case "product":
      return { kind: "pick", skus: [value] };
    case "yes":
      return { kind: "confirm" };
    case "no":
      return { kind: "deny" };
    case "cancel":
      return { kind: "cancel-flow" };
    default:
      return undefined;
  }
}

function splitOnce(choice: string): readonly string[] {
  const at = choice.indexOf(":");
  return at < 0 ? [choice] : [choice.slice(0, at), choice.slice(at + 1)];
}
