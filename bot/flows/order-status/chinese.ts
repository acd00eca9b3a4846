import type { FlowWords } from "../flow-words.js";

export const chineseOrderStatus: FlowWords = {
  called: "您的订单",
  choice: "我的订单到哪了？",
  named: /订单|包裹|快递|物流|配送|发货/u,
  slots: {
    "order-number": {
      ask: [
        "是哪个订单？请把订单号发给我，确认邮件里可以找到。",
        "需要订单号才能查，就是确认邮件里“订单”后面的那个号码。请问是多少？",
      ],
      back: "还需要确认邮件里的订单号。",
      called: "订单号",
      named: /号码|单号|订单/u,
    },
    proof: {
      ask: [
        "为了确认订单是您的：下单时填写的电子邮箱或邮政编码是什么？",
        "请把下单时填写的电子邮箱或邮政编码发给我，这样我才能打开订单。",
      ],
      back: "要打开它，还需要下单时填写的电子邮箱或邮政编码。",
      called: "电子邮箱或邮政编码",
      named: /邮箱|邮件|地址|邮编|邮政编码/u,
    },
  },
};
