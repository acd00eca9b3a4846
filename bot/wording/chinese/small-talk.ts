import type { ChatTopic, SmallTalk } from "../../dialogue.js";
import type { Saying } from "../../saying.js";
import { words } from "../../saying.js";
import type { ChineseTools } from "./tools.js";

/** Several where people say it again and again; the turn decides which. */
const lines: Readonly<Record<SmallTalk | ChatTopic | "acknowledgement", readonly [string, ...string[]]>> = {
  greeting: ["您好！想找什么商品，或者想查订单，都可以告诉我。", "您好！需要我帮您找点什么，还是查订单？"],
  "good-morning": ["早上好！有什么可以帮您？"],
  "good-evening": ["晚上好，很高兴见到您！有什么可以帮您？"],
  thanks: ["不客气。还有别的需要吗？", "很高兴能帮到您。", "随时为您效劳。"],
  goodbye: ["再见，感谢您的光临。", "再见！欢迎随时再来。"],
  "who-are-you": ["我是自动助手，不是真人。您需要的话，我随时可以找人工客服加入。"],
  "how-are-you": ["一切都好，谢谢关心。想找点什么？", "挺好的，谢谢！您想看什么商品？"],
  "what-can-you-do": [
    "我可以帮您找商品（例如“80以内的保暖夹克”）、查订单到哪了、解答本店的规则，也可以找人工客服来帮您。",
  ],
  compliment: ["您过奖了，谢谢！还有别的需要吗？", "谢谢您，听到这话真高兴！"],
  complaint: ["很抱歉给您带来不愉快。请告诉我发生了什么，我也可以找人工客服来帮您。"],
  acknowledgement: ["好的。有别的需要请告诉我。"],
  laugh: ["能逗您开心真好。", "😄"],
  "who-made-you": [
    "我是本店自己运行的一个软件：靠规则和小型模型来查商品目录、订单和本店规则。哪一行是谁写的，我就不知道了。",
  ],
  "remember-me": ["我只知道这次对话里说过的话，别的对话一概不知。请告诉我当时说的是什么，我们接着来。"],
  joke: ["我找东西比讲笑话在行得多，就不献丑了。想找点什么？"],
  bored: ["那就看看好东西吧：说“随便推荐”，或者告诉我您喜欢什么。"],
  apology: ["没关系。"],
  name: ["我没有自己的名字。"],
};

/** What is said where a question of the assistant's follows: it asks for nothing else. */
const besideQuestion: Partial<typeof lines> = {
  greeting: ["您好！我在。", "您好，我还在。"],
  "good-morning": ["早上好！"],
  "good-evening": ["晚上好！"],
  thanks: ["不客气。", "很高兴能帮到您。", "随时为您效劳。"],
  "how-are-you": ["一切都好，谢谢关心。", "挺好的，谢谢！"],
  compliment: ["您过奖了，谢谢！", "谢谢您，听到这话真高兴！"],
  acknowledgement: ["好的。"],
  joke: ["我找东西比讲笑话在行得多，就不献丑了。"],
  bored: ["那我们把这件事办完吧。"],
};

export function chineseSmallTalk({ plain, say }: Pick<ChineseTools, "plain" | "say">) {
  return {
    smallTalk: (
      topic: SmallTalk | ChatTopic | "acknowledgement",
      shopName: string,
      { turn = 0, open = false }: { readonly turn?: number; readonly open?: boolean } = {},
    ): Saying => {
      const [first, ...others] = (open ? besideQuestion[topic] : undefined) ?? lines[topic];
      const line = plain([first, ...others][turn % (others.length + 1)] ?? first);
      return topic === "name" ? say`${line}我是${words(shopName)}的助手。` : line;
    },
  };
}
