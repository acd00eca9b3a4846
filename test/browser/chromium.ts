import { execFileSync } from "node:child_process";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** Where Debian's Chromium is; undefined where there is none, and tests that need it are skipped and say so. */
export const chromiumPath = findChromium();

function findChromium(): string | undefined {
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      // The next name may be the one.
    }
  }
  return undefined;
}

export interface WatchedPage extends Page {
  /** What a page must never cause: requests elsewhere, dialogs, errors, violations of its content security policy. */
  readonly incidents: readonly string[];
}

interface OpenPage {
  (options?: BrowserContextOptions): Promise<WatchedPage>;
  /** Another tab of the same browser profile. */
  beside(page: Page): Promise<WatchedPage>;
}

/** One browser for the tests of a file. @returns opens a page that is watched. */
export function browserForTests(): OpenPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (chromiumPath !== undefined) browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
  });
  const open = async (options: BrowserContextOptions = {}): Promise<WatchedPage> => {
    const context = await (browser as Browser).newContext({ viewport: { width: 1280, height: 800 }, ...options });
    context.setDefaultTimeout(10_000);
    return watched(await context.newPage());
  };
  return Object.assign(open, { beside: async (page: Page) => watched(await page.context().newPage()) });
}

function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath as string, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
}

/** @param page before it goes anywhere. */
async function watched(page: Page): Promise<WatchedPage> {
  const incidents: string[] = [];
  page.on("dialog", (dialog) => {
    incidents.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => incidents.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (/content security policy|trusted ?types?/i.test(message.text())) incidents.push(`policy: ${message.text()}`);
  });
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "127.0.0.1") incidents.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return Object.assign(page, { incidents });
}
