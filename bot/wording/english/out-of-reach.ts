import type { OutOfReach } from "../../dialogue.js";

/** What is not done here, without a promise, and the nearest thing that is. */
export const outOfReach: Readonly<Record<OutOfReach, string>> = {
  cart: "I can't see into a cart or change one yet; the shop's cart page does that. Tell me what is in it, and I can look up prices and stock for you.",
  code: "Codes are entered when you check out on the shop's pages. I can't try one here, and I can't see which are valid or why one is refused. I can ask a colleague to look into it.",
  alert:
    "I can't watch a price or a stock for you yet, so no message would come. Ask me again at any time, and I'll look up how it stands then.",
  link: "I can't open links or see other sites. Tell me in words what it is, its kind, color and price for example, and I'll look for something like it here.",
  writing:
    "I don't write or translate texts; I can only tell you what the shop itself states. Name a product, and I'll show you its own description.",
  outfit:
    "I can't put together what goes with something yet, and nothing is recorded on what fits together. Name the piece that is missing, “brown trousers” for example, and I'll look for it.",
  hiding:
    "I keep no list of what to hide, so I can't leave something out for good. Within what you look for here I can: say it with the wish, for example “a jacket, but not a black one”.",
  branches:
    "I know the stock of this online shop only; nothing is recorded here about other places, or about what can be done there.",
  currency:
    "Prices are told in the shop's own currency. I can't switch it, and I don't convert, since no rate is recorded.",
  "sale-end":
    "When a reduction ends is not recorded anywhere that I can look. What is reduced right now I can show you.",
};
