import { fold } from "./fold.js";

/**
 * The main colours with the shades that belong to them. A shade may belong to two families: teal is sold as blue and as
 * green. After the bar: how other languages call the family itself.
 */
const families: Readonly<Record<string, string>> = {
  black: "jet onyx ebony raven obsidian midnight-black pitch-black | negro negra negros negras noir schwarz 黑 黑色",
  white:
    "ivory snow off-white eggshell pearl alabaster chalk optic-white cream | " +
    "blanco blanca blancos blancas blanc weiss 白 白色",
  grey:
    "gray charcoal slate graphite ash silver heather-grey heather-gray anthracite gunmetal pewter smoke steel " +
    "dove-grey dove-gray | gris grises grau 灰 灰色",
  red:
    "crimson scarlet burgundy maroon ruby cherry wine brick cardinal vermilion bordeaux oxblood | " +
    "rojo roja rojos rojas rouge rot 红 红色 紅 紅色",
  blue:
    "navy sky royal azure cobalt sapphire indigo denim turquoise teal cyan aqua cerulean ultramarine marine " +
    "periwinkle baby-blue powder-blue ice-blue midnight midnight-blue petrol | azul azules bleu blau 蓝 蓝色 藍 藍色",
  green:
    "olive lime emerald mint sage forest khaki-green teal turquoise jade moss pistachio hunter seafoam aqua " +
    "avocado | verde verdes vert gruen grun 绿 绿色 綠 綠色",
  yellow: "mustard lemon gold canary amber saffron | amarillo amarilla amarillos amarillas jaune gelb 黄 黄色 黃 黃色",
  orange:
    "tangerine apricot rust coral peach terracotta burnt-orange pumpkin | naranja naranjas anaranjado 橙 橙色 橘色",
  purple:
    "violet lavender lilac plum mauve aubergine eggplant amethyst orchid magenta | " +
    "morado morada morados moradas purpura violeta lila 紫 紫色",
  pink: "rose fuchsia magenta blush salmon coral hot-pink rose-gold bubblegum | rosa rosado rosada 粉 粉色 粉红 粉红色",
  brown:
    "chocolate coffee tan camel chestnut walnut mocha espresso cognac bronze copper taupe caramel cinnamon | " +
    "marron marrones cafe braun 棕 棕色 褐色 咖啡色",
  beige: "cream sand tan nude khaki ecru oatmeal stone champagne taupe linen camel | beis crema 米色",
  gold: "golden rose-gold | dorado dorada 金 金色",
  silver: "platinum chrome | plateado plateada 银 银色 銀色",
  multi:
    "multicolor multicolour multicolored multicoloured multi-color multi-colour rainbow assorted | multicolor 彩色",
};

/** Shades that everyday things are also called by; alone they are a colour only where the catalog uses them as one. */
const everyday = new Set(
  `jet snow pearl chalk cream ash smoke steel slate cherry wine brick cardinal sky royal denim marine midnight petrol
   olive lime mint sage forest moss pistachio hunter avocado mustard lemon gold golden silver amber rust peach
   pumpkin plum orchid rose blush salmon coral chocolate coffee camel chestnut walnut mocha espresso bronze copper
   caramel cinnamon sand nude stone champagne linen cafe tan bubblegum raven chrome platinum eggplant rainbow
   assorted ruby emerald sapphire jade indigo graphite eggshell oatmeal apricot amethyst aqua marron crema lila negro
   verde ebony multi`.split(/\s+/),
);

const familyOfShade = new Map<string, Set<string>>();
const aliases = new Map<string, string>();
for (const [family, listed] of Object.entries(families)) {
  const [shades = "", names = ""] = listed.split(" | ");
  familyOfShade.set(family, (familyOfShade.get(family) ?? new Set()).add(family));
  for (const shade of words(shades)) {
    familyOfShade.set(shade, (familyOfShade.get(shade) ?? new Set()).add(family));
  }
  for (const name of words(names)) {
    aliases.set(name, family);
  }
}
aliases.set("gray", "grey");

function words(listed: string): string[] {
  return listed.split(" ").map((word) => word.replaceAll("-", " "));
}

/** Whether a family goes by this name, in any of the languages known: "blue", "azul", "gray". */
export function isColourFamily(word: string): boolean {
  return Object.hasOwn(families, word) || aliases.has(word);
}

/** Whether a word or two are a colour of this list: a family or one of its shades. */
export function isColour(words: string): boolean {
  return isColourFamily(words) || familyOfShade.has(words);
}

/** Whether a colour's name is also that of everyday things: "mint", "rose", "chocolate". */
export function isEverydayThing(shade: string): boolean {
  return everyday.has(shade);
}

/** The families' own names that people mistype; English only. */
export const mainColours: readonly string[] = [
  "black",
  "white",
  "brown",
  "green",
  "orange",
  "purple",
  "yellow",
  "blue",
  "grey",
];

const shortForms: Readonly<Record<string, string>> = {
  ...{ blk: "black", blck: "black", wht: "white", gry: "grey", nvy: "navy", brn: "brown", grn: "green" },
  ...{ blu: "blue", ylw: "yellow", yelow: "yellow", prpl: "purple", pnk: "pink", orng: "orange", bge: "beige" },
};

/** A colour as thumbs write it: "blk". */
export function shortColour(word: string): string | undefined {
  return Object.hasOwn(shortForms, word) ? shortForms[word] : undefined;
}

/**
 * Whether a colour that is wanted admits one that a variant has. A family admits its shades and every name with the
 * family in it ("dark blue"); a shade admits itself, alone or with its family ("navy", "navy blue").
 * @param wanted folded. @param offered one colour, folded; of "blue/white" each half is one, see `coloursOf`.
 */
export function colourAdmits(wanted: string, offered: string): boolean {
  const family = aliases.get(wanted) ?? wanted;
  return family === offered || (isColourFamily(family) ? familiesOf(offered).has(family) : holdsWords(offered, wanted));
}

/** The single colours of a catalog's value: "Blue/White", "black & red" and "red, grey" have two each. */
export function coloursOf(value: string): string[] {
  return fold(value)
    .split(/\s*(?:[/,;&+|]|\band\b)\s*/u)
    .map((colour) => colour.replace(/[-_]/g, " ").trim())
    .filter((colour) => colour !== "");
}

const familiesKnown = new Map<string, ReadonlySet<string>>();

/** Every family of a single colour, folded: "teal" is blue and green. */
export function colourFamilies(colour: string): ReadonlySet<string> {
  const known = familiesKnown.get(colour) ?? familiesOf(colour);
  familiesKnown.set(colour, known);
  return known;
}

/** Every family that a colour's name puts it in; the longest name that is listed decides, so "rose gold" is no rose. */
function familiesOf(colour: string): ReadonlySet<string> {
  const found = new Set<string>();
  const tokens = colour.split(" ");
  for (let at = 0; at < tokens.length; ) {
    const two = `${tokens[at] ?? ""} ${tokens[at + 1] ?? ""}`;
    const name = familyOfShade.has(two) ? two : (tokens[at] ?? "");
    for (const family of familyOfShade.get(name) ?? []) {
      found.add(family);
    }
    const alias = aliases.get(name);
    if (alias !== undefined) {
      found.add(alias);
    }
    at += name === two ? 2 : 1;
  }
  return found;
}

function holdsWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `);
}
