import { useSignal } from "@preact/signals";
import { useId } from "preact/hooks";
import type { ProductCard as Card } from "../../adapters/web/protocol.js";
import type { Words } from "../words/words.js";
import { pageAddress } from "./addresses.js";
import { Icon, Stars } from "./icons.js";
import { useSurroundings } from "./surroundings.js";

export interface CardProps {
  readonly card: Card;
  /** Its place in the list, from 1, by which the shopper may name it; absent for a product that stands alone. */
  readonly place?: number;
  /** The shopper has just asked for its details. */
  readonly detailed?: boolean;
}

const lowStock = 5;

export function ProductCard({ card, place, detailed = false }: CardProps) {
  const { words } = useSurroundings();
  const title = useId();
  return (
    <article class="card" part="card" aria-labelledby={title}>
      <div class="picture">
        <Picture card={card} />
        {place !== undefined && (
          <span class="place" aria-hidden="true">
            {place}
          </span>
        )}
      </div>
      <div class="about">
        <h3 id={title} class="title" dir="auto">
          {place !== undefined && <span class="spoken">{words.place(place)} </span>}
          <Title card={card} />
        </h3>
        <Options card={card} />
        {card.rating !== undefined && <Rating average={card.rating.average} count={card.rating.count} />}
        <Price card={card} />
        <Stock stock={card.stock} />
        <Buttons card={card} detailed={detailed} />
      </div>
    </article>
  );
}

/** "Navy · M" */
export function optionsInWords(options: Card["options"]): string {
  return Object.values(options)
    .filter((value) => value !== "")
    .join(" · ");
}

/** Always of the same shape, so that nothing moves when it comes; a drawing where there is none. */
export function Picture({ card }: { readonly card: Card }) {
  const { pictureAddress, words } = useSurroundings();
  const failed = useSignal(false);
  const address = pictureAddress(card.image);
  const options = optionsInWords(card.options);
  if (address === undefined || failed.value) {
    return (
      <span class="missing" role="img" aria-label={words.noPicture}>
        <Icon of="picture" />
      </span>
    );
  }
  return (
    <img
      src={address}
      alt={options === "" ? card.title : `${card.title}, ${options}`}
      loading="lazy"
      decoding="async"
      width={240}
      height={300}
      onError={() => {
        failed.value = true;
      }}
    />
  );
}

/** A link where the shop has a page for it. */
export function Title({ card }: { readonly card: Card }) {
  const address = pageAddress(card.url);
  return address === undefined ? <>{card.title}</> : <a href={address}>{card.title}</a>;
}

function Options({ card }: { readonly card: Card }) {
  const options = optionsInWords(card.options);
  return options === "" ? null : (
    <p class="options" dir="auto">
      {options}
    </p>
  );
}

function Price({ card: { price, compareAt } }: { readonly card: Card }) {
  const { words, formats } = useSurroundings();
  const reduced = compareAt?.currency === price.currency && compareAt.amount > price.amount ? compareAt : undefined;
  if (reduced === undefined) return <p class="price">{formats.money(price)}</p>;
  const saved = 1 - price.amount / reduced.amount;
  return (
    <p class="price">
      <span class="spoken">{words.currentPrice} </span>
      <strong class="reduced">{formats.money(price)}</strong>{" "}
      <del>
        <span class="spoken">{words.formerPrice} </span>
        {formats.money(reduced)}
      </del>{" "}
      {saved >= 0.01 && <span class="sale">{words.sale(formats.percent(saved))}</span>}
    </p>
  );
}

function Rating({ average, count }: { readonly average: number; readonly count: number }) {
  const { words, formats } = useSurroundings();
  const told = { average: formats.average(average), count: formats.number(count) };
  return (
    <p class="rating">
      <Stars average={average} />
      <span aria-hidden="true">
        {told.average} ({told.count})
      </span>
      <span class="spoken">{words.rating(told.average, told.count)}</span>
    </p>
  );
}

/** What is told of the stock: nothing of what the shop does not count. */
function stockInWords(stock: number | null, words: Words): string | undefined {
  if (stock === null) return undefined;
  if (stock <= 0) return words.soldOut;
  return stock <= lowStock ? words.onlyLeft(stock) : words.inStock;
}

function Stock({ stock }: { readonly stock: number | null }) {
  const { words } = useSurroundings();
  const told = stockInWords(stock, words);
  if (stock === null || told === undefined) return null;
  const tone = stock <= 0 ? "gone" : stock <= lowStock ? "low" : "plenty";
  return <p class={`stock ${tone}`}>{told}</p>;
}

function Buttons({ card, detailed }: { readonly card: Card; readonly detailed: boolean }) {
  const { chat, words, canAddToCart, addToCart } = useSurroundings();
  const { title, sku } = card;
  const buyable = canAddToCart && card.stock !== 0;
  if (detailed && !buyable) return null;
  return (
    <div class="buttons">
      {buyable && (
        <button
          type="button"
          class="button primary"
          part="button"
          aria-label={`${words.addToCart}: ${title}`}
          onClick={() => {
            addToCart(card);
          }}
        >
          {words.addToCart}
        </button>
      )}
      {!detailed && (
        <button
          type="button"
          class="button"
          part="button"
          aria-label={`${words.details}: ${title}`}
          onClick={() => {
            chat.say({ text: words.tellMore(title), choice: `product:${sku}` });
          }}
        >
          {words.details}
        </button>
      )}
    </div>
  );
}
