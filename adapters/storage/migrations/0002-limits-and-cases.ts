import type { Migration } from "./migration.js";

export const limitsAndCases: Migration = {
  version: 2,
  name: "limits and cases",
  sql: `
    -- Times in milliseconds since 1970.
    CREATE TABLE attempts (
      key TEXT NOT NULL,
      at INTEGER NOT NULL,
      expires INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX attempts_by_key ON attempts (key, at);
    CREATE INDEX attempts_by_expiry ON attempts (expires);

    CREATE TABLE cases (
      number INTEGER PRIMARY KEY,
      conversation TEXT NOT NULL,
      reason TEXT NOT NULL,
      opened_at TEXT NOT NULL,
      summary TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'taken', 'closed'))
    ) STRICT;
    CREATE UNIQUE INDEX one_case_per_conversation ON cases (conversation) WHERE state <> 'closed';
    CREATE INDEX cases_by_state ON cases (state, number);
  `,
};
