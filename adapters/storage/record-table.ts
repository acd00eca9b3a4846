import type { Database } from "better-sqlite3";
import type { RecordKind, RecordOf } from "../../bot/shop-records.js";
import { recordDigest } from "./record-digest.js";

/** A record as it is written. */
export interface PreparedRecord<K extends RecordKind> {
  readonly id: string;
  readonly digest: Buffer;
  readonly body: string;
  readonly record: RecordOf[K];
}

/** The table of one kind of records. */
export interface RecordTable<K extends RecordKind> {
  prepare(record: RecordOf[K]): PreparedRecord<K>;
  /** @returns what became of it, and the row in which it is. Must run inside a transaction. */
  write(prepared: PreparedRecord<K>): { readonly became: "added" | "changed" | "unchanged"; readonly row: number };
  get(id: string): RecordOf[K] | undefined;
  /** At most `limit` records of the rows after `row`, in the order of their first import. */
  page(row: number, limit: number): readonly { readonly row: number; readonly body: string }[];
  count(): number;
}

/** How the records of a kind are told apart; reviews and interactions have nothing but their content. */
type IdOf = { readonly [K in RecordKind]: (record: RecordOf[K], digest: Buffer) => string };
const idOf: IdOf = {
  products: (product) => product.id,
  customers: (customer) => customer.id,
  orders: (order) => order.id,
  reviews: (_, digest) => digest.toString("hex"),
  interactions: (_, digest) => digest.toString("hex"),
  policies: () => "policies",
};

export function recordTable<K extends RecordKind>(database: Database, kind: K): RecordTable<K> {
  const find = database.prepare<[string], { row: number; digest: Buffer }>(
    `SELECT row, digest FROM ${kind} WHERE id = ?`,
  );
  const insert = database.prepare(`INSERT INTO ${kind} (id, digest, body) VALUES (?, ?, ?)`);
  const update = database.prepare(`UPDATE ${kind} SET digest = ?, body = ? WHERE row = ?`);
  const body = database.prepare<[string], string>(`SELECT body FROM ${kind} WHERE id = ?`).pluck();
  const page = database.prepare<[number, number], { row: number; body: string }>(
    `SELECT row, body FROM ${kind} WHERE row > ? ORDER BY row LIMIT ?`,
  );
  const count = database.prepare<[], number>(`SELECT count(*) FROM ${kind}`).pluck();

  return {
    prepare(record) {
      const digest = recordDigest(record);
      return { id: idOf[kind](record, digest), digest, body: JSON.stringify(record), record };
    },
    write({ id, digest, body: text }) {
      const known = find.get(id);
      if (known === undefined) return { became: "added", row: Number(insert.run(id, digest, text).lastInsertRowid) };
      if (known.digest.equals(digest)) return { became: "unchanged", row: known.row };
      update.run(digest, text, known.row);
      return { became: "changed", row: known.row };
    },
    get(id) {
      const found = body.get(id);
      return found === undefined ? undefined : (JSON.parse(found) as RecordOf[K]);
    },
    page: (row, limit) => page.all(row, limit),
    count: () => count.get() ?? 0,
  };
}
