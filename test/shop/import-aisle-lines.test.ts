import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lineBytesMax } from "../../adapters/shop/text-lines.js";
import type { Product } from "../../bot/shop-records.js";
import { everyRecord, fixture, importInto, lostLines, temporaryFile, temporaryFolder } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";

function productLine(id: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const variants = [{ sku: `${id}-1`, options: {}, price: { amount: 100, currency: "USD" }, stock: 1 }];
  const product = { id, title: id, description: "", categories: [], images: [], attributes: {}, variants };
  return `${JSON.stringify({ ...product, ...changes })}\n`;
}

describe("a file with good and bad lines", () => {
  const problemOn = async (line: number) => {
    const report = await importInto(new RecordsInMemory(), "products", fixture("faulty.jsonl"));
    return report.problems.filter((problem) => problem.line === line);
  };

  test("loads the good ones and names every other line", async () => {
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", fixture("faulty.jsonl"));
    expect(report).toMatchObject({ format: "aisle", read: 3, added: 3, changed: 0, unchanged: 0 });
    expect((await everyRecord(records.all("products"))).map((product) => product.id)).toEqual(["P1", "P4", "P7"]);
    expect(lostLines(report)).toEqual([2, 3, 5, 6, 9, 10, 11]);
  });

  test("tells where JSON breaks off", async () => {
    const [problem] = await problemOn(2);
    expect(problem).toMatchObject({ problem: "is not valid JSON (it ends in the middle)", rowLost: true });
  });

  test("shows how a bare price is written in minor units", async () => {
    const [problem] = await problemOn(3);
    expect(problem).toMatchObject({ field: "variants[0].price", problem: 'is the bare value "19.99"' });
    expect(problem?.fix).toContain('{"amount": 1999, "currency": "USD"}');
  });

  test("names both products of a SKU that two have", async () => {
    const [problem] = await problemOn(5);
    expect(problem).toMatchObject({ field: "variants[0].sku" });
    expect(problem?.problem).toBe('"A1" of product "P5" is also a SKU of product "P1" on line 1');
  });

  test("names the field that is missing", async () => {
    expect(await problemOn(6)).toMatchObject([{ field: "title", problem: "is missing" }]);
  });

  test("says that amounts are whole numbers", async () => {
    expect(await problemOn(9)).toMatchObject([
      { field: "variants[0].price.amount", fix: "Write the amount in minor units: 1999." },
    ]);
  });

  test("names the line that has the same id", async () => {
    expect(await problemOn(11)).toMatchObject([{ field: "id", problem: '"P1" is also the id of line 1' }]);
  });

  test("lists fields that are not kept", async () => {
    const report = await importInto(new RecordsInMemory(), "products", fixture("faulty.jsonl"));
    expect(report.unmapped).toEqual(["color", "variants[].weight"]);
  });
});

describe("prices without a currency", () => {
  test("have the shop's, and the report says so", async () => {
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", fixture("faulty.jsonl"));
    expect(report.currency).toEqual({ code: "USD", from: "shop" });
    expect((await records.get("products", "P4"))?.variants[0]?.price).toEqual({ amount: 250, currency: "USD" });
  });

  test("have the one that is given", async () => {
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", fixture("faulty.jsonl"), { currency: "eur" });
    expect(report.currency).toEqual({ code: "EUR", from: "option" });
    expect((await records.get("products", "P4"))?.variants[0]?.price.currency).toBe("EUR");
    expect((await records.get("products", "P1"))?.variants[0]?.price.currency).toBe("USD");
  });

  test("are not filled with something that is no currency", async () => {
    const given = importInto(new RecordsInMemory(), "products", fixture("faulty.jsonl"), { currency: "EURO" });
    await expect(given).rejects.toMatchObject({ code: "import/unknown-currency" });
  });

  test("are not mentioned when every price states its own", async () => {
    const file = await temporaryFile("products.jsonl", productLine("P1"));
    expect((await importInto(new RecordsInMemory(), "products", file)).currency).toBeUndefined();
  });
});

test("a second import changes nothing", async () => {
  const records = new RecordsInMemory();
  await importInto(records, "products", fixture("faulty.jsonl"));
  const revision = await records.revision("products");
  const again = await importInto(records, "products", fixture("faulty.jsonl"));
  expect(again).toMatchObject({ read: 3, added: 0, changed: 0, unchanged: 3 });
  expect(await records.revision("products")).toBe(revision);
});

test("a dry run shows five records and writes nothing", async () => {
  const records = new RecordsInMemory();
  const lines = ["A", "B", "C", "D", "E", "F", "G"].map((id) => productLine(id)).join("");
  const file = await temporaryFile("products.jsonl", lines);
  const report = await importInto(records, "products", file, { dryRun: true });
  expect(report).toMatchObject({ dryRun: true, read: 7, added: 0 });
  expect(report.preview.map((product) => (product as Product).id)).toEqual(["A", "B", "C", "D", "E"]);
  expect(await records.count("products")).toBe(0);
});

describe("a SKU that the catalog has already", () => {
  test("of another product keeps the new one out", async () => {
    const records = new RecordsInMemory();
    await importInto(records, "products", await temporaryFile("a.jsonl", productLine("P1")));
    const variants = [{ sku: "P1-1", options: {}, price: { amount: 5, currency: "USD" }, stock: null }];
    const report = await importInto(
      records,
      "products",
      await temporaryFile("b.jsonl", productLine("P2", { variants })),
    );
    expect(report).toMatchObject({ read: 0, added: 0 });
    expect(report.problems[0]?.problem).toBe('"P1-1" of product "P2" already belongs to product "P1" of the catalog');
  });

  test("may move to another product when one file says both", async () => {
    const records = new RecordsInMemory();
    await importInto(records, "products", await temporaryFile("a.jsonl", productLine("P1")));
    const price = { amount: 5, currency: "USD" };
    const moved = productLine("P2", { variants: [{ sku: "P1-1", options: {}, price, stock: null }] });
    const kept = productLine("P1", { variants: [{ sku: "P1-2", options: {}, price, stock: null }] });
    const report = await importInto(records, "products", await temporaryFile("b.jsonl", moved + kept));
    expect(report).toMatchObject({ added: 1, changed: 1, problems: [] });
  });
});

describe("encodings", () => {
  const text = productLine("P1", { title: "Größe Ü – ça va 😀" });
  const titleFrom = async (content: Uint8Array) => {
    const records = new RecordsInMemory();
    await importInto(records, "products", await temporaryFile("products.jsonl", content));
    return (await records.get("products", "P1"))?.title;
  };

  test.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16 little-endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["UTF-16 little-endian without a mark", Buffer.from(text, "utf16le")],
    ["UTF-16 big-endian with a mark", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ])("%s is read", async (_name, content) => {
    expect(await titleFrom(content)).toBe("Größe Ü – ça va 😀");
  });

  test("a line in another encoding is named and the others are loaded", async () => {
    const content = Buffer.concat([
      Buffer.from(productLine("P1")),
      Buffer.from(productLine("P2", { title: "Größe" }), "latin1"),
      Buffer.from(productLine("P3")),
    ]);
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("products.jsonl", content));
    expect(report.read).toBe(2);
    expect(report.problems).toMatchObject([{ line: 2, problem: "holds bytes that are not UTF-8", rowLost: true }]);
  });
});

test("a line of ten megabytes is refused by its number, and the next one is read", async () => {
  const long = productLine("P1", { description: "x".repeat(10 * 1024 * 1024) });
  expect(long.length).toBeGreaterThan(lineBytesMax);
  const file = await temporaryFile("products.jsonl", long + productLine("P2"));
  const report = await importInto(new RecordsInMemory(), "products", file);
  expect(report).toMatchObject({ read: 1, problems: [{ line: 1, problem: "is longer than 4 MiB", rowLost: true }] });
});

describe("a file of another form", () => {
  const refusal = async (kind: "products" | "orders", content: string, format?: string) => {
    const file = await temporaryFile("file", content);
    const options = format === undefined ? {} : { format };
    return importInto(new RecordsInMemory(), kind, file, options).then(
      () => undefined,
      (error: unknown) => error,
    );
  };

  test.each([
    ["a JSON array", '[{"id":"P1"}]', "import/json-array"],
    ["JSON over several lines", '{\n  "id": "P1"\n}', "import/json-array"],
    ["a table with other columns", "apples,pears\n1,2\n", "import/unknown-format"],
    ["a spreadsheet workbook", "PK\u0003\u0004\u0014\u0000", "import/unknown-format"],
    ["a WooCommerce table", "ID,Type,SKU,Name,Regular price\n1,simple,A,B,5\n", "import/format-later"],
    ["a Google Merchant table", "id\ttitle\tlink\tavailability\tprice\n1\ta\tb\tc\td\n", "import/format-later"],
    ["schema.org data", '{"@context":"https://schema.org","@type":"Product"}\n', "import/format-later"],
    ["orders", '{"id":"1","customerId":"2","lines":[]}\n', "import/wrong-kind"],
  ])("%s is told apart", async (_name, content, code) => {
    expect(await refusal("products", content)).toMatchObject({ code });
  });

  test("an unknown table is described by what was found and what is known", async () => {
    expect(String(await refusal("products", "apples,pears\n1,2\n"))).toMatch(/"apples", "pears".*shopify/);
  });

  test("a format may be named, and only one that there is", async () => {
    expect(await refusal("products", productLine("P1"), "aisle")).toBeUndefined();
    expect(await refusal("products", productLine("P1"), "exotic")).toMatchObject({ code: "import/unknown-format" });
    expect(await refusal("products", productLine("P1"), "woocommerce")).toMatchObject({ code: "import/format-later" });
    expect(await refusal("orders", productLine("P1"), "shopify")).toMatchObject({ code: "import/wrong-kind" });
  });

  test("a file that is not there is unreadable", async () => {
    const missing = importInto(new RecordsInMemory(), "products", join(await temporaryFolder(), "none.jsonl"));
    await expect(missing).rejects.toMatchObject({ code: "import/unreadable" });
  });

  test("an empty file holds no records", async () => {
    const report = await importInto(new RecordsInMemory(), "products", await temporaryFile("products.jsonl", "\n"));
    expect(report).toMatchObject({ read: 0, problems: [] });
  });
});

describe("pictures", () => {
  const images = [
    "cap.png",
    "gone.png",
    "https://pictures.example.com/a",
    "../../secret.png",
    "notes.txt",
    "file:///a.png",
  ];

  test("are found beside the file or in the folder given; others are kept or refused", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, "pictures"));
    await writeFile(join(folder, "pictures", "cap.png"), "");
    const file = await temporaryFile("products.jsonl", productLine("P1", { images }));
    const records = new RecordsInMemory();
    const report = await importInto(records, "products", file, { images: join(folder, "pictures") });
    expect((await records.get("products", "P1"))?.images).toEqual([
      join(folder, "pictures", "cap.png"),
      "gone.png",
      "https://pictures.example.com/a",
    ]);
    expect(report.problems.map((problem) => [problem.line, problem.field, problem.rowLost])).toEqual(
      report.problems.map(() => [1, "images", false]),
    );
    expect(report.problems.map((problem) => problem.problem).join()).toMatch(
      /secret.*notes.*file:.*1 picture\(s\) are not there/,
    );
  });
});

describe("hostile text", () => {
  test.each([
    ["a script address", { url: "javascript:alert(1)" }, "url"],
    ["half a character", { title: "\ud83d" }, "title"],
    ["a blank title", { title: " \t" }, "title"],
    ["no variant", { variants: [] }, "variants"],
  ])("%s keeps the record out", async (_name, changes, field) => {
    const file = await temporaryFile("products.jsonl", productLine("P1", changes));
    const report = await importInto(new RecordsInMemory(), "products", file);
    expect(report).toMatchObject({ read: 0, problems: [{ line: 1, field, rowLost: true }] });
  });

  test("markup, control characters and odd names come back as they were", async () => {
    const odd = {
      title: "<script>alert(1)</script>\u0007",
      attributes: { constructor: "x", "'; DROP TABLE": "\u202Ey" },
    };
    const records = new RecordsInMemory();
    await importInto(records, "products", await temporaryFile("products.jsonl", productLine("P1", odd)));
    expect(await records.get("products", "P1")).toMatchObject(odd);
  });

  test("a key that would change an object's prototype does not", async () => {
    const line = productLine("P1").replace('"attributes":{}', '"attributes":{"__proto__":{"polluted":"yes"}}');
    const records = new RecordsInMemory();
    await importInto(records, "products", await temporaryFile("products.jsonl", line));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("orders", () => {
  const order = {
    ...{ id: "#1", customerId: "C1", status: "pending" },
    lines: [
      {
        id: "1",
        sku: "A",
        productId: "P",
        title: "T",
        quantity: 1,
        price: { amount: 5, currency: "USD" },
        options: {},
      },
    ],
    address: { line1: "", city: "", postalCode: "1", country: "US" },
    fulfillments: [{ id: "F1", trackingNumbers: [], lineIds: ["1"] }],
    payments: [],
  };
  const imported = async (changes: object) =>
    importInto(
      new RecordsInMemory(),
      "orders",
      await temporaryFile("orders.jsonl", `${JSON.stringify({ ...order, ...changes })}\n`),
    );

  test("of customers who are not known are loaded, and the report says so", async () => {
    const report = await imported({});
    expect(report).toMatchObject({ read: 1, problems: [{ field: "customerId", rowLost: false }] });
  });

  test("keep what a shop attaches to them", async () => {
    const attached = { cancellation: { reason: "late", at: { deep: [1] } }, returns: [{ id: "R1" }] };
    expect((await imported(attached)).preview).toMatchObject([attached]);
  });

  test.each([
    ["a parcel with a line that is not there", { fulfillments: [{ id: "F1", trackingNumbers: [], lineIds: ["9"] }] }],
    ["two lines of one id", { lines: [order.lines[0], order.lines[0]] }],
    ["two currencies", { payments: [{ kind: "payment", amount: { amount: 5, currency: "EUR" }, methodId: "M" }] }],
    ["a time without an offset", { placedAt: "2026-03-10 09:00" }],
    ["an unknown tracking state", { fulfillments: [{ ...order.fulfillments[0], events: [{ state: "lost" }] }] }],
  ])("with %s are left out", async (_name, changes) => {
    expect(await imported(changes)).toMatchObject({ read: 0, problems: [{ line: 1, rowLost: true }] });
  });
});
