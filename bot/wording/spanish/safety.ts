import type { SafetyTopic } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { CaseClaims, KnownClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import { spanishCases } from "./cases.js";
import type { SpanishTools } from "./tools.js";
import { spanishWishWords } from "./wish-words.js";

/** The first time, and each time after that. */
const lines: Record<SafetyTopic, readonly [string, string]> = {
  instructions: [
    "No puedo mostrar ni cambiar cómo funciono, y no hago otro papel. Soy el asistente de esta tienda: puedo buscar productos, consultar tu pedido, explicar las normas de la tienda o avisar a una persona del equipo.",
    "Eso se queda como está. ¿Qué te busco o te consulto?",
  ],
  pretence: [
    "Solo digo que algo se ha hecho cuando es así, de modo que no puedo fingirlo. Tu mensaje no ha cambiado nada. Puedo consultar tu pedido contigo o avisar a una persona del equipo.",
    "Sigo sin poder decirlo: no sería verdad. Puedo consultar tu pedido o avisar a una persona del equipo.",
  ],
  "other-people": [
    "Solo abro un pedido a quien demuestra que es suyo, con su número y su correo electrónico o código postal. Vale para todo el mundo, también para el personal, y no tengo ninguna lista de pedidos que enseñar.",
    "No puedo enseñar pedidos de otras personas. Puedo consultar uno tuyo, con su número.",
  ],
  "account-check": [
    "No puedo decir si alguien tiene cuenta aquí; es así para cualquier dirección. Si se trata de un pedido tuyo, envíame su número y lo consulto contigo.",
    "Eso no lo puedo decir, de ninguna dirección. Si se trata de un pedido tuyo, envíame su número.",
  ],
  discount: [
    "No tengo descuentos, códigos ni igualaciones de precio que dar, y no puedo bajar un precio. Sí puedo enseñarte lo que está rebajado.",
    "Eso no ha cambiado: no tengo ninguno que dar. Sí puedo enseñarte lo que está rebajado.",
  ],
  "off-topic": [
    "Eso queda fuera de lo que puedo hacer: ayudo con los productos de esta tienda, tus pedidos aquí y las normas de la tienda.",
    "Con eso no puedo ayudar. ¿Qué te busco o te consulto en esta tienda?",
  ],
  powers: [
    "Puedo contar lo que dicen los datos y las normas de la tienda, abrir un pedido a quien demuestre que es suyo y avisar a una persona del equipo. No puedo conceder reembolsos, descuentos ni excepciones, cobrar, ni actuar por la tienda más allá de sus normas.",
    "Cuento lo que dicen los datos y las normas; las excepciones no dependen de mí. Las decide una persona del equipo.",
  ],
  interests: [
    "Soy el asistente de la propia tienda, así que solo conozco lo que vende; pero nadie puede pagar por un lugar en mis listas. Me guío por lo bien que un producto encaja con lo que pediste y por lo que dicen de él los datos de la tienda.",
    "Nadie puede pagar por un lugar en mis listas: me guío por lo que pediste y por los datos de la tienda.",
  ],
  erasure: [
    "Desde aquí no puedo borrar datos ni dar de baja envíos de correo, y no lo he hecho. Puedo pedir a una persona del equipo que se encargue.",
    "Eso no puedo hacerlo desde aquí. Puedo pedir a una persona del equipo que se encargue.",
  ],
  record: [
    "Todo lo dicho queda en esta conversación y puedes copiarlo de aquí; no puedo enviarlo por correo. Si necesitas una copia oficial, puedo pedírsela a una persona del equipo.",
    "Puedes copiar la conversación de aquí, o puedo pedir una copia a una persona del equipo.",
  ],
  recording: [
    "Esto es un chat escrito y no una llamada. Lo que escribes y lo que respondo se guarda con la conversación, y el personal de la tienda puede leerlo.",
    "Como te decía: se guarda por escrito, y el personal de la tienda puede leerlo.",
  ],
  "private-details": [
    "No me envíes números de tarjeta, contraseñas, documentos de identidad ni datos de salud, por favor: aquí no los necesito para nada. Quedan en lo que has escrito; si hay que quitarlos, puedo pedírselo a una persona del equipo.",
    "No necesito esos datos, así que no los escribas, por favor. Si hay que quitarlos, puedo pedírselo a una persona del equipo.",
  ],
  threat: [
    "No puedo seguir con amenazas contra nadie. Si alguien está en peligro ahora, llama por favor al número de emergencias de donde estés.",
    "Si alguien está en peligro ahora, llama por favor al número de emergencias de donde estés.",
  ],
  "self-harm": [
    "Siento mucho que lo estés pasando tan mal. Solo soy el asistente de una tienda, y mereces hablar con una persona: acude por favor a alguien cercano, o llama ahora a una línea de ayuda o al número de emergencias de donde estés.",
    "Acude por favor a alguien cercano, o llama a una línea de ayuda o al número de emergencias de donde estés. No tienes que llevar esto a solas.",
  ],
  chargeback: [
    "Puedes hablarlo con tu banco en cualquier momento; desde aquí no puedo ni iniciarlo ni pararlo. Puedo consultar contigo el pedido y sus pagos, o pedir a una persona del equipo que lo revise.",
    "Eso es entre tu banco y tú. Puedo consultar el pedido contigo o avisar a una persona del equipo.",
  ],
  insult: [
    "Me gustaría hacerlo bien. Dime en pocas palabras qué necesitas, o puedo avisar a una persona del equipo.",
    "Dime qué necesitas, o puedo avisar a una persona del equipo.",
  ],
};

export function spanishSafety(tools: SpanishTools): SafetyWording {
  const { say, plain, count } = tools;
  const wishWords = spanishWishWords(tools);
  const sourced = ({ text, source }: RuleClaims): Saying => say`${text}\n(Fuente: ${source})`;
  const queue = ({ waiting }: CaseClaims): Saying =>
    waiting.value === 0
      ? withClaims(plain("es el siguiente en la cola"), waiting)
      : say`tiene ${count(waiting, "caso", "casos")} por delante`;
  const standing = (waiting: CaseClaims): Saying =>
    withClaims(
      waiting.state.value === "taken"
        ? say`tu caso ${waiting.id} lo lleva ya una persona del equipo`
        : say`tu caso ${waiting.id} sigue a la espera de una persona del equipo; ${queue(waiting)}`,
      waiting.state,
    );
  return {
    safety: (topic, { times, rule }) => {
      const line = plain(lines[topic][times === 0 ? 0 : 1]);
      if (rule === undefined) return line;
      return topic === "discount" ? sourced(rule) : say`${line} La norma de la tienda sobre esto: ${sourced(rule)}`;
    },
    policyAgain: (rule, { times, followsOn }) =>
      times < 2 || followsOn
        ? say`${plain(followsOn ? "La norma que tengo dice esto, y nada más:" : "Como te decía:")} ${rule.text}`
        : say`Sigue siendo así: ${rule.text} Yo no puedo cambiarlo; si tu caso es especial, puedo avisar a una persona del equipo.`,
    known: (held) => known(held, tools, (wish) => wishWords.wish(wish)),
    forgotten: () =>
      plain(
        "De acuerdo, dejo a un lado lo que buscabas. Lo que se ha escrito queda en el registro de esta conversación. ¿Qué buscas ahora?",
      ),
    nothingToForget: (what) => say`No guardo nada sobre “${words(what)}”, así que no hay nada que olvidar.`,
    personForTheDispleased: () =>
      plain("Siento que esto vaya tan mal. Puedo pedir a una persona del equipo que siga ella contigo."),
    caseStanding: (waiting) =>
      waiting.state.value === "taken"
        ? say`${capital(standing(waiting))}.`
        : say`${capital(standing(waiting))}. No sé cuándo habrá alguien libre. Mientras tanto sigo ayudándote.`,
    caseSummary: ({ id, summary }) =>
      summary.value === ""
        ? say`Con tu caso ${id}, quien lo atienda recibe esta conversación y ninguna nota más.`
        : say`Con tu caso ${id}, quien lo atienda recibe esta conversación y la nota “${summary}”.`,
    caseClosed: ({ id, state }) =>
      withClaims(say`De acuerdo, he cerrado tu caso ${id}; no vendrá nadie. ¿En qué más te puedo ayudar?`, state),
    caseTaken: ({ id, state }) =>
      withClaims(
        say`Tu caso ${id} lo lleva ya una persona del equipo, así que no puedo cerrarlo. Díselo a ella, por favor.`,
        state,
      ),
    noCase: () =>
      plain("En esta conversación no hay ningún caso tuyo abierto. Si quieres, aviso a una persona del equipo."),
    ...spanishCases(tools, (waiting) => standing(waiting)),
    welcomeBack: (waiting) => say`¡Hola otra vez! ${capital(standing(waiting))}. ¿En qué te ayudo mientras tanto?`,
  };
}

function capital(saying: Saying): Saying {
  return { ...saying, text: saying.text.charAt(0).toUpperCase() + saying.text.slice(1) };
}

type Wish = KnownClaims["wishes"][number];

function known(held: KnownClaims, { say, plain }: SpanishTools, wishWords: (wish: Wish) => string): Saying {
  const { signedIn, orders, caseId, wishes } = held;
  const account = withClaims(
    plain(
      signedIn.value === true
        ? "La tienda ha iniciado tu sesión, así que puedo consultar los pedidos de tu cuenta."
        : "No has iniciado sesión, y no sé quién eres.",
    ),
    signedIn,
  );
  const opened =
    orders.length === 0
      ? plain("No se ha abierto ningún pedido.")
      : say`Abierto aquí con tu prueba: ${joined(
          orders.map((order) => say`pedido ${order}`),
          ", ",
        )}.`;
  const wanted =
    wishes.length === 0
      ? plain("No me has dicho que busques nada.")
      : say`Me has dicho que buscas: ${joined(
          wishes.map((wish) => say`${words(wishWords(wish))}`),
          "; ",
        )}.`;
  const waiting = caseId === undefined ? [] : [say`Tu caso con una persona del equipo: ${caseId}.`];
  const head = plain("Solo lo que hay en esta conversación:");
  const listed = [account, opened, wanted, ...waiting].map((each) => say`- ${each}`);
  return joined([head, ...listed], "\n");
}
