import { limitsInEnglish } from "./wish-english-limits.js";
import { purchaseInEnglish } from "./wish-english-purchase.js";
import { sentencesInEnglish } from "./wish-english-sentences.js";
import type { WishLanguage } from "./wish-language.js";

export const english: WishLanguage = { ...limitsInEnglish, ...sentencesInEnglish, ...purchaseInEnglish };
