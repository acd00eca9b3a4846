import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestModels, type TestModels } from "../conversations/shop.js";
import { axeFindings } from "./axe.js";
import { browserForTests, chromiumPath, type WatchedPage } from "./chromium.js";
import { merchantSite, openShopSite, type ShopSite } from "./shop-site.js";
import { type WidgetPanel, widgetPanel } from "./widget-panel.js";

const openPage = browserForTests();
let models: TestModels;
let site: ShopSite;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  models = await openTestModels();
  site = await openShopSite(models);
});
afterAll(async () => {
  if (chromiumPath === undefined) return;
  await site.close();
  await models.close();
});

/** A shopper on the merchant's page, whose policy is as strict as it gets. */
async function visit(
  options: Parameters<typeof openPage>[0] = {},
): Promise<{ readonly page: WatchedPage; readonly chat: WidgetPanel }> {
  const page = await openPage(options);
  await page.goto(site.page);
  const chat = widgetPanel(page);
  await chat.launcher.waitFor();
  return { page, chat };
}

/** What the live region said, each text once, in the order in which it came. */
async function listen(page: WatchedPage): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const root = document.querySelector("aisle-chat")?.shadowRoot;
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        for (const node of addedNodes) {
          const element = node instanceof Element ? node : node.parentElement;
          if (element?.closest('[aria-live="polite"]') && node.textContent) heard.push(node.textContent);
        }
      }
    }).observe(root as ShadowRoot, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

describe.skipIf(chromiumPath === undefined)("needs chromium: the widget on a page with a strict policy", () => {
  it("finds products by keyboard alone", async () => {
    const { page, chat } = await visit();
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press("Tab");
      if (await chat.launcher.evaluate((button) => button.matches(":focus"))) break;
    }
    await page.keyboard.press("Enter");
    await chat.composer.waitFor();
    await chat.sees("Welcome to Ottermere Goods!");
    await page.keyboard.type("a warm hoodie for men under 60");
    await page.keyboard.press("Enter");
    await chat.cards.first().waitFor();
    await chat.sees("Harbour Fleece Hoodie");
    await page.keyboard.press("Escape");
    expect(await chat.launcher.evaluate((button) => button.matches(":focus"))).toBe(true);
    expect(page.incidents).toEqual([]);
  });

  it("looks an order up by keyboard alone, and tells it parcel by parcel", async () => {
    const { page, chat } = await visit();
    await chat.launcher.focus();
    await page.keyboard.press("Enter");
    await chat.sees("Welcome to Ottermere Goods!");
    await page.keyboard.type("where is my order OM-1012?\n");
    await chat.sees("which e-mail address or postal code");
    await page.keyboard.type("97205\n");
    await chat.panel.getByRole("list").filter({ hasText: "Left with a neighbor" }).first().waitFor();
    expect(await chat.panel.locator('[aria-current="step"]').count()).toBeGreaterThan(0);
    expect(page.incidents).toEqual([]);
  });

  it("announces each answer once and in order", async () => {
    const { page, chat } = await visit();
    await chat.open();
    const heard = await listen(page);
    await chat.sees("Welcome to Ottermere Goods!");
    await chat.say("a stoneware mug");
    await chat.cards.first().waitFor();
    await chat.say("how long do I have to return something?");
    await chat.sees(/Source:/);
    // Whether the greeting is heard depends on which is there first, it or the listener.
    const answers = async () => (await heard()).filter((text) => !text.includes("Welcome"));
    await expect.poll(answers).toHaveLength(2);
    const [first, second] = await answers();
    expect(first).toContain("Stoneware Mug");
    expect(second).toContain("Source:");
  });

  it.each([
    ["light", "light"],
    ["dark", "dark"],
  ] as const)(
    "has nothing that axe finds, in %s: closed, open, with cards, with an order, with an error",
    async (_, colorScheme) => {
      const { page, chat } = await visit({ colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await chat.open();
      await chat.sees("Welcome to Ottermere Goods!");
      expect(await axeFindings(page)).toEqual([]);
      await chat.say("a hoodie under 60");
      await chat.cards.first().waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await chat.say("where is OM-1012? my zip is 97205");
      await chat.sees("OM-1012");
      expect(await axeFindings(page)).toEqual([]);
      await page.context().setOffline(true);
      await page.evaluate(() => document.querySelector("aisle-chat")?.setAttribute("data-test", ""));
      expect(await axeFindings(page)).toEqual([]);
      expect(page.incidents).toEqual([]);
    },
  );

  it.each([320, 390, 1280])(
    "fits a window %i px wide with text twice as large, without scrolling sideways",
    async (width) => {
      const { page, chat } = await visit({ viewport: { width, height: 640 }, colorScheme: "light" });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      await chat.open();
      await chat.say("a hoodie under 60");
      await chat.cards.first().waitFor();
      const overflow = await chat.panel.evaluate((panel) => ({
        panel: panel.scrollWidth - panel.clientWidth,
        log:
          (panel.querySelector("[role=log]")?.scrollWidth ?? 0) - (panel.querySelector("[role=log]")?.clientWidth ?? 0),
        outside: Math.max(0, panel.getBoundingClientRect().right - innerWidth),
      }));
      expect(overflow).toEqual({ panel: 0, log: 0, outside: 0 });
      expect(page.incidents).toEqual([]);
    },
  );

  it("moves nothing for who wants it still, and keeps its outlines in forced colours", async () => {
    const { page, chat } = await visit({ reducedMotion: "reduce", forcedColors: "active" });
    await chat.open();
    await chat.sees("Welcome to Ottermere Goods!");
    const moving = await page.evaluate(() => {
      const root = document.querySelector("aisle-chat")?.shadowRoot as ShadowRoot;
      return root.getAnimations().filter(({ effect }) => (effect?.getTiming().duration ?? 0) !== 0).length;
    });
    expect(moving).toBe(0);
    const border = await chat.panel.evaluate((panel) => getComputedStyle(panel).borderTopStyle);
    expect(border).not.toBe("none");
  });

  it("covers a phone's screen, keeps the page behind out of reach, and gives it back", async () => {
    const { page, chat } = await visit({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
    await chat.open();
    expect(await page.locator("main").evaluate((main) => (main as HTMLElement).inert)).toBe(true);
    await chat.panel.getByRole("button", { name: /close/i }).click();
    expect(await page.locator("main").evaluate((main) => (main as HTMLElement).inert)).toBe(false);
  });

  it("stays open on the next page of a visit, with all that was said", async () => {
    const { page, chat } = await visit();
    await chat.open();
    await chat.say("a stoneware mug");
    await chat.cards.first().waitFor();
    await page.reload();
    await chat.sees("a stoneware mug");
    await chat.cards.first().waitFor();
    expect(page.incidents).toEqual([]);
  });

  it("obeys the page: opens, says, tells what happens, and closes", async () => {
    const { page, chat } = await visit();
    const told = await page.evaluate(async () => {
      const names: string[] = [];
      for (const name of ["open", "message", "close"])
        document.addEventListener(`aisle:${name}`, () => {
          names.push(name);
        });
      const { aisle } = window as unknown as {
        aisle: { send(text: string): void; q: { push(...calls: unknown[]): void } };
      };
      aisle.q.push(["send", "hello"]);
      await new Promise((arrived) => {
        document.addEventListener("aisle:message", arrived);
      });
      aisle.q.push(["close"]);
      return names;
    });
    expect(told[0]).toBe("open");
    expect(told).toContain("message");
    expect(told.at(-1)).toBe("close");
    expect(await chat.panel.isVisible()).toBe(false);
  });

  it("stays whole when the page moves it elsewhere, and ends when the page takes it away", async () => {
    const { page, chat } = await visit();
    await chat.open();
    await chat.sees("Welcome to Ottermere Goods!");
    await page.evaluate(() => {
      const widget = document.querySelector("aisle-chat");
      if (widget !== null) document.querySelector("main")?.append(widget);
    });
    await chat.say("a stoneware mug");
    await chat.cards.first().waitFor();
    await page.evaluate(() => {
      (window as unknown as { aisle: { destroy(): void } }).aisle.destroy();
    });
    expect(await page.locator("aisle-chat").count()).toBe(0);
    expect(page.incidents).toEqual([]);
  });

  it("tells a site that is not among the allowed ones what is wrong", async () => {
    const foreign = await merchantSite(site.server);
    const page = await openPage();
    await page.goto(foreign.address);
    await widgetPanel(page).open();
    await widgetPanel(page).panel.getByText("Pages of this site may not use the assistant").waitFor();
    foreign.server.close();
  });
});
