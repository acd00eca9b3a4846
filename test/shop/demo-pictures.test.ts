import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { DemoPictures } from "../../adapters/demo-pictures.js";
import { loadDemoShop } from "../../adapters/demo-shop.js";
import { picturesFolder } from "../../adapters/data-folder.js";
import { allProducts } from "../../adapters/shop/demo/demo-catalog.js";
import { type DemoProduct, demoPictures, demoProduct, drawnColor } from "../../adapters/shop/demo/demo-product.js";
import { colourNames, colourOf } from "../../adapters/shop/demo/drawing/palette.js";
import { RecordsInMemory } from "./records-in-memory.js";

const noDocuments = { put: async () => ({ added: 0, changed: 0, unchanged: 0, removed: 0 }) };

const pictures = allProducts.flatMap(demoPictures);
const colorsOf = ({ colors, look }: DemoProduct): readonly string[] => colors ?? [look?.color ?? ""];

describe("the pictures of the demo shop", () => {
  test("there is one for each color of every product, and the record names it", () => {
    for (const entry of allProducts) {
      const files = demoPictures(entry).map(({ file }) => file);
      const product = demoProduct(entry);
      expect(files, entry.code).toHaveLength(colorsOf(entry).length);
      expect(product.images, entry.code).toEqual(files);
      for (const { options, images } of product.variants) {
        const named = options["color"]?.toLowerCase().replaceAll(" ", "-");
        if (named !== undefined) expect(images, entry.code).toEqual([`${entry.code}-${named}.jpg`.toLowerCase()]);
      }
    }
  });

  test("every color that is sold can be mixed; a rainbow has all of them", () => {
    const accents = allProducts.flatMap(({ look }) => look?.accent ?? []);
    const mixed = [...colourNames, "rainbow"];
    const named = [...allProducts.flatMap(colorsOf).map(drawnColor), ...accents];
    expect(named.filter((name) => !mixed.includes(name))).toEqual([]);
  });

  test("no two have the same file, and every name is a plain one", () => {
    const files = pictures.map(({ file }) => file);
    expect(files.filter((file, at) => files.indexOf(file) < at)).toEqual([]);
    expect(files.filter((file) => !/^[a-z0-9-]+\.jpg$/.test(file))).toEqual([]);
  });

  test("each is one SVG document that names nothing outside itself and holds no text, script or picture", () => {
    const drawn = pictures.map(({ file, svg }) => ({ file, svg: svg() }));
    const faults = drawn.flatMap(({ file, svg }) => faultsOf(svg).map((fault) => `${file}: ${fault}`));
    expect(faults).toEqual([]);
    expect(new Set(drawn.map(({ svg }) => svg)).size).toBe(drawn.length);
  });

  test("what differs in kind differs in shape", () => {
    const outlineOf = (entry: DemoProduct): string =>
      (demoPictures(entry)[0]?.svg() ?? "").replaceAll(/#[\da-f]{3,6}\b/g, "").replaceAll(/<defs>.*?<\/defs>/gs, "");
    const kinds = new Map<string, Set<unknown>>();
    for (const entry of allProducts) {
      const outline = outlineOf(entry);
      kinds.set(outline, (kinds.get(outline) ?? new Set()).add(entry.look?.shape));
    }
    expect([...kinds.values()].filter((shapes) => shapes.size > 1)).toEqual([]);
    expect(kinds.size).toBeGreaterThan(100);
  });

  test("the color of each of a sample is the one that the record names", async () => {
    const entries = allProducts.filter(({ colors = [], look }) => colors.length > 1 && look?.pattern === undefined);
    const sample = entries.filter((_, at) => at % Math.ceil(entries.length / 40) === 0);
    for (const entry of sample) {
      const drawn = await Promise.all(demoPictures(entry).map(({ svg }) => pixelsOf(svg())));
      const own = colorsOf(entry).map((color) => labOf(channelsOf(colourOf(drawnColor(color)))));
      for (const [at, pixels] of drawn.entries()) {
        // Where the pictures of one product differ, there its color is.
        const others = drawn.filter((_, other) => other !== at);
        const mean = labOf(meanWhereDifferent(pixels, others));
        const away = own.map((lab) => distance(lab, mean));
        expect(away[at], `${entry.code} ${colorsOf(entry)[at] ?? ""}: ${away.join(", ")}`).toBeLessThan(24);
        expect(away[at]).toBe(Math.min(...away));
      }
    }
  });
});

function faultsOf(svg: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const tags = /<(\/?)([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|(<)/gy;
  for (const [whole, closing, name = "", attributes = "", empty, between, stray] of svg.matchAll(tags)) {
    if (between?.trim() || stray !== undefined) faults.push(`stray ${whole.slice(0, 30)}`);
    else if (closing === "/" && open.pop() !== name) faults.push(`</${name}> closes nothing`);
    else if (name !== "" && closing === "" && empty === "") open.push(name);
    if (/^(text|tspan|script|style|image|foreignObject|use|a)$/.test(name)) faults.push(`<${name}>`);
    if (/\s(on\w+|style)=|href="[^#]|url\((?!#)|NaN|undefined|Infinity/.test(attributes)) faults.push(attributes);
  }
  const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  const wanted = [...svg.matchAll(/url\(#([^)]+)\)|href="#([^"]+)"/g)].map(([, one, other]) => one ?? other);
  return [
    ...faults,
    ...open.map((name) => `<${name}> stays open`),
    ...wanted.filter((id) => !ids.includes(id)).map((id) => `#${id ?? ""} is not there`),
  ];
}

type Color = readonly [number, number, number];
const sidePx = 100;

async function pixelsOf(svg: string): Promise<readonly Color[]> {
  const raw = await sharp(Buffer.from(svg)).resize(sidePx, sidePx).removeAlpha().raw().toBuffer();
  return Array.from(
    { length: sidePx * sidePx },
    (_, at): Color => [raw[at * 3] ?? 0, raw[at * 3 + 1] ?? 0, raw[at * 3 + 2] ?? 0],
  );
}

function meanWhereDifferent(pixels: readonly Color[], others: readonly (readonly Color[])[]): Color {
  const different = pixels.filter((pixel, at) => others.some((other) => distance(pixel, other[at] ?? pixel) > 30));
  const mean = (channel: 0 | 1 | 2): number =>
    different.reduce((sum, pixel) => sum + pixel[channel], 0) / Math.max(1, different.length);
  return [mean(0), mean(1), mean(2)];
}

function channelsOf(hex: string): Color {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** CIE L*a*b* of sRGB, D65. */
function labOf(color: Color): Color {
  const linear = color.map((value) => ((value / 255 + 0.055) / 1.055) ** 2.4);
  const [red = 0, green = 0, blue = 0] = linear;
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const [x, y, z] = [
    root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505),
    root(0.2126 * red + 0.7152 * green + 0.0722 * blue),
    root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089),
  ];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Color, other: Color): number {
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

describe("drawing them", () => {
  const logged: string[] = [];
  const log = { report: (code: string): void => void logged.push(code) };
  let data = "";
  let folder = "";
  beforeEach(() => {
    logged.length = 0;
    data = mkdtempSync(join(tmpdir(), "aisle-demo-"));
    folder = picturesFolder(data);
  });
  afterEach(() => {
    rmSync(data, { recursive: true, force: true });
  });
  const clock = { now: (): Date => new Date("2026-03-10T09:00:00Z") };
  const first = (): string => join(folder, pictures[0]?.file ?? "");

  test("makes a JPEG of 640 pixels of the one that is asked for, once", async () => {
    const drawn = new DemoPictures({ folder, log });
    expect(await Promise.all([drawn.draw(first()), drawn.draw(first())])).toEqual([true, true]);
    expect(readdirSync(folder)).toEqual([pictures[0]?.file]);
    expect(await sharp(first()).metadata()).toMatchObject({ format: "jpeg", width: 640, height: 640 });

    const before = statSync(first(), { bigint: true }).mtimeNs;
    expect(await drawn.draw(first())).toBe(true);
    expect(statSync(first(), { bigint: true }).mtimeNs).toBe(before);
  });

  test("makes again what a power cut left empty", async () => {
    const drawn = new DemoPictures({ folder, log });
    await drawn.draw(first());
    writeFileSync(first(), "");
    await drawn.draw(first());
    expect(statSync(first()).size).toBeGreaterThan(1_000);
  });

  test("makes nothing that is not the demo shop's", async () => {
    const drawn = new DemoPictures({ folder, log });
    for (const file of [
      "other.jpg",
      join(folder, "other.jpg"),
      join(data, pictures[0]?.file ?? ""),
      `${folder}/../x.jpg`,
    ]) {
      expect(await drawn.draw(file), file).toBe(false);
    }
    expect(readdirSync(data)).toEqual([]);
  });

  test("that cannot be written leaves the shop without pictures, and the operator is told once", async () => {
    writeFileSync(folder, "a file");
    const drawn = new DemoPictures({ folder, log });
    expect([await drawn.draw(first()), await drawn.draw(first())]).toEqual([false, false]);
    expect(logged).toEqual(["pictures/not-drawn"]);
  });

  test("goes on where it stopped, with what the catalog shows", async () => {
    const records = new RecordsInMemory();
    await loadDemoShop({ directory: data, records, documents: noDocuments, clock });
    const some = {
      all: async function* (kind: "products") {
        let count = 0;
        for await (const product of records.all(kind)) if ((count += 1) <= 2) yield product;
      },
    };
    const stopped = new DemoPictures({ folder, log });
    stopped.stop();
    await stopped.drawMissing(some as never);
    expect(readdirSync(data)).toEqual([]);

    await new DemoPictures({ folder, log }).drawMissing(some as never);
    const wanted = allProducts
      .slice(0, 2)
      .flatMap(demoPictures)
      .map(({ file }) => file);
    expect(readdirSync(folder).sort()).toEqual([...wanted].sort());
  });

  test("a shop that was loaded names files of its own data folder", async () => {
    const records = new RecordsInMemory();
    const { products } = await loadDemoShop({ directory: data, records, documents: noDocuments, clock });
    expect(products).toBe(allProducts.length);
    for await (const product of records.all("products")) {
      for (const image of [...product.images, ...product.variants.flatMap(({ images = [] }) => images)]) {
        expect(image.startsWith(`${folder}/`)).toBe(true);
      }
    }
  });
});
