import { joined, ledBy, type Saying, withClaims, words } from "../../saying.js";
import type { WishOrder } from "../../wish.js";
import { type Missed, missedByAll, withoutMisses } from "../missed.js";
import type { FindingClaims, ProductWording } from "../product-wording.js";
import type { SpanishProductLines } from "./product-lines.js";
import type { SpanishTools } from "./tools.js";
import type { SpanishWishWords } from "./wish-words.js";

const orderWords: Record<WishOrder, string> = {
  relevance: "",
  "price-ascending": "de menor a mayor precio",
  "price-descending": "de mayor a menor precio",
  rating: "de mejor a peor valoración",
  newest: "de lo más nuevo a lo más antiguo",
};

export function spanishProducts(
  { say, plain, count, andWords }: SpanishTools,
  wishWords: SpanishWishWords,
  { offered, numbered }: SpanishProductLines,
): ProductWording {
  const found = (finding: FindingClaims): Saying => {
    const wish = wishWords.about({ ...finding, words: knownWords(finding) });
    const about = wish === "" ? plain("") : say` ${words(wish)}`;
    const ordered = plain(finding.order === "relevance" ? "" : `, ${orderWords[finding.order]}`);
    const read =
      finding.corrected.length === 0
        ? plain("")
        : say`Leo ${words(andWords(finding.corrected.map(({ from, to }) => `“${from}” como “${to}”`)))}. `;
    const unknown =
      finding.unknown.length === 0
        ? plain("")
        : say`Los datos de la tienda no dicen nada de ${joined(
            finding.unknown.map((word) => say`“${word}”`),
            " ni de ",
          )}. `;
    if (finding.products.length === 0) {
      const head = say`${read}${unknown}Aquí no hay nada que sea exactamente ${words(wishWords.wish(finding))}. Esto es lo que más se acerca:`;
      return ledBy(head, say`${head}\n${numbered(finding.close, 0)}`);
    }
    const none = missedByAll(finding);
    const some = missedBySome(finding, none);
    const end = none.length === 0 ? plain(":") : say`. ${noneIs(none)}:`;
    const head =
      finding.offset === 0
        ? say`${read}${unknown}Hay ${count(finding.total, "producto", "productos")}${about}${ordered}${end}`
        : say`Aquí tienes más productos${about}${ordered}${end}`;
    const close =
      finding.close.length === 0
        ? plain("")
        : say`\nSe acercan también:\n${numbered(finding.close, finding.products.length)}`;
    const told = finding.products.map((product) => withoutMisses(product, none));
    const lead = some.length === 0 ? head : say`${head}\n${joined(some, " ")}`;
    return ledBy(lead, say`${head}\n${numbered(told, finding.offset)}${close}`);
  };
  const noneIs = (missed: readonly Missed[]): Saying =>
    withClaims(
      say`Ninguno cumple “${words(wishWords.missedByAll(missed.map(({ constraint }) => constraint)))}”`,
      ...missed.flatMap(({ claims }) => claims),
    );
  /** Beside the cards, which do not tell it: "2: no en azul." */
  const missedBySome = ({ products, offset }: FindingClaims, none: readonly Missed[]): readonly Saying[] =>
    products.flatMap((product, at) => {
      const missed = withoutMisses(product, none).misses ?? [];
      if (missed.length === 0) return [];
      const what = missed.map(({ constraint }) => wishWords.missing(constraint)).join(", ");
      return [withClaims(say`${words(`${offset + at + 1}`)}: ${words(what)}.`, ...missed.map((each) => each.claim))];
    });

  return {
    found,
    foundNothing: (wish) =>
      wish.words === "" && wish.constraints.length === 0
        ? plain(
            "¿Qué buscas? Para empezar basta con un tipo de producto, por ejemplo “una chaqueta azul por menos de 80”.",
          )
        : say`No encuentro nada ${words(wishWords.about(wish))}.`,
    foundWithout: ({ wish, changes, products }) => {
      const [first, ...others] = changes.map(
        ({ constraints, total }) => say`${words(wishWords.leftOut(constraints))} habría ${total}`,
      );
      const head = say`No encuentro nada ${words(wishWords.about(wish))}.`;
      if (first === undefined) return head;
      const also = others.map((other) => say`Y ${other}.`);
      const lead = say`${head} Pero ${first}:`;
      return ledBy(lead, joined([lead, numbered(products, 0), ...also], "\n"));
    },
    nothingCheaper: (product) =>
      ledBy(
        plain("Nada de lo que encaja cuesta menos. Esto es lo más barato:"),
        say`Nada de lo que encaja cuesta menos. Lo más barato es:\n${offered(product)}`,
      ),
    nothingDearer: (product) =>
      ledBy(
        plain("Nada de lo que encaja cuesta más. Esto es lo más caro:"),
        say`Nada de lo que encaja cuesta más. Lo más caro es:\n${offered(product)}`,
      ),
    noMore: (total) => say`Eso era todo: ${count(total, "producto", "productos")}.`,
    nothingShownYet: () => plain("Todavía no te he enseñado nada. ¿Qué buscas?"),
    noSuchPosition: (shown) =>
      plain(
        shown === 1
          ? "En la lista de arriba solo hay un producto."
          : `La lista de arriba tiene ${shown} productos. ¿Qué número quieres?`,
      ),
    whichOne: (shown) => plain(`¿A cuál te refieres? Dime su número, del 1 al ${shown}.`),
    product: (product, description, choices) => {
      const told = description === undefined || description.value === "" ? plain("") : say`\n${description}`;
      const also =
        choices.length === 0
          ? plain("")
          : say`\nOpciones: ${joined(
              choices.map((each) => say`${each}`),
              "; ",
            )}.`;
      return ledBy(say`${product.title}.${told}${also}`, say`${offered(product)}.${told}${also}`);
    },
  };
}

/** What is found is not told as something that no record says of it. */
function knownWords({ words: asked, unknown }: FindingClaims): string {
  const left = asked.split(" ").filter((word) => !unknown.some(({ value }) => value === word));
  return left.join(" ").replace(/(?: (?:para|por|de|del|con|sin|y|e|o|u|en|a|al|un|una|el|la|los|las))+$/u, "");
}
