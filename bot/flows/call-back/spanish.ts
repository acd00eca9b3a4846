import type { CallBackWords } from "./call-back-words.js";

export const spanishCallBack: CallBackWords = {
  called: "tu mensaje al equipo",
  choice: "Dejar un mensaje",
  named: /\b(?:mensaje|nota|recado|equipo|correo|e-?mail)\b/u,
  slots: {
    matter: {
      ask: [
        "Puedo pasar un mensaje, y una persona del equipo lo responde por correo electrónico. ¿De qué se trata?",
        "En una o dos frases, ¿qué debe saber esa persona? Por ejemplo “se ha roto la cremallera de mi chaqueta nueva”.",
      ],
      back: "¿qué debe saber esa persona?",
      called: "el mensaje",
      named: /\b(?:mensaje|texto|asunto|nota|recado)\b/u,
    },
    email: {
      ask: [
        "¿A qué dirección de correo electrónico debe ir la respuesta?",
        "Necesito una dirección de correo electrónico para la respuesta, por ejemplo nombre@example.com. No hay otra manera de responderte.",
      ],
      back: "¿a qué dirección de correo electrónico debe ir la respuesta?",
      called: "el correo electrónico",
      named: /\b(?:correo|e-?mail|mail|direcci[oó]n)\b/u,
    },
  },
  proposal: (say, matter, email) =>
    say`Pasaría esto a una persona del equipo: “${matter}”. La respuesta iría a ${email}. ¿Lo envío?`,
  back: (say, email) => say`¿lo envío tal como está, con la respuesta a ${email}?`,
  passedOn: (say, email, caseId) =>
    say`Hecho, lo he pasado; tu caso es ${caseId}. La respuesta irá a ${email}; no sé cuándo llegará.`,
  addedTo: (say, email, caseId) =>
    say`Hecho. Una persona del equipo ya tiene esta conversación, como caso ${caseId}, y encontrará en ella tu mensaje. La respuesta irá a ${email}; no sé cuándo llegará.`,
};
