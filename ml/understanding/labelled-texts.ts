import { parse } from "csv-parse/sync";
import { AssistantError } from "../../bot/assistant-error.js";
import type { LabelledText } from "./intent-model.js";

/** Label of texts that belong to no intent, in files that people bring. */
export const noIntent = "oos";

/** A labelled text with the line that it stands on, for whoever has to correct it. */
export interface LabelledLine extends LabelledText<string> {
  readonly line: number;
}

/**
 * Reads a CSV with the header text,intent.
 * @param name what to call the file in an error.
 * @throws AssistantError "understanding/labelled-texts" naming the line: no CSV, a column missing, a row without text or intent.
 */
export function parseLabelledTexts(csv: string, name: string): LabelledLine[] {
  const rows = csvRows(csv, name);
  const header = rows[0]?.record.map((cell) => cell.trim().toLowerCase()) ?? [];
  const [textAt, intentAt] = [header.indexOf("text"), header.indexOf("intent")];
  if (textAt < 0 || intentAt < 0) {
    throw unusable(`${name} does not begin with the header text,intent. Write it as the first line.`);
  }
  return rows.slice(1).map(({ record, line }) => {
    const text = record[textAt]?.trim() ?? "";
    const intent = record[intentAt]?.trim() ?? "";
    if (record.every((cell) => cell.trim() === "")) throw unusable(`${name}, line ${line} is empty. Take it out.`);
    if (text === "") throw unusable(`${name}, line ${line} has no text. Fill it in, or take the line out.`);
    if (intent === "") throw unusable(`${name}, line ${line} has no intent. Fill it in, or take the line out.`);
    return { text, intent: intent === "out-of-scope" ? noIntent : intent, line };
  });
}

/**
 * Whether anything can be learned from these examples.
 * @throws AssistantError "understanding/labelled-texts" when there are fewer than two intents, or when one text has two.
 */
export function checkLearnable(examples: readonly LabelledLine[], name: string): void {
  const intents = new Set(examples.map(({ intent }) => intent));
  intents.delete(noIntent);
  if (intents.size < 2) {
    const found = intents.size === 0 ? "no intent" : `the one intent "${[...intents].join()}"`;
    throw unusable(`${name} has ${found}; there must be at least two to tell apart. Add examples of another intent.`);
  }
  const known = new Map<string, LabelledLine>();
  for (const example of examples) {
    const key = sameText(example.text);
    const other = known.get(key) ?? example;
    if (other.intent !== example.intent) {
      throw unusable(
        `${name} says "${other.intent}" of a text in line ${other.line} and "${example.intent}" of the same text in ` +
          `line ${example.line}. Take one of the two lines out.`,
      );
    }
    known.set(key, example);
  }
}

/** Two texts with the same key differ in capitals, punctuation and spaces at most. */
export function sameText(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase();
  const key = folded.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return key === "" ? folded.trim() : key;
}

export function unusable(message: string): AssistantError {
  return new AssistantError("understanding/labelled-texts", message);
}

function csvRows(csv: string, name: string): readonly { readonly record: readonly string[]; readonly line: number }[] {
  try {
    const rows: { record: readonly string[]; line: number }[] = [];
    parse(csv.trimEnd(), {
      ...{ bom: true, relax_column_count: true, skip_empty_lines: false },
      // A quoted text may go over lines; the reader says where it ends.
      on_record: (record: string[], { lines }) => {
        rows.push({ record, line: lines });
        return null;
      },
    });
    return rows;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AssistantError("understanding/labelled-texts", `${name} is no well-formed CSV: ${why}`, { cause });
  }
}
