import { words } from "../saying.js";
import { spanishComparison } from "./spanish/comparison.js";
import { spanishFlows } from "./spanish/flows.js";
import { spanishLedger } from "./spanish/ledger.js";
import { spanishNarrowing } from "./spanish/narrowing.js";
import { spanishNoise } from "./spanish/noise.js";
import { spanishOrderAnswers } from "./spanish/order-answers.js";
import { spanishOrders } from "./spanish/orders.js";
import { outOfReach } from "./spanish/out-of-reach.js";
import { spanishProductLines } from "./spanish/product-lines.js";
import { spanishProductQuestions } from "./spanish/product-questions.js";
import { spanishProducts } from "./spanish/products.js";
import { spanishReferences } from "./spanish/references.js";
import { spanishSafety } from "./spanish/safety.js";
import { spanishSmallTalk } from "./spanish/small-talk.js";
import { spanishTools } from "./spanish/tools.js";
import { isDenial, spanishWishWords } from "./spanish/wish-words.js";
import type { Wording } from "./wording.js";

/**
 * Says "tú", and avoids a gender where a catalog's word would have to tell it.
 * @param locale a Spanish locale such as "es-MX"; money and dates are written its way.
 * @param timeZone IANA name of the shop's time zone.
 * @param currency of the shop, for the limits of a wish.
 */
export function spanish(locale: string, timeZone: string, currency: string): Wording {
  const tools = spanishTools(locale, timeZone, currency);
  const { say, plain, count } = tools;
  const wishWords = spanishWishWords(tools);
  const lines = spanishProductLines(tools, wishWords);
  return {
    ...spanishProducts(tools, wishWords, lines),
    ...spanishLedger(tools, wishWords, lines),
    ...spanishFlows(tools),
    ...spanishNarrowing(tools, wishWords, lines),
    ...spanishOrders(tools),
    ...spanishReferences(tools),
    ...spanishNoise(tools),
    ...spanishSafety(tools),
    lang: locale,
    outOfReach: (what) => plain(outOfReach[what]),
    productAnswers: spanishProductQuestions(tools),
    comparison: spanishComparison(tools),
    greeting: (shopName) =>
      say`¡Te damos la bienvenida a ${words(shopName)}! Soy el asistente automático de la tienda. Dime qué buscas o pregúntame por un pedido.`,
    orderAnswers: spanishOrderAnswers(tools),
    ...spanishSmallTalk(tools),
    cannotBuy: () =>
      plain(
        "Todavía no puedo poner nada en un carrito ni comprarlo por ti, y no se ha pedido nada. Eso se hace en la página de la tienda.",
      ),
    cannotChangeOrders: () =>
      plain(
        "Todavía no puedo cancelar, devolver ni cambiar pedidos, y no se ha cambiado nada. Puedo pedírselo a una persona del equipo.",
      ),
    policyAnswer: ({ text, source }) => say`${text}\n(Fuente: ${source})`,
    noPolicyAnswer: () =>
      plain(
        "Las normas y páginas de la tienda que tengo no dicen nada de eso. Si quieres, pregunto a una persona del equipo.",
      ),
    caseOpened: (caseId, waiting) =>
      waiting.value === 0
        ? say`He avisado a una persona del equipo para que te atienda; tu caso es ${caseId} y es el siguiente en la cola. No sé cuándo habrá alguien libre. Mientras tanto puedes seguir preguntándome.`
        : say`He avisado a una persona del equipo para que te atienda; tu caso es ${caseId}, con ${count(waiting, "caso", "casos")} por delante. No sé cuándo habrá alguien libre. Mientras tanto puedes seguir preguntándome.`,
    personOffered: () =>
      plain("Sigo sin entenderlo, y no quiero hacerte perder el tiempo. ¿Pido a una persona del equipo que te ayude?"),
    notUnderstood: (times) => plain(missedWords[Math.min(times, missedWords.length) - 1] ?? ""),
    picturesLater: () => plain("Todavía no puedo ver imágenes. Dime con palabras qué muestra y lo busco."),
    turnFailed: (caseId) =>
      caseId === undefined
        ? plain(
            "Algo ha fallado por nuestra parte y tu mensaje no se ha atendido. Inténtalo de nuevo en un momento, por favor.",
          )
        : say`Algo ha fallado por nuestra parte. Una persona del equipo lo mirará; tu caso es ${caseId}.`,
    choices: {
      person: "Hablar con una persona",
      more: "Ver más",
      orderStatus: "¿Dónde está mi pedido?",
      cancel: "Déjalo",
      cheaper: "Más barato",
      reduced: "Ver lo rebajado",
      without: (constraints) => {
        const limits = wishWords.limits(constraints);
        return isDenial(limits) ? `No hace falta “${limits}”` : `Sin “${limits}”`;
      },
    },
  };
}

const missedWords = [
  "No sé bien a qué te refieres. ¿Buscas un producto, preguntas por un pedido o por alguna de nuestras normas?",
  "Perdona, sigo sin entenderlo. Podrías escribir por ejemplo “un vestido rojo por menos de 50”, “dónde está el pedido 1042” o “cómo funcionan las devoluciones”.",
];
