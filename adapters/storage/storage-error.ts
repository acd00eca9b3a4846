import { AssistantError } from "../../bot/assistant-error.js";

type Explain = (file: string) => string;

const full: Explain = (file) =>
  `The disk that holds ${file} is full, so this was not stored. Free some space; writing then goes on by itself.`;
const readOnly: Explain = (file) =>
  `${file} can be read but not written. Mount its disk for writing, or give this user the right to write there.`;
const cannotOpen: Explain = (file) =>
  `${file} cannot be opened or created. Choose another folder with --data, or give this user the right to write there.`;

/**
 * Result codes of SQLite and of the file system, each with what it means to an operator. A longer code of SQLite
 * ("SQLITE_IOERR_FSYNC") falls back to the one that it begins with.
 */
const meanings: Readonly<Record<string, readonly [code: string, explain: Explain]>> = {
  SQLITE_FULL: ["storage/full", full],
  ENOSPC: ["storage/full", full],
  EDQUOT: ["storage/full", full],
  SQLITE_READONLY: ["storage/read-only", readOnly],
  EROFS: ["storage/read-only", readOnly],
  SQLITE_CANTOPEN: ["storage/cannot-open", cannotOpen],
  SQLITE_PERM: ["storage/cannot-open", cannotOpen],
  EACCES: ["storage/cannot-open", cannotOpen],
  EPERM: ["storage/cannot-open", cannotOpen],
  ENOTDIR: ["storage/cannot-open", cannotOpen],
  EEXIST: ["storage/cannot-open", cannotOpen],
  EISDIR: ["storage/cannot-open", cannotOpen],
  ENOENT: ["storage/cannot-open", cannotOpen],
  ENAMETOOLONG: ["storage/cannot-open", cannotOpen],
  SQLITE_BUSY: [
    "storage/busy",
    (file) =>
      `Another process kept ${file} locked for too long, so this was not done. Let a running import or backup end, then try again.`,
  ],
  SQLITE_NOTADB: [
    "storage/not-a-database",
    (file) =>
      `${file} is not a database of Aisle, and it was left as it is. Move it away, or choose another folder with --data.`,
  ],
  SQLITE_CORRUPT: [
    "storage/corrupt",
    (file) =>
      `${file} is damaged. Stop Aisle, keep a copy of the file, and put a backup made with "aisle backup" in its place.`,
  ],
  SQLITE_IOERR: [
    "storage/io",
    (file) =>
      `The disk failed while ${file} was read or written; what was being written is not confirmed. Check the disk and the system's log.`,
  ],
};

/** @returns the error for the operator; an AssistantError is passed through as it is. */
export function storageError(cause: unknown, file: string): AssistantError {
  if (cause instanceof AssistantError) return cause;
  const meaning = meaningOf(codeOf(cause));
  if (meaning !== undefined) return new AssistantError(meaning[0], meaning[1](file), { cause });
  if (isClosed(cause)) return closedError(file, cause);
  return new AssistantError(
    "storage/failed",
    `${file} could not be used, for a reason that is not foreseen. Run "aisle doctor", and report what it says with this error's cause.`,
    { cause },
  );
}

export function closedError(file: string, cause?: unknown): AssistantError {
  return new AssistantError("storage/closed", `${file} was closed already. Open it again before using it.`, { cause });
}

/** Whether another connection holds the lock that was needed; the same work may succeed a little later. */
export function isBusy(cause: unknown): boolean {
  return codeOf(cause).startsWith("SQLITE_BUSY");
}

function meaningOf(code: string): (typeof meanings)[string] | undefined {
  return meanings[code] ?? meanings[code.split("_").slice(0, 2).join("_")];
}

function codeOf(cause: unknown): string {
  const code: unknown = cause instanceof Error && "code" in cause ? cause.code : undefined;
  return typeof code === "string" ? code : "";
}

/** better-sqlite3 reports a closed connection as a TypeError without a code. */
function isClosed(cause: unknown): boolean {
  return cause instanceof TypeError && cause.message.includes("not open");
}
