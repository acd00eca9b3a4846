import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pausesByHand } from "../bot/pauses-by-hand.js";
import { openTestModels, type TestModels } from "../conversations/shop.js";
import { browserForTests, chromiumPath, type WatchedPage } from "./chromium.js";
import { openShopSite, type ShopSite } from "./shop-site.js";
import { type WidgetPanel, widgetPanel } from "./widget-panel.js";

const openPage = browserForTests();
const pauses = pausesByHand();
let models: TestModels;
let site: ShopSite;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  models = await openTestModels();
  site = await openShopSite(models, {}, pauses);
});
afterAll(async () => {
  if (chromiumPath === undefined) return;
  await site.close();
  await models.close();
});

async function visit(): Promise<{ readonly page: WatchedPage; readonly chat: WidgetPanel }> {
  const page = await openPage();
  await page.goto(site.page);
  const chat = widgetPanel(page);
  await chat.open();
  await chat.transcript.locator("article.assistant").first().waitFor();
  return { page, chat };
}

/** Each turn of the newest conversation by what it answers. */
async function turns(): Promise<readonly (readonly string[])[]> {
  const { conversations } = site.shop.storage;
  const [newest = ""] = await conversations.list(1);
  const texts = new Map<string, string[]>();
  for (const { event, turn } of await conversations.load(newest)) {
    if (event.kind === "shopper-uttered" && turn !== undefined) {
      texts.set(turn, [...(texts.get(turn) ?? []), event.text]);
    }
  }
  return [...texts.values()];
}

describe.skipIf(chromiumPath === undefined)("needs chromium: what is sent while its sender types on", () => {
  it("is one turn with what is typed and sent right after it", async () => {
    const { page, chat } = await visit();
    await chat.composer.pressSequentially("hi, i'd like\na mug\n");
    await chat.cards.first().waitFor();
    expect(await turns()).toEqual([["hi, i'd like", "a mug"]]);
    expect(await chat.composer.inputValue()).toBe("");
    expect(page.incidents).toEqual([]);
  });

  it("is answered by itself when what was begun after it is taken back", async () => {
    const { chat } = await visit();
    await chat.composer.pressSequentially("a mug\nund");
    await chat.composer.fill("");
    await chat.cards.first().waitFor();
    expect(await turns()).toEqual([["a mug"]]);
  });

  it("is said once and answered, also when the page is closed in the middle of the next word", async () => {
    const { page, chat } = await visit();
    await chat.composer.pressSequentially("a mug\nin gre");
    await page.goto("about:blank");
    await page.goto(site.page);
    await chat.cards.first().waitFor();
    expect(await turns()).toEqual([["a mug"]]);
    expect(await chat.transcript.getByText("a mug", { exact: true }).count()).toBe(1);
  });
});
