import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldOrderNumber } from "../../../bot/order-number.js";
import type { Policies, RecordKind, RecordOf, Review } from "../../../bot/shop-records.js";
import type { ShopRecords } from "../../../bot/ports.js";
import { order, product } from "../examples.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

const review: Review = { productId: "tee", rating: 5, text: "Fits." };
const policies = (name: string): Policies => ({
  version: 1,
  shop: { name, currency: "EUR", timeZone: "Europe/Berlin" },
  answers: [],
});

async function everything<K extends RecordKind>(records: ShopRecords, kind: K): Promise<RecordOf[K][]> {
  const found: RecordOf[K][] = [];
  for await (const record of records.all(kind)) found.push(record);
  return found;
}

export function shopRecordsContract(open: OpenEmptyStorage): void {
  describe("the shop's records", () => {
    test("are empty at first", async () => {
      const { records } = await open();
      expect(await records.count("products")).toBe(0);
      expect(await records.revision("products")).toBe(0);
      expect(await records.get("products", "tee")).toBeUndefined();
      expect(await everything(records, "products")).toEqual([]);
    });

    test("tell new, changed and unchanged records apart", async () => {
      const { records } = await open();
      expect(await records.put("products", [product("tee"), product("cap")])).toEqual({
        added: 2,
        changed: 0,
        unchanged: 0,
      });
      expect(
        await records.put("products", [product("tee"), product("cap", ["cap-S"], "Cap"), product("sock")]),
      ).toEqual({ added: 1, changed: 1, unchanged: 1 });
      expect((await records.get("products", "cap"))?.title).toBe("Cap");
    });

    test("take a record for unchanged when only the order of its fields differs", async () => {
      const { records } = await open();
      const tee = product("tee");
      await records.put("products", [tee]);
      const turned = Object.fromEntries(Object.entries(tee).reverse()) as unknown as typeof tee;
      expect(await records.put("products", [turned])).toMatchObject({ unchanged: 1 });
    });

    test("grow in revision with every put that changed something, kind by kind", async () => {
      const { records } = await open();
      await records.put("products", [product("tee")]);
      const first = await records.revision("products");
      await records.put("products", [product("tee")]);
      expect(await records.revision("products")).toBe(first);
      await records.put("products", [product("tee", ["tee-S"], "Tee")]);
      expect(await records.revision("products")).toBeGreaterThan(first);
      await records.put("reviews", [review]);
      expect(await records.revision("reviews")).toBeGreaterThan(0);
      expect(await records.revision("orders")).toBe(0);
    });

    test("come back in the order of their first import, also when one of them was changed since", async () => {
      const { records } = await open();
      await records.put("products", [product("tee"), product("cap"), product("sock")]);
      await records.put("products", [product("tee", ["tee-S"], "Tee")]);
      expect((await everything(records, "products")).map((found) => found.id)).toEqual(["tee", "cap", "sock"]);
    });

    test("know reviews and interactions by their content", async () => {
      const { records } = await open();
      const seen = { sessionId: "s1", productId: "tee", kind: "view", at: "2026-03-10T12:00:00Z" } as const;
      expect(await records.put("reviews", [review, { ...review, rating: 4 }, review])).toMatchObject({ added: 2 });
      expect(await records.put("interactions", [seen, { ...seen, kind: "cart" }])).toMatchObject({ added: 2 });
      expect(await records.put("interactions", [seen])).toMatchObject({ unchanged: 1 });
      expect(await everything(records, "reviews")).toEqual([review, { ...review, rating: 4 }]);
    });

    test("hold one set of policies", async () => {
      const { records } = await open();
      await records.put("policies", [policies("Loom")]);
      expect(await records.put("policies", [policies("Loom & Co")])).toMatchObject({ changed: 1 });
      expect(await records.count("policies")).toBe(1);
      expect(await everything(records, "policies")).toEqual([policies("Loom & Co")]);
      expect(await records.get("policies", "policies")).toEqual(policies("Loom & Co"));
    });

    test("keep the kinds apart", async () => {
      const { records } = await open();
      await records.put("products", [product("1001")]);
      await records.put("orders", [order("1001")]);
      expect(await records.get("products", "1001")).toEqual(product("1001"));
      expect(await records.get("orders", "1001")).toEqual(order("1001"));
    });

    test("find orders by their folded number, all that fold alike", async () => {
      const { records } = await open();
      await records.put("orders", [order("#W1O1"), order("w-101"), order("W102")]);
      const found = await records.ordersByFoldedNumber(foldOrderNumber("# w1o1"));
      expect(found.map((one) => one.id)).toEqual(["#W1O1", "w-101"]);
      expect(await records.ordersByFoldedNumber("W9")).toEqual([]);
    });

    test("find the orders of a customer, also after an order went to another one", async () => {
      const { records } = await open();
      await records.put("orders", [order("1"), order("2", "bob"), order("3")]);
      expect((await records.ordersOfCustomer("ada")).map((one) => one.id)).toEqual(["1", "3"]);
      await records.put("orders", [order("1", "bob", "shipped")]);
      expect((await records.ordersOfCustomer("ada")).map((one) => one.id)).toEqual(["3"]);
      expect(await records.ordersOfCustomer("bob")).toEqual([order("1", "bob", "shipped"), order("2", "bob")]);
    });

    test("find the reviews of a product in the order of their import", async () => {
      const { records } = await open();
      const review = (productId: string, text: string) => ({ productId, rating: 4, text });
      await records.put("reviews", [review("tee", "soft"), review("cap", "warm"), review("tee", "thin")]);
      expect((await records.reviewsOfProduct("tee")).map(({ text }) => text)).toEqual(["soft", "thin"]);
      expect(await records.reviewsOfProduct("mug")).toEqual([]);
    });

    test("give a SKU to the product that was written last", async () => {
      const { records } = await open();
      await records.put("products", [product("tee", ["X"]), product("cap", ["X"])]);
      expect((await records.productOfSku("X"))?.id).toBe("cap");
      await records.put("products", [product("tee", ["X", "Y"])]);
      expect((await records.productOfSku("X"))?.id).toBe("tee");
      expect(await records.productOfSku("Z")).toBeUndefined();
    });

    test("give a SKU back when its later owner drops it", async () => {
      const { records } = await open();
      await records.put("products", [product("tee", ["X"]), product("cap", ["X"])]);
      await records.put("products", [product("cap", ["Y"])]);
      expect((await records.productOfSku("X"))?.id).toBe("tee");
      await records.put("products", [product("tee", ["T"])]);
      expect(await records.productOfSku("X")).toBeUndefined();
    });

    test("can be read while others are put", async () => {
      const { records } = await open();
      await records.put(
        "products",
        Array.from({ length: 1_500 }, (_, index) => product(`p${index}`)),
      );
      const seen: string[] = [];
      for await (const { id } of records.all("products")) {
        if (seen.length === 10) await records.put("products", [product("late"), product("p3", ["s"], "New")]);
        seen.push(id);
      }
      expect(seen).toEqual([...Array.from({ length: 1_500 }, (_, index) => `p${index}`), "late"]);
    });

    test("are all there after a put of more than one transaction's worth", async () => {
      const { records } = await open();
      const many = Array.from({ length: 4_321 }, (_, index) => product(`p${index}`));
      expect(await records.put("products", many)).toEqual({ added: 4_321, changed: 0, unchanged: 0 });
      expect(await records.put("products", many)).toEqual({ added: 0, changed: 0, unchanged: 4_321 });
      expect(await records.count("products")).toBe(4_321);
    });

    test("are the same after a restart", async () => {
      const before = await open();
      await before.records.put("products", [product("tee", ["X"])]);
      const revision = await before.records.revision("products");
      const { records } = await before.reopen();
      expect(await records.productOfSku("X")).toEqual(product("tee", ["X"]));
      expect(await records.revision("products")).toBe(revision);
    });

    test("come out as they went in, whatever is in them", async () => {
      const { records } = await open();
      const text = fc.string({ unit: "binary", maxLength: 20 });
      const attachment = fc.dictionary(text, fc.jsonValue({ maxDepth: 1, stringUnit: "binary" }), { maxKeys: 4 });
      await fc.assert(
        fc.asyncProperty(text, attachment, fc.integer(), async (note, cancellation, amount) => {
          const given = {
            ...order("1", note),
            payments: [{ kind: "payment", amount: { amount, currency: note }, methodId: note } as const],
            cancellation: JSON.parse(JSON.stringify(cancellation)) as Record<string, unknown>,
          };
          await records.put("orders", [given]);
          expect(await records.get("orders", "1")).toEqual(given);
          expect(await records.put("orders", [given])).toMatchObject({ unchanged: 1 });
        }),
        { numRuns: 30 },
      );
    });
  });
}
