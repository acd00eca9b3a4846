import type { ExtremeOrder, Finder, Mention, ReferenceWords } from "./mention.js";

const ordinals: Readonly<Record<string, number>> = {
  ...{ primero: 1, primera: 1, primer: 1, segundo: 2, segunda: 2, tercero: 3, tercera: 3, tercer: 3 },
  ...{ cuarto: 4, cuarta: 4, quinto: 5, quinta: 5, sexto: 6, sexta: 6, último: -1, ultimo: -1, última: -1, ultima: -1 },
};
const cardinals: Readonly<Record<string, number>> = { uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5 };
const ordinal = `(${Object.keys(ordinals).join("|")})`;
const cardinal = String.raw`(\d{1,2}|dos|tres|cuatro|cinco)`;
/** \b knows no letters with an accent. */
const begin = "(?<![\\p{L}\\p{N}])";
const end = "(?![\\p{L}\\p{N}])";

const count = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : (cardinals[word.toLowerCase()] ?? (Number(word) || undefined));

function extreme(order: ExtremeOrder, match: RegExpMatchArray): Mention {
  const among =
    match.groups?.["two"] !== undefined ? "two" : match.groups?.["shown"] !== undefined ? "shown" : "unsaid";
  return { kind: "extreme", order, among };
}

const among = String.raw`(?:\s+(?:de|entre)\s+(?:(?<two>(?:l[oa]s|est[oa]s|es[oa]s)\s+(?:dos|2)|amb[oa]s)|(?<shown>est[oa]s|es[oa]s|ell[oa]s|tod[oa]s|l[oa]s\s+que\s+(?:me\s+)?\p{L}+))${end})?`;

function extremeFinder(words: string, order: ExtremeOrder): Finder {
  return {
    pattern: new RegExp(`${begin}(?:el|la|los|las|lo)\\s+(?:${words})${end}${among}`, "giu"),
    mention: (match) => extreme(order, match),
  };
}

const finders: readonly Finder[] = [
  {
    pattern: new RegExp(
      `${begin}(?:l[oa]s)\\s+(?:(?<first>primer[oa]s|últim[oa]s|ultim[oa]s)\\s+${cardinal}|${cardinal}\\s+(?<after>primer[oa]s|últim[oa]s|ultim[oa]s))${end}`,
      "giu",
    ),
    mention: (match) => {
      const many = count(match[2] ?? match[3]);
      const which = match.groups?.["first"] ?? match.groups?.["after"] ?? "";
      return many === undefined
        ? undefined
        : { kind: "span", from: /^prim/iu.test(which) ? "first" : "last", count: many };
    },
  },
  {
    pattern: new RegExp(
      `(?:${begin}(?:el|la|ese|esa|este|esta|del|y|o)\\s+|^\\W*)${ordinal}${end}(?!\\s+(?:vez|pedido|día|dia|mes|año|semana|hora))`,
      "giu",
    ),
    mention: (match) => {
      const place = ordinals[match[1]?.toLowerCase() ?? ""];
      return place === undefined ? undefined : { kind: "place", place };
    },
  },
  {
    pattern: new RegExp(
      `${begin}(?:(?:el|la)\\s+)?(?:número|numero|nº|opción|opcion|producto|artículo|articulo)\\s*(\\d{1,2}|uno|dos|tres|cuatro|cinco)${end}`,
      "giu",
    ),
    mention: (match) => {
      const place = count(match[1]);
      return place === undefined ? undefined : { kind: "place", place, label: true };
    },
  },
  {
    pattern: new RegExp(`${begin}(?:el|la)\\s+(?:de\\s+en\\s+medio|del?\\s+medio|del\\s+centro)${end}`, "giu"),
    mention: () => ({ kind: "middle" }),
  },
  {
    pattern: new RegExp(`${begin}(?:(?:l[oa]s|est[oa]s|es[oa]s)\\s+dos|amb[oa]s)${end}(?!\\s+\\p{L}{4,})`, "giu"),
    mention: () => ({ kind: "all", count: 2 }),
  },
  {
    pattern: new RegExp(
      `${begin}tod[oa]s(?:\\s+(?:ell[oa]s|est[oa]s|es[oa]s))?${end}(?=\\s*(?:$|[,.!?]|menos|excepto|salvo))`,
      "giu",
    ),
    mention: () => ({ kind: "all" }),
  },
  {
    pattern: new RegExp(
      `${begin}(?:(?<one>(?:el\\s+otro|la\\s+otra))|l[oa]s\\s+otr[oa]s(?:\\s+(?<some>dos|tres|\\d))?|los\\s+demás|las\\s+demás|el\\s+resto)${end}(?!\\s+(?:día|dia|vez|pedido|lado|color|talla))`,
      "giu",
    ),
    mention: (match) => {
      if (match.groups?.["one"] !== undefined) return { kind: "others", count: 1 };
      const some = count(match.groups?.["some"]);
      return { kind: "others", ...(some === undefined ? {} : { count: some }) };
    },
  },
  extremeFinder("m[áa]s\\s+(?:barat|económic|economic)[oa]s?|menos\\s+car[oa]s?", "price-ascending"),
  extremeFinder("m[áa]s\\s+car[oa]s?", "price-descending"),
  extremeFinder("(?:mejor|más|mas)\\s+(?:valorad|puntuad)[oa]s?", "rating"),
  extremeFinder("peor\\s+(?:valorad|puntuad)[oa]s?", "rating-ascending"),
  {
    pattern: new RegExp(
      `${begin}(?:el|la|los|las)\\s+(?:de\\s+(?:color\\s+)?)?(azul(?:es)?|roj[oa]s?|negr[oa]s?|blanc[oa]s?|verdes?|gris(?:es)?|amarill[oa]s?|rosas?|marr[oó]n|naranjas?|morad[oa]s?|beige)${end}`,
      "giu",
    ),
    mention: (match) => ({ kind: "described", words: match[1] ?? "", many: /^l[oa]s/iu.test(match[0]) }),
  },
  {
    pattern: new RegExp(
      `${begin}(?:ese|esa|eso|este|esta|esto|aquel|aquella|el\\s+mismo|la\\s+misma|lo\\s+mismo)${end}(?=\\s*(?:$|[,.!?])|\\s+(?:en|de|por|es|tiene|viene|hay|pero)${end})`,
      "giu",
    ),
    mention: () => ({ kind: "view", many: false }),
  },
  {
    pattern: new RegExp(`${begin}(?:esos|esas|estos|estas)${end}(?=\\s*(?:$|[,.!?])|\\s+(?:en|son|por)${end})`, "giu"),
    mention: () => ({ kind: "view", many: true }),
  },
];

export const spanishReferences: ReferenceWords = {
  noReference:
    /(?<!\p{L})(?:por\s+)?primera\s+vez|(?<!\p{L})(?:el\s+)?[úu]ltimo\s+pedido|(?<!\p{L})primeros?\s+auxilios|(?<!\p{L})de\s+segunda\s+mano|(?<!\p{L})el\s+otro\s+d[íi]a/giu,
  finders,
  lists: [
    {
      pattern:
        /\s*(?<!\p{L})(?:de\s+)?la\s+(primera|segunda|tercera|última|ultima|anterior)\s+lista|\s*(?<!\p{L})de\s+la\s+lista\s+anterior/giu,
      list: (match) => ({ kind: "nth", place: ordinals[match[1]?.toLowerCase() ?? ""] ?? -2 }),
    },
    { pattern: /\s*(?<!\p{L})(?:de\s+)?antes(?=\s*(?:$|[,.!?]))/giu, list: () => ({ kind: "earlier" }) },
  ],
  except: /(?<!\p{L})(?:no|excepto|salvo|menos|en\s+vez\s+de(?:l)?|en\s+lugar\s+de(?:l)?)\s*(?:el\s+|la\s+)?$/iu,
  and: /^\s*(?:y|e|o|u|ni|&)\s*$/iu,
  retracts: /(?<!\p{L})(?:perdón|perdon|no|digo|mejor|quiero\s+decir)(?!\p{L})/iu,
  between: String.raw`\s*(?:,\s*(?:y|o)?|y|e|o|&|con)\s*(?:el\s+|la\s+)?`,
  beforeNumber: /(?<!\p{L})(?:compara|excepto|salvo|menos)\s+(?:el\s+|la\s+)?$/iu,
  translated: {
    ...{
      azul: "blue",
      azules: "blue",
      rojo: "red",
      roja: "red",
      rojos: "red",
      rojas: "red",
      negro: "black",
      negra: "black",
    },
    ...{ negros: "black", negras: "black", blanco: "white", blanca: "white", blancos: "white", blancas: "white" },
    ...{ verde: "green", verdes: "green", gris: "grey", grises: "grey", amarillo: "yellow", amarilla: "yellow" },
    ...{ rosa: "pink", rosas: "pink", marrón: "brown", marron: "brown", naranja: "orange", naranjas: "orange" },
    ...{
      en: "in",
      morado: "purple",
      morada: "purple",
      "azul marino": "navy",
      talla: "size",
      pequeña: "small",
      grande: "large",
    },
  },
};
