import type { DialogueEvent } from "./dialogue.js";
import type { Events } from "./scene.js";

/** Where several replies of a turn offer the same, the last one does: two buttons that do one thing ask for a choice. */
export function withoutRepeatedChoices(events: Events): Events {
  const later = new Set<string>();
  return events
    .toReversed()
    .map((event) => keepingFirstSeen(event, later))
    .toReversed();
}

function keepingFirstSeen(event: DialogueEvent, seen: Set<string>): DialogueEvent {
  if (event.kind !== "bot-uttered" || event.reply.choices === undefined) return event;
  const choices = event.reply.choices.filter(({ id }) => !seen.has(id));
  for (const { id } of choices) seen.add(id);
  return choices.length === event.reply.choices.length ? event : { ...event, reply: { ...event.reply, choices } };
}
