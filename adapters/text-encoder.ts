import { AssistantError } from "../bot/assistant-error.js";
import type { Log } from "../bot/ports.js";
import { openSentenceEncoder, type SentenceEncoder } from "../ml/text/sentence-encoder.js";
import type { Settings } from "./config.js";

const worker = new URL("../ml/text/embedding-worker.js", import.meta.url);

/** Without the text model everything works by words. */
export async function encoderOrWords(
  settings: Pick<Settings, "textBackend">,
  log: Log,
): Promise<SentenceEncoder | undefined> {
  try {
    return await openSentenceEncoder({ worker, backend: settings.textBackend, log });
  } catch (failure) {
    if (!(failure instanceof AssistantError)) throw failure;
    log.report(failure.code, { why: failure.message });
    return undefined;
  }
}
