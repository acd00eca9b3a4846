// Makes the pictures of the README and of docs/ from the demo shop, in the Chromium that is installed: node test/product/screenshots.mjs
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import sharp from "sharp";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs", "pictures");
const data = mkdtempSync(join(tmpdir(), "aisle-pictures-"));
const desktop = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 };
const phone = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

const wish = "I'm looking for a warm hoodie for men under 60";
const order = ["where is my order OM-1012?", "97205"];
/** File name, window, colour scheme, page, and what the shopper says there. */
const pictures = [
  { name: "shop", window: desktop, scheme: "light", says: [wish] },
  { name: "shop-dark", window: desktop, scheme: "dark", says: order },
  { name: "phone-products", window: phone, scheme: "light", says: [wish] },
  { name: "phone-order", window: phone, scheme: "light", says: order },
  { name: "phone-dark", window: phone, scheme: "dark", says: ["running shoes in size 41, but not white"] },
];

const demo = spawn(process.execPath, [join(root, "dist/adapters/main.js"), "demo", "--port", "0", "--data", data], {
  stdio: ["ignore", "ignore", "pipe"],
});
const browser = await chromium.launch({
  executablePath: execFileSync("which", ["chromium"], { encoding: "utf8" }).trim(),
  args: ["--no-sandbox"],
});
try {
  mkdirSync(folder, { recursive: true });
  const address = await addressOf(demo);
  for (const picture of pictures) await take(address, picture);
} finally {
  await browser.close();
  demo.kill("SIGTERM");
  await new Promise((ended) => demo.once("exit", ended));
  rmSync(data, { recursive: true, force: true });
}

function addressOf(server) {
  return new Promise((found, failed) => {
    let printed = "";
    server.stderr.on("data", (chunk) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address !== undefined) found(address);
    });
    server.once("exit", (code) => failed(new Error(`the demo ended with ${code}:\n${printed}`)));
  });
}

async function take(address, { name, window, scheme, says }) {
  const context = await browser.newContext({ ...window, colorScheme: scheme, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  const chat = page.locator("aisle-chat");
  await chat.getByRole("button", { name: /chat with/i }).click();
  const composer = chat.getByRole("textbox");
  await chat.locator("article.assistant").waitFor();
  for (const text of says) {
    const replies = await chat.locator("article.assistant").count();
    await composer.fill(text);
    await composer.press("Enter");
    await chat.locator("article.assistant").nth(replies).waitFor();
  }
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => {
    const inChat = document.querySelector("aisle-chat")?.shadowRoot?.querySelectorAll("img") ?? [];
    const seen = [...document.images, ...inChat].filter(
      (image) => image.getBoundingClientRect().top < innerHeight && image.getBoundingClientRect().left < innerWidth,
    );
    return seen.every((image) => image.complete && image.naturalWidth > 0);
  });
  const png = await page.screenshot();
  const file = join(folder, `${name}.webp`);
  const { width, height, size } = await sharp(png).webp({ quality: 84 }).toFile(file);
  console.log(`docs/pictures/${name}.webp  ${width}×${height}, ${Math.round(size / 1024)} KB`);
  await context.close();
}
