import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConversationScript } from "../../adapters/cli/conversation-script.js";
import { playScript } from "../../adapters/cli/script-run.js";
import type { Claim, Reply } from "../../bot/dialogue.js";
import { countedIds, openTestModels, openTestShop, type TestModels } from "../conversations/shop.js";

/** The shopper writes English in all of them: what is held against each other is the answers alone. */
const scripts = [
  "happy-path/find-and-narrow",
  "happy-path/everyday-order",
  "comparison/versus",
  "flows/message-from-a-complaint",
  "handoff/asked-for",
  "ledger/three-things-one-budget",
  "orders-asked/paid-how",
];

let models: TestModels;
beforeAll(async () => {
  models = await openTestModels();
});
afterAll(() => models.close());

interface Heard {
  readonly said: string;
  readonly replies: readonly Reply[];
}

/** In a shop of its own, so that cases and orders are numbered alike in every language. */
async function heardIn(locale: string, name: string): Promise<readonly Heard[]> {
  const file = new URL(`../conversations/${name}.chat`, import.meta.url);
  const shop = await openTestShop(models);
  const ids = countedIds();
  const heard: Heard[] = [];
  const options = { nextId: () => ids.next(), locale };
  for await (const { turn, answer } of playScript(
    parseConversationScript(readFileSync(file, "utf8")),
    shop.assistant,
    options,
  ))
    heard.push({ said: turn.shopper, replies: answer?.replies ?? [] });
  await shop.storage.close();
  return heard;
}

/** The cells of a comparison are facts in words, so their names and values differ by language. */
function factOf({ about, property, value }: Claim): string {
  return property.startsWith("compared:") ? `${about} compared` : `${about} ${property} ${JSON.stringify(value)}`;
}

function toldIn(heard: readonly Heard[]): unknown {
  return heard.map(({ replies }) =>
    replies.map((reply) => ({
      act: reply.act,
      claims: [...new Set(reply.claims.map(factOf))].sort(),
      choices: reply.choices?.map(({ id }) => id),
    })),
  );
}

const ofEnglish =
  /(?<![\p{L}’'])(?:the|of|and|or|is|are|it|its|this|with|without|for|your|you|what|which|order)(?![\p{L}’'])/iu;

/** What is left beside the records' words and the shopper's own. */
function ownWords({ text, claims }: Reply, said: string): string {
  const values = claims.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const quoted = text.replaceAll(/“[^”]*”/gu, "…");
  return [...values, ...said.split(/\s+/u)]
    .sort((one, other) => other.length - one.length)
    .reduce((left, each) => left.replaceAll(each, "…"), quoted);
}

it.each(scripts)(
  "%s comes out alike in Spanish: the same acts, facts and choices, and Spanish words alone",
  async (name) => {
    const [english, spanish] = [await heardIn("en-US", name), await heardIn("es-ES", name)];
    expect(toldIn(spanish)).toEqual(toldIn(english));
    const replies = spanish.flatMap(({ said, replies }) => replies.map((reply) => ({ said, reply })));
    expect(replies.length).toBeGreaterThan(0);
    expect(new Set(replies.map(({ reply }) => reply.lang))).toEqual(new Set(["es-ES"]));
    const left = replies.map(({ reply, said }) => ownWords(reply, said)).filter((text) => ofEnglish.test(text));
    expect(left).toEqual([]);
  },
);
