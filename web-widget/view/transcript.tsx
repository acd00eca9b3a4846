import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Work } from "../../adapters/web/protocol.js";
import { placed } from "./conversation-days.js";
import { Icon } from "./icons.js";
import { Message } from "./message.js";
import { activeChoices, QuickReplies } from "./quick-replies.js";
import { useSurroundings } from "./surroundings.js";
import { moveInTranscript } from "./transcript-keys.js";
import { Unsent } from "./unsent.js";

interface TranscriptProps {
  readonly log: RefObject<HTMLDivElement | null>;
}

/** What was said, what is being sent, and what may be answered; it follows the end unless the reader has gone up. */
export function Transcript({ log }: TranscriptProps) {
  const { chat, words, focusComposer } = useSurroundings();
  const scroller = useRef<HTMLDivElement>(null);
  const { missed, onScroll, toEnd } = useFollowing(scroller);
  const messages = chat.messages.value;
  const work = chat.working.value;
  return (
    <div class="conversation">
      <div class="scroller" ref={scroller} onScroll={onScroll}>
        <div
          ref={log}
          class="log"
          role="log"
          aria-live="off"
          aria-label={words.transcript}
          aria-description={words.transcriptKeys}
          tabIndex={0}
          onKeyDown={(event) => {
            moveInTranscript(event, focusComposer);
          }}
        >
          {placed(messages).map((each, at) => (
            <Message key={each.message.id ?? each.message.seq} placed={each} before={messages[at - 1]} />
          ))}
          {chat.unsent.value.map((message) => (
            <Unsent key={message.id} message={message} />
          ))}
        </div>
        {work !== undefined && <Working work={work} />}
        <QuickReplies />
      </div>
      <NewMessages missed={missed} onClick={toEnd} />
    </div>
  );
}

function Working({ work }: { readonly work: Work }) {
  const { words } = useSurroundings();
  return (
    <p class="working" aria-hidden="true">
      <span class="dots">
        <i />
        <i />
        <i />
      </span>
      {words.work[work]}
    </p>
  );
}

function NewMessages({ missed, onClick }: { readonly missed: Signal<number>; readonly onClick: () => void }) {
  const { words, focusTranscript } = useSurroundings();
  if (missed.value === 0) return null;
  return (
    <button
      type="button"
      class="missed"
      part="button"
      onClick={() => {
        focusTranscript();
        onClick();
      }}
    >
      <Icon of="down" /> {words.newMessages(missed.value)}
    </button>
  );
}

const nearEndPx = 48;
const marginPx = 12;

interface Following {
  /** How many messages came while the reader was elsewhere. */
  readonly missed: Signal<number>;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
}

function useFollowing(scroller: RefObject<HTMLDivElement | null>): Following {
  const { chat, open } = useSurroundings();
  const atEnd = useRef(true);
  const seen = useRef({ seq: 0, unsent: 0 });
  const missed = useSignal(0);
  const messages = chat.messages.value;
  const unsent = chat.unsent.value;

  const onScroll = (): void => {
    const frame = scroller.current;
    if (frame === null || frame.clientHeight === 0) return;
    atEnd.current = frame.scrollHeight - frame.scrollTop - frame.clientHeight < nearEndPx;
    if (atEnd.current) missed.value = 0;
  };
  const scrollTo = (top: number): void => {
    scroller.current?.scrollTo({ top });
    onScroll();
  };
  const toEnd = (): void => {
    scrollTo(scroller.current?.scrollHeight ?? 0);
  };

  useLayoutEffect(() => {
    const fresh = messages.filter(({ seq }) => seq > seen.current.seq);
    const own = fresh.findLastIndex(({ from }) => from === "shopper");
    const spoke = unsent.length > seen.current.unsent || own >= 0;
    const answer = fresh[own + 1];
    seen.current = { seq: messages.at(-1)?.seq ?? 0, unsent: unsent.length };
    if (!spoke && !atEnd.current) {
      missed.value += fresh.length;
      return;
    }
    // A reply that is taller than the panel is read from its beginning.
    const beginning = answer === undefined ? undefined : topOf(scroller.current, answer.seq);
    if (beginning === undefined) toEnd();
    else scrollTo(beginning - marginPx);
  }, [messages, unsent, chat.working.value, activeChoices(chat).length, open.value]);

  useLayoutEffect(() => {
    if (scroller.current === null) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) toEnd();
    });
    observer.observe(scroller.current);
    return () => {
      observer.disconnect();
    };
  }, []);

  return { missed, onScroll, toEnd };
}

/** Where a message begins, in pixels from the beginning of the transcript. */
function topOf(scroller: HTMLDivElement | null, seq: number): number | undefined {
  const message = scroller?.querySelector(`[data-message="${seq}"]`);
  if (!(message instanceof HTMLElement) || scroller === null) return undefined;
  return message.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
}
