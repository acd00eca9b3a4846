import { type Category, categoryPath, largestBelow } from "./categories.js";
import { html, type Html, type HtmlPart } from "./html.js";
import { pageScript, pageStyle } from "./page-assets.js";
import type { Shelf } from "./shelf.js";

const categoriesInHeader = 9;

export interface PageContent {
  /** Of the page; the shop's name is added. */
  readonly title: string;
  readonly description?: string;
  /** What the assistant is told of the page. */
  readonly context: { readonly page: string; readonly productId?: string };
  /** The category that the page is in, marked in the header. */
  readonly category?: Category | undefined;
  readonly main: Html;
}

/** The whole document around what a page shows: head, header, footer, and the assistant's tag. */
export function shopPage(shelf: Shelf, content: PageContent): Html {
  const { shopName } = shelf;
  const title = content.title === shopName ? shopName : `${content.title} – ${shopName}`;
  const { page, productId } = content.context;
  return html`<html lang="en">
<head>
${documentHead(title, content.description)}
<script async src="/widget/v1/aisle.js" data-store="demo"></script>
</head>
<body data-page="${page}"${productId !== undefined && html` data-product-id="${productId}"`}>
<a class="skip" href="#main">Skip to the content</a>
${header(shelf, content.category)}
<main id="main">${content.main}</main>
${footer(shelf)}
<p class="toast" role="status" data-toast></p>
</body>
</html>`;
}

/** Style before script; the script holds back the first paint, so that a chosen theme does not flash. */
export function documentHead(title: string, description?: string): Html {
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description !== undefined && html`<meta name="description" content="${description}">`}
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${pageStyle}">
<script type="module" blocking="render" src="${pageScript}"></script>`;
}

/** Hidden until the script is there, which is what it needs to work. */
export function themeButton(): Html {
  return html`<button class="theme" type="button" data-theme-button hidden aria-label="Dark colors" aria-pressed="false"><svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><circle cx="12" cy="12" r="8.5" class="moon-rim"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17z" class="moon-half"/></svg></button>`;
}

/** A box whose text goes to the assistant. The header's is the page's search; a second one is no landmark beside it. */
export function askBox(id: string, placeholder: string): Html {
  return html`<form class="ask-box"${id === "ask-header" && html` role="search"`} action="/" data-ask>
<label class="unseen" for="${id}">Tell the assistant what you are looking for</label>
<input id="${id}" name="ask" type="text" autocomplete="off" maxlength="500" enterkeyhint="send" placeholder="${placeholder}">
<button type="submit">Ask</button>
</form>`;
}

function header(shelf: Shelf, current: Category | undefined): Html {
  const top = current?.above[0] ?? current;
  return html`<header class="shop-header">
<p class="notice">A demo shop: ask it anything; nothing here can be bought.</p>
<div class="shop-bar">
<a class="shop-name" href="/">${shelf.shopName}</a>
${askBox("ask-header", "What are you looking for?")}
${themeButton()}
</div>
<nav class="shop-nav" aria-label="Categories"><ul>
${largestBelow(shelf.everything)
  .slice(0, categoriesInHeader)
  .map((category) => navLink(category, category.path === top?.path))}
${navLink(shelf.everything, top?.path === "")}
</ul></nav>
</header>`;
}

function navLink(category: Category, isCurrent: boolean): HtmlPart {
  return html`<li><a href="${categoryPath(category)}"${isCurrent && html` aria-current="true"`}>${category.name}</a></li>`;
}

function footer({ shopName }: Shelf): Html {
  return html`<footer class="shop-footer">
<p><strong>${shopName}</strong> is a demo shop. It takes no orders and no money; its customers and orders are made up.</p>
<p>The assistant runs on this machine, and what you say to it stays here. <a href="/docs">Documentation</a></p>
<noscript><p>The assistant needs JavaScript. The pages work without it.</p></noscript>
</footer>`;
}
