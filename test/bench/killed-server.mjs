import { setTimeout as pause } from "node:timers/promises";
import { figure, none } from "./figures.mjs";
import { seededRandom } from "./seeded-random.mjs";
import { ServerProcess } from "./server-process.mjs";
import { ShopperClient } from "./shopper-client.mjs";

const clients = 10;
const staffToken = "bench-staff-token-0001";
/** When after the first message the process is killed. */
const killedAfterMs = { from: 150, to: 1_500 };

const sayings = [
  ...[
    "a warm jacket",
    "only in blue",
    "cheaper",
    "How much is shipping?",
    "thanks",
    "boots under $150",
    "the first one",
  ],
  ...["Where is my order OM-1003?", "never mind", "hello", "I want to talk to a person", "What is your return policy?"],
];

/**
 * Kills the server with SIGKILL while ten clients write without pause, starts it again and compares with what each client
 * noted: what was answered must be there once, and what was not answered is said again and must be answered once.
 */
export async function killedServer({ workspace, quick, progress }) {
  const data = workspace.folder("killed");
  const random = seededRandom(51);
  const rounds = quick ? 3 : 10;
  const counts = { acknowledged: 0, repeated: 0, lost: 0, doubled: 0, changed: 0, cases: 0 };
  const environment = { AISLE_STAFF_TOKEN: staffToken };
  let journals = [];
  let server = await ServerProcess.start(workspace, { data, environment, command: "demo" });
  for (let round = 0; round < rounds; round += 1) {
    progress("killing the server", round, rounds);
    const written = await writeUntilKilled(server, random);
    server = await ServerProcess.start(workspace, { data, environment });
    await sayAgain(server, written, counts);
    journals = [...journals, ...written];
  }
  await compare(server, journals, counts);
  await server.stop();
  workspace.remove(data);
  const note = `${rounds} kills, ${counts.acknowledged} messages answered before, ${counts.repeated} said again after`;
  return [
    figure("kill -9: answered messages lost", counts.lost, "", none, note),
    figure("kill -9: messages or replies doubled", counts.doubled, "", none),
    figure("kill -9: answers that changed", counts.changed, "", none),
    figure("kill -9: cases opened twice", counts.cases, "", none),
  ];
}

/** @returns for each client what it said, with the answers that it got */
async function writeUntilKilled(server, random) {
  const client = new ShopperClient(server.address);
  const journals = [];
  for (let place = 0; place < clients; place += 1) {
    journals.push({ conversation: await client.open(), messages: [] });
  }
  const writing = journals.map((journal, place) =>
    writeWithoutPause(client, journal, seededRandom(random.below(1e9) + place)),
  );
  await pause(killedAfterMs.from + random.below(killedAfterMs.to - killedAfterMs.from));
  await server.kill();
  await Promise.all(writing);
  client.close();
  return journals;
}

async function writeWithoutPause(client, { conversation, messages }, random) {
  for (;;) {
    const message = { id: random.uuid(), text: random.pick(sayings) };
    const entry = { message, answer: undefined };
    messages.push(entry);
    try {
      entry.answer = await client.say(conversation, message);
    } catch (failure) {
      // A refusal is a fault; a connection that broke is what the kill is for.
      if (failure.statusCode !== undefined) throw failure;
      return;
    }
  }
}

/** What was not answered is sent twice at once; and the last answered one once more, as an impatient sender does. */
async function sayAgain(server, journals, counts) {
  const client = new ShopperClient(server.address);
  for (const { conversation, messages } of journals) {
    counts.acknowledged += messages.filter(({ answer }) => answer !== undefined).length;
    for (const entry of messages.slice(-2)) {
      const [one, other] = await Promise.all([
        client.say(conversation, entry.message),
        client.say(conversation, entry.message),
      ]);
      if (entry.answer === undefined) counts.repeated += 1;
      entry.answer ??= one;
      if (!sameAnswer(entry.answer, one) || !sameAnswer(one, other)) counts.changed += 1;
    }
  }
  client.close();
}

function sameAnswer(one, other) {
  return one.seq === other.seq && JSON.stringify(one.replies) === JSON.stringify(other.replies);
}

async function compare(server, journals, counts) {
  const client = new ShopperClient(server.address);
  for (const { conversation, messages } of journals) {
    const transcript = await client.transcript(conversation);
    for (const { message, answer } of messages) count(transcript, message, answer, counts);
    const strangers = transcript.filter(
      ({ id }) => id !== undefined && !messages.some((entry) => entry.message.id === id),
    );
    counts.doubled += strangers.length;
    counts.changed += inOrder(transcript, messages) ? 0 : 1;
  }
  const waiting = (await client.cases(staffToken)).map(({ conversationId }) => conversationId);
  counts.cases = waiting.length - new Set(waiting).size;
  client.close();
}

/** The message once, followed by the replies of its answer, each once. */
function count(transcript, message, answer, counts) {
  const places = transcript.flatMap(({ id }, place) => (id === message.id ? [place] : []));
  if (places.length === 0) counts.lost += 1;
  counts.doubled += Math.max(0, places.length - 1);
  if (places.length !== 1) return;
  const after = transcript.slice(places[0] + 1);
  const next = after.findIndex(({ from }) => from === "shopper");
  const replies = (next === -1 ? after : after.slice(0, next)).map(({ reply }) => reply);
  if (replies.length > answer.replies.length) counts.doubled += replies.length - answer.replies.length;
  else if (replies.length < answer.replies.length) counts.lost += 1;
  else if (JSON.stringify(replies) !== JSON.stringify(answer.replies)) counts.changed += 1;
}

function inOrder(transcript, messages) {
  const said = transcript.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const meant = messages.map(({ message }) => message.id).filter((id) => said.includes(id));
  return JSON.stringify(said) === JSON.stringify(meant);
}
