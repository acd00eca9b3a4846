import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openStorage } from "../../adapters/storage/open-storage.js";
import { smallShop } from "../bot/small-shop.js";
import { silentLog } from "../storage/examples.js";
import { storageFolder } from "../storage/storage-folder.js";
import { type CuttingProxy, cuttingProxy } from "./contract/cutting-proxy.js";
import { FakeAssistant } from "./contract/fake-assistant.js";
import { httpFixture } from "./contract/http-fixture.js";
import { ScriptedWidget } from "./contract/scripted-widget.js";
import { type Transport, widgetFixture } from "./contract/widget-fixture.js";

const cutEvery = 7;

/** Two widgets in one conversation, behind lines that can be cut. */
async function twoWidgets(line: CuttingProxy, transport: Transport): Promise<[ScriptedWidget, ScriptedWidget]> {
  const first = new ScriptedWidget(line.url, { transport });
  await first.until(() => first.messages.length > 0);
  const opened = first.opened;
  if (opened === undefined) throw new TypeError("the first widget opened no conversation");
  const second = new ScriptedWidget(line.url, { opened, transport });
  await second.until(() => second.messages.length > 0);
  return [first, second];
}

/** Says the messages one after the other; the next is said when the last one is on disk. */
async function sayAll(widget: ScriptedWidget, ids: readonly string[], onSaid: () => void): Promise<void> {
  for (const id of ids) {
    await widget.say({ id, text: `say ${id}` });
    onSaid();
  }
}

const newIds = (count: number): string[] => Array.from({ length: count }, () => randomUUID());

describe("when the connections are cut every few messages", () => {
  test.each<[Transport, number]>([
    ["websocket", 100],
    ["polling", 40],
  ])("nothing is lost or said twice over %s, of %i messages each", async (transport, messagesEach) => {
    const assistant = new FakeAssistant();
    const { port } = await widgetFixture({ assistant });
    const line = await cuttingProxy(port);
    const [first, second] = await twoWidgets(line, transport);
    const saidBy = [newIds(messagesEach), newIds(messagesEach)] as const;
    let said = 0;
    const cutSometimes = (): void => {
      said += 1;
      if (said % cutEvery === 0) line.cut();
    };
    await Promise.all([sayAll(first, saidBy[0], cutSometimes), sayAll(second, saidBy[1], cutSometimes)]);

    const messagesInAll = 1 + 2 * 2 * messagesEach;
    await Promise.all([first, second].map((widget) => widget.until(() => widget.messages.length === messagesInAll)));
    expect(line.cuts).toBe(Math.floor((2 * messagesEach) / cutEvery));
    expect(assistant.handled).toBe(2 * messagesEach);
    expect(first.messages.map(({ seq }) => seq)).toEqual(Array.from({ length: messagesInAll }, (_, at) => at + 1));
    expect(second.messages).toEqual(first.messages);
    for (const ids of saidBy) {
      const asSaid = first.messages.flatMap(({ id }) => (id !== undefined && ids.includes(id) ? [id] : []));
      expect(asSaid).toEqual(ids);
    }
    for (const widget of [first, second]) widget.close();
  });

  test("a message that was cut off on its way is sent again and handled once", async () => {
    const assistant = new FakeAssistant();
    const { port } = await widgetFixture({ assistant });
    const line = await cuttingProxy(port);
    const [first, second] = await twoWidgets(line, "websocket");
    const receive = assistant.receive.bind(assistant);
    let receptions = 0;
    assistant.receive = async (utterance) => {
      receptions += 1;
      // It is on disk, and the line goes dead before anybody learns of it.
      const received = await receive(utterance);
      if (receptions === 1) line.cut();
      return received;
    };
    const id = randomUUID();
    await first.say({ id, text: "hello" });
    await Promise.all([first.untilAnswered(id), second.untilAnswered(id)]);
    expect(receptions).toBe(2);
    expect(assistant.handled).toBe(1);
    expect(second.messages).toEqual(first.messages);
    for (const widget of [first, second]) widget.close();
  });
});

/** A server over the real assistant, its storage a file that outlives it. */
async function startShop(file: string) {
  const storage = openStorage(file, { log: silentLog });
  const { conversations, inbox, outbox, attempts, cases } = storage;
  // Ids of a restarted process go on; those of the small shop begin anew.
  const shop = await smallShop(() => ({ conversations, inbox, outbox, attempts, cases, ids: { next: randomUUID } }));
  await shop.assistant.recover();
  const { server } = await httpFixture({ assistant: shop.assistant });
  await server.listen({ port: 0, host: "127.0.0.1" });
  const close = async (): Promise<void> => {
    await server.close();
    await storage.close();
    await shop.storage.close();
  };
  return { ...shop, outbox, port: (server.server.address() as AddressInfo).port, close };
}

test("a conversation goes on over a restart of the server, from what is on its disk", async () => {
  const file = join(await storageFolder(), "aisle.sqlite");
  let shop = await startShop(file);
  const line = await cuttingProxy(shop.port);
  const [first, second] = await twoWidgets(line, "websocket");
  const ids = newIds(24);
  for (const [at, id] of ids.entries()) {
    const said = first.say({ id, text: at % 2 === 0 ? "show me mugs" : "thanks" });
    if (at % 8 === 7) {
      // Said while the server stops: by this one or by the next, it is heard once.
      await shop.close();
      shop = await startShop(file);
      line.leadTo(shop.port);
      line.cut();
    }
    await said;
  }
  await Promise.all(ids.map((id) => first.untilAnswered(id)));
  const { conversationId = "" } = first.opened ?? {};
  const { messages } = await shop.assistant.transcript(conversationId, 0);
  await second.until(() => second.messages.length >= messages.length);
  expect(first.messages).toEqual(JSON.parse(JSON.stringify(messages)));
  expect(second.messages).toEqual(first.messages);
  expect(first.messages.flatMap(({ id }) => id ?? [])).toEqual(ids);
  for (const widget of [first, second]) widget.close();
  await shop.close();
});
