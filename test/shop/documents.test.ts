import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { PagesImporter } from "../../adapters/shop/documents/import-documents.js";
import { openStorage } from "../../adapters/storage/open-storage.js";
import type { DocumentImportReport, ShopDocuments } from "../../bot/ports.js";
import type { ShopDocument } from "../../bot/shop-records.js";
import { temporaryFile, temporaryFolder } from "./import-here.js";

const quiet = { report: () => undefined };

interface Shelf {
  readonly documents: ShopDocuments;
  readonly take: (path: string, options?: { format?: string; dryRun?: boolean }) => Promise<DocumentImportReport>;
}

function shelf(): Shelf {
  const { documents } = openStorage(":memory:", { log: quiet });
  const importer = new PagesImporter(documents);
  return { documents, take: (path, options = {}) => importer.importDocuments(path, options) };
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = join(await temporaryFolder(), "guides");
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

async function read(name: string, content: string | Uint8Array): Promise<ShopDocument> {
  const { documents, take } = shelf();
  const { problems } = await take(await temporaryFile(name, content));
  expect(problems).toEqual([]);
  const [document] = await documents.all();
  return document!;
}

describe("a Markdown page", () => {
  it("is split where its headings are, and each passage knows its headings and its line", async () => {
    const page = await read(
      "care.md",
      "# Care\n\nRead the label.\n\n## Wool\n\n### Washing\n\nBy *hand*, [cold](x).\n\n## Linen\n\n- Warm.\n- Damp.\n",
    );
    expect(page).toMatchObject({ title: "Care", format: "markdown" });
    expect(page.passages).toEqual([
      { headings: [], line: 3, text: "Read the label." },
      { headings: ["Wool", "Washing"], line: 9, text: "By hand, cold." },
      { headings: ["Linen"], line: 13, text: "Warm.\nDamp." },
    ]);
  });

  it("takes a bold question for the heading of its answer, and names the columns of a table in each row", async () => {
    const { passages } = await read(
      "faq.md",
      "**Can I wash it?**\n\nYes.\n\n| Size | Chest |\n|---|---|\n| S | 36 |\n",
    );
    expect(passages).toEqual([{ headings: [], line: 3, text: "Yes.\nS, Chest: 36" }]);
  });

  it("has the title that is written above it, and the lines of the file below that", async () => {
    const page = await read("a.md", '---\ntitle: "Care: the basics"\nx: [\n---\n\nWash it.\n');
    expect(page.title).toBe("Care: the basics");
    expect(page.passages).toEqual([{ headings: [], line: 6, text: "Wash it." }]);
  });

  it("keeps the text of HTML within it and none of its markup", async () => {
    const { passages } = await read(
      "a.md",
      "<div>Wash <b>cold</b><script>alert(1)</script></div>\n\n![x](y) ok <img src=x onerror=z> &amp; done\n",
    );
    expect(passages.map(({ text }) => text)).toEqual(["Wash cold\nok & done"]);
  });
});

describe("an HTML page", () => {
  it("keeps headings, their anchors and lines", async () => {
    const page = await read(
      "care.html",
      "<html><head><title>Care &amp; repair</title></head>\n<body><h1>Care</h1>\n<section id=wool><h2>Wool</h2>\n<p>Wash it\n cold.</p></section>\n<dl><dt>May I iron it?</dt><dd>Damp.</dd></dl></body>",
    );
    expect(page.title).toBe("Care & repair");
    expect(page.passages).toEqual([
      { headings: ["Care", "Wool"], line: 4, anchor: "wool", text: "Wash it cold." },
      { headings: ["Care", "Wool", "May I iron it?"], line: 6, text: "Damp." },
    ]);
  });

  it("tells nothing that a reader of the page does not see", async () => {
    const hidden =
      '<p hidden>one</p><p style="display: none">two</p><div aria-hidden="true">three<p>four</p></div><!-- five --><script>six</script><style>seven</style><template>eight</template><noscript>nine</noscript><svg><text>ten</text></svg><nav>eleven</nav><a href="javascript:twelve">Seen.</a>';
    const { passages } = await read("a.html", hidden);
    expect(passages.map(({ text }) => text)).toEqual(["Seen."]);
  });

  it("may have tags that nobody closed", async () => {
    const { passages } = await read("a.html", "<h2>Wool<p>Cold<li>flat<td>a<td>b</h1></div>");
    expect(passages.map(({ text }) => text).join("\n")).toContain("flat");
  });
});

describe("a long paragraph", () => {
  it("is split between sentences, and nothing of it is lost", async () => {
    const sentence = "The wool of this sweater likes cold water and a flat place to dry. ";
    const { passages } = await read("a.md", sentence.repeat(30));
    expect(passages.every(({ text }) => text.length <= 500 && text.endsWith("."))).toBe(true);
    expect(passages.map(({ text }) => text).join(" ")).toBe(sentence.repeat(30).trim());
  });
});

describe("a folder of pages", () => {
  it("is loaded with what is below it, and the same again changes nothing", async () => {
    const { documents, take } = shelf();
    const folder = await folderOf({ "a.md": "One.", "sub/b.html": "<p>Two.", "c.pdf": "x", ".d.md": "hidden" });
    expect(await take(folder)).toMatchObject({ read: 2, added: 2, ignored: 2, problems: [] });
    expect(await documents.ids()).toEqual(["guides/a.md", "guides/sub/b.html"]);
    expect(await take(folder)).toMatchObject({ read: 2, added: 0, changed: 0, unchanged: 2, removed: [] });
  });

  it("is a whole: what it holds no longer goes, and other folders' pages stay", async () => {
    const { documents, take } = shelf();
    const folder = await folderOf({ "a.md": "One.", "b.md": "Two." });
    await take(await temporaryFile("terms.md", "Three."));
    await take(folder);
    await rm(join(folder, "a.md"));
    expect((await take(folder, { dryRun: true })).removed).toEqual(["guides/a.md"]);
    expect(await documents.ids()).toHaveLength(3);
    expect((await take(folder)).removed).toEqual(["guides/a.md"]);
    expect((await documents.ids()).slice(1)).toEqual(["guides/b.md"]);
  });

  it("that is empty takes nothing away", async () => {
    const { documents, take } = shelf();
    const folder = await folderOf({ "a.md": "One." });
    await take(folder);
    await rm(join(folder, "a.md"));
    expect(await take(folder)).toMatchObject({ read: 0, removed: [] });
    expect(await documents.ids()).toEqual(["guides/a.md"]);
  });

  it("follows no links", async () => {
    const { take } = shelf();
    const folder = await folderOf({ "a.md": "One." });
    await symlink("/etc", join(folder, "etc"));
    await symlink(join(folder, "a.md"), join(folder, "b.md"));
    await symlink(folder, join(folder, "round"));
    expect(await take(folder)).toMatchObject({ read: 1, ignored: 3 });
  });
});

describe("a bad file", () => {
  const bad: readonly (readonly [what: string, content: string | Uint8Array, problem: string])[] = [
    ["not UTF-8", Uint8Array.from([0x41, 0xff, 0xfe, 0x42]), "is not UTF-8"],
    ["binary", "a\0b", "holds zero bytes, so it is no text"],
    ["empty", " \n", "holds no text"],
    ["all headings", "# One\n## Two\n", "holds no text"],
    ["too large", "x".repeat(1024 * 1024 + 1), "is larger than 1 MiB"],
    ["nested beyond measure", `${"> ".repeat(20_000)}a`, "has lists or quotations too deep in each other"],
  ];

  it.each(bad)("is named with what to do, and the rest is loaded: %s", async (_, content, problem) => {
    const { take } = shelf();
    const folder = await folderOf({ "a.md": content, "b.md": "Good." });
    const report = await take(folder);
    expect(report.problems).toEqual([{ file: join(folder, "a.md"), problem, fix: expect.any(String) as string }]);
    expect(report).toMatchObject({ read: 1, added: 1 });
  });

  it("leaves what it said before in place", async () => {
    const { documents, take } = shelf();
    const folder = await folderOf({ "a.md": "One.", "b.md": "Two." });
    await take(folder);
    await writeFile(join(folder, "a.md"), "a\0b");
    expect((await take(folder)).removed).toEqual([]);
    expect((await documents.all())[0]?.passages[0]?.text).toBe("One.");
  });

  it.each([
    ["nowhere.md", undefined, "import/unreadable"],
    ["page.txt", undefined, "import/unknown-format"],
    ["page.txt", "pdf", "import/unknown-format"],
  ])("that cannot be taken at all says why: %s as %s", async (name, format, code) => {
    const file = await temporaryFile("page.txt", "Text.");
    const taken = shelf().take(join(dirname(file), name), format === undefined ? {} : { format });
    await expect(taken).rejects.toMatchObject({ code });
  });

  it("is read as what it is said to be", async () => {
    expect(await shelf().take(await temporaryFile("page.txt", "Text."), { format: "markdown" })).toMatchObject({
      read: 1,
    });
  });
});

it("a dry run shows what would be loaded and writes nothing", async () => {
  const { documents, take } = shelf();
  const report = await take(await folderOf({ "wool-care.md": "Wash it cold." }), { dryRun: true });
  expect(report.preview).toEqual([
    { id: "guides/wool-care.md", title: "Wool care", passages: 1, begins: "Wash it cold." },
  ]);
  expect(await documents.ids()).toEqual([]);
});
