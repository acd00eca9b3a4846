const strong =
  "(?:fuck(?:ing|in'?|en)|f+\\*+(?:ing|in)?|god ?damn(?:ed)?|damn(?:ed)?|freak(?:ing|in'?)|frigg(?:ing|in'?)|effing)";
const expletive = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])${strong}(?=\\s+\\p{L})\\s+`,
    "[\\s,]*(?<![\\p{L}\\p{N}])for (?:the )?(?:love of )?(?:god|fuck|christ|heaven|goodness|pete)(?:'?s sake)?(?![\\p{L}\\p{N}])",
    "(?<=\\b(?:what|where|when|who|how|why)) (?:the|on) (?:hell|heck|fuck|earth)(?= (?:is|are|was|do|does|did|can|should|has|have)\\b)",
  ].join("|"),
  "giu",
);

/**
 * "A fucking hoodie" is a hoodie. Left alone: whatever is said to somebody rather than around a thing, "damn you", and what
 * is nothing but swearing.
 */
export function withoutExpletives(text: string): string {
  const calm = text.replace(expletive, (found, at: number) => (/^\s*for /iu.test(found) && at === 0 ? found : " "));
  const rest = calm.replace(/\s+/gu, " ").trim();
  return /\p{L}.*\s.*\p{L}|\p{L}{3}/u.test(rest) && !isSaidTo.test(text) ? rest : text;
}

const isSaidTo = new RegExp(`\\b${strong}\\s+(?:you|u|him|her|them|this|that|it|idiot\\w*|liars?|bot|robot)\\b`, "iu");
