import type { Database } from "better-sqlite3";
import type { Utterance } from "../../bot/dialogue.js";
import type { Inbox } from "../../bot/ports.js";
import type { TableAccess } from "./group-commit.js";

/** What was received. An entry stays, marked as handled, so that its id is known however late it comes again. */
export function inbox(database: Database, access: TableAccess): Inbox {
  const insert = database.prepare(
    "INSERT INTO inbox (conversation, utterance, at, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
  );
  const unhandled = database.prepare<[], string>("SELECT body FROM inbox WHERE handled = 0 ORDER BY row").pluck();

  return {
    receive: (utterance, at) =>
      access.write(() => {
        const { changes } = insert.run(utterance.conversationId, utterance.id, at, JSON.stringify(utterance));
        return changes === 1 ? "new" : "known";
      }),
    unhandled: () => access.read(() => unhandled.all().map((body) => JSON.parse(body) as Utterance)),
  };
}
