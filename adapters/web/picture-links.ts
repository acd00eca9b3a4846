import { isAbsolute } from "node:path";

/** Longer parameters are not routed; no shop's SKU comes near it. */
const skuLengthMax = 200;

/**
 * @param image as the record has it: a web address stays, a path of this machine is served by its variant's SKU.
 * @param at position among the variant's and then the product's pictures, from 0.
 * @returns undefined for what no browser should load, and for a path that leads nowhere on this machine.
 */
export function pictureLink(sku: string, image: string, at = 0): string | undefined {
  if (isWebAddress(image)) return image;
  if (!isAbsolute(image)) return undefined;
  const segment = segmentOf(sku);
  if (segment === undefined) return undefined;
  return at === 0 ? `/media/${segment}` : `/media/${segment}/${at}`;
}

/** An address of the web or a path of the shop's own site: what may stand behind a link. */
export function isPageAddress(url: string): boolean {
  // Browsers read "\" as "/" and leave out tabs and line ends, so that "/\host" is another site.
  return isWebAddress(url) || /^\/(?![/\\])[^\p{Cc}]*$/u.test(url);
}

export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\p{Cc}\s]+$/iu.test(address) && URL.canParse(address);
}

/** @returns undefined for a SKU that cannot stand in an address: "." and ".." name folders there. */
function segmentOf(sku: string): string | undefined {
  if (sku === "" || sku === "." || sku === ".." || !sku.isWellFormed()) return undefined;
  return sku.length > skuLengthMax ? undefined : encodeURIComponent(sku);
}
