import { HNSWLib } from "@langchain/community/vectorstores/hnswlib";
import type { DocumentInterface } from "@langchain/core/documents";
import { Embeddings } from "@langchain/core/embeddings";
import type { VectorStore } from "@langchain/core/vectorstores";
import type { TextEmbedder } from "../ports.js";

/**
 * The one place that knows LangChain's vector stores. A shop that keeps its vectors elsewhere gives another
 * `NewVectorStore`; everything around it stays.
 */

/** Makes an empty store for one state of the documents; `dimensions` is the length of every vector. */
export type NewVectorStore = (embeddings: Embeddings, dimensions: number) => Promise<VectorStore>;

/** The store that lives in this process and needs nothing else. */
export const storeInMemory: NewVectorStore = async (embeddings, dimensions) =>
  new HNSWLib(embeddings, { space: "cosine", numDimensions: dimensions });

/** Vectors of passages by their place, nearest first. */
export interface PassageStore {
  /** @returns at most `limit` places of the vectors it was filled with, nearest first. */
  nearest(vector: Float32Array, limit: number): Promise<readonly number[]>;
}

/** Only the place is given to the store: what the passages say stays with the shop. */
export async function filledStore(
  vectors: readonly Float32Array[],
  embedder: TextEmbedder,
  newStore: NewVectorStore,
): Promise<PassageStore> {
  if (vectors.length === 0) return { nearest: async () => [] };
  const store = await newStore(new EmbedderForStores(embedder), embedder.dimensions);
  for (let first = 0; first < vectors.length; first += vectorsAtOnce) {
    const some = vectors.slice(first, first + vectorsAtOnce);
    await store.addVectors(
      some.map((vector) => [...vector]),
      some.map((_, at) => ({ pageContent: "", metadata: { place: first + at } })),
    );
  }
  return {
    nearest: async (vector, limit) => {
      const found = await store.similaritySearchVectorWithScore([...vector], Math.min(limit, vectors.length));
      return found.flatMap(([document]) => placeOf(document, vectors.length));
    },
  };
}

/** A few milliseconds of building, between which whoever waits for the thread has it. */
const vectorsAtOnce = 100;

/** A store outside answers what it likes: a place that is none is passed over. */
function placeOf({ metadata }: DocumentInterface, count: number): readonly number[] {
  const place: unknown = metadata["place"];
  return typeof place === "number" && Number.isInteger(place) && place >= 0 && place < count ? [place] : [];
}

/** The shipped text model as LangChain knows one. */
class EmbedderForStores extends Embeddings {
  constructor(private readonly embedder: TextEmbedder) {
    super({});
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return (await this.embedder.embed(texts)).map((vector) => [...vector]);
  }

  async embedQuery(text: string): Promise<number[]> {
    return (await this.embedDocuments([text]))[0] ?? [];
  }
}
