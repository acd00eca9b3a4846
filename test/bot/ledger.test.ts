import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Command, DialogueEvent, Evidence, Reply } from "../../bot/dialogue.js";
import { unprovenFacts } from "../../bot/evidence.js";
import { carryOut } from "../../bot/carry-out.js";
import { sceneOf } from "../../bot/handle-turn.js";
import { isSame } from "../../bot/merged-wish.js";
import { apply, newTracker, type Tracker } from "../../bot/tracker.js";
import { focusedItem } from "../../bot/wanted.js";
import type { Constraint, Wanted } from "../../bot/wish.js";
import { catalog, ledgerSearch, satisfies, wishFor } from "./ledger-shop.js";
import { smallShop } from "./small-shop.js";

const below = (amount: number): Constraint => ({ field: "price", max: amount * 100 - 1 });
const above = (amount: number): Constraint => ({ field: "price", min: amount * 100 + 1 });
const inColour = (...anyOf: readonly string[]): Constraint => ({ field: "colour", anyOf });
const notIn = (...anyOf: readonly string[]): Constraint => ({ field: "colour", anyOf, exclude: true });
const nice = (constraint: Constraint): Constraint => ({ ...constraint, soft: true });

/** What came of commands, one after the other. */
interface Played {
  readonly tracker: Tracker;
  readonly events: readonly DialogueEvent[];
}

async function played(commands: readonly Command[]): Promise<readonly Played[]> {
  const { ports } = await smallShop(() => ({ search: ledgerSearch }));
  const steps: Played[] = [];
  let tracker = newTracker("c-1");
  for (const command of commands) {
    const events = await carryOut([command], await sceneOf(tracker, ports), new Map());
    tracker = events.reduce(apply, tracker);
    steps.push({ tracker, events });
  }
  return steps;
}

async function textAfter(...commands: readonly Command[]): Promise<string> {
  const steps = await played(commands);
  return repliesOf(steps.at(-1))
    .map(({ text }) => text)
    .join("\n");
}

async function wantedAfter(...commands: readonly Command[]): Promise<Wanted> {
  const steps = await played(commands);
  return steps.at(-1)!.tracker.wanted;
}

function repliesOf(step: Played | undefined): readonly Reply[] {
  return (step?.events ?? []).flatMap((event) => (event.kind === "bot-uttered" ? [event.reply] : []));
}

function find(...readings: readonly ReturnType<typeof wishFor>[]): Command {
  return { kind: "find", readings };
}

function refine(constraint: Constraint, item?: string): Command {
  return { kind: "refine", reading: wishFor("", [constraint], "as said"), ...(item === undefined ? {} : { item }) };
}

describe("limits of one thing", () => {
  it("the same limit said twice is one", async () => {
    const { items } = await wantedAfter(find(wishFor("dress", [below(60)])), refine(below(60)));
    expect(items[0]?.wish.constraints).toEqual([below(60)]);
  });

  it("a limit that contradicts another takes its place, and that is said", async () => {
    const commands = [find(wishFor("dress", [below(30)])), refine(above(40))] as const;
    expect((await wantedAfter(...commands)).items[0]?.wish.constraints).toEqual([above(40)]);
    expect(await textAfter(...commands)).toContain("That takes the place of “under $30”.");
  });

  it("a colour that is wanted after all is no longer excluded", async () => {
    const { items } = await wantedAfter(find(wishFor("dress", [notIn("navy", "red")])), refine(inColour("navy")));
    expect(items[0]?.wish.constraints).toEqual([notIn("red"), inColour("navy")]);
  });

  it("of several colours only the one that is taken back goes", async () => {
    const { items } = await wantedAfter(find(wishFor("dress", [inColour("navy", "red")])), refine(notIn("red")));
    expect(items[0]?.wish.constraints).toEqual([inColour("navy"), notIn("red")]);
  });

  it("what would be nice stands beside the must that it narrows, and gives way to one that it contradicts", async () => {
    const narrower = await wantedAfter(find(wishFor("dress", [below(90)])), refine(nice(below(50))));
    expect(narrower.items[0]?.wish.constraints).toEqual([below(90), nice(below(50))]);
    const other = await wantedAfter(find(wishFor("dress", [nice(inColour("navy"))])), refine(inColour("red")));
    expect(other.items[0]?.wish.constraints).toEqual([inColour("red")]);
  });

  it("that nothing shown meets what would be nice is said, with the facts as claims", async () => {
    const [, step] = await played([find(wishFor("dress")), refine(nice({ field: "brand", anyOf: ["elm"] }))]);
    const [reply] = repliesOf(step);
    expect(reply?.text).toContain("None of these is by elm:");
    expect(reply?.claims.filter(({ property }) => property === "meets-wish-1")).toHaveLength(3);
  });

  it("what only some of them miss is told of these, also beside their cards", async () => {
    const [reply] = repliesOf(await played([find(wishFor("dress", [nice(inColour("navy"))]))]).then(([step]) => step));
    expect(reply?.text).toContain("The black dress (color black): $41.00, 3 in stock – not in navy");
    expect(reply?.lead).toContain("2: not in navy. 3: not in navy.");
  });

  it("a must is made a wish and back again, and said", async () => {
    const soft: Command = { kind: "set-strength", position: 0, strength: "soft" };
    const hard: Command = { kind: "set-strength", position: 0, strength: "hard" };
    const begun = find(wishFor("dress", [inColour("navy")]));
    expect(await textAfter(begun, soft)).toContain("“in navy” would be nice now, and is no must any more.");
    expect((await wantedAfter(begun, soft, hard)).items[0]?.wish.constraints).toEqual([inColour("navy")]);
  });

  it("why something is shown is answered with the shopper's own words", async () => {
    const reading = { ...wishFor("dress", [below(60), inColour("navy")]), said: "a dress in navy, under 60 please" };
    const why: Command = { kind: "tell-wanted", why: [1] };
    expect(await textAfter(find(reading), why)).toBe("Because you said: “a dress in navy”.");
    expect(await textAfter(find(reading), { kind: "tell-wanted", why: [0] })).toBe(
      "Because you said: “under 60 please”.",
    );
  });

  it("of a pair of limits that only go together the pair is named, with what it would bring", async () => {
    const text = await textAfter(find(wishFor("dress", [below(10), inColour("green")])));
    expect(text).toContain(
      "I found nothing for “dress”, under $10, in green. But without “under $10, in green” there would be 3:",
    );
  });

  it("what several pieces come to is told", async () => {
    expect(await textAfter(find({ ...wishFor("bag"), quantity: 12 }))).toContain("$50.00; 12 of them $600.00");
  });
});

describe("several things", () => {
  const three = find(wishFor("dress", [below(90)]), wishFor("shoes"), wishFor("bag", [inColour("red")]));

  it("each keeps limits of its own", async () => {
    const { items } = await wantedAfter(three, refine(below(60), "w2"));
    expect(items.map(({ wish }) => wish.constraints)).toEqual([[below(90)], [below(60)], [inColour("red")]]);
  });

  it("a combination within the budget is told with its sum", async () => {
    const command: Command = { ...(three as Extract<Command, { kind: "find" }>), together: { max: 20_000 } };
    const text = await textAfter(command);
    expect(text).toContain(
      "Together up to $200: The navy dress ($20.00) + The navy shoes ($35.00) + The red bag ($92.00)",
    );
    expect(text).toContain("come to $147.00, which leaves $53.00.");
  });

  it("a better placed idea gives way to a cheaper one when the sum demands it", async () => {
    const dear = find(wishFor("dress", [nice(inColour("red"))]), wishFor("bag", [inColour("red")]));
    const text = await textAfter({ ...(dear as Extract<Command, { kind: "find" }>), together: { max: 11_200 } });
    expect(text).toContain("The navy dress ($20.00) + The red bag ($92.00) come to $112.00");
  });

  it("when none fits, it is said by how much the cheapest is too much", async () => {
    const text = await textAfter({ ...(three as Extract<Command, { kind: "find" }>), together: { max: 10_000 } });
    expect(text).toContain("Nothing here comes to a total up to $100. The cheapest together are");
    expect(text).toContain("$147.00, which is $47.00 too much.");
  });

  it("one of them is dropped, and its limits go with it", async () => {
    const { items, focus } = await wantedAfter(three, { kind: "drop-item", item: "w3" });
    expect(items.map(({ id }) => id)).toEqual(["w1", "w2"]);
    expect(focus).toBe("w2");
  });

  it("a new thing stands beside several, one of the same kind changes its own", async () => {
    const beside = await wantedAfter(three, find(wishFor("belt")));
    expect(beside.items.map(({ wish }) => wish.words)).toEqual(["dress", "shoes", "bag", "belt"]);
    const same = await wantedAfter(three, find(wishFor("shoes", [below(50)])));
    expect(same.items.map(({ wish }) => wish.constraints)).toEqual([[below(90)], [below(50)], [inColour("red")]]);
  });

  it("a new thing takes the place of a single one, under an id of its own", async () => {
    const { items } = await wantedAfter(find(wishFor("dress", [below(60)])), find(wishFor("bag")));
    expect(items).toMatchObject([{ id: "w2", wish: { words: "bag", constraints: [] } }]);
  });

  it("everything is put aside at once", async () => {
    expect(await wantedAfter(three, { kind: "forget-wanted" })).toEqual({ items: [] });
  });
});

const constraints: fc.Arbitrary<Constraint> = fc.oneof(
  fc.constantFrom(25, 45, 60, 95).map(below),
  fc.constantFrom(25, 45, 60, 95).map(above),
  fc.subarray(["navy", "black", "red", "green"], { minLength: 1 }).map((each) => inColour(...each)),
  fc.subarray(["navy", "black", "red"], { minLength: 1, maxLength: 2 }).map((each) => notIn(...each)),
  fc.constantFrom("alder", "birch", "elm").map((brand): Constraint => ({ field: "brand", anyOf: [brand] })),
);
const anyStrength = fc.tuple(constraints, fc.boolean()).map(([one, soft]) => (soft ? nice(one) : one));
const readings = fc
  .tuple(fc.constantFrom("dress", "shoes", "bag", "belt"), fc.array(anyStrength, { maxLength: 2 }))
  .map(([words, limits]) => wishFor(words, limits));
const ids = fc.constantFrom("w1", "w2", "w3", "w4");
const items = fc.option(ids, { nil: undefined });
const withItem = (item: string | undefined): { readonly item?: string } => (item === undefined ? {} : { item });

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc
    .tuple(fc.array(readings, { minLength: 1, maxLength: 3 }), fc.boolean(), fc.option(fc.constantFrom(8_000, 15_000)))
    .map(
      ([all, beside, max]): Command => ({
        ...{ kind: "find", readings: all },
        ...(beside ? { beside } : {}),
        ...(max === null ? {} : { together: { max } }),
      }),
    ),
  fc.tuple(anyStrength, items).map(([one, item]): Command => refine(one, item)),
  fc.tuple(anyStrength, items).map(([one, item]): Command => refine(one, item)),
  fc
    .tuple(fc.subarray([0, 1, 2, 3], { minLength: 1 }), items)
    .map(([positions, item]): Command => ({ kind: "drop-constraints", positions, ...withItem(item) })),
  fc
    .tuple(fc.nat(3), fc.constantFrom("hard" as const, "soft" as const), items)
    .map(([position, strength, item]): Command => ({ kind: "set-strength", position, strength, ...withItem(item) })),
  ids.map((item): Command => ({ kind: "drop-item", item })),
  ids.map((item): Command => ({ kind: "focus-item", item })),
  fc.constantFrom("cheaper" as const, "dearer" as const).map((to): Command => ({ kind: "shift-price", to })),
  fc.constantFrom<Command>({ kind: "show-more" }, { kind: "tell-wanted" }, { kind: "forget-wanted" }),
);

/** Checks what must hold after each of any commands. */
async function checked(sequence: readonly Command[], check: (step: Played, before: Wanted, command: Command) => void) {
  const steps = await played(sequence);
  steps.forEach((step, at) => {
    check(step, steps[at - 1]?.tracker.wanted ?? { items: [] }, sequence[at]!);
  });
}

function anySequence(check: (sequence: readonly Command[]) => Promise<void>): Promise<void> {
  return fc.assert(fc.asyncProperty(fc.array(commands, { maxLength: 9 }), check), { numRuns: 120 });
}

function evidenceOf({ events }: Played): ReadonlyMap<string, Evidence> {
  return new Map(
    events.flatMap((event) => (event.kind === "evidence-recorded" ? [[event.evidence.id, event.evidence]] : [])),
  );
}

describe("whatever is said, in whatever order", () => {
  it("each product that is shown as satisfying holds every must of its thing, and every reply is proven", () =>
    anySequence((sequence) =>
      checked(sequence, (step) => {
        for (const reply of repliesOf(step)) {
          expect(unprovenFacts(reply, evidenceOf(step))).toEqual([]);
          expect(reply.text).not.toBe("");
          if (reply.act === "offer") expectMustsHeld(reply, step.tracker);
        }
      }),
    ));

  it("no constraint stands that was never said, and each has words that it came from", () =>
    anySequence(async (sequence) => {
      const said = sequence.flatMap(saidIn);
      await checked(sequence, ({ tracker }) => {
        for (const item of tracker.wanted.items) {
          expect(item.said).toHaveLength(item.wish.constraints.length);
          for (const constraint of item.wish.constraints)
            expect(partsOf(constraint).every((part) => said.includes(part))).toBe(true);
        }
      });
    }));

  it("what is said of one thing leaves the others as they were", () =>
    anySequence((sequence) =>
      checked(sequence, ({ tracker }, before, command) => {
        if (!["refine", "drop-constraints", "set-strength", "shift-price", "show-more"].includes(command.kind)) return;
        const changed = before.items.filter((item) => !tracker.wanted.items.includes(item));
        expect(changed.length).toBeLessThanOrEqual(1);
      }),
    ));

  it("dropping all limits of a thing leaves the bare thing", () =>
    anySequence(async (sequence) => {
      const steps = await played([...sequence, { kind: "drop-constraints", positions: [0, 1, 2, 3, 4, 5, 6, 7] }]);
      const { wanted } = steps.at(-1)!.tracker;
      expect(focusedItem(wanted)?.wish.constraints ?? []).toEqual([]);
    }));

  it("no combination is told as fitting that exceeds what all may cost together", () =>
    anySequence((sequence) =>
      checked(sequence, (step) => {
        const text = repliesOf(step)
          .map((reply) => reply.text)
          .join("\n");
        for (const { tool, facts } of evidenceOf(step).values()) {
          if (tool !== "budget") continue;
          const sum = facts.find(({ property }) => property === "sum")?.value as { readonly amount: number };
          const exceeds = sum.amount > (step.tracker.wanted.together?.max ?? Number.POSITIVE_INFINITY);
          expect(text.includes("too much.")).toBe(exceeds);
        }
      }),
    ));
});

function expectMustsHeld(reply: Extract<Reply, { act: "offer" }>, { wanted, list }: Tracker): void {
  const several = list?.wantedIds !== undefined && list.items[0]?.sku === reply.cards[0]?.sku;
  for (const [at, card] of reply.cards.slice(0, reply.satisfying).entries()) {
    const item = several ? wanted.items.find(({ id }) => id === list.wantedIds?.[at]) : focusedItem(wanted);
    const product = catalog.find(({ id }) => id === card.productId)!;
    // At the end of the steps that "cheaper" takes, the end is shown and not a step beyond it.
    const musts = item?.wish.constraints.filter((each) => each.soft === undefined && !isStep(each)) ?? [];
    expect(musts.filter((each) => !satisfies(product, each))).toEqual([]);
  }
}

function isStep(constraint: Constraint): boolean {
  return constraint.field === "price" && constraint.step === true;
}

function saidIn(command: Command): readonly string[] {
  if (command.kind === "find") return command.readings.flatMap((reading) => reading.constraints.flatMap(partsOf));
  return command.kind === "refine" ? command.reading.constraints.flatMap(partsOf) : [];
}

/** What a constraint says, bound by bound and value by value; steps are where "cheaper" has led. */
function partsOf(constraint: Constraint): readonly string[] {
  if (isStep(constraint)) return [];
  if ("anyOf" in constraint)
    return constraint.anyOf.map((value) => `${constraint.field} ${value} ${"exclude" in constraint}`);
  const { min, max } = constraint as { readonly min?: number; readonly max?: number };
  return [...(min === undefined ? [] : [`from ${min}`]), ...(max === undefined ? [] : [`to ${max}`])];
}

it("two constraints are the same whatever the order of their parts", () => {
  expect(isSame({ field: "price", min: 1, max: 2 }, { max: 2, min: 1, field: "price" })).toBe(true);
});
