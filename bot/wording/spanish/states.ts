/** What states are called; each stands behind "está", said of an order or a parcel. */
export const stateWords = {
  status: {
    pending: "pendiente de tramitar",
    processed: "preparado y aún sin enviar",
    shipped: "enviado",
    delivered: "entregado",
    cancelled: "cancelado",
    "return-requested": "entregado, con una devolución en curso",
    "exchange-requested": "entregado, con un cambio en curso",
  },
  "tracking-state": {
    pending: "a la espera de pasar al transportista",
    "info-received": "anunciado al transportista",
    "in-transit": "en camino",
    "out-for-delivery": "en reparto",
    "attempt-failed": "sin entregar tras el primer intento",
    "available-for-pickup": "listo para recoger",
    delivered: "entregado",
    exception: "retenido",
    expired: "sin noticias del transportista desde hace mucho",
  },
  method: { card: "tarjeta", "gift-card": "tarjeta regalo", paypal: "PayPal" },
  "card-brand": { visa: "Visa", mastercard: "Mastercard", amex: "American Express", discover: "Discover" },
};

/** What they mean, to whoever asks; nothing about any one order. */
export const stateMeanings: Readonly<Record<"status" | "tracking-state", Readonly<Record<string, string>>>> = {
  status: {
    pending: "Significa que la tienda tiene el pedido y aún no ha empezado a prepararlo.",
    processed: "Significa que la tienda ha preparado el pedido, pero todavía no ha salido.",
    shipped:
      "Significa que el pedido ha salido de la tienda, al menos en parte; los paquetes indican por dónde va cada cosa.",
    delivered: "Significa que el transportista comunica que el pedido ha llegado.",
    cancelled: "Significa que el pedido no se enviará.",
    "return-requested": "Significa que el pedido ha llegado y se ha pedido su devolución, entera o en parte.",
    "exchange-requested": "Significa que el pedido ha llegado y se ha pedido un cambio, de todo o de una parte.",
  },
  "tracking-state": {
    pending: "Significa que el paquete aún no se ha entregado al transportista.",
    "info-received": "Significa que el transportista sabe del paquete, pero aún no ha comunicado que lo tenga.",
    "in-transit": "Significa que el transportista tiene el paquete y lo lleva hacia su dirección.",
    "out-for-delivery": "Significa que el paquete va en el vehículo que lo lleva a su dirección.",
    "attempt-failed": "Significa que el transportista intentó entregar el paquete y no pudo.",
    "available-for-pickup": "Significa que el paquete espera en un punto de recogida o una oficina de correos.",
    delivered: "Significa que el transportista comunica que el paquete se entregó o se dejó en su dirección.",
    exception:
      "Significa que algo impide que el paquete avance, como una etiqueta dañada, una dirección incorrecta o la aduana. Si el transportista dio un motivo, figura junto al paquete.",
    expired:
      "Significa que el transportista lleva tanto tiempo sin escanear el paquete que ha dejado de informar de él.",
  },
};
