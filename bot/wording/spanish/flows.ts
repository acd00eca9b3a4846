import { words } from "../../saying.js";
import type { FlowWording } from "../flow-wording.js";
import type { SpanishTools } from "./tools.js";

export function spanishFlows({ say, plain, orWords }: SpanishTools): FlowWording {
  return {
    say,
    backTo: (called, question) => say`Volviendo a ${words(called)}: ${question}`,
    nextIs: (called, question) => say`Ahora, ${words(called)}: ${question}`,
    firstThen: (called, question) => say`Primero, ${words(called.join("; después, "))}. ${question}`,
    flowCancelled: (more) => plain(more ? "De acuerdo, lo dejo." : "De acuerdo, lo dejo. ¿En qué más te puedo ayudar?"),
    yesOrNo: (question) => say`Responde sí o no, por favor; antes de eso no se hace nada. ${question}`,
    askedAfresh: (proposal) =>
      say`Entretanto hemos hablado de otras cosas, así que no se ha hecho nada y te lo vuelvo a preguntar. ${proposal}`,
    changedMeanwhile: (proposal) => say`Algo ha cambiado desde que te pregunté, así que no he hecho nada. ${proposal}`,
    notOpenAnyMore: () => plain("Esa pregunta ya no está abierta, así que no se ha hecho nada más."),
    whatToChange: (called, timesAsked) =>
      timesAsked === 0
        ? say`De acuerdo, no se ha hecho nada. ¿Qué quieres cambiar: ${words(orWords(called))}? O di “déjalo”.`
        : say`Dime ${words(orWords(called))} tal como debe ser, por ejemplo “no, es…”. Con “déjalo” lo dejamos.`,
    cannotGoOn: (called) =>
      say`Sin ${words(called)} no puedo seguir, y no quiero preguntarte más veces lo mismo. ¿Pido a una persona del equipo que te ayude?`,
    takeYourTime: (open) =>
      plain(open ? "Tómate tu tiempo; no se hace nada hasta que respondas." : "Tómate tu tiempo, aquí estoy."),
    sayAgain: () =>
      plain(
        "Perdona, te lo digo más claro. Puedo buscar productos, decirte dónde está un pedido, responder lo que dicen nuestras normas o avisar a una persona del equipo. ¿Qué te ayudaría?",
      ),
    clarify: () => plain("Eso lo puedo entender de más de una manera. ¿Qué prefieres?"),
    missedWhileWaiting: () =>
      plain(
        "Eso tampoco lo he entendido. La persona a la que he avisado lo leerá. Mientras tanto puedo buscar productos, consultar pedidos y contarte nuestras normas.",
      ),
    answers: { yes: "Sí", no: "No" },
    readings: {
      find: (wish) => (wish === "" ? "Buscar productos" : `Buscar productos: ${wish}`),
      policy: "Ver las normas de la tienda",
      person: "Hablar con una persona",
    },
  };
}
