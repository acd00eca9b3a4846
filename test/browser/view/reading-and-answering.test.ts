import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chromiumPath } from "../chromium.js";
import { fromTheShop } from "./stories.js";
import type { Story } from "./story.js";
import { storyPages } from "./story-page.js";
import { openStorySite, type StorySite } from "./story-site.js";

let site: StorySite | undefined;
const openStory = storyPages(() => site);
const phone = { viewport: { width: 390, height: 700 } };

beforeAll(async () => {
  if (chromiumPath !== undefined) site = await openStorySite();
});
afterAll(async () => {
  await site?.close();
});

describe.skipIf(chromiumPath === undefined)("needs chromium: the panel by keyboard", () => {
  it("has one stop for the quick replies, and the arrow keys go round in them", async () => {
    const { page, panel, isFocused } = await openStory("greeting");
    const replies = panel.getByRole("toolbar").getByRole("button");
    await panel.getByRole("log").focus();
    await page.keyboard.press("Tab");
    expect(await isFocused(replies.nth(0))).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(replies.nth(1))).toBe(true);
    await page.keyboard.press("End");
    expect(await isFocused(replies.nth(2))).toBe(true);
    await page.keyboard.press("ArrowRight");
    expect(await isFocused(replies.nth(0))).toBe(true);
    await page.keyboard.press("Tab");
    expect(await isFocused(panel.getByRole("textbox"))).toBe(true);
  });

  it("sends a chosen reply, takes the choices away and leaves the focus in the message box", async () => {
    const { page, panel, composer, said, isFocused } = await openStory("greeting");
    await panel.getByRole("button", { name: "Where is my order?" }).focus();
    await page.keyboard.press("Enter");
    expect(await said()).toEqual([{ text: "Where is my order?", choice: "order-status" }]);
    expect(await isFocused(composer)).toBe(true);
    expect(await panel.getByRole("toolbar").count()).toBe(0);
  });

  it("walks the transcript with the arrow keys, goes into a message with Enter and out with Escape", async () => {
    const { page, log, composer, isFocused } = await openStory("offer");
    const messages = log.locator("[data-message]");
    await composer.focus();
    await page.keyboard.press("F6");
    expect(await isFocused(log)).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await isFocused(messages.nth(2))).toBe(true);
    await page.keyboard.press("ArrowUp");
    expect(await isFocused(messages.nth(1))).toBe(true);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await isFocused(log.getByRole("link", { name: "Harbor Rain Jacket" }))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isFocused(messages.nth(2))).toBe(true);
    await page.keyboard.press("Escape");
    expect(await isFocused(composer)).toBe(true);
  });

  it("closes with Escape from the message box, and keeps what was written", async () => {
    const { page, panel, composer } = await openStory("greeting");
    await composer.fill("a blue");
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    await page.evaluate(() => {
      (globalThis as unknown as { story: Story }).story.open.value = true;
    });
    expect(await composer.inputValue()).toBe("a blue");
  });

  it("sends with Enter, begins a line with Shift and Enter, and leaves Enter to a composition", async () => {
    const { page, composer, said } = await openStory("greeting");
    await composer.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.type("two jackets");
    await page.keyboard.press("Shift+Enter");
    await page.keyboard.type("in navy");
    await composer.dispatchEvent("keydown", { key: "Enter", isComposing: true });
    expect(await said()).toEqual([]);
    await page.keyboard.press("Enter");
    expect(await said()).toEqual([{ text: "two jackets\nin navy" }]);
    expect(await composer.inputValue()).toBe("");
  });

  it("steps through the products with buttons and says which are shown", async () => {
    const { page, panel } = await openStory("offer", { browser: phone });
    await panel.getByText("1–2 of 5").waitFor();
    await panel.getByRole("button", { name: "Next products" }).press("Enter");
    await panel.getByText("3–4 of 5").waitFor();
    await page.keyboard.press("Enter");
    await panel.getByText("4–5 of 5").waitFor();
    expect(await panel.getByRole("button", { name: "Next products" }).getAttribute("aria-disabled")).toBe("true");
  });
});

describe.skipIf(chromiumPath === undefined)("needs chromium: the panel", () => {
  it("asks for the details of a product by its code", async () => {
    const { panel, said } = await openStory("offer");
    await panel.getByRole("button", { name: "Details: Fernside Quilted Jacket" }).click();
    expect(await said()).toEqual([
      { text: "Tell me more about “Fernside Quilted Jacket”", choice: "product:FERNSIDE-QUILTED-JACKET" },
    ]);
  });

  it("shows a drawing where a picture is missing", async () => {
    const { panel } = await openStory("offer");
    const card = panel.getByRole("article", { name: "Lamplight Fleece" });
    await card.scrollIntoViewIfNeeded();
    await card.getByRole("img", { name: "No picture" }).waitFor();
  });

  it("shows markup in a title as text, and leads nowhere but to web pages", async () => {
    const { page, panel } = await openStory("hostile");
    const title = await panel.getByRole("heading", { level: 3 }).first().textContent();
    expect(title).toContain('<img src=x onerror="alert(1)"><script>alert(2)</script>');
    const links = await panel.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["https://ok.example/"]);
    expect(page.incidents).toEqual([]);
  });

  it("does not move a reader who has gone up, nor the focus, and leads to what is new", async () => {
    const { panel, log, composer, arrives, isFocused } = await openStory("order", { browser: phone });
    await composer.focus();
    const top = await panel.locator(".scroller").evaluate((scroller) => {
      scroller.scrollTop = 0;
      return new Promise<number>((scrolled) => {
        scroller.addEventListener(
          "scroll",
          () => {
            scrolled(scroller.scrollTop);
          },
          { once: true },
        );
      });
    });
    await arrives(fromTheShop(10, "It has arrived."), fromTheShop(11, "Is there anything else?"));
    const button = panel.getByRole("button", { name: "2 new messages" });
    await button.waitFor();
    expect(await panel.locator(".scroller").evaluate(({ scrollTop }) => scrollTop)).toBe(top);
    expect(await isFocused(composer)).toBe(true);
    await button.click();
    await button.waitFor({ state: "detached" });
    expect(await isFocused(log)).toBe(true);
  });

  it("begins a reply that is taller than the panel with its first line", async () => {
    const { panel, log, arrives } = await openStory("greeting", { browser: phone });
    const long = "One line of many.\n".repeat(60);
    await arrives({ ...fromTheShop(2, long), id: "asked", from: "shopper" }, fromTheShop(3, long));
    const [frame, message] = [
      await panel.locator(".scroller").boundingBox(),
      await log.locator("[data-message='3']").boundingBox(),
    ];
    expect(message?.y).toBeGreaterThan(frame?.y ?? Number.NaN);
    expect(message?.y).toBeLessThan((frame?.y ?? Number.NaN) + 40);
  });

  it("offers to send a failed message again or to give it up", async () => {
    const { page, panel, log, composer, isFocused } = await openStory("failed message");
    await log.getByText("Message not sent. There were too many messages in a short time.").waitFor();
    await panel.getByRole("button", { name: "Retry" }).click();
    await panel.getByRole("button", { name: "Discard" }).click();
    const asked = await page.evaluate(() => (globalThis as unknown as { story: Story }).story.chat.asked);
    expect(asked).toEqual(["retry second", "discard second"]);
    expect(await isFocused(composer)).toBe(true);
  });

  it("asks before it starts over", async () => {
    const { page, panel } = await openStory("offer");
    const asked = () => page.evaluate(() => (globalThis as unknown as { story: Story }).story.chat.asked);
    await panel.getByRole("button", { name: "Start over" }).click();
    await panel.getByRole("button", { name: "Keep this chat" }).click();
    expect(await asked()).toEqual([]);
    await panel.getByRole("button", { name: "Start over" }).click();
    await panel.getByRole("group").getByRole("button", { name: "Start over" }).click();
    expect(await asked()).toEqual(["restart"]);
  });

  it("is a modal dialog on a phone only, and a region where it is a part of the page", async () => {
    const onDesk = await openStory("greeting");
    expect(await onDesk.page.getByRole("dialog").getAttribute("aria-modal")).toBe("false");
    const onPhone = await openStory("greeting", { browser: phone });
    expect(await onPhone.page.getByRole("dialog").getAttribute("aria-modal")).toBe("true");
    const inPage = await openStory("greeting", { query: { mode: "inline" } });
    expect(await inPage.page.getByRole("region", { name: /assistant of Ottermere/ }).isVisible()).toBe(true);
    expect(await inPage.panel.getByRole("button", { name: "Close the chat" }).count()).toBe(0);
  });
});
