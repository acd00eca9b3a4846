import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../axe.js";
import { chromiumPath } from "../chromium.js";
import { storyPages } from "./story-page.js";
import { openStorySite, type StorySite } from "./story-site.js";
import { type StoryName, stories } from "./stories.js";

let site: StorySite | undefined;
const openStory = storyPages(() => site);

beforeAll(async () => {
  if (chromiumPath !== undefined) site = await openStorySite();
});
afterAll(async () => {
  await site?.close();
});

const names = Object.keys(stories) as StoryName[];

describe.skipIf(chromiumPath === undefined)("needs chromium: every state of the panel", () => {
  it.each(names)("%s: axe finds nothing in light or dark, and the page's policy is kept", async (name) => {
    const { page } = await openStory(name, { query: { theme: "light" } });
    expect(await axeFindings(page)).toEqual([]);
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>("aisle-story");
      if (host !== null) host.dataset["theme"] = "dark";
      // The page is no part of the panel, and dark on dark would be found in it.
      document.querySelector("h1")?.remove();
    });
    const inDark = (await axeFindings(page)).filter((finding) => !finding.startsWith("page-has-heading-one"));
    expect(inDark).toEqual([]);
    expect(page.incidents).toEqual([]);
    await page.context().close();
  });

  it.each(names)(
    "%s: at 320 pixels with text twice as large, nothing goes over the side and there is room to read",
    async (name) => {
      const { page, panel } = await openStory(name, { browser: { viewport: { width: 320, height: 640 } } });
      const tooWide = await page.evaluate(() => {
        const host = document.querySelector<HTMLElement>("aisle-story");
        host?.style.setProperty("--aisle-font-size", "32px");
        const panel = host?.shadowRoot?.querySelector(".panel");
        // A row of cards and a table are scrolled by themselves, with buttons and keys.
        const parts = [
          document.documentElement,
          panel,
          ...(panel?.querySelectorAll("header, .scroller, form, p, h3") ?? []),
        ];
        return parts
          .filter((part) => part && !part.closest(".comparison, .carousel, .spoken"))
          .filter((part) => part && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0)
          .map((part) => `${part?.tagName} ${part?.className}: ${part?.scrollWidth} > ${part?.clientWidth}`);
      });
      expect(tooWide).toEqual([]);
      const [whole, conversation] = [await panel.boundingBox(), await panel.locator(".conversation").boundingBox()];
      expect(conversation?.height).toBeGreaterThan((whole?.height ?? Number.NaN) * 0.3);
      await page.context().close();
    },
  );
});
