import { z } from "zod";
import type { Intent } from "../../bot/ports.js";
import type { LabelledText } from "./intent-model.js";
import { sameText, unusable } from "./labelled-texts.js";
import { utterances } from "./utterances.js";

/** What a merchant says was meant by a message that was understood as something else. */
export interface Correction extends LabelledText<Intent> {
  /** ISO 8601 with offset; of two about one text the later counts. */
  readonly at?: string | undefined;
}

const correctionShape = z.strictObject({
  text: z.string().trim().min(1),
  intent: z.enum(Object.keys(utterances) as [Intent, ...Intent[]]),
  at: z.iso.datetime({ offset: true }).optional(),
});

/**
 * Reads corrections, one JSON object a line; of several about one text only the latest is given back.
 * @throws AssistantError "understanding/labelled-texts" naming the line that is empty, no JSON or misses something, and the
 * two lines that contradict each other without saying which is later.
 */
export function parseCorrections(jsonLines: string, name: string): readonly Correction[] {
  const latest = new Map<string, { readonly correction: Correction; readonly line: number }>();
  const lines = jsonLines.trimEnd() === "" ? [] : jsonLines.trimEnd().split(/\r?\n/u);
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const correction = correctionOf(text, `${name}, line ${line}`);
    const key = sameText(correction.text);
    const other = latest.get(key);
    if (other !== undefined && other.correction.intent !== correction.intent) {
      if (!sayWhen(other.correction, correction)) {
        throw unusable(
          `${name}, lines ${other.line} and ${line} give one text the intents "${other.correction.intent}" and ` +
            `"${correction.intent}". Take one out, or give both an "at" so that the later one counts.`,
        );
      }
      if (isEarlier(correction, other.correction)) continue;
    }
    latest.set(key, { correction, line });
  }
  return [...latest.values()].map(({ correction }) => correction);
}

/** The examples with the corrections; what a correction is about is no longer learned otherwise. */
export function corrected(
  examples: readonly LabelledText<Intent>[],
  corrections: readonly LabelledText<Intent>[],
): readonly LabelledText<Intent>[] {
  const about = new Set(corrections.map(({ text }) => sameText(text)));
  const kept = examples.filter(({ text }) => !about.has(sameText(text)));
  return [...kept, ...corrections.map(({ text, intent }) => ({ text, intent }))];
}

function correctionOf(line: string, where: string): Correction {
  if (line.trim() === "") throw unusable(`${where} is empty. Take it out.`);
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw unusable(`${where} is no JSON. Expected {"text": …, "intent": …}.`);
  }
  const read = correctionShape.safeParse(value);
  if (read.success) return read.data;
  throw unusable(`${where} is no correction: ${z.prettifyError(read.error).replace(/\s+/gu, " ")}`);
}

function sayWhen(...corrections: readonly Correction[]): boolean {
  return corrections.every(({ at }) => at !== undefined);
}

function isEarlier(one: Correction, other: Correction): boolean {
  return Date.parse(one.at ?? "") < Date.parse(other.at ?? "");
}
