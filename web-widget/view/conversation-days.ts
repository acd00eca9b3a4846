import type { TranscriptMessage } from "../../adapters/web/protocol.js";

/** A message with its place among its neighbours. */
export interface PlacedMessage {
  readonly message: TranscriptMessage;
  /** The first of its day. */
  readonly newDay: boolean;
  /** The first of what one sender said in a row. */
  readonly first: boolean;
  /** The last of what one sender said in a row: the time is told with it. */
  readonly last: boolean;
}

const pauseMs = 5 * 60_000;

/** Puts messages that one sender wrote shortly after each other together. */
export function placed(messages: readonly TranscriptMessage[]): readonly PlacedMessage[] {
  return messages.map((message, at) => {
    const before = messages[at - 1];
    const after = messages[at + 1];
    return {
      message,
      newDay: before === undefined || dayOf(before) !== dayOf(message),
      first: before === undefined || !together(before, message),
      last: after === undefined || !together(message, after),
    };
  });
}

/** In the shopper's own time zone. */
export function dayOf({ at }: { readonly at: string }): string {
  return new Date(at).toDateString();
}

function together(one: TranscriptMessage, other: TranscriptMessage): boolean {
  const pause = new Date(other.at).getTime() - new Date(one.at).getTime();
  return one.from === other.from && dayOf(one) === dayOf(other) && !(pause > pauseMs);
}
