import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Claim, ProductCard, Reply } from "../../bot/dialogue.js";
import { refusedWith } from "./api-description.js";
import { holdsTag } from "./entity-tag.js";
import { HttpProblem } from "./http-problem.js";
import { isPageAddress, isWebAddress, pictureLink } from "./picture-links.js";

/** Where a picture of a variant is got: from this server, at a width that suits a screen. */
export interface PictureSource {
  /**
   * @param at position among the variant's and then the product's pictures, from 0.
   * @returns undefined when there is no such picture on this machine, or it is none.
   */
  picture(sku: string, at: number): Promise<{ readonly bytes: Uint8Array; readonly type: string } | undefined>;
}

/** Pictures are public, as on any shop's site: pages of every origin may show them and caches keep them. */
const pictureHeaders = {
  "cache-control": "public, max-age=3600, stale-while-revalidate=86400",
  "x-content-type-options": "nosniff",
  "cross-origin-resource-policy": "cross-origin",
  "access-control-allow-origin": "*",
};

const position = /^(0|[1-9]\d{0,2})$/;

export function addPictureRoutes(server: FastifyInstance, { pictures }: { readonly pictures: PictureSource }): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { sku = "", at = "0" } = request.params as { readonly sku?: string; readonly at?: string };
    const picture = position.test(at) ? await pictures.picture(sku, Number(at)) : undefined;
    if (picture === undefined) throw noPicture();

    const etag = `"${createHash("sha256").update(picture.bytes).digest("base64url").slice(0, 27)}"`;
    void reply.headers({ ...pictureHeaders, etag });
    if (holdsTag(request.headers["if-none-match"], etag)) return reply.code(304).send();
    return reply.type(picture.type).send(Buffer.from(picture.bytes));
  };
  server.get("/media/:sku", { schema: described("The first picture of a variant") }, answer);
  server.get("/media/:sku/:at", { schema: described("A further picture of a variant, counted from 0") }, answer);
}

function described(summary: string) {
  const response = {
    200: {
      description: "The picture, at most 640 pixels wide.",
      content: { "image/webp": { schema: z.string().meta({ format: "binary" }) } },
    },
    ...refusedWith(404, 415, 500),
  };
  return { summary, response };
}

function noPicture(): HttpProblem {
  return new HttpProblem({
    status: 404,
    code: "picture/none",
    message: "There is no picture at this address. The SKU must be percent-encoded, and pictures are counted from 0.",
  });
}

/** A reply as it leaves: pictures are addresses that a browser can load, never paths of this machine. */
export function withPictureLinks(reply: Reply): Reply {
  const leaving = { ...reply, claims: reply.claims.flatMap((claim) => linkedClaim(claim, cardsOf(reply))) };
  if (leaving.act !== "offer" && leaving.act !== "compare") return leaving;
  return { ...leaving, cards: leaving.cards.map(linkedCard) };
}

function cardsOf(reply: Reply): readonly ProductCard[] {
  return reply.act === "offer" || reply.act === "compare" ? reply.cards : [];
}

function linkedCard({ image, url, ...card }: ProductCard): ProductCard {
  const link = image === undefined ? undefined : pictureLink(card.sku, image);
  return {
    ...card,
    ...(link === undefined ? {} : { image: link }),
    ...(url === undefined || !isPageAddress(url) ? {} : { url }),
  };
}

/** What is claimed of a picture or a page is what the card shows of it; what no card shows is not said. */
function linkedClaim(claim: Claim, cards: readonly ProductCard[]): readonly Claim[] {
  const { about, property, value } = claim;
  if (property !== "url" && property !== "image") return [claim];
  if (typeof value !== "string") return [];
  if (property === "url") return isPageAddress(value) ? [claim] : [];
  const card = cards.find(
    (each) => (about === `variant:${each.sku}` || about === `product:${each.productId}`) && each.image === value,
  );
  const link = card === undefined ? undefined : pictureLink(card.sku, value);
  if (link !== undefined) return [{ ...claim, value: link }];
  return isWebAddress(value) ? [claim] : [];
}
