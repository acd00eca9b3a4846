import { openRunner } from "../../ml/text/open-runner.js";
import { createTokeniser } from "../../ml/text/tokeniser.js";
import { findSentenceWeights, readVocabulary, sentenceDimensions } from "../../ml/text/weights.js";
import type { TextEmbedder } from "../../retrieval/ports.js";

/** The sentence encoder without its worker, so that a test needs no compiled file. */
export async function inProcessEmbedder(): Promise<TextEmbedder> {
  const { folder, modelId } = await findSentenceWeights();
  const tokeniser = createTokeniser(await readVocabulary(folder));
  const { runner } = await openRunner(folder, "auto");
  return {
    modelId,
    dimensions: sentenceDimensions,
    async embed(texts) {
      const vectors: Float32Array[] = [];
      for (let from = 0; from < texts.length; from += 32) {
        const batch = await runner.run(texts.slice(from, from + 32).map((text) => tokeniser.encode(text)));
        for (let at = 0; at < batch.length; at += sentenceDimensions) {
          vectors.push(batch.slice(at, at + sentenceDimensions));
        }
      }
      return vectors;
    },
  };
}
