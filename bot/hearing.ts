import type { RecordedEvent, Utterance } from "./dialogue.js";
import type { Pauses, TypingReport } from "./ports.js";

/** Who types says so again at least this often; after that long without a word of it, they have stopped. */
const lapseMs = 1_500;
/** Who goes on typing for ever is answered all the same. */
const waitMaxMs = 5_000;
/** As much as one message may hold. */
const charactersMax = 4_000;

/** What is said while its sender types on, until it is taken up as one turn. */
interface Waiting {
  readonly utterances: Utterance[];
  readonly conversation: Promise<readonly RecordedEvent[]>;
  /** Takes it up, in the moment in which it is called. */
  readonly end: () => void;
}

interface Listening {
  /** By who types; the value tells one report from the next. */
  readonly typists: Map<string, object>;
  waiting?: Waiting;
}

/**
 * Lets what is said while the channel reports typing wait for what still comes, so that one thought sent in three
 * messages is one turn. Nothing waits without such a report, nor after a tap.
 */
export class Hearing {
  readonly #listening = new Map<string, Listening>();

  /** @param takeUp answers utterances of one conversation as one turn, after what was taken up before; resolves with its events. */
  constructor(
    private readonly pauses: Pauses,
    private readonly takeUp: (utterances: readonly Utterance[]) => Promise<readonly RecordedEvent[]>,
  ) {}

  typing({ conversationId, by, typing }: TypingReport): void {
    if (!typing) {
      this.#stopped(conversationId, by);
      return;
    }
    const listening = this.#listening.get(conversationId) ?? { typists: new Map<string, object>() };
    this.#listening.set(conversationId, listening);
    const report = {};
    listening.typists.set(by, report);
    void this.pauses.wait(lapseMs).then(() => {
      if (listening.typists.get(by) === report) this.#stopped(conversationId, by);
    });
  }

  /** @returns the events of the conversation once the utterance is answered. */
  hear(utterance: Utterance): Promise<readonly RecordedEvent[]> {
    const listening = this.#listening.get(utterance.conversationId);
    if (listening === undefined) return this.takeUp([utterance]);
    if (utterance.choice === undefined) return this.#join(listening, utterance);
    end(listening);
    return this.takeUp([utterance]);
  }

  /** Answered without waiting for anything; what waits is taken up before it. */
  hearAtOnce(utterance: Utterance): Promise<readonly RecordedEvent[]> {
    const listening = this.#listening.get(utterance.conversationId);
    if (listening !== undefined) end(listening);
    return this.takeUp([utterance]);
  }

  /** The answer of an utterance that came before: it is not said a second time. */
  hearAgain(utterance: Utterance): Promise<readonly RecordedEvent[]> {
    const waiting = this.#listening.get(utterance.conversationId)?.waiting;
    const waits = waiting?.utterances.some(({ id }) => id === utterance.id) === true;
    return waits ? waiting.conversation : this.takeUp([utterance]);
  }

  #join(listening: Listening, utterance: Utterance): Promise<readonly RecordedEvent[]> {
    if (lengthOf(listening.waiting) + utterance.text.length > charactersMax) end(listening);
    const waiting = listening.waiting ?? this.#wait(listening);
    waiting.utterances.push(utterance);
    return waiting.conversation;
  }

  #wait(listening: Listening): Waiting {
    const utterances: Utterance[] = [];
    let answer: (conversation: Promise<readonly RecordedEvent[]>) => void = () => undefined;
    const conversation = new Promise<readonly RecordedEvent[]>((resolve) => (answer = resolve));
    const take = (): void => {
      answer(this.takeUp(utterances));
    };
    const waiting = { utterances, conversation, end: take };
    listening.waiting = waiting;
    void this.pauses.wait(waitMaxMs).then(() => {
      if (listening.waiting === waiting) end(listening);
    });
    return waiting;
  }

  #stopped(conversationId: string, by: string): void {
    const listening = this.#listening.get(conversationId);
    listening?.typists.delete(by);
    if (listening === undefined || listening.typists.size > 0) return;
    this.#listening.delete(conversationId);
    end(listening);
  }
}

function end(listening: Listening): void {
  const { waiting } = listening;
  delete listening.waiting;
  waiting?.end();
}

function lengthOf(waiting: Waiting | undefined): number {
  return (waiting?.utterances ?? []).reduce((sum, { text }) => sum + text.length + 1, 0);
}
