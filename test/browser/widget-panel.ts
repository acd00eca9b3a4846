import type { Locator, Page } from "playwright-core";

/** The widget as a shopper finds it: by names and roles, never by the names of its parts. */
export interface WidgetPanel {
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly composer: Locator;
  readonly transcript: Locator;
  /** The cards of products, by the button that each has. */
  readonly cards: Locator;
  open(): Promise<void>;
  say(text: string): Promise<void>;
  /** Waits for a text in the transcript. */
  sees(text: string | RegExp): Promise<void>;
}

export function widgetPanel(page: Page): WidgetPanel {
  const launcher = page.locator("aisle-chat").getByRole("button", { name: /chat with|close the chat/i });
  const panel = page.locator("aisle-chat").getByRole("dialog");
  const composer = panel.getByRole("textbox");
  const transcript = panel.getByRole("log");
  const cards = panel.getByRole("button", { name: /details/i });
  return {
    ...{ launcher, panel, composer, transcript, cards },
    open: async () => {
      await launcher.click();
      await composer.waitFor();
    },
    say: async (text) => {
      await composer.fill(text);
      await composer.press("Enter");
    },
    sees: async (text) => {
      await transcript.getByText(text).first().waitFor();
    },
  };
}
