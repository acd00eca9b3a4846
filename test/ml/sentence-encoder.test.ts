import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeBackends } from "../../ml/text/backends.js";
import { openRunner } from "../../ml/text/open-runner.js";
import { type BackendName, backendNames } from "../../ml/text/runner.js";
import { openSentenceEncoder, type SentenceEncoder } from "../../ml/text/sentence-encoder.js";
import { createTokeniser, type Tokeniser } from "../../ml/text/tokeniser.js";
import { findSentenceWeights, readVocabulary } from "../../ml/text/weights.js";

const worker = new URL("../../dist/ml/text/embedding-worker.js", import.meta.url);
const log = { report: () => undefined };

const texts = [
  "where is my order",
  "Where's my parcel?? it should have been here on monday",
  "a warm hoodie for men under 60",
  "waterproof jacket",
  "can I send these shoes back if they do not fit?",
  "do you ship to Norway and what does it cost",
  "I WANT TO TALK TO A HUMAN NOW",
  "thx bye",
  "e",
  "",
  "   ",
  "🧥🧤 ❤️",
  "我想买一件红色的毛衣",
  "أين طلبي",
  "straße café naïve Ａｂｃ ﬁne",
  "SKU MH01-M-Blue, 2 x $59.99 (refund)",
  "yoga mat, 6 mm, non slip, with a carrying strap, not pink",
  "line one\nline two\tand a tab",
  "word ".repeat(200),
  "x".repeat(10_000),
];

const installed = new Map((await describeBackends()).map((backend) => [backend.name, backend.installed]));
const built = existsSync(fileURLToPath(worker));

function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

describe("the runners", () => {
  let folder: string;
  let tokeniser: Tokeniser;
  let reference: Float32Array;

  beforeAll(async () => {
    folder = (await findSentenceWeights()).folder;
    tokeniser = createTokeniser(await readVocabulary(folder));
    const { runner } = await openRunner(folder, "wasm");
    reference = await runner.run(texts.map((text) => tokeniser.encode(text)));
  });

  for (const backend of backendNames.filter((name) => name !== "wasm")) {
    test.skipIf(!installed.get(backend))(
      `${backend} computes what TensorFlow.js computes in WebAssembly${installed.get(backend) ? "" : " (skipped: not installed)"}`,
      async () => {
        const { runner } = await openRunner(folder, backend);
        const chosen = backend === "cpu" ? [0, 9, 12] : texts.keys();
        for (const index of chosen) {
          const alone = await runner.run([tokeniser.encode(texts[index]!)]);
          const expected = reference.subarray(index * 512, (index + 1) * 512);
          const difference = alone.reduce((max, value, at) => Math.max(max, Math.abs(value - expected[at]!)), 0);
          expect(difference, texts[index]!.slice(0, 40)).toBeLessThan(1e-4);
        }
      },
    );
  }

  test.skipIf(!installed.get("onnx"))("a text filled up to the length of its neighbours keeps its vector", async () => {
    const { runner } = await openRunner(folder, "onnx");
    const together = await runner.run(texts.map((text) => tokeniser.encode(text)));
    const difference = together.reduce((max, value, at) => Math.max(max, Math.abs(value - reference[at]!)), 0);
    expect(difference).toBeLessThan(1e-4);
  });

  test("a backend that is not there is named, with the reason", async () => {
    const absent = backendNames.find((name) => !installed.get(name));
    if (absent === undefined) return;
    await expect(openRunner(folder, absent)).rejects.toMatchObject({ code: "model/no-backend" });
  });
});

describe.skipIf(!built)(`the encoder in its worker${built ? "" : " (skipped: dist is not built)"}`, () => {
  let encoder: SentenceEncoder;
  beforeAll(async () => {
    encoder = await openSentenceEncoder({ worker, log });
    await encoder.warm();
  });
  afterAll(() => encoder.close());

  const embedOne = async (text: string) => (await encoder.embed([text]))[0]!;

  test("every vector has unit length, whatever the text", async () => {
    for (const vector of await encoder.embed(texts)) {
      expect(vector).toHaveLength(encoder.dimensions);
      expect(Math.hypot(...vector)).toBeCloseTo(1, 4);
    }
  });

  test("similar sentences are nearer than others", async () => {
    const pairs = [
      ["where is my order", "has my package been shipped yet", "a red dress for a wedding"],
      ["how do I return shoes", "what is your return policy", "what is the weather today"],
      ["let me talk to a person", "I want a human agent", "black running shorts"],
      ["warm winter coat", "thick jacket for cold days", "which cards do you accept"],
    ] as const;
    for (const [text, similar, other] of pairs) {
      const vector = await embedOne(text);
      expect(cosine(vector, await embedOne(similar)), text).toBeGreaterThan(
        cosine(vector, await embedOne(other)) + 0.1,
      );
    }
  });

  test("results keep the order of the texts, whatever batches they went in", async () => {
    const many = Array.from(
      { length: 150 },
      (_, index) => `${texts[index % texts.length]!.slice(0, 60)} ${index % 37}`,
    );
    const vectors = await encoder.embed(many);
    for (const index of [0, 1, 36, 37, 77, 149]) {
      expect(cosine(vectors[index]!, await embedOne(many[index]!))).toBeCloseTo(1, 4);
    }
  });

  test("a text that is asked for during bulk work does not wait for its end", async () => {
    const finished: string[] = [];
    const bulk = encoder
      .embed(Array.from({ length: 400 }, (_, index) => `a long title of a product, number ${index}`))
      .then(() => finished.push("bulk"));
    const urgent = embedOne("one question in between").then(() => finished.push("urgent"));
    await Promise.all([bulk, urgent]);
    expect(finished).toEqual(["urgent", "bulk"]);
  });

  test("a text of a megabyte counts as its beginning", async () => {
    const long = "where is my order ".repeat(60_000);
    expect(cosine(await embedOne(long), await embedOne(long.slice(0, 5_000)))).toBeCloseTo(1, 5);
  });

  test("the caller owns what it gets: changing it does not change the next answer", async () => {
    const first = await embedOne("a text that comes twice");
    first.fill(0);
    expect(Math.hypot(...(await embedOne("a text that comes twice")))).toBeCloseTo(1, 4);
  });

  test("a shouted text means what it means when said", async () => {
    expect(cosine(await embedOne("WHERE IS MY ORDER?!"), await embedOne("where is my order?!"))).toBeCloseTo(1, 5);
  });

  test("no texts are no vectors", async () => {
    expect(await encoder.embed([])).toEqual([]);
  });

  test("closing refuses what waits", async () => {
    const other = await openSentenceEncoder({ worker, backend: "wasm" satisfies BackendName, log });
    const waiting = other.embed(["never answered"]);
    await Promise.all([expect(waiting).rejects.toMatchObject({ code: "model/closed" }), other.close()]);
  });

  test("a process that has its answer ends by itself", async () => {
    const encoderModule = new URL("../../dist/ml/text/sentence-encoder.js", import.meta.url);
    const script = `
      const { openSentenceEncoder } = await import(${JSON.stringify(encoderModule.href)});
      const encoder = await openSentenceEncoder({ worker: new URL(${JSON.stringify(worker.href)}), log: { report() {} } });
      const [vector] = await encoder.embed(["where is my order"]);
      process.stdout.write(String(vector.length));`;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script]);
    expect(stdout).toBe("512");
  });
});

describe("a worker that breaks", () => {
  const fragile = new URL("./fixtures/fragile-worker.mjs", import.meta.url);

  test.each(["please exit", "please throw"])(
    "(%s) refuses all that waits, and the next call has a new one",
    async (last) => {
      const encoder = await openSentenceEncoder({ worker: fragile, log });
      const waiting = [encoder.embed([last]), encoder.embed(["behind it"]), encoder.embed(texts)];
      for (const outcome of await Promise.allSettled(waiting)) {
        expect(outcome).toMatchObject({ status: "rejected", reason: { code: "model/worker-failed" } });
      }
      expect(await encoder.embed(["and again"])).toHaveLength(1);
      await encoder.close();
    },
  );

  test("a batch that fails takes nothing else with it", async () => {
    const encoder = await openSentenceEncoder({ worker: fragile, log });
    const bulk = encoder.embed(texts);
    await expect(encoder.embed(["please fail"])).rejects.toMatchObject({ code: "model/worker-failed" });
    expect(await bulk).toHaveLength(texts.length);
    await encoder.close();
  });

  test("a worker that cannot be loaded refuses what waits, and so does a closed encoder", async () => {
    const encoder = await openSentenceEncoder({ worker: new URL("./no-such-worker.js", import.meta.url), log });
    await expect(encoder.embed(["hello"])).rejects.toMatchObject({ code: "model/worker-failed" });
    await encoder.close();
    await expect(encoder.embed(["too late"])).rejects.toMatchObject({ code: "model/closed" });
  });
});

describe("closing", () => {
  test("asks the worker to end, so that no native call is cut off in the middle", async () => {
    const encoder = await openSentenceEncoder({ worker, log });
    const waiting = encoder.embed(Array.from({ length: 200 }, (_, at) => `a long text, number ${at}, `.repeat(20)));
    const refused = expect(waiting).rejects.toMatchObject({ code: "model/closed" });
    await encoder.warm();
    await encoder.close();
    await refused;
  });
});

describe("the doctor's list of backends", () => {
  test("says that the quickest one installed computes, unless an encoder runs on another", async () => {
    const used = async (running?: string) => (await describeBackends(running)).filter((backend) => backend.used);
    const quickest = backendNames.find((name) => installed.get(name));
    expect(await used()).toMatchObject([{ name: quickest, installed: true }]);
    expect(await used("not started")).toMatchObject([{ name: quickest }]);
    expect(await used("cpu")).toMatchObject([{ name: "cpu" }]);
  });
});
