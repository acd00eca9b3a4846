import type { Customer, Order, Policies, Product, Review } from "../../bot/shop-records.js";
import { demoClothing } from "./demo/demo-clothing.js";
import { demoCustomers } from "./demo/demo-customers.js";
import { demoHouse } from "./demo/demo-house.js";
import { demoOrders } from "./demo/demo-orders.js";
import { demoOutdoorAndPlay } from "./demo/demo-outdoor-and-play.js";
import { demoPolicies } from "./demo/demo-policies.js";
import { demoProduct } from "./demo/demo-product.js";
import { demoReviews } from "./demo/demo-reviews.js";
import { demoShoesAndBags } from "./demo/demo-shoes-and-bags.js";

/** The records of a small invented shop, to start with when there are none of one's own. */
export interface DemoRecords {
  readonly products: readonly Product[];
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
  readonly reviews: readonly Review[];
  readonly policies: Policies;
}

/** @param today from which the dates of orders, parcels and reviews are counted back. */
export function demoRecords(today: Date): DemoRecords {
  const products = [...demoClothing, ...demoShoesAndBags, ...demoHouse, ...demoOutdoorAndPlay].map(demoProduct);
  return {
    products,
    customers: demoCustomers,
    orders: demoOrders({ today, products, customers: demoCustomers }),
    reviews: demoReviews(today),
    policies: demoPolicies,
  };
}
