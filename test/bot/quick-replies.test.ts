import { expect, it } from "vitest";
import type { DialogueEvent } from "../../bot/dialogue.js";
import { withoutRepeatedChoices } from "../../bot/quick-replies.js";

const base = { lang: "en", claims: [], evidence: [] };
const informed = (text: string, ...ids: readonly string[]): DialogueEvent => ({
  kind: "bot-uttered",
  reply: { act: "inform", text, ...base, choices: ids.map((id) => ({ id, label: id })) },
});

it("offers the same thing once in a turn, under the last reply that offers it", () => {
  const events = [informed("rule", "person", "cheaper"), informed("not yet", "person")];
  expect(withoutRepeatedChoices(events)).toEqual([informed("rule", "cheaper"), informed("not yet", "person")]);
});

it("leaves replies as they are that offer different things", () => {
  const events = [informed("one", "more"), { kind: "utterance-missed", times: 1 } as const, informed("two", "person")];
  expect(withoutRepeatedChoices(events)).toEqual(events);
});
