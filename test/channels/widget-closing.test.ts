import { randomUUID } from "node:crypto";
import { connect as connectTcp } from "node:net";
import { expect, test } from "vitest";
import { nextNews, once, open, transports, widgetFixture } from "./contract/widget-fixture.js";

test.each(transports)("a server that stops tells the widgets over %s, which then come again", async (transport) => {
  const { connect, server } = await widgetFixture();
  const [joined, idle] = [connect({ transport }), connect({ transport })];
  await Promise.all([open(joined), once(idle, "connect")]);
  const gone = Promise.all([joined, idle].map((socket) => once(socket, "disconnect")));
  await server.close();
  // That would say not to come again.
  expect(await gone).not.toContain("io server disconnect");
});

test.each(transports)("a turn that runs is answered before the server has stopped, over %s", async (transport) => {
  const { connect, server, assistant } = await widgetFixture();
  const socket = connect({ transport });
  await open(socket);
  await socket.emitWithAck("say", { id: randomUUID(), text: "wait" });
  const answered = Promise.race([nextNews(socket), once(socket, "disconnect")]);
  const closed = server.close();
  // Others are turned away already, while this one still waits for its answer.
  await once(connect({ transport }), "connect_error");
  assistant.release();
  expect(await answered).toMatchObject({ messages: [{ from: "shopper" }, { from: "assistant" }] });
  await closed;
});

test("while it stops, who speaks is cut off and nobody new comes in", async () => {
  const { connect, server, assistant } = await widgetFixture();
  const [waiting, speaking] = [connect(), connect()];
  await open(waiting);
  await open(speaking);
  await waiting.emitWithAck("say", { id: randomUUID(), text: "wait" });
  const closed = server.close();
  const gone = once(speaking, "disconnect");
  const said = speaking.emitWithAck("say", { id: randomUUID(), text: "too late" });
  await expect(said).rejects.toThrow();
  expect(await gone).toBe("transport close");
  await once(connect(), "connect_error");
  expect(assistant.handled).toBe(1);
  assistant.release();
  await closed;
});

test("a widget that does not say goodbye holds nobody up", async () => {
  const { server, port } = await widgetFixture();
  const silent = connectTcp(port, "127.0.0.1");
  silent.write(
    "GET /widget/v1/socket/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\n" +
      "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
  );
  await new Promise((resolve) => silent.once("data", resolve));
  silent.pause();
  await server.close();
  silent.destroy();
});

test("the metrics count the sockets that are connected and what was refused", async () => {
  const { connect, server } = await widgetFixture();
  const metrics = async () => (await server.inject({ url: "/metrics" })).body;
  const socket = connect();
  await open(socket);
  const news = nextNews(socket);
  await socket.emitWithAck("say", { id: randomUUID(), text: "hi" });
  await news;
  await socket.emitWithAck("say", { id: "none" });
  const page = await metrics();
  expect(page).toContain("aisle_widget_sockets 1");
  expect(page).toContain('aisle_turns_total{outcome="answered"} 1');
  expect(page).toContain('aisle_widget_refusals_total{code="request/invalid"} 1');
});
