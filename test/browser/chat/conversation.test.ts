import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Conversation } from "../../../web-widget/chat/conversation.js";
import { type Kept, keptFor } from "../../../web-widget/chat/kept.js";
import { type Fate, FakeServer, type FakeSocket } from "./fake-server.js";

let made = 0;

interface Tab {
  readonly chat: Conversation;
  readonly socket: FakeSocket;
  readonly kept: Kept;
}

/** A tab of the browser; tabs that share a storage are of one site. */
function tab(server: FakeServer, storage: Storage | null = memoryStorage()): Tab {
  const socket = server.socket();
  const kept = keptFor("shop", storage, () => made);
  const chat = new Conversation({
    ...{ socket, kept },
    opening: () => ({ locale: "en" }),
    newId: () => `id-${(made += 1)}`,
    now: () => (made += 1),
    onRefusedIdentity: () => undefined,
    whyNoConnection: async () => server.why,
  });
  return { chat, socket, kept };
}

function memoryStorage(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => {
      held.clear();
    },
    key: (at) => [...held.keys()][at] ?? null,
    get length() {
      return held.size;
    },
  };
}

/** Lets everything happen that is waiting for nothing but its turn. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
}

const texts = ({ chat }: Tab): readonly string[] => chat.messages.value.map(({ text }) => text);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  // Node's Web Locks, where it has them, take real time.
  vi.stubGlobal("navigator", {});
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a conversation in the browser", () => {
  it("opens, says and shows the answer", async () => {
    const one = tab(new FakeServer());
    await settled();
    expect(one.chat.connection.value).toBe("online");
    expect(one.chat.shopName.value).toBe("Shop");
    one.chat.say({ text: "hello" });
    await settled();
    expect(texts(one)).toEqual(["Welcome!", "hello", "You said hello."]);
    expect(one.chat.unsent.value).toEqual([]);
  });

  it("keeps what is written while there is no connection, and sends it in order later", async () => {
    const server = new FakeServer();
    server.up = false;
    const one = tab(server);
    await settled();
    one.chat.say({ text: "first" });
    one.chat.say({ text: "second" });
    await settled();
    expect(one.chat.connection.value).toBe("offline");
    expect(one.chat.unsent.value.map(({ text, state }) => [text, state])).toEqual([
      ["first", "waiting"],
      ["second", "waiting"],
    ]);
    server.up = true;
    one.socket.connect();
    await settled();
    expect(texts(one)).toEqual(["Welcome!", "first", "You said first.", "second", "You said second."]);
  });

  it("has unsent messages again after the page was loaded anew", async () => {
    const server = new FakeServer();
    const storage = memoryStorage();
    server.up = false;
    const before = tab(server, storage);
    before.chat.say({ text: "don't lose me" });
    await settled();
    before.chat.close();
    server.up = true;
    const after = tab(server, storage);
    await settled();
    expect(texts(after)).toContain("don't lose me");
    expect(after.kept.unsent()).toEqual([]);
  });

  it("goes on with the conversation of before, and shows it", async () => {
    const server = new FakeServer();
    const storage = memoryStorage();
    const before = tab(server, storage);
    await settled();
    before.chat.say({ text: "hello" });
    await settled();
    const after = tab(server, storage);
    await settled();
    expect(server.opened).toBe(1);
    expect(texts(after)).toEqual(texts(before));
  });

  it("asks for what it has missed when news do not follow on what it has", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    const missed = server.transcript;
    server.answerTo("say", { id: "elsewhere", text: "from my phone" });
    const state = { mode: "assistant" } as const;
    one.socket.push("news", { after: 40, messages: [], state }, () => undefined);
    await settled();
    expect(missed).toHaveLength(1);
    expect(texts(one)).toEqual(["Welcome!", "from my phone", "You said from my phone."]);
  });

  it("begins another conversation when the server does not know this one any more, and takes unsent messages along", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    one.socket.disconnect();
    server.forget();
    one.chat.say({ text: "still here?" });
    one.socket.connect();
    await settled();
    expect(server.opened).toBe(2);
    expect(texts(one)).toEqual(["Welcome!", "still here?", "You said still here?."]);
  });

  it("shows a refused message as failed with the server's words, and sends it again when asked to", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    server.refusal = { code: "request/too-many", message: "Too many messages. Try again in 20 seconds." };
    one.chat.say({ text: "hello" });
    await settled();
    expect(one.chat.unsent.value).toMatchObject([{ state: "failed", problem: server.refusal.message }]);
    server.refusal = undefined;
    one.chat.retry(one.chat.unsent.value[0]!.id);
    await settled();
    expect(texts(one)).toEqual(["Welcome!", "hello", "You said hello."]);
  });

  it("gives a failed message up when asked to", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    server.refusal = { code: "message/too-long", message: "Too long." };
    one.chat.say({ text: "hello" });
    await settled();
    one.chat.discard(one.chat.unsent.value[0]!.id);
    expect(one.chat.unsent.value).toEqual([]);
    expect(one.kept.unsent()).toEqual([]);
  });

  it("tells that the shopper types, at most once a second, and when they have said it all", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    const type = async (text: string, afterMs: number): Promise<void> => {
      made += afterMs;
      await vi.advanceTimersByTimeAsync(afterMs);
      one.chat.typed(text);
      await settled();
    };
    for (const text of ["h", "he", "hey"]) await type(text, 100);
    expect(server.typed).toEqual([true]);
    await type("hey you", 1_000);
    expect(server.typed).toEqual([true, true]);
    one.chat.say({ text: "hey you" });
    await type("a", 500);
    await type("a mug", 600);
    one.chat.say({ text: "a mug" });
    expect(server.typed).toEqual([true, true, true]);
    await vi.advanceTimersByTimeAsync(700);
    expect(server.typed).toEqual([true, true, true, false]);
  });

  it("tells that a text was taken back, and nothing of typing for a tap or where it has not joined", async () => {
    const server = new FakeServer();
    const one = tab(server);
    one.chat.typed("early");
    await settled();
    made += 2_000;
    one.chat.typed("wher");
    one.chat.typed(" ");
    await settled();
    expect(server.typed).toEqual([true, false]);
    one.chat.say({ text: "Cheaper", choice: "cheaper" });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(server.typed).toEqual([true, false]);
  });

  it("says what is being done only when the answer takes a while", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    vi.spyOn(server, "publish").mockImplementation(() => undefined);
    one.chat.say({ text: "hello" });
    await settled();
    expect(one.chat.working.value).toBeUndefined();
    one.socket.push("working", { work: "searching" });
    vi.advanceTimersByTime(500);
    expect(one.chat.working.value).toBe("searching");
    vi.restoreAllMocks();
    server.publish();
    expect(one.chat.working.value).toBeUndefined();
  });

  it("shows who the shopper is once it has joined, and begins anew where the conversation is somebody else's", async () => {
    const server = new FakeServer();
    const one = tab(server);
    const asked = vi.spyOn(server, "answerTo");
    await settled();
    one.chat.identify("a token of the shop");
    await settled();
    expect(asked).toHaveBeenCalledWith("identify", { identity: "a token of the shop" });
    server.refusals.set("identify", { code: "identity/other-customer", message: "It is somebody else's." });
    one.chat.identify("another token");
    await settled();
    expect(server.opened).toBe(2);
    expect(asked).toHaveBeenCalledWith("open", { locale: "en", identity: "another token" });
  });

  it("is anonymous for who comes with a token that is refused", async () => {
    const server = new FakeServer();
    server.refusedIdentity = { code: "identity/invalid", message: "It has expired." };
    const one = tab(server);
    one.chat.identify("an old token");
    await settled();
    expect(texts(one)).toEqual(["Welcome!"]);
    expect(one.chat.problem.value).toBeUndefined();
  });

  it("shows nothing any more of what a customer said who signs out", async () => {
    const server = new FakeServer();
    const one = tab(server);
    one.chat.identify("a token of the shop");
    await settled();
    one.chat.say({ text: "where is my order?" });
    await settled();
    one.chat.identify(undefined);
    await settled();
    expect(texts(one)).toEqual(["Welcome!"]);
  });

  it("shows nothing of a customer's conversation to who signs out on the next page", async () => {
    const server = new FakeServer();
    const storage = memoryStorage();
    const before = tab(server, storage);
    before.chat.identify("a token of the shop");
    await settled();
    before.chat.close();
    const after = tab(server, storage);
    after.chat.identify(undefined);
    await settled();
    expect(server.opened).toBe(2);
  });

  it("shows it no longer also when the loader has taken away what was kept, before or while it was joined", async () => {
    for (const turns of [0, 1, 2, 3, 60]) {
      const server = new FakeServer();
      const storage = memoryStorage();
      const before = tab(server, storage);
      before.chat.identify("a token of the shop");
      await settled();
      before.chat.say({ text: "where is my order?" });
      await settled();
      before.chat.close();
      const after = tab(server, storage);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      storage.removeItem("aisle:shop:customer");
      after.chat.identify(undefined);
      await settled();
      expect(texts(after)).toEqual(["Welcome!"]);
      expect(after.kept.isSignedIn()).toBe(false);
      expect(server.opened).toBe(2);
    }
  });

  it("stays anonymous for who was never signed in, however often the page says so", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    one.chat.identify(undefined);
    await settled();
    expect(server.opened).toBe(1);
  });

  it("keeps no conversation that was given up while the server was asked for it", async () => {
    const server = new FakeServer();
    const storage = memoryStorage();
    tab(server, storage).chat.close();
    await settled();
    const one = tab(server, storage);
    await settled();
    one.socket.disconnect();
    one.socket.connect();
    await Promise.resolve();
    one.chat.restart();
    await settled();
    expect(one.kept.conversation()?.conversationId).toBe(`c${server.opened}`);
    expect(texts(one)).toEqual(["Welcome!"]);
  });

  it("asks again by itself when it is refused for a while", async () => {
    const server = new FakeServer();
    server.refusal = { code: "request/too-many", message: "Come again in five seconds." };
    const one = tab(server);
    await settled();
    expect(one.chat.problem.value).toBe("Come again in five seconds.");
    server.refusal = undefined;
    vi.advanceTimersByTime(6_000);
    await settled();
    expect(one.chat.problem.value).toBeUndefined();
    expect(texts(one)).toEqual(["Welcome!"]);
  });

  it("says why no connection can be made, where the server tells", async () => {
    const server = new FakeServer();
    server.up = false;
    server.why = "Pages of this site may not use the assistant.";
    const one = tab(server);
    await settled();
    expect(one.chat.problem.value).toBe(server.why);
  });

  it("takes what it keeps along when it may be stored after all", async () => {
    const server = new FakeServer();
    const storage = memoryStorage();
    const one = tab(server, null);
    await settled();
    one.chat.keepIn(keptFor("shop", storage, () => made));
    const after = tab(server, storage);
    await settled();
    expect(server.opened).toBe(1);
    expect(texts(after)).toEqual(texts(one));
  });

  it("keeps nothing for longer than a week", () => {
    const storage = memoryStorage();
    storage.setItem("aisle:shop:guest", JSON.stringify({ conversationId: "c", token: "t", at: 0 }));
    storage.setItem("aisle:shop:unsent:1", JSON.stringify({ id: "1", text: "old", at: 0 }));
    keptFor("shop", storage, () => 8 * 24 * 60 * 60 * 1_000);
    expect(storage.length).toBe(0);
  });

  it("forgets everything when it is begun anew", async () => {
    const server = new FakeServer();
    const one = tab(server);
    await settled();
    one.chat.say({ text: "hello" });
    await settled();
    one.chat.restart();
    await settled();
    expect(texts(one)).toEqual(["Welcome!"]);
    expect(server.opened).toBe(2);
  });

  it("keeps nothing in the browser where it may not", async () => {
    const server = new FakeServer();
    tab(server, null);
    await settled();
    tab(server, null);
    await settled();
    expect(server.opened).toBe(2);
  });
});

type Step =
  | { readonly kind: "say"; readonly tab: number }
  | { readonly kind: "cut" | "connect"; readonly tab: number }
  | { readonly kind: "fate"; readonly tab: number; readonly fate: Fate }
  | { readonly kind: "restart" | "settle" };

const tabNumber = fc.constantFrom(0, 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant("say" as const), tab: tabNumber }),
  fc.record({ kind: fc.constantFrom("cut" as const, "connect" as const), tab: tabNumber }),
  fc.record({
    kind: fc.constant("fate" as const),
    tab: tabNumber,
    fate: fc.constantFrom<Fate>("answered", "cut-before", "cut-after"),
  }),
  fc.record({ kind: fc.constantFrom("restart" as const, "settle" as const) }),
);

describe("over cut connections, restarts of the server and two tabs", () => {
  it("every message is handled once, and both tabs show everything once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const server = new FakeServer();
        const storage = memoryStorage();
        const first = tab(server, storage);
        await settled();
        const tabs = [first, tab(server, storage)];
        const said: string[] = [];
        for (const each of steps) {
          const at = "tab" in each ? tabs[each.tab]! : undefined;
          if (each.kind === "say") said.push(`text ${said.length}`);
          if (each.kind === "say") at?.chat.say({ text: said.at(-1)! });
          if (each.kind === "cut") at?.socket.disconnect();
          if (each.kind === "connect") at?.socket.connect();
          if (each.kind === "fate") at?.socket.fates.push(each.fate);
          if (each.kind === "restart") for (const { socket } of tabs) socket.disconnect();
          if (each.kind === "settle") await settled();
        }
        for (const { socket } of tabs) socket.fates.length = 0;
        for (let again = 0; again < 3; again += 1) {
          for (const { socket } of tabs) socket.connect();
          await settled();
        }
        const heard = server.transcript.filter(({ from }) => from === "shopper").map(({ text }) => text);
        expect(heard.toSorted()).toEqual(said.toSorted());
        for (const { chat } of tabs) {
          expect(chat.messages.value).toEqual(server.transcript);
          expect(chat.unsent.value).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});
