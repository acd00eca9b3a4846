import type { FastifyInstance, FastifyReply } from "fastify";
import type { Clock } from "../../../bot/ports.js";
import type { Product, Review } from "../../../bot/shop-records.js";
import { HttpProblem } from "../http-problem.js";
import { categoryAt } from "./categories.js";
import { categoryPage, categoryQuery } from "./category-page.js";
import { homePage } from "./home-page.js";
import type { Html } from "./html.js";
import { missingPage } from "./missing-page.js";
import { addPageAssets } from "./page-assets.js";
import { allPictures } from "./product-pictures.js";
import { productPage } from "./product-page.js";
import { pictureOrigin, sendPage } from "./send-page.js";
import { keptShelf, type Shelf } from "./shelf.js";
import { chosenVariant } from "./variant-choice.js";
import type { TryThis } from "./wishes.js";

export type { TryThis };

/** What the pages of the demo shop show. */
export interface StorefrontRecords {
  shop(): Promise<{ readonly name: string; readonly currency: string }>;
  /** In the order of their import. */
  products(): AsyncIterable<Product>;
  product(id: string): Promise<Product | undefined>;
  reviewsOf(productId: string): Promise<readonly Review[]>;
  /** What the home page offers to say; made from the catalog when absent. */
  readonly tryThese?: readonly TryThis[];
}

/** Pages are no part of the API's description. */
const unlisted = { schema: { hide: true } };

/** The pages of a shop around the assistant: `/`, `/shop/c/…`, `/shop/p/…`, and one for what is not there. */
export function addStorefrontRoutes(
  server: FastifyInstance,
  records: StorefrontRecords,
  options: { readonly widgetFolder: string; readonly clock: Clock },
): void {
  const shelf = keptShelf(records, options.clock);
  // Choosing what a front page shows looks at every product, so it is done once for what is on the shelf.
  const homes = new WeakMap<Shelf, Html>();
  addPageAssets(server, options.widgetFolder);
  server.get("/", unlisted, async (_request, reply) => {
    const shown = await shelf();
    const home = homes.get(shown) ?? homePage(shown, records.tryThese);
    homes.set(shown, home);
    return sendFrom(shown, reply, home);
  });
  addCategories(server, shelf);
  addProducts(server, shelf, records);
  addMissing(server, shelf);
}

function addCategories(server: FastifyInstance, shelf: () => Promise<Shelf>): void {
  type Query = { Querystring: { page?: unknown; sort?: unknown }; Params: { "*"?: string } };
  for (const url of ["/shop/c", "/shop/c/*"]) {
    server.get<Query>(url, unlisted, async ({ params, query }, reply) => {
      const shown = await shelf();
      const category = categoryAt(shown.everything, params["*"] ?? "");
      if (category === undefined) return sendMissing(shown, reply, "The shop has no such category.");
      const asked = categoryQuery(query);
      const page = asked === undefined ? undefined : categoryPage(shown, category, asked);
      if (page !== undefined) return sendFrom(shown, reply, page);
      return sendMissing(shown, reply, `“${category.name}” has no such page.`);
    });
  }
}

function addProducts(server: FastifyInstance, shelf: () => Promise<Shelf>, records: StorefrontRecords): void {
  type Query = { Querystring: { sku?: unknown }; Params: { id: string } };
  server.get<Query>("/shop/p/:id", unlisted, async ({ params, query }, reply) => {
    const [shown, product] = await Promise.all([shelf(), records.product(params.id)]);
    const sku = typeof query.sku === "string" ? query.sku : undefined;
    const chosen = product === undefined ? undefined : chosenVariant(product, sku);
    if (product === undefined || chosen === undefined) {
      return sendMissing(shown, reply, "The shop has no such product, or has it no more.");
    }
    const reviews = await records.reviewsOf(product.id);
    const own = allPictures(product, chosen).flatMap(({ address }) => pictureOrigin(address) ?? []);
    return sendFrom(shown, reply, productPage(shown, { product, chosen, reviews }), own);
  });
}

/** Who asks for a page gets one; programs get the one shape of error, as everywhere. */
function addMissing(server: FastifyInstance, shelf: () => Promise<Shelf>): void {
  server.get("/*", unlisted, async ({ headers, url }, reply) => {
    if (headers.accept?.includes("text/html") === true && !url.startsWith("/api/")) {
      return sendMissing(await shelf(), reply, "There is no page at this address.");
    }
    throw new HttpProblem({
      status: 404,
      code: "route/unknown",
      message: "There is nothing at this address for this method; /openapi.json lists what there is.",
    });
  });
}

function sendMissing(shelf: Shelf, reply: FastifyReply, what: string): FastifyReply {
  return sendPage(reply, missingPage(shelf, what), { status: 404, pictureOrigins: shelf.pictureOrigins });
}

/** The assistant shows pictures of any product on every page, so the sites of the whole catalog's are named. */
function sendFrom(shelf: Shelf, reply: FastifyReply, page: Html, own: readonly string[] = []): FastifyReply {
  return sendPage(reply, page, { pictureOrigins: [...new Set([...shelf.pictureOrigins, ...own])] });
}
