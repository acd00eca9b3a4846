import type {
  AttemptLimiter,
  CaseQueue,
  ConversationLog,
  Inbox,
  Outbox,
  ShopDocuments,
  ShopRecords,
} from "../../../bot/ports.js";

/** What every engine that keeps the data has to offer. */
interface StoragePorts {
  readonly conversations: ConversationLog;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly attempts: AttemptLimiter;
  readonly cases: CaseQueue;
  readonly records: ShopRecords;
  readonly documents: ShopDocuments;
}

export interface StorageUnderTest extends StoragePorts {
  /** Closes the storage and opens it again, as a restart of the program does. */
  reopen(): Promise<StorageUnderTest>;
}

/** Opens an empty storage that is removed when the test has ended. */
export type OpenEmptyStorage = () => Promise<StorageUnderTest>;
