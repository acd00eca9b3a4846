import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { titleAndLead } from "./markdown.js";

/** One Markdown file of the documentation. */
export interface Document {
  /** File name without its ending, e.g. "widget". */
  readonly name: string;
  readonly title: string;
  readonly lead: string;
  readonly markdown: string;
}

const documentFile = /^([a-z\d][a-z\d-]*)\.md$/i;
/** What most people look for stands first; the rest follows by title. */
const firstOnes = ["widget", "data"];

/** @returns every document of the folder; none when there is no such folder. */
export async function documentsOf(folder: string): Promise<readonly Document[]> {
  const files = await readdir(folder).catch(() => []);
  const names = files.flatMap((file) => documentFile.exec(file)?.[1] ?? []);
  const documents = await Promise.all(names.map((name) => read(folder, name)));
  return documents.sort((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title, "en"));
}

async function read(folder: string, name: string): Promise<Document> {
  const markdown = await readFile(join(folder, `${name}.md`), "utf8");
  const { title = name, lead } = titleAndLead(markdown);
  return { name, title, lead, markdown };
}

function rank({ name }: Document): number {
  const place = firstOnes.indexOf(name);
  return place === -1 ? firstOnes.length : place;
}
