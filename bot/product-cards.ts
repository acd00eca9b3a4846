import type { Evidence, ProductCard, Reply } from "./dialogue.js";
import { cardFacts, claim, claimIfKnown } from "./evidence.js";
import type { ProductMatch } from "./ports.js";
import type { ProductClaims } from "./wording/product-wording.js";

export function cardOf({ product, variant }: ProductMatch): ProductCard {
  const image = variant.images?.[0] ?? product.images[0];
  return {
    productId: product.id,
    sku: variant.sku,
    title: product.title,
    price: variant.price,
    stock: variant.stock,
    options: variant.options,
    ...(variant.compareAt === undefined ? {} : { compareAt: variant.compareAt }),
    ...(product.rating === undefined ? {} : { rating: product.rating }),
    ...(image === undefined ? {} : { image }),
    ...(product.url === undefined ? {} : { url: product.url }),
  };
}

export function productClaims(card: ProductCard, evidence: Evidence): ProductClaims {
  const product = `product:${card.productId}`;
  const variant = `variant:${card.sku}`;
  const formerPrice = claimIfKnown(evidence, variant, "former-price");
  const rating = claimIfKnown(evidence, product, "rating");
  const ratingCount = claimIfKnown(evidence, product, "rating-count");
  return {
    title: claim(evidence, product, "title"),
    price: claim(evidence, variant, "price"),
    stock: claim(evidence, variant, "stock"),
    options: claim(evidence, variant, "options"),
    ...(formerPrice === undefined ? {} : { formerPrice }),
    ...(rating === undefined ? {} : { rating }),
    ...(ratingCount === undefined ? {} : { ratingCount }),
  };
}

export function claimsOf(cards: readonly ProductCard[], evidence: Evidence): Reply["claims"] {
  return cards.flatMap(cardFacts).map((fact) => claim(evidence, fact.about, fact.property));
}
