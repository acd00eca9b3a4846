import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { evaluateSearch, type Judgement, parseJudgements } from "../../ml/evaluation/search-evaluation.js";
import { LexicalIndex } from "../../retrieval/lexical-index.js";

const silent = () => undefined;

function ranking(ranked: Readonly<Record<string, readonly string[]>>) {
  return async (query: string, limit: number) => (ranked[query] ?? []).slice(0, limit);
}

const judged: Judgement[] = [
  { query: "q", productId: "a", gain: 3 },
  { query: "q", productId: "b", gain: 1 },
  { query: "q", productId: "c", gain: 0 },
];

describe("the figures of a search", () => {
  it("are 1 for the ideal order", async () => {
    const figures = await evaluateSearch(ranking({ q: ["a", "b", "c"] }), judged, {}, silent);
    expect(figures).toMatchObject({ "ndcg@10": 1, "recall@10": 1, "recall@100": 1, "mrr@10": 1, queries: 1 });
  });

  it("use the gain as given, and 0 for what is not judged", async () => {
    const figures = await evaluateSearch(ranking({ q: ["x", "b", "a"] }), judged, {}, silent);
    const ideal = 3 + 1 / Math.log2(3);
    expect(figures["ndcg@10"]).toBeCloseTo((1 / Math.log2(3) + 3 / 2) / ideal, 12);
    expect(figures["mrr@10"]).toBe(0.5);
  });

  it("count as relevant what has the gain asked for", async () => {
    const search = ranking({ q: ["b"] });
    expect((await evaluateSearch(search, judged, {}, silent))["recall@10"]).toBe(0.5);
    expect((await evaluateSearch(search, judged, { relevantFrom: 2 }, silent))["recall@10"]).toBe(0);
  });

  it("leave queries without a relevant product out of recall, not out of nDCG", async () => {
    const hopeless = [...judged, { query: "r", productId: "a", gain: 0 }];
    const figures = await evaluateSearch(ranking({ q: ["a", "b"] }), hopeless, {}, silent);
    expect(figures).toMatchObject({ "ndcg@10": 0.5, "recall@10": 1, queries: 2 });
  });

  it("look at ten and at a hundred", async () => {
    const fillers = Array.from({ length: 20 }, (_, at) => `x${at}`);
    const figures = await evaluateSearch(ranking({ q: [...fillers, "a", "b"] }), judged, {}, silent);
    expect(figures).toMatchObject({ "ndcg@10": 0, "recall@10": 0, "recall@100": 1, "mrr@10": 0 });
  });

  it("cannot be had of nothing", async () => {
    await expect(evaluateSearch(ranking({}), [], {}, silent)).rejects.toMatchObject({
      code: "evaluation/no-judgements",
    });
  });
});

describe("judgements in a file", () => {
  it("are read with quotes, a byte order mark and other columns", () => {
    const csv = '\ufeffnote,query,productId,gain\nx,"tape, 2 in",7,1.5\n';
    expect(parseJudgements(csv)).toEqual([{ query: "tape, 2 in", productId: "7", gain: 1.5 }]);
  });

  it.each([
    ["a missing column", "query,productId\nq,1\n"],
    ["a gain that is no number", "query,productId,gain\nq,1,much\n"],
    ["a negative gain", "query,productId,gain\nq,1,-1\n"],
    ["an open quote", 'query,productId,gain\n"q,1,1\n'],
  ])("are refused with %s", (_name, csv) => {
    expect(() => parseJudgements(csv)).toThrow(expect.objectContaining({ code: "evaluation/judgements" }));
  });
});

const data = resolve("../shared/data/search-relevance");
const missing = existsSync(data) ? "" : " (left out: ../shared/data is not on this machine)";

describe.skipIf(missing !== "")(`on real titles and human judgements${missing}`, () => {
  it("words alone rank the whole catalog at 0.42 or better", { timeout: 120_000 }, async () => {
    const rows = (file: string) =>
      parse<Record<string, string>>(readFileSync(resolve(data, file)), { columns: true, bom: true });
    const products = rows("products.csv");
    const index = LexicalIndex.build(
      products.map((row) => ({
        title: row["product_title"] ?? "",
        categories: [],
        attributes: [],
        tags: [],
        description: "",
        codes: [],
      })),
    );
    const judgements = everyFifthQuery(rows("judgements.csv"));
    const search = async (query: string, limit: number) =>
      index.search(query, { limit }).hits.map((hit) => products[hit.ordinal]?.["product_uid"] ?? "");
    const figures = await evaluateSearch(search, judgements, { relevantFrom: 1.5 }, silent);
    expect(figures.queries).toBeGreaterThan(1_000);
    expect(figures["ndcg@10"]).toBeGreaterThan(0.42);
    expect(figures["recall@100"]).toBeGreaterThan(0.77);
  });
});

/** Queries with at least one rating of 2.33 or more; the gain is 2^(rating - 1) - 1. */
function everyFifthQuery(rows: readonly Record<string, string>[]): Judgement[] {
  const byQuery = groups(rows);
  const useful = [...byQuery].filter(([, judged]) => judged.some((row) => Number(row["relevance"]) >= 2.33));
  return useful
    .filter((_, at) => at % 5 === 0)
    .flatMap(([query, judged]) =>
      judged.map((row) => ({
        query,
        productId: row["product_uid"] ?? "",
        gain: 2 ** (Number(row["relevance"]) - 1) - 1,
      })),
    );
}

function groups(rows: readonly Record<string, string>[]): Map<string, Record<string, string>[]> {
  const byQuery = new Map<string, Record<string, string>[]>();
  for (const row of rows) {
    const query = row["search_term"] ?? "";
    byQuery.set(query, [...(byQuery.get(query) ?? []), row]);
  }
  return byQuery;
}
