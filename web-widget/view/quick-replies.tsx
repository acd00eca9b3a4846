import type { ReadonlySignal } from "@preact/signals";
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Choice, TranscriptMessage } from "../../adapters/web/protocol.js";
import type { Chat } from "../chat/chat.js";
import { useSurroundings } from "./surroundings.js";

/** The choices of the last reply, as long as nothing was answered to it. */
export function activeChoices(chat: Chat): readonly Choice[] {
  const answering = chat.unsent.value.some(({ state }) => state !== "failed");
  if (answering || chat.state.value.mode === "person") return [];
  return lastOf(chat.messages)?.reply?.choices ?? [];
}

function lastOf(messages: ReadonlySignal<readonly TranscriptMessage[]>): TranscriptMessage | undefined {
  const last = messages.value.findLast(({ from }) => from === "shopper" || from === "assistant");
  return last?.from === "assistant" ? last : undefined;
}

/** One stop of the Tab key; the arrow keys go from one choice to the next. */
export function QuickReplies() {
  const { chat, words, focusAfterTap } = useSurroundings();
  const toolbar = useRef<HTMLDivElement>(null);
  const current = useSignal(0);
  const choices = activeChoices(chat);
  if (choices.length === 0) return null;
  const stop = Math.min(current.value, choices.length - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = target(event, stop, choices.length);
    if (to === undefined) return;
    event.preventDefault();
    current.value = to;
    toolbar.current?.querySelectorAll("button")[to]?.focus();
  };
  const choose = (choice: Choice): void => {
    current.value = 0;
    focusAfterTap();
    chat.say({ text: choice.label, choice: choice.id });
  };
  return (
    <div ref={toolbar} class="replies" role="toolbar" aria-label={words.quickReplies} onKeyDown={onKeyDown}>
      {choices.map((choice, at) => (
        <button
          key={choice.id}
          type="button"
          class="reply"
          part="button"
          dir="auto"
          tabIndex={at === stop ? 0 : -1}
          onClick={() => {
            choose(choice);
          }}
        >
          {choice.label}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads in a row of `count`, from 0; undefined for a key that leads nowhere. */
function target(event: KeyboardEvent, from: number, count: number): number | undefined {
  const backwards = event.currentTarget instanceof Element && getComputedStyle(event.currentTarget).direction === "rtl";
  switch (event.key) {
    case "ArrowRight":
      return (from + (backwards ? count - 1 : 1)) % count;
    case "ArrowLeft":
      return (from + (backwards ? 1 : count - 1)) % count;
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowUp":
      return (from + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
