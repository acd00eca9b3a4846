// One process of several that use the same storage, run from the build: storage-process.mjs TASK FILE [COUNT]
// Each line on stdout is written after the storage confirmed what it says.
import { openStorage } from "../../dist/adapters/storage/open-storage.js";

const [task, file, count] = process.argv.slice(2);
const at = "2026-03-10T12:00:00.000Z";
const storage = openStorage(file, { log: { report: () => undefined } });

/** Receives and answers without end, going on where the process before was killed. */
async function converse(conversationId) {
  let after = (await storage.conversations.load(conversationId)).length;
  for (;;) {
    const id = `${conversationId}-${after}`;
    await storage.inbox.receive({ conversationId, id, text: "hello", images: 0 }, at);
    process.stdout.write(`received ${conversationId} ${id}\n`);
    const said = { kind: "shopper-uttered", id, text: "hello", images: 0 };
    const reply = { act: "inform", text: "x".repeat(500), lang: "en", claims: [], evidence: [] };
    const events = [said, { kind: "bot-uttered", reply }];
    after = (await storage.conversations.append({ conversationId, utteranceId: id, after, at, events })).at(-1).seq;
    process.stdout.write(`appended ${conversationId} ${after}\n`);
  }
}

function products(howMany) {
  const price = { amount: 5200, currency: "USD" };
  return Array.from({ length: howMany }, (_, index) => ({
    id: `p${index}`,
    title: `Product ${index}`,
    description: "x".repeat(200),
    categories: [],
    images: [],
    attributes: {},
    variants: [{ sku: `s${index}`, options: {}, price, stock: 1 }],
  }));
}

if (task === "converse") await Promise.all(["a", "b", "c", "d"].map(converse));
if (task === "receive") {
  for (let index = 0; index < Number(count); index++) {
    const outcome = await storage.inbox.receive({ conversationId: "a", id: `u${index}`, text: "", images: 0 }, at);
    process.stdout.write(`${outcome} u${index}\n`);
  }
}
if (task === "import")
  process.stdout.write(`${JSON.stringify(await storage.records.put("products", products(Number(count))))}\n`);
await storage.close();
