import { type Saying, withClaims, words } from "../../saying.js";
import { rulesOnTrouble } from "../english/cases.js";
import type { CaseClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import type { ChineseTools } from "./tools.js";

type CaseWording = Pick<
  SafetyWording,
  "stillHere" | "caseAnswer" | "caseAddedTo" | "caseFull" | "goodbyeWaiting" | "troubleReported" | "ruleOnTrouble"
>;

/** @param standing "您的工单C-1001还在等待人工客服，下一个就轮到它" */
export function chineseCases(
  { say, plain }: Pick<ChineseTools, "say" | "plain">,
  standing: (waiting: CaseClaims) => Saying,
): CaseWording {
  return {
    stillHere: (waiting) =>
      waiting.state.value === "taken"
        ? say`我在，${standing(waiting)}。`
        : say`我在，${standing(waiting)}。我说不准什么时候有人有空；请告诉我是什么事，我可以补充进去，或者先帮您处理。`,
    caseAnswer: (waiting) =>
      waiting.state.value === "taken"
        ? say`我这里没有人工客服的答复可以转告；${standing(waiting)}。`
        : say`还没有人答复：${standing(waiting)}。`,
    caseAddedTo: (note, { id, summary }) =>
      withClaims(say`我已把“${words(note)}”写进您的工单${id}，人工客服会最先看到。`, summary),
    caseFull: ({ id, summary }) => withClaims(say`您的工单${id}的备注已经写满，不过人工客服会看到整个对话。`, summary),
    goodbyeWaiting: ({ id, state }) =>
      withClaims(say`再见！您离开期间，工单${id}会一直保留。如果不再需要，请说“关闭我的工单”。`, state),
    troubleReported: ({ times, open, rule }) => {
      const sorry = plain(times === 0 ? "很抱歉听到这个情况。" : "又出了这个问题，很抱歉。");
      const ask = plain(`我目前不能自己办理换货或退款，${open ? "但人工客服可以" : "但可以找人工客服来办"}。`);
      return rule === undefined ? say`${sorry}${ask}` : say`${sorry}${ruleSaid(rule)}\n${ask}`;
    },
    // Asked of the shop's rules and never said, so it stays as they are looked for.
    ruleOnTrouble: rulesOnTrouble,
  };

  function ruleSaid({ text, source }: RuleClaims): Saying {
    return say`本店对此的规则：${text}（来源：${source}）`;
  }
}
