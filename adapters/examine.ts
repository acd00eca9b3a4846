import { existsSync, statfsSync } from "node:fs";
import { createRequire } from "node:module";
import { openCommandProposer } from "../ml/language-model/command-proposer.js";
import { describeBackends } from "../ml/text/backends.js";
import { IndexSnapshots } from "../retrieval/index-snapshot.js";
import { type DoctorFindings, doctorLines } from "./cli/doctor-lines.js";
import type { CliWorld } from "./cli/world.js";
import { type Settings, settings as readSettings } from "./config.js";
import { countsOf, databaseFile, indexFolder } from "./data-folder.js";
import { openStorage } from "./storage/open-storage.js";
import { encoderOrWords } from "./text-encoder.js";
import { tried, triedAsync } from "./tried.js";

/** Looks everything over for the doctor, without changing anything; what cannot be opened is a finding too. */
export async function examine(directory: string): ReturnType<CliWorld["examine"]> {
  const configured = tried(() => readSettings());
  const settings = configured.value;
  const data = existsSync(databaseFile(directory)) ? await triedAsync(() => dataFindings(directory)) : {};
  const findings: DoctorFindings = {
    node: process.version,
    addons: ["better-sqlite3", "hnswlib-node"].map(addonFinding),
    backends: await describeBackends(await runningBackend(settings)),
    ...(configured.problem === undefined ? {} : { configProblem: configured.problem }),
    ...(await modelFinding(settings)),
    identitySecretSet: settings?.identitySecret !== undefined,
    staffTokenSet: settings?.staffToken !== undefined,
    dataDirectory: directory,
    ...(data.value === undefined ? {} : { data: data.value }),
    ...(data.problem === undefined ? {} : { dataProblem: data.problem }),
    freeBytes: freeBytesAt(existsSync(directory) ? directory : "."),
  };
  return doctorLines(findings);
}

/** Asks the language model something easy; costs some hundred tokens. */
async function modelFinding(settings: Settings | undefined): Promise<Pick<DoctorFindings, "model">> {
  if (settings?.model === undefined) return {};
  const { url, model: name } = settings.model;
  const quiet = { clock: { now: () => new Date() }, log: { report: () => undefined } };
  const proposer = await openCommandProposer(
    { ...settings.model, tokensPerConversation: Number.MAX_SAFE_INTEGER },
    quiet,
  );
  const possible = { kinds: ["find"], shown: [], flows: [] } as const;
  const { outcome } = await proposer.propose({ text: "I need a blue mug", wanted: [], possible, spentTokens: 0 });
  return { model: { name, host: new URL(url).host, outcome } };
}

async function dataFindings(directory: string): Promise<NonNullable<DoctorFindings["data"]>> {
  const storage = openStorage(databaseFile(directory), { log: { report: () => undefined }, readOnly: true });
  try {
    const manifest = await new IndexSnapshots(indexFolder(directory)).manifest();
    const revision = await storage.records.revision("products");
    const indexState = manifest === undefined ? "missing" : manifest.revision === revision ? "current" : "stale";
    return { ...storage.describe(), counts: await countsOf(storage.records), indexState };
  } finally {
    await storage.close();
  }
}

async function runningBackend(settings: Settings | undefined): Promise<string | undefined> {
  const encoder = settings && (await encoderOrWords(settings, { report: () => undefined }));
  if (encoder === undefined) return undefined;
  const started = await triedAsync(() => encoder.warm());
  const { backend } = encoder;
  await encoder.close();
  return started.problem === undefined ? backend : undefined;
}

function addonFinding(name: string): { readonly name: string; readonly problem?: string } {
  const { problem } = tried(() => createRequire(import.meta.url)(name) as unknown);
  return problem === undefined ? { name } : { name, problem: problem.split("\n")[0] ?? problem };
}

function freeBytesAt(directory: string): number {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize;
}
