import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath, type WatchedPage } from "../chromium.js";
import { fromTheShop } from "./stories.js";
import type { Story } from "./story.js";
import { listenTo, type StoryPage, storyPages } from "./story-page.js";
import { openStorySite, type StorySite } from "./story-site.js";

let site: StorySite | undefined;
const openStory = storyPages(() => site);

beforeAll(async () => {
  if (chromiumPath !== undefined) site = await openStorySite();
});
afterAll(async () => {
  await site?.close();
});

/** The page's clock stands still until it is told to go on. */
const stoppedClock = async (page: WatchedPage): Promise<void> => {
  await page.clock.install({ time: new Date("2026-11-03T15:00:00Z") });
};

const works = async ({ page }: StoryPage, work: "thinking" | "searching" | undefined): Promise<void> => {
  await page.evaluate((now) => {
    (globalThis as unknown as { story: Story }).story.chat.working.value = now;
  }, work);
};

describe.skipIf(chromiumPath === undefined)("needs chromium: what a screen reader is told", () => {
  it("hears each message once and in order, and then the live region is empty", async () => {
    const { page, panel, arrives } = await openStory("order", { prepare: stoppedClock });
    const heard = await listenTo(page);
    await arrives(fromTheShop(10, "It has arrived."), { ...fromTheShop(11, "thanks"), id: "thanks", from: "shopper" });
    await arrives(fromTheShop(12, "You're welcome."), { ...fromTheShop(13, "Mara has joined."), from: "system" });
    await arrives({ ...fromTheShop(14, "Hello, this is Mara."), from: "person" });
    const expected = [
      "Assistant said: It has arrived.",
      "Assistant said: You're welcome.",
      "Notice: Mara has joined.",
      "Our colleague said: Hello, this is Mara.",
    ];
    await expect.poll(heard).toEqual(expected);
    await page.clock.runFor(1_100);
    expect(await panel.locator('[aria-live="polite"]').textContent()).toBe("");
    await expect.poll(heard).toEqual(expected);
    expect(await panel.getByRole("log").getAttribute("aria-live")).toBe("off");
  });

  it("does not hear an earlier conversation again", async () => {
    const { panel } = await openStory("order", { prepare: stoppedClock });
    expect(await panel.locator('[aria-live="polite"]').textContent()).toBe("");
  });

  it("hears the greeting of a new conversation", async () => {
    const { panel } = await openStory("greeting", { prepare: stoppedClock });
    expect(await panel.locator('[aria-live="polite"]').textContent()).toContain("Assistant said: Welcome to");
  });

  it("hears of work once per turn, and only of work that takes three seconds", async () => {
    const story = await openStory("order", { prepare: stoppedClock });
    const heard = await listenTo(story.page);
    await works(story, "thinking");
    await story.page.clock.runFor(2_000);
    await works(story, undefined);
    await story.page.clock.runFor(2_000);
    await expect.poll(heard).toEqual([]);
    await works(story, "thinking");
    await story.page.clock.runFor(2_000);
    await works(story, "searching");
    await story.page.clock.runFor(9_000);
    await works(story, "thinking");
    await story.page.clock.runFor(9_000);
    await expect.poll(heard).toEqual(["Searching the shop…"]);
  });

  it("hears why a message was not sent, once", async () => {
    const { page } = await openStory("greeting", { prepare: stoppedClock });
    const heard = await listenTo(page);
    await page.evaluate(() => {
      const { chat } = (globalThis as unknown as { story: Story }).story;
      const failed = { id: "it", text: "hello", state: "failed", problem: "The shop is closed." } as const;
      chat.unsent.value = [failed];
      chat.unsent.value = [failed, { id: "other", text: "hello?", state: "waiting" }];
    });
    await expect.poll(heard).toEqual(["Message not sent. The shop is closed."]);
  });
});
