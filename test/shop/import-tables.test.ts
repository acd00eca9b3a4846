import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import type { Product } from "../../bot/shop-records.js";
import { fixture, importInto, lostLines, temporaryFile } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";

const usd = (amount: number) => ({ amount, currency: "USD" });

async function productsOf(file: string): Promise<readonly Product[]> {
  return (await importInto(new RecordsInMemory(), "products", file)).preview as Product[];
}

describe.each(["shopify-before-2024.csv", "shopify-after-2024.csv"])("%s", (name) => {
  test("gives products with their variants, prices, stock and pictures", async () => {
    const [cap, tee, ...others] = await productsOf(fixture(name));
    expect(others).toEqual([]);
    expect(cap).toMatchObject({
      ...{ id: "moss-cap", title: "Moss Cap", brand: "Fennbrook", description: "A wool cap.\n\n• Warm\n• Light" },
      ...{ tags: ["winter", "wool"], images: ["https://pictures.example.com/cap.jpg"] },
      variants: [
        { sku: "CAP-1", options: {}, price: usd(2450), compareAt: usd(3000), stock: 12, barcode: "4006381333931" },
      ],
    });
    expect(cap?.categories).toContain("Caps");
    const picture = (view: string) => `https://pictures.example.com/tee-${view}.jpg`;
    expect(tee).toMatchObject({
      images: [picture("blue"), picture("red"), picture("back")],
      variants: [
        {
          sku: "TEE-S-BLUE",
          options: { size: "S", color: "Blue" },
          price: usd(1900),
          stock: 0,
          images: [picture("blue")],
        },
        { sku: "TEE-S-RED", options: { size: "S", color: "Red" }, price: usd(1900), stock: null },
      ],
    });
  });

  test("names the product that is not published", async () => {
    const report = await importInto(new RecordsInMemory(), "products", fixture(name));
    expect(report).toMatchObject({ format: "shopify", currency: { code: "USD", from: "shop" }, read: 2 });
    expect(lostLines(report)).toEqual([6]);
  });

  test("changes nothing the second time", async () => {
    const records = new RecordsInMemory();
    await importInto(records, "products", fixture(name));
    expect(await importInto(records, "products", fixture(name))).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });
});

test("Shopify's metafields become attributes, and columns without a field are named", async () => {
  const report = await importInto(new RecordsInMemory(), "products", fixture("shopify-after-2024.csv"));
  expect((report.preview[0] as Product).attributes).toEqual({ color: ["green", "brown"] });
  expect(report.unmapped).toEqual(["Weight value (grams)", "Image position", "Gift card"]);
});

describe("a Shopify row", () => {
  const header =
    "Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Price";
  const report = async (...rows: readonly string[]) =>
    importInto(new RecordsInMemory(), "products", await temporaryFile("s.csv", [header, ...rows, ""].join("\n")));

  test("without a SKU has one made, which is said once", async () => {
    const made = await report("tee,Tee,Size,S,,shopify,1,5", "tee,,,M,,shopify,1,5");
    expect((made.preview[0] as Product).variants.map((variant) => variant.sku)).toEqual(["tee/S", "tee/M"]);
    expect(made.problems).toMatchObject([{ line: 2, field: "SKU", rowLost: false }]);
    expect(made.problems[0]?.problem).toContain("2 row(s)");
  });

  test("whose inventory is not tracked has no counted stock", async () => {
    const made = await report("tee,Tee,Size,S,A,,7,5");
    expect((made.preview[0] as Product).variants[0]?.stock).toBeNull();
    expect(made.problems).toMatchObject([{ field: "Inventory quantity", rowLost: false }]);
  });

  test.each([
    ["without a price", "tee,Tee,Size,S,A,shopify,1,"],
    ["with a price that is none", "tee,Tee,Size,S,A,shopify,1,cheap"],
    ["with a price that could be two", "tee,Tee,Size,S,A,shopify,1,1.299"],
    ["without a handle", ",Tee,Size,S,A,shopify,1,5"],
    ["without a title", "tee,,Size,S,A,shopify,1,5"],
  ])("%s is left out and named", async (_name, row) => {
    const lost = await report(row, "cap,Cap,,,B,shopify,1,5");
    expect(lost.read).toBe(1);
    expect(lostLines(lost)).toEqual([2]);
  });

  test("takes the other rows of its product with it when the product cannot be told", async () => {
    const lost = await report("tee,,Size,S,A,shopify,1,5", "tee,,,M,B,shopify,1,5");
    expect(lostLines(lost)).toEqual([2, 3]);
    expect(lost.problems[1]?.problem).toBe("belongs to the product of line 2, which was left out");
  });
});

describe("magento-products.csv", () => {
  const imported = async () => importInto(new RecordsInMemory(), "products", fixture("magento-products.csv"));

  test("groups variants under the product that names them", async () => {
    const report = await imported();
    const [jacket] = report.preview as Product[];
    expect(jacket).toEqual({
      ...{ id: "FJ1", title: "Fern Jacket™", description: "A jacket.\n\n• Two pockets" },
      categories: ["Women > Jackets", "New"],
      images: ["f/j/green.jpg", "f/j/green_back.jpg", "f/j/green_alt.jpg"],
      attributes: { material: "Cotton", climate: ["Cool", "Windy"], eco_collection: true },
      variants: [
        {
          ...{ sku: "FJ1-S-Green", options: { size: "S", color: "Green" }, price: usd(8000), stock: 7 },
          images: ["f/j/green.jpg", "f/j/green_back.jpg", "f/j/green_alt.jpg"],
        },
        {
          ...{ sku: "FJ1-M-Green", options: { size: "M", color: "Green" }, price: usd(6000), compareAt: usd(8000) },
          ...{ stock: 0, images: ["f/j/green.jpg"] },
        },
      ],
    });
  });

  test("reads characters for the entities in attributes and options", async () => {
    const text = (await readFile(fixture("magento-products.csv"), "utf8"))
      .replaceAll("color=Green", "color=Gr&uuml;n")
      .replace("material=Cotton", "material=CoolTech&trade; & <5% silk");
    const [jacket] = await productsOf(await temporaryFile("entities.csv", text));
    expect(jacket?.attributes).toMatchObject({ material: "CoolTech™ & <5% silk", climate: ["Cool", "Windy"] });
    expect(jacket?.variants.map(({ sku, options }) => [sku, options.color])).toEqual([
      ["FJ1-S-Green", "Grün"],
      ["FJ1-M-Green", "Grün"],
    ]);
  });

  test("makes a product of a row that no other names", async () => {
    const report = await imported();
    expect(report.preview[1]).toMatchObject({
      ...{ id: "MUG1", attributes: { capacity: "300 ml" } },
      variants: [{ sku: "MUG1", options: { color: "White" }, price: usd(1200), stock: null }],
    });
  });

  test("names every row that was not loaded", async () => {
    const report = await imported();
    expect(report.read).toBe(2);
    const lost = report.problems.filter((problem) => problem.rowLost);
    expect(lost.map(({ line, field }) => [line, field])).toEqual([
      [8, "price"],
      [9, "sku"],
      [10, "product_online"],
      [11, "product_type"],
    ]);
    expect(lost[1]?.problem).toBe('has the SKU "MUG1" of line 7');
  });

  test("says which variant it named but did not bring", async () => {
    const report = await imported();
    const named = report.problems.find((problem) => problem.field === "configurable_variations");
    expect(named).toMatchObject({ line: 5, rowLost: false });
    expect(named?.problem).toContain("FJ1-L-Green");
  });

  test("leaves out the variants of a product that is switched off", async () => {
    const text = (await readFile(fixture("magento-products.csv"), "utf8")).replace(
      ',1,"Catalog, Search",80',
      ',2,"Catalog, Search",80',
    );
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("off.csv", text));
    expect(lostLines(report)).toEqual([2, 4, 5, 8, 9, 10, 11]);
  });
});

describe("magento-gear.csv", () => {
  test("reads several values from the lines of one cell", async () => {
    const report = await importInto(new RecordsInMemory(), "products", fixture("magento-gear.csv"));
    expect(report).toMatchObject({ format: "magento-gear", read: 2, unmapped: ["attribute_set"] });
    expect(report.preview[0]).toMatchObject({
      ...{ id: "PB-1", categories: ["Gear > Bags", "Collections > Spring"], images: ["p/b/one.jpg", "p/b/two.jpg"] },
      attributes: { features: ["Zip", "Padded", "Light"], material: "Canvas", eco_collection: true, new: false },
      variants: [{ price: usd(3800), compareAt: usd(4500), stock: 20 }],
    });
    expect(report.preview[1]).toMatchObject({ variants: [{ options: { size: "55 cm", color: "Red" }, stock: 0 }] });
  });

  test("names the line on which a broken row begins", async () => {
    const report = await importInto(new RecordsInMemory(), "products", fixture("magento-gear.csv"));
    const lost = report.problems.filter((problem) => problem.rowLost);
    expect(lost).toMatchObject([{ line: 14, field: "price", problem: 'is "cheap", which is not a number' }]);
  });
});

describe("magento-reviews.csv", () => {
  const withReviews = async () => {
    const records = new RecordsInMemory();
    await importInto(records, "products", fixture("magento-products.csv"));
    return { records, report: await importInto(records, "reviews", fixture("magento-reviews.csv")) };
  };

  test("is about products, also where it names a variant", async () => {
    const { report } = await withReviews();
    expect(report.preview).toMatchObject([
      { productId: "FJ1", rating: 5, title: "Great", text: "Warm & dry" },
      { productId: "FJ1", rating: 4 },
      { productId: "MUG1", rating: 3 },
    ]);
    expect(report).toMatchObject({ format: "magento-reviews", read: 3, added: 3, unmapped: ["reviewer"] });
    expect(lostLines(report)).toEqual([5, 6]);
  });

  test("gives products without a rating the mean of their reviews", async () => {
    const { records } = await withReviews();
    expect((await records.get("products", "FJ1"))?.rating).toEqual({ average: 4.5, count: 2 });
  });

  test("changes a rating that came from reviews when more of them come", async () => {
    const { records } = await withReviews();
    const more = await temporaryFile("more.csv", "sku,rating,review\nFJ1,3,So so\n");
    await importInto(records, "reviews", more);
    expect((await records.get("products", "FJ1"))?.rating).toEqual({ average: 4, count: 3 });
  });

  test("does not touch a rating that the catalog states", async () => {
    const { records } = await withReviews();
    const stated = { average: 2, count: 99 };
    const product = await records.get("products", "FJ1");
    await records.put("products", [{ ...product!, rating: stated }]);
    await importInto(records, "reviews", await temporaryFile("more.csv", "sku,rating,review\nFJ1,3,So so\n"));
    expect((await records.get("products", "FJ1"))?.rating).toEqual(stated);
  });

  test("leaves products unchanged when they are imported again", async () => {
    const { records } = await withReviews();
    const again = await importInto(records, "products", fixture("magento-products.csv"));
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  });
});

describe("how tables are written down", () => {
  const rows = ["handle;title;variant price;variant sku", 'a;"A; or ""B""";9,50;A1', "b;B;1.299,00;B1"];
  const titles = (products: readonly unknown[]) => products.map((product) => (product as Product).title);

  test.each([
    ["semicolons", rows.join("\n")],
    ["semicolons, CRLF and a mark", `\uFEFF${rows.join("\r\n")}\r\n`],
    ["tabs", rows.join("\n").replaceAll(/;(?! )/g, "\t")],
    ["blank lines between", `\n${rows.join("\n\n")}\n\n`],
    ["UTF-16", Buffer.from(`\uFEFF${rows.join("\n")}`, "utf16le")],
  ])("%s are understood", async (_name, content) => {
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("t.csv", content));
    expect(titles(report.preview)).toEqual(['A; or "B"', "B"]);
    expect(report.preview).toMatchObject([{ variants: [{ price: usd(950) }] }, { variants: [{ price: usd(129900) }] }]);
  });

  test.each([
    ["a quote inside a bare cell", 'b;5" nail;2;B1'],
    ["text behind a quoted cell", 'b;"B"x;2;B1'],
    ["more cells than the header", "b;B;2;B1;extra"],
  ])("%s is named by its line, and the rows around it are read", async (_name, row) => {
    const content = [rows[0], rows[1], row, "c;C;3;C1", ""].join("\n");
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("t.csv", content));
    expect(titles(report.preview)).toEqual(['A; or "B"', "C"]);
    expect(lostLines(report)).toEqual([3]);
  });

  test.each([
    ["to the end", ["c;C;3;C1"]],
    ["before rows with quotes of their own", ['c;"C";3;C1', 'd;"D\nd";4;D1']],
    ["twice", ["c;C;3;C1", 'd;"D;4;D1', "e;E;5;E1"]],
  ])("a quote left open %s costs its line only", async (_name, further) => {
    const content = [rows[0], rows[1], 'b;"B;2;B1', ...further, ""].join("\n");
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("t.csv", content));
    expect(titles(report.preview)).toEqual(expect.arrayContaining(['A; or "B"', "C"]));
    expect(report.read + lostLines(report).length).toBe(2 + further.length);
    expect(report.problems[0]).toMatchObject({ line: 3, rowLost: true });
    expect(report.problems[0]?.problem).toContain("opens a double quote");
  });

  test("a row in another encoding is named by the line on which it begins", async () => {
    const content = Buffer.from([rows[0], 'a;"A\nÄ";2;A1', "b;B;3;B1", ""].join("\n"), "latin1");
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("t.csv", content));
    expect(titles(report.preview)).toEqual(["B"]);
    expect(report.problems).toMatchObject([{ line: 2, problem: "holds bytes that are not UTF-8", rowLost: true }]);
  });

  test("a row with an endless line is left out, and the next one is read", async () => {
    const content = [rows[0], `a;"${"x".repeat(5 * 1024 * 1024)}\nend";2;A1`, "b;B;3;B1", ""].join("\n");
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("t.csv", content));
    expect(titles(report.preview)).toEqual(["B"]);
    expect(report.problems).toMatchObject([{ line: 2, problem: "is longer than 4 MiB", rowLost: true }]);
  });
});
