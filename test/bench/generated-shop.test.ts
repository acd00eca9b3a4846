import { describe, expect, it } from "vitest";
import { generatedOrders, generatedProducts, nobodysEmail, orderNumber, shoppersWishes } from "./generated-shop.mjs";

describe("the generated catalog", () => {
  const products = [...generatedProducts(2_000)];

  it("is the same each time, and a larger one begins like a smaller one", () => {
    expect([...generatedProducts(50)]).toEqual(products.slice(0, 50));
  });

  it("has no id, no SKU and no text twice", () => {
    const skus = products.flatMap(({ variants }) => variants.map(({ sku }) => sku));
    expect(new Set(products.map(({ id }) => id)).size).toBe(products.length);
    expect(new Set(skus).size).toBe(skus.length);
    expect(new Set(products.map(({ title, description }) => `${title} ${description}`)).size).toBe(products.length);
  });

  it("has sold-out, reduced and unrated products, so that every limit leaves something out", () => {
    const variants = products.flatMap((product) => product.variants);
    expect(variants.some(({ stock }) => stock === 0)).toBe(true);
    expect(variants.some(({ price, compareAt }) => compareAt !== undefined && compareAt.amount > price.amount)).toBe(
      true,
    );
    expect(products.some(({ rating }) => rating === undefined)).toBe(true);
  });
});

describe("the generated orders", () => {
  const { customers, orders } = generatedOrders(500);

  it("belong to a customer each, and leave odd numbers free", () => {
    const owners = new Set(customers.map(({ id }) => id));
    const numbers = new Set(orders.map(({ id }) => id));
    expect(orders.every(({ customerId }) => owners.has(customerId))).toBe(true);
    expect(numbers.size).toBe(1_000);
    expect(orders.every((order, index) => order.id === orderNumber(2 * index))).toBe(true);
    expect(orders.some((_, index) => numbers.has(orderNumber(2 * index + 1)))).toBe(false);
  });

  it("come with addresses of nobody that look like those of customers", () => {
    const known = new Set(customers.map(({ email }) => email));
    const nobodys = customers.flatMap((customer) => [nobodysEmail(customer, 0), nobodysEmail(customer, 1)]);
    expect(new Set(nobodys).size).toBe(2 * customers.length);
    expect(nobodys.filter((email) => known.has(email))).toEqual([]);
    const form = /^[a-z]+\.[a-z]+\.k\d{5}@example\.com$/;
    expect([...known, ...nobodys].filter((email) => !form.test(email))).toEqual([]);
  });
});

describe("what shoppers ask for", () => {
  it("is never the same twice in one run, and the same in every run", () => {
    const wishes = shoppersWishes(300, 9);
    expect(new Set(wishes).size).toBe(300);
    expect(shoppersWishes(300, 9)).toEqual(wishes);
  });
});
