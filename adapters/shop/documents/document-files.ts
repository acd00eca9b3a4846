import { isUtf8 } from "node:buffer";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { AssistantError } from "../../../bot/assistant-error.js";
import type { ShopDocument } from "../../../bot/shop-records.js";

/** A file that is to be read as a page. */
export interface DocumentFile {
  readonly path: string;
  /** As in ShopDocument. */
  readonly id: string;
  readonly format: ShopDocument["format"];
}

export interface DocumentFiles {
  readonly files: readonly DocumentFile[];
  /** How many were left aside: of other kinds, hidden, links. */
  readonly ignored: number;
  /** The first part of the ids of all documents of the folder, with its slash; absent for a single file. */
  readonly folder?: string;
}

const filesMax = 1_000;
const depthMax = 10;
const fileBytesMax = 1024 * 1024;

const formats: ReadonlyMap<string, ShopDocument["format"]> = new Map([
  [".md", "markdown"],
  [".markdown", "markdown"],
  [".html", "html"],
  [".htm", "html"],
]);

/** @throws AssistantError "import/unreadable", "import/unknown-format" or "import/too-many-documents". */
export async function documentFiles(path: string, format: string | undefined): Promise<DocumentFiles> {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (found.isDirectory()) return filesOfFolder(path, format);
  if (!found.isFile()) throw unreadable(path, undefined);
  const folder = basename(dirname(resolve(path)));
  const id = folder === "" ? basename(path) : `${folder}/${basename(path)}`;
  return { files: [{ path, id, format: formatOf(path, format) }], ignored: 0 };
}

function unreadable(path: string, cause: unknown): AssistantError {
  return new AssistantError(
    "import/unreadable",
    `${path} cannot be read. Expected a page in Markdown or HTML, or a folder of such. Check the path and its permissions.`,
    { cause },
  );
}

function formatOf(path: string, given: string | undefined): ShopDocument["format"] {
  const format = given ?? formats.get(extname(path).toLowerCase());
  if (format === "markdown" || format === "html") return format;
  throw new AssistantError(
    "import/unknown-format",
    given === undefined
      ? `${path} does not say by its name whether it is Markdown (.md) or HTML (.html). Give --format markdown or --format html.`
      : `"${given}" is no format of documents. Give --format markdown or --format html.`,
  );
}

async function filesOfFolder(folder: string, format: string | undefined): Promise<DocumentFiles> {
  if (format !== undefined)
    throw new AssistantError(
      "import/unknown-format",
      "--format is for a single file. In a folder the names tell: .md and .markdown are Markdown, .html and .htm HTML.",
    );
  const name = basename(resolve(folder));
  const walk: Walk = { files: [], ignored: 0 };
  await walkFolder({ path: folder, id: name === "" ? "documents" : name }, 1, walk);
  return { ...walk, folder: `${name === "" ? "documents" : name}/` };
}

interface Walk {
  files: DocumentFile[];
  ignored: number;
}

/** Links are not followed: they may lead out of the folder, or round in it. */
async function walkFolder(folder: { readonly path: string; readonly id: string }, depth: number, walk: Walk) {
  const entries = await readdir(folder.path, { withFileTypes: true }).catch((cause: unknown) => {
    throw unreadable(folder.path, cause);
  });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const at = { path: join(folder.path, entry.name), id: `${folder.id}/${entry.name}` };
    const format = formats.get(extname(entry.name).toLowerCase());
    const isHidden = entry.name.startsWith(".");
    if (entry.isDirectory() && !isHidden && depth < depthMax) await walkFolder(at, depth + 1, walk);
    else if (entry.isFile() && !isHidden && format !== undefined) walk.files.push({ ...at, format });
    else walk.ignored += 1;
    if (walk.files.length > filesMax)
      throw new AssistantError(
        "import/too-many-documents",
        `There are more than ${filesMax} pages below ${folder.path}. Import their folders one by one.`,
      );
  }
}

/** The text of a file, or why there is none. */
export type FileText = { readonly text: string } | { readonly problem: string; readonly fix: string };

export async function textOfFile(path: string): Promise<FileText> {
  const bytes = await readSmall(path);
  if (bytes === "too-large")
    return {
      problem: `is larger than ${fileBytesMax / 1024 / 1024} MiB`,
      fix: "Split it, or leave out what is no text.",
    };
  if (bytes === undefined) return { problem: "cannot be read", fix: "Check its permissions." };
  if (!isUtf8(bytes)) return { problem: "is not UTF-8", fix: "Save the file as UTF-8." };
  const text = bytes.toString("utf8").replace(/^\ufeff/u, "");
  if (text.includes("\0")) return { problem: "holds zero bytes, so it is no text", fix: "Export it as a page." };
  return { text };
}

async function readSmall(path: string): Promise<Buffer | "too-large" | undefined> {
  try {
    return (await stat(path)).size > fileBytesMax ? "too-large" : await readFile(path);
  } catch {
    return undefined;
  }
}
