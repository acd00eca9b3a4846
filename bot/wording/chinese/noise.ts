import type { Remark } from "../../dialogue.js";
import type { NoiseWording } from "../noise-wording.js";
import type { ChineseTools } from "./tools.js";

const lines: Record<Remark, string> = {
  "parcel-trouble": "看来包裹出了问题，很抱歉。我们先查查它在哪里；您愿意的话，我也可以找人工客服来处理。",
  "other-language": "抱歉，这种语言我恐怕看不太懂，可能漏了您的问题。我可以帮您查订单，或者找人工客服来帮您。",
  "too-long": "这段话太长，我一次读不完，只读了前4000个字符。",
  "proof-meant":
    "凭证就是下单时填写的电子邮箱或邮政编码。同时知道它和订单号的人就可以查看订单，不需要证件，也不需要密码。",
  "word-needed": "我不想把一个符号当成同意。请用文字回答：是或否。",
};

export function chineseNoise({ plain }: ChineseTools): NoiseWording {
  return { remark: (remark) => plain(lines[remark]) };
}
