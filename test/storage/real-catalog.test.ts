import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { product } from "./examples.js";
import { open, storageFolder } from "./storage-folder.js";

const titles = fileURLToPath(new URL("../../../shared/data/search-relevance/products.csv", import.meta.url));

describe("a catalog of more than fifty thousand real titles", () => {
  test("comes out as it went in, in its order, and a second import changes nothing", async (context) => {
    context.skip(!existsSync(titles), "the catalog of real titles is not beside the repository");
    const lines = (await readFile(titles, "utf8")).split(/\r?\n/).slice(1).filter(Boolean);
    const products = lines.map((line, index) => product(String(index), [`sku-${index}`], line));
    const { records } = open(join(await storageFolder(), "aisle.db"));
    expect(await records.put("products", products)).toMatchObject({ added: products.length });
    expect(await records.put("products", products)).toMatchObject({ unchanged: products.length });
    let position = 0;
    let different = 0;
    for await (const { id, title } of records.all("products")) {
      if (id !== String(position) || title !== lines[position]) different += 1;
      position += 1;
    }
    expect({ position, different }).toEqual({ position: products.length, different: 0 });
    expect((await records.productOfSku("sku-50000"))?.title).toBe(lines[50_000]);
  });
});
