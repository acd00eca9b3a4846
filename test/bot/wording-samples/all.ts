import type { Wording } from "../../../bot/wording/wording.js";
import { findingSamples } from "./finding.js";
import { orderSamples } from "./orders.js";
import { productSamples } from "./products.js";
import { talkSamples } from "./talk.js";
import type { SamplesOf } from "./samples-of.js";
import { counted, each, limits, rule, text } from "./values.js";

export const samples: SamplesOf<Wording> = {
  ...findingSamples,
  ...productSamples,
  ...orderSamples,
  ...talkSamples,
  greeting: [["Zarnik"]],
  smallTalk: (
    [
      ...["greeting", "thanks", "goodbye", "who-are-you", "how-are-you", "what-can-you-do", "compliment", "complaint"],
      ...["laugh", "good-morning", "good-evening", "who-made-you", "remember-me", "joke", "bored", "apology", "name"],
      "acknowledgement",
    ] as const
  ).flatMap((topic) =>
    [0, 1, 2].flatMap((turn) => [false, true].map((open) => [topic, "Zarnik", { turn, open }] as const)),
  ),
  cannotChangeOrders: [[]],
  cannotBuy: [[]],
  outOfReach: each(
    ...(["cart", "code", "alert", "link", "writing", "outfit", "hiding", "branches", "currency", "sale-end"] as const),
  ),
  policyAnswer: [[rule]],
  noPolicyAnswer: [[]],
  caseOpened: [
    [text("C-1"), counted(0)],
    [text("C-1"), counted(1)],
    [text("C-1"), counted(2)],
  ],
  personOffered: [[]],
  notUnderstood: [[1], [2]],
  picturesLater: [[]],
  turnFailed: [[text("C-1")], [undefined]],
  choices: { without: limits.map((limit) => [[limit]]) },
};
