import { type ReadonlySignal, signal } from "@preact/signals";
import type {
  Answer,
  ConversationState,
  News,
  TranscriptMessage,
  WidgetEvents,
  WidgetJoined,
  WidgetOpened,
  Work,
} from "../../adapters/web/protocol.js";
import type { Chat, UnsentMessage } from "./chat.js";
import { type AnswerTo, answerOrNone, type ConversationSocket } from "./conversation-socket.js";
import { MessageSending } from "./message-sending.js";
import { TypingReport } from "./typing-report.js";
import { WorkNotice } from "./work-notice.js";
import type { Kept, KeptConversation } from "./kept.js";
import { UnsentMessages } from "./unsent-messages.js";

export interface ConversationOptions {
  readonly socket: ConversationSocket;
  readonly kept: Kept;
  /** What a new conversation is opened with. */
  readonly opening: () => Omit<Parameters<WidgetEvents["open"]>[0], "identity">;
  readonly newId: () => string;
  readonly now: () => number;
  /** The shop's identity token was refused. */
  readonly onRefusedIdentity: (message: string) => void;
  /** Asked when no connection was ever made: why not, in the server's words, where it says so. */
  readonly whyNoConnection: () => Promise<string | undefined>;
}

/** A server that refuses for now is asked again after this time, when it names none. */
const askAgainAfterMs = 5_000;
/** Refusals after which the conversation is not to be had any more. */
const gone = new Set(["token/invalid", "conversation/unknown"]);

/**
 * Keeps one conversation whole over lost connections, other tabs and restarts of the server: a message is sent again
 * with the same id until the server has it on disk, one after the other, and what is new is asked for from the last
 * number that is known here.
 */
export class Conversation implements Chat {
  readonly messages = signal<readonly TranscriptMessage[]>([]);
  readonly connection = signal<"connecting" | "online" | "offline">("connecting");
  readonly state = signal<ConversationState>({ mode: "assistant" });
  readonly shopName = signal("");
  readonly problem = signal<string | undefined>(undefined);

  readonly #options: ConversationOptions;
  #kept: Kept;
  #stopWatching: () => void;
  #joined: KeptConversation | undefined;
  /** The conversation whose messages are shown, also while there is no connection. */
  #shownId: string | undefined;
  /** Counts conversations that were given up: what is answered to an earlier one must not be kept. */
  #life = 0;
  /** Counts what makes answers under way stale: a lost connection, another conversation. */
  #era = 0;
  #identity: string | undefined;
  /** The token that this conversation was opened with or has been shown. */
  #shownIdentity: string | undefined;
  /** Whether it is a customer's; the loader may have taken what is kept of that away already. */
  #isCustomers = false;
  readonly #notice = new WorkNotice();
  readonly #typing: TypingReport;
  readonly #unsent: UnsentMessages;
  readonly #sending: MessageSending;
  #joiningTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ConversationOptions) {
    this.#options = options;
    const { socket, kept } = options;
    this.#kept = kept;
    this.#typing = new TypingReport(options.now, (typing) => {
      if (this.#joined !== undefined) void this.#ask("typing", { typing });
    });
    this.#unsent = new UnsentMessages(kept, options.now);
    this.#sending = new MessageSending({
      ...{ socket, unsent: this.#unsent },
      era: () => this.#era,
      joined: () => this.#joined !== undefined,
      changed: () => {
        this.#awaitWork();
      },
      reconnect: () => {
        this.#reconnect();
      },
    });
    socket.on("connect", () => void this.#join());
    socket.on("disconnect", () => {
      this.#lost();
    });
    socket.on("connect_error", () => {
      this.#lost();
      if (this.#shownId === undefined) void this.#tellWhy();
    });
    socket.on("news", (news, arrived) => {
      this.#take(news);
      arrived(this.#lastSeq);
    });
    socket.on("working", ({ work }) => {
      this.#notice.tell(work);
    });
    this.#stopWatching = this.#watchTabs();
    socket.connect();
  }

  get unsent(): ReadonlySignal<readonly UnsentMessage[]> {
    return this.#unsent.shown;
  }

  get working(): ReadonlySignal<Work | undefined> {
    return this.#notice.shown;
  }

  say({ text, choice }: { readonly text: string; readonly choice?: string }): void {
    this.#unsent.add({ id: this.#options.newId(), text, ...(choice === undefined ? {} : { choice }) });
    this.#typing.sent();
    void this.#sending.send();
  }

  typed(text: string): void {
    this.#typing.typed(text);
  }

  retry(id: string): void {
    this.#unsent.again(id);
    if (this.#joined === undefined) this.#reconnect();
    void this.#sending.send();
  }

  discard(id: string): void {
    this.#unsent.drop(new Set([id]));
  }

  reconnect(): void {
    this.problem.value = undefined;
    this.#reconnect();
    this.connection.value = "connecting";
  }

  restart(): void {
    this.#kept.forget();
    this.#beginAnew();
  }

  /** Signs the shopper in; without a token, out: what was said as that customer is shown no longer. */
  identify(identity: string | undefined): void {
    const isCustomers = this.#identity !== undefined || this.#isCustomers || this.#kept.isSignedIn();
    const signedOut = identity === undefined && isCustomers;
    this.#identity = identity;
    if (signedOut) this.restart();
    else void this.#showIdentity();
  }

  /** Goes on with another place to keep things in: the browser's storage after consent, the page's memory without. */
  keepIn(kept: Kept): void {
    const conversation = this.#kept.conversation();
    if (conversation !== undefined) kept.keepConversation(conversation, this.#kept.isSignedIn());
    this.#unsent.keepIn(kept);
    this.#stopWatching();
    this.#kept = kept;
    this.#stopWatching = this.#watchTabs();
  }

  close(): void {
    this.#era += 1;
    this.#notice.end();
    this.#typing.end();
    clearTimeout(this.#joiningTimer);
    this.#stopWatching();
    this.#options.socket.disconnect();
  }

  #watchTabs(): () => void {
    return this.#kept.onOtherTab(() => {
      if (this.#shownId !== undefined && this.#kept.conversation()?.conversationId !== this.#shownId) this.#beginAnew();
    });
  }

  async #tellWhy(): Promise<void> {
    const why = await this.#options.whyNoConnection();
    if (why !== undefined && this.#shownId === undefined) this.problem.value = why;
  }

  get #lastSeq(): number {
    return this.messages.value.at(-1)?.seq ?? 0;
  }

  async #join(): Promise<void> {
    this.#era += 1;
    const era = this.#era;
    clearTimeout(this.#joiningTimer);
    this.#joined = undefined;
    const answer = await this.#opened();
    if (era !== this.#era) return;
    if (answer === undefined) {
      this.#reconnect();
    } else if ("error" in answer) {
      this.connection.value = "online";
      this.problem.value = answer.error.message;
      const seconds = answer.error.retryAfterSeconds;
      this.#joiningTimer = setTimeout(
        () => void this.#join(),
        seconds === undefined ? askAgainAfterMs : seconds * 1_000,
      );
    } else {
      this.#isJoined(answer);
      await this.#showIdentity();
      void this.#sending.send();
    }
  }

  #isJoined({ conversationId, token, shop, news }: WidgetOpened): void {
    this.#joined = { conversationId, token };
    this.#shownId = conversationId;
    this.shopName.value = shop.name;
    this.problem.value = undefined;
    this.connection.value = "online";
    this.#take(news);
  }

  /** The conversation of before, or a new one where there is none. Tabs do this one after the other, so they share one. */
  #opened(): Promise<Answer<WidgetOpened> | undefined> {
    const life = this.#life;
    return this.#kept.alone(async () => {
      const known = this.#kept.conversation();
      this.#isCustomers = this.#kept.isSignedIn();
      const joined = known === undefined ? undefined : await this.#rejoined(known);
      if (known !== undefined && joined === undefined) return undefined;
      if (joined !== undefined && !("error" in joined && gone.has(joined.error.code))) return joined;
      if (life !== this.#life) return undefined;
      if (joined !== undefined) this.#giveUp();
      const identity = this.#identity;
      this.#isCustomers = identity !== undefined;
      const opened = await this.#openedAs(identity);
      if (life !== this.#life || opened === undefined || "error" in opened) return opened;
      this.#kept.keepConversation(opened, identity !== undefined);
      return opened;
    });
  }

  /** Nobody is kept from asking by a token of the shop that has expired: the conversation is anonymous then. */
  async #openedAs(identity: string | undefined): Promise<Answer<WidgetOpened> | undefined> {
    const opening = this.#options.opening();
    this.#shownIdentity = identity;
    const opened = await this.#ask("open", identity === undefined ? opening : { ...opening, identity });
    if (identity === undefined || opened === undefined || !("error" in opened)) return opened;
    if (!opened.error.code.startsWith("identity/")) return opened;
    this.#options.onRefusedIdentity(opened.error.message);
    return this.#ask("open", opening);
  }

  async #rejoined(known: KeptConversation): Promise<Answer<WidgetOpened> | undefined> {
    const life = this.#life;
    const after = known.conversationId === this.#shownId ? this.#lastSeq : 0;
    const joined: Answer<WidgetJoined> | undefined = await this.#ask("join", { ...known, after });
    if (joined === undefined || "error" in joined) return joined;
    if (life === this.#life) this.#kept.keepConversation(known, this.#isCustomers);
    if (known.conversationId !== this.#shownId) {
      this.messages.value = [];
      this.#shownIdentity = undefined;
    }
    return { ...known, ...joined };
  }

  async #showIdentity(): Promise<void> {
    const [identity, joined] = [this.#identity, this.#joined];
    if (joined === undefined || identity === undefined || identity === this.#shownIdentity) return;
    const answer = await this.#ask("identify", { identity });
    if (answer === undefined) return;
    this.#shownIdentity = identity;
    if (!("error" in answer)) {
      if (this.#shownId !== joined.conversationId) return;
      this.#isCustomers = true;
      this.#kept.keepConversation(joined, true);
      return;
    }
    if (answer.error.code === "identity/other-customer") this.restart();
    else this.#options.onRefusedIdentity(answer.error.message);
  }

  #ask<E extends keyof WidgetEvents>(
    event: E,
    payload: Parameters<WidgetEvents[E]>[0],
  ): Promise<AnswerTo<E> | undefined> {
    return answerOrNone(this.#options.socket, event, payload);
  }

  #take({ after, messages, state }: News): void {
    if (after > this.#lastSeq) {
      // Something in between is missing: it comes with the answer to a new join.
      void this.#join();
      return;
    }
    const news = messages.filter(({ seq }) => seq > this.#lastSeq);
    const arrived = new Set(messages.flatMap(({ id }) => id ?? []));
    this.messages.value = [...this.messages.value, ...news];
    this.#unsent.drop(arrived);
    this.state.value = state;
    this.#awaitWork();
  }

  #awaitWork(): void {
    if (this.#unsent.awaited && this.state.value.mode !== "person") this.#notice.begin();
    else this.#notice.end();
  }

  #lost(): void {
    this.#era += 1;
    this.#joined = undefined;
    this.connection.value = "offline";
    this.#notice.end();
  }

  #reconnect(): void {
    this.#options.socket.disconnect();
    this.#options.socket.connect();
  }

  /** Another conversation than the one shown so far. */
  #beginAnew(): void {
    this.#life += 1;
    this.#giveUp();
    this.#unsent.forgetAll();
    this.state.value = { mode: "assistant" };
    this.problem.value = undefined;
    this.#awaitWork();
    if (this.#options.socket.connected) void this.#join();
    else this.#reconnect();
  }

  /** What was shown belongs to a conversation that is no more; what the server has got of it is answered no more. */
  #giveUp(): void {
    this.#shownId = undefined;
    this.#shownIdentity = undefined;
    this.messages.value = [];
    this.#unsent.forgetSent();
  }
}
