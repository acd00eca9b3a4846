import type { Migration } from "./migration.js";

const recordTable = (kind: string): string => `
    CREATE TABLE ${kind} (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      -- SHA-256 of the record's canonical JSON.
      digest BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
`;

export const shopRecords: Migration = {
  version: 3,
  name: "shop records",
  sql: `
    ${["products", "customers", "orders", "reviews", "interactions", "policies"].map(recordTable).join("")}

    -- How many records of a kind were ever added or changed.
    CREATE TABLE revisions (
      kind TEXT PRIMARY KEY,
      revision INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- Several products may list one SKU; the one written last, at the highest revision, owns it.
    CREATE TABLE product_skus (
      sku TEXT NOT NULL,
      product INTEGER NOT NULL REFERENCES products (row) ON DELETE CASCADE,
      revision INTEGER NOT NULL,
      PRIMARY KEY (sku, product)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX product_skus_by_product ON product_skus (product);

    CREATE TABLE order_keys (
      order_row INTEGER PRIMARY KEY REFERENCES orders (row) ON DELETE CASCADE,
      folded_number TEXT NOT NULL,
      customer TEXT NOT NULL
    ) STRICT;
    CREATE INDEX order_keys_by_number ON order_keys (folded_number);
    CREATE INDEX order_keys_by_customer ON order_keys (customer);
  `,
};
