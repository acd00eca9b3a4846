import type { ProductMatch, ProductMatches } from "../../bot/ports.js";
import { AssistantError } from "../../bot/assistant-error.js";
import { type CommandContext, type ExitCode, withAisle } from "./command-context.js";
import { cardLines } from "./reply-text.js";
import { harmlessLine } from "./terminal-text.js";

export interface SearchCommandOptions {
  readonly data: string;
  readonly limit: number;
  readonly json?: true;
}

const queryCharactersMax = 4_000;

/** Searches as the assistant does: limits are read out of the words, and the rest is matched. */
export async function searchProducts(
  context: CommandContext,
  query: string,
  options: SearchCommandOptions,
): Promise<ExitCode> {
  checkQuery(query);
  return withAisle(context, options.data, { create: false }, async (aisle) => {
    await aisle.refreshIndex(context.progress.report);
    const search = await aisle.search();
    context.progress.finish();
    const began = context.world.now();
    const reading = await search.read(query);
    const page = options.json ? { limit: options.limit } : { limit: options.limit, strict: true };
    const found = await search.find(reading, page);
    const tookMs = Math.round((context.world.now() - began) * 100) / 100;
    if (options.json) {
      await context.output.json({ query, results: found.matches.map(resultOf), tookMs });
      return 0;
    }
    await context.output.line(foundLines(found, context).join("\n"));
    if (found.total === 0 && (await aisle.counts()).products === 0) await tellEmptyCatalog(context);
    return 0;
  });
}

function checkQuery(query: string): void {
  if (query.trim() === "") {
    throw new AssistantError(
      "usage/empty-query",
      'There is nothing to look for. Try: aisle search "a warm hoodie under 60".',
    );
  }
  if (query.length > queryCharactersMax) {
    throw new AssistantError(
      "usage/query-too-long",
      `The query has ${query.length} characters; at most ${queryCharactersMax} are read. Search with fewer words.`,
    );
  }
}

function resultOf({ product, variant, score, why }: ProductMatch): unknown {
  const { sku, price, stock } = variant;
  return { productId: product.id, sku, title: product.title, score, why, price, stock };
}

function foundLines(found: ProductMatches, { world, paint }: CommandContext): readonly string[] {
  const layout = { columns: world.terminal.columns, paint };
  const corrected = found.corrected.map(({ from, to }) => `“${harmlessLine(from)}” was read as “${harmlessLine(to)}”`);
  const cards = found.matches.map((match, at) => [
    ...cardLines(cardOf(match), `${at + 1}`, layout),
    paint("dim", `     ${match.why.map(harmlessLine).join(", ")}`),
  ]);
  const close = cards.slice(found.total, found.total + found.close);
  const count = found.total === 1 ? "1 product" : `${found.total.toLocaleString("en-US")} products`;
  const without = found.without.filter((each) => each.total > 0).slice(0, 3);
  return [
    ...corrected,
    found.total === 0 ? "Nothing found." : `${count} found`,
    ...without.map(
      ({ constraints, total }) =>
        `  without the limit on ${constraints.map(({ field }) => field).join(" and ")}: ${total}`,
    ),
    ...cards.slice(0, found.total).flat(),
    ...(close.length === 0 ? [] : ["Close to it:", ...close.flat()]),
  ];
}

function cardOf({ product, variant }: ProductMatch): Parameters<typeof cardLines>[0] {
  const { sku, price, compareAt, stock, options } = variant;
  return {
    productId: product.id,
    sku,
    title: product.title,
    price,
    stock,
    options,
    ...(compareAt === undefined ? {} : { compareAt }),
    ...(product.rating === undefined ? {} : { rating: product.rating }),
  };
}

async function tellEmptyCatalog({ errors }: CommandContext): Promise<void> {
  await errors.line("The catalog is empty. Load one with: aisle import products FILE");
}
