import { setImmediate as nextTurn } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import type { ShopRecords } from "../../bot/ports.js";
import type { RecordKind, RecordOf } from "../../bot/shop-records.js";
import type { TableAccess } from "./group-commit.js";
import { recordKeys } from "./record-keys.js";
import { type PreparedRecord, recordTable, type RecordTable } from "./record-table.js";

type Counts = Awaited<ReturnType<ShopRecords["put"]>>;

/** One transaction of a `put`: between them, turns of conversations get their writes in. */
const recordsPerCommit = 2_000;
const recordsPerPage = 1_000;

/**
 * A `put` of more than 2,000 records is several transactions. When it ends early, what is stored is a beginning of it,
 * and the same `put` again completes it.
 */
export function shopRecords(database: Database, access: TableAccess): ShopRecords {
  const tables: { readonly [K in RecordKind]: RecordTable<K> } = {
    products: recordTable(database, "products"),
    customers: recordTable(database, "customers"),
    orders: recordTable(database, "orders"),
    reviews: recordTable(database, "reviews"),
    interactions: recordTable(database, "interactions"),
    policies: recordTable(database, "policies"),
  };
  const keys = recordKeys(database);
  const revisionOf = database.prepare<[string], number>("SELECT revision FROM revisions WHERE kind = ?").pluck();
  const setRevision = database.prepare(
    "INSERT INTO revisions (kind, revision) VALUES (?, ?) ON CONFLICT DO UPDATE SET revision = excluded.revision",
  );

  /** The revision counts records, so that each one written has a revision of its own. */
  function write<K extends RecordKind>(kind: K, batch: readonly PreparedRecord<K>[]): Counts {
    const before = revisionOf.get(kind) ?? 0;
    const counts = { added: 0, changed: 0, unchanged: 0 };
    let revision = before;
    for (const prepared of batch) {
      const { became, row } = tables[kind].write(prepared);
      counts[became] += 1;
      if (became === "unchanged") continue;
      revision += 1;
      keys.index[kind]?.(row, prepared.record, revision);
    }
    if (revision > before) setRevision.run(kind, revision);
    return counts;
  }

  async function put<K extends RecordKind>(kind: K, records: readonly RecordOf[K][]): Promise<Counts> {
    let counts: Counts = { added: 0, changed: 0, unchanged: 0 };
    for (let start = 0; start < records.length; start += recordsPerCommit) {
      const batch = records.slice(start, start + recordsPerCommit).map((record) => tables[kind].prepare(record));
      counts = sum(counts, await access.write(() => write(kind, batch)));
    }
    return counts;
  }

  /** Page by page, so that neither a long reader nor a `put` meanwhile waits for the other. */
  async function* all<K extends RecordKind>(kind: K): AsyncGenerator<RecordOf[K]> {
    let row = 0;
    for (;;) {
      const page = await access.read(() => tables[kind].page(row, recordsPerPage));
      for (const { body } of page) yield JSON.parse(body) as RecordOf[K];
      const last = page.at(-1);
      if (last === undefined) return;
      row = last.row;
      await nextTurn();
    }
  }

  return {
    put,
    all,
    // There is one policies record, so any id means it.
    get: (kind, id) => access.read(() => tables[kind].get(kind === "policies" ? "policies" : id)),
    count: (kind) => access.read(() => tables[kind].count()),
    revision: (kind) => access.read(() => revisionOf.get(kind) ?? 0),
    ordersByFoldedNumber: (folded) => access.read(() => keys.ordersByFoldedNumber(folded)),
    ordersOfCustomer: (customerId) => access.read(() => keys.ordersOfCustomer(customerId)),
    productOfSku: (sku) => access.read(() => keys.productOfSku(sku)),
    reviewsOfProduct: (productId) => access.read(() => keys.reviewsOfProduct(productId)),
  };
}

function sum(left: Counts, right: Counts): Counts {
  return {
    added: left.added + right.added,
    changed: left.changed + right.changed,
    unchanged: left.unchanged + right.unchanged,
  };
}
