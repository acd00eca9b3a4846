import { claim } from "../../evidence.js";
import { openedCase } from "../../handoff.js";
import { type Events, evidenceOf, type Scene, uttered } from "../../scene.js";
import type { FlowFrame } from "../../flow-frame.js";
import type { Tracker } from "../../tracker.js";
import type { Flow, Proposed } from "../flow.js";
import { type WordsByLanguage, wordsOf } from "../flow-words.js";
import type { CallBackWords } from "./call-back-words.js";
import { chineseCallBack } from "./chinese.js";
import { englishCallBack } from "./english.js";
import { hearCallBack, readEmail, readMatter } from "./hearing.js";
import { spanishCallBack } from "./spanish.js";

const callBackWords: WordsByLanguage<CallBackWords> = {
  en: englishCallBack,
  es: spanishCallBack,
  zh: chineseCallBack,
};

/** Leaves a message that a colleague answers by e-mail. */
export const callBack: Flow = {
  name: "call-back",
  words: callBackWords,
  beforePerson: true,
  hear: hearCallBack,
  slots: [
    {
      ...{ name: "matter", free: true, read: readMatter },
      known: ({ slots }, tracker) => ("matter" in slots ? undefined : tracker.unserved),
    },
    {
      ...{ name: "email", read: readEmail },
      known: ({ slots }, tracker) => ("email" in slots ? undefined : emailOfProof(tracker)),
    },
  ],
  propose: proposeMessage,
  finish: passOn,
};

/** The address with which an order was opened is theirs. */
function emailOfProof({ provenOrders }: Tracker): string | undefined {
  const emails = [...provenOrders.values()].flatMap((proof) => (proof.kind === "email" ? [proof.email] : []));
  return emails.at(-1);
}

const about = "message:to-colleague";

async function proposeMessage({ slots }: FlowFrame, scene: Scene): Promise<Proposed> {
  const terms = [
    { about, property: "matter", value: slots.matter ?? "" },
    { about, property: "email", value: slots.email ?? "" },
  ];
  const evidence = evidenceOf(scene, "conversation", terms, { slots: ["matter", "email"] });
  const { say, lang } = scene.wording;
  const { proposal, back } = wordsOf({ words: callBackWords }, lang);
  const email = claim(evidence, about, "email");
  return {
    kind: "proposed",
    action: "leave-message",
    terms,
    evidence,
    saying: proposal(say, claim(evidence, about, "matter"), email),
    back: back(say, email),
  };
}

async function passOn({ slots }: FlowFrame, scene: Scene): Promise<Events> {
  const { matter = "", email = "" } = slots;
  const before = await scene.ports.cases.ofConversation(scene.tracker.conversationId);
  const summary = `To be answered by e-mail to ${email}: ${matter}`;
  const opened = await openedCase("message-left", summary, scene);
  const said = evidenceOf(scene, "conversation", [{ about, property: "email", value: email }], { slots: ["email"] });
  const { passedOn, addedTo } = wordsOf({ words: callBackWords }, scene.wording.lang);
  const tell = before === undefined ? passedOn : addedTo;
  const saying = tell(scene.wording.say, claim(said, about, "email"), opened.id);
  return [
    ...opened.events,
    { kind: "evidence-recorded", evidence: said },
    uttered(scene, saying, { act: "handoff", caseId: opened.caseId }, opened.claims),
    { kind: "flow-ended", flow: "call-back", how: "finished" },
  ];
}
