import { rmSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { atMost, figure } from "./figures.mjs";
import { seededRandom } from "./seeded-random.mjs";
import { ServerProcess } from "./server-process.mjs";
import { ShopperClient } from "./shopper-client.mjs";
import { median } from "./statistics.mjs";

/**
 * From starting the program to the first answer of a conversation over HTTP that needed the catalog and the model. The very
 * first start of a shop also trains the understanding, which later ones find in the data folder.
 */
export async function startTimes({ workspace, quick, progress }, { folder, count }) {
  const [times, later] = [[], quick ? 1 : 3];
  rmSync(join(folder, "models"), { recursive: true, force: true });
  for (let start = 0; start <= later; start += 1) {
    progress("starting the server", start, later + 1);
    times.push(await firstAnswerSeconds(workspace, folder, seededRandom(start).uuid()));
  }
  const [first, ...others] = times;
  const what = `first answer after start, ${count.toLocaleString("en-US")} products`;
  const note = later === 1 ? "one start" : `median of ${later}, slowest ${Math.max(...others).toFixed(1)} s`;
  return [
    figure(what, median(others), "s", atMost(5), note),
    figure("the same, very first start of a shop", first, "s", atMost(5), "trains the understanding"),
  ];
}

async function firstAnswerSeconds(workspace, data, id) {
  const began = performance.now();
  const server = await ServerProcess.start(workspace, { data });
  const client = new ShopperClient(server.address);
  try {
    const { replies } = await client.say(await client.open(), { id, text: "a waterproof rain jacket under $200" });
    if (replies[0]?.act !== "offer") throw new Error(`The first answer offered no products: ${replies[0]?.text}`);
    return (performance.now() - began) / 1_000;
  } finally {
    client.close();
    await server.stop();
  }
}
