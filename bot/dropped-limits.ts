import { fingerprint } from "./merged-wish.js";
import { wantedItem } from "./wanted.js";
import type { Constraint, Wanted, WantedItem } from "./wish.js";

/**
 * The choice id that takes limits back. It names the thing and each limit by a digest, so that an old one takes back what
 * it says and nothing that stands in its place now.
 */
export function dropChoiceId(item: WantedItem, limits: readonly Constraint[]): string {
  return `drop:${item.id}:${limits.map(digest).join(",")}`;
}

/** @param rest what stands behind "drop:". @returns the places of the limits that are still there. */
export function limitsToDrop(
  rest: string,
  wanted: Wanted,
): { readonly item: string; readonly positions: readonly number[] } {
  const [item = "", digests = ""] = rest.split(":");
  const named = new Set(digests.split(","));
  const constraints = wantedItem(wanted, item)?.wish.constraints ?? [];
  return { item, positions: constraints.flatMap((each, at) => (named.has(digest(each)) ? [at] : [])) };
}

/** FNV-1a in letters and digits; a must and a mere preference are two limits. */
function digest(constraint: Constraint): string {
  let hash = 0x811c9dc5;
  for (const char of fingerprint(constraint)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}
