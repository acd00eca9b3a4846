import type { Database } from "better-sqlite3";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Log } from "../../bot/ports.js";
import { allMigrations, currentSchema } from "./migrations/all-migrations.js";

/** @returns the schema version of the file; 0 for an empty one. */
export function schemaVersion(database: Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}

/**
 * Brings the schema up to date, in one transaction: the file is either as it was or up to date.
 * @throws AssistantError "storage/newer-schema" when a later version of the program has written the file.
 */
export function migrate(database: Database, log: Log): void {
  if (schemaVersion(database) === currentSchema) return;
  database
    .transaction(() => {
      // Read again under the lock: another process may have migrated in the meantime.
      const from = schemaVersion(database);
      refuseNewer(database.name, from);
      const pending = allMigrations.filter((migration) => migration.version > from);
      for (const migration of pending) database.exec(migration.sql);
      database.pragma(`user_version = ${currentSchema}`);
      if (from > 0 && pending.length > 0)
        log.report("storage/migrated", { file: database.name, from, to: currentSchema }, "info");
    })
    .immediate();
}

/** @throws AssistantError "storage/older-schema" or "storage/newer-schema" when the file cannot be read as it is. */
export function requireSchema(database: Database): void {
  const found = schemaVersion(database);
  refuseNewer(database.name, found);
  if (found === currentSchema) return;
  throw new AssistantError(
    "storage/older-schema",
    `${database.name} has schema ${found} but this program reads schema ${currentSchema}. ` +
      `Open it once for writing, for example with "aisle start"; it is then brought up to date.`,
  );
}

function refuseNewer(file: string, found: number): void {
  if (found <= currentSchema) return;
  throw new AssistantError(
    "storage/newer-schema",
    `${file} was written by a later version of Aisle: it has schema ${found}, this program knows schemas up to ${currentSchema}. ` +
      `Install the later version, or put a backup from before the update in its place.`,
  );
}
