import { type Signal, signal } from "@preact/signals";
import { createRef, render } from "preact";
import type { Chat } from "../chat/chat.js";
import type { Words } from "../words/words.js";
import { pictureAddress } from "./addresses.js";
import type { Announcement } from "./announcer.js";
import { ChatPanel } from "./chat-panel.js";
import { formatsFor } from "./formats.js";
import css from "./panel.css?inline";
import { type Surroundings, SurroundingsProvider } from "./surroundings.js";

export interface ViewOptions {
  readonly chat: Chat;
  readonly words: Words;
  /** Origin of the assistant; pictures without an origin are its own. */
  readonly base: string;
  /** Whether a floating panel is shown; one in the page always is. */
  readonly open: Signal<boolean>;
  readonly onClose: () => void;
  /** Tells the page; false when the page has dealt with it itself. */
  readonly emit: (name: "add-to-cart", detail: object) => boolean;
  readonly mode: "floating" | "inline";
  /** BCP 47; numbers, amounts and dates are written its way. */
  readonly locale: string;
  /** Whether cards have a button "Add to cart"; false when not given. */
  readonly canAddToCart?: boolean;
}

export interface View {
  focusComposer(): void;
  /** Takes everything away again that `mountView` has put there. */
  unmount(): void;
}

const announcedMs = 1_000;

/** Shows a conversation in a shadow root, beside what else is in it. */
export function mountView(root: ShadowRoot, view: ViewOptions): View {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets.push(sheet);
  const place = document.createElement("div");
  place.className = "chat-place";
  root.append(place);

  const composer = createRef<HTMLTextAreaElement>();
  const log = createRef<HTMLDivElement>();
  const phone = mediaSignal("(max-width: 480px)");
  const touch = globalThis.matchMedia("(pointer: coarse)");
  const { announcements, announce } = announcing();
  const focusComposer = (): void => {
    composer.current?.focus();
  };
  const focusTranscript = (): void => {
    (log.current ?? composer.current)?.focus({ preventScroll: true });
  };
  const surroundings: Surroundings = {
    chat: view.chat,
    words: view.words,
    formats: formatsFor(view.locale),
    open: view.mode === "inline" ? signal(true) : view.open,
    phone: phone.matches,
    canAddToCart: view.canAddToCart ?? false,
    pictureAddress: (address) => pictureAddress(address, view.base),
    addToCart: ({ sku, productId, title }) => {
      view.emit("add-to-cart", { sku, productId, title, quantity: 1 });
    },
    announce,
    focusComposer,
    focusTranscript,
    // In the composer, a screen would bring its keyboard up over the answer.
    focusAfterTap: () => {
      if (touch.matches) focusTranscript();
      else focusComposer();
    },
  };
  render(
    <SurroundingsProvider value={surroundings}>
      <ChatPanel
        mode={view.mode}
        rightToLeft={getComputedStyle(root.host).direction === "rtl"}
        composer={composer}
        log={log}
        announcements={announcements}
        onClose={view.onClose}
      />
    </SurroundingsProvider>,
    place,
  );
  return {
    focusComposer,
    unmount: () => {
      render(null, place);
      place.remove();
      phone.stop();
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

interface Announcing {
  readonly announcements: Signal<readonly Announcement[]>;
  readonly announce: (text: string) => void;
}

function announcing(): Announcing {
  const announcements = signal<readonly Announcement[]>([]);
  let announced = 0;
  const announce = (text: string): void => {
    announced += 1;
    const id = announced;
    announcements.value = [...announcements.peek(), { id, text }];
    setTimeout(() => {
      announcements.value = announcements.peek().filter((each) => each.id !== id);
    }, announcedMs);
  };
  return { announcements, announce };
}

function mediaSignal(query: string): { readonly matches: Signal<boolean>; readonly stop: () => void } {
  const media = globalThis.matchMedia(query);
  const matches = signal(media.matches);
  const follow = (): void => {
    matches.value = media.matches;
  };
  media.addEventListener("change", follow);
  return {
    matches,
    stop: () => {
      media.removeEventListener("change", follow);
    },
  };
}
