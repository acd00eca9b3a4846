import { readFileSync } from "node:fs";
import { z } from "zod";
import { AssistantError } from "../bot/assistant-error.js";

/** Every setting of the product. Read once at the start; each part is handed its own values. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** Secret with which the shop signs its customers' identity (JWT, HS256). */
  readonly identitySecret: string | undefined;
  /** What support staff show to read the queue of cases. */
  readonly staffToken: string | undefined;
  /** Key of the conversation tokens; made and kept in the data folder when absent. */
  readonly tokenSecret: string | undefined;
  readonly allowedOrigins: readonly string[];
  /** Addresses of the proxies in front of the server. */
  readonly trustedProxies: readonly string[];
  readonly textBackend: "auto" | "onnx" | "tfjs-node" | "wasm" | "cpu";
  /** The language model that may propose commands; absent where none is configured. */
  readonly model: ModelSettings | undefined;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
  readonly debug: boolean;
  readonly noColor: boolean;
}

/** An endpoint that speaks OpenAI's chat completions. */
interface ModelSettings {
  readonly url: string;
  /** As the endpoint calls it. */
  readonly model: string;
  readonly key?: string;
  /** How long a turn may wait for it, in milliseconds. */
  readonly timeoutMs: number;
  readonly tokensPerConversation: number;
}

const list = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  )
  .default([]);

const secret = z
  .string()
  .min(16, "is shorter than 16 characters; take a longer one, e.g. from: openssl rand -hex 32")
  .optional();

const shape = {
  AISLE_HOST: z.string().min(1).default("127.0.0.1"),
  AISLE_PORT: z.coerce.number("is not a number").int().min(0).max(65_535, "is not a port: 0 to 65535").default(3000),
  AISLE_IDENTITY_SECRET: secret,
  AISLE_STAFF_TOKEN: secret,
  AISLE_TOKEN_SECRET: secret,
  AISLE_ALLOWED_ORIGINS: list,
  AISLE_TRUSTED_PROXIES: list,
  AISLE_TEXT_BACKEND: z.enum(["auto", "onnx", "tfjs-node", "wasm", "cpu"]).default("auto"),
  AISLE_MODEL_URL: z
    .url({ protocol: /^https?$/u, error: "is no address of the form http://127.0.0.1:11434/v1" })
    .refine((url) => !/^[^/]*\/\/[^/]*@/u.test(url), "holds a name or password; the key belongs in AISLE_MODEL_KEY")
    .optional(),
  AISLE_MODEL_NAME: z.string().trim().min(1).max(100).optional(),
  AISLE_MODEL_KEY: z.string().min(1).optional(),
  AISLE_MODEL_TIMEOUT_MS: z.coerce
    .number("is not a number")
    .int()
    .min(100)
    .max(30_000, "is beyond what a shopper waits: 100 to 30000 milliseconds")
    .default(4_000),
  AISLE_MODEL_TOKENS: z.coerce.number("is not a number").int().min(0).default(20_000),
  AISLE_LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("warn"),
  AISLE_DEBUG: z.string().default(""),
};

const schema = z.strictObject(shape);

/**
 * Settings of the environment. A secret may also stand in a file named by its name with _FILE added.
 * @throws AssistantError "config/invalid" that lists everything that is wrong at once.
 */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const given = ownVariables(environment, problems);
  const parsed = schema.safeParse(given);
  if (!parsed.success) problems.push(...parsed.error.issues.map(problemText));
  problems.push(...modelProblems(given));
  if (problems.length > 0 || !parsed.success) {
    throw new AssistantError(
      "config/invalid",
      `The environment has settings that cannot be used:\n  ${problems.join("\n  ")}`,
    );
  }
  const values = parsed.data;
  return {
    host: values.AISLE_HOST,
    port: values.AISLE_PORT,
    identitySecret: values.AISLE_IDENTITY_SECRET,
    staffToken: values.AISLE_STAFF_TOKEN,
    tokenSecret: values.AISLE_TOKEN_SECRET,
    allowedOrigins: values.AISLE_ALLOWED_ORIGINS,
    trustedProxies: values.AISLE_TRUSTED_PROXIES,
    textBackend: values.AISLE_TEXT_BACKEND,
    model: modelIn(values),
    logLevel: values.AISLE_LOG_LEVEL,
    debug: values.AISLE_DEBUG !== "",
    noColor: (environment.NO_COLOR ?? "") !== "",
  };
}

/** What a language model needs is needed together. */
function modelProblems(given: Readonly<Record<string, string>>): readonly string[] {
  const { AISLE_MODEL_URL: url, AISLE_MODEL_NAME: name, AISLE_MODEL_KEY: key } = given;
  if (url !== undefined && name === undefined)
    return ["AISLE_MODEL_NAME is missing: AISLE_MODEL_URL needs the name of the model to ask for"];
  if (url === undefined && (name !== undefined || key !== undefined))
    return ["AISLE_MODEL_URL is missing: without it AISLE_MODEL_NAME and AISLE_MODEL_KEY mean nothing"];
  return [];
}

function modelIn(values: z.infer<typeof schema>): ModelSettings | undefined {
  const { AISLE_MODEL_URL: url, AISLE_MODEL_NAME: model, AISLE_MODEL_KEY: key } = values;
  if (url === undefined || model === undefined) return undefined;
  return {
    url,
    model,
    ...(key === undefined ? {} : { key }),
    timeoutMs: values.AISLE_MODEL_TIMEOUT_MS,
    tokensPerConversation: values.AISLE_MODEL_TOKENS,
  };
}

/** Settings of this process. */
export function settings(): Settings {
  return settingsFrom(process.env);
}

function ownVariables(
  environment: Readonly<Record<string, string | undefined>>,
  problems: string[],
): Readonly<Record<string, string>> {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    if (!name.startsWith("AISLE_") || value === undefined || value === "") continue;
    const fromFile = name.endsWith("_FILE") ? name.slice(0, -"_FILE".length) : undefined;
    const content = fromFile === undefined ? value : contentOf(name, value, problems);
    if (content !== undefined) given[fromFile ?? name] = content;
  }
  return given;
}

function contentOf(name: string, path: string, problems: string[]): string | undefined {
  try {
    return readFileSync(path, "utf8").trim();
  } catch {
    problems.push(`${name}: the file ${path} cannot be read`);
    return undefined;
  }
}

function problemText(issue: z.core.$ZodIssue): string {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => `${key} is no setting; known are ${Object.keys(shape).join(", ")}`).join("\n  ");
  }
  return `${issue.path.join(".")} ${issue.message}`;
}
