import type { BrowserContextOptions, Locator } from "playwright-core";
import type { TranscriptMessage } from "../../../adapters/web/protocol.js";
import { browserForTests, type WatchedPage } from "../chromium.js";
import type { Story } from "./story.js";
import type { StoryName } from "./stories.js";
import type { StorySite } from "./story-site.js";

export interface StoryPage {
  readonly page: WatchedPage;
  readonly panel: Locator;
  readonly log: Locator;
  readonly composer: Locator;
  /** Something comes from the shop. */
  readonly arrives: (...messages: readonly TranscriptMessage[]) => Promise<void>;
  /** What the panel said to the conversation, in order. */
  readonly said: () => Promise<readonly { readonly text: string; readonly choice?: string }[]>;
  readonly isFocused: (part: Locator) => Promise<boolean>;
}

export interface StoryOptions {
  readonly query?: Readonly<Record<string, string>>;
  readonly browser?: BrowserContextOptions;
  /** Before the page is fetched. */
  readonly prepare?: (page: WatchedPage) => Promise<void>;
}

/** @returns opens a story in a page of its own; to be called once, at the top of a test file. */
export function storyPages(
  site: () => StorySite | undefined,
): (name: StoryName, options?: StoryOptions) => Promise<StoryPage> {
  const openPage = browserForTests();
  return async (name, { query = {}, browser = {}, prepare } = {}) => {
    // What moves is in no state that could be checked.
    const page = await openPage({ reducedMotion: "reduce", ...browser });
    await prepare?.(page);
    await page.goto(`${site()?.address ?? ""}/?${new URLSearchParams({ story: name, ...query }).toString()}`);
    const panel = page.locator("aisle-story").locator("section.panel");
    const composer = panel.getByRole("textbox");
    await composer.waitFor();
    return {
      ...{ page, panel, composer, log: panel.getByRole("log") },
      arrives: (...messages) =>
        page.evaluate((fresh) => {
          const { chat } = (globalThis as unknown as { story: Story }).story;
          chat.messages.value = [...chat.messages.value, ...fresh];
        }, messages),
      said: () => page.evaluate(() => (globalThis as unknown as { story: Story }).story.chat.said),
      isFocused: (part) => part.evaluate((element) => element.matches(":focus")),
    };
  };
}

/** Writes down what the live region is given from now on. @returns what it was given so far, in order. */
export async function listenTo(page: WatchedPage): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const twin = document.querySelector("aisle-story")?.shadowRoot?.querySelector('[aria-live="polite"]');
    if (!twin) return;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) heard.push(node.textContent ?? "");
    }).observe(twin, { subtree: true, childList: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
}
