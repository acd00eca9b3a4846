import type { Claim } from "../dialogue.js";
import { isSame } from "../merged-wish.js";
import type { Constraint } from "../wish.js";
import type { FindingClaims, ProductClaims } from "./product-wording.js";

/** Something nice to have that none of the products is. */
export interface Missed {
  readonly constraint: Constraint;
  readonly claims: readonly Claim[];
}

export function missedByAll({
  constraints,
  products,
}: Pick<FindingClaims, "constraints" | "products">): readonly Missed[] {
  return constraints.flatMap((constraint) => {
    const claims = products.flatMap(({ misses = [] }) =>
      misses.flatMap((each) => (isSame(each.constraint, constraint) ? each.claim : [])),
    );
    return claims.length > 0 && claims.length === products.length ? [{ constraint, claims }] : [];
  });
}

/** What all of them miss is told once. */
export function withoutMisses(product: ProductClaims, none: readonly Missed[]): ProductClaims {
  const misses = (product.misses ?? []).filter((each) => !none.some((one) => isSame(one.constraint, each.constraint)));
  return { ...product, misses };
}
