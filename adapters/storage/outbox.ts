import type { Database } from "better-sqlite3";
import type { DialogueEvent } from "../../bot/dialogue.js";
import type { Outbox, OutgoingReply } from "../../bot/ports.js";
import type { TableAccess } from "./group-commit.js";

interface ReplyRow {
  readonly seq: number;
  readonly body: string;
}

/** The replies are the conversation's own events; what is kept beside them is how far they have arrived. */
export function outbox(database: Database, access: TableAccess): Outbox {
  const due = database.prepare<[string], ReplyRow>(
    `SELECT seq, body FROM events JOIN conversations ON conversations.row = events.conversation
     WHERE conversations.id = ? AND seq > acknowledged AND kind = 'bot-uttered' ORDER BY seq`,
  );
  // Never back, and never past the last event: a number made up by the other side must not swallow later replies.
  const acknowledge = database.prepare(
    `UPDATE conversations SET acknowledged = max(acknowledged, min(:seq,
       (SELECT coalesce(max(seq), 0) FROM events WHERE conversation = conversations.row))) WHERE id = :conversationId`,
  );

  return {
    due: (conversationId) =>
      access.read(() => due.all(conversationId).flatMap((row) => outgoingReply(conversationId, row))),
    acknowledge: (conversationId, seq) =>
      access.write(() => {
        acknowledge.run({ conversationId, seq });
      }),
  };
}

function outgoingReply(conversationId: string, { seq, body }: ReplyRow): readonly OutgoingReply[] {
  const event = JSON.parse(body) as DialogueEvent;
  return event.kind === "bot-uttered" ? [{ conversationId, seq, reply: event.reply }] : [];
}
