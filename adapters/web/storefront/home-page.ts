import { type Card, productPath } from "./card.js";
import { type Category, categoryPath, largestBelow } from "./categories.js";
import { html, type Html, type HtmlPart } from "./html.js";
import { askBox, shopPage } from "./page-frame.js";
import { pictureBox, productCount, productGrid } from "./parts.js";
import { cardsAt, type Shelf } from "./shelf.js";
import { derivedWishes, type TryThis } from "./wishes.js";

const inRow = 8;
const heroPictures = 3;
const categoriesFeatured = 8;
/** How many average ratings a new product is given, so that one praise does not beat a hundred. */
const doubt = 10;

/** @param tryThese what to offer to say; wishes made from the catalog when absent. */
export function homePage(shelf: Shelf, tryThese: readonly TryThis[] = derivedWishes(shelf)): Html {
  const best = bestRated(shelf.cards);
  return shopPage(shelf, {
    title: shelf.shopName,
    description: `${shelf.shopName}: tell the assistant what you are looking for, in your own words.`,
    context: { page: "home" },
    main: html`${hero(shelf.cards)}
${wishSection(tryThese.filter(({ proof }) => proof === undefined))}
${orderSection(tryThese)}
${categorySection(shelf)}
${rowOf("Loved by those who bought it", best.slice(0, inRow))}
${rowOf("On sale", onSale(shelf.cards))}`,
  });
}

function hero(cards: readonly Card[]): Html {
  const pictured = bestRated(cards.filter(({ picture }) => picture !== undefined)).slice(0, heroPictures);
  const complete = pictured.length === heroPictures;
  return html`<section class="hero${complete && " with-pictures"}">
<div class="hero-words">
<h1>Say it in your own words.</h1>
<p>Tell our assistant what you have in mind, what it may cost, and what it must not be. It looks through ${productCount(cards.length)} and answers from what is really there.</p>
${askBox("ask-hero", "e.g. something warm under $60")}
<p class="hero-links"><button class="plain" type="button" data-open>Open the assistant</button> <a href="/shop/c">Browse everything</a></p>
</div>
${complete && html`<div class="hero-pictures" aria-hidden="true">${pictured.map(heroPicture)}</div>`}
</section>`;
}

function heroPicture({ id, picture }: Card): HtmlPart {
  return html`<a href="${productPath(id)}" tabindex="-1">${pictureBox(picture, "", "eager")}</a>`;
}

function wishSection(wishes: readonly TryThis[]): HtmlPart {
  if (wishes.length === 0) return undefined;
  return html`<section aria-labelledby="try"><h2 id="try">Things to try</h2>
<p class="under-heading">Each of these opens the assistant and says it for you.</p>
<ul class="wishes">${wishes.slice(0, inRow).map(({ say, expect }) => html`<li>${wishButton(say, expect)}</li>`)}</ul></section>`;
}

function wishButton(say: string, expect: string): Html {
  return html`<button class="wish" type="button" data-say="${say}"><span class="say">“${say}”</span><span class="expect">${expect}</span></button>`;
}

function orderSection(tryThese: readonly TryThis[]): HtmlPart {
  const orders = tryThese.filter(({ proof }) => proof !== undefined);
  if (orders.length === 0) return undefined;
  return html`<section class="orders" aria-labelledby="orders"><div><h2 id="orders">Look up an order</h2>
<p>Pretend to be one of our made-up customers. The assistant asks for proof before it tells anything: type the postal code that stands beside the order.</p></div>
<ul class="order-list">${orders.map(
    ({ say, expect, proof }) =>
      html`<li>${wishButton(say, expect)}<p class="proof">Postal code <code>${proof}</code></p></li>`,
  )}</ul></section>`;
}

function categorySection(shelf: Shelf): HtmlPart {
  const featured = largestBelow(shelf.everything).slice(0, categoriesFeatured);
  if (featured.length === 0) return undefined;
  return html`<section aria-labelledby="categories"><h2 id="categories">Look around</h2>
<ul class="categories">${featured.map((category) => categoryTile(shelf, category))}</ul></section>`;
}

function categoryTile(shelf: Shelf, category: Category): Html {
  return html`<li class="category"><a href="${categoryPath(category)}">${pictureBox(bestPictured(cardsAt(shelf, category.products))?.picture, "")}
<span class="category-name">${category.name}</span><span class="count">${productCount(category.products.length)}</span></a></li>`;
}

function bestPictured(cards: readonly Card[]): Card | undefined {
  return cards
    .filter(({ picture }) => picture !== undefined)
    .reduce<Card | undefined>(
      (best, card) => (best === undefined || worthOf(card) > worthOf(best) ? card : best),
      undefined,
    );
}

function rowOf(heading: string, cards: readonly Card[]): HtmlPart {
  return cards.length > 0 && html`<section><h2>${heading}</h2>${productGrid(cards)}</section>`;
}

/** By the mean of its ratings and a few average ones; what is sold out is left away. */
function bestRated(cards: readonly Card[]): readonly Card[] {
  const ranked = cards
    .filter(({ rating, available }) => rating !== undefined && available)
    .map((card) => ({ card, worth: worthOf(card) }))
    .sort((one, other) => other.worth - one.worth)
    .map(({ card }) => card);
  return differentBrandsFirst(ranked).slice(0, inRow);
}

/** A row of one maker's things alone says little of a shop. */
function differentBrandsFirst(ranked: readonly Card[]): readonly Card[] {
  const seen = new Set<string>();
  const first = ranked.filter(({ brand, id }) => {
    const maker = brand ?? id;
    return !seen.has(maker) && seen.add(maker);
  });
  const chosen = new Set(first);
  return [...first, ...ranked.filter((card) => !chosen.has(card))];
}

function worthOf({ rating }: Card): number {
  const { average, count } = rating ?? { average: 0, count: 0 };
  return (average * count + 4 * doubt) / (count + doubt);
}

/** The largest reductions first. */
function onSale(cards: readonly Card[]): readonly Card[] {
  return cards
    .filter(({ was, available }) => was !== undefined && available)
    .map((card) => ({ card, share: card.price.amount / (card.was?.amount ?? 1) }))
    .sort((one, other) => one.share - other.share)
    .slice(0, inRow)
    .map(({ card }) => card);
}
