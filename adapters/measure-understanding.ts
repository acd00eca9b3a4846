import { readFileSync } from "node:fs";
import { AssistantError } from "../bot/assistant-error.js";
import type { Log } from "../bot/ports.js";
import { evaluateUnderstanding } from "../ml/evaluation/understanding-evaluation.js";
import { ownLabelledTexts } from "../ml/evaluation/understanding-training.js";
import { checkLearnable, parseLabelledTexts } from "../ml/understanding/labelled-texts.js";
import type { CliWorld, ReportProgress } from "./cli/world.js";
import type { Settings } from "./config.js";
import { encoderOrWords } from "./text-encoder.js";

/** Both files are read and looked over before anything is trained. */
export async function measureUnderstanding(
  { train, test }: Parameters<CliWorld["evaluateUnderstanding"]>[0],
  progress: ReportProgress,
  settings: Settings,
  log: Log,
): ReturnType<CliWorld["evaluateUnderstanding"]> {
  const rowsOf = (file: string) => parseLabelledTexts(fileText(file), file);
  const examples = train === undefined ? undefined : rowsOf(train);
  if (train !== undefined && examples !== undefined) checkLearnable(examples, train);
  const asked = rowsOf(test);
  const encoder = await encoderOrWords(settings, log);
  try {
    return await evaluateUnderstanding(examples ?? ownLabelledTexts(), asked, encoder, progress);
  } finally {
    await encoder?.close();
  }
}

function fileText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AssistantError("file/unreadable", `${file} cannot be read. Check the path and its rights.`, { cause });
  }
}
