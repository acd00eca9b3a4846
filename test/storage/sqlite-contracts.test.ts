import { join } from "node:path";
import { describe } from "vitest";
import { attemptLimiterContract } from "./contracts/attempt-limiter-contract.js";
import { caseQueueContract } from "./contracts/case-queue-contract.js";
import { conversationLogContract } from "./contracts/conversation-log-contract.js";
import { documentsContract } from "./contracts/documents-contract.js";
import { inboxContract } from "./contracts/inbox-contract.js";
import { outboxContract } from "./contracts/outbox-contract.js";
import { shopRecordsContract } from "./contracts/shop-records-contract.js";
import type { StorageUnderTest } from "./contracts/storage-ports.js";
import { open, storageFolder } from "./storage-folder.js";

function reopenable(file: string): StorageUnderTest {
  const storage = open(file);
  return {
    ...storage,
    async reopen() {
      await storage.close();
      return reopenable(file);
    },
  };
}

const openEmpty = async () => reopenable(join(await storageFolder(), "aisle.db"));

describe("SQLite keeps the contract of", () => {
  conversationLogContract(openEmpty);
  inboxContract(openEmpty);
  outboxContract(openEmpty);
  attemptLimiterContract(openEmpty);
  caseQueueContract(openEmpty);
  shopRecordsContract(openEmpty);
  documentsContract(openEmpty);
});
