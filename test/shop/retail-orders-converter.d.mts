import type { Customer, Order, Product } from "../../bot/shop-records.js";

export function convertRetailOrders(source: unknown): { products: Product[]; customers: Customer[]; orders: Order[] };
export function writeRetailOrders(input: string, folder: string): Promise<void>;
