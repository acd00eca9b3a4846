import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { BackendName } from "./runner.js";

/** One library that can compute the models, for `aisle doctor`. */
export interface BackendDescription {
  readonly name: BackendName;
  readonly installed: boolean;
  readonly version?: string;
  /** True for the one that computes. */
  readonly used: boolean;
  readonly note: string;
}

interface Backend {
  readonly name: BackendName;
  readonly package: string;
  readonly note: string;
  /** What its absence means and how to end it. */
  readonly absent: string;
}

const backends: readonly Backend[] = [
  {
    name: "onnx",
    package: "onnxruntime-node",
    note: "ONNX runtime, the quickest.",
    absent:
      "ONNX runtime, optional, five to ten times as quick as WebAssembly. npm leaves it out when its install step finds no network: " +
      "run ONNXRUNTIME_NODE_INSTALL=skip npm install.",
  },
  {
    name: "tfjs-node",
    package: "@tensorflow/tfjs-node",
    note: "TensorFlow.js, native.",
    absent: "TensorFlow.js, native, optional. npm leaves it out where it cannot be built; nothing else depends on it.",
  },
  {
    name: "wasm",
    package: "@tensorflow/tfjs-backend-wasm",
    note: "TensorFlow.js in WebAssembly.",
    absent: "TensorFlow.js in WebAssembly, required. Run npm ci.",
  },
  {
    name: "cpu",
    package: "@tensorflow/tfjs",
    note: "TensorFlow.js in plain JavaScript, the slowest.",
    absent: "TensorFlow.js, required. Run npm ci.",
  },
];

/**
 * Which backends are installed, the quickest first. Looks at files only.
 * @param running the `backend` of a started encoder, which says what truly runs; else the quickest installed is taken for it.
 */
export async function describeBackends(running?: string): Promise<readonly BackendDescription[]> {
  const versions = await Promise.all(backends.map((backend) => installedVersion(backend.package)));
  const quickest = backends.find((_, index) => versions[index] !== undefined)?.name;
  const used = backends.some(({ name }) => name === running) ? running : quickest;
  return backends.map(({ name, note, absent }, index) => {
    const version = versions[index];
    if (version === undefined) return { name, installed: false, used: false, note: absent };
    return { name, installed: true, version, used: name === used, note };
  });
}

async function installedVersion(name: string): Promise<string | undefined> {
  const require = createRequire(import.meta.url);
  try {
    const { version } = JSON.parse(await readFile(require.resolve(`${name}/package.json`), "utf8")) as {
      version: string;
    };
    return version;
  } catch {
    return undefined; // Not being installed is what is asked here, not a failure.
  }
}
