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
};
