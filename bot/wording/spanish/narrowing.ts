import type { Claim } from "../../dialogue.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { NarrowingWording, OptionClaims } from "../narrowing-wording.js";
import type { SpanishProductLines } from "./product-lines.js";
import type { SpanishTools } from "./tools.js";
import type { SpanishWishWords } from "./wish-words.js";

/** By field; each is what the field is called, and how it is asked for. */
const fields: Readonly<Record<string, readonly [string, string]>> = {
  department: ["destinatario", "¿Para quién es?"],
  category: ["tipo", "¿Qué tipo de cosa tienes en mente?"],
  colour: ["color", "¿Hay algún color que te guste?"],
  size: ["talla", "¿Qué talla necesitas?"],
  brand: ["marca", "¿Hay alguna marca que te guste?"],
  price: ["precio", "¿Cuánto te gustaría gastar, más o menos?"],
};

/** By an attribute's name, as it is often written in catalogs of either language. */
const attributes: readonly (readonly [RegExp, string])[] = [
  [/^(?:gender|género|sexo)$/u, "¿Para quién es?"],
  [/^(?:material|fabric|tejido|tela)$/u, "¿Hay algún material que te guste?"],
  [/^(?:activity|use|actividad|uso)$/u, "¿Para qué lo vas a usar?"],
  [/^(?:occasion|ocasión)$/u, "¿Para qué ocasión es?"],
  [/^(?:sport|deporte)$/u, "¿Para qué deporte?"],
  [/^(?:season|temporada|estación)$/u, "¿Para qué temporada?"],
  [/^(?:style|estilo)$/u, "¿Qué estilo te gusta?"],
  [/^(?:room|habitación)$/u, "¿Para qué habitación?"],
  [/^(?:age|edad)$/u, "¿Qué edad tiene la persona para quien es?"],
];

const unknownPurchases = "Aquí no consta qué compran otras personas.";

const beginnings = {
  popular: unknownPurchases,
  advice: "Eso depende de lo que necesites.",
  gift: "Con gusto te ayudo con el regalo.",
  browsing: "Echa un vistazo.",
  assortment: "",
} as const;

export function spanishNarrowing(
  { say, plain, count, price }: SpanishTools,
  wishWords: SpanishWishWords,
  { numbered }: SpanishProductLines,
): NarrowingWording {
  const band = ({ min, max }: { readonly min?: number; readonly max?: number }): string => {
    if (max === undefined) return `${price(min ?? 0)} o más`;
    return min === undefined ? `menos de ${price(max + 1)}` : `de ${price(min)} a ${price(max + 1)}`;
  };
  const named = ({ label, constraint }: OptionClaims): Saying => {
    if (label !== undefined) return yesOrNoSaid(label) ?? say`${label}`;
    return plain(constraint.field === "price" ? band(constraint) : wishWords.constraint(constraint));
  };
  const option = (each: OptionClaims): Saying => say`${named(each)} (${each.count})`;
  const question = (field: string, options: readonly OptionClaims[]): string => {
    const name = plainName(field);
    const known = fields[name]?.[1] ?? attributes.find(([names]) => names.test(name))?.[1];
    if (known !== undefined) return known;
    const yesOrNo = options.every(({ label }) => label?.value === "yes" || label?.value === "no");
    return yesOrNo ? `¿Te importa que sea “${name}”?` : `¿Qué prefieres en “${name}”?`;
  };
  return {
    narrowingQuestion: ({ field, options, more, begins }) => {
      const listed = joined(options.map(option), ", ");
      const rest = plain(more ? ", otra cosa o sin preferencia." : ", o sin preferencia.");
      return say`${words(begins ? "¿Por dónde quieres empezar?" : question(field, options))} ${listed}${rest}`;
    },
    narrowingOption: (each) => {
      const { text, claims } = option(each);
      return { text: text.charAt(0).toUpperCase() + text.slice(1), claims };
    },
    usualOption: ({ field, option: each, total }) =>
      say`${words(unknownPurchases)} De ${count(total, "producto que encaja", "productos que encajan")}, lo más frecuente en “${words(calledField(field))}” es ${named(each)}: ${each.count}.`,
    purchasesUnknown: () => plain(unknownPurchases),
    whyNarrowing: (total) =>
      say`Porque hay ${count(total, "producto que encaja", "productos que encajan")}, y tu respuesta es lo que más ayudaría a elegir. No tienes que responder; cualquier otra cosa que me digas también sirve.`,
    noPreferenceHeard: (field) =>
      plain(field === undefined ? "De acuerdo." : `De acuerdo, sin preferencia en “${calledField(field)}”.`),
    noMoreQuestions: () => plain("Entonces no pregunto más."),
    firstIdeas: ({ for: why, shopName, total, products }) => {
      const all =
        why === "assortment"
          ? say`${words(shopName)} tiene ${count(total, "producto", "productos")}.`
          : plain(beginnings[why]);
      const lead = say`${all} Estos están entre los mejor valorados aquí:`;
      return ledBy(lead, say`${lead}\n${numbered(products, 0)}`);
    },
    surprise: ({ wish, total, products }) => {
      const wanted = wishWords.wish(wish);
      const head =
        wanted === ""
          ? say`Al azar entre ${count(total, "producto", "productos")} de toda la tienda:`
          : say`Al azar entre ${count(total, "producto", "productos")} para ${words(wanted)}:`;
      return ledBy(head, say`${head}\n${numbered(products, 0)}`);
    },
    noPreferenceChoice: "Sin preferencia",
    surpriseChoice: "Sorpréndeme",
    surpriseAgainChoice: "Sorpréndeme otra vez",
  };
}

function plainName(field: string): string {
  return field.toLowerCase().replace(/[_-]+/gu, " ");
}

function calledField(field: string): string {
  return fields[field]?.[0] ?? plainName(field);
}

/** Catalogs state "yes" and "no" in English, whatever else they state. */
function yesOrNoSaid(label: Claim): Saying | undefined {
  if (label.value !== "yes" && label.value !== "no") return undefined;
  return { text: label.value === "yes" ? "sí" : "no", claims: [label] };
}
