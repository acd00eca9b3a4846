import { html, type Html } from "../storefront/html.js";
import { documentHead, themeButton } from "../storefront/page-frame.js";
import type { Document } from "./documents.js";
import { renderedMarkdown } from "./markdown.js";

export interface DocsFrame {
  readonly documents: readonly Document[];
  /** Whether the shop's pages are served beside. */
  readonly hasShop: boolean;
}

export function docsPage(
  { documents, hasShop }: DocsFrame,
  { title, path, main }: { readonly title: string; readonly path: string; readonly main: Html },
): Html {
  const links = [
    { path: "/docs", title: "Overview" },
    ...documents.map((document) => ({ path: `/docs/${document.name}`, title: document.title })),
    { path: "/docs/api", title: "HTTP API" },
  ];
  return html`<html lang="en">
<head>
${documentHead(`${title} – Aisle`)}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="docs-header"><p><a class="shop-name" href="/docs">Aisle</a>${hasShop && html` <a href="/">To the demo shop</a>`}</p>${themeButton()}</header>
<div class="docs-layout">
<nav class="docs-nav" aria-label="Documentation"><ul>${links.map(
    (link) =>
      html`<li><a href="${link.path}"${link.path === path && html` aria-current="page"`}>${link.title}</a></li>`,
  )}</ul></nav>
<main id="main" class="prose">${main}</main>
</div>
</body>
</html>`;
}

export function overviewPage(frame: DocsFrame): Html {
  const entries = [
    ...frame.documents.map(({ name, title, lead }) => ({ path: `/docs/${name}`, title, lead })),
    { path: "/docs/api", title: "HTTP API", lead: "Every route, with what it takes, what it answers, and an example." },
  ];
  return docsPage(frame, {
    title: "Documentation",
    path: "/docs",
    main: html`<h1>Documentation</h1>
<p class="lead">How to put the assistant into a shop, feed it, and talk to it from your own programs.</p>
<ul class="docs-list">${entries.map(
      ({ path, title, lead }) => html`<li><a href="${path}"><strong>${title}</strong><span>${lead}</span></a></li>`,
    )}</ul>`,
  });
}

export function documentPage(frame: DocsFrame, { name, title, markdown }: Document): Html {
  const pages = new Set(frame.documents.map((document) => document.name));
  return docsPage(frame, {
    title,
    path: `/docs/${name}`,
    main: renderedMarkdown(markdown, (address) => pageOf(address, pages)),
  });
}

/** "widget.md#themes" is "/docs/widget#themes"; an address of this server stays. */
function pageOf(address: string, pages: ReadonlySet<string>): string | undefined {
  if (address.startsWith("/")) return address;
  const [, name, anchor = ""] = /^(?:\.\/|docs\/)*([a-z\d-]+)\.md(#.*)?$/i.exec(address) ?? [];
  return name !== undefined && pages.has(name) ? `/docs/${name}${anchor}` : undefined;
}

export function missingDocument(frame: DocsFrame): Html {
  return docsPage(frame, {
    title: "Not found",
    path: "",
    main: html`<h1>There is no such page.</h1><p>The <a href="/docs">overview</a> lists what there is.</p>`,
  });
}
