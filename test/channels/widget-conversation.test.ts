import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { WorkBoard } from "../../adapters/web/work-board.js";
import type { News } from "../../adapters/web/protocol.js";
import { channelContract, type OpenChannel } from "./contract/channel-contract.js";
import { FakeAssistant } from "./contract/fake-assistant.js";
import { messageTo } from "./contract/http-fixture.js";
import { ScriptedWidget } from "./contract/scripted-widget.js";
import {
  codeOf,
  listen,
  nextNews,
  once,
  open,
  send,
  type TestSocket,
  type Transport,
  transports,
  widgetFixture,
} from "./contract/widget-fixture.js";

for (const transport of transports) {
  channelContract(`widget over ${transport}`, (assistant) => openChannel(assistant, transport));
}

async function openChannel(assistant: FakeAssistant, transport: Transport): Promise<OpenChannel> {
  const { connect, server } = await widgetFixture({ assistant });
  const socket = connect({ transport });
  const opened = await open(socket);
  const heard = listen(socket, opened.news);
  return {
    say: async (message) => {
      const answer = await socket.emitWithAck("say", message);
      if ("error" in answer) return { kind: "refused", code: answer.error.code };
      return { kind: "answered", texts: await heard.repliesTo(message.id) };
    },
    transcript: async () => heard.messages(),
    close: () => server.close(),
  };
}

/** The assistant's disk takes its time: until `release`. */
function holdReceive(assistant: FakeAssistant) {
  const receive = assistant.receive.bind(assistant);
  let release: () => void = () => undefined;
  const written = new Promise<void>((resolve) => {
    release = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    assistant.receive = async (utterance) => {
      resolve();
      await written;
      return receive(utterance);
    };
  });
  return { reached, release };
}

describe.each(transports)("over %s", (transport) => {
  test("a conversation opens with the greeting, a token and the shop's name", async () => {
    const { connect } = await widgetFixture();
    const opened = await open(connect({ transport }));
    expect(opened).toMatchObject({ shop: { name: "Test Shop" }, news: { after: 0, state: { mode: "assistant" } } });
    expect(opened.news.messages.map(({ text }) => text)).toEqual(["Hello."]);
    expect(opened.token).toHaveLength(43);
  });

  test("a message is acknowledged when it is on disk, and not before", async () => {
    const assistant = new FakeAssistant();
    const { connect } = await widgetFixture({ assistant });
    const socket = connect({ transport });
    await open(socket);
    const held = holdReceive(assistant);
    let acknowledged = false;
    const said = socket.emitWithAck("say", { id: randomUUID(), text: "hello" }).then((answer) => {
      acknowledged = true;
      return answer;
    });
    await held.reached;
    const other = connect({ transport });
    await open(other); // A whole way there and back, in which an early acknowledgement would have come.
    expect(acknowledged).toBe(false);
    held.release();
    expect(await said).toEqual({ received: true });
  });

  test("a message is acknowledged before its answer is there", async () => {
    const assistant = new FakeAssistant();
    const { connect } = await widgetFixture({ assistant });
    const socket = connect({ transport });
    await open(socket);
    expect(await socket.emitWithAck("say", { id: randomUUID(), text: "wait" })).toEqual({ received: true });
    const news = nextNews(socket);
    assistant.release();
    expect((await news).messages.map(({ from }) => from)).toEqual(["shopper", "assistant"]);
  });
});

describe("one conversation in several places", () => {
  test("is the same in a second tab, in the same order", async () => {
    const { url } = await widgetFixture();
    const first = new ScriptedWidget(url);
    await first.until(() => first.opened !== undefined && first.messages.length > 0);
    const second = new ScriptedWidget(url, { opened: first.opened!, transport: "polling" });
    await second.until(() => second.messages.length > 0);
    const ids = Array.from({ length: 6 }, () => randomUUID());
    await Promise.all(ids.map((id, index) => (index % 2 === 0 ? first : second).say({ id, text: `say ${index}` })));
    await Promise.all([first, second].map((widget) => widget.until(() => widget.messages.length === 13)));
    expect(second.messages).toEqual(first.messages);
    for (const widget of [first, second]) widget.close();
  });

  test("shows what was said over HTTP", async () => {
    const { connect, server } = await widgetFixture();
    const socket = connect();
    const { conversationId, token } = await open(socket);
    const news = nextNews(socket);
    const url = `/api/v1/conversations/${conversationId}/messages`;
    await server.inject(messageTo({ conversationId, token, url }, { text: "by telephone" }));
    expect((await news).messages.map(({ text }) => text)).toContain("by telephone");
  });

  test("ends in one place when a socket goes over to another conversation", async () => {
    const { connect, server } = await widgetFixture();
    const socket = connect();
    const before = await open(socket);
    await open(socket);
    const url = `/api/v1/conversations/${before.conversationId}/messages`;
    await server.inject(messageTo({ ...before, url }, { text: "unheard" }));
    const news = nextNews(socket);
    await socket.emitWithAck("say", { id: randomUUID(), text: "heard" });
    expect((await news).messages.map(({ text }) => text)).not.toContain("unheard");
  });
});

describe("what happened while a widget was away", () => {
  test("comes with the answer to its joining: exactly what is missing", async () => {
    const { connect } = await widgetFixture();
    const first = connect();
    const { conversationId, token, news } = await open(first);
    const heard = listen(first, news);
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    for (const id of ids) {
      await first.emitWithAck("say", { id, text: id });
      await heard.repliesTo(id);
    }
    first.disconnect();
    const again = connect();
    const joined = await again.emitWithAck("join", { conversationId, token, after: 3 });
    expect(joined).toMatchObject({ news: { after: 3 }, shop: { name: "Test Shop" } });
    expect("news" in joined && joined.news.messages).toEqual(heard.messages().filter(({ seq }) => seq > 3));
  });

  test("is acknowledged to the assistant up to where the widget has it", async () => {
    const assistant = new FakeAssistant();
    const asked: number[] = [];
    const transcript = assistant.transcript.bind(assistant);
    assistant.transcript = (id, after) => {
      asked.push(after);
      return transcript(id, after);
    };
    const { connect } = await widgetFixture({ assistant });
    const { conversationId, token } = await open(connect());
    await connect().emitWithAck("join", { conversationId, token, after: 1 });
    expect(asked).toEqual([0, 1]);
  });

  test("comes as news when the turn still ran as it joined", async () => {
    const assistant = new FakeAssistant();
    const { connect } = await widgetFixture({ assistant });
    const first = connect();
    const { conversationId, token } = await open(first);
    await first.emitWithAck("say", { id: randomUUID(), text: "wait" });
    first.disconnect();
    const again = connect();
    await again.emitWithAck("join", { conversationId, token, after: 1 });
    const news = nextNews(again);
    assistant.release();
    expect((await news).messages.at(-1)?.from).toBe("assistant");
  });
});

test("a widget that acknowledges nothing gets all again with the next news", async () => {
  const { connect } = await widgetFixture();
  const socket = connect();
  await open(socket);
  const news: News[] = [];
  const third = new Promise<void>((resolve) => {
    socket.on("news", (each) => {
      news.push(each);
      if (each.messages.length === 6) resolve();
    });
  });
  for (let said = 0; said < 3; said += 1) await socket.emitWithAck("say", { id: randomUUID(), text: `say ${said}` });
  await third;
  expect(new Set(news.map(({ after }) => after))).toEqual(new Set([1]));
});

test("a widget that never acknowledges is cut off in the end", async () => {
  const { connect } = await widgetFixture();
  const socket = connect();
  await open(socket);
  const gone = once(socket, "disconnect");
  for (let said = 0; said < 40 && socket.connected; said += 1) {
    const news = nextNews(socket);
    await Promise.race([socket.emitWithAck("say", { id: randomUUID(), text: "hello" }).catch(() => undefined), gone]);
    await Promise.race([news, gone]);
  }
  expect(await gone).toBe("io server disconnect");
});

test("a turn that failed is reported, and the room hears of it", async () => {
  const { connect, logged } = await widgetFixture();
  const socket = connect();
  await open(socket);
  const news = nextNews(socket);
  expect(await codeOf(send(socket, "say", { id: randomUUID(), text: "disk full" }))).toEqual({ received: true });
  expect((await news).messages.map(({ text }) => text)).toEqual(["disk full"]);
  expect(logged.map(({ code }) => code)).toContain("storage/full");
});

test("who waits is told what is being done, in this conversation only", async () => {
  const work = new WorkBoard();
  const { connect } = await widgetFixture({ work });
  const [mine, other] = [connect(), connect()];
  const { conversationId } = await open(mine);
  const others = await open(other);
  const told = (socket: TestSocket) => new Promise((resolve) => socket.once("working", resolve));
  const notices = Promise.all([told(mine), told(other)]);
  work.begun(conversationId, "searching");
  work.begun(others.conversationId, "reading-rules");
  expect(await notices).toEqual([{ work: "searching" }, { work: "reading-rules" }]);
});
