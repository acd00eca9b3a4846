import type { Product, Variant } from "../../../bot/shop-records.js";
import { formerPrice, productPath } from "./card.js";
import { isColourOption, swatch } from "./colours.js";
import { html, type Html, type HtmlPart } from "./html.js";
import { priceText } from "./money.js";

/** So few pieces left are said by number. */
const fewLeft = 5;

/** The variant that a page shows: the one that was asked for, else the first that can be had. */
export function chosenVariant({ variants }: Product, sku: string | undefined): Variant | undefined {
  return variants.find((variant) => variant.sku === sku) ?? variants.find(({ stock }) => stock !== 0) ?? variants.at(0);
}

/** Every option with its values as links, each to the variant that has this value and else is nearest. */
export function variantChoice(product: Product, chosen: Variant): readonly Html[] {
  return optionsOf(product).map(([option, values], at) => {
    const id = `option-${at}`;
    return html`<div class="option"><p class="option-name" id="${id}">${capitalized(option)}: <strong>${chosen.options[option]}</strong></p>
<ul class="values" aria-labelledby="${id}">${values.map((value, place) =>
      valueLink(product, chosen, { option, value, id: `${id}-${place}` }),
    )}</ul></div>`;
  });
}

function valueLink(
  product: Product,
  chosen: Variant,
  { option, value, id }: { readonly option: string; readonly value: string; readonly id: string },
): HtmlPart {
  const variant = nearest(product, chosen, option, value);
  if (variant === undefined) return undefined;
  const isChosen = chosen.options[option] === value;
  const soldOut = variant.stock === 0;
  return html`<li><a class="value${soldOut && " gone"}" id="${id}" data-variant href="${productPath(product.id)}?sku=${encodeURIComponent(variant.sku)}"${isChosen && html` aria-current="true"`}>${isColourOption(option) && swatch(value)}${value}${soldOut && html`<span class="unseen">, sold out</span>`}</a></li>`;
}

function optionsOf({ variants }: Product): readonly (readonly [string, readonly string[]])[] {
  const values = new Map<string, Set<string>>();
  for (const { options } of variants) {
    for (const [option, value] of Object.entries(options)) {
      values.set(option, (values.get(option) ?? new Set()).add(value));
    }
  }
  return [...values].map(([option, set]) => [option, [...set]]);
}

/** The variant with this value that shares most with the chosen one. */
function nearest({ variants }: Product, chosen: Variant, option: string, value: string): Variant | undefined {
  const sharing = (variant: Variant): number =>
    Object.entries(chosen.options).filter(([name, kept]) => variant.options[name] === kept).length;
  return variants
    .filter((variant) => variant.options[option] === value)
    .reduce<Variant | undefined>(
      (best, next) => (best === undefined || sharing(next) > sharing(best) ? next : best),
      undefined,
    );
}

export function priceBlock(variant: Variant): Html {
  const was = formerPrice(variant);
  const now = priceText(variant.price);
  if (was === undefined) return html`<p class="buy-price"><span class="price">${now}</span></p>`;
  const share = Math.round(100 - (variant.price.amount / was.amount) * 100);
  return html`<p class="buy-price"><span class="unseen">Now </span><span class="price reduced">${now}</span> <s><span class="unseen">instead of </span>${priceText(was)}</s>${share > 0 && html` <span class="badge">Save ${share} %</span>`}</p>`;
}

/** Says no more than the record does: a shop that does not count says nothing of how many. */
export function stockLine({ stock }: Variant): Html {
  if (stock === null) return html`<p class="stock unknown">Ask us whether it is in stock</p>`;
  if (stock === 0) return html`<p class="stock gone">Sold out</p>`;
  if (stock <= fewLeft) return html`<p class="stock few">Only ${stock} left</p>`;
  return html`<p class="stock in">In stock</p>`;
}

/** For a reader who does not see what changed: "XL, Navy: $54.00". */
export function variantSummary({ options, price, stock }: Variant): string {
  const words = Object.values(options).join(", ");
  return `${words}${words === "" ? "" : ": "}${priceText(price)}${stock === 0 ? ", sold out" : ""}`;
}

export function capitalized(name: string): string {
  const words = name.replaceAll(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
