import type { Claim } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { OrderAnswerWording, PaymentClaims, RecordClaims } from "../order-answer-wording.js";
import type { LineClaims, ParcelClaims } from "../order-wording.js";
import type { SpanishTools } from "./tools.js";

export function spanishOrderAnswers({ say, plain, and }: SpanishTools): OrderAnswerWording {
  const nothing = plain("");
  const inForm = ({ title, options }: LineClaims): Saying =>
    options.value === "" ? say`${title}` : say`${title} (${options})`;
  const counted = (line: LineClaims): Saying => say`${line.quantity} × ${inForm(line)}`;
  const priced = (line: LineClaims): Saying =>
    line.sum === undefined
      ? say`${counted(line)}, ${line.price}`
      : say`${counted(line)}, ${line.price} por unidad, ${line.sum} en total`;
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
  const standing = ({ status }: RecordClaims): Saying => say`está ${status}`;
  const nameOf = ({ parcels }: RecordClaims, parcel: ParcelClaims): Saying =>
    plain(parcels.length === 1 ? "el paquete" : `el paquete ${parcel.position}`);
  const capital = (saying: Saying): Saying => ({
    ...saying,
    text: saying.text.charAt(0).toUpperCase() + saying.text.slice(1),
  });

  const reported = ({ state, since, carrierText }: ParcelClaims): Saying => {
    if (state === undefined) return plain("no tiene datos de seguimiento");
    const date = since === undefined ? nothing : say` (comunicado el ${since})`;
    const told = carrierText === undefined ? nothing : say`; el transportista dice: “${carrierText}”`;
    return say`está ${state}${date}${told}`;
  };
  const holding = (order: RecordClaims, parcel: ParcelClaims): Saying =>
    order.parcels.length === 1 ? nothing : say` (con ${among(parcel.lines)})`;
  const parcelsNow = (order: RecordClaims, parcels: readonly ParcelClaims[]): readonly Saying[] =>
    parcels.map((parcel) => capital(say`${nameOf(order, parcel)}${holding(order, parcel)} ${reported(parcel)}.`));
  const notSent = (order: RecordClaims, unsent: readonly LineClaims[]): readonly Saying[] =>
    unsent.length === 0 || order.parcels.length === 0
      ? []
      : [say`Según el registro, en ningún paquete: ${among(unsent)}.`];

  const method = ({ kind, brand, last4 }: PaymentClaims): Saying => {
    if (kind === undefined) return plain("un medio que el registro no indica");
    if (kind.value === "paypal") return say`${kind}`;
    const which = brand === undefined ? say`${kind}` : say`${kind} ${brand}`;
    return last4 === undefined ? which : say`${which} terminada en ${last4}`;
  };
  const entries = (all: readonly PaymentClaims[], preposition: string): Saying =>
    joined(
      all.map((each) => {
        const date = each.at === undefined ? nothing : say` el ${each.at}`;
        return say`${each.amount}${date} ${plain(preposition)} ${method(each)}`;
      }),
      "; ",
    );
  const breakdown = ({ otherTotal }: RecordClaims): Saying => {
    if (otherTotal === undefined) return nothing;
    return say` La diferencia de ${otherTotal} corresponde a envío, impuestos o descuentos, que el registro no desglosa.`;
  };
  const refunded = ({ refundedTotal }: RecordClaims): Saying =>
    refundedTotal === undefined ? nothing : say` Se reembolsó: ${refundedTotal}.`;
  const total = (order: RecordClaims): Saying =>
    order.paidTotal === undefined
      ? say`los artículos del pedido ${order.number} suman ${order.itemsTotal}; no consta ningún pago.`
      : order.otherTotal === undefined
        ? say`el pedido ${order.number} costó ${order.paidTotal} en total, que es lo que se pagó.${refunded(order)}`
        : say`el pedido ${order.number} costó ${order.paidTotal} en total: eso se pagó, y sus artículos suman ${order.itemsTotal}.${breakdown(order)}${refunded(order)}`;

  const dated = (
    order: RecordClaims,
    parcels: readonly ParcelClaims[],
    unsent: readonly LineClaims[],
    told: (parcel: ParcelClaims, name: Saying) => Saying | undefined,
  ): Saying => {
    const each = parcels.map((parcel) => {
      const name = say`${nameOf(order, parcel)} del pedido ${order.number}${holding(order, parcel)}`;
      return told(parcel, name) ?? say`${name} ${reported(parcel)}.`;
    });
    return sentences([...each.map((saying, at) => (at === 0 ? saying : capital(saying))), ...notSent(order, unsent)]);
  };

  const withoutReport = (order: RecordClaims, what: string): Saying =>
    say`en el pedido ${order.number} no consta ${plain(what)}; lo único que dice el registro es que ${standing(order)}.`;

  return {
    led: (agreed, answer) =>
      agreed === undefined
        ? capital(answer)
        : say`${plain({ yes: "Sí: ", no: "No exactamente: ", about: "Casi exacto: " }[agreed])}${answer}`,
    contents: (order) =>
      order.parcels.length > 1
        ? say`el pedido ${order.number} contiene:${list(order.lines, priced)}\n${sentences([...parcelsNow(order, order.parcels), ...notSent(order, order.unsent)])}`
        : say`el pedido ${order.number} contiene:${list(order.lines, priced)}`,
    number: ({ number }) => say`es el pedido ${number}.`,
    holds: (order, lines, beside) =>
      beside === undefined
        ? say`el pedido ${order.number} tiene ${and(lines.map(counted))}.`
        : say`“${words(beside)}” no encaja con nada del pedido ${order.number}; lo que más se acerca es ${and(lines.map(counted))}.`,
    holdsNone: (order, thing) =>
      say`En el pedido ${order.number} no hay “${words(thing)}”. Contiene:${list(order.lines, counted)}`,
    count: (order, pieces, lines) =>
      lines.length === 1
        ? say`el pedido ${order.number} tiene ${and(lines.map(counted))}.`
        : say`el pedido ${order.number} tiene ${pieces} ${plain(pieces.value === 1 ? "unidad" : "unidades")} de esto:${list(lines, counted)}`,
    options: (order, lines, unrecorded) => {
      const form = lines.map((line) =>
        line.options.value === ""
          ? say`en el registro del pedido ${order.number} no consta talla, color ni otra opción para ${line.title}.`
          : say`en el pedido ${order.number}, ${line.title} es: ${line.options}.`,
      );
      if (unrecorded === undefined) return joined(form, "\n");
      return say`“${words(unrecorded)}” no consta para eso; ${joined(form, "\n")}`;
    },
    linePrices: (order, lines) =>
      lines.length === 1
        ? say`en el pedido ${order.number} el precio fue: ${and(lines.map(priced))}.`
        : say`en el pedido ${order.number} los precios fueron:${list(lines, priced)}`,
    total,
    totalExplained: (order) => {
      const sum = say`los artículos del pedido ${order.number} suman ${order.itemsTotal}:${list(order.lines, priced)}`;
      const paid =
        order.paidTotal === undefined
          ? plain("\nNo consta ningún pago.")
          : order.otherTotal === undefined
            ? say`\nPagado: ${order.paidTotal}, lo mismo; no se añadió nada a los artículos.`
            : say`\nPagado: ${order.paidTotal}.${breakdown(order)}`;
      return say`${sum}${paid}${refunded(order)}`;
    },
    extras: (order) => {
      if (order.paidTotal === undefined)
        return say`en el pedido ${order.number} no constan envío, impuestos ni descuentos, ni un pago del que se puedan deducir.`;
      if (order.otherTotal === undefined)
        return say`en el pedido ${order.number} no constan envío, impuestos ni descuentos: sus artículos suman ${order.itemsTotal} y lo pagado asciende a ${order.paidTotal}.`;
      return say`el registro del pedido ${order.number} no separa envío, impuestos y descuentos. Sus artículos suman ${order.itemsTotal} y lo pagado asciende a ${order.paidTotal}, así que juntos suman ${order.otherTotal}.`;
    },
    payments: (order, howMany) => {
      if (order.payments.length === 0) return withoutReport(order, "ningún pago");
      const one = howMany.value === 1;
      const listed = say`en el registro del pedido ${order.number} hay ${howMany} ${plain(one ? "pago" : "pagos")}: ${entries(order.payments, "con")}.${refunded(order)}`;
      return one
        ? say`${listed} Qué más figure en tu banco, el registro no lo puede decir.`
        : say`${listed} Puedo pedir a una persona del equipo que lo revise.`;
    },
    paidWith: (order) =>
      order.payments.length === 0
        ? withoutReport(order, "ningún pago")
        : say`el pedido ${order.number} se pagó así: ${entries(order.payments, "con")}.`,
    refund: (order) => {
      if (order.refunds.length > 0)
        return say`en el pedido ${order.number} consta este reembolso: ${entries(order.refunds, "a través de")}.`;
      const paid = order.paidTotal === undefined ? nothing : say` Lo pagado por él asciende a ${order.paidTotal}.`;
      const asked = order.returns.map(({ state }) =>
        state === undefined ? nothing : say` Su devolución está en el estado “${state}”.`,
      );
      return say`no consta ningún reembolso del pedido ${order.number}, que ${standing(order)}.${paid}${joined(asked, "")} Puedo pedir a una persona del equipo que lo revise.`;
    },
    placed: ({ number, placedAt }) =>
      placedAt === undefined
        ? say`no consta el día en que se hizo el pedido ${number}.`
        : say`el pedido ${number} se hizo el ${placedAt}.`,
    sent: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "ningún día de envío")
        : dated(order, parcels, unsent, (parcel, name) =>
            parcel.sentAt === undefined
              ? say`${name}: no consta el día de envío; ${parcel.state === undefined ? say`el pedido ${standing(order)}` : reported(parcel)}.`
              : say`${name} figuró en camino por primera vez el ${parcel.sentAt}.`,
          ),
    arrived: (order, parcels, unsent) =>
      parcels.length === 0
        ? withoutReport(order, "ningún día de entrega")
        : dated(order, parcels, unsent, (parcel, name) => {
            if (parcel.state === undefined)
              return say`${name}: no consta el día de entrega; el pedido ${standing(order)}.`;
            if (parcel.deliveredAt === undefined)
              return say`no consta que ${name} se haya entregado: ${reported(parcel)}.`;
            const left =
              parcel.deliveredText === undefined ? nothing : say` El transportista dice: “${parcel.deliveredText}”.`;
            return withDelivered(say`${name} se entregó el ${parcel.deliveredAt}.${left}`, parcel.delivered);
          }),
    expected: (order, parcels, unsent) => {
      const all =
        parcels.length > 0 && unsent.length === 0 && parcels.every(({ deliveredAt }) => deliveredAt !== undefined);
      if (all)
        return dated(order, parcels, unsent, (parcel, name) =>
          parcel.deliveredAt === undefined
            ? undefined
            : withDelivered(say`${name} ya se entregó el ${parcel.deliveredAt}.`, parcel.delivered),
        );
      if (order.status.value === "delivered" || order.status.value === "cancelled")
        return withoutReport(order, "ningún día de entrega");
      const known = [...parcelsNow(order, parcels), ...notSent(order, unsent)];
      return sentences([
        say`en el pedido ${order.number} no consta fecha de entrega, así que no puedo dar ninguna.`,
        known.length === 0 || parcels.every(({ state }) => state === undefined)
          ? say`Lo que se sabe: ${standing(order)}.`
          : sentences([plain("Esto es lo que se sabe."), ...known]),
      ]);
    },
    whySoFar: (order) => {
      if (order.cancelledBecause !== undefined)
        return say`el pedido ${order.number} ${standing(order)}; el motivo que figura en el registro es “${order.cancelledBecause}”.`;
      const since = order.placedAt === undefined ? nothing : say` Se hizo el ${order.placedAt}.`;
      const reports = order.parcels.filter(({ state }) => state !== undefined);
      return sentences([
        say`el registro del pedido ${order.number} no da ningún motivo, y no voy a adivinarlo. El pedido ${standing(order)}.${since}`,
        ...parcelsNow(order, reports),
        plain("Puedo pedir a una persona del equipo que lo averigüe."),
      ]);
    },
    places: (order, places) =>
      joined(
        places.map(({ line, parcel }) => {
          if (parcel === undefined)
            return order.parcels.length === 0
              ? say`${inForm(line)}: no consta ningún paquete; el pedido ${order.number} ${standing(order)}.`
              : say`${inForm(line)} todavía no está en ningún paquete del pedido ${order.number}, según el registro.`;
          const which = say`${inForm(line)} va en ${nameOf(order, parcel)} del pedido ${order.number}`;
          return parcel.state === undefined
            ? say`${which}, del que no se ha comunicado nada; el pedido ${standing(order)}.`
            : say`${which}, que ${reported(parcel)}.`;
        }),
        "\n",
      ),
    parcels: (order, howMany) => {
      if (order.parcels.length === 0) return withoutReport(order, "ningún paquete");
      if (order.parcels.length === 1 && order.unsent.length === 0)
        return say`todo el pedido ${order.number} va en ${howMany} paquete.${order.parcels[0]?.state === undefined ? nothing : say` ${sentences(parcelsNow(order, order.parcels))}`}`;
      return sentences([
        say`el pedido ${order.number} tiene ${howMany} ${plain(howMany.value === 1 ? "paquete" : "paquetes")}.`,
        ...order.parcels.map((parcel) =>
          capital(say`${nameOf(order, parcel)} lleva ${among(parcel.lines)} y ${reported(parcel)}.`),
        ),
        ...notSent(order, order.unsent),
      ]);
    },
    carrier: (order) => {
      const known = order.parcels.filter(({ carrier }) => carrier !== undefined);
      if (known.length === 0) return withoutReport(order, "ningún transportista");
      return sentences(
        known.map(({ carrier, ...parcel }, at) => {
          const told = say`${nameOf(order, parcel)} del pedido ${order.number} lo lleva ${carrier ?? order.number}.`;
          return at === 0 ? told : capital(told);
        }),
      );
    },
    tracking: (order) => {
      const known = order.parcels.filter(({ trackingNumbers }) => trackingNumbers !== undefined);
      if (known.length === 0) return withoutReport(order, "ningún número de seguimiento");
      return sentences(
        known.map((parcel, at) => {
          const carrier =
            parcel.carrier === undefined ? plain("; no consta el transportista") : say`, con ${parcel.carrier}`;
          const told = say`${nameOf(order, parcel)} del pedido ${order.number} tiene el número de seguimiento ${parcel.trackingNumbers ?? order.number}${carrier}.`;
          return at === 0 ? told : capital(told);
        }),
      );
    },
    address: (order) =>
      order.address === undefined
        ? withoutReport(order, "ninguna dirección")
        : say`la dirección del pedido ${order.number} es ${order.address}.`,
    returned: (order) => {
      if (order.returns.length === 0)
        return say`no consta ninguna devolución ni cambio del pedido ${order.number}, que ${standing(order)}.`;
      const each = order.returns.map(({ state, reason, lines }) => {
        const of =
          lines.length === 0 ? say`del pedido ${order.number}` : say`de ${among(lines)}, del pedido ${order.number},`;
        const why = reason === undefined ? nothing : say`; el motivo indicado es “${reason}”`;
        return state === undefined
          ? say`la devolución o el cambio ${of} consta sin estado${why}.`
          : say`la devolución o el cambio ${of} tiene el estado “${state}”${why}.`;
      });
      return sentences(each.map(capital));
    },
    compared: (by, orders, outcome) => {
      const listed = joined(
        orders.map(({ number, value }) => {
          if (value === undefined) return say`pedido ${number}: no consta`;
          return by === "later"
            ? say`el pedido ${number} se hizo el ${value}`
            : say`el pedido ${number} costó ${value} en total`;
        }),
        "; ",
      );
      if (outcome === "unknown") return say`Con los registros no se puede saber: ${listed}.`;
      if (outcome === "equal") return say`Ninguno de los dos: ${listed}.`;
      const [first] = orders;
      if (first === undefined) return plain("");
      return say`El pedido ${first.number} es el más ${plain(by === "later" ? "reciente" : "caro")}: ${listed}.`;
    },
    noOtherOpened: () =>
      plain("Aquí solo hay un pedido abierto. Envíame el número del otro y los pongo uno junto al otro."),
    lastCancelled: (number, placedAt) =>
      placedAt === undefined
        ? say`Tu último pedido, ${number}, se canceló. El último que sigue en pie es este:`
        : say`Tu último pedido, ${number} del ${placedAt}, se canceló. El último que sigue en pie es este:`,
  };

  /** That it was delivered rests on the carrier's report, which the date alone does not show. */
  function withDelivered(saying: Saying, delivered: Claim | undefined): Saying {
    return delivered === undefined ? saying : withClaims(saying, delivered);
  }
}
