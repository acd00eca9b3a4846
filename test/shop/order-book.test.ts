import { beforeEach, describe, expect, test } from "vitest";
import { RecordsCustomerBook, RecordsOrderBook } from "../../adapters/shop/order-book.js";
import type { OrderProof } from "../../bot/ports.js";
import type { Customer, Order } from "../../bot/shop-records.js";
import { RecordsInMemory } from "./records-in-memory.js";

const address = { line1: "1 Mill Lane", city: "Leeds", postalCode: "LS1 4AP", country: "GB" };

const customer: Customer = {
  ...{ id: "C1", name: { first: "Ann", last: "Lee" }, email: "Ann.Lee@Example.com", paymentMethods: [] },
  addresses: [
    { ...address, id: "work", postalCode: "M1 1AE" },
    { ...address, id: "home", postalCode: "YO1 7HH", default: true },
  ],
};

function order(id: string, changes: Partial<Order> = {}): Order {
  const base = { id, customerId: "C1", status: "pending", lines: [], address, fulfillments: [], payments: [] };
  return { ...base, ...changes };
}

/** Counts what is asked, to show that every proof takes the same path. */
class CountingRecords extends RecordsInMemory {
  readonly asked: string[] = [];

  override async ordersByFoldedNumber(folded: string): Promise<readonly Order[]> {
    this.asked.push("orders");
    return super.ordersByFoldedNumber(folded);
  }

  override get: RecordsInMemory["get"] = async (kind, id) => {
    this.asked.push(kind);
    return super.get(kind, id);
  };
}

let records: CountingRecords;
let book: RecordsOrderBook;

beforeEach(async () => {
  records = new CountingRecords();
  book = new RecordsOrderBook(records);
  await records.put("customers", [customer]);
  await records.put("orders", [
    order("#W1001"),
    order("#W1IO2"),
    order("#W1102"),
    order("#W7", { customerId: "gone" }),
  ]);
});

const email = (value: string): OrderProof => ({ kind: "email", email: value });
const postalCode = (value: string): OrderProof => ({ kind: "postal-code", postalCode: value });

describe("an order is told to whom it belongs", () => {
  test.each<[string, string, OrderProof]>([
    ["the e-mail", "#W1001", email("ann.lee@example.com")],
    ["the e-mail in capitals and full width", "w1001", email("  ＡＮＮ.LEE@example.com ")],
    ["the number with blanks and O for 0", "w 1oo1", email("ann.lee@example.com")],
    ["the postal code it goes to", "#W1001", postalCode("ls14ap")],
    ["the postal code of the home address", "#W1001", postalCode("YO1-7HH")],
    ["the signed-in customer", "#W1001", { kind: "customer", customerId: "C1" }],
  ])("by %s", async (_name, number, proof) => {
    expect((await book.prove(number, proof))?.id).toBe("#W1001");
  });

  test("when its number is typed exactly, where others read alike", async () => {
    expect((await book.prove("#W1IO2", email("ann.lee@example.com")))?.id).toBe("#W1IO2");
    expect((await book.prove(" #W1102 ", email("ann.lee@example.com")))?.id).toBe("#W1102");
  });
});

describe("an order is not told", () => {
  test.each<[string, string, OrderProof]>([
    ["for another e-mail", "#W1001", email("bob@example.com")],
    ["for an empty e-mail", "#W7", email("")],
    ["for another postal code", "#W1001", postalCode("M1 1AE")],
    ["for a postal code of punctuation", "#W1001", postalCode(" - ")],
    ["for another customer", "#W1001", { kind: "customer", customerId: "C2" }],
    ["for the stand-in's customer", "#W9999", { kind: "customer", customerId: "\u0000nobody" }],
    ["when the number is unknown", "#W9999", email("ann.lee@example.com")],
    ["when the number is nothing but punctuation", "###", email("ann.lee@example.com")],
    ["when several read alike and none is exact", "w1i02", email("ann.lee@example.com")],
  ])("%s", async (_name, number, proof) => {
    expect(await book.prove(number, proof)).toBeUndefined();
  });
});

test.each<OrderProof>([email("ann.lee@example.com"), postalCode("LS1 4AP"), { kind: "customer", customerId: "C1" }])(
  "an unknown order, a wrong proof and a right one ask the same questions (%o)",
  async (proof) => {
    const asked: string[] = [];
    for (const number of ["#W1001", "#W9999", "#W7", "w1i02"]) {
      records.asked.length = 0;
      await book.prove(number, proof);
      asked.push(records.asked.join());
    }
    expect(new Set(asked)).toEqual(new Set(["orders,orders,customers"]));
  },
);

test("a customer's orders come newest first, and those without a date last in the order of their import", async () => {
  await records.put("customers", [{ ...customer, id: "C2" }]);
  const dated = (id: string, placedAt: string) => order(id, { customerId: "C2", placedAt });
  await records.put("orders", [
    order("X1", { customerId: "C2" }),
    dated("X2", "2026-01-01T10:00:00+01:00"),
    order("X3", { customerId: "C2" }),
    dated("X4", "2026-01-01T09:30:00Z"),
  ]);
  expect((await book.ofCustomer("C2")).map(({ id }) => id)).toEqual(["X4", "X2", "X1", "X3"]);
});

test("a customer is known by the id", async () => {
  const customers = new RecordsCustomerBook(records);
  expect(await customers.get("C1")).toEqual(customer);
  expect(await customers.get("C9")).toBeUndefined();
});
