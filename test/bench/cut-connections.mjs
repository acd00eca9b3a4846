import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";
import { figure, none } from "./figures.mjs";
import { ServerProcess } from "./server-process.mjs";

const cutForMs = 2_000;
const everyMs = 5_000;
const messageEveryMs = 700;
const quietWithinMs = 30_000;

/**
 * Two tabs of one shopper on the demo shop, each writing on, while the network is dead for two of every five seconds.
 * What was written must be handled once, and both tabs must show all of it once and in the same order.
 */
export async function cutConnections({ workspace, quick, progress }) {
  const program = chromiumProgram();
  if (program === undefined) return [figure("cut connections: not measured, there is no Chromium", 0, "")];
  const seconds = quick ? 15 : 60;
  const data = workspace.folder("cuts");
  const server = await ServerProcess.start(workspace, { data, command: "demo" });
  const line = await deadlyLine(Number(new URL(server.address).port));
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  try {
    const context = await browser.newContext();
    const tabs = [await openTab(context, line.address), await openTab(context, line.address)];
    const said = await writeWhileCut(tabs, line, { seconds, progress });
    const shown = await Promise.all(tabs.map((tab) => allShown(tab, said.length)));
    return figuresOf(said, shown, line.cuts, seconds);
  } finally {
    await browser.close();
    await line.close();
    await server.stop();
    workspace.remove(data);
  }
}

function figuresOf(said, [first, second], cuts, seconds) {
  const times = (text) => first.shopper.filter((each) => each === text).length;
  const lost = said.filter((text) => times(text) === 0).length;
  const doubled = said.filter((text) => times(text) > 1).length;
  const unanswered = Math.abs(said.length + 1 - first.assistant.length);
  const differ = ["shopper", "assistant"].filter((from) => first[from].join("\n") !== second[from].join("\n")).length;
  const note = `${said.length} messages in two tabs, ${seconds} s, ${cuts} cuts of 2 s`;
  return [
    figure("cut connections: messages lost", lost, "", none, note),
    figure("cut connections: messages shown twice", doubled, "", none),
    figure("cut connections: answers lost or doubled", unanswered, "", none),
    figure("cut connections: tabs that differ", differ, "", none),
  ];
}

async function writeWhileCut(tabs, line, { seconds, progress }) {
  const said = [];
  const until = performance.now() + seconds * 1_000;
  const cutting = cutUntil(line, until);
  while (performance.now() < until) {
    const text = `a mug, number ${said.length}`;
    said.push(text);
    await tabs[said.length % 2].evaluate((each) => window.aisle.send(each), text);
    progress("cutting connections", said.length, Math.ceil((seconds * 1_000) / messageEveryMs));
    await pause(messageEveryMs);
  }
  await cutting;
  return said;
}

async function cutUntil(line, until) {
  while (performance.now() < until) {
    await pause(everyMs - cutForMs);
    line.kill();
    await pause(cutForMs);
    line.mend();
  }
}

async function openTab(context, address) {
  const page = await context.newPage();
  await page.goto(address);
  const chat = page.locator("aisle-chat");
  const isOpen = await chat.getByRole("dialog").isVisible();
  if (!isOpen) await chat.getByRole("button", { name: /chat with/i }).click();
  await chat.locator("article.assistant").first().waitFor();
  return page;
}

/** What a tab shows once it shows all, or after a while. */
async function allShown(tab, count) {
  const bubbles = (from) => tab.locator("aisle-chat").locator(`article.${from} .said`);
  const until = performance.now() + quietWithinMs;
  while ((await bubbles("assistant").count()) <= count && performance.now() < until) await pause(200);
  return {
    shopper: await bubbles("shopper").allTextContents(),
    assistant: await bubbles("assistant").allTextContents(),
  };
}

/** A way to the server that can be dead: lines are reset and new ones refused. */
async function deadlyLine(port) {
  const lines = new Set();
  let dead = false;
  let cuts = 0;
  const keep = (socket) => {
    lines.add(socket);
    socket.on("error", () => undefined);
    socket.once("close", () => lines.delete(socket));
  };
  const front = createServer((client) => {
    if (dead) {
      client.resetAndDestroy();
      return;
    }
    const server = connect(port, "127.0.0.1");
    keep(client);
    keep(server);
    client.once("close", () => server.destroy());
    server.once("close", () => client.destroy());
    client.pipe(server).pipe(client);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  const reset = () => {
    for (const socket of lines) socket.resetAndDestroy();
  };
  return {
    address: `http://127.0.0.1:${front.address().port}`,
    get cuts() {
      return cuts;
    },
    kill: () => {
      dead = true;
      cuts += 1;
      reset();
    },
    mend: () => {
      dead = false;
    },
    close: () => {
      reset();
      return new Promise((closed) => front.close(closed));
    },
  };
}

function chromiumProgram() {
  try {
    return execFileSync("which", ["chromium"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}
