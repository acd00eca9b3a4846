import type { ReadonlySignal } from "@preact/signals";
import type { ConversationState, TranscriptMessage, Work } from "../../adapters/web/protocol.js";

/** A message that the transcript does not hold yet. */
export interface UnsentMessage {
  /** Made here (UUID version 4); the server knows the message by it, however often it is sent. */
  readonly id: string;
  readonly text: string;
  readonly choice?: string;
  /** "waiting": there is no connection, or others go first. "sent": it is on the server's disk. */
  readonly state: "waiting" | "sending" | "sent" | "failed";
  /** Why it failed, in the server's words. */
  readonly problem?: string;
}

/** One conversation, as the panel shows it. */
export interface Chat {
  /** What was said, in order. */
  readonly messages: ReadonlySignal<readonly TranscriptMessage[]>;
  /** Shown after the messages, in the order in which they were written. */
  readonly unsent: ReadonlySignal<readonly UnsentMessage[]>;
  readonly connection: ReadonlySignal<"connecting" | "online" | "offline">;
  /** Set while an answer takes longer than a moment; "thinking" when nothing more exact is known. */
  readonly working: ReadonlySignal<Work | undefined>;
  readonly state: ReadonlySignal<ConversationState>;
  /** Empty until the server has told it. */
  readonly shopName: ReadonlySignal<string>;
  /** Why the conversation cannot be opened, in the server's words. */
  readonly problem: ReadonlySignal<string | undefined>;
  /** @param message with the id of a choice when one was tapped; `text` is then its label. */
  say(message: { readonly text: string; readonly choice?: string }): void;
  /** @param text what stands in the composer now. */
  typed(text: string): void;
  /** Sends a failed message again. */
  retry(id: string): void;
  /** Gives a failed message up. */
  discard(id: string): void;
  /** Tries again to reach the server, at once. */
  reconnect(): void;
  /** Forgets this conversation and begins another. */
  restart(): void;
  close(): void;
}
