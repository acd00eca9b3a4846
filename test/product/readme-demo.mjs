// What a newcomer does first: the README's demo command on this clone, a wish, an answer. Run by .ci/run, not by the tests.
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const data = mkdtempSync(join(tmpdir(), "aisle-demo-"));
try {
  await tryDemo("first start, with whatever has to be installed and built");
  await tryDemo("second start");
} finally {
  rmSync(data, { recursive: true, force: true });
}

async function tryDemo(name) {
  const begun = performance.now();
  const demo = spawn("npm", ["run", "demo", "--", "--port", "0", "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  try {
    const address = await addressOf(demo);
    const reply = await firstReply(address, "a warm hoodie for men under 60");
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (reply.act !== "offer" || reply.cards.length === 0) throw new Error(`no products in: ${reply.text}`);
    console.log(`demo, ${name}: ${seconds} s to "${reply.text.split("\n")[0]}"`);
  } finally {
    process.kill(-demo.pid, "SIGTERM");
    await new Promise((ended) => demo.once("exit", ended));
  }
}

/** The address that the demo prints, or what it printed instead. */
function addressOf(demo) {
  return new Promise((found, failed) => {
    let printed = "";
    const read = (chunk) => {
      printed += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (address !== undefined) found(address);
    };
    demo.stdout.on("data", read);
    demo.stderr.on("data", read);
    demo.once("exit", (code) => failed(new Error(`the demo ended with ${code}:\n${printed}`)));
  });
}

async function firstReply(address, text) {
  const api = `${address}/api/v1/conversations`;
  const json = { "content-type": "application/json" };
  const opened = await (await fetch(api, { method: "POST", headers: json, body: "{}" })).json();
  const answered = await fetch(`${api}/${opened.conversationId}/messages`, {
    method: "POST",
    headers: { ...json, authorization: `Bearer ${opened.token}` },
    body: JSON.stringify({ id: randomUUID(), text }),
  });
  if (!answered.ok) throw new Error(`${answered.status}: ${await answered.text()}`);
  return (await answered.json()).replies[0];
}
