/** Phrases between bars; line breaks and further blanks count for nothing. */
export function list(text: string): readonly string[] {
  return text.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " "));
}

/** Single words between blanks. */
export function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
