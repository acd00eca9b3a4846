import { type Signal, useSignal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import type { ConversationState } from "../../adapters/web/protocol.js";
import type { Words } from "../words/words.js";
import { Icon } from "./icons.js";
import { useSurroundings } from "./surroundings.js";

/** The server takes no more. */
const messageMax = 4000;
const counterFrom = 200;
// Safari ends a composition before it tells of the Enter key that ended it.
const compositionMs = 50;

interface ComposerProps {
  readonly field: { current: HTMLTextAreaElement | null };
  /** What was written and not sent; it stays when the panel is closed. */
  readonly draft: Signal<string>;
}

/** Where the shopper writes: Enter sends, Shift and Enter begin a new line. */
export function Composer({ field, draft }: ComposerProps) {
  const { chat, words, announce } = useSurroundings();
  const composedAt = useSignal(Number.NEGATIVE_INFINITY);
  const left = messageMax - draft.value.length;
  const send = (): void => {
    const text = draft.value.trim();
    field.current?.focus();
    if (text === "") return;
    draft.value = "";
    chat.say({ text });
  };
  useLayoutEffect(() => {
    if (field.current !== null) growWithText(field.current);
  }, [draft.value]);
  return (
    <form
      class="composer"
      part="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          maxLength={messageMax}
          value={draft.value}
          dir="auto"
          aria-label={words.message}
          placeholder={hint(chat.state.value, words)}
          autocomplete="off"
          enterkeyhint="send"
          onInput={({ currentTarget }) => {
            draft.value = currentTarget.value;
            chat.typed(currentTarget.value);
            if (currentTarget.value.length === messageMax) announce(words.fullMessage(messageMax));
          }}
          onCompositionEnd={(event) => {
            composedAt.value = event.timeStamp;
          }}
          onKeyDown={(event) => {
            const composing = event.isComposing || event.timeStamp - composedAt.value < compositionMs;
            if (event.key !== "Enter" || event.shiftKey || composing) return;
            event.preventDefault();
            send();
          }}
        />
        <button
          type="submit"
          class="send"
          part="button"
          aria-label={words.send}
          aria-disabled={draft.value.trim() === ""}
        >
          <Icon of="send" />
        </button>
      </div>
      {left <= counterFrom && <p class={`counter${left === 0 ? " full" : ""}`}>{words.charactersLeft(left)}</p>}
    </form>
  );
}

function hint(state: ConversationState, words: Words): string {
  const { awaiting } = state;
  if (awaiting === undefined) return words.messageHint;
  if ("proposal" in awaiting) return words.proposalHint;
  return words.slotHints[awaiting.slot] ?? words.messageHint;
}

/** Up to the height that the style sheet allows. */
function growWithText(field: HTMLTextAreaElement): void {
  field.style.blockSize = "auto";
  if (field.scrollHeight > 0) field.style.blockSize = `${field.scrollHeight}px`;
}
