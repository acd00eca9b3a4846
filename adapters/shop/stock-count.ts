/** Pieces on hand as "100" or "100.0000"; `null` when it is not counted. */
export function stockCount(cell: string): number | null | "unreadable" {
  if (cell === "") return null;
  const pieces = Number(cell);
  return Number.isFinite(pieces) ? Math.max(0, Math.floor(pieces)) : "unreadable";
}
