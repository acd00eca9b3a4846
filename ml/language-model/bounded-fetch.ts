import { AssistantError } from "../../bot/assistant-error.js";

/** A few commands as JSON take less than one of these; whatever is longer is no answer. */
const bytesMax = 64 * 1024;
const headersSent = ["content-type", "accept"];

/**
 * `fetch` for an endpoint that is not trusted: it goes nowhere else, sends the key that is configured and nothing that
 * the environment holds for other services, and reads a bounded answer.
 * @param key sent as a bearer token; nothing is sent when absent.
 * @throws AssistantError "model/too-long" when the answer exceeds 64 KiB.
 */
export function boundedFetch(key: string | undefined): typeof fetch {
  return async (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers(headersSent.flatMap((name) => pair(name, given.get(name))));
    if (key !== undefined) headers.set("authorization", `Bearer ${key}`);
    const response = await fetch(input, { ...init, headers, redirect: "error" });
    const body = await bodyOf(response);
    if (body === undefined) {
      throw new AssistantError(
        "model/too-long",
        `The language model's endpoint sent more than ${bytesMax} bytes. Look at AISLE_MODEL_URL: it should speak OpenAI's chat completions.`,
      );
    }
    // What it calls its answer does not matter: it is read as JSON or not at all.
    return new Response(body, { status: response.status, headers: { "content-type": "application/json" } });
  };
}

function pair(name: string, value: string | null): readonly [string, string][] {
  return value === null ? [] : [[name, value]];
}

/** @returns undefined when it is longer than can be an answer. */
async function bodyOf(response: Response): Promise<string | undefined> {
  if (response.body === null) return "";
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    bytes += read.value.byteLength;
    if (bytes > bytesMax) {
      await reader.cancel();
      return undefined;
    }
    pieces.push(read.value);
  }
  return Buffer.concat(pieces).toString("utf8");
}
