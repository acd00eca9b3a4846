import { joined, ledBy, type Saying } from "../../saying.js";
import type { LineClaims, OrderClaims, OrderWording, ParcelClaims } from "../order-wording.js";
import { stateMeanings } from "./states.js";
import type { SpanishTools } from "./tools.js";

export function spanishOrders({ say, plain }: SpanishTools): OrderWording {
  const line = (each: LineClaims): Saying => {
    const options = each.options.value === "" ? plain("") : say` (${each.options})`;
    return say`${each.quantity} × ${each.title}${options}, ${each.price}${plain(each.quantity.value === 1 ? "" : " por unidad")}`;
  };
  const lines = (all: readonly LineClaims[]): Saying =>
    joined(
      all.map((each) => say`  ${line(each)}`),
      "\n",
    );
  const parcel = (each: ParcelClaims, alone: boolean): Saying => {
    const name = plain(alone ? "El paquete" : `El paquete ${each.position}`);
    const carrier = each.carrier === undefined ? plain("") : say`, con ${each.carrier}`;
    const number =
      each.trackingNumbers === undefined ? plain("") : say` (número de seguimiento ${each.trackingNumbers})`;
    const comma = plain(each.carrier === undefined ? "" : ",");
    const state =
      each.state === undefined
        ? plain(" no tiene datos de seguimiento")
        : say` está ${each.state}${each.since === undefined ? plain("") : say` (comunicado el ${each.since})`}`;
    const told = each.carrierText === undefined ? plain("") : say` El transportista dice: “${each.carrierText}”`;
    return say`${name}${carrier}${number}${comma}${state}.${told}\n${lines(each.lines)}`;
  };
  const totals = (order: OrderClaims): Saying => {
    const paid = order.paidTotal === undefined ? plain("") : say`, pagado ${order.paidTotal}`;
    const other =
      order.otherTotal === undefined
        ? plain("")
        : say` (la diferencia de ${order.otherTotal} corresponde a envío, impuestos o descuentos, que el registro no desglosa)`;
    const refunded = order.refundedTotal === undefined ? plain("") : say`, reembolsado ${order.refundedTotal}`;
    return say`Artículos ${order.itemsTotal}${paid}${other}${refunded}.`;
  };
  return {
    askWhichOrder: (orders) => {
      const listed = joined(
        orders.map(({ number, status, placedAt }) =>
          placedAt === undefined ? say`${number}: ${status}` : say`${number} del ${placedAt}: ${status}`,
        ),
        "\n",
      );
      return say`¿A qué pedido te refieres?\n${listed}`;
    },
    order: (order) => {
      const placed = order.placedAt === undefined ? plain("") : say`, hecho el ${order.placedAt},`;
      const head = say`Tu pedido ${order.number}${placed} está ${order.status}.`;
      const parcels = order.parcels.map((each) => parcel(each, order.parcels.length === 1));
      const cancelled = order.status.value === "cancelled";
      const unsent =
        order.unsent.length === 0
          ? []
          : [say`${plain(cancelled ? "Contenía:" : "Aún en ningún paquete:")}\n${lines(order.unsent)}`];
      return ledBy(head, joined([head, ...parcels, ...unsent, totals(order)], "\n"));
    },
    orderNotProven: () =>
      plain(
        "No puedo abrir un pedido con ese número y ese correo electrónico o código postal. Revisa los dos, por favor: tienen que ser los que se dieron con el pedido.",
      ),
    orderNotInAccount: () =>
      plain(
        "En tu cuenta no hay ningún pedido con ese número. Si se hizo sin iniciar sesión, envíame su número junto con su correo electrónico o código postal.",
      ),
    tooManyTries: (retryTime) =>
      say`Ha habido demasiados intentos. Puedes volver a probar más tarde (hora: ${retryTime}), o puedo avisar a una persona del equipo para que te ayude.`,
    stateMeans: (state) => plain(stateMeanings[state.of][state.name] ?? "Es una expresión propia del transportista."),
    noOrders: () => plain("En tu cuenta no hay pedidos."),
  };
}
