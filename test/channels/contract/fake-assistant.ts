import { AssistantError } from "../../../bot/assistant-error.js";
import type { ConversationState, Reply, Utterance } from "../../../bot/dialogue.js";
import type { Assistant, TranscriptMessage, TurnAnswer, TypingReport } from "../../../bot/ports.js";

const state: ConversationState = { mode: "assistant" };
const at = "2026-03-02T09:00:00+00:00";

interface Conversation {
  readonly opening: Parameters<Assistant["open"]>[0];
  readonly messages: TranscriptMessage[];
  readonly answers: Map<string, Promise<TurnAnswer>>;
  last: Promise<unknown>;
  customerId?: string;
}

/**
 * A small assistant that keeps the promises of the port: it answers each message once, in order, with an echo.
 * "wait" is answered when `release` is called, "fail" never.
 */
export class FakeAssistant implements Assistant {
  readonly conversations = new Map<string, Conversation>();
  handled = 0;
  release: () => void = () => undefined;
  readonly #released = new Promise<void>((resolve) => {
    this.release = resolve;
  });

  async open(opening: Parameters<Assistant["open"]>[0]) {
    const conversationId = `00000000-0000-7000-8000-${String(this.conversations.size + 1).padStart(12, "0")}`;
    const messages = [fromAssistant(1, said("Hello."))];
    this.conversations.set(conversationId, { opening, messages, answers: new Map(), last: Promise.resolve() });
    return { conversationId, replies: [said("Hello.")] };
  }

  async hear(utterance: Utterance): Promise<TurnAnswer> {
    return (await this.receive(utterance)).answer;
  }

  /** Who was last said to type, or to have stopped. */
  readonly typed: TypingReport[] = [];

  typing(report: TypingReport): void {
    this.typed.push(report);
  }

  async identify(conversationId: string, customerId: string): Promise<"identified" | "other-customer"> {
    const conversation = this.#conversation(conversationId);
    const known = conversation.customerId ?? conversation.opening.customerId;
    if (known !== undefined && known !== customerId) return "other-customer";
    conversation.customerId = customerId;
    return "identified";
  }

  async receive(utterance: Utterance): Promise<{ readonly answer: Promise<TurnAnswer> }> {
    const conversation = this.#conversation(utterance.conversationId);
    const known = conversation.answers.get(utterance.id);
    if (known !== undefined) return { answer: known };

    const answer = conversation.last.then(() => this.#answer(utterance, conversation.messages));
    conversation.answers.set(utterance.id, answer);
    conversation.last = answer.catch(() => undefined);
    return { answer };
  }

  async transcript(conversationId: string, afterSeq: number) {
    const { messages } = this.#conversation(conversationId);
    return { messages: messages.filter(({ seq }) => seq > afterSeq), state };
  }

  async trace(): Promise<undefined> {
    return undefined;
  }

  async recover(): Promise<number> {
    return 0;
  }

  async #answer({ id, text, choice, images }: Utterance, messages: TranscriptMessage[]): Promise<TurnAnswer> {
    this.handled += 1;
    const seq = messages.length + 1;
    messages.push({ seq, id, from: "shopper", text, at });
    if (text === "wait") await this.#released;
    if (text === "fail") throw new TypeError(`cannot read "${text}" of undefined`);
    if (text === "disk full") throw new AssistantError("storage/full", "The disk is full. Make room.");

    const reply = said(`text: ${text}; choice: ${choice ?? "none"}; pictures: ${images}`);
    messages.push(fromAssistant(seq + 1, reply));
    return { seq: seq + 1, replies: [reply], state };
  }

  #conversation(id: string): Conversation {
    const conversation = this.conversations.get(id);
    if (conversation !== undefined) return conversation;
    throw new AssistantError("conversation/unknown", "There is no such conversation. Open one first.");
  }
}

function said(text: string): Reply {
  return { act: "inform", text, lang: "en", claims: [], evidence: [] };
}

function fromAssistant(seq: number, reply: Reply): TranscriptMessage {
  return { seq, from: "assistant", text: reply.text, reply, at };
}
