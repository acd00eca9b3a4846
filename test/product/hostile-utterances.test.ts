import { describe, expect, it } from "vitest";
import type { ChosenCommand, Command, DialogueEvent } from "../../bot/dialogue.js";
import { flows } from "../../bot/flows/flows.js";
import { apply, newTracker, type Tracker } from "../../bot/tracker.js";
import { fitting } from "../../bot/understanding/fitting.js";
import { understand } from "../../bot/understanding/understand.js";
import { demoShop, eventsOf, letLimitsPass } from "./demo-shop.js";
import { type HostileList, hostileLists, listsAbsent } from "./hostile-lists.js";

const shop = demoShop();

/**
 * Commands that do something for somebody, or in their name: tasks that are begun, filled, agreed to or ended, a colleague
 * who is called or sent away, and what was said forgotten. A search for the words of a line, a rule that is told and a
 * question back do nothing: they change nothing in the shop, and what they say is proven like any other answer.
 */
const acting: ReadonlySet<Command["kind"]> = new Set<Command["kind"]>([
  ...(["start-flow", "resume-flow", "set-slot", "clear-slot", "cancel-flow", "confirm", "deny"] as const),
  ...(["ask-for-person", "about-case", "forget-known", "forget-wanted", "pick-bought"] as const),
]);

function acts({ command }: ChosenCommand): boolean {
  const meant = command.kind === "clarify" ? command.candidates : [command];
  return meant.some(({ kind }) => acting.has(kind));
}

/** Who says in their own voice that they go to court is passed to a person, whatever it is about: the shop has to know. */
const inEarnest = ({ by }: ChosenCommand): boolean => by === "rule:press-or-law";

/** What is understood of a line, without the search and the answer that it leads to. */
async function understood(text: string, tracker: Tracker): Promise<readonly ChosenCommand[]> {
  const utterance = { conversationId: "hostile", id: "line", text, images: 0 };
  return fitting(await understand(utterance, tracker, shop().ports, flows), tracker, flows).understood;
}

function after(...events: readonly DialogueEvent[]): Tracker {
  return events.reduce<Tracker>(apply, newTracker("hostile"));
}

const lookUp: DialogueEvent = { kind: "flow-started", flow: "order-status" };
const numbered: DialogueEvent = { kind: "slot-set", slot: "order-number", value: "OM-1012" };
const moments: Readonly<Record<string, Tracker>> = {
  "said first": newTracker("hostile"),
  "said by somebody signed in": after({ kind: "customer-identified", customerId: "C101" }),
  "said when an order's number is asked for": after(lookUp, { kind: "slot-asked", slot: "order-number" }),
  "said when an order's proof is asked for": after(lookUp, numbered, { kind: "slot-asked", slot: "proof" }),
  "said when an e-mail address is asked for": after(
    { kind: "flow-started", flow: "call-back" },
    { kind: "slot-asked", slot: "email" },
  ),
};

/** Where a number is asked for, a line that is nothing but a number is an answer. */
const isNumber = (line: string): boolean =>
  /^[-\s\p{N}\p{M}\p{So}]*$|^-?\d+e\d+$|^0x[\da-f]+$/iu.test(line.normalize("NFKC"));

const counted = ({ name, lines, total }: HostileList): string => `${name}, ${lines.length} of ${total} lines`;
const every = (lines: readonly string[], count: number): readonly string[] =>
  lines.filter((_, at) => at % Math.ceil(lines.length / count) === 0);

describe.each(Object.entries(moments))(`a hostile line that is %s${listsAbsent}`, (moment, tracker) => {
  const first = moment === "said first";
  const lists = hostileLists().filter(({ name }) => first || !/^(?:bad words|profanity|hatecheck)/u.test(name));
  it.each(lists.map((list) => [counted(list), list] as const))("does nothing: %s", async (_, { name, lines }) => {
    const acted: unknown[] = [];
    for (const line of first ? lines : every(lines, 200)) {
      if (tracker.stack.length > 0 && isNumber(line)) continue;
      const commands = (await understood(line, tracker)).filter(acts);
      if (commands.some((each) => name !== "hatecheck" || !inEarnest(each)))
        acted.push([line.slice(0, 200), commands.map(({ by, command }) => `${command.kind} ${by}`)]);
    }
    expect(acted).toEqual([]);
  });
});

const linesTold = 12;
const deeds: ReadonlySet<DialogueEvent["kind"]> = new Set<DialogueEvent["kind"]>([
  ...(["flow-started", "slot-set", "order-proven", "proposal-made", "handoff-opened", "turn-failed"] as const),
]);

/** Talk about people may hold a threat, which a person of the shop is told of. */
const ofAttacks = hostileLists().filter(({ name }) => name !== "hatecheck");

describe(`an attack that is answered${listsAbsent}`, () => {
  const before: Readonly<Record<string, readonly string[]>> = {
    "at first": [],
    "in the middle of a look-up": ["where is OM-1012"],
  };
  const named = ofAttacks.flatMap((list) => Object.keys(before).map((moment) => [list.name, moment, list] as const));
  it.each(named)(
    "opens, fills and hands over nothing, and all that is told is proven: %s, %s",
    async (_, moment, list) => {
      for (const line of every(list.lines, linesTold)) {
        if (moment !== "at first" && isNumber(line)) continue;
        letLimitsPass(shop());
        const events = await eventsOf(shop(), line, before[moment]);
        expect([line, events.map(({ kind }) => kind).filter((kind) => deeds.has(kind))]).toEqual([line, []]);
      }
    },
  );
});
