import { asMust } from "../../merged-wish.js";
import { joined, ledBy, type Saying, words } from "../../saying.js";
import type { PriceBand, Unanswerable } from "../../wish.js";
import type { BudgetClaims, ChangeClaims, LedgerWording, ThingClaims, ToldWish } from "../ledger-wording.js";
import type { SpanishProductLines } from "./product-lines.js";
import type { SpanishTools } from "./tools.js";
import type { SpanishWishWords } from "./wish-words.js";

export function spanishLedger(
  { say, plain, count, andWords }: SpanishTools,
  wishWords: SpanishWishWords,
  lines: SpanishProductLines,
): LedgerWording {
  const band = (together: PriceBand): string => wishWords.limits([{ field: "price", ...together }]);
  const named = (wish: ToldWish): string => {
    if (wish.words !== "") return `“${wish.words}”`;
    return wish.constraints.length === 0 ? "cualquier cosa" : `algo ${wishWords.wish(wish)}`;
  };
  const all = (wishes: readonly ToldWish[]): Saying => say`${words(andWords(wishes.map(named)))}`;
  const change = ({ constraints, total }: ChangeClaims): Saying =>
    say`${words(wishWords.leftOut(constraints))} habría ${total}`;
  const thing = (each: ThingClaims, offset: number): Saying => {
    const wish = words(wishWords.wish(each.wish));
    if (each.products.length > 0) {
      return say`${wish} (${count(each.total, "producto", "productos")}):\n${lines.numbered(each.products, offset)}`;
    }
    const [first] = each.changes;
    const but = first === undefined ? plain("") : say`, pero ${change(first)}`;
    return say`${wish}: no encuentro nada${but}.`;
  };
  const several = (things: readonly ThingClaims[]): Saying => {
    const offsets = things.map((_, at) => things.slice(0, at).flatMap(({ products }) => products).length);
    const head = say`Estas son unas primeras ideas para ${all(things.map(({ wish }) => wish))}.`;
    const lacking = things.filter(({ products }) => products.length === 0).map((each) => thing(each, 0));
    const told = things.map((each, at) => thing(each, offsets[at] ?? 0));
    return ledBy(joined([head, ...lacking], "\n"), joined([head, ...told], "\n"));
  };
  const budget = ({ together, parts, sum, difference, fits }: BudgetClaims): Saying => {
    const listed = parts.map(({ title, price: each, quantity }) =>
      quantity === 1 ? say`${title} (${each})` : say`${words(String(quantity))} × ${title} (${each} por unidad)`,
    );
    const series = joined(listed, " + ");
    if (fits) {
      const left = together.max === undefined ? plain("") : say`, con lo que sobran ${difference}`;
      return say`En total ${words(band(together))}: ${series} suman ${sum}${left}.`;
    }
    return say`Aquí no hay combinación ${words(band(together))} en total. Lo más barato en conjunto es ${series}: ${sum}, es decir, ${difference} de más.`;
  };
  const item = ({ words: kind, constraints, quantity }: ToldWish): Saying => {
    const musts = wishWords.limits(constraints.filter(({ soft }) => soft === undefined));
    const nice = wishWords.limits(constraints.filter(({ soft }) => soft === true).map(asMust));
    const details = [musts === "" ? "" : `imprescindible: ${musts}`, nice === "" ? "" : `deseable: ${nice}`];
    const what = kind === "" ? "cualquier cosa" : `“${kind}”`;
    const many = quantity === undefined ? plain("") : say`${words(String(quantity))} × `;
    const told = details.filter((each) => each !== "").join("; ");
    return say`${many}${words(what)}${told === "" ? plain("") : say` – ${words(told)}`}`;
  };
  return {
    several,
    budget,
    wanted: (things, together) => {
      const total = together === undefined ? [] : [say`Todo junto: ${words(band(together))}.`];
      const [only, another] = things.map(item);
      if (only !== undefined && another === undefined) return joined([say`Estoy buscando: ${only}.`, ...total], "\n");
      const listed = things.map((each, at) => say`${words(`${at + 1}.`)} ${item(each)}`);
      return joined([plain("Estoy buscando:"), ...listed, ...total], "\n");
    },
    nothingWanted: () => plain("Ahora mismo no estoy buscando nada. ¿Qué te gustaría encontrar?"),
    startedOver: () => plain("De acuerdo, dejo todo eso a un lado. ¿Qué buscas ahora?"),
    because: (quotes) => say`Porque dijiste: ${words(andWords(quotes.map((quote) => `“${quote}”`)))}.`,
    limitGone: () => plain("Ese límite ya no está."),
    nothingLimitsThat: () => plain("Nada de lo que has dicho limita eso."),
    replaced: (constraints) => say`Eso sustituye a “${words(wishWords.limits(constraints))}”.`,
    strength: (constraint, strength) => {
      const limit = words(wishWords.limits([asMust(constraint)]));
      return strength === "hard"
        ? say`“${limit}” es ahora imprescindible.`
        : say`“${limit}” es ahora deseable y ya no es imprescindible.`;
    },
    dropped: (wishes) => say`Ya no busco ${all(wishes)}.`,
    besides: (others) => say`Se suma a ${all(others)}.`,
    stillWanted: (others) => say`También sigo buscando ${all(others)}.`,
    unanswerable: (wish) =>
      say`${plain(unknownWords[wish.kind])} (“${words(wish.words)}”)${plain(adviceWords[wish.kind])}`,
    shopsRule: ({ text, source }) => say`La norma de la tienda: ${text} (Fuente: ${source})`,
    ledgerChoices: {
      forget: (wish) => `Sin ${named(wish)}`,
      show: (wish) => `Ver ${named(wish)}`,
      only: (wish) => `Solo ${named(wish)}`,
      withoutTogether: "Sin límite para el total",
      startOver: "Empezar de nuevo",
    },
  };
}

const unknownWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: "No puedo saber cuándo llegaría nada de esto",
  store: "No puedo ver qué tiene una tienda cercana a ti",
  allergen:
    "Los datos de la tienda no bastan para una alergia; que un dato no mencione algo no significa que no lo contenga",
  age: "En los datos de la tienda no constan edades por las que guiarme",
  comparison: "Por eso no puedo comparar productos",
};
const adviceWords: Readonly<Record<Unanswerable["kind"], string>> = {
  delivery: ".",
  store: "; las existencias que ves son las de la tienda en línea.",
  allergen: ". Lee la etiqueta antes de usarlo, por favor, o consulta a una persona del equipo.",
  age: ".",
  comparison: "; los datos solo dicen cómo es cada uno.",
};
