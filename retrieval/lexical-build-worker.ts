import { parentPort, workerData } from "node:worker_threads";
import type { WordsJob, WordsMaterial, WordsNews } from "./lexical-building.js";
import { LexicalIndex, type SearchDocument } from "./lexical-index.js";
import { saveLexicalIndex } from "./lexical-snapshot.js";

/** Worker thread that makes the index of words; see lexical-building.ts. */
function build(documents: readonly SearchDocument[], job: WordsJob, tell: (news: WordsNews) => void): Uint8Array {
  const index = LexicalIndex.build(documents, (_step, done, total = done) => {
    tell({ done, total });
  });
  // A copy with a buffer of its own: only that can be handed over.
  return new Uint8Array(saveLexicalIndex(index, job.fingerprint));
}

if (parentPort !== null) {
  const port = parentPort;
  const documents: SearchDocument[] = [];
  port.on("message", (material: WordsMaterial) => {
    if (material !== "complete") {
      for (const document of JSON.parse(material.documents) as SearchDocument[]) documents.push(document);
      return;
    }
    const saved = build(documents, workerData as WordsJob, (news) => {
      port.postMessage(news);
    });
    port.postMessage({ saved } satisfies WordsNews, [saved.buffer as ArrayBuffer]);
    port.close();
  });
}
