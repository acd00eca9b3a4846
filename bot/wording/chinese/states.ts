/** What states are called; each can stand behind "目前". */
export const stateWords = {
  status: {
    pending: "尚未处理",
    processed: "已备货，尚未发出",
    shipped: "已发货",
    delivered: "已送达",
    cancelled: "已取消",
    "return-requested": "已送达，正在办理退货",
    "exchange-requested": "已送达，正在办理换货",
  },
  "tracking-state": {
    pending: "等待交给承运商",
    "info-received": "已向承运商登记",
    "in-transit": "正在运输途中",
    "out-for-delivery": "正在派送",
    "attempt-failed": "首次投递未成功",
    "available-for-pickup": "已到自提点，待领取",
    delivered: "已送达",
    exception: "运输受阻",
    expired: "长时间没有物流更新",
  },
  method: { card: "银行卡", "gift-card": "礼品卡", paypal: "PayPal" },
  "card-brand": { visa: "Visa", mastercard: "万事达", amex: "美国运通", discover: "Discover" },
};

/** What they mean, to whoever asks; nothing about any one order. */
export const stateMeanings: Readonly<Record<"status" | "tracking-state", Readonly<Record<string, string>>>> = {
  status: {
    pending: "意思是商店已经收到订单，但还没有开始备货。",
    processed: "意思是商店已经备好货，但还没有发出。",
    shipped: "意思是订单已经从商店发出，至少发出了一部分；每件商品到了哪里，要看各个包裹的物流。",
    delivered: "意思是承运商报告订单已经送到。",
    cancelled: "意思是这个订单不会发货。",
    "return-requested": "意思是订单已经送到，并且申请了全部或部分退货。",
    "exchange-requested": "意思是订单已经送到，并且申请了全部或部分换货。",
  },
  "tracking-state": {
    pending: "意思是包裹还没有交给承运商。",
    "info-received": "意思是承运商已经知道有这个包裹，但还没有报告收到它。",
    "in-transit": "意思是包裹在承运商手中，正送往收货地址。",
    "out-for-delivery": "意思是包裹已经装车，正送往收货地址。",
    "attempt-failed": "意思是承运商上门投递过，但没能送到。",
    "available-for-pickup": "意思是包裹在自提点或邮局，等待领取。",
    delivered: "意思是承运商报告包裹已经交付，或已放在收货地址。",
    exception:
      "意思是包裹因故无法继续运输，例如面单损坏、地址有误或海关查验。承运商如果说明了原因，会写在包裹的物流信息里。",
    expired: "意思是承运商太久没有扫描到这个包裹，已经不再报告它的状态。",
  },
};
