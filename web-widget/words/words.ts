import type { OrderView, TrackingState, Work } from "../../adapters/web/protocol.js";

/** Every text of the widget in one language. Functions are given what is already written in the shopper's way. */
export interface Words {
  /** BCP 47, of the texts themselves. */
  readonly lang: string;

  /** Name of the panel for a screen reader. */
  readonly panel: (shopName: string) => string;
  /** Said at all times: that no person answers. */
  readonly disclosure: string;
  /** Instead of the name of the shop, until that is known. */
  readonly assistant: string;
  readonly close: string;
  readonly startOver: string;
  readonly startOverQuestion: string;
  readonly startOverYes: string;
  readonly startOverNo: string;

  readonly connecting: string;
  readonly offline: string;
  readonly reconnecting: string;
  readonly tryAgain: string;
  readonly cannotOpen: string;

  readonly transcript: string;
  /** How to move about in the transcript, told with its name. */
  readonly transcriptKeys: string;
  readonly youSaid: string;
  readonly assistantSaid: string;
  readonly personSaid: string;
  readonly noticeSaid: string;
  readonly person: string;
  readonly today: string;
  readonly yesterday: string;
  readonly newMessages: (count: number) => string;
  readonly opensInNewTab: string;

  readonly quickReplies: string;
  readonly message: string;
  readonly messageHint: string;
  /** Instead of `messageHint` while the assistant waits for that. */
  readonly slotHints: Readonly<Record<string, string>>;
  /** While it waits for a yes to what it has proposed. */
  readonly proposalHint: string;
  readonly send: string;
  readonly charactersLeft: (count: number) => string;
  /** @param max how many a message may have. */
  readonly fullMessage: (max: number) => string;

  readonly waiting: string;
  readonly sending: string;
  readonly sent: string;
  readonly notSent: string;
  readonly retry: string;
  readonly discard: string;
  readonly work: Readonly<Record<Work, string>>;

  readonly products: string;
  readonly closeToIt: string;
  readonly previous: string;
  readonly next: string;
  /** Places are counted from 1. */
  readonly position: (first: number, last: number, of: number) => string;
  readonly place: (number: number) => string;
  /** @param percent e.g. "20%" */
  readonly sale: (percent: string) => string;
  readonly formerPrice: string;
  readonly currentPrice: string;
  readonly inStock: string;
  readonly onlyLeft: (count: number) => string;
  readonly soldOut: string;
  readonly rating: (average: string, count: string) => string;
  readonly details: string;
  /** What the shopper says by tapping "Details". */
  readonly tellMore: (title: string) => string;
  readonly addToCart: string;
  readonly noPicture: string;
  readonly comparison: string;
  /** Where a product's record does not state what is compared. */
  readonly notStated: string;

  readonly order: (id: string) => string;
  readonly placed: (date: string) => string;
  /** Words for the states of an order that are known; others are shown as the shop writes them. */
  readonly orderStatus: Readonly<Record<string, string>>;
  readonly trackingState: Readonly<Record<TrackingState, string>>;
  readonly parcel: (position: number, of: number) => string;
  readonly noTracking: string;
  readonly trackingNumber: string;
  readonly copy: string;
  readonly copied: string;
  readonly notSentYet: string;
  readonly showEarlier: (count: number) => string;
  readonly showLatest: string;
  readonly items: string;
  readonly totals: Readonly<Record<keyof OrderView["totals"], string>>;
  readonly quantity: (count: number) => string;
  readonly each: string;

  readonly handoff: string;
  readonly caseNumber: (id: string) => string;
  readonly queued: string;
  readonly withPerson: string;
}
