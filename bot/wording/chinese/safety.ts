import type { SafetyTopic } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { CaseClaims, KnownClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import { chineseCases } from "./cases.js";
import type { ChineseTools } from "./tools.js";
import type { ChineseWishWords } from "./wish-words.js";

/** The first time, and each time after that. */
const lines: Record<SafetyTopic, readonly [string, string]> = {
  instructions: [
    "我不能展示或更改自己的工作方式，也不扮演别的角色。我是本店的助手：可以帮您找商品、查订单、解释本店规则，或者找人工客服加入。",
    "这一点不会变。想让我找什么、查什么？",
  ],
  pretence: [
    "事情真的办了，我才会说办了，所以不能假装。您的这条消息没有改变任何东西。我可以和您一起查订单，或者找人工客服。",
    "我还是不能这么说，因为那不是事实。我可以查您的订单，或者找人工客服。",
  ],
  "other-people": [
    "只有用订单号加电子邮箱或邮政编码证明订单是自己的，我才会打开订单。对任何人都一样，店员也不例外；我也没有可以展示的订单清单。",
    "我不能给您看别人的订单。您自己的订单，凭订单号我可以查。",
  ],
  "account-check": [
    "我不能透露某人在这里有没有账户，对任何邮箱都一样。如果是您自己的订单，请把订单号发给我，我们一起查。",
    "对任何邮箱我都不能透露这一点。如果是您自己的订单，请把订单号发给我。",
  ],
  discount: [
    "我没有折扣、优惠码或保价可以给，也不能降低价格。正在降价的商品我可以给您看。",
    "这一点没有变：我没有优惠可以给。正在降价的商品我可以给您看。",
  ],
  "off-topic": [
    "这超出了我的能力：我只能帮您看本店的商品、您在这里的订单和本店的规则。",
    "这个我帮不上忙。想让我在本店给您找什么、查什么？",
  ],
  powers: [
    "我可以告诉您本店资料和规则写了什么，为证明了身份的人打开订单，也可以叫人工客服来。我不能批准退款、折扣或例外，不能收款，也不能在规则之外代表本店。",
    "我只转告资料和规则的内容；例外不由我决定，要由人工客服决定。",
  ],
  interests: [
    "我是本店自己的助手，所以只了解本店卖的商品；不过我列表里的位置是花钱买不到的。我看的是商品多符合您的要求，以及资料里怎么写。",
    "我列表里的位置花钱买不到：我看的是您的要求和本店的资料。",
  ],
  erasure: [
    "我在这里不能删除资料，也不能取消邮件订阅，所以没有做。我可以找人工客服来办。",
    "这个我在这里办不到。我可以找人工客服来办。",
  ],
  record: [
    "说过的话都留在这个对话里，您可以从这里复制；我不能用邮件发送。如果需要正式的记录，我可以找人工客服。",
    "您可以从这里复制对话，我也可以找人工客服提供记录。",
  ],
  recording: [
    "这是文字聊天，不是电话。您写的和我回答的都会随对话保存，本店的工作人员可以看到。",
    "如前所说：以文字保存，本店的工作人员可以看到。",
  ],
  "private-details": [
    "请不要把银行卡号、密码、证件或健康信息发给我：这里什么都用不着它们。您写的内容会留在对话里；如果要删除，我可以找人工客服。",
    "我不需要这类信息，请不要发送。如果要删除，我可以找人工客服。",
  ],
  threat: [
    "我不能参与对任何人的威胁。如果现在有人有危险，请拨打您所在地的紧急电话。",
    "如果现在有人有危险，请拨打您所在地的紧急电话。",
  ],
  "self-harm": [
    "您现在这么难受，我很难过。我只是商店的助手，您值得有人好好陪您说说话：请现在就联系身边亲近的人，或拨打您所在地的心理援助热线或紧急电话。",
    "请联系身边亲近的人，或拨打您所在地的心理援助热线或紧急电话。您不必一个人扛着。",
  ],
  chargeback: [
    "您随时可以向银行提出；我在这里既不能发起，也不能阻止。我可以和您一起查订单和付款，或者找人工客服来核对。",
    "这是您和银行之间的事。我可以和您一起查订单，或者找人工客服。",
  ],
  insult: ["我想把事情办好。请用几句话告诉我您需要什么，或者我找人工客服。", "请告诉我您需要什么，或者我找人工客服。"],
};

export function chineseSafety(tools: ChineseTools, wishWords: Pick<ChineseWishWords, "wish">): SafetyWording {
  const { say, plain } = tools;
  const sourced = ({ text, source }: RuleClaims): Saying => say`${text}\n（来源：${source}）`;
  const queue = ({ waiting }: CaseClaims): Saying =>
    waiting.value === 0 ? withClaims(plain("下一个就轮到它"), waiting) : say`前面还有${waiting}个工单在等`;
  const standing = (waiting: CaseClaims): Saying =>
    withClaims(
      waiting.state.value === "taken"
        ? say`您的工单${waiting.id}正由人工客服处理`
        : say`您的工单${waiting.id}还在等待人工客服，${queue(waiting)}`,
      waiting.state,
    );
  return {
    safety: (topic, { times, rule }) => {
      const line = plain(lines[topic][times === 0 ? 0 : 1]);
      if (rule === undefined) return line;
      return topic === "discount" ? sourced(rule) : say`${line}本店对此的规则：${sourced(rule)}`;
    },
    policyAgain: (rule, { times, followsOn }) =>
      times < 2 || followsOn
        ? say`${plain(followsOn ? "我掌握的规则只写了这些：" : "如前所说：")}${rule.text}`
        : say`规则还是这样：${rule.text}\n我不能更改；如果您的情况特殊，我可以找人工客服。`,
    known: (held) => known(held, tools, (wish) => wishWords.wish(wish)),
    forgotten: () => plain("好的，您在找的东西我都放下了。写过的内容仍留在这个对话的记录里。现在想找什么？"),
    nothingToForget: (what) => say`我没有保存您的“${words(what)}”，所以没有什么要忘掉的。`,
    personForTheDispleased: () => plain("让您这么不愉快，很抱歉。我可以找人工客服来接手。"),
    caseStanding: (waiting) =>
      waiting.state.value === "taken"
        ? say`${standing(waiting)}。`
        : say`${standing(waiting)}。我说不准什么时候有人有空，这期间我会继续帮您。`,
    caseSummary: ({ id, summary }) =>
      summary.value === ""
        ? say`随您的工单${id}，人工客服会收到这个对话，没有附加备注。`
        : say`随您的工单${id}，人工客服会收到这个对话和备注“${summary}”。`,
    caseClosed: ({ id, state }) =>
      withClaims(say`好的，您的工单${id}已经关闭，不会有人加入。还有什么可以帮您？`, state),
    caseTaken: ({ id, state }) =>
      withClaims(say`您的工单${id}已经由人工客服处理，所以我不能关闭。请直接告诉对方。`, state),
    noCase: () => plain("这个对话里没有您未结的工单。您需要的话，我可以找人工客服。"),
    ...chineseCases(tools, standing),
    welcomeBack: (waiting) => say`欢迎回来！${standing(waiting)}。这期间有什么可以帮您？`,
  };
}

type Wish = KnownClaims["wishes"][number];

function known(held: KnownClaims, { say, plain }: ChineseTools, wishWords: (wish: Wish) => string): Saying {
  const { signedIn, orders, caseId, wishes } = held;
  const account = withClaims(
    plain(signedIn.value === true ? "您已登录本店，所以我可以查您账户里的订单。" : "您没有登录，我不知道您是谁。"),
    signedIn,
  );
  const opened =
    orders.length === 0
      ? plain("没有打开过订单。")
      : say`凭您的凭证在这里打开过：${joined(
          orders.map((order) => say`订单${order}`),
          "、",
        )}。`;
  const wanted =
    wishes.length === 0
      ? plain("您没有说过在找什么。")
      : say`您说过在找：${joined(
          wishes.map((wish) => say`${words(wishWords(wish))}`),
          "；",
        )}。`;
  const waiting = caseId === undefined ? [] : [say`您交给人工客服的工单：${caseId}。`];
  const listed = [account, opened, wanted, ...waiting].map((each) => say`- ${each}`);
  return joined([plain("我只知道这个对话里的内容："), ...listed], "\n");
}
