import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Product, Review } from "../../bot/shop-records.js";
import type { StorefrontRecords, TryThis } from "../../adapters/web/storefront/storefront-routes.js";
import { errorOf, type HttpFixture, httpFixture } from "./contract/http-fixture.js";

const hostile = `<img src=x onerror="alert(1)"> & 'quotes' </script><script>alert(2)</script>`;
const usd = (amount: number) => ({ amount, currency: "USD" });

function mug(changes: Partial<Product> & { readonly id: string }): Product {
  return {
    title: `Mug ${changes.id}`,
    description: "Holds coffee.",
    categories: ["Kitchen > Mugs & Cups"],
    images: [],
    attributes: {},
    variants: [{ sku: `${changes.id}-1`, options: {}, price: usd(1200), stock: 4 }],
    ...changes,
  };
}

const tee = mug({
  id: "TEE/1 50%",
  title: "Plain Tee",
  brand: "Weaver",
  categories: ["Men > Tops"],
  images: ["https://pictures.example/tee.jpg", "/pictures/tee-back.jpg"],
  attributes: { material: ["Cotton", "Linen"], washable: true, size_guide: 3 },
  rating: { average: 4.5, count: 12 },
  variants: [
    { sku: "T/S", options: { size: "S", color: "Navy" }, price: usd(1500), compareAt: usd(2000), stock: 0 },
    { sku: "T/M", options: { size: "M", color: "Navy" }, price: usd(1500), compareAt: usd(2000), stock: 9 },
    {
      sku: "T/M-R",
      options: { size: "M", color: "Red" },
      price: usd(1800),
      stock: 2,
      images: ["/pictures/tee-red.jpg"],
    },
  ],
});
const evil = mug({
  id: `evil"><b>`,
  title: hostile,
  description: hostile,
  brand: hostile,
  categories: [`${hostile} > ${hostile}`],
  images: ["javascript:alert(3)", "https://a;script-src.example/x.png"],
  attributes: { [hostile]: hostile },
  variants: [{ sku: hostile, options: { [hostile]: hostile, color: hostile }, price: usd(100), stock: null }],
});
const mugs = Array.from({ length: 100 }, (_, at) => mug({ id: `M${at}` }));
const products = [tee, evil, ...mugs];
const reviews: readonly Review[] = [
  { productId: tee.id, rating: 4, title: hostile, text: hostile, at: "2026-01-05T10:00:00Z" },
];

function records(listed: readonly Product[], tryThese?: readonly TryThis[]): StorefrontRecords {
  return {
    shop: async () => ({ name: "Corner & Sons", currency: "USD" }),
    products: async function* () {
      yield* listed;
    },
    product: async (id) => listed.find((product) => product.id === id),
    reviewsOf: async (id) => reviews.filter(({ productId }) => productId === id),
    ...(tryThese === undefined ? {} : { tryThese }),
  };
}

const teePath = `/shop/p/${encodeURIComponent(tee.id)}`;
const evilPath = `/shop/p/${encodeURIComponent(evil.id)}`;

describe("the pages of the shop", () => {
  let at: HttpFixture;
  beforeAll(async () => {
    at = await httpFixture({ storefront: records(products) });
  });
  afterAll(() => at.server.close());
  const page = async (url: string) => at.server.inject({ url, headers: { accept: "text/html" } });

  test("home, categories and products are pages, to GET and to HEAD", async () => {
    for (const url of ["/", "/shop/c", "/shop/c/kitchen", "/shop/c/kitchen/mugs-cups", teePath]) {
      const shown = await page(url);
      expect(shown.statusCode, url).toBe(200);
      expect(shown.headers["content-type"]).toBe("text/html; charset=utf-8");
      expect(shown.body).toMatch(/^<!doctype html>/);
      expect(shown.body).toContain("Corner &amp; Sons");
      expect(shown.body).toContain("nothing here can be bought");
      const head = await at.server.inject({ method: "HEAD", url });
      expect([head.statusCode, head.body]).toEqual([200, ""]);
    }
  });

  test("each page loads our scripts and styles only, and nothing is written inline", async () => {
    for (const url of ["/", "/shop/c/kitchen", teePath, evilPath, "/shop/p/none"]) {
      const shown = await page(url);
      const policy = String(shown.headers["content-security-policy"]);
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'");
      expect(policy).not.toContain("unsafe");
      expect(shown.body).not.toMatch(/<script(?![^>]* src="\/)|<style|\sstyle="|\son[a-z]+="/);
      expect(shown.body).toContain('<script async src="/widget/v1/aisle.js" data-store="demo"></script>');
    }
  });

  test("pictures of the catalog's own site are let in, and no address writes a policy of its own", async () => {
    const policy = String((await page(evilPath)).headers["content-security-policy"]);
    expect(policy.split("; ").at(-1)).toBe("img-src 'self' data: https://pictures.example");
  });

  test("what a shop writes is text", async () => {
    for (const url of ["/", "/shop/c", evilPath, teePath]) {
      const { body } = await page(url);
      expect(body).not.toContain("<img src=x");
      expect(body).not.toContain("<script>");
      expect(body).not.toContain("javascript:");
      expect(body).not.toContain('evil">');
    }
    expect((await page(evilPath)).body).toContain(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;quotes&#39;",
    );
  });

  test("a product shows price, sale, stock, options, facts, reviews and where it belongs", async () => {
    const { body } = await page(teePath);
    expect(body).toContain("$15.00");
    expect(body).toContain("$20.00");
    expect(body).toContain("Save 25 %");
    expect(body).toContain("In stock");
    expect(body).toContain("Cotton, Linen");
    expect(body).toContain("Size guide");
    expect(body).toContain("4.5 out of 5, 12 ratings");
    expect(body).toContain("January 5, 2026");
    expect(body).toContain('<a href="/shop/c/men/tops">Tops</a>');
    expect(body).toContain('data-product-id="TEE/1 50%"');
    expect(body).toContain("/shop/p/TEE%2F1%2050%25?sku=T%2FS");
    expect(body).toContain('src="https://pictures.example/tee.jpg"');
    expect(body).toContain('href="/media/T%2FM/1"');
    expect(body).toContain('href="/media/T%2FM-R"');
  });

  test("the variant that was asked for is the one that is shown", async () => {
    expect((await page(`${teePath}?sku=T%2FM-R`)).body).toContain("Only 2 left");
    expect((await page(`${teePath}?sku=T%2FS`)).body).toContain('class="stock gone"');
    expect((await page(`${teePath}?sku=unknown`)).body).toContain("In stock");
  });

  test("a category is shown 48 at a time, in the order asked for", async () => {
    const tiles = (body: string) => body.match(/<li class="tile">/g)?.length ?? 0;
    const first = (await page("/shop/c/kitchen")).body;
    expect(tiles(first)).toBe(48);
    expect(first).toContain("100 products");
    expect(first).toContain('href="/shop/c/kitchen?page=2"');
    const last = (await page("/shop/c/kitchen/mugs-cups?sort=price&page=3")).body;
    expect(tiles(last)).toBe(4);
    expect(last).toContain("Page 3 of 3");
    expect(last).toContain('href="/shop/c/kitchen/mugs-cups?sort=price&amp;page=2"');
    const cheapest = (await page("/shop/c?sort=price")).body;
    expect(cheapest.indexOf("$1.00")).toBeLessThan(cheapest.indexOf("$12.00"));
  });

  test("what is not there is a page that says so", async () => {
    const missing = [
      ["/shop/p/none", "no such product"],
      ["/shop/c/garden", "no such category"],
      ["/shop/c/kitchen?page=9", "no such page"],
      ["/shop/c/kitchen?page=0", "no such page"],
      ["/shop/c/kitchen?sort=__proto__", "no such page"],
      ["/nowhere", "no page at this address"],
    ];
    for (const [url = "", says = ""] of missing) {
      const shown = await page(url);
      expect(shown.statusCode, url).toBe(404);
      expect(shown.body, url).toContain(says);
    }
  });

  test("a program that asks for what is not there gets the error that it knows", async () => {
    const answer = await at.server.inject("/nowhere");
    expect(answer.statusCode).toBe(404);
    expect(errorOf(answer).code).toBe("route/unknown");
    expect(errorOf(await page("/api/v1/nowhere")).code).toBe("route/unknown");
  });

  test("pages are no part of the API's description", async () => {
    const { paths } = (await at.server.inject("/openapi.json")).json<{ paths: object }>();
    expect(Object.keys(paths).filter((path) => /^\/(shop|docs|\*|$)/.test(path))).toEqual([]);
  });

  test("wishes are made of the shop's own categories and prices", async () => {
    const { body } = await page("/");
    expect(body).toContain('data-say="mugs &amp; cups under $20"');
    expect(body).not.toContain("Look up an order");
  });
});

describe("a shop that says what to try", () => {
  test("offers it, and its orders beside the proof", async () => {
    const tryThese = [
      { say: "a blue mug", expect: "Finds it" },
      { say: "Where is my order 7?", expect: "Tells it", proof: "12345" },
    ];
    const { server } = await httpFixture({ storefront: records(products, tryThese) });
    const { body } = await server.inject("/");
    expect(body).toContain('data-say="a blue mug"');
    expect(body).toContain('data-say="Where is my order 7?"');
    expect(body).toContain("<code>12345</code>");
    await server.close();
  });

  test("an empty shop is still a shop", async () => {
    const { server } = await httpFixture({ storefront: records([]) });
    for (const url of ["/", "/shop/c"]) expect((await server.inject(url)).statusCode, url).toBe(200);
    await server.close();
  });

  test("pages follow the catalog after a few seconds, and nobody waits for it", async () => {
    const listed = [mug({ id: "first" })];
    let time = Date.parse("2026-03-02T09:00:00Z");
    const { server } = await httpFixture({ storefront: records(listed), clock: { now: () => new Date(time) } });
    expect((await server.inject("/shop/c")).body).toContain("1 product<");
    listed.push(mug({ id: "second" }));
    expect((await server.inject("/shop/c")).body).toContain("1 product<");
    time += 6_000;
    await server.inject("/shop/c");
    expect((await server.inject("/shop/c")).body).toContain("2 products<");
    await server.close();
  });

  test("without a shop there are no such pages", async () => {
    const { server } = await httpFixture();
    expect((await server.inject("/")).statusCode).toBe(404);
    await server.close();
  });
});
