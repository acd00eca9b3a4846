import type { UnsentMessage } from "../chat/chat.js";
import { type Drawing, Icon } from "./icons.js";
import { MessageText } from "./message-text.js";
import { useSurroundings } from "./surroundings.js";

const drawings: Readonly<Record<UnsentMessage["state"], Drawing>> = {
  waiting: "clock",
  sending: "clock",
  sent: "check",
  failed: "warning",
};

/** A message that is on its way, and what became of it. */
export function Unsent({ message }: { readonly message: UnsentMessage }) {
  const { words } = useSurroundings();
  const { state, text } = message;
  return (
    <article class={`message shopper first ${state}`} data-message={message.id} tabIndex={-1}>
      <span class="spoken">{words.youSaid} </span>
      <p class="said" part="bubble" dir="auto">
        <MessageText text={text} />
      </p>
      {state === "failed" ? (
        <Failure message={message} />
      ) : (
        <p class="time">
          <Icon of={drawings[state]} />
          <span class={state === "waiting" ? "" : "spoken"}>{words[state]}</span>
        </p>
      )}
    </article>
  );
}

function Failure({ message: { id, problem } }: { readonly message: UnsentMessage }) {
  const { chat, words, focusComposer } = useSurroundings();
  return (
    <div class="failure">
      <p>
        <Icon of="warning" /> {words.notSent} {problem}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          part="button"
          onClick={() => {
            focusComposer();
            chat.retry(id);
          }}
        >
          {words.retry}
        </button>
        <button
          type="button"
          class="button"
          part="button"
          onClick={() => {
            focusComposer();
            chat.discard(id);
          }}
        >
          {words.discard}
        </button>
      </div>
    </div>
  );
}
