import type { Database } from "better-sqlite3";
import { AssistantError } from "../../bot/assistant-error.js";
import type { DialogueEvent, RecordedEvent } from "../../bot/dialogue.js";
import type { ConversationLog, Turn } from "../../bot/ports.js";
import type { TableAccess } from "./group-commit.js";

interface EventRow {
  readonly seq: number;
  readonly at: string;
  readonly turn: string | null;
  readonly body: string;
}

/** Closing the inbox entry and handing replies to the outbox are part of `append`: see inbox.ts and outbox.ts. */
export function conversationLog(database: Database, access: TableAccess): ConversationLog {
  const rowOf = database.prepare<[string], number>("SELECT row FROM conversations WHERE id = ?").pluck();
  const begin = database.prepare("INSERT INTO conversations (id) VALUES (?)");
  const lastSeq = database
    .prepare<[number], number>("SELECT coalesce(max(seq), 0) FROM events WHERE conversation = ?")
    .pluck();
  const insert = database.prepare(
    "INSERT INTO events (conversation, seq, at, turn, kind, body) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const closeEntry = database.prepare("UPDATE inbox SET handled = 1 WHERE conversation = ? AND utterance = ?");
  const events = database.prepare<[string], EventRow>(
    `SELECT seq, at, turn, body FROM events WHERE conversation = (SELECT row FROM conversations WHERE id = ?)
     ORDER BY seq`,
  );
  const newest = database.prepare<[number], string>("SELECT id FROM conversations ORDER BY row DESC LIMIT ?").pluck();

  function write(turn: Turn): readonly RecordedEvent[] {
    const known = rowOf.get(turn.conversationId);
    const last = known === undefined ? 0 : (lastSeq.get(known) ?? 0);
    if (last !== turn.after) throw conflict(turn, last);
    const recorded = numbered(turn);
    if (recorded.length > 0) insertAll(known ?? Number(begin.run(turn.conversationId).lastInsertRowid), recorded);
    for (const id of idsOf(turn)) closeEntry.run(turn.conversationId, id);
    return recorded;
  }

  function insertAll(conversation: number, recorded: readonly RecordedEvent[]): void {
    for (const { seq, at, turn, event } of recorded) {
      insert.run(conversation, seq, at, turn ?? null, event.kind, JSON.stringify(event));
    }
  }

  return {
    load: (conversationId) => access.read(() => events.all(conversationId).map(recordedEvent)),
    append: (turn) => access.write(() => write(turn)),
    list: (limit) => access.read(() => newest.all(limit)),
  };
}

/** All utterances that the turn answers. */
function idsOf({ utteranceId, joinedIds = [] }: Turn): readonly string[] {
  return utteranceId === undefined ? [] : [utteranceId, ...joinedIds];
}

function numbered(turn: Turn): readonly RecordedEvent[] {
  return turn.events.map((event, index) => ({
    seq: turn.after + 1 + index,
    at: turn.at,
    ...(turn.utteranceId === undefined ? {} : { turn: turn.utteranceId }),
    event,
  }));
}

function recordedEvent({ seq, at, turn, body }: EventRow): RecordedEvent {
  return { seq, at, ...(turn === null ? {} : { turn }), event: JSON.parse(body) as DialogueEvent };
}

function conflict(turn: Turn, last: number): AssistantError {
  return new AssistantError(
    "storage/sequence-conflict",
    `A turn of conversation ${turn.conversationId} follows event ${turn.after}, but the last event is ${last}. ` +
      `Load the conversation again and handle the utterance anew.`,
  );
}
