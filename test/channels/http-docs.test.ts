import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpFixture, httpFixture } from "./contract/http-fixture.js";

const guide = `# A *guide* to \`things\`

How to begin, with [the other page](other.md#more).

## What & why

<script>alert(1)</script> and <b onclick="alert(2)">bold</b>

[bad](javascript:alert(3)) [away](//evil.example) [file](../LICENSE) [web](https://example.com/a?b=1&c=2) ![x](y.png)

| a | b |
|---|---|
| 1 | <i>2</i> |

\`\`\`html
<script src="x"></script>
\`\`\`
`;

describe("the documentation", () => {
  let at: HttpFixture;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisle-docs-"));
    await writeFile(join(folder, "guide.md"), guide);
    await writeFile(join(folder, "other.md"), "# Another page\n\nMore of it.");
    await writeFile(join(folder, "secret.txt"), "not for readers");
    at = await httpFixture({ docsFolder: folder });
  });
  afterAll(async () => {
    await at.server.close();
    await rm(folder, { recursive: true });
  });
  const body = async (url: string) => (await at.server.inject(url)).body;

  test("every Markdown file is a page that the overview leads to", async () => {
    const overview = await body("/docs");
    expect(overview).toContain("<strong>A guide to things</strong><span>How to begin, with the other page.</span>");
    expect(overview).toContain('href="/docs/other"');
    expect(overview).toContain('href="/docs/api"');
    expect(await body("/docs/other")).toContain("<p>More of it.</p>");
    const head = await at.server.inject({ method: "HEAD", url: "/docs/guide" });
    expect([head.statusCode, head.body]).toEqual([200, ""]);
  });

  test("links between files work, and lead nowhere but to pages and the web", async () => {
    const shown = await body("/docs/guide");
    expect(shown).toContain('<a href="/docs/other#more">the other page</a>');
    expect(shown).toContain('<a href="https://example.com/a?b=1&amp;c=2">web</a>');
    expect(shown).toContain('<h2 id="what--why">');
    for (const away of ["javascript:", "//evil.example", "LICENSE", "y.png"]) expect(shown).not.toContain(away);
  });

  test("HTML in a file is shown, not run", async () => {
    const shown = await body("/docs/guide");
    expect(shown).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(shown).toContain("&lt;i&gt;2&lt;/i&gt;");
    expect(shown).toContain("&lt;script src=&quot;x&quot;&gt;");
    expect(shown).not.toMatch(/<script>|<b |<i>/);
  });

  test("pages run our own scripts only", async () => {
    for (const url of ["/docs", "/docs/guide", "/docs/api", "/docs/none"]) {
      const { headers } = await at.server.inject(url);
      expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    }
  });

  test("only files of the folder that are Markdown can be asked for", async () => {
    for (const name of ["none", "secret", "secret.txt", "guide.md", "..%2Fpackage", "%00"]) {
      const answer = await at.server.inject(`/docs/${name}`);
      expect(answer.statusCode, name).toBe(404);
      expect(answer.body).not.toContain("not for readers");
    }
  });

  test("the reference of the API shows every route with parameters, answers and an example", async () => {
    const shown = await body("/docs/api");
    const { paths, components } = (await at.server.inject("/openapi.json")).json<{
      paths: object;
      components: { schemas: object };
    }>();
    for (const path of Object.keys(paths)) expect(shown).toContain(`</span>${path}</h3>`);
    for (const schema of Object.keys(components.schemas)) expect(shown).toContain(`id="schema-${schema}"`);
    expect(shown).toContain("curl -X POST &quot;http://localhost:3000/api/v1/conversations/$ID/messages&quot;");
    expect(shown).toContain("Only messages with a greater seq.");
    for (const [, anchor] of shown.matchAll(/href="#([\w-]+)"/g)) expect(shown).toContain(`id="${anchor}"`);
  });

  test("without a folder there is still the API", async () => {
    const { server } = await httpFixture({ docsFolder: join(folder, "none") });
    expect((await server.inject("/docs")).statusCode).toBe(200);
    await server.close();
  });
});

test("the links of our own documentation lead to pages and headings that are there", async () => {
  const { server } = await httpFixture();
  const overview = (await server.inject("/docs")).body;
  const pages = new Set([...overview.matchAll(/href="(\/docs\/[\w-]+)"/g)].map(([, path = ""]) => path));
  expect(pages).toContain("/docs/widget");
  const shown = new Map<string, string>();
  for (const path of pages) shown.set(path, (await server.inject(path)).body);
  for (const [path, text] of shown) {
    for (const [, to = path, anchor] of text.matchAll(/href="(\/docs\/[\w-]+)?#([\w-]+)"/g)) {
      expect(shown.get(to), `${path} to ${to}#${anchor}`).toContain(`id="${anchor}"`);
    }
  }
  await server.close();
});
