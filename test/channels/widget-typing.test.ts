import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { FakeAssistant } from "./contract/fake-assistant.js";
import { codeOf, once, open, send, transports, widgetFixture } from "./contract/widget-fixture.js";

describe.each(transports)("typing over %s", (transport) => {
  test("is told to the assistant with the conversation and the tab, before what is said after it", async () => {
    const assistant = new FakeAssistant();
    const taken: unknown[] = [];
    const receive = assistant.receive.bind(assistant);
    assistant.receive = (utterance, ...how: readonly unknown[]) => {
      taken.push([assistant.typed.length, ...how]);
      return receive(utterance);
    };
    const { connect } = await widgetFixture({ assistant });
    const socket = connect({ transport });
    const { conversationId } = await open(socket);
    const typed = socket.emitWithAck("typing", { typing: true });
    await socket.emitWithAck("say", { id: randomUUID(), text: "hello" });
    expect(await typed).toEqual({ noted: true });
    expect(assistant.typed).toMatchObject([{ conversationId, typing: true }]);
    expect(taken).toEqual([[1, "while-typing"]]);
  });

  test("has ended for a tab that is gone, and for no other", async () => {
    const assistant = new FakeAssistant();
    const { connect } = await widgetFixture({ assistant });
    const [one, other] = [connect({ transport }), connect({ transport })];
    const { conversationId, token } = await open(one);
    await other.emitWithAck("join", { conversationId, token, after: 0 });
    for (const socket of [one, other]) await socket.emitWithAck("typing", { typing: true });
    const by = assistant.typed[0]?.by;
    one.disconnect();
    await expect.poll(() => assistant.typed).toHaveLength(3);
    expect(assistant.typed[2]).toEqual({ conversationId, by, typing: false });
    expect(assistant.typed[1]?.by).not.toBe(by);
  });
});

test("who is in no conversation types in none", async () => {
  const assistant = new FakeAssistant();
  const { connect } = await widgetFixture({ assistant });
  const socket = connect();
  await once(socket, "connect");
  expect(await codeOf(socket.emitWithAck("typing", { typing: true }))).toBe("conversation/not-joined");
  expect(assistant.typed).toEqual([]);
});

test.each([{}, { typing: "yes" }, { typing: true, by: "somebody else" }, null, [true]])(
  "%j is no report of typing",
  async (payload) => {
    const assistant = new FakeAssistant();
    const { connect } = await widgetFixture({ assistant });
    const socket = connect();
    await open(socket);
    expect(await codeOf(send(socket, "typing", payload))).toMatch(/^request\//u);
    expect(assistant.typed).toEqual([]);
  },
);

test("who reports more of it than hands can type is refused, and may still say something", async () => {
  const assistant = new FakeAssistant();
  const { connect } = await widgetFixture({ assistant });
  const socket = connect();
  await open(socket);
  const codes: unknown[] = [];
  for (let report = 0; report < 125; report += 1) {
    codes.push(await codeOf(socket.emitWithAck("typing", { typing: true })));
  }
  expect(codes.filter((code) => code === "request/too-many")).toHaveLength(5);
  expect(assistant.typed).toHaveLength(120);
  expect(await socket.emitWithAck("say", { id: randomUUID(), text: "hello" })).toEqual({ received: true });
});
