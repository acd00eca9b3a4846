/** Plurals that no rule makes; both directions meet in the singular. */
const irregular: ReadonlyMap<string, string> = new Map([
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["geese", "goose"],
  ["mice", "mouse"],
  ["people", "person"],
  ["shelves", "shelf"],
  ["knives", "knife"],
  ["leaves", "leaf"],
  ["scarves", "scarf"],
  ["halves", "half"],
  ["loaves", "loaf"],
  ["wolves", "wolf"],
  ["wives", "wife"],
  ["lives", "life"],
  ["tomatoes", "tomato"],
  ["potatoes", "potato"],
  ["clothes", "clothes"],
  ["canvas", "canvas"],
  ["canvases", "canvas"],
  ["lens", "lens"],
  ["lenses", "lens"],
  ["buses", "bus"],
  ["gases", "gas"],
]);

/** Two spellings of one word, British and American. */
const variants: ReadonlyMap<string, string> = new Map([
  ["grey", "gray"],
  ["colour", "color"],
  ["coloured", "colored"],
  ["jewellery", "jewelry"],
  ["aluminium", "aluminum"],
  ["pyjama", "pajama"],
  ["tyre", "tire"],
  ["centre", "center"],
  ["fibre", "fiber"],
]);

/**
 * The singular of an English noun, or a word unchanged: plurals only, because that is the one ending whose loss never
 * changes what is looked for, and one spelling of words that have two (after the S-stemmer, Harman 1991, with the sibilant plurals added). Spanish plurals in
 * -as and -os come out right as well.
 * @param word folded.
 */
export function stem(word: string): string {
  const singular = irregular.get(word) ?? withoutPlural(word);
  // "hoodies" may be of "hoodie" or of "hoody": both become "hoody".
  const common = irregular.get(singular) ?? variants.get(singular) ?? singular;
  return /...ie$/.test(common) ? `${common.slice(0, -2)}y` : common;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:[su]s|is)$/.test(word)) {
    return word;
  }
  if (word.length > 4 && word.endsWith("ies") && !/[ae]ies$/.test(word)) {
    return `${word.slice(0, -3)}y`;
  }
  if (word.length > 4 && /(?:x|ch|sh|ss|zz)es$/.test(word)) {
    return word.slice(0, -2);
  }
  return word.slice(0, -1);
}

const verbEnding = /(?:ings?|ed)$/;
const longEnding = /(?:ati(?:on|ve)|at(?:or|e)?|ion|[eo]r|al|ment|e|y)$/;

/**
 * What the relatives of a word have in common: "insulated", "insulation" and "insulating" all give "insul".
 * Looser than a stem: relatives may stand in for one another, at a lower weight.
 * @param stemmed a word that `stem` returned.
 */
export function wordFamily(stemmed: string): string {
  const withoutVerb = stemmed.replace(verbEnding, "");
  if (withoutVerb !== stemmed && withoutVerb.length >= 3 && /[aeiouy]/.test(withoutVerb)) {
    return familyOfLong(withoutVerb.replace(/([bdfgmnprt])\1$/, "$1"));
  }
  return familyOfLong(stemmed);
}

function familyOfLong(word: string): string {
  const root = word.replace(longEnding, "");
  return root.length >= 5 ? root : word;
}
