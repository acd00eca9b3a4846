import type { AttributeValue, Product, Review, Variant } from "../../../bot/shop-records.js";
import type { Card } from "./card.js";
import { type Category, categoryNamed } from "./categories.js";
import { html, type Html, type HtmlPart } from "./html.js";
import { shopPage } from "./page-frame.js";
import { breadcrumb, pictureBox, productGrid, ratingLine, stars } from "./parts.js";
import { allPictures, type ShownPicture } from "./product-pictures.js";
import { cardsAt, type Shelf } from "./shelf.js";
import { capitalized, priceBlock, stockLine, variantChoice, variantSummary } from "./variant-choice.js";

const reviewsShown = 20;
const picturesShown = 8;
const alikeShown = 4;

export interface ShownProduct {
  readonly product: Product;
  readonly chosen: Variant;
  readonly reviews: readonly Review[];
}

export function productPage(shelf: Shelf, { product, chosen, reviews }: ShownProduct): Html {
  const category = narrowestOf(shelf, product);
  const pictures = allPictures(product, chosen);
  return shopPage(shelf, {
    title: product.title,
    description: product.description.slice(0, 160),
    context: { page: "product", productId: product.id },
    category,
    main: html`${breadcrumb(category === undefined ? [] : [...category.above, category], product.title)}
<article class="product" data-swap data-summary="${variantSummary(chosen)}">
${gallery(product, pictures)}
<div class="buy">
${product.brand !== undefined && html`<p class="brand">${product.brand}</p>`}
<h1>${product.title}</h1>
${product.rating !== undefined && html`<p class="rating-line">${ratingLine(product.rating)}</p>`}
${priceBlock(chosen)}
${variantChoice(product, chosen)}
${stockLine(chosen)}
${askButtons(product)}
<p class="description">${product.description}</p>
${factsTable(product, chosen)}
</div>
</article>
${reviewSection(reviews)}
${alikeSection(shelf, category, product)}`,
  });
}

function askButtons({ title }: Product): Html {
  return html`<div class="ask-product"><button class="button filled" type="button" data-open>Ask about this product</button>
<button class="button" type="button" data-say="Tell me more about the ${title}">Tell me more</button></div>`;
}

/** The first picture large, the others as links that the script turns into a choice. */
function gallery({ title }: Product, pictures: readonly ShownPicture[]): Html {
  const shown = pictures.slice(0, picturesShown);
  return html`<div class="gallery"><div data-large>${pictureBox(shown[0]?.address, title, "eager")}</div>
${
  shown.length > 1 &&
  html`<ul class="thumbs" aria-label="Pictures">${shown.map(
    ({ address }, at) =>
      html`<li><a href="${address}" data-thumb${at === 0 && html` aria-current="true"`}>${pictureBox(address, `Picture ${at + 1} of ${title}`)}</a></li>`,
  )}</ul>`
}</div>`;
}

function factsTable({ attributes, brand }: Product, { sku, barcode }: Variant): Html {
  const facts = [
    ...(brand === undefined ? [] : [["Brand", brand] as const]),
    ...Object.entries(attributes).map(([name, value]) => [capitalized(name), valueText(value)] as const),
    ["Article number", sku] as const,
    ...(barcode === undefined ? [] : [["Barcode", barcode] as const]),
  ];
  return html`<section aria-labelledby="details"><h2 id="details" class="small-heading">Details</h2>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

function valueText(value: AttributeValue): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return typeof value === "object" ? value.join(", ") : String(value);
}

function reviewSection(reviews: readonly Review[]): HtmlPart {
  if (reviews.length === 0) return undefined;
  const shown = reviews.slice(0, reviewsShown);
  return html`<section aria-labelledby="reviews"><h2 id="reviews">What buyers say</h2>
${reviews.length > shown.length && html`<p class="under-heading">${shown.length} of ${reviews.length.toLocaleString("en-US")} reviews</p>`}
<ul class="reviews">${shown.map(reviewItem)}</ul></section>`;
}

function reviewItem({ rating, title, text, at }: Review): Html {
  return html`<li class="review"><p class="rating-line">${stars(rating)}<span class="unseen">${rating} out of 5</span>${dateOf(at)}</p>
${title !== undefined && html`<h3>${title}</h3>`}<p>${text}</p></li>`;
}

function dateOf(at: string | undefined): HtmlPart {
  const date = new Date(at ?? "");
  if (Number.isNaN(date.getTime())) return undefined;
  const words = date.toLocaleDateString("en-US", { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" });
  return html`<time datetime="${date.toISOString().slice(0, 10)}">${words}</time>`;
}

function alikeSection(shelf: Shelf, category: Category | undefined, product: Product): HtmlPart {
  const cards = alike(shelf, category, product);
  return cards.length > 0 && html`<section><h2>From the same shelf</h2>${productGrid(cards)}</section>`;
}

/** From the narrowest category that holds something else. */
function alike(shelf: Shelf, category: Category | undefined, { id }: Product): readonly Card[] {
  const widening = [category, ...(category?.above.toReversed() ?? [])];
  for (const wider of widening) {
    const places = wider?.products.slice(0, alikeShown + 1) ?? [];
    const others = cardsAt(shelf, places).filter((card) => card.id !== id && card.available);
    if (others.length >= 2) return others.slice(0, alikeShown);
  }
  return [];
}

function narrowestOf(shelf: Shelf, { categories }: Product): Category | undefined {
  const [first] = categories;
  const category = first === undefined ? undefined : categoryNamed(shelf.everything, first);
  return category?.path === "" ? undefined : category;
}
