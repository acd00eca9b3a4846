import type { Evidence, Fact, ProductCard } from "../dialogue.js";
import { cardFacts, claim } from "../evidence.js";
import { isSame } from "../merged-wish.js";
import type { ProductMatch } from "../ports.js";
import { cardOf, productClaims } from "../product-cards.js";
import type { Constraint } from "../wish.js";
import type { ProductClaims } from "../wording/product-wording.js";

/** Products that were found for a wish, as cards, as facts and as they are told. */
export interface FoundProducts {
  readonly cards: readonly ProductCard[];
  readonly facts: readonly Fact[];
  readonly told: (evidence: Evidence) => readonly ProductClaims[];
}

/** @param quantity how many of each are needed; absent when that was not said. */
export function foundProducts(
  matches: readonly ProductMatch[],
  constraints: readonly Constraint[],
  quantity: number | undefined,
): FoundProducts {
  const found = matches.map((match) => ({ card: cardOf(match), misses: match.misses ?? [] }));
  const positionOf = (missed: Constraint): number => constraints.findIndex((each) => isSame(each, missed)) + 1;
  const facts = found.flatMap(({ card, misses }): readonly Fact[] => {
    const about = `variant:${card.sku}`;
    return [
      ...cardFacts(card),
      ...misses.map((missed) => ({ about, property: `meets-wish-${positionOf(missed)}`, value: false })),
      ...(quantity === undefined ? [] : [priceOf(card, quantity)]),
    ];
  });
  const told = (evidence: Evidence): readonly ProductClaims[] =>
    found.map(({ card, misses }) => {
      const about = `variant:${card.sku}`;
      const missed = misses.map((constraint) => ({
        constraint,
        claim: claim(evidence, about, `meets-wish-${positionOf(constraint)}`),
      }));
      const total = quantity === undefined ? undefined : claim(evidence, about, `price-of-${quantity}`);
      return {
        ...productClaims(card, evidence),
        ...(missed.length === 0 ? {} : { misses: missed }),
        ...(quantity === undefined || total === undefined ? {} : { forAll: { quantity, total } }),
      };
    });
  return { cards: found.map(({ card }) => card), facts, told };
}

function priceOf({ sku, price }: ProductCard, quantity: number): Fact {
  const value = { amount: price.amount * quantity, currency: price.currency };
  return { about: `variant:${sku}`, property: `price-of-${quantity}`, value };
}
