import { type Signal, useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { speaker } from "./message.js";
import { useSurroundings } from "./surroundings.js";

export interface Announcement {
  readonly id: number;
  readonly text: string;
}

const patienceMs = 3_000;

/**
 * The hidden twin of the transcript: each finished message is put here once, in order, and taken away again. Browsers
 * repeat or skip what changes in a live region that stays.
 */
export function Announcer({ announcements }: { readonly announcements: Signal<readonly Announcement[]> }) {
  useMessagesTold();
  useFailuresTold();
  useWorkTold();
  useConnectionTold();
  return (
    <div class="spoken twin" aria-live="polite" aria-relevant="additions">
      {announcements.value.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}

function useMessagesTold(): void {
  const { chat, words, announce, open } = useSurroundings();
  const heard = useRef(0);
  useSignalEffect(() => {
    const messages = chat.messages.value;
    const fresh = messages.filter(({ seq }) => seq > heard.current);
    // What comes first with something that the shopper said is an earlier conversation, come back.
    const resumed = heard.current === 0 && fresh.some(({ from }) => from === "shopper");
    heard.current = messages.at(-1)?.seq ?? 0;
    if (resumed || !open.peek()) return;
    for (const message of fresh) {
      if (message.from !== "shopper") announce(`${speaker(message.from, words)} ${message.text}`);
    }
  });
}

function useFailuresTold(): void {
  const { chat, words, announce } = useSurroundings();
  const told = useRef<ReadonlySet<string>>(new Set());
  useSignalEffect(() => {
    const failed = chat.unsent.value.filter(({ state }) => state === "failed");
    for (const { id, problem } of failed) {
      if (!told.current.has(id)) announce([words.notSent, problem ?? ""].join(" ").trim());
    }
    told.current = new Set(failed.map(({ id }) => id));
  });
}

/** Once per turn, and only of a turn that makes the shopper wait. */
function useWorkTold(): void {
  const { chat, words, announce } = useSurroundings();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSignalEffect(() => {
    if (chat.working.value === undefined) {
      clearTimeout(timer.current);
      timer.current = undefined;
      return;
    }
    timer.current ??= setTimeout(() => {
      const work = chat.working.peek();
      if (work !== undefined) announce(words.work[work]);
    }, patienceMs);
  });
}

function useConnectionTold(): void {
  const { chat, words, announce } = useSurroundings();
  useSignalEffect(() => {
    if (chat.connection.value === "offline") announce(words.offline);
  });
}
