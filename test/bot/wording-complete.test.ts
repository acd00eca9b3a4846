import { describe, expect, it } from "vitest";
import type { Claim } from "../../bot/dialogue.js";
import { flows } from "../../bot/flows/flows.js";
import { wordsOf } from "../../bot/flows/flow-words.js";
import type { Saying } from "../../bot/saying.js";
import { wordingFor } from "../../bot/wording/wording-for.js";
import { samples } from "./wording-samples/all.js";
import { claimOf } from "./wording-samples/values.js";

/** Function words that no Spanish text holds. */
const ofEnglish =
  /(?<![\p{L}’'])(?:the|an|of|and|or|not|is|are|was|were|it|its|it's|this|that|these|those|with|without|from|by|for|to|in|on|at|your|you|my|I'm|what|which|when|there|none|than|will|would|could|does|been|have|about|each|all)(?![\p{L}’'])/iu;

interface Said {
  readonly at: string;
  readonly text: string;
  readonly lead: string;
  readonly claims: readonly string[];
}

const wording = (locale: string) => wordingFor(locale, "UTC", "USD");

/** Everything that a wording says to the samples, and its fixed words. */
function allSaid(part: object, given: unknown, at: string): readonly Said[] {
  return Object.entries(part).flatMap(([name, value]: readonly [string, unknown]) => {
    const place = `${at}${name}`;
    const own: unknown = typeof given === "object" && given !== null ? Reflect.get(given, name) : undefined;
    if (name === "say" || name === "lang" || name === "ruleOnTrouble") return [];
    if (typeof value === "string") return [saidAs(place, value)];
    if (typeof value !== "function")
      return typeof value === "object" && value !== null ? allSaid(value, own, `${place}.`) : [];
    const lists: readonly unknown[] = Array.isArray(own) ? own : [];
    return lists.map((list, number) => {
      const result: unknown = Reflect.apply(value, part, Array.isArray(list) ? list : []);
      return saidAs(`${place} ${number}`, result);
    });
  });
}

function saidAs(at: string, result: unknown): Said {
  if (typeof result === "string") return { at, text: result, lead: "", claims: [] };
  if (!isSaying(result)) return { at, text: "–", lead: "", claims: [] };
  const { text, lead = "", claims } = result;
  return { at, text, lead, claims: [...new Set(claims.map(keyOf))].sort() };
}

function isSaying(result: unknown): result is Saying {
  return typeof result === "object" && result !== null && "text" in result && "claims" in result;
}

function keyOf({ about, property }: Claim): string {
  return `${about} ${property}`;
}

const inEnglish = allSaid(wording("en-US"), samples, "");

it("takes the language from the tag, and answers in English where it speaks no other", () => {
  const langs = ["es", "es-MX", "ES-es", "en-GB", "en", "pt-BR", "not a tag"].map((tag) => wording(tag).lang);
  expect(langs).toEqual(["es", "es-MX", "es-ES", "en-GB", "en-US", "en-US", "en-US"]);
});

it("English itself is caught by the words that another language must not hold", () => {
  const caught = inEnglish.filter(({ text }) => ofEnglish.test(text));
  expect(caught.length / inEnglish.length).toBeGreaterThan(0.6);
});

describe.each(["es-ES", "zh-CN"])("what is said in %s", (locale) => {
  const told = allSaid(wording(locale), samples, "");

  it("answers wherever English does, and never with nothing", () => {
    expect(told.map(({ at }) => at).sort()).toEqual(inEnglish.map(({ at }) => at).sort());
    expect(told.filter(({ text }) => text.trim() === "")).toEqual([]);
    expect(told.filter(({ lead }) => lead !== "").length).toBe(inEnglish.filter(({ lead }) => lead !== "").length);
  });

  it("claims what English claims, no less and no more", () => {
    const claims = new Map(inEnglish.map((said) => [said.at, said.claims]));
    const differing = told.filter((said) => JSON.stringify(claims.get(said.at)) !== JSON.stringify(said.claims));
    expect(differing.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});

describe.each(["es-ES", "es-MX"])("what is said in %s", (locale) => {
  const inSpanish = allSaid(wording(locale), samples, "");

  it("holds no English word, and speaks to the shopper as a friend does", () => {
    const left = inSpanish.filter(
      ({ text, lead }) => ofEnglish.test(`${text}\n${lead}`) || /\busted(?:es)?\b/iu.test(text),
    );
    expect(left.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });

  it("opens every question and every exclamation, contracts “de el”, and sets marks and gaps once", () => {
    const count = (text: string, mark: string): number => text.split(mark).length - 1;
    const flawed = inSpanish.filter(({ text }) => {
      const isOpen = count(text, "?") !== count(text, "¿") || count(text, "!") !== count(text, "¡");
      return (
        isOpen ||
        /[^\n] {2}|(?<!\.)\.\.(?!\.)| [,.;:](?!\d)|[,;:][,;:.]|\b(?:de|a) el\b|undefined|null|\{|\}/u.test(text)
      );
    });
    expect(flawed.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  });
});

it("counts one and several as Spanish does, none among the several", () => {
  const spanish = wording("es-ES");
  const counted = [0, 1, 2].map((number) => spanish.noMore(claimOf("count", number)).text);
  expect(counted).toEqual(["Eso era todo: 0 productos.", "Eso era todo: 1 producto.", "Eso era todo: 2 productos."]);
  const mentioned = [1, 2].map((number) => {
    const mentions = { count: claimOf("count", number), of: claimOf("count", 12), quotes: [] };
    return spanish.productAnswers.mentioned(mentions, "zonk").text;
  });
  expect(mentioned).toEqual(["1 de 12 reseñas habla de “zonk”.", "2 de 12 reseñas hablan de “zonk”."]);
  expect(spanish.caseOpened(claimOf("id", "C-1"), claimOf("waiting", 1)).text).toContain("con 1 caso por delante");
});

it("joins by sound: “y” and “o” give way before their own", () => {
  const spanish = wording("es-ES");
  expect(spanish.because(["zonk", "plim", "blim"]).text).toContain("“zonk”, “plim” y “blim”");
  expect(spanish.comparison.depends(["zonk", "iris"]).text).toContain("zonk e iris");
  expect(spanish.whatToChange(["uno", "otro"], 0).text).toContain("uno u otro");
});

it.each([
  ["es-ES", "1234,50 €", "lunes, 2 de noviembre de 2026", "por menos de 60 €"],
  ["es-MX", "EUR 1,234.50", "lunes, 2 de noviembre de 2026", "por menos de EUR 60"],
])("money, dates and limits are written as in %s", (locale, money, date, limit) => {
  const { productAnswers, orderAnswers, choices } = wordingFor(locale, "UTC", "EUR");
  const plain = (text: string): string => text.replace(/\s/gu, " ");
  const price = claimOf("price", { amount: 123_450, currency: "EUR" });
  expect(plain(productAnswers.priceNow(price, undefined).text)).toBe(`Cuesta ${money}.`);
  const order = { number: claimOf("number", "ZN-1"), placedAt: claimOf("placed-at", "2026-11-02T09:00:00Z") };
  const told = orderAnswers.lastCancelled(order.number, order.placedAt).text;
  expect(plain(told)).toContain(`del ${date}`);
  expect(plain(choices.without([{ field: "price", max: 5_999 }]))).toBe(`Sin “${limit}”`);
});

it("measures are told with the decimal mark of the region", () => {
  const wide = { field: "measure", unit: "mm", name: "zonk", max: 1_805 } as const;
  expect(wording("es-ES").choices.without([wide])).toBe("Sin “zonk de como máximo 180,5 cm”");
  expect(wording("es-MX").choices.without([wide])).toBe("Sin “zonk de como máximo 180.5 cm”");
});

describe.each([...flows.values()])("the flow $name", (flow) => {
  const [spanish, english] = [wordsOf(flow, "es-ES"), wordsOf(flow, "en-US")];
  const said = [
    spanish.called,
    spanish.choice,
    ...Object.values(spanish.slots).flatMap((slot) => [...slot.ask, slot.back, slot.called]),
  ];

  it("has words of its own for every slot, as often as English asks", () => {
    expect(spanish).not.toBe(english);
    const times = (slots: typeof english.slots) => Object.entries(slots).map(([name, { ask }]) => [name, ask.length]);
    expect(times(spanish.slots)).toEqual(times(english.slots));
    expect(said.filter((text) => text === "" || ofEnglish.test(text))).toEqual([]);
  });

  it("is meant by what it and its slots are called", () => {
    const { slots } = spanish;
    expect(spanish.called).toMatch(spanish.named);
    for (const { called, named } of Object.values(slots)) expect(called).toMatch(named);
  });
});
