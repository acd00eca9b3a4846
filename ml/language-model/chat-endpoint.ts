import type { ChatOpenAICompletions, ChatOpenAICompletionsCallOptions } from "@langchain/openai";
import { boundedFetch } from "./bounded-fetch.js";

export interface EndpointSettings {
  /** Where OpenAI's protocol is spoken, up to and with its version: "http://127.0.0.1:11434/v1". */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
}

/** What an answer may be long, in tokens; a model that thinks aloud needs some of them before it comes to the point. */
export const answerTokensMax = 400;

/** A chat model behind LangChain's interface, asked for JSON. */
export interface ChatEndpoint {
  /**
   * @param schema JSON schema of the answer; endpoints that know none are told to answer with any JSON.
   * @returns the text as it came, and how many tokens the endpoint says it took.
   * @throws whatever the client throws: see `silenceOf`.
   */
  ask(
    said: { readonly instructions: string; readonly conversation: string },
    schema: Record<string, unknown>,
    signal: AbortSignal,
  ): Promise<{ readonly text: string; readonly tokens: number | undefined }>;
}

type Format = NonNullable<ChatOpenAICompletionsCallOptions["response_format"]>;

/** Loads the client, which takes a moment: only where a model is configured. */
export async function openChatEndpoint(settings: EndpointSettings): Promise<ChatEndpoint> {
  const [{ ChatOpenAICompletions }, { HumanMessage, SystemMessage }] = await Promise.all([
    import("@langchain/openai"),
    import("@langchain/core/messages"),
  ]);
  const model: ChatOpenAICompletions = new ChatOpenAICompletions({
    model: settings.model,
    // Without a key the client would look for one of another service in the environment.
    apiKey: settings.key ?? "none",
    maxTokens: answerTokensMax,
    maxRetries: 0,
    streaming: false,
    configuration: { baseURL: settings.url, fetch: boundedFetch(settings.key), logLevel: "off" },
  });
  let knowsSchemas = true;

  const ask: ChatEndpoint["ask"] = async ({ instructions, conversation }, schema, signal) => {
    const messages = [new SystemMessage(instructions), new HumanMessage(conversation)];
    const format: Format = knowsSchemas ? schemaFormat(schema) : { type: "json_object" };
    try {
      // Not `invoke`: that reports what is said to whichever tracer the environment names.
      const { generations, llmOutput } = await model._generate(messages, { response_format: format, signal });
      return { text: textOf(generations[0]?.text), tokens: tokensIn(llmOutput) };
    } catch (failure) {
      if (!knowsSchemas || !isBadRequest(failure)) throw failure;
      knowsSchemas = false;
      return ask({ instructions, conversation }, schema, signal);
    }
  };
  return { ask };
}

function schemaFormat(schema: Record<string, unknown>): Format {
  const format: Format = { type: "json_schema", json_schema: { name: "commands", strict: true, schema } };
  // The client would parse the text itself, and keep it and what it took to itself where that fails.
  Object.defineProperty(format, "$parseRaw", { value: () => null, enumerable: false });
  return format;
}

function textOf(text: unknown): string {
  return typeof text === "string" ? text : "";
}

function tokensIn(output: Record<string, unknown> | undefined): number | undefined {
  const usage = output?.tokenUsage;
  if (typeof usage !== "object" || usage === null || !("totalTokens" in usage)) return undefined;
  return typeof usage.totalTokens === "number" ? usage.totalTokens : undefined;
}

function isBadRequest(failure: unknown): boolean {
  const status = statusOf(failure);
  return status === 400 || status === 422;
}

/** The HTTP status that a client's error carries. */
export function statusOf(failure: unknown): number | undefined {
  if (typeof failure !== "object" || failure === null || !("status" in failure)) return undefined;
  return typeof failure.status === "number" ? failure.status : undefined;
}
