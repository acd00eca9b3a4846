import type { Claim } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { OrderAnswerWording, PaymentClaims, RecordClaims } from "../order-answer-wording.js";
import type { LineClaims, ParcelClaims } from "../order-wording.js";
import type { ChineseTools } from "./tools.js";

export function chineseOrderAnswers({ say, plain, count }: ChineseTools): OrderAnswerWording {
  const nothing = plain("");
  const inForm = ({ title, options }: LineClaims): Saying =>
    options.value === "" ? say`${title}` : say`${title}（${options}）`;
  const counted = (line: LineClaims): Saying => say`${line.quantity} × ${inForm(line)}`;
  const priced = (line: LineClaims): Saying =>
    line.sum === undefined
      ? say`${counted(line)}，${line.price}`
      : say`${counted(line)}，单价${line.price}，共${line.sum}`;
  const list = (lines: readonly LineClaims[], as: (line: LineClaims) => Saying): Saying =>
    joined(
      lines.map((line) => say`\n  ${as(line)}`),
      "",
    );
  const series = (lines: readonly LineClaims[], as: (line: LineClaims) => Saying): Saying =>
    joined(lines.map(as), "、");
  const among = (lines: readonly LineClaims[]): Saying => series(lines, ({ title }) => say`${title}`);
  const sentences = (all: readonly Saying[]): Saying => joined(all, "");
  const nameOf = ({ parcels }: RecordClaims, parcel: ParcelClaims): Saying =>
    plain(parcels.length === 1 ? "包裹" : `包裹${parcel.position}`);
  const holding = ({ parcels }: RecordClaims, parcel: ParcelClaims): Saying =>
    parcels.length === 1 ? nothing : say`（内有${among(parcel.lines)}）`;

  const reported = ({ state, since, carrierText }: ParcelClaims): Saying => {
    if (state === undefined) return plain("暂无物流信息");
    const date = since === undefined ? nothing : say`（${since}更新）`;
    const told = carrierText === undefined ? nothing : say`，承运商说明：“${carrierText}”`;
    return say`${state}${date}${told}`;
  };
  const parcelsNow = (order: RecordClaims, parcels: readonly ParcelClaims[]): readonly Saying[] =>
    parcels.map((parcel) => say`${nameOf(order, parcel)}${holding(order, parcel)}${reported(parcel)}。`);
  const notSent = (order: RecordClaims, unsent: readonly LineClaims[]): readonly Saying[] =>
    unsent.length === 0 || order.parcels.length === 0 ? [] : [say`按记录，尚未装入包裹的有：${among(unsent)}。`];

  const method = ({ kind, brand, last4 }: PaymentClaims): Saying => {
    if (kind === undefined) return plain("记录里没有写明的方式");
    if (kind.value === "paypal") return say`${kind}`;
    const which = brand === undefined ? say`${kind}` : say`${brand}${kind}`;
    return last4 === undefined ? which : say`${which}（尾号${last4}）`;
  };
  const entries = (all: readonly PaymentClaims[], as: "payment" | "refund"): Saying =>
    joined(
      all.map((each) => {
        const date = each.at === undefined ? nothing : say`${each.at}`;
        return as === "payment"
          ? say`${date}用${method(each)}付款${each.amount}`
          : say`${date}退回${each.amount}，退到${method(each)}`;
      }),
      "；",
    );
  const breakdown = ({ otherTotal }: RecordClaims): Saying =>
    otherTotal === undefined ? nothing : say`相差的${otherTotal}是运费、税费或优惠，记录里没有细分。`;
  const refunded = ({ refundedTotal }: RecordClaims): Saying =>
    refundedTotal === undefined ? nothing : say`其中已退款${refundedTotal}。`;
  const total = (order: RecordClaims): Saying =>
    order.paidTotal === undefined
      ? say`订单${order.number}的商品合计${order.itemsTotal}，没有付款记录。`
      : order.otherTotal === undefined
        ? say`订单${order.number}总计${order.paidTotal}，也就是实付的金额。${refunded(order)}`
        : say`订单${order.number}总计实付${order.paidTotal}，其中商品合计${order.itemsTotal}。${breakdown(order)}${refunded(order)}`;

  const dated = (
    order: RecordClaims,
    parcels: readonly ParcelClaims[],
    unsent: readonly LineClaims[],
    told: (parcel: ParcelClaims, name: Saying) => Saying | undefined,
  ): Saying => {
    const each = parcels.map((parcel) => {
      const name = say`订单${order.number}的${nameOf(order, parcel)}${holding(order, parcel)}`;
      return told(parcel, name) ?? say`${name}${reported(parcel)}。`;
    });
    return sentences([...each, ...notSent(order, unsent)]);
  };
  const withoutReport = (order: RecordClaims, what: string): Saying =>
    say`订单${order.number}没有${plain(what)}的记录；记录里只写着目前${order.status}。`;
  /** That it was delivered rests on the carrier's report, which the date alone does not show. */
  const withDelivered = (saying: Saying, delivered: Claim | undefined): Saying =>
    delivered === undefined ? saying : withClaims(saying, delivered);

  return {
    led: (agreed, answer) =>
      agreed === undefined
        ? answer
        : say`${plain({ yes: "是的：", no: "不完全是：", about: "差不多：" }[agreed])}${answer}`,
    contents: (order) =>
      order.parcels.length > 1
        ? say`订单${order.number}里有：${list(order.lines, priced)}\n${sentences([...parcelsNow(order, order.parcels), ...notSent(order, order.unsent)])}`
        : say`订单${order.number}里有：${list(order.lines, priced)}`,
    number: ({ number }) => say`订单号是${number}。`,
    holds: (order, lines, beside) =>
      beside === undefined
        ? say`订单${order.number}里有${series(lines, counted)}。`
        : say`订单${order.number}里没有完全符合“${words(beside)}”的，最接近的是${series(lines, counted)}。`,
    holdsNone: (order, thing) => say`订单${order.number}里没有“${words(thing)}”。里面有：${list(order.lines, counted)}`,
    count: (order, pieces, lines) =>
      lines.length === 1
        ? say`订单${order.number}里有${series(lines, counted)}。`
        : say`订单${order.number}里这些商品共有${count(pieces, "件")}：${list(lines, counted)}`,
    options: (order, lines, unrecorded) => {
      const form = lines.map((line) =>
        line.options.value === ""
          ? say`订单${order.number}的记录里，${line.title}没有写尺码、颜色或其他选项。`
          : say`订单${order.number}里的${line.title}是：${line.options}。`,
      );
      return unrecorded === undefined
        ? joined(form, "\n")
        : say`记录里没有写它的${words(unrecorded)}；${joined(form, "\n")}`;
    },
    linePrices: (order, lines) =>
      lines.length === 1
        ? say`订单${order.number}里的价格是：${series(lines, priced)}。`
        : say`订单${order.number}里的价格是：${list(lines, priced)}`,
    total,
    totalExplained: (order) => {
      const sum = say`订单${order.number}的商品合计${order.itemsTotal}：${list(order.lines, priced)}`;
      const paid =
        order.paidTotal === undefined
          ? plain("\n没有付款记录。")
          : order.otherTotal === undefined
            ? say`\n实付${order.paidTotal}，与商品合计相同，没有其他费用。`
            : say`\n实付${order.paidTotal}。${breakdown(order)}`;
      return say`${sum}${paid}${refunded(order)}`;
    },
    extras: (order) => {
      if (order.paidTotal === undefined)
        return say`订单${order.number}没有运费、税费或优惠的记录，也没有可以据此推算的付款记录。`;
      if (order.otherTotal === undefined)
        return say`订单${order.number}没有运费、税费或优惠的记录：商品合计${order.itemsTotal}，实付${order.paidTotal}。`;
      return say`订单${order.number}的记录没有分列运费、税费和优惠。商品合计${order.itemsTotal}，实付${order.paidTotal}，所以这几项合起来是${order.otherTotal}。`;
    },
    payments: (order, howMany) => {
      if (order.payments.length === 0) return withoutReport(order, "付款");
      const listed = say`订单${order.number}有${count(howMany, "笔付款")}记录：${entries(order.payments, "payment")}。${refunded(order)}`;
      return howMany.value === 1
        ? say`${listed}您的银行账单上还列了什么，从记录里看不出来。`
        : say`${listed}我可以找人工客服来核对。`;
    },
    paidWith: (order) =>
      order.payments.length === 0
        ? withoutReport(order, "付款")
        : say`订单${order.number}的付款方式：${entries(order.payments, "payment")}。`,
    refund: (order) => {
      if (order.refunds.length > 0) return say`订单${order.number}的退款记录：${entries(order.refunds, "refund")}。`;
      const paid = order.paidTotal === undefined ? nothing : say`实付金额是${order.paidTotal}。`;
      const asked = order.returns.map(({ state }) => (state === undefined ? nothing : say`退货的状态是“${state}”。`));
      return say`订单${order.number}没有退款记录，目前${order.status}。${paid}${sentences(asked)}我可以找人工客服来核对。`;
    },
    placed: ({ number, placedAt }) =>
      placedAt === undefined ? say`订单${number}的下单日期没有记录。` : say`订单${number}是${placedAt}下单的。`,
    sent: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "发货日期")
        : dated(order, parcels, unsent, (parcel, name) =>
            parcel.sentAt === undefined
              ? parcel.state === undefined
                ? say`${name}没有发货日期的记录；订单目前${order.status}。`
                : say`${name}没有发货日期的记录；目前${reported(parcel)}。`
              : say`${name}最早在${parcel.sentAt}有运输记录。`,
          ),
    arrived: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "送达日期")
        : dated(order, parcels, unsent, (parcel, name) => {
            if (parcel.state === undefined) return say`${name}没有送达日期的记录；订单目前${order.status}。`;
            if (parcel.deliveredAt === undefined) return say`${name}还没有送达的报告：目前${reported(parcel)}。`;
            const left = parcel.deliveredText === undefined ? nothing : say`承运商说明：“${parcel.deliveredText}”。`;
            return withDelivered(say`${name}已于${parcel.deliveredAt}送达。${left}`, parcel.delivered);
          }),
    expected: (order, parcels, unsent) => {
      const all =
        parcels.length > 0 && unsent.length === 0 && parcels.every(({ deliveredAt }) => deliveredAt !== undefined);
      if (all)
        return dated(order, parcels, unsent, (parcel, name) =>
          parcel.deliveredAt === undefined
            ? undefined
            : withDelivered(say`${name}已经在${parcel.deliveredAt}送达了。`, parcel.delivered),
        );
      if (order.status.value === "delivered" || order.status.value === "cancelled")
        return withoutReport(order, "送达日期");
      const known = [...parcelsNow(order, parcels), ...notSent(order, unsent)];
      return sentences([
        say`订单${order.number}没有送达日期的记录，所以我说不出哪一天。`,
        known.length === 0 || parcels.every(({ state }) => state === undefined)
          ? say`目前知道的是：订单${order.status}。`
          : sentences([plain("目前知道的是："), ...known]),
      ]);
    },
    whySoFar: (order) => {
      if (order.cancelledBecause !== undefined)
        return say`订单${order.number}${order.status}；记录里的原因是“${order.cancelledBecause}”。`;
      const since = order.placedAt === undefined ? nothing : say`它是${order.placedAt}下单的。`;
      const reports = order.parcels.filter(({ state }) => state !== undefined);
      return sentences([
        say`订单${order.number}的记录没有写原因，我也不去猜。订单目前${order.status}。${since}`,
        ...parcelsNow(order, reports),
        plain("我可以找人工客服去了解。"),
      ]);
    },
    places: (order, places) =>
      joined(
        places.map(({ line, parcel }) => {
          if (parcel === undefined)
            return order.parcels.length === 0
              ? say`${inForm(line)}：没有包裹记录；订单${order.number}目前${order.status}。`
              : say`按记录，${inForm(line)}还没有装入订单${order.number}的任何包裹。`;
          const which = say`${inForm(line)}在订单${order.number}的${nameOf(order, parcel)}里`;
          return parcel.state === undefined
            ? say`${which}，这个包裹暂无物流信息；订单目前${order.status}。`
            : say`${which}，这个包裹${reported(parcel)}。`;
        }),
        "\n",
      ),
    parcels: (order, howMany) => {
      if (order.parcels.length === 0) return withoutReport(order, "包裹");
      if (order.parcels.length === 1 && order.unsent.length === 0)
        return say`订单${order.number}的全部商品都在${count(howMany, "个包裹")}里。${order.parcels[0]?.state === undefined ? nothing : sentences(parcelsNow(order, order.parcels))}`;
      return sentences([
        say`订单${order.number}有${count(howMany, "个包裹")}。`,
        ...order.parcels.map(
          (parcel) => say`${nameOf(order, parcel)}里有${among(parcel.lines)}，${reported(parcel)}。`,
        ),
        ...notSent(order, order.unsent),
      ]);
    },
    carrier: (order) => {
      const known = order.parcels.filter(({ carrier }) => carrier !== undefined);
      if (known.length === 0) return withoutReport(order, "承运商");
      return sentences(
        known.map(
          ({ carrier, ...parcel }) =>
            say`订单${order.number}的${nameOf(order, parcel)}由${carrier ?? order.number}承运。`,
        ),
      );
    },
    tracking: (order) => {
      const known = order.parcels.filter(({ trackingNumbers }) => trackingNumbers !== undefined);
      if (known.length === 0) return withoutReport(order, "物流单号");
      return sentences(
        known.map((parcel) => {
          const carrier = parcel.carrier === undefined ? plain("，承运商没有记录") : say`，承运商是${parcel.carrier}`;
          return say`订单${order.number}的${nameOf(order, parcel)}，物流单号是${parcel.trackingNumbers ?? order.number}${carrier}。`;
        }),
      );
    },
    address: (order) =>
      order.address === undefined ? withoutReport(order, "地址") : say`订单${order.number}的地址是${order.address}。`,
    returned: (order) => {
      if (order.returns.length === 0) return say`订单${order.number}没有退货或换货的记录，目前${order.status}。`;
      const each = order.returns.map(({ state, reason, lines }) => {
        const of = lines.length === 0 ? say`订单${order.number}` : say`订单${order.number}里的${among(lines)}`;
        const why = reason === undefined ? nothing : say`；填写的原因是“${reason}”`;
        return state === undefined
          ? say`${of}有退货或换货的记录，但没有写状态${why}。`
          : say`${of}的退货或换货，状态是“${state}”${why}。`;
      });
      return sentences(each);
    },
    compared: (by, orders, outcome) => {
      const listed = joined(
        orders.map(({ number, value }) => {
          if (value === undefined) return say`订单${number}没有记录`;
          return by === "later" ? say`订单${number}是${value}下单的` : say`订单${number}总计${value}`;
        }),
        "，",
      );
      if (outcome === "unknown") return say`从记录里看不出来：${listed}。`;
      if (outcome === "equal") return say`没有差别：${listed}。`;
      const [first] = orders;
      if (first === undefined) return nothing;
      return say`订单${first.number}${plain(by === "later" ? "更晚" : "更贵")}：${listed}。`;
    },
    noOtherOpened: () => plain("这里只打开了一个订单。把另一个的订单号发给我，我就把它们放在一起比较。"),
    lastCancelled: (number, placedAt) =>
      placedAt === undefined
        ? say`您最近的订单${number}已经取消。最近一个有效的订单是：`
        : say`您最近的订单${number}（${placedAt}下单）已经取消。最近一个有效的订单是：`,
  };
}
