import { createHash } from "node:crypto";
import { foldOrderNumber } from "../../bot/order-number.js";
import type { ShopRecords } from "../../bot/ports.js";
import type { Order, Product, RecordKind, RecordOf, Review } from "../../bot/shop-records.js";

type Put = Awaited<ReturnType<ShopRecords["put"]>>;

/** A small working store: a map per kind. */
export class RecordsInMemory implements ShopRecords {
  private readonly kept = new Map<RecordKind, Map<string, object>>();
  private readonly revisions = new Map<RecordKind, number>();

  async put<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): Promise<Put> {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const record of records) counts[this.putOne(kind, record)] += 1;
    if (counts.added + counts.changed > 0) this.revisions.set(kind, (this.revisions.get(kind) ?? 0) + 1);
    return counts;
  }

  private putOne(kind: RecordKind, record: object): keyof Put {
    const records = this.of(kind);
    const id = identity(kind, record);
    const before = records.get(id);
    records.set(id, record);
    if (before === undefined) return "added";
    return JSON.stringify(before) === JSON.stringify(record) ? "unchanged" : "changed";
  }

  private of(kind: RecordKind): Map<string, object> {
    const records = this.kept.get(kind) ?? new Map<string, object>();
    this.kept.set(kind, records);
    return records;
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf[K] | undefined> {
    return this.of(kind).get(id) as RecordOf[K] | undefined;
  }

  async *all<K extends RecordKind>(kind: K): AsyncGenerator<RecordOf[K]> {
    for (const record of this.of(kind).values()) yield record as RecordOf[K];
  }

  async count(kind: RecordKind): Promise<number> {
    return this.of(kind).size;
  }

  async reviewsOfProduct(productId: string): Promise<readonly Review[]> {
    return [...this.of("reviews").values()].filter((record) => (record as Review).productId === productId) as Review[];
  }

  async revision(kind: RecordKind): Promise<number> {
    return this.revisions.get(kind) ?? 0;
  }

  async ordersByFoldedNumber(folded: string): Promise<readonly Order[]> {
    return [...this.of("orders").values()].map((o) => o as Order).filter((o) => foldOrderNumber(o.id) === folded);
  }

  async ordersOfCustomer(customerId: string): Promise<readonly Order[]> {
    return [...this.of("orders").values()].map((o) => o as Order).filter((o) => o.customerId === customerId);
  }

  async productOfSku(sku: string): Promise<Product | undefined> {
    const products = [...this.of("products").values()].map((product) => product as Product);
    return products.find((product) => product.variants.some((variant) => variant.sku === sku));
  }
}

function identity(kind: RecordKind, record: object): string {
  if ("id" in record) return String(record.id);
  return kind === "policies" ? "policies" : createHash("sha256").update(JSON.stringify(record)).digest("hex");
}
