import type { FlowWording } from "../../../bot/wording/flow-wording.js";
import type { NoiseWording } from "../../../bot/wording/noise-wording.js";
import type { SafetyWording } from "../../../bot/wording/safety-wording.js";
import type { SamplesOf } from "./samples-of.js";
import { cases, claimOf, each, rule, saying, text, waitingCase, wishes } from "./values.js";

export const talkSamples: SamplesOf<FlowWording & NoiseWording & SafetyWording> = {
  backTo: [["zonk", saying("plim.")]],
  nextIs: [["zonk", saying("plim.")]],
  firstThen: [[["zonk", "plim"], saying("plim.")]],
  flowCancelled: [[true], [false]],
  yesOrNo: [[saying("plim.")]],
  askedAfresh: [[saying("plim.")]],
  changedMeanwhile: [[saying("plim.")]],
  notOpenAnyMore: [[]],
  whatToChange: [
    [["zonk", "plim"], 0],
    [["zonk", "plim"], 1],
  ],
  cannotGoOn: [["zonk"]],
  takeYourTime: [[true], [false]],
  sayAgain: [[]],
  clarify: [[]],
  missedWhileWaiting: [[]],
  answers: {},
  readings: { find: [["zonk"], [""]] },
  remark: each(...(["parcel-trouble", "other-language", "too-long", "word-needed", "proof-meant"] as const)),
  safety: (
    [
      ...["instructions", "pretence", "other-people", "account-check", "discount", "off-topic", "powers", "interests"],
      ...["erasure", "record", "recording", "private-details", "threat", "self-harm", "chargeback", "insult"],
    ] as const
  ).flatMap((topic) => [
    [topic, { times: 0 }] as const,
    [topic, { times: 1 }] as const,
    [topic, { times: 0, rule }] as const,
  ]),
  policyAgain: [
    [rule, { times: 1, followsOn: false }],
    [rule, { times: 1, followsOn: true }],
    [rule, { times: 2, followsOn: false }],
  ],
  known: [
    [{ signedIn: claimOf("signed-in", true), orders: [text("ZN-1")], caseId: text("C-1"), wishes: wishes.slice(0, 2) }],
    [{ signedIn: claimOf("signed-in", false), orders: [], wishes: [] }],
  ],
  forgotten: [[]],
  nothingToForget: [["zonk"]],
  personForTheDispleased: [[]],
  caseStanding: cases,
  caseSummary: cases,
  caseClosed: cases,
  caseTaken: cases,
  noCase: [[]],
  stillHere: cases,
  caseAnswer: cases,
  caseAddedTo: [["zonk", waitingCase]],
  caseFull: cases,
  goodbyeWaiting: cases,
  troubleReported: [[{ times: 0, open: false, rule }], [{ times: 1, open: true }]],
  welcomeBack: cases,
};
