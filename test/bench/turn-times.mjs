import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { demoRecords } from "../../dist/adapters/shop/demo-records.js";
import { atMost, figure } from "./figures.mjs";
import { generatedOrders, shoppersWishes } from "./generated-shop.mjs";
import { seededRandom } from "./seeded-random.mjs";
import { ServerProcess } from "./server-process.mjs";
import { ShopperClient } from "./shopper-client.mjs";
import { quantile } from "./statistics.mjs";

const shoppers = 20;
const thinkingMs = 1_000;
/** Then the shopper goes, and another one comes. */
const messagesPerConversation = 12;

const refinements = [
  "only in blue",
  "cheaper",
  "under $100",
  "show me more",
  "the second one",
  "in black or grey",
  "not red",
];
const questions = [
  ...["How much is shipping?", "What is your return policy?", "Do you ship to Canada?", "How long does delivery take?"],
  ...[
    "Do you have express shipping?",
    "Can I pay with PayPal?",
    "How do I return an item?",
    "when do i get my money back",
  ],
];
const smallTalk = [
  "hi",
  "hello there",
  "thanks a lot",
  "thank you!",
  "how are you?",
  "who are you?",
  "what can you do?",
  "great",
];

/**
 * How long shoppers wait for an answer that is on disk, over HTTP: twenty of them at once, each writing one second after
 * the answer to what they wrote before.
 */
export async function turnTimes({ workspace, seconds, progress }, { name, server, orders, targets }) {
  const running = await ServerProcess.start(workspace, server);
  const client = new ShopperClient(running.address);
  const answered = { milliseconds: [], acts: new Map() };
  let backend = "";
  try {
    await warmUp(client);
    progress(`${name}: ${shoppers} shoppers write`, 0, seconds);
    const until = performance.now() + seconds * 1_000;
    const shop = { client, orders, until, answered };
    await Promise.all(Array.from({ length: shoppers }, (_, place) => shopUntil(place, shop)));
    ({ backend } = await client.version());
  } finally {
    client.close();
    await running.stop();
  }
  return figuresOf(answered, name, targets, backend);
}

function figuresOf({ milliseconds, acts }, name, targets, backend) {
  const sorts = [...acts].sort(([, one], [, other]) => other - one).map(([act, times]) => `${times} ${act}`);
  // A server that had not needed the model yet when it began to listen cannot say what runs it.
  const model = backend === "not started" ? "" : `, text model on ${backend}`;
  const slowest = `slowest ${Math.max(...milliseconds).toFixed(0)} ms${model}`;
  return [
    figure(`turn p50, ${name}`, quantile(milliseconds, 0.5), "ms", atMostOrNone(targets.p50), sorts.join(", ")),
    figure(`turn p99, ${name}`, quantile(milliseconds, 0.99), "ms", atMostOrNone(targets.p99), slowest),
  ];
}

const atMostOrNone = (limit) => (limit === undefined ? undefined : atMost(limit));

/** @returns order numbers and proofs of the demo shop */
export function demoOrders() {
  return ordersWithProof(demoRecords(new Date()));
}

/** @returns order numbers and proofs of the generated shop */
export function shopOrders() {
  return ordersWithProof(generatedOrders(shoppers));
}

function ordersWithProof({ orders, customers }) {
  const emails = new Map(customers.map(({ id, email }) => [id, email]));
  return orders.map(({ id, customerId }) => ({ id, email: emails.get(customerId) }));
}

/** The models are read when they are first needed: that is a figure of its own, see start-times.mjs. */
async function warmUp(client) {
  const conversation = await client.open();
  const { uuid } = seededRandom(1);
  for (const text of ["hi", "a warm jacket", "How much is shipping?"])
    await client.say(conversation, { id: uuid(), text });
}

async function shopUntil(place, { client, orders, until, answered }) {
  const random = seededRandom(1_000 + place);
  const wishes = shoppersWishes(200, 2_000 + place);
  await pause((place * thinkingMs) / shoppers);
  let [conversation, said] = [await client.open(), 0];
  while (performance.now() < until) {
    if (said === messagesPerConversation) [conversation, said] = [await client.open(), 0];
    const text = utterance(said, { random, wishes, order: orders[place % orders.length] });
    const began = performance.now();
    const { replies } = await client.say(conversation, { id: random.uuid(), text });
    answered.milliseconds.push(performance.now() - began);
    for (const { act } of replies) answered.acts.set(act, (answered.acts.get(act) ?? 0) + 1);
    said += 1;
    await pause(thinkingMs);
  }
}

/** Three in ten find, a quarter refines, the rest is about orders, rules and nothing. */
function utterance(said, { random, wishes, order }) {
  if (said === 0) return random.pick(wishes);
  const chance = random.next();
  if (chance < 0.3) return random.pick(wishes);
  if (chance < 0.55) return random.pick(refinements);
  if (chance < 0.7) return `Where is my order ${order.id}? My email is ${order.email}`;
  return random.pick(chance < 0.85 ? questions : smallTalk);
}
