import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Chat } from "../chat/chat.js";
import type { Words } from "../words/words.js";
import type { Formats } from "./formats.js";

/** What every part of the panel may use. */
export interface Surroundings {
  readonly chat: Chat;
  readonly words: Words;
  readonly formats: Formats;
  readonly open: Signal<boolean>;
  /** Whether there is room for a floating panel only as a sheet over the whole screen. */
  readonly phone: Signal<boolean>;
  /** The shop takes products into its cart when it is told so. */
  readonly canAddToCart: boolean;
  /** The address of a picture; undefined for what is no web address. */
  readonly pictureAddress: (address: string | undefined) => string | undefined;
  readonly addToCart: (product: { readonly sku: string; readonly productId: string; readonly title: string }) => void;
  /** Tells it to a screen reader once, after what was announced before. */
  readonly announce: (text: string) => void;
  readonly focusComposer: () => void;
  readonly focusTranscript: () => void;
  /** Where the focus goes after a tap whose button is about to vanish. */
  readonly focusAfterTap: () => void;
}

const context = createContext<Surroundings | undefined>(undefined);
export const SurroundingsProvider = context.Provider;

/** Only inside the panel, which always provides them. */
export function useSurroundings(): Surroundings {
  return useContext(context) as Surroundings;
}
