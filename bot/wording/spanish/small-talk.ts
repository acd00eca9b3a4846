import type { ChatTopic, SmallTalk } from "../../dialogue.js";
import type { Saying } from "../../saying.js";
import { words } from "../../saying.js";
import type { SpanishTools } from "./tools.js";

/** Several where people say it again and again; the turn decides which. */
const lines: Readonly<Record<SmallTalk | ChatTopic | "acknowledgement", readonly [string, ...string[]]>> = {
  greeting: [
    "¡Hola! Dime qué buscas o pregúntame por un pedido.",
    "¡Muy buenas! ¿Qué te busco, o se trata de un pedido?",
  ],
  "good-morning": ["¡Buenos días! ¿En qué puedo ayudarte?"],
  "good-evening": ["¡Buenas! ¿En qué puedo ayudarte?"],
  thanks: ["De nada. ¿Algo más?", "Con mucho gusto.", "A ti, para eso estoy."],
  goodbye: ["Adiós, y gracias por pasarte.", "¡Hasta pronto! Vuelve cuando quieras."],
  "who-are-you": ["Soy un asistente automático, no una persona. Puedo avisar a alguien del equipo cuando quieras."],
  "how-are-you": ["Todo bien por aquí, gracias. ¿Qué te busco?", "¡No me quejo, gracias! ¿Qué necesitas?"],
  "what-can-you-do": [
    "Puedo buscar productos (“una chaqueta de abrigo por menos de 80”), decirte dónde está un pedido, responder preguntas sobre nuestras normas y avisar a una persona del equipo para que te ayude.",
  ],
  compliment: ["Qué amable, gracias. ¿Algo más?", "¡Gracias, me alegra leerlo!"],
  complaint: [
    "Siento que esto haya salido mal. Cuéntame qué ha pasado, o puedo avisar a una persona del equipo para que te ayude.",
  ],
  acknowledgement: ["De acuerdo. Dime cuando haya algo más."],
  laugh: ["Me alegra que te haga gracia.", "😄"],
  "who-made-you": [
    "Soy un programa que esta tienda maneja por su cuenta: reglas y modelos pequeños que buscan en su catálogo, sus pedidos y sus normas. No sé quién escribió cada línea.",
  ],
  "remember-me": [
    "Sé lo que se ha dicho en esta conversación y nada de ninguna otra. Dime de qué se trataba y seguimos desde ahí.",
  ],
  joke: ["Se me da mucho mejor buscar cosas que contar chistes; ahorrártelos es hacerte un favor. ¿Qué te busco?"],
  bored: ["Entonces veamos algo bonito: di “sorpréndeme”, o cuéntame qué te gusta."],
  apology: ["No pasa nada."],
  name: ["No tengo nombre propio."],
};

/** What is said where a question of the assistant's follows: it asks for nothing else. */
const besideQuestion: Partial<typeof lines> = {
  greeting: ["¡Hola! Aquí estoy.", "Hola, aquí sigo."],
  "good-morning": ["¡Buenos días!"],
  "good-evening": ["¡Buenas!"],
  thanks: ["De nada.", "Con mucho gusto.", "A ti, para eso estoy."],
  "how-are-you": ["Todo bien por aquí, gracias.", "¡No me quejo, gracias!"],
  compliment: ["Qué amable, gracias.", "¡Gracias, me alegra leerlo!"],
  acknowledgement: ["De acuerdo."],
  joke: ["Se me da mucho mejor buscar cosas que contar chistes; ahorrártelos es hacerte un favor."],
  bored: ["Entonces vamos a terminar con esto."],
};

export function spanishSmallTalk({ plain, say }: Pick<SpanishTools, "plain" | "say">) {
  return {
    smallTalk: (
      topic: SmallTalk | ChatTopic | "acknowledgement",
      shopName: string,
      { turn = 0, open = false }: { readonly turn?: number; readonly open?: boolean } = {},
    ): Saying => {
      const [first, ...others] = (open ? besideQuestion[topic] : undefined) ?? lines[topic];
      const line = plain([first, ...others][turn % (others.length + 1)] ?? first);
      return topic === "name" ? say`${line} Soy el asistente de ${words(shopName)}.` : line;
    },
  };
}
