import { joined, ledBy, type Saying } from "../../saying.js";
import type { LineClaims, OrderClaims, OrderWording, ParcelClaims } from "../order-wording.js";
import { stateMeanings } from "./states.js";
import type { ChineseTools } from "./tools.js";

export function chineseOrders({ say, plain }: ChineseTools): OrderWording {
  const line = (each: LineClaims): Saying => {
    const options = each.options.value === "" ? plain("") : say`（${each.options}）`;
    return say`${each.quantity} × ${each.title}${options}，${plain(each.quantity.value === 1 ? "" : "单价")}${each.price}`;
  };
  const lines = (all: readonly LineClaims[]): Saying =>
    joined(
      all.map((each) => say`  ${line(each)}`),
      "\n",
    );
  const parcel = (each: ParcelClaims, alone: boolean): Saying => {
    const name = plain(alone ? "包裹" : `包裹${each.position}`);
    const carrier = each.carrier === undefined ? plain("") : say`，由${each.carrier}承运`;
    const number = each.trackingNumbers === undefined ? plain("") : say`，物流单号${each.trackingNumbers}`;
    const state =
      each.state === undefined
        ? plain("，暂无物流信息")
        : say`，${each.state}${each.since === undefined ? plain("") : say`（${each.since}更新）`}`;
    const told = each.carrierText === undefined ? plain("") : say`承运商说明：“${each.carrierText}”`;
    return say`${name}${carrier}${number}${state}。${told}\n${lines(each.lines)}`;
  };
  const totals = (order: OrderClaims): Saying => {
    const paid = order.paidTotal === undefined ? plain("") : say`，实付${order.paidTotal}`;
    const other =
      order.otherTotal === undefined ? plain("") : say`（相差的${order.otherTotal}是运费、税费或优惠，记录里没有细分）`;
    const refunded = order.refundedTotal === undefined ? plain("") : say`，已退款${order.refundedTotal}`;
    return say`商品合计${order.itemsTotal}${paid}${other}${refunded}。`;
  };
  return {
    askWhichOrder: (orders) => {
      const listed = joined(
        orders.map(({ number, status, placedAt }) =>
          placedAt === undefined ? say`${number}：${status}` : say`${number}（${placedAt}下单）：${status}`,
        ),
        "\n",
      );
      return say`您说的是哪个订单？\n${listed}`;
    },
    order: (order) => {
      const placed = order.placedAt === undefined ? plain("") : say`（${order.placedAt}下单）`;
      const head = say`您的订单${order.number}${placed}${order.status}。`;
      const parcels = order.parcels.map((each) => parcel(each, order.parcels.length === 1));
      const cancelled = order.status.value === "cancelled";
      const unsent =
        order.unsent.length === 0
          ? []
          : [say`${plain(cancelled ? "原订单内容：" : "尚未装入包裹：")}\n${lines(order.unsent)}`];
      return ledBy(head, joined([head, ...parcels, ...unsent, totals(order)], "\n"));
    },
    orderNotProven: () =>
      plain("用这个订单号和这个电子邮箱或邮政编码，我打不开任何订单。请核对两者：它们必须与下单时填写的一致。"),
    orderNotInAccount: () =>
      plain(
        "您的账户里没有这个号码的订单。如果当时没有登录就下了单，请把订单号和当时填写的电子邮箱或邮政编码一起发给我。",
      ),
    tooManyTries: (retryTime) => say`尝试的次数太多了。${retryTime}以后可以再试，或者我找人工客服来帮您。`,
    stateMeans: (state) => plain(stateMeanings[state.of][state.name] ?? "这是承运商自己的说法。"),
    noOrders: () => plain("您的账户里没有订单。"),
  };
}
