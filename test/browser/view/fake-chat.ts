import { type Signal, signal } from "@preact/signals";
import type { ConversationState, TranscriptMessage, Work } from "../../../adapters/web/protocol.js";
import type { Chat, UnsentMessage } from "../../../web-widget/chat/chat.js";

/** What a story begins with; whatever is left out is as in a quiet conversation. */
export interface Scene {
  readonly messages?: readonly TranscriptMessage[];
  readonly unsent?: readonly UnsentMessage[];
  readonly connection?: "connecting" | "online" | "offline";
  readonly working?: Work;
  readonly state?: ConversationState;
  readonly shopName?: string;
  readonly problem?: string;
}

/** A conversation without a server: what is said to it is written down, and nothing answers by itself. */
export interface FakeChat extends Chat {
  readonly messages: Signal<readonly TranscriptMessage[]>;
  readonly unsent: Signal<readonly UnsentMessage[]>;
  readonly connection: Signal<"connecting" | "online" | "offline">;
  readonly working: Signal<Work | undefined>;
  readonly state: Signal<ConversationState>;
  readonly said: { readonly text: string; readonly choice?: string }[];
  /** "retry ID", "discard ID" and "restart", in order. */
  readonly asked: string[];
}

export function fakeChat(scene: Scene): FakeChat {
  const said: FakeChat["said"] = [];
  const asked: string[] = [];
  const unsent = signal<readonly UnsentMessage[]>(scene.unsent ?? []);
  return {
    ...{ said, asked, unsent },
    messages: signal(scene.messages ?? []),
    connection: signal(scene.connection ?? "online"),
    working: signal(scene.working),
    state: signal(scene.state ?? { mode: "assistant" }),
    shopName: signal(scene.shopName ?? "Ottermere Goods"),
    problem: signal(scene.problem),
    say: (message) => {
      said.push(message);
      unsent.value = [...unsent.peek(), { ...message, id: `said-${said.length}`, state: "sending" }];
    },
    typed: () => undefined,
    retry: (id) => {
      asked.push(`retry ${id}`);
    },
    discard: (id) => {
      asked.push(`discard ${id}`);
      unsent.value = unsent.peek().filter((message) => message.id !== id);
    },
    reconnect: () => undefined,
    restart: () => {
      asked.push("restart");
    },
    close: () => undefined,
  };
}
