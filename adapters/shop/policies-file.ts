import { readFile } from "node:fs/promises";
import { isUtf8 } from "node:buffer";
import { LineCounter, parseDocument, stringify } from "yaml";
import { AssistantError } from "../../bot/assistant-error.js";
import type { ImportProblem } from "../../bot/ports.js";
import type { Policies } from "../../bot/shop-records.js";
import { policiesSchema } from "./policies-schema.js";
import { issueProblem, unmappedFields } from "./record-problems.js";

export interface PoliciesReading {
  /** Absent when the file has a problem: rules are taken over as a whole or not at all. */
  readonly policies?: Policies;
  readonly problems: readonly ImportProblem[];
  readonly unmapped: readonly string[];
}

/** @throws AssistantError "import/unreadable" when the file cannot be read. */
export async function readPoliciesFile(path: string): Promise<PoliciesReading> {
  const bytes = await bytesOf(path);
  if (!isUtf8(bytes))
    return lost([{ line: 1, problem: "is not UTF-8", fix: "Save the file as UTF-8.", rowLost: true }]);
  return readPolicies(bytes.toString("utf8"));
}

async function bytesOf(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AssistantError(
      "import/unreadable",
      `${path} cannot be read. Expected a policies file in YAML. Check the path and its permissions.`,
      { cause },
    );
  }
}

const lost = (problems: readonly ImportProblem[]): PoliciesReading => ({ problems, unmapped: [] });

/** Reads rules from YAML (or JSON, which is YAML too); every problem names its line. */
export function readPolicies(yaml: string): PoliciesReading {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0)
    return lost(
      document.errors.map((error) => ({
        line: lines.linePos(error.pos[0]).line,
        problem: `is not valid YAML: ${error.message}`,
        fix: "Mind the indentation, and put texts that hold “: ” or “#” in quotes.",
        rowLost: true,
      })),
    );
  const raw = plainData(document);
  if (raw === undefined)
    return lost([
      {
        line: 1,
        problem: "repeats its parts too often",
        fix: "Write them out instead of using aliases.",
        rowLost: true,
      },
    ]);
  const parsed = policiesSchema.safeParse(raw);
  if (parsed.success) return { policies: parsed.data, problems: [], unmapped: unmappedFields(raw, parsed.data) };
  return lost(
    parsed.error.issues.map((issue) => {
      const problem = issueProblem(issue, raw, "USD");
      return { line: lineAt(document, lines, issue.path), ...problem, rowLost: true };
    }),
  );
}

/** @returns undefined for a document that would grow without end when its aliases are replaced. */
function plainData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) ?? null;
  } catch (fault) {
    if (fault instanceof ReferenceError) return undefined;
    throw fault;
  }
}

/** Line of the value at a path, or of the nearest one around it that is written down. */
function lineAt(document: ReturnType<typeof parseDocument>, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range))
      return lines.linePos(Number(node.range[0])).line;
  }
  return 1;
}

/** The same rules as YAML: reading it again gives equal ones. */
export function policiesText(policies: Policies): string {
  return stringify(policiesSchema.parse(policies), { lineWidth: 110 });
}
