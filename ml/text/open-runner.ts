import { AssistantError } from "../../bot/assistant-error.js";
import { openOnnxRunner } from "./onnx-runner.js";
import { type BackendName, backendNames, type SentenceRunner } from "./runner.js";
import { openTensorFlowRunner } from "./tensorflow-runner.js";
import { sentenceDimensions } from "./weights.js";

export interface OpenedRunner {
  readonly backend: BackendName;
  readonly runner: SentenceRunner;
  /** Those that were tried before it and why they do not run. */
  readonly passedOver: readonly { readonly backend: BackendName; readonly why: string }[];
}

/**
 * Opens the quickest backend that works here, or the one named.
 * @throws AssistantError "model/missing" when the weights cannot be read, "model/no-backend" when nothing can compute them.
 */
export async function openRunner(weightsFolder: string, wanted: BackendName | "auto"): Promise<OpenedRunner> {
  const passedOver: { backend: BackendName; why: string }[] = [];
  for (const backend of wanted === "auto" ? backendNames : [wanted]) {
    try {
      return { backend, runner: await openAndTry(weightsFolder, backend), passedOver };
    } catch (cause) {
      if (cause instanceof AssistantError && cause.code === "model/missing") throw cause;
      passedOver.push({ backend, why: reasonOf(cause) });
    }
  }
  throw new AssistantError(
    "model/no-backend",
    `No library could compute the sentence encoder (${passedOver.map(({ backend, why }) => `${backend}: ${why}`).join("; ")}). ` +
      "Run npm ci to install what is missing, then aisle doctor.",
  );
}

/** A library may load and fail only when it computes, as tfjs-node does on newer Node versions: so one text is tried. */
async function openAndTry(weightsFolder: string, backend: BackendName): Promise<SentenceRunner> {
  const runner =
    backend === "onnx" ? await openOnnxRunner(weightsFolder) : await openTensorFlowRunner(weightsFolder, backend);
  const embedding = await runner.run([Int32Array.of(0)]);
  const length = Math.hypot(...embedding);
  if (embedding.length === sentenceDimensions && Math.abs(length - 1) < 1e-3) return runner;
  throw new AssistantError(
    "model/wrong-result",
    `The ${backend} backend gave ${embedding.length} numbers of length ${length} instead of a unit vector of ${sentenceDimensions}. It is not used.`,
  );
}

function reasonOf(cause: unknown): string {
  const code = (cause as { code?: unknown }).code;
  if (code === "ERR_MODULE_NOT_FOUND" || code === "MODULE_NOT_FOUND") return "not installed";
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
}
