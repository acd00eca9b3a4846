import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { AssistantError } from "../bot/assistant-error.js";
import type { ShopRecords } from "../bot/ports.js";
import { type RecordKind, recordKinds } from "../bot/shop-records.js";

/** What lies where in a shop's data folder, and what can be said of its records at a glance. */

/**
 * Makes the folder, and those above it that are missing, one by one: `mkdirSync` with `recursive` never ends in a
 * file system such as /proc, which says "no such folder" of a folder that it will not make.
 * @throws AssistantError "data/no-folder"
 */
export function makeFolder(directory: string): void {
  try {
    makeMissing(resolve(directory));
  } catch (cause) {
    const why = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown";
    throw new AssistantError(
      "data/no-folder",
      `The data folder ${directory} cannot be made (${why}). Give another one with --data DIR, or make it writable.`,
      { cause },
    );
  }
}

/** @throws AssistantError "data/no-shop" where nothing was loaded yet. */
export function requireShop(directory: string): void {
  if (existsSync(databaseFile(directory))) return;
  throw new AssistantError(
    "data/no-shop",
    `There is no shop at ${directory}. Load one with: aisle --data ${directory} import products FILE, or aisle demo.`,
  );
}

function makeMissing(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeMissing(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (cause) {
    // Another process may have made it meanwhile.
    if (!isFolder(folder)) throw cause;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

export function databaseFile(directory: string): string {
  return join(directory, "aisle.db");
}

export function indexFolder(directory: string): string {
  return join(directory, "index");
}

/** The demo shop's own pictures; an imported catalog's stay where they are. */
export function picturesFolder(directory: string): string {
  return join(directory, "pictures");
}

/** Pictures at screen size, made when they are first asked for; it may be removed at any time. */
export function thumbnailFolder(directory: string): string {
  return join(directory, "thumbnails");
}

/** What the shop says was meant by messages, one JSON object a line; often not there. */
export function correctionsFile(directory: string): string {
  return join(directory, "corrections.jsonl");
}

export function modelFolder(directory: string): string {
  return join(directory, "models");
}

/** Conversation tokens outlive a restart: without a setting their key is made once and kept beside the data. */
export function tokenSecret(directory: string, setting: string | undefined): Uint8Array {
  if (setting !== undefined) return Buffer.from(setting);
  const file = join(directory, "token.key");
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  return readFileSync(file);
}

/** The shop's own currency, or US dollars by default where it has no policies that say so. */
export async function currencyOf(
  records: ShopRecords,
): Promise<{ readonly code: string; readonly from: "shop" | "default" }> {
  for await (const policies of records.all("policies")) return { code: policies.shop.currency, from: "shop" };
  return { code: "USD", from: "default" };
}

export async function countsOf(records: ShopRecords): Promise<Readonly<Record<RecordKind, number>>> {
  const counted = await Promise.all(recordKinds.map(async (kind) => [kind, await records.count(kind)] as const));
  return Object.fromEntries(counted) as Readonly<Record<RecordKind, number>>;
}
