import type { TrackingState } from "../../adapters/web/protocol.js";

const drawings = {
  send: "M4.5 12h14M12.5 6l6 6-6 6",
  close: "M6 6l12 12M18 6L6 18",
  startOver: "M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v4.2h4.2",
  down: "M12 5v13M6.5 12.5L12 18l5.5-5.5",
  previous: "M14.5 6l-6 6 6 6",
  next: "M9.5 6l6 6-6 6",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 7.5V12l3 2",
  check: "M5 12.5l4.5 4.5L19 7.5",
  warning: "M12 4L2.8 19.5h18.4zM12 10v4.5M12 17v.1",
  copy: "M9 9h10v11H9zM5.5 15H5V4h10v1.5",
  person: "M12 12.5a4 4 0 1 0 0-8a4 4 0 0 0 0 8M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5",
  offline: "M3 3l18 18M5 12.5a10 10 0 0 1 4-2.3M8 16a6 6 0 0 1 8 0M13 9.6a10 10 0 0 1 6 2.9M12 19.5v.1",
  picture: "M9.5 6.5a2.5 2.5 0 1 1 3.2 2.4c-.5.2-.7.5-.7 1V11l8.5 5.5c1 .7.6 2-.6 2H4.1c-1.2 0-1.6-1.3-.6-2L12 11",
  parcel: "M4 8l8-4 8 4v8.5l-8 4-8-4zM4 8l8 4 8-4M12 12v8.5M8 6l8 4",
  announced: "M6 3.5h9l3.5 3.5v13.5H6zM9 11h6M9 14.5h6",
  truck:
    "M2.5 6h11.5v10.5H2.5zM14 9.5h4l3.5 3.5v3.5H14M7 19a2 2 0 1 0 0-4a2 2 0 0 0 0 4M17 19a2 2 0 1 0 0-4a2 2 0 0 0 0 4",
  door: "M12 21c5-5 7-8 7-11a7 7 0 0 0-14 0c0 3 2 6 7 11M12 12.5a2.5 2.5 0 1 0 0-5a2.5 2.5 0 0 0 0 5",
  shop: "M4.5 10v10h15V10M3 9.5L5 4h14l2 5.5c0 1.5-3.5 1.5-4.5 0c-1 1.5-3.5 1.5-4.5 0c-1 1.5-3.5 1.5-4.5 0c-1 1.5-4.5 1.5-4.5 0M10 20v-5h4v5",
} as const;

export type Drawing = keyof typeof drawings;

/** A line drawing of one em; what it means is said beside it. */
export function Icon({ of }: { readonly of: Drawing }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={drawings[of]} />
    </svg>
  );
}

/** How a state of a parcel is drawn, and whether the shopper has to worry or may be glad. */
export const trackingLooks: Readonly<Record<TrackingState, { readonly drawing: Drawing; readonly tone: Tone }>> = {
  pending: { drawing: "clock", tone: "calm" },
  "info-received": { drawing: "announced", tone: "calm" },
  "in-transit": { drawing: "truck", tone: "calm" },
  "out-for-delivery": { drawing: "door", tone: "calm" },
  "attempt-failed": { drawing: "warning", tone: "warn" },
  "available-for-pickup": { drawing: "shop", tone: "good" },
  delivered: { drawing: "check", tone: "good" },
  exception: { drawing: "warning", tone: "warn" },
  expired: { drawing: "warning", tone: "warn" },
};

export type Tone = "calm" | "good" | "warn";

const star = "M10 1.6l2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z";

/** @param average 0 to 5. */
export function Stars({ average }: { readonly average: number }) {
  const stars = [0, 20, 40, 60, 80].map((across) => <path key={across} d={star} transform={`translate(${across})`} />);
  const dark = 100 - Math.max(0, Math.min(5, average)) * 20;
  return (
    <svg class="stars" viewBox="0 0 100 20" aria-hidden="true">
      <g class="unlit">{stars}</g>
      <g style={{ clipPath: `inset(0 ${dark}% 0 0)` }}>{stars}</g>
    </svg>
  );
}
