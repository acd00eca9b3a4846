import type { ProductBook, ShopRecords } from "../../bot/ports.js";
import type { Product, Review } from "../../bot/shop-records.js";

/** The shop's records of single products. */
export class RecordsProductBook implements ProductBook {
  constructor(private readonly records: ShopRecords) {}

  get(productId: string): Promise<Product | undefined> {
    return this.records.get("products", productId);
  }

  ofSku(sku: string): Promise<Product | undefined> {
    return this.records.productOfSku(sku);
  }

  async reviewsOf(productId: string): Promise<readonly Review[]> {
    const reviews: Review[] = [];
    for await (const review of this.records.all("reviews")) if (review.productId === productId) reviews.push(review);
    const moment = ({ at }: Review): number => (at === undefined ? Number.NEGATIVE_INFINITY : Date.parse(at));
    return reviews.sort((one, other) => moment(other) - moment(one) || 0);
  }
}
