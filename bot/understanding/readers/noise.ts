import type { Command } from "../../dialogue.js";
import { runningFlow, type Tracker } from "../../tracker.js";
import type { Heard, Reader } from "../heard.js";
import type { Cleaned } from "../noise/cleaned.js";
import { inOtherLanguage } from "../noise/other-language.js";
import { signsAlone } from "../noise/signs.js";
import { summaryOf } from "../spotting.js";
import { all, missed, only, type Understood } from "../understood.js";

const order: Command = { kind: "start-flow", flow: "order-status" };
/** From this share of known words on, a message says something about the catalog, whatever its language. */
const knownFrom = 0.6;

/** "😡📦❓", "👍", "❤": signs alone, as far as they are clear; a thumb is no yes to anything. */
export const signs: Reader = ({ text, tracker }) => {
  const meaning = signsAlone(text);
  const frame = runningFlow(tracker);
  if (meaning === undefined) return undefined;
  if (frame?.proposal !== undefined) return only({ kind: "remark", remark: "word-needed" }, "rule:signs");
  if (frame?.asked !== undefined) return missed;
  switch (meaning) {
    case "parcel-trouble":
      return all([{ kind: "remark", remark: "parcel-trouble" }, order], "rule:signs");
    case "parcel":
      return only(order, "rule:signs");
    case "anger":
      return only({ kind: "small-talk", topic: "complaint" }, "rule:signs");
    case "thumb":
      return only({ kind: "small-talk", topic: "acknowledgement" }, "rule:signs");
    case "friendly":
      return only({ kind: "small-talk", topic: "compliment" }, "rule:signs");
    case "thanks":
      return only({ kind: "small-talk", topic: "thanks" }, "rule:signs");
    case "hello":
      return only({ kind: "small-talk", topic: "greeting" }, "rule:signs");
    case "nothing":
      return missed;
  }
};

/** What is asked in a language that is not answered in is said to be so, rather than guessed at. */
export const otherLanguage: Reader = async (heard) => {
  const about = inOtherLanguage(heard.text);
  if (about === undefined || (await namesProducts(heard))) return undefined;
  if (about === "person") {
    return only({ kind: "ask-for-person", reason: summaryOf(heard.text) }, "rule:other-language");
  }
  const remark = only({ kind: "remark", remark: "other-language" }, "rule:other-language");
  return about === "order" ? [...remark, ...only(order, "rule:other-language")] : remark;
};

async function namesProducts({ reading }: Heard): Promise<boolean> {
  const { words, known } = await reading();
  return words !== "" && known >= knownFrom;
}

/** A card's number is asked to be left out once; again only where nothing else was said. */
export function remarksOn({ heldCard, tooLong }: Cleaned, { told }: Tracker, said: Understood): Understood {
  const servesNothing = said.every(({ command }) => command.kind === "not-understood" || command.kind === "small-talk");
  const tellsCard = heldCard && (servesNothing || !told.has("safety:private-details"));
  return [
    ...(tooLong ? only({ kind: "remark", remark: "too-long" }, "rule:too-long") : []),
    ...(tellsCard ? only({ kind: "talk-safely", topic: "private-details", question: "" }, "rule:card-number") : []),
  ];
}
