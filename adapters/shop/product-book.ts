import type { ProductBook, ShopRecords } from "../../bot/ports.js";
import type { Product, Review } from "../../bot/shop-records.js";

const someMax = 500;

/** The shop's records of single products. */
export class RecordsProductBook implements ProductBook {
  #some: { readonly revision: number; readonly reviews: Promise<readonly Review[]> } | undefined;

  constructor(private readonly records: ShopRecords) {}

  get(productId: string): Promise<Product | undefined> {
    return this.records.get("products", productId);
  }

  ofSku(sku: string): Promise<Product | undefined> {
    return this.records.productOfSku(sku);
  }

  async reviewsOf(productId: string): Promise<readonly Review[]> {
    const reviews = await this.records.reviewsOfProduct(productId);
    const moment = ({ at }: Review): number => (at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(at));
    return [...reviews].sort((one, other) => moment(other) - moment(one) || 0);
  }

  async someReviews(): Promise<readonly Review[]> {
    const revision = await this.records.revision("reviews");
    if (this.#some?.revision !== revision) this.#some = { revision, reviews: this.#firstReviews() };
    return this.#some.reviews;
  }

  async #firstReviews(): Promise<readonly Review[]> {
    const reviews: Review[] = [];
    for await (const review of this.records.all("reviews")) {
      reviews.push(review);
      if (reviews.length === someMax) break;
    }
    return reviews;
  }
}
