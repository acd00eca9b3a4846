/** RFC 9110, 13.1.2: a list of tags, or "*" for any; `W/` says nothing here, as equal tags are equal bytes. */
export function holdsTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
