import type { Migration } from "./migration.js";

export const conversations: Migration = {
  version: 1,
  name: "conversations",
  sql: `
    CREATE TABLE conversations (
      row INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      -- Replies up to this number have arrived on the other side.
      acknowledged INTEGER NOT NULL DEFAULT 0
    ) STRICT;

    CREATE TABLE events (
      row INTEGER PRIMARY KEY,
      conversation INTEGER NOT NULL REFERENCES conversations (row),
      seq INTEGER NOT NULL CHECK (seq > 0),
      at TEXT NOT NULL,
      -- Id of the utterance that caused it.
      turn TEXT,
      kind TEXT NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (conversation, seq)
    ) STRICT;

    -- Holds utterances of conversations that have no events yet, so it names them by their own id.
    CREATE TABLE inbox (
      row INTEGER PRIMARY KEY,
      conversation TEXT NOT NULL,
      utterance TEXT NOT NULL,
      at TEXT NOT NULL,
      body TEXT NOT NULL,
      handled INTEGER NOT NULL DEFAULT 0 CHECK (handled IN (0, 1)),
      UNIQUE (conversation, utterance)
    ) STRICT;
    CREATE INDEX inbox_unhandled ON inbox (row) WHERE handled = 0;
  `,
};
