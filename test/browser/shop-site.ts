import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildHttpServer, listen } from "../../adapters/web/http-server.js";
import type { WebOptions } from "../../adapters/web/web-options.js";
import { createAssistant } from "../../bot/assistant.js";
import type { Pauses } from "../../bot/ports.js";
import { openTestShop, type TestModels, type TestShop } from "../conversations/shop.js";

const identitySecret = "the shop and the server share this, 32+ bytes";

/** A shop that serves the widget, and a site of another origin that has it on its page. */
export interface ShopSite {
  readonly shop: TestShop;
  /** Of the assistant: "http://127.0.0.1:41234". */
  readonly server: string;
  /** A page of the merchant's, with the strictest policy that the widget works under. */
  readonly page: string;
  close(): Promise<void>;
}

/** @param pauses without any, nothing waits for what is still being typed. */
export async function openShopSite(
  models: TestModels,
  changes: Partial<WebOptions> = {},
  pauses?: Pauses,
): Promise<ShopSite> {
  const shop = await openTestShop(models);
  const allowedOrigins: string[] = [];
  const { records, cases } = shop.storage;
  const web = await buildHttpServer({
    assistant: pauses === undefined ? shop.assistant : createAssistant(shop.ports, undefined, pauses),
    ...{ cases, allowedOrigins, identitySecret, clock: shop.clock, log: shop.ports.log },
    ready: async () => [],
    version: { version: "0.1.0", node: process.version, backend: "none" },
    tokenSecret: new TextEncoder().encode("signs the tokens of conversations"),
    staffToken: undefined,
    customerExists: async (id) => (await records.get("customers", id)) !== undefined,
    shop: () => shop.ports.policies.shop(),
    pictures: { picture: async () => undefined },
    widgetFolder: new URL("../../dist/web-widget", import.meta.url).pathname,
    docsFolder: new URL("../../docs", import.meta.url).pathname,
    ...changes,
  });
  const server = await listen(web, { port: 0, host: "127.0.0.1" });
  const site = await merchantSite(server);
  allowedOrigins.push(site.address);
  const close = async (): Promise<void> => {
    await web.close();
    await new Promise((closed) => site.server.close(closed));
    await shop.storage.close();
  };
  return { shop, server, page: site.address, close };
}

/** @param server of the assistant, or of a proxy in front of it. */
export async function merchantSite(server: string): Promise<{ readonly server: Server; readonly address: string }> {
  const site = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", strictPolicy(server));
    response.end(merchantPage(server));
  });
  await new Promise<void>((listening) => site.listen(0, "127.0.0.1", listening));
  return { server: site, address: `http://127.0.0.1:${(site.address() as AddressInfo).port}` };
}

function strictPolicy(server: string): string {
  return [
    "default-src 'none'",
    `script-src ${server}`,
    `connect-src ${server} ${server.replace("http", "ws")}`,
    `img-src ${server}`,
    "style-src 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
}

function merchantPage(server: string): string {
  return `<!doctype html><html lang="en"><head><title>A shop</title>
<meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body><header><a href="/">Home</a></header><main><h1>A shop</h1><p>It sells things.</p><button type="button">Buy</button></main>
<script async src="${server}/widget/v1/aisle.js" data-store="test"></script></body></html>`;
}
