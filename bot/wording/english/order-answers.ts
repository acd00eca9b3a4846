import type { Claim } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { OrderAnswerWording, PaymentClaims, RecordClaims } from "../order-answer-wording.js";
import type { LineClaims, ParcelClaims } from "../order-wording.js";
import type { EnglishTools } from "./tools.js";

export function englishOrderAnswers({ say, plain }: EnglishTools): OrderAnswerWording {
  const nothing = plain("");
  const inForm = ({ title, options }: LineClaims): Saying =>
    options.value === "" ? say`${title}` : say`${title} (${options})`;
  const counted = (line: LineClaims): Saying => say`${line.quantity} × ${inForm(line)}`;
  const priced = (line: LineClaims): Saying =>
    line.sum === undefined
      ? say`${counted(line)}, ${line.price}`
      : say`${counted(line)}, ${line.price} each, ${line.sum} together`;
  const list = (lines: readonly LineClaims[], as: (line: LineClaims) => Saying): Saying =>
    joined(
      lines.map((line) => say`\n  ${as(line)}`),
      "",
    );
  const among = (lines: readonly LineClaims[]): Saying =>
    joined(
      lines.map(({ title }) => say`${title}`),
      ", ",
    );
  const sentences = (all: readonly Saying[]): Saying => joined(all, " ");
  const standing = ({ status }: RecordClaims): Saying =>
    say`${plain(status.value === "shipped" ? "has been" : "is")} ${status}`;
  const nameOf = ({ parcels }: RecordClaims, parcel: ParcelClaims): Saying =>
    plain(parcels.length === 1 ? "the parcel" : `parcel ${parcel.position}`);
  const capital = (saying: Saying): Saying => ({
    ...saying,
    text: saying.text.charAt(0).toUpperCase() + saying.text.slice(1),
  });

  const reported = ({ state, since, carrierText }: ParcelClaims): Saying => {
    if (state === undefined) return plain("has no tracking reports");
    const date = since === undefined ? nothing : say` (reported on ${since})`;
    const told = carrierText === undefined ? nothing : say`; the carrier says: “${carrierText}”`;
    return say`is ${state}${date}${told}`;
  };
  const parcelsNow = (order: RecordClaims, parcels: readonly ParcelClaims[]): readonly Saying[] =>
    parcels.map((parcel) => {
      const holds = order.parcels.length === 1 ? nothing : say` with ${among(parcel.lines)}`;
      return capital(say`${nameOf(order, parcel)}${holds} ${reported(parcel)}.`);
    });
  const notSent = (order: RecordClaims, unsent: readonly LineClaims[]): readonly Saying[] =>
    unsent.length === 0 || order.parcels.length === 0
      ? []
      : [say`Not in a parcel, as far as the record says: ${among(unsent)}.`];

  const withArticle = (saying: Saying): Saying => say`${plain(/^[aeiou]/iu.test(saying.text) ? "an" : "a")} ${saying}`;
  const method = ({ kind, brand, last4 }: PaymentClaims): Saying => {
    if (kind === undefined) return plain("a way that the record does not name");
    if (kind.value === "paypal") return say`${kind}`;
    const which = brand === undefined ? say`a ${kind}` : withArticle(say`${brand} ${kind}`);
    return last4 === undefined ? which : say`${which} ending in ${last4}`;
  };
  const entry = (each: PaymentClaims, preposition: string): Saying => {
    const date = each.at === undefined ? nothing : say` on ${each.at}`;
    return say`${each.amount}${date} ${plain(preposition)} ${method(each)}`;
  };
  const entries = (all: readonly PaymentClaims[], preposition: string): Saying =>
    joined(
      all.map((each) => entry(each, preposition)),
      "; ",
    );
  const breakdown = ({ otherTotal }: RecordClaims): Saying => {
    if (otherTotal === undefined) return nothing;
    return say` The difference of ${otherTotal} is shipping, tax or discount, which the record does not break down.`;
  };
  const refunded = ({ refundedTotal }: RecordClaims): Saying =>
    refundedTotal === undefined ? nothing : say` ${refundedTotal} was refunded.`;
  const total = (order: RecordClaims): Saying =>
    order.paidTotal === undefined
      ? say`the items of order ${order.number} come to ${order.itemsTotal}; no payment is recorded for it.`
      : order.otherTotal === undefined
        ? say`order ${order.number} came to ${order.paidTotal} in all, which is what was paid.${refunded(order)}`
        : say`order ${order.number} came to ${order.paidTotal} in all: that was paid, and its items come to ${order.itemsTotal}.${breakdown(order)}${refunded(order)}`;

  const dated = (
    order: RecordClaims,
    parcels: readonly ParcelClaims[],
    unsent: readonly LineClaims[],
    say1: (parcel: ParcelClaims, name: Saying) => Saying | undefined,
  ): Saying => {
    const each = parcels.map((parcel) => {
      const holds = order.parcels.length === 1 ? nothing : say` with ${among(parcel.lines)}`;
      const name = say`${nameOf(order, parcel)} of order ${order.number}${holds}`;
      return say1(parcel, name) ?? say`${name} ${reported(parcel)}.`;
    });
    return sentences([...each.map((saying, at) => (at === 0 ? saying : capital(saying))), ...notSent(order, unsent)]);
  };

  const withoutReport = (order: RecordClaims, what: string): Saying =>
    say`${plain(what)} is recorded for order ${order.number}; all that the record says is that it ${standing(order)}.`;

  return {
    led: (agreed, answer) =>
      agreed === undefined
        ? capital(answer)
        : say`${plain({ yes: "Yes: ", no: "Not quite: ", about: "Just about: " }[agreed])}${answer}`,
    contents: (order) =>
      order.parcels.length > 1
        ? say`order ${order.number} holds:${list(order.lines, priced)}\n${sentences([...parcelsNow(order, order.parcels), ...notSent(order, order.unsent)])}`
        : say`order ${order.number} holds:${list(order.lines, priced)}`,
    number: ({ number }) => say`it is order ${number}.`,
    holds: (order, lines, beside) =>
      beside === undefined
        ? say`order ${order.number} has ${joined(lines.map(counted), " and ")}.`
        : say`“${words(beside)}” fits nothing in order ${order.number}; what comes closest in it is ${joined(lines.map(counted), " and ")}.`,
    holdsNone: (order, thing) =>
      say`There is no “${words(thing)}” in order ${order.number}. It holds:${list(order.lines, counted)}`,
    count: (order, pieces, lines) =>
      lines.length === 1
        ? say`order ${order.number} has ${joined(lines.map(counted), "")}.`
        : say`order ${order.number} has ${pieces} ${plain(pieces.value === 1 ? "piece" : "pieces")} of these:${list(lines, counted)}`,
    options: (order, lines, unrecorded) => {
      const form = lines.map((line) =>
        line.options.value === ""
          ? say`the record of order ${order.number} names no size, colour or other choice for ${line.title}.`
          : say`in order ${order.number}, ${line.title} is: ${line.options}.`,
      );
      if (unrecorded === undefined) return joined(form, "\n");
      return say`no ${words(unrecorded)} is recorded for that; ${joined(form, "\n")}`;
    },
    linePrices: (order, lines) =>
      lines.length === 1
        ? say`in order ${order.number} the price was: ${joined(lines.map(priced), "")}.`
        : say`in order ${order.number} the prices were:${list(lines, priced)}`,
    total,
    totalExplained: (order) => {
      const sum = say`the items of order ${order.number} come to ${order.itemsTotal}:${list(order.lines, priced)}`;
      const paid =
        order.paidTotal === undefined
          ? plain("\nNo payment is recorded.")
          : order.otherTotal === undefined
            ? say`\nPaid: ${order.paidTotal}, the same; nothing came on top of the items.`
            : say`\nPaid: ${order.paidTotal}.${breakdown(order)}`;
      return say`${sum}${paid}${refunded(order)}`;
    },
    extras: (order) => {
      if (order.paidTotal === undefined)
        return say`no shipping, tax or discount is recorded for order ${order.number}, and no payment from which they could be told.`;
      if (order.otherTotal === undefined)
        return say`no shipping, tax or discount is recorded for order ${order.number}: its items come to ${order.itemsTotal}, and ${order.paidTotal} was paid.`;
      return say`the record of order ${order.number} does not list shipping, tax and discount apart. Its items come to ${order.itemsTotal} and ${order.paidTotal} was paid, so together they make ${order.otherTotal}.`;
    },
    payments: (order, howMany) => {
      if (order.payments.length === 0) return withoutReport(order, "no payment");
      const one = howMany.value === 1;
      const listed = say`for order ${order.number} the record has ${howMany} ${plain(one ? "payment" : "payments")}: ${entries(order.payments, "with")}.${refunded(order)}`;
      return one
        ? say`${listed} What your bank lists beside that, the record can't tell.`
        : say`${listed} I can ask a colleague to look into it.`;
    },
    paidWith: (order) =>
      order.payments.length === 0
        ? withoutReport(order, "no payment")
        : say`order ${order.number} was paid: ${entries(order.payments, "with")}.`,
    refund: (order) => {
      if (order.refunds.length > 0)
        return say`for order ${order.number} this refund is recorded: ${entries(order.refunds, "to")}.`;
      const paid = order.paidTotal === undefined ? nothing : say` ${order.paidTotal} was paid for it.`;
      const asked = order.returns.map(({ state }) =>
        state === undefined ? nothing : say` Its return has the state “${state}”.`,
      );
      return say`no refund is recorded for order ${order.number}, which ${standing(order)}.${paid}${joined(asked, "")} I can ask a colleague to look into it.`;
    },
    placed: ({ number, placedAt }) =>
      placedAt === undefined
        ? say`the day on which order ${number} was placed is not recorded.`
        : say`order ${number} was placed on ${placedAt}.`,
    sent: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "no day of sending")
        : dated(order, parcels, unsent, (parcel, name) =>
            parcel.sentAt === undefined
              ? parcel.state === undefined
                ? say`no day of sending is recorded for ${name}; the order ${standing(order)}.`
                : say`no day of sending is recorded for ${name}; it ${reported(parcel)}.`
              : say`${name} was first reported under way on ${parcel.sentAt}.`,
          ),
    arrived: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "no day of delivery")
        : dated(order, parcels, unsent, (parcel, name) => {
            if (parcel.state === undefined)
              return say`no day of delivery is recorded for ${name}; the order ${standing(order)}.`;
            if (parcel.deliveredAt === undefined)
              return say`${name} has not been reported as delivered: it ${reported(parcel)}.`;
            const left =
              parcel.deliveredText === undefined ? nothing : say` The carrier says: “${parcel.deliveredText}”.`;
            return withDelivered(say`${name} was delivered on ${parcel.deliveredAt}.${left}`, parcel.delivered);
          }),
    expected: (order, parcels, unsent) => {
      const all =
        parcels.length > 0 && unsent.length === 0 && parcels.every(({ deliveredAt }) => deliveredAt !== undefined);
      if (all)
        return dated(order, parcels, unsent, (parcel, name) =>
          parcel.deliveredAt === undefined
            ? undefined
            : withDelivered(say`${name} was delivered on ${parcel.deliveredAt} already.`, parcel.delivered),
        );
      if (order.status.value === "delivered" || order.status.value === "cancelled")
        return withoutReport(order, "no day of delivery");
      const known = [...parcelsNow(order, parcels), ...notSent(order, unsent)];
      return sentences([
        say`no date of delivery is recorded for order ${order.number}, so I can't name one.`,
        known.length === 0 || parcels.every(({ state }) => state === undefined)
          ? say`What is known: it ${standing(order)}.`
          : sentences([plain("What is known:"), ...known]),
      ]);
    },
    whySoFar: (order) => {
      if (order.cancelledBecause !== undefined)
        return say`order ${order.number} ${standing(order)}; the reason in the record is “${order.cancelledBecause}”.`;
      const since = order.placedAt === undefined ? nothing : say` It was placed on ${order.placedAt}.`;
      const reports = order.parcels.filter(({ state }) => state !== undefined);
      const all = [
        say`the record of order ${order.number} gives no reason, and I won't guess one. It ${standing(order)}.${since}`,
        ...parcelsNow(order, reports),
        plain("I can ask a colleague to find out."),
      ];
      return sentences(all);
    },
    places: (order, places) =>
      joined(
        places.map(({ line, parcel }) => {
          if (parcel === undefined)
            return order.parcels.length === 0
              ? say`${inForm(line)}: no parcel is recorded; order ${order.number} ${standing(order)}.`
              : say`${inForm(line)} is in no parcel of order ${order.number} yet, as far as the record says.`;
          const which = say`${inForm(line)} is in ${nameOf(order, parcel)} of order ${order.number}`;
          return parcel.state === undefined
            ? say`${which}, for which nothing was reported; the order ${standing(order)}.`
            : say`${which}, which ${reported(parcel)}.`;
        }),
        "\n",
      ),
    parcels: (order, howMany) => {
      if (order.parcels.length === 0) return withoutReport(order, "no parcel");
      if (order.parcels.length === 1 && order.unsent.length === 0)
        return say`all of order ${order.number} is in ${howMany} parcel.${order.parcels[0]?.state === undefined ? nothing : say` ${sentences(parcelsNow(order, order.parcels))}`}`;
      return sentences([
        say`order ${order.number} has ${howMany} ${plain(howMany.value === 1 ? "parcel" : "parcels")}.`,
        ...order.parcels.map((parcel) =>
          capital(say`${nameOf(order, parcel)} holds ${among(parcel.lines)} and ${reported(parcel)}.`),
        ),
        ...notSent(order, order.unsent),
      ]);
    },
    carrier: (order) => {
      const known = order.parcels.filter(({ carrier }) => carrier !== undefined);
      if (known.length === 0) return withoutReport(order, "no carrier");
      return sentences(
        known.map(({ carrier, ...parcel }, at) => {
          const name = nameOf(order, parcel);
          const told = say`${name} of order ${order.number} goes with ${carrier ?? order.number}.`;
          return at === 0 ? told : capital(told);
        }),
      );
    },
    tracking: (order) => {
      const known = order.parcels.filter(({ trackingNumbers }) => trackingNumbers !== undefined);
      if (known.length === 0) return withoutReport(order, "no tracking number");
      return sentences(
        known.map((parcel, at) => {
          const carrier =
            parcel.carrier === undefined ? plain("; the carrier is not recorded") : say` with ${parcel.carrier}`;
          const told = say`the tracking number of ${nameOf(order, parcel)} of order ${order.number} is ${parcel.trackingNumbers ?? order.number}${carrier}.`;
          return at === 0 ? told : capital(told);
        }),
      );
    },
    address: (order) =>
      order.address === undefined
        ? withoutReport(order, "no address")
        : say`the address of order ${order.number} is ${order.address}.`,
    returned: (order) => {
      if (order.returns.length === 0)
        return say`no return or exchange is recorded for order ${order.number}, which ${standing(order)}.`;
      const each = order.returns.map(({ state, reason, lines }) => {
        const of = lines.length === 0 ? say`order ${order.number}` : say`${among(lines)} from order ${order.number}`;
        const why = reason === undefined ? nothing : say`; the reason given is “${reason}”`;
        return state === undefined
          ? say`the return or exchange of ${of} is recorded without a state${why}.`
          : say`the return or exchange of ${of} has the state “${state}”${why}.`;
      });
      return sentences(each);
    },
    compared: (by, orders, outcome) => {
      const what = by === "later" ? "placed on" : "in all";
      const listed = joined(
        orders.map(({ number, value }) => {
          if (value === undefined) return say`order ${number}: not recorded`;
          return by === "later"
            ? say`order ${number} was ${plain(what)} ${value}`
            : say`order ${number} came to ${value} ${plain(what)}`;
        }),
        ", ",
      );
      if (outcome === "unknown") return say`That can't be told from the records: ${listed}.`;
      if (outcome === "equal") return say`Neither: ${listed}.`;
      const [first] = orders;
      if (first === undefined) return plain("");
      return say`Order ${first.number} is the ${plain(by === "later" ? "later" : "dearer")} one: ${listed}.`;
    },
    noOtherOpened: () =>
      plain("Only one order is open here. Send me the number of the other one, and I'll set them side by side."),
    lastCancelled: (number, placedAt) =>
      placedAt === undefined
        ? say`Your last order, ${number}, was cancelled. The last one that stands is this:`
        : say`Your last order, ${number} of ${placedAt}, was cancelled. The last one that stands is this:`,
  };

  /** That it was delivered rests on the carrier's report, which the date alone does not show. */
  function withDelivered(saying: Saying, delivered: Claim | undefined): Saying {
    return delivered === undefined ? saying : withClaims(saying, delivered);
  }
}
