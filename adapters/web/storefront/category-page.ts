import { type Card } from "./card.js";
import { type Category, categoryPath, largestBelow } from "./categories.js";
import { html, type Html, type HtmlPart } from "./html.js";
import { shopPage } from "./page-frame.js";
import { breadcrumb, productCount, productGrid } from "./parts.js";
import { cardsAt, type Shelf } from "./shelf.js";

const productsPerPage = 48;
/** What is seen before scrolling. */
const eagerPictures = 4;

const orders = {
  featured: { label: "Featured", compare: undefined },
  price: { label: "Lowest price", compare: (one: Card, other: Card) => one.price.amount - other.price.amount },
  "price-down": { label: "Highest price", compare: (one: Card, other: Card) => other.price.amount - one.price.amount },
  rating: {
    label: "Best rated",
    compare: (one: Card, other: Card) => (other.rating?.average ?? 0) - (one.rating?.average ?? 0),
  },
} as const;
type Order = keyof typeof orders;

export interface CategoryQuery {
  readonly page: number;
  readonly order: Order;
}

/** @returns undefined for a page or an order that cannot be. */
export function categoryQuery(query: { readonly page?: unknown; readonly sort?: unknown }): CategoryQuery | undefined {
  const { page = "1", sort = "featured" } = query;
  if (typeof page !== "string" || !/^[1-9]\d{0,5}$/.test(page)) return undefined;
  if (typeof sort !== "string" || !Object.hasOwn(orders, sort)) return undefined;
  return { page: Number(page), order: sort as Order };
}

/** @returns undefined when the category has no such page. */
export function categoryPage(shelf: Shelf, category: Category, { page, order }: CategoryQuery): Html | undefined {
  const pages = Math.max(1, Math.ceil(category.products.length / productsPerPage));
  if (page > pages) return undefined;
  const cards = cardsOfPage(shelf, category, { page, order });
  return shopPage(shelf, {
    title: page === 1 ? category.name : `${category.name}, page ${page}`,
    context: { page: "category" },
    category,
    main: html`${breadcrumb(category.above, category.name)}
<div class="category-head"><h1>${category.name}</h1><p class="count">${productCount(category.products.length)}</p></div>
${belowLinks(category)}
${cards.length > 1 && orderLinks(category, order)}
${cards.length === 0 ? html`<p>There is nothing here yet.</p>` : html`<h2 class="unseen">Products</h2>${productGrid(cards, eagerPictures)}`}
${pages > 1 && pageLinks(category, { page, order }, pages)}`,
  });
}

function cardsOfPage(shelf: Shelf, category: Category, { page, order }: CategoryQuery): readonly Card[] {
  const { compare } = orders[order];
  const from = (page - 1) * productsPerPage;
  if (compare === undefined) return cardsAt(shelf, category.products.slice(from, from + productsPerPage));
  return [...cardsAt(shelf, category.products)].sort(compare).slice(from, from + productsPerPage);
}

function belowLinks(category: Category): HtmlPart {
  if (category.below.size === 0) return undefined;
  return html`<nav class="chips" aria-label="Within ${category.name}"><ul>${largestBelow(category).map(
    (below) =>
      html`<li><a class="chip" href="${categoryPath(below)}">${below.name} <span class="count">${below.products.length.toLocaleString("en-US")}</span></a></li>`,
  )}</ul></nav>`;
}

function orderLinks(category: Category, current: Order): Html {
  return html`<nav class="orderings" aria-label="Order of the products"><ul>${Object.entries(orders).map(
    ([order, { label }]) =>
      html`<li><a href="${address(category, { page: 1, order: order as Order })}"${order === current && html` aria-current="true"`}>${label}</a></li>`,
  )}</ul></nav>`;
}

function pageLinks(category: Category, { page, order }: CategoryQuery, pages: number): Html {
  const link = (to: number, words: string, rel: string) =>
    to < 1 || to > pages
      ? html`<span></span>`
      : html`<a class="button" rel="${rel}" href="${address(category, { page: to, order })}">${words}</a>`;
  return html`<nav class="pages" aria-label="Pages">${link(page - 1, "Previous", "prev")}<span>Page ${page} of ${pages}</span>${link(page + 1, "Next", "next")}</nav>`;
}

function address(category: Category, { page, order }: CategoryQuery): string {
  const query = new URLSearchParams({
    ...(order === "featured" ? {} : { sort: order }),
    ...(page === 1 ? {} : { page: String(page) }),
  }).toString();
  return query === "" ? categoryPath(category) : `${categoryPath(category)}?${query}`;
}
