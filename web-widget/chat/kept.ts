/**
 * What stays in the browser between pages: which conversation this is, and messages that are not on the server yet. All
 * tabs of a site share it. Texts of a conversation are kept on the server only.
 */
export interface Kept {
  conversation(): KeptConversation | undefined;
  /** @param signedIn whether it is a customer's: then it is gone when the page signs the customer out. */
  keepConversation(conversation: KeptConversation, signedIn: boolean): void;
  /** Whether the conversation that is kept is a customer's. */
  isSignedIn(): boolean;
  /** Forgets the conversation and every unsent message. */
  forget(): void;
  /** In the order in which they were written, whichever tab that was. */
  unsent(): readonly KeptMessage[];
  keepUnsent(message: KeptMessage): void;
  dropUnsent(id: string): void;
  /** Calls back when another tab has begun another conversation or forgotten this one. @returns what ends it. */
  onOtherTab(changed: () => void): () => void;
  /** Runs one task at a time over all tabs where the browser can (Web Locks), else at once. */
  alone<Result>(task: () => Promise<Result>): Promise<Result>;
}

export interface KeptConversation {
  readonly conversationId: string;
  readonly token: string;
}

export interface KeptMessage {
  readonly id: string;
  readonly text: string;
  readonly choice?: string;
  /** When it was written, in milliseconds of the browser's clock. */
  readonly at: number;
}

const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** @param storage null where nothing may be kept (no consent, or the browser refuses): then all of it ends with the page. */
export function keptFor(store: string, storage: Storage | null, now: () => number = Date.now): Kept {
  const shelf: Pick<Storage, "getItem" | "setItem" | "removeItem"> & { keys(): readonly string[] } =
    storage === null ? memoryShelf() : storageShelf(storage);
  // The loader takes away what begins so, too: all of it without consent, the customer's on signing out.
  const prefix = `aisle:${store}:`;
  const guestKey = `${prefix}guest`;
  const customerKey = `${prefix}customer`;
  const unsentKey = (id: string): string => `${prefix}unsent:${id}`;
  const isFresh = (at: unknown): boolean => typeof at === "number" && now() - at < keptForMs;
  const unsentKeys = (): readonly string[] => shelf.keys().filter((key) => key.startsWith(unsentKey("")));

  const conversationAt = (key: string): KeptConversation | undefined => {
    const { conversationId, token } = parsed(shelf.getItem(key));
    return typeof conversationId === "string" && typeof token === "string" ? { conversationId, token } : undefined;
  };
  for (const key of [guestKey, customerKey, ...unsentKeys()]) {
    if (!isFresh(parsed(shelf.getItem(key))["at"])) shelf.removeItem(key);
  }

  return {
    conversation: () => conversationAt(customerKey) ?? conversationAt(guestKey),
    isSignedIn: () => conversationAt(customerKey) !== undefined,
    keepConversation: ({ conversationId, token }, signedIn) => {
      shelf.setItem(signedIn ? customerKey : guestKey, JSON.stringify({ conversationId, token, at: now() }));
      shelf.removeItem(signedIn ? guestKey : customerKey);
    },
    forget: () => {
      for (const key of [guestKey, customerKey, ...unsentKeys()]) shelf.removeItem(key);
    },
    unsent: () =>
      unsentKeys()
        .flatMap((key) => keptMessage(parsed(shelf.getItem(key))))
        .sort((one, other) => one.at - other.at),
    keepUnsent: (message) => {
      shelf.setItem(unsentKey(message.id), JSON.stringify(message));
    },
    dropUnsent: (id) => {
      shelf.removeItem(unsentKey(id));
    },
    onOtherTab: (changed) => {
      if (storage === null) return () => undefined;
      const look = ({ key, storageArea }: StorageEvent): void => {
        // Clearing all of the storage comes without a key.
        const ours = key === null || key === guestKey || key === customerKey;
        if (storageArea === storage && ours) changed();
      };
      addEventListener("storage", look);
      return () => {
        removeEventListener("storage", look);
      };
    },
    alone: async (task) => {
      // Web Locks exist in secure contexts only.
      const locks = (globalThis.navigator as { locks?: LockManager } | undefined)?.locks;
      return storage === null || locks === undefined ? task() : await locks.request(prefix, task);
    },
  };
}

/** The site's storage, or null where the browser does not give it. */
export function siteStorage(): Storage | null {
  try {
    const probe = "aisle:probe";
    localStorage.setItem(probe, probe);
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

function storageShelf(storage: Storage) {
  return {
    getItem: (key: string) => storage.getItem(key),
    setItem: (key: string, value: string) => {
      try {
        storage.setItem(key, value);
      } catch {
        // A full storage must not keep anybody from writing: the message is still sent from memory.
      }
    },
    removeItem: (key: string) => {
      storage.removeItem(key);
    },
    keys: () => Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? ""),
  };
}

function memoryShelf() {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => {
      held.set(key, value);
    },
    removeItem: (key: string) => {
      held.delete(key);
    },
    keys: () => [...held.keys()],
  };
}

/** Storage belongs to the site, so anything may stand in it. */
function parsed(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "null");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function keptMessage({ id, text, choice, at }: Readonly<Record<string, unknown>>): readonly KeptMessage[] {
  if (typeof id !== "string" || typeof text !== "string" || typeof at !== "number") return [];
  return [{ id, text, at, ...(typeof choice === "string" ? { choice } : {}) }];
}
