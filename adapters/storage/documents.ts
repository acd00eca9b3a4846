import type { Database } from "better-sqlite3";
import type { ShopDocuments } from "../../bot/ports.js";
import type { ShopDocument } from "../../bot/shop-records.js";
import type { TableAccess } from "./group-commit.js";
import { recordDigest } from "./record-digest.js";

type Counts = Awaited<ReturnType<ShopDocuments["put"]>>;

export function shopDocuments(database: Database, access: TableAccess): ShopDocuments {
  const find = database.prepare<[string], { row: number; digest: Buffer }>(
    "SELECT row, digest FROM documents WHERE id = ?",
  );
  const insert = database.prepare("INSERT INTO documents (id, digest, body) VALUES (?, ?, ?)");
  const update = database.prepare("UPDATE documents SET digest = ?, body = ? WHERE row = ?");
  const remove = database.prepare("DELETE FROM documents WHERE id = ?");
  const bodies = database.prepare<[], string>("SELECT body FROM documents ORDER BY row").pluck();
  const names = database.prepare<[], string>("SELECT id FROM documents ORDER BY row").pluck();
  const revision = database.prepare<[], number>("SELECT revision FROM revisions WHERE kind = 'documents'").pluck();
  const raise = database.prepare(
    `INSERT INTO revisions (kind, revision) VALUES ('documents', 1)
     ON CONFLICT DO UPDATE SET revision = revision + 1`,
  );

  function write(document: ShopDocument): "added" | "changed" | "unchanged" {
    const digest = recordDigest(document);
    const known = find.get(document.id);
    const body = JSON.stringify(document);
    if (known === undefined) {
      insert.run(document.id, digest, body);
      return "added";
    }
    if (known.digest.equals(digest)) return "unchanged";
    update.run(digest, body, known.row);
    return "changed";
  }

  function put(documents: readonly ShopDocument[], gone: readonly string[]): Counts {
    const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
    for (const document of documents) counts[write(document)] += 1;
    for (const id of gone) counts.removed += remove.run(id).changes;
    if (counts.added + counts.changed + counts.removed > 0) raise.run();
    return counts;
  }

  return {
    put: (documents, gone = []) => access.write(() => put(documents, gone)),
    all: () => access.read(() => bodies.all().map((body) => JSON.parse(body) as ShopDocument)),
    ids: () => access.read(() => names.all()),
    revision: () => access.read(() => revision.get() ?? 0),
  };
}
