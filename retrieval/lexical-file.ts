import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { writeChecked } from "./checked-file.js";
import type { LexicalIndex } from "./lexical-index.js";
import { loadLexicalIndex } from "./lexical-snapshot.js";
import { isAlive } from "./living-process.js";

const fileName = "words.bin";
/** A file on its way, with the number of its writer. */
const partName = /^words\.(\d+)\.part$/;

/** The saved index of words, one file that is replaced whole; a crash leaves the former one or the new one. */
export class LexicalFile {
  constructor(private readonly directory: string) {}

  /** @returns nothing when there is none, or it is torn or of other texts. */
  async read(fingerprint: string, isWord?: (word: string) => boolean): Promise<LexicalIndex | undefined> {
    const bytes = await readFile(join(this.directory, fileName)).catch(() => undefined);
    return bytes === undefined ? undefined : loadLexicalIndex(bytes, fingerprint, isWord);
  }

  /** @param bytes as saveLexicalIndex makes them. */
  async write(bytes: Uint8Array): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    await this.removeLeftovers();
    const part = join(this.directory, `words.${process.pid}.part`);
    try {
      await writeChecked(part, bytes);
      await rename(part, join(this.directory, fileName));
    } finally {
      await rm(part, { force: true });
    }
  }

  private async removeLeftovers(): Promise<void> {
    for (const name of await readdir(this.directory)) {
      const writer = Number(partName.exec(name)?.[1]);
      if (writer === process.pid || (writer > 0 && !isAlive(writer))) await rm(join(this.directory, name));
    }
  }
}
