import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CatalogPictures } from "../../adapters/catalog-pictures.js";
import { pictureLink } from "../../adapters/web/picture-links.js";
import { type PictureSource, withPictureLinks } from "../../adapters/web/picture-routes.js";
import type { Claim, ProductCard, Reply } from "../../bot/dialogue.js";
import type { Product } from "../../bot/shop-records.js";
import { errorOf, type HttpFixture, httpFixture } from "./contract/http-fixture.js";

const price = { amount: 100, currency: "USD" };

describe("pictures over HTTP", () => {
  const asked: { readonly sku: string; readonly at: number }[] = [];
  const pictures: PictureSource = {
    picture: async (sku, at) => {
      asked.push({ sku, at });
      return sku === "NONE" ? undefined : { bytes: Buffer.from(`picture ${at} of ${sku}`), type: "image/webp" };
    },
  };
  let at: HttpFixture;
  beforeAll(async () => {
    at = await httpFixture({ pictures });
  });
  afterAll(() => at.server.close());

  test("are WebP that any page may show and caches may keep for an hour", async () => {
    const answer = await at.server.inject("/media/MUG-1");
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe("picture 0 of MUG-1");
    expect(answer.headers).toMatchObject({
      "content-type": "image/webp",
      "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
    });
  });

  test("are not sent again to whoever has them", async () => {
    const { etag } = (await at.server.inject("/media/MUG-1")).headers;
    for (const tags of [etag, `"other", W/${String(etag)}`, "*"]) {
      const again = await at.server.inject({ url: "/media/MUG-1", headers: { "if-none-match": String(tags) } });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, "", etag]);
    }
    const other = await at.server.inject({ url: "/media/MUG-2", headers: { "if-none-match": String(etag) } });
    expect(other.statusCode).toBe(200);
  });

  test("answer HEAD with the same headers", async () => {
    const answer = await at.server.inject({ method: "HEAD", url: "/media/MUG-1" });
    expect([answer.statusCode, answer.body]).toEqual([200, ""]);
    expect(answer.headers["content-type"]).toBe("image/webp");
  });

  test("that there are not are refused in the one shape, and not kept", async () => {
    const refused = [
      "/media/NONE",
      "/media/MUG-1/x",
      "/media/MUG-1/-1",
      "/media/MUG-1/01",
      "/media/MUG-1/1e2",
      "/media/MUG-1/1000",
    ];
    for (const url of refused) {
      const answer = await at.server.inject(url);
      expect([answer.statusCode, errorOf(answer).code], url).toEqual([404, "picture/none"]);
      expect(answer.headers["cache-control"]).toBe("no-store");
    }
  });

  test("have addresses that lead back to their SKU, whatever it holds", async () => {
    const odd = [
      "A/B",
      "100%",
      "%2F",
      "%252F",
      "a b+c&d=e?f#g",
      "größe 42",
      "服",
      "👕",
      "..\\x",
      "a:b@c;d,e",
      "/",
      "%",
      ".hidden",
      "服".repeat(200),
    ];
    const sku = fc.oneof(fc.constantFrom(...odd), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(sku, fc.nat(30), async (wanted, position) => {
        const link = pictureLink(wanted, "/shop/pictures/one.jpg", position);
        if (wanted === "." || wanted === "..") {
          expect(link).toBeUndefined();
          return;
        }
        // As a browser resolves it.
        const { pathname } = new URL(String(link), "http://shop.example");
        expect((await at.server.inject(pathname)).statusCode).toBe(200);
        expect(asked.at(-1)).toEqual({ sku: wanted, at: position });
      }),
      { numRuns: 300 },
    );
  });
});

describe("pictures of the catalog", () => {
  let folder = "";
  let product: Product;
  const logged: string[] = [];
  const source = (thumbnails = join(folder, "thumbnails")): CatalogPictures =>
    new CatalogPictures({
      records: { productOfSku: async (sku) => (sku === "TEE-BLUE" || sku === "TEE-RED" ? product : undefined) },
      folder: thumbnails,
      log: { report: (code) => void logged.push(code) },
    });

  beforeEach(async () => {
    logged.length = 0;
    folder = mkdtempSync(join(tmpdir(), "aisle-pictures-"));
    const [blue, back] = await Promise.all([drawn("blue", 80), drawn("back", 120)]);
    const variant = (sku: string) => ({ sku, options: {}, price, stock: 1 });
    product = {
      ...{ id: "tee", title: "Tee", description: "", categories: [], attributes: {} },
      images: [back, "https://cdn.example/tee.jpg", blue, "beside.jpg", join(folder, "gone.jpg")],
      variants: [{ ...variant("TEE-BLUE"), images: [blue] }, variant("TEE-RED")],
    };
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function drawn(name: string, width: number): Promise<string> {
    const path = join(folder, `${name}.png`);
    await sharp({ create: { width, height: 50, channels: 3, background: "#335577" } }).toFile(path);
    return path;
  }

  const widthOf = async (picture: Awaited<ReturnType<PictureSource["picture"]>>) =>
    picture === undefined ? undefined : (await sharp(picture.bytes).metadata()).width;

  test("come variant first, then the product's others, each once", async () => {
    const pictures = source();
    const widths = await Promise.all([0, 1, 2].map(async (at) => widthOf(await pictures.picture("TEE-BLUE", at))));
    expect(widths).toEqual([80, 120, undefined]);
    expect(await widthOf(await pictures.picture("TEE-RED", 0))).toBe(120);
  });

  test("are of this machine and there: no web address, no half path, nothing gone", async () => {
    for (const at of [1, 3, 4, 5, -1, 0.5]) {
      expect(await source().picture("TEE-RED", at), String(at)).toBeUndefined();
    }
    expect(await source().picture("../../etc/passwd", 0)).toBeUndefined();
  });

  test("are made once, also when many ask at the same time, and outlive the process", async () => {
    const pictures = source();
    const answers = await Promise.all(Array.from({ length: 12 }, () => pictures.picture("TEE-BLUE", 0)));
    expect(new Set(answers).size).toBe(1);
    expect(readdirSync(join(folder, "thumbnails"))).toHaveLength(1);

    const [name = ""] = readdirSync(join(folder, "thumbnails"));
    writeFileSync(join(folder, "thumbnails", name), "kept from before");
    expect(Buffer.from((await source().picture("TEE-BLUE", 0))?.bytes ?? []).toString()).toBe("kept from before");
  });

  test("change when the file does", async () => {
    const pictures = source();
    await pictures.picture("TEE-BLUE", 0);
    await drawn("blue", 33);
    expect(await widthOf(await pictures.picture("TEE-BLUE", 0))).toBe(33);
  });

  test("are answered where they cannot be kept, and the operator is told once", async () => {
    const inTheWay = join(folder, "thumbnails");
    writeFileSync(inTheWay, "a file");
    const pictures = source(inTheWay);
    expect(await widthOf(await pictures.picture("TEE-BLUE", 0))).toBe(80);
    expect(await widthOf(await pictures.picture("TEE-BLUE", 1))).toBe(120);
    expect(logged).toEqual(["pictures/not-kept"]);
  });

  test("that are none are read once and told to the operator", async () => {
    writeFileSync(join(folder, "blue.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
    const pictures = source();
    expect(await pictures.picture("TEE-BLUE", 0)).toBeUndefined();
    expect(await pictures.picture("TEE-BLUE", 0)).toBeUndefined();
    expect(logged).toEqual(["pictures/refused"]);
    expect(existsSync(join(folder, "thumbnails"))).toBe(false);
  });

  test("kept as an empty file by a power cut are made again", async () => {
    await source().picture("TEE-BLUE", 0);
    const [name = ""] = readdirSync(join(folder, "thumbnails"));
    writeFileSync(join(folder, "thumbnails", name), "");
    expect(await widthOf(await source().picture("TEE-BLUE", 0))).toBe(80);
  });
});

describe("a reply that leaves", () => {
  const data = "/srv/aisle data";
  const card = (more: Partial<ProductCard>): ProductCard => ({
    ...{ productId: "tee", sku: "TEE 1", title: "Tee", price, stock: 2, options: {} },
    ...more,
  });
  const claim = (property: string, value: string, about = "product:tee"): Claim => ({
    ...{ about, property, value },
    evidence: "e1",
  });
  const offer = (cards: readonly ProductCard[], claims: readonly Claim[] = []): Reply => ({
    ...{ act: "offer", text: "Here.", lang: "en", claims, evidence: ["e1"], cards },
    ...{ satisfying: cards.length, total: cards.length, offset: 0 },
  });
  const cardOf = (more: Partial<ProductCard>): ProductCard | undefined => {
    const reply = withPictureLinks(offer([card(more)]));
    return reply.act === "offer" ? reply.cards[0] : undefined;
  };

  test("names a picture of this machine by its variant, and leaves web addresses as they are", () => {
    expect(cardOf({ image: `${data}/pictures/tee.jpg` })?.image).toBe("/media/TEE%201");
    expect(cardOf({ image: "https://cdn.example/t.jpg?x=1" })?.image).toBe("https://cdn.example/t.jpg?x=1");
  });

  test("shows no picture that a browser could not or should not load", () => {
    const never = [
      "beside.jpg",
      "data:image/svg+xml,<svg/>",
      "javascript:alert(1)",
      "file:///etc/passwd",
      "https://",
      "",
    ];
    for (const image of never) expect(cardOf({ image }), image).not.toHaveProperty("image");
    for (const sku of [".", "..", "\ud800", "x".repeat(300)]) {
      expect(cardOf({ sku, image: `${data}/x.jpg` }), sku).not.toHaveProperty("image");
    }
  });

  test("links to pages only: of the web, or of the shop's own site", () => {
    for (const url of ["https://shop.example/tee", "http://shop.example/tee", "/shop/p/tee?size=M", "/"]) {
      expect(cardOf({ url })?.url).toBe(url);
    }
    const never = [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "javascript:alert(1)",
      "tee.html",
      "ftp://x/y",
      "https:\n//x",
      "",
    ];
    for (const url of never) expect(cardOf({ url }), url).not.toHaveProperty("url");
  });

  test("claims of a picture what its card shows, and nothing of one that it does not show", () => {
    const image = `${data}/pictures/tee.jpg`;
    const claims = [claim("image", image), claim("image", image, "product:mug"), claim("title", "Tee")];
    const { claims: left } = withPictureLinks(offer([card({ image })], claims));
    expect(left.map(({ about, value }) => [about, value])).toEqual([
      ["product:tee", "/media/TEE%201"],
      ["product:tee", "Tee"],
    ]);
  });

  test("is the same when it leaves twice", () => {
    const image = `${data}/pictures/tee.jpg`;
    const once = withPictureLinks(offer([card({ image, url: "/p" })], [claim("image", image)]));
    expect(withPictureLinks(once)).toEqual(once);
  });

  test("never holds a path of the data folder, whatever the catalog is like", () => {
    const images = fc.oneof(
      fc.constantFrom("https://cdn.example/a.jpg", "b.jpg", "//c.jpg", "data:x"),
      fc.string({ maxLength: 8 }).map((name) => `${data}/pictures/${name}.jpg`),
    );
    const cards = fc.array(
      fc.record({
        productId: fc.constantFrom("tee", "mug"),
        sku: fc.string({ maxLength: 5 }),
        image: images,
        url: fc.webPath(),
      }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(cards, fc.array(images), fc.constantFrom("offer", "compare", "inform"), (shown, others, act) => {
        const claims = [
          ...shown.flatMap(({ productId, image, url }) => [
            claim("image", image, `product:${productId}`),
            claim("url", url, `product:${productId}`),
          ]),
          ...others.map((image) => claim("image", image)),
        ];
        const full = { ...offer(shown.map(card), claims), act } as Reply;
        const leaving = withPictureLinks(act === "inform" ? withoutCards(full) : full);
        expect(JSON.stringify(leaving)).not.toContain(`${data}/pictures`);
      }),
    );
  });
});

function withoutCards(reply: Reply): Reply {
  const { text, lang, claims, evidence } = reply;
  return { act: "inform", text, lang, claims, evidence };
}
