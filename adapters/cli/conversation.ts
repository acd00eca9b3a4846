import { AssistantError } from "../../bot/assistant-error.js";
import type { Choice, Reply } from "../../bot/dialogue.js";
import type { Assistant, TurnAnswer } from "../../bot/ports.js";

/** As long as the HTTP API takes; longer texts are a paste gone wrong. */
const utteranceCharactersMax = 4_000;

interface ConversationOptions {
  readonly channel: string;
  readonly customerId?: string;
  /** BCP 47 tag of the shopper's language. */
  readonly locale?: string;
  readonly nextId: () => string;
}

/** One conversation held from the terminal; remembers which quick replies can be chosen. */
export class Conversation {
  readonly #assistant: Assistant;
  readonly #conversationId: string;
  readonly #nextId: () => string;
  #choices: readonly Choice[];

  private constructor(
    assistant: Assistant,
    opened: { readonly conversationId: string; readonly replies: readonly Reply[] },
    nextId: () => string,
  ) {
    this.#assistant = assistant;
    this.#conversationId = opened.conversationId;
    this.#nextId = nextId;
    this.#choices = choicesOf(opened.replies);
  }

  static async open(
    assistant: Assistant,
    options: ConversationOptions,
  ): Promise<{ readonly conversation: Conversation; readonly id: string; readonly greeting: readonly Reply[] }> {
    const { channel, customerId, locale, nextId } = options;
    const opened = await assistant.open({
      channel,
      ...(customerId === undefined ? {} : { customerId }),
      ...(locale === undefined ? {} : { locale }),
    });
    const conversation = new Conversation(assistant, opened, nextId);
    return { conversation, id: opened.conversationId, greeting: opened.replies };
  }

  /** Of the turn that was answered last. */
  trace(): ReturnType<Assistant["trace"]> {
    return this.#assistant.trace(this.#conversationId);
  }

  get choices(): readonly Choice[] {
    return this.#choices;
  }

  /**
   * Says something, or taps a quick reply.
   * @throws AssistantError "utterance/too-long"
   */
  async say(text: string, choice?: Choice): Promise<TurnAnswer> {
    if (text.length > utteranceCharactersMax) throw tooLong(text.length);
    const answer = await this.#assistant.hear({
      conversationId: this.#conversationId,
      id: this.#nextId(),
      text: choice?.label ?? text,
      ...(choice === undefined ? {} : { choice: choice.id }),
      images: 0,
    });
    this.#choices = choicesOf(answer.replies);
    return answer;
  }
}

function tooLong(length: number): AssistantError {
  return new AssistantError(
    "utterance/too-long",
    `That message has ${length} characters; at most ${utteranceCharactersMax} are read. Say it shorter.`,
  );
}

function choicesOf(replies: readonly Reply[]): readonly Choice[] {
  return replies.flatMap((reply) => reply.choices ?? []);
}
