import type { Remark } from "../../dialogue.js";
import type { NoiseWording } from "../noise-wording.js";
import type { EnglishTools } from "./tools.js";

const lines: Record<Remark, string> = {
  "parcel-trouble":
    "That looks like trouble with a parcel, and I'm sorry. Let's see where it is; or I can ask a colleague, if you'd rather.",
  "other-language":
    "I'm afraid I can only answer in English so far, and I may have missed what you asked. I can look up an order, or ask a colleague to help you.",
  "too-long": "That's longer than I can read at once, so I've read its first 4,000 characters.",
  "proof-meant":
    "The proof is the e-mail address or the postal code that was given with the order. Whoever knows it and the number may see the order; no papers and no password are needed.",
  "word-needed": "I'd rather not take a sign for a yes. Please answer in a word: yes or no.",
};

export function englishNoise({ plain }: EnglishTools): NoiseWording {
  return { remark: (remark) => plain(lines[remark]) };
}
