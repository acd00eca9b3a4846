import type {
  ConversationState,
  DialogueEvent,
  FlowName,
  HandoffReason,
  OrderProof,
  RecordedEvent,
  Reply,
  SmallTalk,
  Utterance,
} from "./dialogue.js";
import type { TurnTrace } from "./trace.js";
import type {
  Customer,
  Order,
  PaymentMethod,
  PolicyAnswer,
  Product,
  RecordKind,
  RecordOf,
  Review,
  ShopDocument,
  Variant,
} from "./shop-records.js";
import type { Constraint, PriceBand, Unanswerable, Wish, WishReading } from "./wish.js";

export type { OrderProof };

/** What the bot asks of the world. Every port is implemented outside `bot` and wired in adapters/main.ts. */

export interface Clock {
  now(): Date;
}

export interface Ids {
  /** A new id that sorts after those made before it (UUID version 7). */
  next(): string;
}

export interface Pauses {
  /** Resolves after so many milliseconds. */
  wait(ms: number): Promise<void>;
}

export interface Log {
  /**
   * For who operates the product.
   * @param code stable, of the form `area/what`.
   * @param details never hold shopper text, photos or tokens.
   * @param level "info" for what is normal; "warning", the default, for what somebody should look at.
   */
  report(code: string, details: Readonly<Record<string, unknown>>, level?: "info" | "warning"): void;
}

// Conversations

/** One turn as it is written: all of it or none. */
export interface Turn {
  readonly conversationId: string;
  /** The utterance that it answers; its inbox entry is closed with the same commit. */
  readonly utteranceId?: string;
  /** Utterances that are answered together with it; their entries are closed likewise. */
  readonly joinedIds?: readonly string[];
  /** Number of the last event that was known when the turn began; 0 for a new conversation. */
  readonly after: number;
  readonly at: string;
  readonly events: readonly DialogueEvent[];
}

/** The append-only log of every conversation, with the inbox in front of it. */
export interface ConversationLog {
  /** All events, oldest first; empty when there is no such conversation. */
  load(conversationId: string): Promise<readonly RecordedEvent[]>;
  /**
   * Writes a turn; resolves when it is on disk.
   * @returns the events with the numbers they got: `after + 1` and on.
   * @throws AssistantError "storage/sequence-conflict" when events beyond `after` exist already.
   */
  append(turn: Turn): Promise<readonly RecordedEvent[]>;
  /** Ids of conversations, newest first. */
  list(limit: number): Promise<readonly string[]>;
}

export interface Inbox {
  /**
   * Records an utterance; resolves when it is on disk.
   * @returns "known" when this id was received in this conversation before, whether or not it is handled yet.
   */
  receive(utterance: Utterance, at: string): Promise<"new" | "known">;
  /** Received but not answered by a turn yet, oldest first. */
  unhandled(): Promise<readonly Utterance[]>;
}

/** A reply on its way to a channel that has to be sent to. */
export interface OutgoingReply {
  readonly conversationId: string;
  readonly seq: number;
  readonly reply: Reply;
}

/** Replies leave in order and stay until the other side has acknowledged them. Filled by ConversationLog.append. */
export interface Outbox {
  /** Not acknowledged yet, in order. */
  due(conversationId: string): Promise<readonly OutgoingReply[]>;
  /** Everything of the conversation up to and with `seq` has arrived. */
  acknowledge(conversationId: string, seq: number): Promise<void>;
}

// Limits

export interface AttemptLimiter {
  /**
   * Counts one try against every key (a key belongs to one limit), if all of them have one left; otherwise counts none.
   * @returns `allowed`, or the moment from which the next try is allowed.
   */
  take(
    keys: readonly string[],
    limit: { readonly tries: number; readonly perMs: number },
    now: Date,
  ): Promise<{ readonly allowed: true } | { readonly allowed: false; readonly retryAt: Date }>;
  /** Takes back what `take` counted at that moment: the try was a right one. */
  giveBack(keys: readonly string[], at: Date): Promise<void>;
}

// The shop

export interface OrderBook {
  /**
   * An order, to somebody who proves that it is theirs. An unknown order and a wrong proof take the same path and
   * give the same answer, so that trying tells nothing.
   * @param orderNumber as typed: letter case, blanks, "#", full-width forms and O for 0 do not matter.
   */
  prove(orderNumber: string, proof: OrderProof): Promise<Order | undefined>;
  /** Newest first; orders without a date after those with one, in the order of their import. */
  ofCustomer(customerId: string): Promise<readonly Order[]>;
  /** The ways of paying that an order's payments name, as far as the shop knows them still. */
  methodsOf(order: Order): Promise<readonly PaymentMethod[]>;
}

export interface CustomerBook {
  get(customerId: string): Promise<Customer | undefined>;
}

/** Finds the shop's own answer to a question about its rules. */
export interface PolicyBook {
  /** @returns the answers that fit, best first, at most three; none when nothing fits well enough. `fit` is 0 to 1. */
  answersTo(question: string): Promise<readonly { readonly answer: PolicyAnswer; readonly fit: number }[]>;
  /** Name, currency and time zone of the shop. */
  shop(): Promise<{ readonly name: string; readonly currency: string; readonly timeZone: string }>;
}

/** What one of the shop's pages says to a question. */
export interface PassageFound {
  /** Names the answer: the document's id, "#", the line of its passage, and the place of its sentence in it. */
  readonly id: string;
  /** The page's title. */
  readonly title: string;
  /** The headings under which it stands, from the widest to the narrowest. */
  readonly headings: readonly string[];
  /** The sentence or two of it that answer, word for word. */
  readonly quote: string;
  /** 0 to 1. */
  readonly fit: number;
}

/** Finds what the shop's own pages say. */
export interface DocumentBook {
  /** @returns what fits, best first, at most three; none when no page supports an answer. */
  passagesOn(question: string): Promise<readonly PassageFound[]>;
}

/** Where the shop's pages are kept. */
export interface ShopDocuments {
  /** Adds new documents, replaces changed ones, and takes away those with the ids of `gone`: all of it or none. */
  put(
    documents: readonly ShopDocument[],
    gone?: readonly string[],
  ): Promise<{
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly removed: number;
  }>;
  /** In the order of their first import. */
  all(): Promise<readonly ShopDocument[]>;
  /** In the same order. */
  ids(): Promise<readonly string[]>;
  /** Grows with every `put` that changed something; 0 before the first. */
  revision(): Promise<number>;
}

/** Where the shop's records are kept. */
export interface ShopRecords {
  /**
   * Adds new records and replaces changed ones, in transactions of at most 2,000; unchanged ones are left alone. When it
   * ends early, a beginning of it is stored and the same put again completes it.
   * Products are known by id, customers and orders by id, reviews and interactions by their content; there is one policies record.
   */
  put<K extends RecordKind>(
    kind: K,
    records: readonly RecordOf[K][],
  ): Promise<{ readonly added: number; readonly changed: number; readonly unchanged: number }>;
  /** For policies any id means the one record; a review or interaction has no id of its own. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf[K] | undefined>;
  /** In the order of their first import. */
  all<K extends RecordKind>(kind: K): AsyncIterable<RecordOf[K]>;
  count(kind: RecordKind): Promise<number>;
  /** Grows with every `put` that changed something; 0 before the first. */
  revision(kind: RecordKind): Promise<number>;
  /** Orders whose folded number equals `folded`; see `foldOrderNumber` in order-number.ts. */
  ordersByFoldedNumber(folded: string): Promise<readonly Order[]>;
  ordersOfCustomer(customerId: string): Promise<readonly Order[]>;
  /** The SKU's owner. */
  productOfSku(sku: string): Promise<Product | undefined>;
  /** In the order of their first import. */
  reviewsOfProduct(productId: string): Promise<readonly Review[]>;
}

// Finding products

export interface ProductMatch {
  readonly product: Product;
  /** The variant that meets the wish: the cheapest one on hand among those that satisfy every constraint. */
  readonly variant: Variant;
  /** Larger is better; comparable within one result only. */
  readonly score: number;
  /** What made it match, for people: "all words", "similar meaning", "SKU". */
  readonly why: readonly string[];
  /** Soft constraints of the wish that the variant does not meet. */
  readonly misses?: readonly Constraint[];
}

export interface ProductMatches {
  /** In the order asked for, at most `limit`. */
  readonly matches: readonly ProductMatch[];
  /** How many products satisfy the wish in all. */
  readonly total: number;
  /** How many more come close: the thing itself without all the words, or what is alike where the shop has no such thing. */
  readonly close: number;
  /** Words that were read as others of the catalog. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /**
   * When `total` is 0 and hard constraints were given: the smallest sets of them without which there would be products,
   * and how many; those that bring most first.
   */
  readonly without: readonly { readonly constraints: readonly Constraint[]; readonly total: number }[];
}

/** Several things asked for at once. */
export interface WantedReading {
  readonly readings: readonly WishReading[];
  /** "for 200 together" */
  readonly together?: PriceBand;
  /** Of the whole: what was asked for that no catalog tells. */
  readonly unanswerable?: readonly Unanswerable[];
}

/** A property in which the products that satisfy a wish differ. */
export interface Facet {
  /** "price", "colour", "size", "brand", "category", "department" or an attribute's name as the catalog writes it. */
  readonly field: string;
  /** Share of the products that state it, 0 to 1. */
  readonly stated: number;
  /** Most frequent first; one product may count under several. */
  readonly values: readonly FacetValue[];
}

export interface FacetValue {
  /** As the catalog writes it: "Navy". For a price band the constraint says it. */
  readonly label: string;
  /** How many products satisfy the wish with it. */
  readonly count: number;
  readonly constraint: Constraint;
}

export interface ProductSearch {
  /** Reads words and hard limits out of a sentence, with the catalog's own vocabulary. */
  read(text: string): Promise<WishReading>;
  /** The same of a sentence that may name several things: "a dress under 90, shoes and a bag, 200 together". */
  readAll(text: string): Promise<WantedReading>;
  /**
   * Hard constraints hold for every product found. Those that meet more of the soft ones come before those that meet
   * fewer, an earlier one counting more than all later ones.
   * @param page `limit` 1 to 1,000; `offset` skips the first ones of the same wish. With `strict` the `total` products that
   * satisfy the wish come first and the `close` ones next, whatever their scores; without it the best scores do.
   * `among`: only products with these ids.
   */
  find(
    wish: Wish,
    page: {
      readonly limit: number;
      readonly offset?: number;
      readonly strict?: boolean;
      readonly among?: readonly string[];
    },
  ): Promise<ProductMatches>;
  /** In what the products that satisfy a wish differ, by how well it tells them apart, best first. */
  facets(wish: Wish): Promise<readonly Facet[]>;
}

/** The shop's records of single products. */
export interface ProductBook {
  get(productId: string): Promise<Product | undefined>;
  /** The product that has the variant. */
  ofSku(sku: string): Promise<Product | undefined>;
  /** Newest first; those without a date after those with one. */
  reviewsOf(productId: string): Promise<readonly Review[]>;
  /** At most 500 reviews of any products, always the same ones while none come in: what reviews of this shop sound like. */
  someReviews(): Promise<readonly Review[]>;
}

// Understanding

/** Tells words from typing mistakes. */
export interface WordBook {
  /** Whether it is a word of the language or of the catalog. `word` is in small letters. */
  knows(word: string): Promise<boolean>;
}

/** Labels of the local classifier; only `bot/understanding` turns them into commands. */
export type Intent = "find-product" | "order-status" | "ask-policy" | "ask-for-person" | "out-of-scope" | SmallTalk;

export interface IntentClassifier {
  /** @returns every intent with its probability, most likely first; they sum to 1. */
  classify(text: string): Promise<readonly { readonly intent: Intent; readonly probability: number }[]>;
}

/**
 * What a language model may propose. Nothing here agrees to anything, fills a slot, proves who somebody is or calls a
 * person, so a model cannot do these, whatever it answers.
 */
export type ProposedCommand =
  /** Another thing wanted; more said of the one that is wanted already. */
  | { readonly kind: "find" | "refine"; readonly words: string }
  | { readonly kind: "show-more" }
  /** Places as in `PossibleCommands.shown`. */
  | { readonly kind: "pick" | "compare"; readonly places: readonly number[] }
  | { readonly kind: "ask-product"; readonly place: number }
  /** The question as somebody would plainly put it. */
  | { readonly kind: "ask-policy"; readonly question: string }
  | { readonly kind: "start-flow"; readonly flow: FlowName };

/** What the conversation has room for now. */
export interface PossibleCommands {
  readonly kinds: readonly ProposedCommand["kind"][];
  /** Products in front of the shopper, by their place. */
  readonly shown: readonly { readonly place: number; readonly title: string }[];
  readonly flows: readonly FlowName[];
}

export interface ProposalRequest {
  /** What was said, without numbers and addresses that are nobody's business; at most 1,000 characters. */
  readonly text: string;
  /** What was said before it, likewise. */
  readonly before?: string;
  /** The words of what is wanted so far. */
  readonly wanted: readonly string[];
  readonly possible: PossibleCommands;
  /** Tokens that the conversation has used so far. */
  readonly spentTokens: number;
}

/** Why a model proposed nothing that can be read. */
export type ModelSilence =
  | "timed-out"
  | "unreachable"
  /** It answered with an HTTP error. */
  | "refused"
  | "too-long"
  /** No JSON, or none of the agreed shape. */
  | "unusable"
  /** The conversation has used up its tokens. */
  | "spent"
  /** It failed several times in a row, and is left alone for a while. */
  | "resting";

/** `tokens`: what the conversation is charged for it. */
export type Proposals =
  | {
      readonly outcome: "answered";
      readonly commands: readonly ProposedCommand[];
      /** Kinds of what it proposed beside them that is not possible now; "unreadable" for what has no kind. */
      readonly misfits: readonly string[];
      readonly tokens: number;
    }
  | { readonly outcome: ModelSilence; readonly tokens: number };

/** A language model that is asked what may be meant where the readers are unsure. It only proposes. */
export interface CommandProposer {
  /** Of the model, for the trace. */
  readonly name: string;
  /** Answers within the time that a turn has for it, and never throws for what the endpoint does. */
  propose(request: ProposalRequest): Promise<Proposals>;
}

/** What a turn is doing, told while it takes a while. */
export type Work = "thinking" | "searching" | "looking-up-order" | "reading-rules" | "asking-a-colleague";

/** Lets a shopper who waits know what is being done. Told as it begins; nothing rests on its arriving. */
export interface WorkNotices {
  begun(conversationId: string, work: Work): void;
}

// People

export interface Case {
  readonly id: string;
  readonly conversationId: string;
  readonly reason: HandoffReason;
  readonly openedAt: string;
  /** What was said last, and what was added since, for the person who takes it; 1,000 characters at most. */
  readonly summary: string;
  readonly state: "open" | "taken" | "closed";
}

export interface CaseQueue {
  /** Opens a case, or returns the one that this conversation has open already. `waiting` counts the open cases before it. */
  open(request: {
    readonly conversationId: string;
    readonly reason: HandoffReason;
    readonly summary: string;
    readonly at: string;
  }): Promise<{ readonly caseId: string; readonly waiting: number }>;
  /** The case that a conversation has open; `waiting` counts the open cases before it. */
  ofConversation(conversationId: string): Promise<{ readonly case: Case; readonly waiting: number } | undefined>;
  /** Writes one thing more into the summary of the open case, once. @returns the case as it is now; undefined when there is none. */
  add(conversationId: string, note: string): Promise<Case | undefined>;
  /** Closes the case of a conversation that nobody has taken yet. @returns the case as it is now; undefined when there is none. */
  close(conversationId: string): Promise<Case | undefined>;
  /** Longest waiting first. */
  list(state?: Case["state"]): Promise<readonly Case[]>;
}

/** All that a turn needs. */
export interface Ports {
  readonly conversations: ConversationLog;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly attempts: AttemptLimiter;
  readonly orders: OrderBook;
  readonly policies: PolicyBook;
  /** Absent where there are no pages to look in. */
  readonly documents?: DocumentBook;
  readonly search: ProductSearch;
  readonly products: ProductBook;
  readonly intents: IntentClassifier;
  readonly words: WordBook;
  /** Absent where no language model is configured. */
  readonly proposer?: CommandProposer;
  readonly cases: CaseQueue;
  readonly notices: WorkNotices;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

// What the channels ask of the bot

export interface TranscriptMessage {
  readonly seq: number;
  /** The sender's id of a shopper's message. */
  readonly id?: string;
  readonly from: "shopper" | "assistant" | "person" | "system";
  readonly text: string;
  readonly reply?: Reply;
  readonly at: string;
}

export interface TurnAnswer {
  /** Number of the last event of the turn. */
  readonly seq: number;
  readonly replies: readonly Reply[];
  readonly state: ConversationState;
}

/** Somebody begins, goes on or ends to type in a conversation. */
export interface TypingReport {
  readonly conversationId: string;
  /** Who: with two tabs open, either counts. */
  readonly by: string;
  readonly typing: boolean;
}

/** The bot as channels see it: an utterance goes in, replies come back. */
export interface Assistant {
  open(opening: {
    readonly channel: string;
    readonly locale?: string;
    readonly customerId?: string;
    readonly context?: Readonly<Record<string, unknown>>;
  }): Promise<{ readonly conversationId: string; readonly replies: readonly Reply[] }>;
  /**
   * Records the utterance; resolves when it is on disk. The answer follows when those before it in the same
   * conversation are answered. The same id again gets the same answer and is not handled again.
   * @param taken "while-typing" lets it wait for what its sender still types, at most five seconds: what comes until then
   * is one turn, and each of them gets its answer. Left out, it is taken up at once.
   * @throws AssistantError "conversation/unknown" when there is no such conversation.
   */
  receive(utterance: Utterance, taken?: "while-typing"): Promise<{ readonly answer: Promise<TurnAnswer> }>;
  /** Said at least every second while somebody types; who says it no more has stopped after 1.5 seconds. */
  typing(report: TypingReport): void;
  /** `receive`, and its answer. */
  hear(utterance: Utterance): Promise<TurnAnswer>;
  /**
   * The shop says who the shopper is. The conversation goes on as theirs, unless it is another customer's already.
   * @throws AssistantError "conversation/unknown"
   */
  identify(conversationId: string, customerId: string): Promise<"identified" | "other-customer">;
  /**
   * Who asks for what comes after `afterSeq` has everything up to there: it is acknowledged.
   * @throws AssistantError "conversation/unknown"
   */
  transcript(
    conversationId: string,
    afterSeq: number,
  ): Promise<{ readonly messages: readonly TranscriptMessage[]; readonly state: ConversationState }>;
  /**
   * What happened in the turn of an utterance, for who looks after the assistant; the last turn without an id.
   * @throws AssistantError "conversation/unknown"
   */
  trace(conversationId: string, utteranceId?: string): Promise<TurnTrace | undefined>;
  /** Answers what was received before the process ended, each message by itself: nobody types any more. Called once at start. */
  recover(): Promise<number>;
}

// Records in and out

/** A row that could not be loaded, or was loaded with a loss. */
export interface ImportProblem {
  /** Line of the file on which the record begins, from 1. */
  readonly line: number;
  /** The column or field, e.g. "Variant Price" or "variants[0].price.currency". */
  readonly field?: string;
  readonly problem: string;
  /** What to do about it. */
  readonly fix: string;
  /** True when the row was left out, false when only a part of it was. */
  readonly rowLost: boolean;
}

export interface ImportReport {
  readonly kind: RecordKind;
  readonly file: string;
  /** "aisle", "magento", "magento-gear", "magento-reviews", "shopify" … */
  readonly format: string;
  /** Where the currency came from that prices without one were given; "default" where the shop has not said its own. */
  readonly currency?: { readonly code: string; readonly from: "option" | "shop" | "default" };
  /** Records that could be read. */
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly ImportProblem[];
  /** The first five records as they were mapped. */
  readonly preview: readonly unknown[];
  /** Columns of the file that no field was made of. */
  readonly unmapped: readonly string[];
  readonly dryRun: boolean;
}

export interface ImportOptions {
  /** Recognised from the header when absent. */
  readonly format?: string;
  /** ISO 4217, for prices that state none. */
  readonly currency?: string;
  /** Folder in which the file's relative picture paths are looked up. */
  readonly images?: string;
  readonly dryRun?: boolean;
}

export interface RecordImporter {
  /**
   * Loads one file. Bad rows are reported and the rest is loaded; the same file again changes nothing.
   * @throws AssistantError "import/unreadable" when there is no such file, "import/unknown-format" when nothing in it is recognised.
   */
  importFile(
    kind: RecordKind,
    file: string,
    options: ImportOptions,
    progress: (step: string, done: number, total?: number) => void,
  ): Promise<ImportReport>;
}

/** A file that could not be taken over as it is. */
export interface DocumentProblem {
  /** As it was found: the path below the folder, or the file that was given. */
  readonly file: string;
  readonly line?: number;
  readonly problem: string;
  /** What to do about it. */
  readonly fix: string;
}

export interface DocumentImportReport {
  /** The file or folder that was given. */
  readonly from: string;
  /** Documents that could be read, and their passages. */
  readonly read: number;
  readonly passages: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Ids of documents that an earlier import of the same folder brought, and that are no longer in it. */
  readonly removed: readonly string[];
  /** Files of other kinds, which were not looked at. */
  readonly ignored: number;
  readonly problems: readonly DocumentProblem[];
  /** The first five. */
  readonly preview: readonly {
    readonly id: string;
    readonly title: string;
    readonly passages: number;
    /** Where it begins. */
    readonly begins: string;
  }[];
  readonly dryRun: boolean;
}

export interface DocumentImporter {
  /**
   * Loads a page, or a folder of pages with what is below it. Bad files are reported and the rest is loaded; the same
   * again changes nothing. A folder is taken as a whole: what an earlier import of it brought and it holds no longer goes.
   * @param options `format` is for one file whose name does not tell it.
   * @throws AssistantError "import/unreadable", "import/unknown-format" or "import/too-many-documents".
   */
  importDocuments(
    path: string,
    options: { readonly format?: string; readonly dryRun?: boolean },
  ): Promise<DocumentImportReport>;
}

export interface RecordExporter {
  /** JSON Lines, one record a line in the order of the first import; policies as one YAML text. */
  exportRecords(kind: RecordKind): AsyncIterable<string>;
}
