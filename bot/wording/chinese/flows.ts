import { words } from "../../saying.js";
import type { FlowWording } from "../flow-wording.js";
import type { ChineseTools } from "./tools.js";

export function chineseFlows({ say, plain }: ChineseTools): FlowWording {
  return {
    say,
    backTo: (called, question) => say`回到${words(called)}：${question}`,
    nextIs: (called, question) => say`接下来是${words(called)}：${question}`,
    firstThen: (called, question) => say`先处理${words(called.join("，再处理"))}。${question}`,
    flowCancelled: (more) => plain(more ? "好的，这件事先停下。" : "好的，这件事先停下。还有什么可以帮您？"),
    yesOrNo: (question) => say`请回答是或否；在那之前我什么都不会做。${question}`,
    askedAfresh: (proposal) => say`刚才我们聊了别的，所以什么都没有做，我再问您一次。${proposal}`,
    changedMeanwhile: (proposal) => say`我问您之后情况有变化，所以什么都没有做。${proposal}`,
    notOpenAnyMore: () => plain("那个问题已经不再有效，所以没有再做任何操作。"),
    whatToChange: (called, timesAsked) =>
      timesAsked === 0
        ? say`好的，什么都没有做。您想改哪一项：${words(called.join("还是"))}？也可以说“算了”。`
        : say`请告诉我正确的${words(called.join("或"))}，例如“不对，应该是……”。说“算了”就不再处理。`,
    cannotGoOn: (called) => say`没有${words(called)}我就没法继续，也不想一直追问您。要不要我找人工客服来帮您？`,
    takeYourTime: (open) => plain(open ? "不着急；您回答之前我什么都不会做。" : "不着急，我在这里。"),
    sayAgain: () =>
      plain("抱歉，我说得简单些。我可以帮您找商品、查订单到哪了、解答本店的规则，或者找人工客服。您需要哪一项？"),
    clarify: () => plain("这句话有几种理解。您想要哪一种？"),
    missedWhileWaiting: () =>
      plain("这句我也没看懂，不过我请的人工客服会看到。我仍然可以帮您找商品、查订单、解答本店的规则。"),
    answers: { yes: "是", no: "否" },
    readings: {
      find: (wish) => (wish === "" ? "找商品" : `找商品：${wish}`),
      policy: "看本店的规则",
      person: "找人工客服",
    },
  };
}
