import type { Money, OrderLine, Rating, TrackingState } from "./shop-records.js";
import type { Constraint, PriceBand, Wanted, WishReading } from "./wish.js";

/** How a shopper shows that an order is theirs. */
export type OrderProof =
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "postal-code"; readonly postalCode: string }
  | { readonly kind: "customer"; readonly customerId: string };

/** What was said once, as every channel hands it in. */
export interface Utterance {
  readonly conversationId: string;
  /** Made by the sender; the same id is the same message, however often it comes. */
  readonly id: string;
  readonly text: string;
  /** The id of a choice that was tapped. */
  readonly choice?: string;
  /** How many pictures came with it. */
  readonly images: number;
}

/** As the flow itself is called, e.g. "order-status". */
export type FlowName = string;
/** As the flow calls it, e.g. "order-number". */
export type SlotName = string;

export type SmallTalk =
  | "greeting"
  | "thanks"
  | "goodbye"
  | "who-are-you"
  | "how-are-you"
  | "what-can-you-do"
  | "compliment"
  | "complaint";

/** What is met with a short, fixed line: nothing that is said here changes what the assistant does. */
export type SafetyTopic =
  /** Orders to the assistant itself: its instructions shown, ignored or replaced. */
  | "instructions"
  /** Something is to be said or done that no tool has done: "pretend the refund is approved". */
  | "pretence"
  /** Orders or data of other people, whoever it is that asks. */
  | "other-people"
  /** Whether somebody has an account. */
  | "account-check"
  /** A discount, a coupon, a lower price. */
  | "discount"
  /** Poems, homework and whatever else no shop does. */
  | "off-topic"
  /** What it may do and what not. */
  | "powers"
  /** Whether it is paid for what it says. */
  | "interests"
  /** Deleting what is stored, or no more advertising. */
  | "erasure"
  /** A record of the conversation. */
  | "record"
  /** Whether it is recorded. */
  | "recording"
  /** Health, identity or card data that nobody needs. */
  | "private-details"
  /** Violence against somebody. */
  | "threat"
  | "self-harm"
  /** The bank is to take the money back. */
  | "chargeback"
  | "insult";

/** What shoppers expect of a shop's assistant and this one cannot do. */
export type OutOfReach =
  /** Looking into the cart, or changing what is in it. */
  | "cart"
  /** Trying, applying or explaining a discount code. */
  | "code"
  /** A message when a price falls or something is back. */
  | "alert"
  /** Pages elsewhere. */
  | "link"
  /** Texts and translations. */
  | "writing"
  /** What goes with something. */
  | "outfit"
  /** Never showing something again. */
  | "hiding"
  /** Shops in a street: their stock, and what can be done there. */
  | "branches"
  /** Prices in another currency. */
  | "currency"
  /** How long something stays reduced. */
  | "sale-end";

/** Small talk that only rules know. */
export type ChatTopic =
  | "laugh"
  | "good-morning"
  | "good-evening"
  | "who-made-you"
  | "remember-me"
  | "joke"
  | "bored"
  | "apology"
  | "name";

/** A state as the shop's records or a carrier's reports name it. */
export interface OrderState {
  readonly of: "status" | "tracking-state";
  /** E.g. "exception". */
  readonly name: string;
}

/** With which words somebody asks where to begin. */
export type FirstIdeas = "advice" | "popular" | "gift" | "browsing" | "assortment" | "surprise";

/** Something said beside what is served, about how it was written. */
export type Remark = "parcel-trouble" | "other-language" | "too-long" | "word-needed" | "proof-meant";

/**
 * How a case stands, whether anybody is here at all, what was answered to it, what the colleague will read; or that it is
 * not needed any more.
 */
export type CaseQuestion = "standing" | "presence" | "answer" | "summary" | "close";

/** What can be wrong with something bought. */
export type Trouble = "defect" | "wrong-item" | "missing" | "misfit";

/** What understanding decided should happen. */
export type Command =
  // Flows
  | { readonly kind: "start-flow"; readonly flow: FlowName }
  /** Fills a slot of the running flow, or corrects it. */
  | { readonly kind: "set-slot"; readonly slot: SlotName; readonly value: string }
  /** Takes what a slot holds back; it is asked for again. */
  | { readonly kind: "clear-slot"; readonly slot: SlotName }
  | { readonly kind: "cancel-flow"; readonly everything?: true }
  /** Goes back to a flow that was interrupted. */
  | { readonly kind: "resume-flow"; readonly flow: FlowName }
  /** "Yes" and "no" to what the assistant has just proposed or offered. */
  | {
      readonly kind: "confirm";
      /** The proposal that was tapped, where one was. */
      readonly proposal?: string;
    }
  | { readonly kind: "deny" }
  /** "hmm, wait": nothing is done, and what is open stays open. */
  | { readonly kind: "hesitate" }
  /** "so?", "any news?": tells how the open matter stands now. */
  | { readonly kind: "recall" }
  // Finding
  /** New things wanted, each with its own limits; `beside` leaves what was wanted before as it is. */
  | {
      readonly kind: "find";
      readonly readings: readonly WishReading[];
      /** What all of them may cost together. */
      readonly together?: PriceBand;
      readonly beside?: true;
    }
  /** Changes one thing wanted: that of the id, else the one spoken of last. */
  | { readonly kind: "refine"; readonly reading: WishReading; readonly item?: string }
  /** Takes the constraints at these positions of a thing wanted back, from 0. */
  | {
      readonly kind: "drop-constraints";
      readonly positions: readonly number[];
      readonly item?: string;
      /** Also what all of them may cost together. */
      readonly together?: true;
      /** By a quick reply, which may be older than what is wanted now. */
      readonly tapped?: true;
    }
  /** Makes a constraint a must, or something that would only be nice. */
  | {
      readonly kind: "set-strength";
      readonly position: number;
      readonly strength: "hard" | "soft";
      readonly item?: string;
    }
  /** "forget the belt"; `more` with it: "forget the belt and the bag". */
  | { readonly kind: "drop-item"; readonly item: string; readonly more?: readonly string[] }
  /** "back to the shoes" */
  | { readonly kind: "focus-item"; readonly item: string }
  /** Tells what the assistant believes is wanted; with `why`, which words the constraints at these positions came from. */
  | { readonly kind: "tell-wanted"; readonly why?: readonly number[]; readonly item?: string }
  /** "start over": nothing is wanted any more. */
  | { readonly kind: "forget-wanted" }
  | { readonly kind: "shift-price"; readonly to: "cheaper" | "dearer"; readonly item?: string }
  /** The answer to a question that narrows what is wanted: limits on top of those that there are. */
  | {
      readonly kind: "narrow";
      readonly field: string;
      readonly constraints: readonly Constraint[];
      /** As the shopper put it. */
      readonly said: string;
    }
  /** Whatever was asked does not matter; with `never` nothing more shall be asked about this item. */
  | { readonly kind: "no-preference"; readonly field?: string; readonly never?: true }
  /** About the open question: what most products are, why it is asked, or only that it was not answered. */
  | { readonly kind: "about-question"; readonly ask: "usual" | "why" | "again" }
  /** Somewhere to begin, for who has no wish yet; a surprise is also taken out of what is wanted. */
  | { readonly kind: "first-ideas"; readonly for: FirstIdeas }
  | { readonly kind: "show-more" }
  // What was shown
  /** Tells more about products that were shown or tapped. */
  | { readonly kind: "pick"; readonly skus: readonly string[] }
  /** The same product in another form: "that in blue". */
  | {
      readonly kind: "pick-variant";
      readonly sku: string;
      readonly reading: WishReading;
      /** The next size on hand in this direction, beside what the reading says. */
      readonly size?: "bigger" | "smaller";
    }
  /** Several products may be meant; `then` is carried out with the one that is named. */
  | { readonly kind: "ask-which"; readonly skus: readonly string[]; readonly then: AboutProducts }
  /** "None of them", to the question which one is meant. */
  | { readonly kind: "leave-which" }
  /** A place was named that no list has, or something was pointed at that was not shown. */
  | {
      readonly kind: "not-shown";
      /** How it was described: "red". */
      readonly described?: string;
    }
  /** Puts products of an earlier list in front of the shopper once more: "back to the mugs". */
  | { readonly kind: "show-again"; readonly skus: readonly string[] }
  /** "same as last time": what the shopper's last order held. */
  | { readonly kind: "pick-bought" }
  | { readonly kind: "ask-product"; readonly skus: readonly string[]; readonly question: string }
  | { readonly kind: "compare"; readonly skus: readonly string[]; readonly question?: string }
  // The rest
  /** `after`: the question that it follows on, "and for opened ones?" after one about returns. */
  | { readonly kind: "ask-policy"; readonly question: string; readonly after?: string }
  /** About the assistant's limits, the shopper's safety or somebody's data: answered in its own words, never obeyed. */
  | { readonly kind: "talk-safely"; readonly topic: SafetyTopic; readonly question: string }
  /** Lists what this conversation holds about the shopper. */
  | { readonly kind: "tell-known" }
  /** Puts aside what was wanted, or answers for one thing that is not held. */
  | { readonly kind: "forget-known"; readonly what: string }
  /** About the case that a colleague will take. */
  | { readonly kind: "about-case"; readonly ask: CaseQuestion }
  /** One thing more for the colleague who will take the case. */
  | { readonly kind: "add-to-case"; readonly note: string }
  /** Something bought is broken, wrong or missing. */
  | { readonly kind: "report-trouble"; readonly trouble: Trouble; readonly said: string }
  | { readonly kind: "small-talk"; readonly topic: SmallTalk | ChatTopic | "acknowledgement" }
  | { readonly kind: "remark"; readonly remark: Remark }
  | { readonly kind: "ask-for-person"; readonly reason: string }
  /** Says what a state of an order or a parcel means. */
  | { readonly kind: "explain-state"; readonly state: OrderState }
  /** Puts the last question in other words. */
  | { readonly kind: "say-again" }
  /** It may mean one of these; the shopper chooses. */
  | { readonly kind: "clarify"; readonly candidates: readonly Command[] }
  | { readonly kind: "cannot-see-pictures" }
  /** Something that neither the assistant nor a tool of it does: said at once, with what can be done instead. */
  | { readonly kind: "out-of-reach"; readonly what: OutOfReach }
  /** Cancelling, returning and the like: said to be out of reach, so that nobody believes it done. */
  | { readonly kind: "cannot-change-orders" }
  | {
      readonly kind: "cannot-buy";
      /** What is wanted, and how many of each. */
      readonly skus?: readonly string[];
      readonly quantity?: number;
    }
  | { readonly kind: "not-understood" };

/** What is done with products once it is clear which ones are meant. */
export type AboutProducts =
  | { readonly kind: "pick" }
  | { readonly kind: "pick-variant"; readonly reading: WishReading; readonly size?: "bigger" | "smaller" }
  | { readonly kind: "ask-product"; readonly question: string }
  | { readonly kind: "compare"; readonly question?: string }
  | { readonly kind: "cannot-buy"; readonly quantity?: number };

/** A command with what chose it. */
export interface ChosenCommand {
  readonly command: Command;
  /** What decided: "tap", "rule:cheaper", "classifier:find-product" … */
  readonly by: string;
  /** How sure that was, 0 to 1; rules are 1. */
  readonly score: number;
}

/** How a language model answered in a turn. */
export interface ModelAsked {
  readonly name: string;
  /** "answered", or why it did not, e.g. "timed-out". */
  readonly outcome: string;
  /** What it proposed that was not possible, by kind. */
  readonly misfits: readonly string[];
  /** What the conversation is charged for it. */
  readonly tokens: number;
}

export type FactValue = string | number | boolean | null | Money;

/** One thing that a tool reported. */
export interface Fact {
  /** `kind:id`, e.g. "variant:MH01-M-BLUE" or "order:W1001". */
  readonly about: string;
  /** E.g. "price", "stock", "status". */
  readonly property: string;
  readonly value: FactValue;
}

/** What a tool returned in this conversation. */
export interface Evidence {
  readonly id: string;
  /** E.g. "product-search", "order-lookup". */
  readonly tool: string;
  /** What the tool was asked, for the trace. */
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly facts: readonly Fact[];
}

/** A fact as a reply states it, bound to the evidence it came from. */
export interface Claim extends Fact {
  readonly evidence: string;
}

/** A quick reply: what is shown, and what comes back as the utterance's choice. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface ProductCard {
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly price: Money;
  readonly compareAt?: Money;
  /** `null`: the shop does not count it. */
  readonly stock: number | null;
  readonly options: Readonly<Record<string, string>>;
  readonly rating?: Rating;
  readonly image?: string;
  readonly url?: string;
}

export interface ParcelView {
  readonly id: string;
  /** Absent when the carrier reported nothing. */
  readonly state?: TrackingState;
  readonly carrier?: string;
  readonly trackingNumbers: readonly string[];
  readonly lineIds: readonly string[];
  readonly timeline: readonly { readonly at?: string; readonly state: TrackingState; readonly text?: string }[];
}

export interface OrderView {
  readonly id: string;
  readonly status: string;
  readonly placedAt?: string;
  readonly lines: readonly OrderLine[];
  readonly parcels: readonly ParcelView[];
  /** Lines that are in no parcel. */
  readonly unsentLineIds: readonly string[];
  readonly totals: {
    readonly items: Money;
    readonly paid?: Money;
    readonly refunded?: Money;
    /** Paid less items: what shipping, tax and discounts come to together, when it is not zero. */
    readonly other?: Money;
  };
}

/** A change that is carried out only after a yes to exactly this. */
export interface Proposal {
  readonly id: string;
  readonly flow: FlowName;
  /** What would be done, e.g. "ask-for-call-back". */
  readonly action: string;
  /** What it would be done with, as it was told. */
  readonly terms: readonly Fact[];
}

/** The same field of several products beside each other. */
export interface ComparedField {
  /** As it is told: "Material". */
  readonly name: string;
  /** One per card, in their order; `null` where the shop does not state it. */
  readonly values: readonly (string | null)[];
}

interface ReplyBase {
  /** Stands alone: a channel that shows nothing else loses nothing. */
  readonly text: string;
  /** What is said beside the cards or the order where a channel shows these; the text without what they tell. */
  readonly lead?: string;
  /** BCP 47 tag of the text. */
  readonly lang: string;
  readonly claims: readonly Claim[];
  /** Ids of the evidence that the claims rest on. */
  readonly evidence: readonly string[];
  readonly choices?: readonly Choice[];
}

export type Reply = ReplyBase &
  (
    | { readonly act: "inform" }
    | { readonly act: "request"; readonly slot: SlotName; readonly choices: readonly Choice[] }
    | {
        readonly act: "offer";
        readonly cards: readonly ProductCard[];
        /** How many of the cards, from the first, satisfy the wish; the others come close. */
        readonly satisfying: number;
        /** How many products satisfy the wish in all. */
        readonly total: number;
        /** Place of the first card in the whole result, from 0. */
        readonly offset: number;
        /** What is asked beside the products, e.g. "colour". */
        readonly asks?: SlotName;
      }
    | { readonly act: "compare"; readonly cards: readonly ProductCard[]; readonly fields: readonly ComparedField[] }
    | { readonly act: "confirm"; readonly proposal: Proposal; readonly choices: readonly Choice[] }
    | { readonly act: "order"; readonly order: OrderView }
    | { readonly act: "handoff"; readonly caseId: string }
  );

export type HandoffReason = "asked-for-person" | "message-left" | "not-understood" | "too-many-tries" | "failure";

/** What happened; appended, never edited. */
export type DialogueEvent =
  | {
      readonly kind: "conversation-started";
      readonly channel: string;
      readonly locale: string;
      readonly customerId?: string;
      readonly context?: Readonly<Record<string, unknown>>;
    }
  /** The shop said who the shopper is, after the conversation had begun without that. */
  | { readonly kind: "customer-identified"; readonly customerId: string }
  | {
      readonly kind: "shopper-uttered";
      readonly id: string;
      readonly text: string;
      readonly choice?: string;
      readonly images: number;
    }
  /** For the trace: which commands understanding chose, and by what. */
  | {
      readonly kind: "utterance-understood";
      readonly commands: readonly ChosenCommand[];
      /** What was understood and did not fit. */
      readonly dropped?: readonly (ChosenCommand & { readonly why: string })[];
      /** The language model that was asked beside it. */
      readonly model?: ModelAsked;
    }
  | { readonly kind: "flow-started"; readonly flow: FlowName }
  /** `back` when something else was served in between, `again` when it was asked what was meant: then it is no failed question. */
  | { readonly kind: "slot-asked"; readonly slot: SlotName; readonly back?: true; readonly again?: true }
  | { readonly kind: "slot-set"; readonly slot: SlotName; readonly value: string }
  | { readonly kind: "slot-cleared"; readonly slot: SlotName }
  | { readonly kind: "flow-ended"; readonly flow: FlowName; readonly how: "finished" | "cancelled" | "gave-up" }
  /** An interrupted flow is the running one again. */
  | { readonly kind: "flow-resumed"; readonly flow: FlowName }
  /** The one living proposal of the running flow. */
  | { readonly kind: "proposal-made"; readonly proposal: Proposal }
  /** It was put once more; `back` and `again` as of a slot that is asked for. */
  | { readonly kind: "proposal-put"; readonly id: string; readonly back?: true; readonly again?: true }
  | {
      readonly kind: "proposal-settled";
      readonly id: string;
      readonly how: "accepted" | "declined" | "voided";
      /** The shopper talked of other things meanwhile; it is made anew when they come back to it. */
      readonly left?: true;
    }
  /** It was asked which of these is meant; holds until the next utterance. */
  | { readonly kind: "clarify-asked"; readonly candidates: readonly Command[] }
  | { readonly kind: "wanted-changed"; readonly wanted: Wanted }
  /** A question was asked that narrows what is wanted; `field` as in `Reply.asks`. */
  | {
      readonly kind: "narrowing-asked";
      readonly field: string;
      readonly options: readonly NarrowingOption[];
      /** The same question again, after something else. */
      readonly back?: true;
      /** The answer begins a wish of its own. */
      readonly anew?: true;
    }
  /** That question needs no answer; with `never` none is asked any more about the item spoken of. */
  | { readonly kind: "narrowing-closed"; readonly never?: true }
  /** It was asked which of these products is meant. */
  | { readonly kind: "which-asked"; readonly skus: readonly string[]; readonly then: AboutProducts }
  /** It was left open which one is meant. */
  | { readonly kind: "which-left" }
  /** Products put in front of the shopper, in order, from position `offset` of the whole result. */
  | {
      readonly kind: "list-shown";
      readonly items: readonly ShownItem[];
      readonly offset: number;
      readonly total: number;
      /** When the list is of several things wanted: by position, the id of the one that it is an idea for. */
      readonly wantedIds?: readonly string[];
    }
  | { readonly kind: "product-picked"; readonly items: readonly ShownItem[] }
  /** The shopper proved that an order is theirs; it may be told from here on. */
  | { readonly kind: "order-proven"; readonly orderId: string; readonly proof: OrderProof }
  | { readonly kind: "evidence-recorded"; readonly evidence: Evidence }
  | { readonly kind: "utterance-missed"; readonly times: number }
  | { readonly kind: "handoff-opened"; readonly caseId: string; readonly reason: HandoffReason }
  /** The shopper needs no person any more. */
  | { readonly kind: "handoff-closed"; readonly caseId: string }
  /** A question about rules or limits was answered; `matter` is the same for the same answer, e.g. "policy:returns". */
  | { readonly kind: "answer-told"; readonly matter: string; readonly question: string }
  /** How many of the last turns sounded displeased, less the calm ones since. */
  | { readonly kind: "mood-noticed"; readonly displeased: number; readonly personOffered?: true }
  | { readonly kind: "bot-uttered"; readonly reply: Reply }
  /** An operator's matter: the turn failed and the shopper was told so. */
  | { readonly kind: "turn-failed"; readonly code: string };

/** One answer to a question that narrows what is wanted. */
export interface NarrowingOption {
  /** As the catalog writes it; empty for a band of prices. */
  readonly label: string;
  readonly constraint: Constraint;
}

export interface ShownItem {
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly options: Readonly<Record<string, string>>;
  readonly price: Money;
  readonly rating?: Rating;
}

/** An event with its place in the conversation. */
export interface RecordedEvent {
  /** 1, 2, 3 … without a gap. */
  readonly seq: number;
  /** ISO 8601, of the server's clock. */
  readonly at: string;
  /** Id of the utterance whose turn it belongs to; absent for what no utterance caused. */
  readonly turn?: string;
  readonly event: DialogueEvent;
}

/** What the assistant waits for. */
export interface ConversationState {
  readonly mode: "assistant" | "queued" | "person";
  readonly flow?: FlowName;
  readonly awaiting?: { readonly slot: SlotName } | { readonly proposal: string };
}
