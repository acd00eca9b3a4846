import type { BackendName } from "./runner.js";

/** What the worker is started with. */
export interface EmbeddingWorkerData {
  readonly weightsFolder: string;
  readonly backend: BackendName | "auto";
}

/** To the worker: at most 32 texts, of about one length. */
export interface EmbeddingRequest {
  readonly id: number;
  readonly texts: readonly string[];
}

/** From the worker: first "ready" or "not-started", then one answer to each request. */
export type EmbeddingAnswer =
  | {
      readonly kind: "ready";
      readonly backend: BackendName;
      readonly passedOver: readonly { readonly backend: BackendName; readonly why: string }[];
    }
  | { readonly kind: "not-started"; readonly code: string; readonly message: string }
  /** Unit vectors one after the other, in the order of the texts. */
  | { readonly kind: "embedded"; readonly id: number; readonly vectors: Float32Array }
  | { readonly kind: "failed"; readonly id: number; readonly message: string };
