import type { FlowWords } from "../flow-words.js";

export const englishOrderStatus: FlowWords = {
  called: "your order",
  choice: "Where is my order?",
  named: /\b(?:orders?|parcels?|packages?|delivery|shipment|tracking)\b/u,
  slots: {
    "order-number": {
      ask: [
        "Which order is it? Please send me the order number; it stands in your confirmation e-mail.",
        "I need the order number for that, for example the one after “order” in your confirmation e-mail. What is it?",
      ],
      back: "I still need the order number from your confirmation e-mail.",
      called: "the order number",
      named: /\bnumber\b|\border\b/u,
    },
    proof: {
      ask: [
        "To be sure that it's yours: which e-mail address or postal code was given with the order?",
        "Please send the e-mail address or the postal code that was given with the order, so that I may open it.",
      ],
      back: "to open it I still need the e-mail address or the postal code that was given with it.",
      called: "the e-mail address or postal code",
      named: /\b(?:e-?mail|address|zip|postal code|postcode|code)\b/u,
    },
  },
};
