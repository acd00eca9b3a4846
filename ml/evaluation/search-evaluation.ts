import { parse } from "csv-parse/sync";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Progress } from "../../retrieval/ports.js";

/** How good a product is for a query, as people judged it; what is not judged has a gain of 0. */
export interface Judgement {
  readonly query: string;
  readonly productId: string;
  readonly gain: number;
}

export interface SearchFigures {
  /** Mean over all judged queries; the ideal order is that of the query's own judged gains. */
  readonly "ndcg@10": number;
  /** Mean over the queries that have a relevant product. */
  readonly "recall@10": number;
  readonly "recall@100": number;
  /** Mean reciprocal rank of the first relevant product among the first ten, over the same queries. */
  readonly "mrr@10": number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly queries: number;
}

interface QueryFigures {
  readonly ndcg: number;
  /** Absent for a query without a relevant product. */
  readonly found?: { readonly recallAt10: number; readonly recallAt100: number; readonly reciprocalRank: number };
  readonly tookMs: number;
}

const depth = 100;

/**
 * Measures a search over the whole catalog against judgements.
 * @param search the ids of products, best first, at most `limit`.
 * @param options.relevantFrom relevant for recall and reciprocal rank: a gain of at least this; default: above 0.
 * @throws AssistantError "evaluation/no-judgements" when there is nothing to measure against.
 */
export async function evaluateSearch(
  search: (query: string, limit: number) => Promise<readonly string[]>,
  judgements: readonly Judgement[],
  options: { readonly relevantFrom?: number },
  progress: Progress,
): Promise<SearchFigures> {
  const gainsOfQuery = groupByQuery(judgements);
  if (gainsOfQuery.size === 0) {
    throw new AssistantError(
      "evaluation/no-judgements",
      "The judgements are empty. Give a CSV with the header query,productId,gain and at least one row.",
    );
  }
  const isRelevant = (gain: number) => (options.relevantFrom === undefined ? gain > 0 : gain >= options.relevantFrom);
  const figures: QueryFigures[] = [];
  for (const [query, gains] of gainsOfQuery) {
    const started = performance.now();
    const ranked = await search(query, depth);
    figures.push({ ...judge(ranked, gains, isRelevant), tookMs: performance.now() - started });
    if (figures.length % 100 === 0 || figures.length === gainsOfQuery.size) {
      progress("queries", figures.length, gainsOfQuery.size);
    }
  }
  return summary(figures);
}

/**
 * Reads judgements from a CSV with the header query,productId,gain.
 * @throws AssistantError "evaluation/judgements" naming the line when a column is missing or a gain is no number from 0 up.
 */
export function parseJudgements(csv: string): Judgement[] {
  let line = 1;
  try {
    const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true });
    return rows.map((row) => {
      line += 1;
      return judgementOf(row, line);
    });
  } catch (error) {
    if (error instanceof AssistantError) {
      throw error;
    }
    throw new AssistantError(
      "evaluation/judgements",
      "The judgements are no well-formed CSV. Expected the header query,productId,gain and quotes that are closed.",
      { cause: error },
    );
  }
}

function judgementOf(row: Readonly<Record<string, string>>, line: number): Judgement {
  const { query, productId, gain } = row;
  const value = Number(gain);
  if (query === undefined || productId === undefined || gain === undefined || gain === "" || !(value >= 0)) {
    throw new AssistantError(
      "evaluation/judgements",
      `Record ${line - 1} of the judgements has no query, no productId, or no gain that is a number from 0 up. ` +
        "Expected the header query,productId,gain; correct the record and run again.",
    );
  }
  return { query, productId, gain: value };
}

/** A product judged twice for one query keeps the last gain. */
function groupByQuery(judgements: readonly Judgement[]): Map<string, Map<string, number>> {
  const queries = new Map<string, Map<string, number>>();
  for (const { query, productId, gain } of judgements) {
    const gains = queries.get(query) ?? new Map<string, number>();
    queries.set(query, gains.set(productId, gain));
  }
  return queries;
}

function judge(
  ranked: readonly string[],
  gains: ReadonlyMap<string, number>,
  isRelevant: (gain: number) => boolean,
): Omit<QueryFigures, "tookMs"> {
  const rankedGains = ranked.slice(0, 10).map((id) => gains.get(id) ?? 0);
  const ideal = discounted([...gains.values()].sort((a, b) => b - a).slice(0, 10));
  const ndcg = ideal === 0 ? 0 : discounted(rankedGains) / ideal;
  const relevant = new Set([...gains].flatMap(([id, gain]) => (isRelevant(gain) ? [id] : [])));
  if (relevant.size === 0) {
    return { ndcg };
  }
  const recallAt = (cut: number) => ranked.slice(0, cut).filter((id) => relevant.has(id)).length / relevant.size;
  const first = ranked.slice(0, 10).findIndex((id) => relevant.has(id));
  return {
    ndcg,
    found: {
      recallAt10: recallAt(10),
      recallAt100: recallAt(depth),
      reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    },
  };
}

/** Discounted cumulative gain (Järvelin and Kekäläinen 2002): the gain at rank r counts 1 / log2(r + 1). */
function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

function summary(figures: readonly QueryFigures[]): SearchFigures {
  const found = figures.flatMap((figure) => (figure.found === undefined ? [] : [figure.found]));
  const times = figures.map((figure) => figure.tookMs).sort((a, b) => a - b);
  return {
    "ndcg@10": mean(figures.map((figure) => figure.ndcg)),
    "recall@10": mean(found.map((figure) => figure.recallAt10)),
    "recall@100": mean(found.map((figure) => figure.recallAt100)),
    "mrr@10": mean(found.map((figure) => figure.reciprocalRank)),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
    queries: figures.length,
  };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Nearest rank. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(Math.ceil(share * sorted.length) - 1, 0)] ?? 0;
}
