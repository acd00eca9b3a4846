import type { Migration } from "./migration.js";

export const documents: Migration = {
  version: 5,
  name: "documents",
  sql: `
    CREATE TABLE documents (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      -- SHA-256 of the document's canonical JSON.
      digest BLOB NOT NULL,
      body TEXT NOT NULL
    ) STRICT;
  `,
};
