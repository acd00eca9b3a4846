import type { Customer, Order, Product } from "../../bot/shop-records.js";

export function generatedProducts(count: number): Generator<Product>;
export function generatedOrders(customerCount: number): {
  readonly customers: readonly Customer[];
  readonly orders: readonly Order[];
};
export function orderNumber(index: number): string;
export function nobodysEmail(customer: Customer, other: 0 | 1): string;
export function shoppersWishes(count: number, seed: number): string[];
