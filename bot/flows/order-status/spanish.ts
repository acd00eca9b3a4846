import type { FlowWords } from "../flow-words.js";

export const spanishOrderStatus: FlowWords = {
  called: "tu pedido",
  choice: "¿Dónde está mi pedido?",
  named: /\b(?:pedidos?|paquetes?|entrega|env[ií]o|seguimiento)\b/u,
  slots: {
    "order-number": {
      ask: [
        "¿Qué pedido es? Envíame el número de pedido, por favor; está en tu correo de confirmación.",
        "Para eso necesito el número de pedido, por ejemplo el que sigue a “pedido” en tu correo de confirmación. ¿Cuál es?",
      ],
      back: "todavía necesito el número de pedido de tu correo de confirmación.",
      called: "el número de pedido",
      named: /\b(?:n[uú]mero|pedido)\b/u,
    },
    proof: {
      ask: [
        "Para asegurarme de que es tuyo: ¿qué correo electrónico o código postal se dio con el pedido?",
        "Envíame el correo electrónico o el código postal que se dio con el pedido, por favor, para que pueda abrirlo.",
      ],
      back: "para abrirlo todavía necesito el correo electrónico o el código postal que se dio con él.",
      called: "el correo electrónico o el código postal",
      named: /\b(?:correo|e-?mail|direcci[oó]n|c[oó]digo|postal)\b/u,
    },
  },
};
