import { execFile } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const repository = resolve(import.meta.dirname, "../..");
const rulesFile = join(import.meta.dirname, "dependency-rules.cjs");
const cruiser = join(repository, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
const rooms = ["bot", "retrieval", "ml", "adapters", "web-widget", "test"];

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** @returns "rule: from -> to" for each import that breaks a rule, in alphabetical order; a cycle is told once */
async function cruise(folder: string): Promise<{ readonly files: number; readonly violations: readonly string[] }> {
  const args = [cruiser, "--config", rulesFile, "--output-type", "json"];
  const own = rooms.filter((room) => existsSync(join(folder, room)));
  const options = { cwd: folder, maxBuffer: 64 * 1_048_576 };
  const { stdout } = await promisify(execFile)(process.execPath, [...args, ...own], options).catch(
    // The exit code is the number of violations.
    (error: unknown) => error as { stdout: string },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { totalCruised: number; violations: readonly Violation[] };
  };
  const violations = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`).sort();
  return { files: summary.totalCruised, violations };
}

/** A small product in which every rule is broken once, beside imports that are allowed. */
const tree: Readonly<Record<string, string>> = {
  "bot/ports.ts": 'import type { Reply } from "./dialogue.js";\nexport interface Clock { now(): Reply }\n',
  "bot/dialogue.ts": 'export interface Reply { text: string }\nexport const acts = ["inform"];\n',
  "bot/assistant-error.ts": "export class AssistantError {}\n",
  "bot/returns.ts": "export const returns = 1;\n",
  "retrieval/ports.ts": "export interface TextEmbedder { dimensions: number }\n",
  "retrieval/fold.ts": "export const fold = 1;\n",
  "retrieval/allowed.ts":
    'import type { Clock } from "../bot/ports.js";\nimport { AssistantError } from "../bot/assistant-error.js";\nimport { fold } from "./fold.js";\nexport type C = Clock;\nexport const all = [AssistantError, fold];\n',
  "retrieval/hnsw-index.ts": 'export * from "hnswlib-node";\n',
  "ml/allowed.ts": 'import type { TextEmbedder } from "../retrieval/ports.js";\nexport type E = TextEmbedder;\n',
  "adapters/web/protocol.ts": 'import type { Reply } from "../../bot/dialogue.js";\nexport type Wire = Reply;\n',
  "adapters/main.ts": 'export * from "./web/protocol.js";\nexport * from "../retrieval/fold.js";\n',
  "ml/images.ts": 'export * from "sharp";\n',
  "adapters/web/socket.ts": 'export * from "socket.io";\n',
  "web-widget/socket.ts": 'export * from "socket.io-client";\n',
  "web-widget/allowed.ts": 'import type { Wire } from "../adapters/web/protocol.js";\nexport type W = Wire;\n',
  "test/all.ts": 'export * from "../bot/returns.js";\nexport * from "better-sqlite3";\n',

  "bot/asks-retrieval.ts": 'export * from "../retrieval/fold.js";\n',
  "retrieval/takes-a-flow.ts": 'import type { returns } from "../bot/returns.js";\nexport type R = typeof returns;\n',
  "retrieval/takes-a-value.ts": 'import { acts } from "../bot/dialogue.js";\nexport const a = acts;\n',
  "ml/takes-a-fold.ts": 'import type { fold } from "../retrieval/fold.js";\nexport type F = typeof fold;\n',
  "adapters/slack/uses-web.ts": 'export * from "../web/protocol.js";\n',
  "web-widget/uses-bot.ts": 'import type { Reply } from "../bot/dialogue.js";\nexport type R = Reply;\n',
  "adapters/web/uses-test.ts": 'export * from "../../test/all.js";\n',
  "ml/one.ts": 'import { two } from "./two.js";\nexport const one = [two];\n',
  "ml/two.ts": 'import { one } from "./one.js";\nexport const two = [one];\n',
  "retrieval/uses-hnswlib.ts": 'export * from "hnswlib-node";\n',
  "retrieval/documents/uses-a-store.ts": 'export * from "@langchain/community";\n',
  "adapters/shop/uses-sqlite.ts": 'export * from "better-sqlite3";\n',
  "retrieval/uses-tensorflow.ts": 'export * from "@tensorflow/tfjs";\n',
  "retrieval/uses-onnx.ts": 'export * from "onnxruntime-node";\n',
  "adapters/web/uses-langchain.ts": 'export * from "@langchain/core";\n',
  "adapters/cli/uses-fastify.ts": 'export * from "fastify";\n',
  "adapters/web/uses-commander.ts": 'export * from "commander";\n',
  "adapters/shop/uses-sharp.ts": 'export * from "sharp";\n',
  "adapters/cli/uses-socket-io.ts": 'export * from "socket.io";\n',
  "adapters/web/uses-the-socket-client.ts": 'export * from "socket.io-client";\n',
};

const expected = [
  "an-adapter-knows-the-bot-only: adapters/slack/uses-web.ts -> adapters/web/protocol.ts",
  "an-adapter-knows-the-bot-only: adapters/web/uses-test.ts -> test/all.ts",
  "bot-knows-nobody: bot/asks-retrieval.ts -> retrieval/fold.ts",
  "ml-uses-ports: ml/takes-a-fold.ts -> retrieval/fold.ts",
  "no-cycles: ml/one.ts -> ml/two.ts",
  "nobody-imports-tests: adapters/web/uses-test.ts -> test/all.ts",
  "one-home-for-commander: adapters/web/uses-commander.ts -> node_modules/commander/index.js",
  "one-home-for-fastify: adapters/cli/uses-fastify.ts -> node_modules/fastify/index.js",
  "one-home-for-hnswlib: retrieval/uses-hnswlib.ts -> node_modules/hnswlib-node/index.js",
  "one-home-for-langchain: adapters/web/uses-langchain.ts -> node_modules/@langchain/core/index.js",
  "one-home-for-onnx: retrieval/uses-onnx.ts -> node_modules/onnxruntime-node/index.js",
  "one-home-for-sharp: adapters/shop/uses-sharp.ts -> node_modules/sharp/index.js",
  "one-home-for-socket-io: adapters/cli/uses-socket-io.ts -> node_modules/socket.io/index.js",
  "one-home-for-sqlite: adapters/shop/uses-sqlite.ts -> node_modules/better-sqlite3/index.js",
  "one-home-for-tensorflow: retrieval/uses-tensorflow.ts -> node_modules/@tensorflow/tfjs/index.js",
  "one-home-for-the-socket-client: adapters/web/uses-the-socket-client.ts -> node_modules/socket.io-client/index.js",
  "one-home-for-vector-stores: retrieval/documents/uses-a-store.ts -> node_modules/@langchain/community/index.js",
  "retrieval-uses-the-bots-vocabulary: retrieval/takes-a-flow.ts -> bot/returns.ts",
  "the-widget-knows-the-wire-contract: web-widget/uses-bot.ts -> bot/dialogue.ts",
  "types-only-across-rooms: retrieval/takes-a-value.ts -> bot/dialogue.ts",
];

describe("the import rules", () => {
  let folder = "";
  let found: readonly string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "aisle-rules-"));
    for (const [file, text] of Object.entries(tree)) write(file, text);
    for (const name of [
      "@langchain/community",
      "hnswlib-node",
      "better-sqlite3",
      "@tensorflow/tfjs",
      "onnxruntime-node",
      "@langchain/core",
      "fastify",
      "commander",
      "sharp",
      "socket.io",
      "socket.io-client",
    ]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" }));
      write(`node_modules/${name}/index.js`, "exports.one = 1;\n");
    }
    write("package.json", '{ "type": "module" }');
    copyFileSync(join(repository, "tsconfig.json"), join(folder, "tsconfig.json"));
    found = (await cruise(folder)).violations;
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }

  it.each(expected)("catches %s", (violation) => {
    expect(found).toContain(violation);
  });

  it("let pass what is allowed", () => {
    expect(found.filter((violation) => !expected.includes(violation))).toEqual([]);
  });

  it("are each shown to fail, with a comment that says the way out", async () => {
    const { default: rules } = (await import(rulesFile)) as {
      default: { forbidden: readonly { name: string; comment: string }[] };
    };
    for (const { name, comment } of rules.forbidden) {
      expect(expected.some((violation) => violation.startsWith(`${name}: `))).toBe(true);
      expect(comment.length).toBeGreaterThan(30);
    }
  });

  it("hold in this repository", async () => {
    const { files, violations } = await cruise(repository);
    expect(violations).toEqual([]);
    expect(files).toBeGreaterThan(30);
  });
});
