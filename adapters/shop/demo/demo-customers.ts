import type { Customer, PaymentMethod } from "../../../bot/shop-records.js";
import { demoCurrency } from "./demo-product.js";

/** Id, first and last name, street, city, region, postal code, ways to pay. All of them are made up. */
const people: readonly (readonly [string, string, string, string, string, string, string, readonly Payer[]])[] = [
  ["C101", "Maya", "Okafor", "18 Alder Lane", "Portland", "OR", "97205", ["card:visa:4821", "gift-card:2500"]],
  ["C102", "Jonas", "Lindqvist", "402 Harbor Street", "Seattle", "WA", "98101", ["paypal"]],
  ["C103", "Priya", "Raman", "7 Juniper Court", "Austin", "TX", "78704", ["card:mastercard:1190"]],
  ["C104", "Tomás", "Herrera", "55 Mesa Drive", "Tucson", "AZ", "85701", ["card:visa:7733", "paypal"]],
  ["C105", "Hannah", "Weiss", "230 Elm Avenue", "Madison", "WI", "53703", ["card:amex:0045"]],
  ["C106", "Kwame", "Mensah", "91 Prospect Place", "Brooklyn", "NY", "11238", ["gift-card:8000", "card:visa:3310"]],
  ["C107", "Sofia", "Rossi", "12 Chestnut Row", "Providence", "RI", "02903", ["paypal"]],
  ["C108", "Daniel", "Kim", "640 Lakeview Road", "Chicago", "IL", "60640", ["card:mastercard:5527"]],
  ["C109", "Amelia", "Stone", "3 Quarry Hill", "Burlington", "VT", "05401", ["card:visa:9098"]],
  ["C110", "Yusuf", "Demir", "77 Orchard Street", "Denver", "CO", "80206", ["card:visa:6612", "gift-card:0"]],
  ["C111", "Grace", "O’Neill", "145 Bayview Terrace", "San Diego", "CA", "92103", ["paypal", "card:mastercard:2204"]],
  ["C112", "Lena", "Novak", "28 Mill Pond Way", "Asheville", "NC", "28801", ["card:visa:1876"]],
];

/** "card:BRAND:LAST4", "gift-card:CENTS" or "paypal". */
type Payer = string;

const members = new Map([
  ["C101", "gold"],
  ["C106", "silver"],
  ["C111", "gold"],
]);

export const demoCustomers: readonly Customer[] = people.map(
  ([id, first, last, line1, city, region, postalCode, payers]): Customer => {
    const membership = members.get(id);
    return {
      id,
      name: { first, last },
      email: `${emailPart(first)}.${emailPart(last)}@example.com`,
      addresses: [{ id: "home", line1, city, region, postalCode, country: "US", default: true }],
      paymentMethods: payers.map((payer, index) => methodOf(id, index, payer)),
      ...(membership === undefined ? {} : { membership }),
    };
  },
);

function emailPart(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z]/g, "")
    .toLowerCase();
}

function methodOf(customerId: string, index: number, payer: Payer): PaymentMethod {
  const [kind = "", first = "", last4 = ""] = payer.split(":");
  const id = `${customerId}-P${index + 1}`;
  if (kind === "card") return { id, kind, brand: first, last4 };
  if (kind === "gift-card") return { id, kind, balance: { amount: Number(first), currency: demoCurrency } };
  return { id, kind };
}
