import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import { Icon } from "./icons.js";
import { useSurroundings } from "./surroundings.js";

interface HeaderProps {
  /** Absent when the panel cannot be closed. */
  readonly onClose?: (() => void) | undefined;
}

/** Whose chat it is, that a machine answers, and the way out. */
export function Header({ onClose }: HeaderProps) {
  const { chat, words, focusComposer } = useSurroundings();
  const asking = useSignal(false);
  const startOver = useRef<HTMLButtonElement>(null);
  const name = chat.shopName.value;
  return (
    <>
      <div class="header" part="header">
        <span class="mark" aria-hidden="true">
          {/[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? <Icon of="shop" />}
        </span>
        <div class="names">
          <h2 dir="auto">{name === "" ? words.assistant : name}</h2>
          <p class="muted">{words.disclosure}</p>
        </div>
        <button
          ref={startOver}
          type="button"
          class="bar"
          part="button"
          aria-label={words.startOver}
          title={words.startOver}
          aria-expanded={asking.value}
          onClick={() => {
            asking.value = !asking.value;
          }}
        >
          <Icon of="startOver" />
        </button>
        {onClose !== undefined && (
          <button
            type="button"
            class="bar"
            part="button"
            aria-label={words.close}
            title={words.close}
            onClick={onClose}
          >
            <Icon of="close" />
          </button>
        )}
      </div>
      {asking.value && (
        <StartOverQuestion
          onYes={() => {
            asking.value = false;
            focusComposer();
            chat.restart();
          }}
          onNo={() => {
            asking.value = false;
            startOver.current?.focus();
          }}
        />
      )}
      <Notices />
    </>
  );
}

function StartOverQuestion({ onYes, onNo }: { readonly onYes: () => void; readonly onNo: () => void }) {
  const { words } = useSurroundings();
  return (
    <div
      class="question"
      role="group"
      aria-label={words.startOver}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onNo();
      }}
    >
      <p>{words.startOverQuestion}</p>
      <div class="buttons">
        <button type="button" class="button primary" part="button" onClick={onYes}>
          {words.startOverYes}
        </button>
        <button type="button" class="button" part="button" onClick={onNo}>
          {words.startOverNo}
        </button>
      </div>
    </div>
  );
}

/** What holds for the whole conversation at the moment. */
function Notices() {
  const { chat, words } = useSurroundings();
  const { mode } = chat.state.value;
  const connection = chat.connection.value;
  const begun = chat.messages.value.length > 0;
  const problem = chat.problem.value;
  return (
    <>
      {connection === "offline" && (begun || problem === undefined) && (
        <p class="strip warn">
          <Icon of="offline" /> {words.offline}
        </p>
      )}
      {connection === "connecting" && begun && (
        <p class="strip">
          <Icon of="clock" /> {words.reconnecting}
        </p>
      )}
      {problem !== undefined && begun && (
        <p class="strip warn">
          <Icon of="warning" /> {problem}
        </p>
      )}
      {mode !== "assistant" && (
        <p class="strip">
          <Icon of="person" /> {mode === "queued" ? words.queued : words.withPerson}
        </p>
      )}
    </>
  );
}
