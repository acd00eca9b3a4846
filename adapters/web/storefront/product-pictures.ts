import type { Product, Variant } from "../../../bot/shop-records.js";
import { pictureLink } from "../picture-links.js";
import { pictureOrigin } from "./send-page.js";

/** A picture of a product as a browser gets it. */
export interface ShownPicture {
  readonly address: string;
  /** As the record names it. */
  readonly image: string;
}

/**
 * The address of a picture: this server's own for files, the picture's own for web addresses.
 * @param at position among the variant's and then the product's pictures.
 * @returns undefined for a web address that no policy can name, and for what is no file of this machine.
 */
function addressOf(image: string, sku: string, at: number): string | undefined {
  if (/^https?:\/\//i.test(image)) return pictureOrigin(image) === undefined ? undefined : new URL(image).href;
  return pictureLink(sku, image, at);
}

function picturesOfVariant(product: Product, variant: Variant): readonly ShownPicture[] {
  const images = [...new Set([...(variant.images ?? []), ...product.images])];
  return images.flatMap((image, at) => {
    const address = addressOf(image, variant.sku, at);
    return address === undefined ? [] : [{ address, image }];
  });
}

/** The first picture of a variant, else of its product. */
export function firstPicture(product: Product, variant: Variant): ShownPicture | undefined {
  const [image] = variant.images?.length ? variant.images : product.images;
  const address = image === undefined ? undefined : addressOf(image, variant.sku, 0);
  return image === undefined || address === undefined ? undefined : { address, image };
}

/** Every picture of a product once: those of the variant first, then the product's, then those of other variants. */
export function allPictures(product: Product, first: Variant): readonly ShownPicture[] {
  const shown = new Map<string, ShownPicture>();
  for (const variant of [first, ...product.variants]) {
    for (const picture of picturesOfVariant(product, variant)) {
      if (!shown.has(picture.image)) shown.set(picture.image, picture);
    }
  }
  return [...shown.values()];
}
