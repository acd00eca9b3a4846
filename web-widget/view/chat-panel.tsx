import { type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { type Announcement, Announcer } from "./announcer.js";
import { Composer } from "./composer.js";
import { Header } from "./header.js";
import { Icon } from "./icons.js";
import { useSurroundings } from "./surroundings.js";
import { Transcript } from "./transcript.js";

export interface ChatPanelProps {
  readonly mode: "floating" | "inline";
  /** The page reads so. */
  readonly rightToLeft: boolean;
  readonly composer: RefObject<HTMLTextAreaElement | null>;
  readonly log: RefObject<HTMLDivElement | null>;
  readonly announcements: Signal<readonly Announcement[]>;
  readonly onClose: () => void;
}

/** The whole panel: who answers, what was said, and where to write. */
export function ChatPanel({ mode, rightToLeft, composer, log, announcements, onClose }: ChatPanelProps) {
  const { chat, words, open, phone, focusComposer, focusTranscript } = useSurroundings();
  const draft = useSignal("");
  const floating = mode === "floating";
  const visibleHeight = useVisibleHeight(floating && phone.value);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "F6") {
      event.preventDefault();
      if (event.target === composer.current) focusTranscript();
      else focusComposer();
    } else if (event.key === "Escape" && floating && !event.isComposing) {
      event.stopPropagation();
      onClose();
    }
  };
  const role = floating ? { role: "dialog" as const, "aria-modal": phone.value } : { role: "region" as const };
  return (
    <section
      class={`panel ${mode}${rightToLeft ? " rtl" : ""}`}
      part="panel"
      lang={words.lang}
      aria-label={words.panel(chat.shopName.value)}
      hidden={floating && !open.value}
      style={visibleHeight === undefined ? {} : { blockSize: `${visibleHeight}px` }}
      onKeyDown={onKeyDown}
      {...role}
    >
      <Header onClose={floating ? onClose : undefined} />
      <Body log={log} />
      <Composer field={composer} draft={draft} />
      <Announcer announcements={announcements} />
    </section>
  );
}

function Body({ log }: { readonly log: RefObject<HTMLDivElement | null> }) {
  const { chat } = useSurroundings();
  if (chat.messages.value.length > 0 || chat.unsent.value.length > 0) return <Transcript log={log} />;
  return chat.problem.value === undefined ? <Skeleton /> : <Problem problem={chat.problem.value} />;
}

function Skeleton() {
  const { words } = useSurroundings();
  return (
    <div class="conversation skeleton">
      <p class="spoken">{words.connecting}</p>
      <i />
      <i />
      <i />
    </div>
  );
}

function Problem({ problem }: { readonly problem: string }) {
  const { chat, words, focusComposer } = useSurroundings();
  return (
    <div class="conversation problem" role="alert">
      <Icon of="warning" />
      <p>
        <strong>{words.cannotOpen}</strong>
      </p>
      <p class="muted">{problem}</p>
      <button
        type="button"
        class="button primary"
        part="button"
        onClick={() => {
          focusComposer();
          chat.reconnect();
        }}
      >
        {words.tryAgain}
      </button>
    </div>
  );
}

/** What a keyboard on the screen leaves of a sheet, in pixels; undefined where nothing covers it. */
function useVisibleHeight(sheet: boolean): number | undefined {
  const height = useSignal<number | undefined>(undefined);
  useEffect(() => {
    const viewport = globalThis.visualViewport;
    if (!sheet || viewport === null) {
      height.value = undefined;
      return;
    }
    const measure = (): void => {
      // A page that is zoomed into is smaller, too, and nothing covers it.
      const covered = viewport.scale === 1 && viewport.height < globalThis.innerHeight - 1;
      height.value = covered ? viewport.height : undefined;
    };
    measure();
    viewport.addEventListener("resize", measure);
    return () => {
      viewport.removeEventListener("resize", measure);
    };
  }, [sheet]);
  return height.value;
}
