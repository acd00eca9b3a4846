import type { Remark } from "../../dialogue.js";
import type { NoiseWording } from "../noise-wording.js";
import type { SpanishTools } from "./tools.js";

const lines: Record<Remark, string> = {
  "parcel-trouble":
    "Parece un problema con un paquete, y lo siento. Veamos dónde está; o, si lo prefieres, aviso a una persona del equipo.",
  "other-language":
    "Lo siento, ese idioma no lo entiendo bien y puede que se me haya escapado lo que pedías. Puedo consultar un pedido o avisar a una persona del equipo para que te ayude.",
  "too-long": "Eso es más largo de lo que puedo leer de una vez, así que he leído los primeros 4000 caracteres.",
  "proof-meant":
    "La prueba es el correo electrónico o el código postal que se dio con el pedido. Quien sepa eso y el número puede ver el pedido; no hacen falta documentos ni contraseñas.",
  "word-needed": "Prefiero no tomar un signo por un sí. Responde con una palabra, por favor: sí o no.",
};

export function spanishNoise({ plain }: SpanishTools): NoiseWording {
  return { remark: (remark) => plain(lines[remark]) };
}
