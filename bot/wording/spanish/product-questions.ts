import type { Claim } from "../../dialogue.js";
import type { RecordTopic } from "../../product-questions/topics.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type {
  MentionClaims,
  ProductQuestionWording,
  ReviewClaims,
  StatedAnswer,
  StatedClaim,
  VariantClaims,
} from "../product-question-wording.js";
import type { SpanishTools } from "./tools.js";

/** What a record would have to state to answer; undefined where the shopper's own words say it better. */
const topicWords: Readonly<Record<RecordTopic, string | undefined>> = {
  material: "de qué está hecho",
  care: "cómo se lava o se limpia",
  appliance: undefined,
  water: "si resiste el agua",
  weight: "cuánto pesa",
  length: "su longitud",
  width: "su anchura",
  height: "su altura",
  depth: "su profundidad",
  diameter: "su diámetro",
  thickness: "su grosor",
  dimensions: "sus medidas",
  capacity: "cuánto cabe",
  battery: "nada sobre batería o carga",
  electricity: "su voltaje o enchufe",
  power: "su potencia",
  warranty: "una garantía propia",
  age: "para qué edad es",
  origin: "dónde se fabricó",
  allergens: undefined,
  safety: undefined,
  genuine: undefined,
  fit: "cómo queda",
  included: "qué incluye",
  edition: "su año o versión",
  ecology: undefined,
  temperature: "para qué temperatura es",
  brand: "su marca",
};

const reviewHeads = {
  all: "En sus propias palabras:",
  problems: "Los menos contentos escribieron:",
  worst: "Las de peor nota:",
  best: "Las de mejor nota:",
};

export function spanishProductQuestions({ say, plain, count }: SpanishTools): ProductQuestionWording {
  const value = (claim: Claim): Saying =>
    typeof claim.value === "boolean" ? withClaims(plain(claim.value ? "sí" : "no"), claim) : say`${claim}`;
  const named = ({ name, value: claim, converted, ofShown }: StatedClaim): Saying => {
    const shown = ofShown === undefined ? plain("") : say` (el que ves: ${value(ofShown)})`;
    const told = converted === undefined ? value(claim) : say`${value(claim)} (${converted})`;
    return say`${words(name)}: ${told}${shown}`;
  };
  const list = (facts: readonly StatedClaim[]): Saying => joined(facts.map(named), "; ");
  const quoted = (claims: readonly Claim[]): Saying =>
    joined(
      claims.map((claim) => say`“${claim}”`),
      " ",
    );
  const sentence = (saying: Saying): Saying => (/[.!?…]”?$/u.test(saying.text) ? saying : say`${saying}.`);
  const sentences = (sayings: readonly Saying[]): Saying => joined(sayings.map(sentence), " ");
  const nor = (all: readonly string[], between: string): Saying =>
    joined(
      all.map((each) => say`“${words(each)}”`),
      between,
    );
  const reviewsOf = (all: Claim): Saying => count(all, "reseña", "reseñas");
  const variant = ({ options, stock }: VariantClaims): Saying => {
    const left = stock.value === 0 ? withClaims(plain("sin existencias"), stock) : count(stock, "unidad", "unidades");
    return options.value === "" ? left : say`${options}: ${left}`;
  };
  const mentions = ({ count: some, of, quotes }: MentionClaims, matter: string): Saying => {
    const about = say`“${words(matter)}”`;
    if (some.value === 0 && of.value === 1) return say`La única reseña que puedo leer no habla de ${about}`;
    if (some.value === 0) return say`Ninguna de las ${reviewsOf(of)} que puedo leer habla de ${about}`;
    const head = say`${some} de ${reviewsOf(of)} ${plain(some.value === 1 ? "habla" : "hablan")} de ${about}`;
    return quotes.length === 0 ? head : say`${head}, por ejemplo ${quoted(quotes)}`;
  };
  const stated = ({ verdict, stated: facts, told, converted = [], unmentioned, careful }: StatedAnswer): Saying => {
    const opening = verdict === undefined ? "" : verdict === "yes" ? "Sí. " : "No. ";
    const record = facts.length === 0 ? [] : [say`${plain(opening)}La tienda indica ${list(facts)}`];
    const description =
      told.length === 0
        ? []
        : [
            say`${plain(facts.length === 0 ? "La descripción de la tienda dice:" : "La descripción añade:")} ${quoted(told)}`,
          ];
    const missing =
      unmentioned.length === 0
        ? []
        : [say`No menciona ${nor(unmentioned, " ni ")}, lo que no demuestra ni una cosa ni la otra`];
    const caution = careful
      ? [
          plain(
            "Es todo lo que indica la tienda; si la salud o la seguridad dependen de ello, pide por favor a una persona del equipo que lo compruebe",
          ),
        ]
      : [];
    const inUnit = converted.map((claim) => say`Eso es ${claim}`);
    return sentences([...record, ...description, ...inUnit, ...missing, ...caution]);
  };
  const reviewed = (reviews: ReviewClaims, about: "all" | "problems" | "worst" | "best"): Saying => {
    const rated =
      reviews.rating === undefined || reviews.ratingCount?.value === reviews.count.value
        ? []
        : [
            reviews.ratingCount === undefined
              ? say`La tienda indica ${reviews.rating} de 5 estrellas`
              : say`La tienda indica ${reviews.rating} de 5 estrellas con ${count(reviews.ratingCount, "valoración", "valoraciones")}`,
          ];
    const read = say`${plain(rated.length === 0 ? "" : "De ellas puedo leer ")}${reviewsOf(reviews.count)}: ${reviews.average} sobre 5 de media`;
    const low = say`${reviews.low} ${plain(reviews.low.value === 1 ? "da" : "dan")}`;
    const counted =
      about === "all" || about === "best"
        ? say`${reviews.high} de ${reviews.count} ${plain(reviews.high.value === 1 ? "da" : "dan")} 4 estrellas o más, ${low} 2 o menos`
        : say`De ${reviewsOf(reviews.count)}, ${low} 2 estrellas o menos`;
    const themes =
      reviews.themes.length === 0
        ? []
        : [
            say`Lo que se repite: ${joined(
              reviews.themes.map(({ word, count: times }) => say`“${word}” (en ${times})`),
              ", ",
            )}`,
          ];
    const quotes =
      reviews.quotes.length === 0
        ? []
        : [
            say`${plain(reviewHeads[about])} ${joined(
              reviews.quotes.map(
                ({ headline, stars }) => say`“${headline}” (${count(stars, "estrella", "estrellas")})`,
              ),
              ", ",
            )}`,
          ];
    const single = reviews.count.value === 1 ? [plain("Una sola reseña dice poco del producto")] : [];
    return sentences([
      ...rated,
      read,
      ...(reviews.count.value === 1 ? [] : [counted]),
      ...themes,
      ...quotes,
      ...single,
    ]);
  };
  return {
    aboutProduct: (title, answers, offersPerson) => {
      const [only, another] = answers;
      const offer = "Si quieres, puedo preguntar a una persona del equipo.";
      if (only !== undefined && another === undefined)
        return say`${title}: ${only}${plain(offersPerson ? ` ${offer}` : "")}`;
      const listed = joined(
        answers.map((answer) => say`• ${answer}`),
        "\n",
      );
      return say`${title}:\n${listed}${plain(offersPerson ? `\n${offer}` : "")}`;
    },
    together: (answers) => joined(answers, " "),
    stated,
    notStated: ({ topic, words: asked, near, careful, mentions: said }) => {
      const called = topic === undefined ? undefined : topicWords[topic];
      const head =
        called === undefined
          ? say`La tienda no dice nada de ${nor(asked, " ni de ")}`
          : plain(`La tienda no indica ${called}`);
      const caution = careful
        ? [plain("Que no conste no significa que no lo lleve ni que sea seguro, así que no te fíes de ello, por favor")]
        : [];
      const nearest = near.length === 0 ? [] : [say`Lo que sí indica es ${list(near)}`];
      const reviews = said === undefined ? [] : [mentions(said, asked.join(", "))];
      return sentences([head, ...caution, ...nearest, ...reviews]);
    },
    conflict: (fact, against, place) =>
      say`La tienda se contradice aquí: indica ${named(fact)}, pero ${plain(place === "title" ? "el título" : "la descripción")} dice “${against}”. No puedo saber qué es lo correcto, y lo he anotado para la tienda.`,
    roomFor: ({ what, asked, verdict, stated: facts, told }) => {
      const record = facts.length === 0 ? [] : [say`La tienda indica ${list(facts)}`];
      const description = told.length === 0 ? [] : [say`La descripción de la tienda dice: ${quoted(told)}`];
      const thing = words(what === "" ? `algo de ${asked}` : `“${what}” de ${asked}`);
      const judged =
        verdict === "fits"
          ? say`Según eso, ${thing} debería caber`
          : verdict === "too-small"
            ? say`Lo que quieres meter, ${thing}, es más que eso; según la tienda no cabe`
            : record.length + description.length === 0
              ? say`La tienda no indica ninguna medida con la que comparar ${thing}`
              : say`Si cabe ${thing}, no lo indica: pueden ser medidas exteriores`;
      return sentences([...record, ...description, judged]);
    },
    reviews: reviewed,
    noReviews: (rating, ratingCount) => {
      const none = plain("No hay reseñas que yo pueda leer");
      if (rating === undefined) return sentence(say`${none}, así que no sé qué opinan otras personas`);
      const of = ratingCount === undefined ? plain("") : say` con ${count(ratingCount, "valoración", "valoraciones")}`;
      return sentence(say`${none}; la tienda indica ${rating} de 5 estrellas${of}`);
    },
    mentioned: (said, matter) => sentence(mentions(said, matter)),
    sizing: ({ of, small, large, asExpected, quotes }) => {
      const finding = (found: Claim, how: string): readonly Saying[] =>
        found.value === 0 ? [] : [say`${found} ${plain(found.value === 1 ? "dice" : "dicen")} que ${words(how)}`];
      const found = [
        ...finding(small, "queda pequeño o estrecho"),
        ...finding(large, "queda grande o ancho"),
        ...finding(asExpected, "la talla es la esperada"),
      ];
      const head = say`De ${reviewsOf(of)} que puedo leer`;
      const counts =
        found.length === 0 ? say`${head}, ninguna habla de cómo queda` : say`${head}, ${joined(found, ", ")}`;
      return sentences([counts, ...(quotes.length === 0 ? [] : [say`Por ejemplo: ${quoted(quotes)}`])]);
    },
    pictureColor: (said) => {
      const head = plain(
        "No puedo juzgar cuánto se parecen las fotos al color real; eso depende de la luz y de tu pantalla",
      );
      return sentences([head, ...(said === undefined ? [] : [mentions(said, "color")])]);
    },
    priceNow: (from, to) =>
      sentence(to === undefined ? say`Cuesta ${from}` : say`Cuesta entre ${from} y ${to}, según la variante`),
    formerPrice: (price, former) =>
      former === undefined
        ? say`Ahora cuesta ${price}, y la tienda no indica un precio anterior. Lo que costó en otros momentos no consta.`
        : say`Ahora cuesta ${price}; la tienda indica ${former} como precio anterior. Lo que costó en otros momentos no consta.`,
    inStock: (variants, more) => {
      const told = joined(variants.map(variant), "; ");
      if (more === undefined) return sentence(say`En stock: ${told}`);
      return sentence(say`En stock: ${told}; y ${count(more, "variante", "variantes")} más`);
    },
    notCounted: () => plain("La tienda no cuenta cuántas unidades quedan; se puede pedir."),
    restock: (soldOut, variants) => {
      const told = variants.length === 0 ? [] : [say`Ahora mismo: ${joined(variants.map(variant), "; ")}`];
      const open = soldOut
        ? "Cuándo volverá no consta en ningún sitio que yo pueda mirar, así que no puedo darte una fecha"
        : "Cuándo llegará más no consta en ningún sitio que yo pueda mirar";
      return sentences([...told, plain(open)]);
    },
    comesIn: (options) =>
      sentence(options.length === 0 ? plain("Solo existe en una forma") : say`Opciones: ${list(options)}`),
    priceReason: (price, facts) => {
      const none = say`Cuesta ${price}. El porqué no lo dice la tienda`;
      return facts.length === 0 ? sentence(none) : sentences([none, say`Lo que indica de él es ${list(facts)}`]);
    },
    inShort: (told) =>
      told === undefined
        ? plain("La tienda no da ninguna descripción.")
        : say`En resumen, con las palabras de la tienda: “${told}”`,
    boughtTogether: () => plain("No tengo datos de qué se compra junto con esto, y no voy a adivinarlo."),
    rulesSay: (text, source) => say`Para todo lo que vende, la tienda dice: “${text}” (Fuente: ${source})`,
    nothingSuchFound: (asked) =>
      say`No conozco aquí ningún producto que se llame “${words(asked)}”. ¿A cuál te refieres?`,
  };
}
