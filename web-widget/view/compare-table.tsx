import type { ComponentChildren } from "preact";
import type { ProductCard } from "../../adapters/web/protocol.js";
import { Picture, Price, Rating, Stock, Title } from "./product-card.js";
import { useSurroundings } from "./surroundings.js";

/** Products side by side: one column each, one row for each thing that is known of one of them. */
export function CompareTable({ cards }: { readonly cards: readonly ProductCard[] }) {
  const { words } = useSurroundings();
  const options = [...new Set(cards.flatMap((card) => Object.keys(card.options)))];
  const row = (name: string, cell: (card: ProductCard) => ComponentChildren) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      {cards.map((card) => (
        <td key={card.sku}>{cell(card)}</td>
      ))}
    </tr>
  );
  return (
    <div class="comparison" role="region" aria-label={words.comparison} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {cards.map((card) => (
              <th key={card.sku} scope="col" dir="auto">
                <div class="picture">
                  <Picture card={card} />
                </div>
                <Title card={card} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(words.price, (card) => (
            <Price card={card} />
          ))}
          {cards.some((card) => card.rating !== undefined) &&
            row(words.ratingName, ({ rating }) =>
              rating === undefined ? "–" : <Rating average={rating.average} count={rating.count} />,
            )}
          {options.map((name) => row(name, (card) => card.options[name] ?? "–"))}
          {cards.some((card) => card.stock !== null) &&
            row(words.availability, (card) => (card.stock === null ? "–" : <Stock stock={card.stock} />))}
        </tbody>
      </table>
    </div>
  );
}
