import { join } from "node:path";
import type { Customer, Order, Policies, Product, Review } from "../../bot/shop-records.js";
import { allProducts, allReviews, coreProducts } from "./demo/demo-catalog.js";
import { demoCustomers } from "./demo/demo-customers.js";
import { demoOrders } from "./demo/demo-orders.js";
import { demoPolicies } from "./demo/demo-policies.js";
import { demoProduct } from "./demo/demo-product.js";
import { coreReviews, datedReviews } from "./demo/demo-reviews.js";

/** The records of an invented shop, to start with when there are none of one's own. */
export interface DemoRecords {
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly reviews: readonly Review[];
  readonly policies: Policies;
}

/** @param today from which the dates of orders, parcels and reviews are counted back. */
export function demoRecords(today: Date): DemoRecords {
  return {
    ...coreDemoRecords(today),
    products: allProducts.map(demoProduct),
    reviews: datedReviews(allReviews, today),
  };
}

/** The same shop with the core of its catalog only, which does not change. @param today as for `demoRecords`. */
export function coreDemoRecords(today: Date): DemoRecords {
  const products = coreProducts.map(demoProduct);
  return {
    products,
    customers: demoCustomers,
    orders: demoOrders({ today, products, customers: demoCustomers }),
    reviews: datedReviews(coreReviews, today),
    policies: demoPolicies,
  };
}

/** @returns the product with its pictures as files of `folder`. */
export function picturedIn(folder: string, product: Product): Product {
  const filesOf = (images: readonly string[]): readonly string[] => images.map((image) => join(folder, image));
  return {
    ...product,
    images: filesOf(product.images),
    variants: product.variants.map((variant) =>
      variant.images === undefined ? variant : { ...variant, images: filesOf(variant.images) },
    ),
  };
}
