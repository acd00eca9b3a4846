import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Correction, parseCorrections } from "./corrections.js";

const learnedFile = "learned-corrections.jsonl";

/** What `aisle train understanding` was last given; every classifier of this folder learns from it. */
export async function readLearned(directory: string): Promise<readonly Correction[]> {
  try {
    return parseCorrections(await readFile(join(directory, learnedFile), "utf8"), learnedFile);
  } catch {
    // There are none yet, or an older version wrote intents that are gone: the next training writes them anew.
    return [];
  }
}

export async function keepLearned(directory: string, corrections: readonly Correction[]): Promise<void> {
  const file = join(directory, learnedFile);
  await mkdir(directory, { recursive: true });
  await writeFile(`${file}.unfinished`, corrections.map((each) => `${JSON.stringify(each)}\n`).join(""));
  await rename(`${file}.unfinished`, file);
}
