import { AssistantError } from "../../../bot/assistant-error.js";
import type { DocumentImporter, DocumentImportReport, DocumentProblem, ShopDocuments } from "../../../bot/ports.js";
import type { ShopDocument } from "../../../bot/shop-records.js";
import type { PageContent } from "./blocks.js";
import { type DocumentFile, type DocumentFiles, documentFiles, textOfFile } from "./document-files.js";
import { readHtml } from "./html-page.js";
import { readMarkdown } from "./markdown-page.js";
import { documentOf } from "./passages.js";

const previewed = 5;
const beginningCharacters = 120;
/** More than a shop writes; each costs a few milliseconds of the text model. */
const passagesMax = 20_000;

const nothingPut = { added: 0, changed: 0, unchanged: 0 };

/** Pages come in by file or by folder; each is read as a whole or named as bad, and all are stored in one step. */
export class PagesImporter implements DocumentImporter {
  constructor(private readonly documents: ShopDocuments) {}

  /** @throws AssistantError as DocumentImporter says. */
  async importDocuments(
    path: string,
    options: { readonly format?: string; readonly dryRun?: boolean },
  ): Promise<DocumentImportReport> {
    const found = await documentFiles(path, options.format);
    const { documents, problems } = await readAll(found.files);
    const dryRun = options.dryRun === true;
    const removed = await this.goneFrom(found, documents);
    const { added, changed, unchanged } = dryRun ? nothingPut : await this.documents.put(documents, removed);
    return {
      ...{ from: path, read: documents.length, passages: passagesIn(documents) },
      ...{ added, changed, unchanged, removed, ignored: found.ignored, problems },
      ...{ preview: documents.slice(0, previewed).map(previewOf), dryRun },
    };
  }

  /** A bad file is still there, so what it said before stays; a folder of nothing is a mistake and takes nothing away. */
  private async goneFrom(
    { folder, files }: DocumentFiles,
    documents: readonly ShopDocument[],
  ): Promise<readonly string[]> {
    if (folder === undefined || documents.length === 0) return [];
    const there = new Set(files.map(({ id }) => id));
    return (await this.documents.ids()).filter((id) => id.startsWith(folder) && !there.has(id));
  }
}

async function readAll(
  files: readonly DocumentFile[],
): Promise<{ readonly documents: readonly ShopDocument[]; readonly problems: readonly DocumentProblem[] }> {
  const documents: ShopDocument[] = [];
  const problems: DocumentProblem[] = [];
  for (const file of files) {
    const read = await readOne(file);
    if ("problem" in read) problems.push({ file: file.path, ...read });
    else documents.push(read);
    if (passagesIn(documents) > passagesMax)
      throw new AssistantError(
        "import/too-many-documents",
        `The pages up to ${file.path} hold more than ${passagesMax} passages. Import fewer of them.`,
      );
  }
  return { documents, problems };
}

async function readOne(
  file: DocumentFile,
): Promise<ShopDocument | { readonly problem: string; readonly fix: string; readonly line?: number }> {
  const read = await textOfFile(file.path);
  if ("problem" in read) return read;
  const content = pageContent(file.format, read.text);
  if (content === undefined)
    return { problem: "has lists or quotations too deep in each other", fix: "Write it with fewer levels." };
  const document = documentOf(file.id, file.format, content);
  if (document.passages.length > 0) return document;
  return { problem: "holds no text", fix: "Write something below its headings, or leave it out." };
}

/** @returns undefined for a page that is nested beyond what can be read. */
function pageContent(format: ShopDocument["format"], text: string): PageContent | undefined {
  try {
    return format === "markdown" ? readMarkdown(text) : readHtml(text);
  } catch (fault) {
    if (fault instanceof RangeError) return undefined;
    throw fault;
  }
}

function passagesIn(documents: readonly ShopDocument[]): number {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0);
}

function previewOf({ id, title, passages }: ShopDocument): DocumentImportReport["preview"][number] {
  return { id, title, passages: passages.length, begins: (passages[0]?.text ?? "").slice(0, beginningCharacters) };
}
