import type { Database } from "better-sqlite3";
import type { Case, CaseQueue } from "../../bot/ports.js";
import type { TableAccess } from "./group-commit.js";

interface CaseRow extends Omit<Case, "id"> {
  readonly number: number;
}

type Opening = Parameters<CaseQueue["open"]>[0];

/** Numbers are short enough to be said over the phone; the first case is C-1001. */
export function caseQueue(database: Database, access: TableAccess): CaseQueue {
  const openCaseOf = database
    .prepare<[string], number>("SELECT number FROM cases WHERE conversation = ? AND state <> 'closed'")
    .pluck();
  const insert = database.prepare<[string, string, string, string]>(
    `INSERT INTO cases (number, conversation, reason, opened_at, summary)
     VALUES ((SELECT coalesce(max(number), 1000) + 1 FROM cases), ?, ?, ?, ?)`,
  );
  const waitingBefore = database
    .prepare<[number], number>("SELECT count(*) FROM cases WHERE state = 'open' AND number < ?")
    .pluck();
  // By number, not by time: it is the order of opening even when the clock was set back.
  const select = `SELECT number, conversation AS conversationId, reason, opened_at AS openedAt, summary, state FROM cases`;
  const everyCase = database.prepare<[], CaseRow>(`${select} ORDER BY number`);
  const casesIn = database.prepare<[string], CaseRow>(`${select} WHERE state = ? ORDER BY number`);

  const withdraw = database.prepare<[string]>(
    "UPDATE cases SET state = 'closed' WHERE conversation = ? AND state = 'open'",
  );
  const annotate = database.prepare<[string, number]>("UPDATE cases SET summary = ? WHERE number = ?");
  const latestOf = database.prepare<[string], CaseRow>(`${select} WHERE conversation = ? ORDER BY number DESC LIMIT 1`);

  function standing(conversationId: string): { readonly case: Case; readonly waiting: number } | undefined {
    const row = latestOf.get(conversationId);
    if (row === undefined || row.state === "closed") return undefined;
    return { case: caseOf(row), waiting: waitingBefore.get(row.number) ?? 0 };
  }

  function begin({ conversationId, reason, at, summary }: Opening): number {
    return Number(insert.run(conversationId, reason, at, summary).lastInsertRowid);
  }

  function added(row: CaseRow, note: string): Case {
    const summary = withNote(row.summary, note);
    if (summary !== row.summary) annotate.run(summary, row.number);
    return caseOf({ ...row, summary });
  }

  return {
    open: (opening) =>
      access.write(() => {
        const number = openCaseOf.get(opening.conversationId) ?? begin(opening);
        return { caseId: caseId(number), waiting: waitingBefore.get(number) ?? 0 };
      }),
    ofConversation: (conversationId) => access.read(() => standing(conversationId)),
    add: (conversationId, note) =>
      access.write(() => {
        const row = latestOf.get(conversationId);
        return row === undefined || row.state === "closed" ? undefined : added(row, note);
      }),
    close: (conversationId) =>
      access.write(() => {
        const before = standing(conversationId);
        if (before === undefined || before.case.state !== "open") return before?.case;
        withdraw.run(conversationId);
        return { ...before.case, state: "closed" };
      }),
    list: (state) => access.read(() => (state === undefined ? everyCase.all() : casesIn.all(state)).map(caseOf)),
  };
}

const summaryMax = 1_000;

/** A note that stands there already, or has no room any more, changes nothing. */
function withNote(summary: string, note: string): string {
  const notes = summary === "" ? [] : summary.split("; ");
  const whole = [...notes, note].join("; ");
  return notes.includes(note) || whole.length > summaryMax ? summary : whole;
}

function caseOf({ number, ...rest }: CaseRow): Case {
  return { id: caseId(number), ...rest };
}

function caseId(number: number): string {
  return `C-${number}`;
}
