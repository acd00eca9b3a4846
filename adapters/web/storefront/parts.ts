import type { Rating } from "../../../bot/shop-records.js";
import { type Card, productPath } from "./card.js";
import { type Category, categoryPath } from "./categories.js";
import { swatch } from "./colours.js";
import { html, type Html } from "./html.js";
import { priceText } from "./money.js";

/** Small pieces that several pages show. */

const star = "l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z";
const fiveStars = [10, 30, 50, 70, 90].map((middle) => `M${middle} 1.6${star}`).join("");

/** Five stars, filled as far as the average goes. @param average 0 to 5. */
export function stars(average: number): Html {
  const filled = Math.max(0, Math.min(100, average * 20)).toFixed(1);
  return html`<svg class="stars" viewBox="0 0 100 20" width="80" height="16" aria-hidden="true"><path class="empty" d="${fiveStars}"/><svg width="${filled}" height="20"><path class="full" d="${fiveStars}"/></svg></svg>`;
}

export function ratingLine({ average, count }: Rating): Html {
  const ratings = count === 1 ? "1 rating" : `${count.toLocaleString("en-US")} ratings`;
  return html`<span class="rating">${stars(average)}<span class="unseen">${average.toFixed(1)} out of 5, ${ratings}</span><span aria-hidden="true">${average.toFixed(1)} (${count.toLocaleString("en-US")})</span></span>`;
}

/** A picture in a box of fixed shape; a quiet mark where there is none. */
export function pictureBox(address: string | undefined, alt: string, loading: "lazy" | "eager" = "lazy"): Html {
  if (address === undefined) {
    return html`<span class="picture none"><svg viewBox="0 0 64 64" width="64" height="64" aria-hidden="true"><path d="M12 20h40l-3 32H15zM22 20v-3a10 10 0 0 1 20 0v3"/></svg></span>`;
  }
  return html`<span class="picture"><img src="${address}" alt="${alt}" width="640" height="640" loading="${loading}" decoding="async"></span>`;
}

export function productGrid(cards: readonly Card[], eager = 0): Html {
  return html`<ul class="grid">${cards.map((card, at) => productTile(card, at < eager ? "eager" : "lazy"))}</ul>`;
}

function productTile(card: Card, loading: "lazy" | "eager"): Html {
  return html`<li class="tile">
<a class="tile-link" href="${productPath(card.id)}">
${pictureBox(card.picture, "", loading)}
${card.brand !== undefined && html`<span class="brand">${card.brand}</span>`}
<span class="tile-title">${card.title}</span></a>
<p class="price-line">${cardPrice(card)}</p>
${card.rating !== undefined && html`<p class="rating-line">${ratingLine(card.rating)}</p>`}
${tileFoot(card)}
</li>`;
}

function tileFoot({ colours, available }: Card): Html | undefined {
  if (!available) return html`<p class="tile-foot sold-out">Sold out</p>`;
  const swatches = colours.flatMap((colour) => swatch(colour) ?? []);
  if (swatches.length < 2) return undefined;
  return html`<p class="tile-foot">${swatches}<span class="unseen">In ${colours.join(", ")}</span></p>`;
}

function cardPrice({ price, pricesDiffer, was }: Card): Html {
  const now = html`${pricesDiffer && "from "}<span class="price${was !== undefined && " reduced"}">${priceText(price)}</span>`;
  if (was === undefined) return now;
  return html`<span class="unseen">Now </span>${now} <s><span class="unseen">instead of </span>${priceText(was)}</s>`;
}

export function breadcrumb(above: readonly Category[], current: string): Html {
  return html`<nav class="crumbs" aria-label="You are here"><ol>
<li><a href="/">Home</a></li>
${above.map((category) => html`<li><a href="${categoryPath(category)}">${category.name}</a></li>`)}
<li aria-current="page">${current}</li>
</ol></nav>`;
}

export function productCount(count: number): string {
  return count === 1 ? "1 product" : `${count.toLocaleString("en-US")} products`;
}
