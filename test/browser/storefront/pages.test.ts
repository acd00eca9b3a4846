import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoRecords } from "../../../adapters/shop/demo-records.js";
import { listen } from "../../../adapters/web/http-server.js";
import { demoTryThese } from "../../../adapters/web/storefront/demo-wishes.js";
import { type HttpFixture, httpFixture, now } from "../../channels/contract/http-fixture.js";
import { axeFindings } from "../axe.js";
import { browserForTests, chromiumPath, type WatchedPage } from "../chromium.js";

const openPage = browserForTests();
let shop: HttpFixture | undefined;
let address: string;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  const { products, reviews, policies } = demoRecords(now);
  shop = await httpFixture({
    widgetFolder: new URL("../../../dist/web-widget", import.meta.url).pathname,
    docsFolder: new URL("../../../docs", import.meta.url).pathname,
    storefront: {
      shop: async () => policies.shop,
      products: async function* () {
        yield* products;
      },
      product: async (id) => products.find((product) => product.id === id),
      reviewsOf: async (id) => reviews.filter(({ productId }) => productId === id),
      tryThese: demoTryThese,
    },
  });
  address = await listen(shop.server, { port: 0, host: "127.0.0.1" });
});
afterAll(async () => {
  await shop?.server.close();
});

const paths = {
  home: "/",
  category: "/shop/c/men",
  product: "/shop/p/MH10",
  missing: "/shop/p/none",
  docs: "/docs",
  widget: "/docs/widget",
  api: "/docs/api",
};

async function visit(path: string, options: Parameters<typeof openPage>[0] = {}): Promise<WatchedPage> {
  const page = await openPage(options);
  await page.goto(address + path);
  return page;
}

/** Keeps the widget away and writes down what the page asks of it. */
async function withoutWidget(page: WatchedPage): Promise<void> {
  await page.route("**/widget/v1/aisle.js", (route) => route.abort());
}

async function asked(page: WatchedPage): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { aisle?: { q: unknown } }).aisle?.q);
}

describe.skipIf(chromiumPath === undefined)("the pages in a browser", () => {
  for (const [name, path] of Object.entries(paths)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test(`needs chromium: axe finds nothing on ${name}, ${colorScheme}`, async () => {
        const page = await visit(path, { colorScheme, reducedMotion: "reduce" });
        expect(await axeFindings(page)).toEqual([]);
        expect(page.incidents).toEqual([]);
      });
    }

    test(`needs chromium: ${name} fits a screen of 320 pixels`, async () => {
      const page = await visit(path, { viewport: { width: 320, height: 640 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  }

  test("needs chromium: a wish opens the assistant and is said, with what the page knows", async () => {
    const page = await openPage();
    await withoutWidget(page);
    await page.goto(`${address}/`);
    await page.getByRole("button", { name: "a blue mug under $20" }).click();
    expect(await asked(page)).toEqual([["setContext", { page: "home" }], ["open"], ["send", "a blue mug under $20"]]);
  });

  test("needs chromium: what is typed into the search box is said to the assistant", async () => {
    const page = await openPage();
    await withoutWidget(page);
    await page.goto(`${address}/shop/p/MH10`);
    const box = page.getByRole("textbox", { name: "Tell the assistant what you are looking for" });
    await box.fill("  something warm ");
    await box.press("Enter");
    expect(await asked(page)).toEqual([
      ["setContext", { page: "product", productId: "MH10" }],
      ["open"],
      ["send", "something warm"],
    ]);
    expect(await box.inputValue()).toBe("");
  });

  test("needs chromium: the widget that is there gets what is said", async () => {
    const page = await visit("/");
    await page.getByRole("button", { name: "a blue mug under $20" }).click();
    await page.locator("aisle-chat[data-open]").waitFor();
    expect(page.incidents).toEqual([]);
  });

  test("needs chromium: without the widget the page says that it could not be loaded", async () => {
    const page = await openPage();
    await page.clock.install();
    await withoutWidget(page);
    await page.goto(`${address}/`);
    await page.getByRole("button", { name: "Open the assistant" }).click();
    await page.clock.runFor(5_000);
    await page.getByText("The assistant could not be loaded").waitFor();
    expect(page.incidents).toEqual([]);
  });

  test("needs chromium: another variant is shown in place, focus stays, and its price is told", async () => {
    const page = await visit("/shop/p/MH10");
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    await page.getByRole("link", { name: "Charcoal" }).click();
    await page.getByRole("status").filter({ hasText: "Charcoal: $54.00" }).waitFor({ state: "attached" });
    expect(new URL(page.url()).searchParams.get("sku")).toContain("CHARCOAL");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Charcoal");
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });

  test("needs chromium: the theme that was chosen is there on the next page, before its first paint", async () => {
    const page = await visit("/", { colorScheme: "light" });
    await page.getByRole("button", { name: "Dark colors" }).click();
    await page.goto(`${address}/docs`);
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    await page.getByRole("button", { name: "Dark colors", pressed: true }).click();
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("light");
  });

  test("needs chromium: without scripts the shop can still be walked through", async () => {
    const page = await visit("/", { javaScriptEnabled: false });
    await page.getByRole("navigation", { name: "Categories" }).getByRole("link", { name: "Men", exact: true }).click();
    await page.getByRole("link", { name: "Harbour Fleece Hoodie" }).click();
    await page.getByRole("link", { name: "Charcoal" }).click();
    expect(new URL(page.url()).searchParams.get("sku")).toContain("CHARCOAL");
  });
});
