import type { Database } from "better-sqlite3";

const findingsMax = 5;

/** @returns "ok", or what SQLite's own check found first. Takes about a second for each GB. */
export function integrityOf(database: Database): string {
  const findings = database.pragma(`integrity_check(${findingsMax})`) as readonly {
    readonly integrity_check: string;
  }[];
  return findings.map((finding) => finding.integrity_check).join("; ");
}
