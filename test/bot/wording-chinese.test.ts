import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseConversationScript } from "../../adapters/cli/conversation-script.js";
import type { Choice, Claim, Reply } from "../../bot/dialogue.js";
import type { Saying } from "../../bot/saying.js";
import { flows } from "../../bot/flows/flows.js";
import { chineseCallBack } from "../../bot/flows/call-back/chinese.js";
import { englishCallBack } from "../../bot/flows/call-back/english.js";
import { wordsOf } from "../../bot/flows/flow-words.js";
import { chinese } from "../../bot/wording/chinese.js";
import { english } from "../../bot/wording/english.js";
import { wordingFor } from "../../bot/wording/wording-for.js";
import { countedIds, openTestModels, openTestShop, type TestModels } from "../conversations/shop.js";
import { samples } from "./wording-samples/all.js";
import { claimOf } from "./wording-samples/values.js";

const mandarin = chinese("zh-CN", "Europe/Berlin", "USD");
const american = english("en-US", "Europe/Berlin", "USD");

interface Spoken {
  readonly name: string;
  readonly chinese: string | Saying | undefined;
  readonly english: string | Saying | undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSaying(value: unknown): value is Saying {
  return isRecord(value) && typeof value["text"] === "string" && Array.isArray(value["claims"]);
}

/** What a part of a wording says, for each list of arguments; a part that takes none says itself. */
function saidBy(part: unknown, given: unknown): string | Saying | undefined {
  const said: unknown =
    typeof part === "function" && Array.isArray(given) ? Reflect.apply(part, undefined, given) : part;
  return typeof said === "string" || isSaying(said) ? said : undefined;
}

/** Everything that the samples make both languages say. */
function spoken(parts: unknown, counterparts: unknown, given: unknown, path: string): readonly Spoken[] {
  if (typeof parts === "function" && Array.isArray(given))
    return given.map((each, at) => ({
      name: `${path} ${at + 1}`,
      chinese: saidBy(parts, each),
      english: saidBy(counterparts, each),
    }));
  if (typeof parts === "string") return [{ name: path, chinese: parts, english: saidBy(counterparts, []) }];
  if (!isRecord(parts) || !isRecord(counterparts)) return [];
  const below = isRecord(given) ? given : {};
  return Object.entries(parts)
    .filter(([name]) => !unspoken.has(name))
    .flatMap(([name, part]) => spoken(part, counterparts[name], below[name], path === "" ? name : `${path}.${name}`));
}

/** A tool, a tag, and questions that are put to the shop's rules. */
const unspoken: ReadonlySet<string> = new Set(["say", "lang", "ruleOnTrouble"]);
const all = spoken(mandarin, american, samples, "");

const textOf = (said: Spoken["chinese"]): string => (isSaying(said) ? said.text : (said ?? ""));
const leadOf = (said: Spoken["chinese"]): string => (isSaying(said) ? (said.lead ?? "") : "");
const factOf = ({ about, property, value }: Claim): string => JSON.stringify([about, property, value]);
const factsOf = (claims: readonly Claim[]): readonly string[] => [...new Set(claims.map(factOf))].sort();

/** English where Chinese should stand; "15.6 in" is a measure as the shopper typed it. */
const englishWord =
  /(?<![\w.-])(?:the|an|of|in|is|are|and|or|not|for|with|to|it|its|you|your|has|have|no|yes|from|by|that|this|these|those|which|what|there|was|were|will|can|my|we|under|over|than|least|most|without|ideally|made|rated|size|stock|reduced)(?![\w-])/iu;

function misspelt(text: string): readonly string[] {
  return text.split("\n").filter((line) => {
    const own = line.replace(/\d in\b/gu, "");
    const spaced = /\p{Script=Han}[ \t]+\p{Script=Han}/u.test(own);
    const halfWidth = /\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u.test(own);
    return spaced || halfWidth || englishWord.test(own) || /。。|，，|。，|，。|：。|undefined|\[object/u.test(own);
  });
}

describe("Chinese wording", () => {
  it("has a part for every part of English, and says something wherever English does", () => {
    expect(all.length).toBeGreaterThan(400);
    const silent = all.filter((each) => textOf(each.english) !== "" && textOf(each.chinese) === "");
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("states the facts that English states, and no others", () => {
    const different = all.flatMap(({ name, chinese: said, english: told }) => {
      if (!isSaying(said) || !isSaying(told)) return [];
      const [these, those] = [factsOf(said.claims), factsOf(told.claims)];
      return JSON.stringify(these) === JSON.stringify(those) ? [] : [{ name, these, those }];
    });
    expect(different).toEqual([]);
  });

  it("offers in words what English offers in words, so that a yes can take it", () => {
    const labels = ["person", "more", "orderStatus", "cancel", "cheaper", "reduced"] as const;
    const holds = (said: Spoken["chinese"], label: string): boolean =>
      textOf(said).toLowerCase().includes(label.toLowerCase());
    const different = labels.flatMap((label) =>
      all
        .filter(({ name }) => !name.startsWith("choices.") && !name.startsWith("readings."))
        .filter(
          (each) =>
            holds(each.chinese, mandarin.choices[label]) !== holds(each.english, american.choices[label]) &&
            isSaying(each.english),
        )
        .map(({ name, chinese: said }) => `${label} in ${name}: ${textOf(said)}`),
    );
    expect(different).toEqual([]);
  });

  it("leads where English leads", () => {
    const different = all.filter((each) => (leadOf(each.chinese) === "") !== (leadOf(each.english) === ""));
    expect(different.map(({ name }) => name)).toEqual([]);
  });

  it("is written in Chinese throughout, with Chinese punctuation and no spaces between characters", () => {
    const found = all.flatMap(({ name, chinese: said }) =>
      [...misspelt(textOf(said)), ...misspelt(leadOf(said))].map((line) => `${name}: ${line}`),
    );
    expect(found).toEqual([]);
  });

  it("writes money, dates and times as its region does", () => {
    const price = claimOf("price", { amount: 123_450, currency: "USD" });
    expect(mandarin.say`${price}`.text).toBe("US$1,234.50");
    expect(mandarin.say`${claimOf("price", { amount: 5_200, currency: "CNY" })}`.text).toBe("¥52.00");
    expect(mandarin.say`${claimOf("placed-at", "2026-11-03T23:30:00Z")}`.text).toBe("2026年11月4日星期三");
    expect(mandarin.say`${claimOf("retry-time", "2026-11-03T14:05:00Z")}`.text).toBe("15:05");
  });

  it("is what every Chinese tag gets, in simplified characters that the tag names", () => {
    const langs = ["zh", "zh-CN", "zh-SG", "zh-TW", "zh-Hant-HK"].map((tag) => wordingFor(tag, "UTC", "USD").lang);
    expect(langs).toEqual(["zh-CN", "zh-CN", "zh-SG", "zh-Hans-TW", "zh-Hans-HK"]);
  });
});

describe("the Chinese words of a flow", () => {
  it.each([...flows.values()])("$name asks for every slot as often as in English, in Chinese", (flow) => {
    const [own, others] = [wordsOf(flow, "zh-CN"), wordsOf(flow, "en-US")];
    const asked = ({ slots }: typeof own): unknown =>
      Object.entries(slots).map(([name, { ask }]) => [name, ask.length]);
    expect(asked(own)).toEqual(asked(others));
    const slots = Object.values(own.slots);
    const said = [own.called, own.choice, ...slots.flatMap(({ ask, back, called }) => [...ask, back, called])];
    expect(said.filter((text) => !/\p{Script=Han}/u.test(text) || misspelt(text).length > 0)).toEqual([]);
    expect([own, ...slots].filter(({ called, named }) => !named.test(called))).toEqual([]);
  });

  it("a message passed on is told with the facts that English tells", () => {
    const [matter, email, id] = [claimOf("matter", "Zonk"), claimOf("email", "z@example.com"), claimOf("id", "C-1")];
    const told = ({ proposal, back, passedOn, addedTo }: typeof chineseCallBack, { say }: typeof mandarin) => [
      ...[proposal(say, matter, email), back(say, email), passedOn(say, email, id), addedTo(say, email, id)],
    ];
    const [own, others] = [told(chineseCallBack, mandarin), told(englishCallBack, american)];
    expect(own.map(({ claims }) => factsOf(claims))).toEqual(others.map(({ claims }) => factsOf(claims)));
    expect(own.flatMap(({ text }) => misspelt(text))).toEqual([]);
  });
});

interface Told {
  readonly turn: string;
  readonly replies: readonly Reply[];
}

/** A recorded conversation, held in a language: what is tapped is known by its id, since its label is translated. */
async function held(file: string, locale: string, models: TestModels): Promise<readonly Told[]> {
  const text = readFileSync(join(folder, file), "utf8");
  const customerId = /^#\s*customer:\s*(\S+)/mu.exec(text)?.[1];
  const { assistant, storage } = await openTestShop(models);
  const ids = countedIds();
  const opening = { channel: "test", locale, ...(customerId === undefined ? {} : { customerId }) };
  const { conversationId, replies } = await assistant.open(opening);
  const told: Told[] = [{ turn: "opening", replies }];
  for (const turn of parseConversationScript(text).turns) {
    const choice = turn.tapped ? choiceCalled(turn.shopper, told.at(-1)?.replies ?? [], file) : undefined;
    const tapped = choice === undefined ? {} : { choice };
    const answer = await assistant.hear({ conversationId, id: ids.next(), text: turn.shopper, images: 0, ...tapped });
    told.push({ turn: turn.shopper, replies: answer.replies });
  }
  await storage.close();
  return told;
}

/** By English label: the ids under which the labels of the scripts were offered. */
const labels = new Map<string, string>();

function choiceCalled(label: string, replies: readonly Reply[], file: string): string | undefined {
  const choices: readonly Choice[] = replies.flatMap((reply) => reply.choices ?? []);
  const called = choices.find((each) => each.label === label)?.id ?? labels.get(`${file}: ${label}`);
  if (called !== undefined) labels.set(`${file}: ${label}`, called);
  return called;
}

/** A cell of a comparison is claimed as it is shown, so in the language of the conversation. */
function isCell({ property }: Claim): boolean {
  return property.startsWith("compared:");
}

const folder = new URL("../conversations", import.meta.url).pathname;
const recorded = [
  "ledger/wedding-weekend.chat",
  "ledger/three-things-one-budget.chat",
  "flows/order-between-message-and-yes.chat",
  "woven/pieces-and-words-of-an-order.chat",
  "woven/rules-beside-a-product.chat",
  "product-questions/what-people-say-of-one-thing.chat",
  "references/each-list-its-own.chat",
  "questions/departments-again.chat",
  "cancellations/no-thanks-to-the-person.chat",
  "first-contact/meta-talk.chat",
  "comparison/versus.chat",
  "references/pages-counted-on.chat",
];

describe("a conversation in Chinese", () => {
  let models: TestModels;
  beforeAll(async () => {
    models = await openTestModels();
  });
  afterAll(() => models.close());

  it.each(recorded)("%s takes the course it takes in English, on the same facts", async (file) => {
    const told = await held(file, "en-US", models);
    const inChinese = await held(file, "zh-CN", models);
    const course = ({ turn, replies }: Told): unknown => ({
      turn,
      replies: replies.map(({ act, claims, choices = [] }) => ({
        ...{ act, facts: factsOf(claims.filter((each) => !isCell(each))), choices: choices.map(({ id }) => id) },
      })),
    });
    expect(inChinese.map(course)).toEqual(told.map(course));
    const said = inChinese.flatMap(({ replies }) => replies);
    expect(said.filter(({ lang, text }) => lang !== "zh-CN" || !/\p{Script=Han}|^\p{Emoji}+$/u.test(text))).toEqual([]);
    const labelled = said.flatMap(({ choices = [] }) => choices.map(({ label }) => label));
    const quoted = /“[^”]*”/gu;
    expect(labelled.filter((label) => englishWord.test(label.replace(quoted, "")))).toEqual([]);
  });
});
