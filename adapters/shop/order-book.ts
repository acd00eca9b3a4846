import { createHash, timingSafeEqual } from "node:crypto";
import { foldOrderNumber } from "../../bot/order-number.js";
import type { CustomerBook, OrderBook, OrderProof, ShopRecords } from "../../bot/ports.js";
import type { Customer, Order, PaymentMethod } from "../../bot/shop-records.js";

/** An order of nobody, looked at in place of one that does not exist, so that both take the same steps. */
const nobodysOrder: Order = {
  id: "",
  customerId: "\u0000nobody",
  status: "",
  lines: [],
  address: { line1: "", city: "", postalCode: "", country: "" },
  fulfillments: [],
  payments: [],
};

/** Folds like no order number: looking it up finds nothing. */
const numberOfNone = "\u0000none";

/** The shop's orders, told to those whose they are. */
export class RecordsOrderBook implements OrderBook {
  #standIn: string | undefined;

  constructor(private readonly records: ShopRecords) {}

  /**
   * Two look-ups, of which one finds an order to read and one finds none, whether or not the number exists: otherwise the
   * time that reading takes would tell.
   */
  async prove(orderNumber: string, proof: OrderProof): Promise<Order | undefined> {
    const standIn = await this.standIn();
    const candidates = await this.records.ordersByFoldedNumber(foldOrderNumber(orderNumber));
    const [instead] = await this.records.ordersByFoldedNumber(candidates.length > 0 ? numberOfNone : standIn);
    const order = meant(orderNumber, candidates);
    const asked = order ?? instead ?? nobodysOrder;
    const customer = await this.records.get("customers", asked.customerId);
    const proven = isProof(proof, asked, customer);
    return proven && order !== undefined ? order : undefined;
  }

  /** The folded number of some order of the shop, to read in place of one that does not exist. */
  private async standIn(): Promise<string> {
    if (this.#standIn !== undefined) return this.#standIn;
    for await (const { id } of this.records.all("orders")) {
      this.#standIn = foldOrderNumber(id);
      return this.#standIn;
    }
    return numberOfNone;
  }

  async ofCustomer(customerId: string): Promise<readonly Order[]> {
    const orders = await this.records.ordersOfCustomer(customerId);
    const placed = (order: Order) => (order.placedAt === undefined ? undefined : Date.parse(order.placedAt));
    // Sorting is stable, so orders without a date keep the order of their import.
    return [...orders].sort(
      (a, b) => (placed(b) ?? Number.NEGATIVE_INFINITY) - (placed(a) ?? Number.NEGATIVE_INFINITY) || 0,
    );
  }

  async methodsOf({ customerId, payments }: Order): Promise<readonly PaymentMethod[]> {
    const customer = await this.records.get("customers", customerId);
    const named = new Set(payments.map(({ methodId }) => methodId));
    return (customer?.paymentMethods ?? []).filter(({ id }) => named.has(id));
  }
}

export class RecordsCustomerBook implements CustomerBook {
  constructor(private readonly records: ShopRecords) {}

  async get(customerId: string): Promise<Customer | undefined> {
    return this.records.get("customers", customerId);
  }
}

/** Of several orders whose numbers read alike, only the one that was typed exactly. */
function meant(orderNumber: string, candidates: readonly Order[]): Order | undefined {
  if (candidates.length <= 1) return candidates[0];
  return candidates.find((order) => order.id === orderNumber.trim());
}

/** Always two comparisons of digests of one length, whatever is compared and whether or not there is an order. */
function isProof(proof: OrderProof, order: Order, customer: Customer | undefined): boolean {
  const { given, expected } = comparison(proof, order, customer);
  const matches = expected.map((value) => value !== "" && sameText(given, value));
  return given !== "" && matches.includes(true);
}

function comparison(
  proof: OrderProof,
  order: Order,
  customer: Customer | undefined,
): { readonly given: string; readonly expected: readonly [string, string] } {
  switch (proof.kind) {
    case "email": {
      const email = foldEmail(customer?.email ?? "");
      return { given: foldEmail(proof.email), expected: [email, email] };
    }
    case "postal-code": {
      const codes: [string, string] = [order.address.postalCode, homePostalCode(customer)];
      return {
        given: foldPostalCode(proof.postalCode),
        expected: [foldPostalCode(codes[0]), foldPostalCode(codes[1])],
      };
    }
    case "customer":
      return { given: proof.customerId, expected: [order.customerId, order.customerId] };
  }
}

function homePostalCode(customer: Customer | undefined): string {
  const addresses = customer?.addresses ?? [];
  const home = addresses.find((address) => address.default === true) ?? addresses[0];
  return home?.postalCode ?? "";
}

const foldEmail = (email: string) => email.normalize("NFKC").trim().toLowerCase();

const foldPostalCode = (code: string) =>
  code
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Compares digests, which are of one length, in a time that does not depend on where the texts differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
