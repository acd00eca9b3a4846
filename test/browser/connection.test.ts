import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../adapters/web/http-server.js";
import type { Product } from "../../bot/shop-records.js";
import { cuttingProxy } from "../channels/contract/cutting-proxy.js";
import { FakeAssistant } from "../channels/contract/fake-assistant.js";
import { httpFixture } from "../channels/contract/http-fixture.js";
import { browserForTests, chromiumPath, type WatchedPage } from "./chromium.js";
import { merchantSite } from "./shop-site.js";
import { widgetPanel } from "./widget-panel.js";

const openPage = browserForTests();
const nowhere = 9;

/** What was said, in the order in which the tab shows it. */
function shown(page: WatchedPage, from: "shopper" | "assistant"): Promise<readonly string[]> {
  return page
    .locator("aisle-chat")
    .locator(`article.${from} .said`)
    .evaluateAll((bubbles) => bubbles.map((bubble) => bubble.textContent));
}

function say(page: WatchedPage, text: string): Promise<void> {
  return page.evaluate((said) => {
    (window as unknown as { aisle: { send(text: string): void } }).aisle.send(said);
  }, text);
}

describe.skipIf(chromiumPath === undefined)("needs chromium: a conversation in two tabs", () => {
  it("loses and doubles nothing while the connection is cut again and again", { timeout: 180_000 }, async () => {
    const assistant = new FakeAssistant();
    const allowedOrigins: string[] = [];
    const { server } = await httpFixture({ assistant, allowedOrigins });
    const port = Number(new URL(await listen(server, { port: 0, host: "127.0.0.1" })).port);
    const proxy = await cuttingProxy(port);
    const site = await merchantSite(proxy.url);
    allowedOrigins.push(site.address);
    const first = await openPage();
    await first.goto(site.address);
    await widgetPanel(first).open();
    await expect.poll(() => shown(first, "assistant")).toEqual(["Hello."]);
    const second = await openPage.beside(first);
    await second.goto(site.address);
    await widgetPanel(second).open();
    await expect.poll(() => shown(second, "assistant")).toEqual(["Hello."]);

    const said: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      for (const page of [first, second, first]) {
        said.push(`message ${said.length}`);
        await say(page, said.at(-1) ?? "");
        if (said.length % 2 === 0) proxy.cut();
      }
      // The line is dead until both have noticed, and writing goes on meanwhile.
      proxy.leadTo(nowhere);
      proxy.cut();
      said.push(`message ${said.length}`);
      await say(second, said.at(-1) ?? "");
      for (const page of [first, second])
        await widgetPanel(page)
          .panel.getByText(/offline|reconnect|connection/i)
          .first()
          .waitFor();
      proxy.leadTo(port);
    }

    for (const page of [first, second]) {
      await expect.poll(async () => (await shown(page, "assistant")).length, { timeout: 60_000 }).toBe(said.length + 1);
    }
    expect(assistant.handled).toBe(said.length);
    expect([...(await shown(first, "shopper"))].toSorted()).toEqual(said.toSorted());
    expect(await shown(second, "shopper")).toEqual(await shown(first, "shopper"));
    expect(await shown(second, "assistant")).toEqual(await shown(first, "assistant"));
    expect(proxy.cuts).toBeGreaterThanOrEqual(16);
    await server.close();
    site.server.close();
  });
});

describe.skipIf(chromiumPath === undefined)("needs chromium: a server that is killed", () => {
  let folder: string;
  const running = new Set<ChildProcess>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "aisle-killed-"));
    const product: Product = {
      ...{ id: "mug", title: "Blue mug", description: "A mug.", categories: ["Kitchen"], images: [], attributes: {} },
      variants: [{ sku: "MUG-1", options: {}, price: { amount: 1_400, currency: "USD" }, stock: 4 }],
    };
    await writeFile(join(folder, "products.jsonl"), JSON.stringify(product));
    await aisle(["import", "products", join(folder, "products.jsonl")]);
  });
  afterAll(async () => {
    for (const child of running) child.kill("SIGKILL");
    await rm(folder, { recursive: true, force: true });
  });

  const data = (): readonly string[] => ["dist/adapters/main.js", "--data", join(folder, "shop")];

  async function aisle(args: readonly string[]): Promise<void> {
    const [code] = (await once(spawn(process.execPath, [...data(), ...args], { stdio: "ignore" }), "exit")) as [number];
    expect(code).toBe(0);
  }

  async function started(origin: string): Promise<{ readonly port: number; readonly child: ChildProcess }> {
    const child = spawn(process.execPath, [...data(), "start", "--port", "0"], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, AISLE_ALLOWED_ORIGINS: origin },
    });
    running.add(child);
    let printed = "";
    for await (const chunk of child.stderr as AsyncIterable<Buffer>) {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed);
      if (address !== null) return { port: Number(address[1]), child };
    }
    throw new Error(`the server ended: ${printed}`);
  }

  it("answers after its restart what was written before and meanwhile, each once", { timeout: 180_000 }, async () => {
    const proxy = await cuttingProxy(nowhere);
    const site = await merchantSite(proxy.url);
    let { port, child } = await started(site.address);
    proxy.leadTo(port);
    const page = await openPage();
    await page.goto(site.address);
    await widgetPanel(page).open();
    await widgetPanel(page).sees(/Welcome/);
    const said: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      for (const color of ["blue", "red", "green"]) {
        said.push(`a ${color} mug ${said.length}`);
        await say(page, said.at(-1) ?? "");
      }
      child.kill("SIGKILL");
      await once(child, "exit");
      said.push(`a blue mug ${said.length}`);
      await say(page, said.at(-1) ?? "");
      ({ port, child } = await started(site.address));
      proxy.leadTo(port);
    }
    await expect.poll(() => shown(page, "shopper"), { timeout: 60_000 }).toEqual(said);
    await expect.poll(async () => (await shown(page, "assistant")).length, { timeout: 60_000 }).toBe(said.length + 1);
    site.server.close();
  });
});
