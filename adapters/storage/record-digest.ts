import { createHash } from "node:crypto";

/** @returns SHA-256 of the canonical JSON: equal for records that differ in the order of their fields only. */
export function recordDigest(record: unknown): Buffer {
  return createHash("sha256").update(canonicalJson(record)).digest();
}

/** JSON with the fields of every object in the order of their UTF-16 code units and no blanks, as in RFC 8785. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(",")}}`;
}
