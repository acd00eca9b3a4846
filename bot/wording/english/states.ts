/** What states are called. */
export const stateWords = {
  status: {
    pending: "not yet processed",
    processed: "processed and not shipped yet",
    shipped: "shipped",
    delivered: "delivered",
    cancelled: "cancelled",
    "return-requested": "delivered, with a return under way",
    "exchange-requested": "delivered, with an exchange under way",
  },
  "tracking-state": {
    pending: "waiting to be handed to the carrier",
    "info-received": "announced to the carrier",
    "in-transit": "on its way",
    "out-for-delivery": "out for delivery",
    "attempt-failed": "not delivered at the first attempt",
    "available-for-pickup": "ready to be picked up",
    delivered: "delivered",
    exception: "held up",
    expired: "without news from the carrier for a long time",
  },
  method: { card: "card", "gift-card": "gift card", paypal: "PayPal" },
  "card-brand": { visa: "Visa", mastercard: "Mastercard", amex: "American Express", discover: "Discover" },
};

/** What they mean, to whoever asks; nothing about any one order. */
export const stateMeanings: Readonly<Record<"status" | "tracking-state", Readonly<Record<string, string>>>> = {
  status: {
    pending: "That means the shop has the order and has not begun to prepare it.",
    processed: "That means the shop has prepared the order, but it has not gone out yet.",
    shipped: "That means the order has left the shop, at least in part; the parcels tell how far each piece has come.",
    delivered: "That means the carrier reports that the order has arrived.",
    cancelled: "That means the order will not be sent.",
    "return-requested": "That means the order has arrived, and a return of it, or of a part, has been asked for.",
    "exchange-requested": "That means the order has arrived, and an exchange of it, or of a part, has been asked for.",
  },
  "tracking-state": {
    pending: "That means the parcel has not been handed to the carrier yet.",
    "info-received": "That means the carrier knows of the parcel, but has not reported having it yet.",
    "in-transit": "That means the carrier has the parcel and is moving it towards its address.",
    "out-for-delivery": "That means the parcel is on the vehicle that brings it to its address.",
    "attempt-failed": "That means the carrier tried to hand the parcel over and could not.",
    "available-for-pickup": "That means the parcel waits at a pickup point or post office to be collected.",
    delivered: "That means the carrier reports the parcel as handed over, or left at its address.",
    exception:
      "That means something keeps the parcel from moving on, such as a damaged label, a wrong address or customs. Where the carrier gave a reason, it stands beside the parcel.",
    expired: "That means the carrier has not scanned the parcel for so long that it has stopped reporting on it.",
  },
};
