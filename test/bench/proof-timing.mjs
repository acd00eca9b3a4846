import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { v7 as uuid } from "uuid";
import { demoRecords } from "../../dist/adapters/shop/demo-records.js";
import { RecordsOrderBook } from "../../dist/adapters/shop/order-book.js";
import { openStorage } from "../../dist/adapters/storage/open-storage.js";
import { createAssistant } from "../../dist/bot/assistant.js";
import { openIntentClassifier } from "../../dist/ml/understanding/intent-classifier.js";
import { PolicyAnswers } from "../../dist/retrieval/policy-answers.js";
import { IndexedProductSearch } from "../../dist/retrieval/product-search.js";
import { atMost, figure } from "./figures.mjs";
import { generatedOrders, nobodysEmail, orderNumber } from "./generated-shop.mjs";
import { openShop } from "./prepared-shop.mjs";
import { seededRandom } from "./seeded-random.mjs";
import { chanceToTellApart, mannWhitney, median } from "./statistics.mjs";

const warmUpRounds = 200;
/** How often somebody who may try as often as the limit allows may be right about whether an order exists. */
const chanceMax = 0.6;
const quiet = { report: () => undefined };

/**
 * Does the time of a refusal tell whether an order exists? Whole turns in this process: in memory, where no disk hides a
 * difference, and on disk, as a shop runs. The limit on tries is off here, and comes back in what can be told apart.
 */
export async function proofTiming(run) {
  const rounds = run.quick ? { memory: 500, disk: 200 } : { memory: 2_500, disk: 2_000 };
  return [
    ...(await refusalTimes(run, { where: "in memory", onDisk: false, rounds: rounds.memory })),
    ...(await refusalTimes(run, { where: "on disk", onDisk: true, rounds: rounds.disk })),
  ];
}

async function refusalTimes({ workspace, progress }, { where, onDisk, rounds }) {
  const shop = await openRefusingShop(workspace, { customerCount: rounds + warmUpRounds, onDisk }, progress);
  try {
    const times = await interleaved(shop, rounds, progress);
    return figuresOf(times, { where, tries: shop.limit.tries, rounds });
  } finally {
    await shop.close();
  }
}

const kinds = ["unknown", "wrong", "foreign"];

/** One try of each kind a round, in an order that changes, so that a slow moment of the machine falls on all of them. */
async function interleaved(shop, rounds, progress) {
  const random = seededRandom(41);
  const times = Object.fromEntries(kinds.map((kind) => [kind, []]));
  let refusal;
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    if (round % 100 === 0) progress("trying to open orders", Math.max(0, round), rounds);
    for (const kind of random.shuffled(kinds)) {
      const { milliseconds, replies } = await refused(
        shop,
        messageOf(kind, round + warmUpRounds, shop, random),
        random.uuid(),
      );
      if (round >= 0) times[kind].push(milliseconds);
      const text = replies.map((reply) => `${reply.act} ${reply.text}`).join("\n");
      refusal ??= text;
      if (text !== refusal) throw new Error(`The refusals differ:\n${refusal}\n${text}`);
    }
  }
  return times;
}

/**
 * Numbers and addresses of one form, so that only what is known about them differs; no address twice, because a sentence
 * that was read before may be read faster; and all in one sentence, which is understood by rule.
 */
function messageOf(kind, turn, { orders, customers }, random) {
  const customer = customers[turn];
  const email = { unknown: nobodysEmail(customer, 0), wrong: nobodysEmail(customer, 1), foreign: customer.email }[kind];
  const at = random.below(orders.length);
  const order = orders[at].customerId === customer.id ? (at + 2) % orders.length : at;
  return `Where is my order ${kind === "unknown" ? orderNumber(2 * order + 1) : orders[order].id}, my email is ${email}`;
}

async function refused({ assistant }, text, id) {
  const { conversationId } = await assistant.open({ channel: "bench" });
  const began = performance.now();
  const { replies } = await assistant.hear({ conversationId, id, text, images: 0 });
  return { milliseconds: performance.now() - began, replies };
}

function figuresOf(times, { where, tries, rounds }) {
  const { below } = seededRandom(42);
  const compared = (one, other, what) => {
    const { p, superiority } = mannWhitney(times[one], times[other]);
    const chance = chanceToTellApart(times[one], times[other], tries, below);
    const difference = (median(times[one]) - median(times[other])) * 1_000;
    const inOne = `in one try ${Math.max(superiority, 1 - superiority).toFixed(3)}`;
    const note = `${inOne}; medians differ by ${difference.toFixed(0)} µs, Mann-Whitney p = ${p.toPrecision(2)}`;
    return figure(`${what} told apart in ${tries} tries, ${where}`, chance, "", atMost(chanceMax), note);
  };
  const medians = kinds.map((kind) => `${kind} ${median(times[kind]).toFixed(3)}`).join(", ");
  const every = kinds.flatMap((kind) => times[kind]);
  return [
    figure(`refused order look-up p50, ${where}`, median(every), "ms", undefined, `${rounds} of each: ${medians}`),
    compared("wrong", "unknown", "existing and unknown orders"),
    compared("foreign", "wrong", "somebody's and nobody's e-mail"),
  ];
}

/** The demo shop's catalog with many made-up orders, and a limit that always allows. */
async function openRefusingShop(workspace, { customerCount, onDisk }, progress) {
  const folder = workspace.folder("proof");
  const { storage: index, ...catalog } = await openShop(folder);
  const storage = openStorage(onDisk ? join(folder, "orders.db") : ":memory:", { log: quiet });
  const { products, policies } = demoRecords(new Date());
  await index.records.put("products", products);
  await catalog.index.refresh(progress);
  const { customers, orders } = generatedOrders(customerCount);
  await storage.records.put("policies", [policies]);
  await storage.records.put("customers", customers);
  await storage.records.put("orders", orders);
  const limit = { tries: 0 };
  const assistant = createAssistant({
    ...{ conversations: storage.conversations, inbox: storage.inbox, cases: storage.cases, log: quiet },
    attempts: alwaysAllowing(limit),
    clock: { now: () => new Date() },
    ids: { next: () => uuid() },
    orders: new RecordsOrderBook(storage.records),
    policies: new PolicyAnswers(storage.records, catalog.encoder),
    search: new IndexedProductSearch(catalog.index, catalog.encoder),
    intents: await openIntentClassifier({ cacheDirectory: folder, embedder: catalog.encoder, log: quiet }),
  });
  const close = async () => {
    await storage.close();
    await catalog.close();
    workspace.remove(folder);
  };
  return { assistant, customers, orders, limit, close };
}

/** Notes how many tries would have been allowed. */
function alwaysAllowing(limit) {
  const take = async (_keys, { tries }) => {
    limit.tries = tries;
    return { allowed: true };
  };
  return { take, giveBack: async () => undefined };
}
