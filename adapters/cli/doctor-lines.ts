import type { ModelSilence } from "../../bot/ports.js";
import type { DoctorLine } from "./world.js";

/** What was found of one thing that can be missing or broken. */
export interface DoctorFindings {
  readonly node: string;
  readonly addons: readonly { readonly name: string; readonly problem?: string }[];
  readonly backends: readonly {
    readonly name: string;
    readonly installed: boolean;
    readonly version?: string;
    readonly used: boolean;
    readonly note: string;
  }[];
  /** Absent when all settings can be used. */
  readonly configProblem?: string;
  readonly identitySecretSet: boolean;
  readonly staffTokenSet: boolean;
  /** Absent when no language model is configured. */
  readonly model?: { readonly name: string; readonly host: string; readonly outcome: "answered" | ModelSilence };
  readonly dataDirectory: string;
  /** Absent when there is no data folder yet. */
  readonly data?: {
    readonly counts: Readonly<Record<string, number>>;
    readonly indexState: "current" | "stale" | "missing";
    readonly file: string;
    readonly schemaVersion: number;
    readonly sizeBytes: number;
    readonly journalMode: string;
    readonly integrity: string;
  };
  /** Why the data folder could not be opened. */
  readonly dataProblem?: string;
  readonly freeBytes: number;
}

const mebibyte = 1024 * 1024;
const freeBytesMin = 512 * mebibyte;

export function doctorLines(findings: DoctorFindings): readonly DoctorLine[] {
  return [
    nodeLine(findings.node),
    ...findings.addons.map(addonLine),
    ...backendLines(findings.backends),
    ...configLines(findings),
    ...(findings.model === undefined ? [] : [modelLine(findings.model)]),
    ...dataLines(findings),
    diskLine(findings.freeBytes),
  ];
}

function nodeLine(version: string): DoctorLine {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const known = { group: "runtime", name: "Node" } as const;
  if (major < 20 || (major === 20 && minor < 19)) {
    return { ...known, state: "fail", detail: `${version} is too old`, fix: "Install Node 20.19 or newer." };
  }
  if (major === 20) return { ...known, state: "ok", detail: version };
  return { ...known, state: "ok", detail: `${version}; the tests run on 20` };
}

function addonLine({ name, problem }: DoctorFindings["addons"][number]): DoctorLine {
  if (problem === undefined) return { group: "runtime", name, state: "ok", detail: "compiled for this Node" };
  const fix = `npm rebuild ${name} (needs python3, make and a C++ compiler)`;
  return { group: "runtime", name, state: "fail", detail: problem, fix };
}

function backendLines(backends: DoctorFindings["backends"]): readonly DoctorLine[] {
  const lines = backends.map((each): DoctorLine => {
    const version = each.version === undefined ? "" : ` ${each.version}`;
    const use = each.used ? "runs the text model" : each.installed ? "installed, not used" : "not installed";
    return {
      group: "runtime",
      name: `text backend ${each.name}${version}`,
      state: "ok",
      detail: `${use}; ${each.note}`,
    };
  });
  if (backends.some((each) => each.used)) return lines;
  const none: DoctorLine = {
    group: "runtime",
    name: "text backend",
    state: "warn",
    detail: "none runs: products are found by words only",
    fix: "npm install, then aisle doctor again",
  };
  return [...lines, none];
}

function configLines(findings: DoctorFindings): readonly DoctorLine[] {
  if (findings.configProblem !== undefined) {
    return [
      {
        group: "config",
        name: "settings",
        state: "fail",
        detail: findings.configProblem,
        fix: "Mend these variables.",
      },
    ];
  }
  const set = (name: string, given: boolean, without: string): DoctorLine => ({
    group: "config",
    name,
    state: "ok",
    detail: given ? "set" : `not set: ${without}`,
  });
  return [
    { group: "config", name: "settings", state: "ok", detail: "all can be used" },
    set("AISLE_IDENTITY_SECRET", findings.identitySecretSet, "shoppers cannot be signed in by the shop"),
    set("AISLE_STAFF_TOKEN", findings.staffTokenSet, "the queue of cases cannot be read over HTTP"),
  ];
}

const silences: Readonly<Record<ModelSilence, readonly [string, string]>> = {
  "timed-out": ["did not answer in time", "Raise AISLE_MODEL_TIMEOUT_MS, or take a faster model."],
  unreachable: ["cannot be reached", "See that it runs, and look at AISLE_MODEL_URL."],
  refused: ["refused the request", "Look at AISLE_MODEL_KEY, AISLE_MODEL_NAME and the path in AISLE_MODEL_URL."],
  "too-long": ["sent far more than an answer", "Look at AISLE_MODEL_URL: it should speak OpenAI's chat completions."],
  unusable: ["did not answer with the JSON that it was asked for", "Take a model that can answer with JSON."],
  spent: ["may use no tokens", "Raise AISLE_MODEL_TOKENS."],
  resting: ["failed several times in a row", "Try again in a minute."],
};

/** The assistant works without it, so that it is silent is a warning. */
function modelLine({ name, host, outcome }: NonNullable<DoctorFindings["model"]>): DoctorLine {
  const known = { group: "config", name: `language model ${name}` } as const;
  if (outcome === "answered") return { ...known, state: "ok", detail: `answers at ${host}` };
  const [what, fix] = silences[outcome];
  return { ...known, state: "warn", detail: `${host} ${what}; shoppers are answered without it`, fix };
}

function dataLines(findings: DoctorFindings): readonly DoctorLine[] {
  const { data, dataProblem, dataDirectory } = findings;
  if (dataProblem !== undefined) {
    return [
      {
        group: "storage",
        name: "database",
        state: "fail",
        detail: dataProblem,
        fix: "Follow what the message says, or restore a backup.",
      },
    ];
  }
  if (data === undefined) {
    const detail = `there is none at ${dataDirectory} yet`;
    return [
      { group: "data", name: "data folder", state: "warn", detail, fix: "aisle import products FILE, or aisle demo" },
    ];
  }
  const records = Object.entries(data.counts).map(([kind, count]) => `${count.toLocaleString("en-US")} ${kind}`);
  return [recordsLine(data.counts, records.join(", ")), indexLine(data.indexState), databaseLine(data)];
}

function recordsLine(counts: Readonly<Record<string, number>>, detail: string): DoctorLine {
  const known = { group: "data", name: "records", detail } as const;
  if ((counts.products ?? 0) > 0) return { ...known, state: "ok" };
  return { ...known, state: "warn", fix: "aisle import products FILE" };
}

function indexLine(state: "current" | "stale" | "missing"): DoctorLine {
  const known = { group: "data", name: "index" } as const;
  if (state === "current") return { ...known, state: "ok", detail: "is of the catalog as it stands" };
  const detail = state === "stale" ? "is of an older catalog" : "has not been made yet";
  return { ...known, state: "warn", detail, fix: "aisle start or aisle search makes it anew by itself" };
}

function databaseLine(data: NonNullable<DoctorFindings["data"]>): DoctorLine {
  const size = `${(data.sizeBytes / mebibyte).toFixed(1)} MiB`;
  const detail = `${data.file}, schema ${data.schemaVersion}, ${size}, journal ${data.journalMode}`;
  const known = { group: "storage", name: "database" } as const;
  if (data.integrity === "ok") return { ...known, state: "ok", detail: `${detail}, whole` };
  return {
    ...known,
    state: "fail",
    detail: `${detail}: ${data.integrity}`,
    fix: "Restore a backup made with aisle backup.",
  };
}

function diskLine(freeBytes: number): DoctorLine {
  const detail = `${(freeBytes / mebibyte).toFixed(0)} MiB free`;
  const known = { group: "disk", name: "space", detail } as const;
  return freeBytes >= freeBytesMin
    ? { ...known, state: "ok" }
    : { ...known, state: "warn", fix: "Free some space: a full disk refuses messages." };
}
