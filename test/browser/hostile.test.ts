import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../adapters/web/http-server.js";
import { cleanText } from "../../adapters/web/message-content.js";
import type { ConversationState, OrderView, ProductCard, Reply } from "../../bot/dialogue.js";
import type { TranscriptMessage } from "../../bot/ports.js";
import type { Product } from "../../bot/shop-records.js";
import { FakeAssistant } from "../channels/contract/fake-assistant.js";
import { httpFixture } from "../channels/contract/http-fixture.js";
import { browserForTests, chromiumPath, type WatchedPage } from "./chromium.js";
import { collectedAbsent, hostileLines } from "./hostile-lines.js";
import { merchantSite } from "./shop-site.js";
import { widgetPanel } from "./widget-panel.js";

const lines = hostileLines(cleanText);
const openPage = browserForTests();
const endings: (() => Promise<unknown>)[] = [];
const manyMessages = { messagesPerMinute: 100_000, conversationsPerHour: 100_000 };
const money = { amount: 1_900, currency: "USD" };
const state: ConversationState = { mode: "assistant" };

afterAll(async () => {
  for (const end of endings) await end();
});

/** A page with the widget over an assistant, under the strictest policy. */
async function visit(assistant: FakeAssistant): Promise<WatchedPage> {
  const allowedOrigins: string[] = [];
  const { server } = await httpFixture({ assistant, allowedOrigins, limits: manyMessages });
  const address = await listen(server, { port: 0, host: "127.0.0.1" });
  const site = await merchantSite(address);
  allowedOrigins.push(site.address);
  endings.push(() => server.close());
  endings.push(async () => site.server.close());
  const page = await openPage();
  await page.goto(site.address);
  await widgetPanel(page).open();
  return page;
}

/** What the transcript shows, element by element, without what only a screen reader is told. */
function shown(page: WatchedPage, selector: string): Promise<readonly string[]> {
  return page
    .locator("aisle-chat")
    .locator(selector)
    .evaluateAll((elements) =>
      elements.map((element) => {
        const seen = element.cloneNode(true) as Element;
        for (const spoken of seen.querySelectorAll(".spoken")) spoken.remove();
        return seen.textContent;
      }),
    );
}

/** Links that lead anywhere but to web pages. */
function oddLinks(page: WatchedPage): Promise<readonly string[]> {
  return page
    .locator("aisle-chat")
    .locator("a")
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).protocol).filter((of) => !/^https?:$/.test(of)),
    );
}

function inBatches<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Has said it all already: one offer and one order for each few lines. */
class ShowingAssistant extends FakeAssistant {
  constructor(private readonly replies: readonly Reply[]) {
    super();
  }

  override async transcript(_conversationId: string, afterSeq: number) {
    const messages = this.replies.map(
      (reply, at): TranscriptMessage => ({
        seq: at + 1,
        from: "assistant",
        text: reply.text,
        reply,
        at: "2026-03-02T09:00:00Z",
      }),
    );
    return { messages: messages.filter(({ seq }) => seq > afterSeq), state };
  }
}

const base = { lang: "en", claims: [], evidence: [] };

function offerOf(texts: readonly string[]): Reply {
  const cards = texts.map(
    (text, at): ProductCard => ({
      ...{ productId: text, sku: `${at} ${text}`, title: text, price: money, stock: 3, url: text },
      options: { [text]: text },
    }),
  );
  const choices = texts.slice(0, 3).map((text) => ({ id: text, label: text }));
  return {
    ...base,
    act: "offer",
    text: texts.join("\n"),
    lead: texts[0] ?? "",
    cards,
    choices,
    satisfying: 2,
    total: 9,
    offset: 0,
  };
}

function orderOf(texts: readonly string[]): Reply {
  const text = texts[0] ?? "";
  const order: OrderView = {
    ...{ id: text, status: text, placedAt: text, unsentLineIds: [], totals: { items: money } },
    lines: texts.map((title, at) => ({
      ...{ id: `${at}`, sku: title, productId: title, title, quantity: 1 },
      price: money,
      options: { [title]: title },
    })),
    parcels: [
      {
        ...{ id: text, carrier: text, trackingNumbers: texts, lineIds: texts.map((_, at) => `${at}`) },
        timeline: texts.map((each) => ({ state: "in-transit" as const, at: each, text: each })),
      },
    ],
  };
  return { ...base, act: "order", text, order };
}

describe.skipIf(chromiumPath === undefined)(`needs chromium: ${lines.length} hostile texts${collectedAbsent}`, () => {
  it("are messages like any other: shown as they were written, and nothing else happens", {
    timeout: 600_000,
  }, async () => {
    const page = await visit(new FakeAssistant());
    for (const batch of inBatches(lines, 60)) {
      await page.evaluate((texts) => {
        const { aisle } = window as unknown as { aisle: { send(text: string): void } };
        for (const text of texts) aisle.send(text);
      }, batch);
      await expect.poll(() => shown(page, "article.assistant"), { timeout: 60_000 }).toHaveLength(batch.length + 1);
      expect(await shown(page, "article.shopper .said")).toEqual(batch);
      expect(await oddLinks(page)).toEqual([]);
      await page.evaluate(() => {
        (window as unknown as { aisle: { reset(): void } }).aisle.reset();
      });
      await expect.poll(() => shown(page, "article.shopper")).toEqual([]);
    }
    expect(page.incidents).toEqual([]);
  });

  it("are titles, options, names and reports like any other, in cards and orders", { timeout: 600_000 }, async () => {
    const batches = inBatches(lines, 12);
    const page = await visit(new ShowingAssistant(batches.flatMap((batch) => [offerOf(batch), orderOf(batch)])));
    await expect.poll(() => shown(page, "article.assistant"), { timeout: 60_000 }).toHaveLength(2 * batches.length);
    const all = (await shown(page, "[role=log]")).join("\n");
    for (const text of lines) expect(all).toContain(text);
    expect(await oddLinks(page)).toEqual([]);
    expect(page.incidents).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)("needs chromium: a shop whose catalog and reviews are hostile", () => {
  const products = lines.map(
    (text, at): Product => ({
      ...{
        id: `p${at}`,
        title: text,
        description: text,
        brand: text,
        categories: [`Things > ${text}`],
        images: [],
        tags: [text],
      },
      attributes: { [text]: text },
      variants: [{ sku: `s${at}`, options: { color: text, [text]: text }, price: money, stock: 1 }],
    }),
  );
  /** A page shows twenty reviews. */
  const reviewed = inBatches(lines, 20);
  let server: FastifyInstance;
  let address: string;

  beforeAll(async () => {
    ({ server } = await httpFixture({
      storefront: {
        shop: async () => ({ name: "<script>alert('shop')</script>", currency: "USD" }),
        async *products() {
          yield* products;
        },
        product: async (id) => products.find((product) => product.id === id),
        reviewsOf: async (productId) =>
          (reviewed[Number(productId.slice(1))] ?? []).map((text) => ({ productId, rating: 3, title: text, text })),
      },
    }));
    address = await listen(server, { port: 0, host: "127.0.0.1" });
    endings.push(() => server.close());
  });

  it("shows every text as text, on its pages and beside the widget", { timeout: 600_000 }, async () => {
    const page = await openPage();
    await page.goto(`${address}/shop/p/p0`);
    await widgetPanel(page).open();
    for (const [at, texts] of reviewed.entries()) {
      await page.goto(`${address}/shop/p/p${at}`);
      expect(await page.locator("h1").textContent()).toContain(lines[at]?.trim());
      const read = (await page.locator("main").textContent()) ?? "";
      for (const text of texts) expect(read).toContain(text);
    }
    await page.goto(address);
    for (let next: string | null = "/shop/c/Things"; next !== null; ) {
      await page.goto(new URL(next, address).href);
      next = await page
        .locator("a[rel=next]")
        .first()
        .getAttribute("href", { timeout: 1_000 })
        .catch(() => null);
    }
    expect(page.incidents).toEqual([]);
  });
});
