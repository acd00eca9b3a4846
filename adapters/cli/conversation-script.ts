import type { Reply } from "../../bot/dialogue.js";
import { AssistantError } from "../../bot/assistant-error.js";

/**
 * A conversation as a readable file:
 *
 *     The shopper narrows a search; only the colour changes
 *
 *     shopper: a warm hoodie              => find words "warm hoodie"
 *     bot:     offer: … hoodies …
 *     shopper: [Only in stock]
 *     bot:     offer
 *     # a remark
 *
 * The first line is the title. A `bot` line names the act and, after a second colon, the text; "…" stands for any text,
 * and without a text the act alone counts. An indented line goes on with the text of the bot line above it. Every reply
 * of a turn needs its own line; `bot: nothing` says that there is no reply, and a turn without bot lines is not checked.
 * What a shopper says in square brackets is a quick reply that is tapped. After `=>` stand the commands that
 * understanding shall give, for tests that script it. An indented line below a shopper's is the next line of what they
 * say; a "." alone in it is an empty one. A remark `# customer: ID` signs that customer in.
 */
export interface ConversationScript {
  readonly title: string;
  /** Who is signed in. */
  readonly customerId?: string;
  readonly turns: readonly ScriptTurn[];
}

export interface ScriptTurn {
  /** Line of the file on which the shopper speaks, from 1. */
  readonly line: number;
  readonly shopper: string;
  /** True when `shopper` is the label of a quick reply. */
  readonly tapped: boolean;
  /** The text after `=>`. */
  readonly commands?: string;
  /** Empty when the turn is not checked. */
  readonly expected: readonly ExpectedReply[];
}

type ExpectedAct = Reply["act"] | "nothing";

interface ExpectedReply {
  readonly line: number;
  readonly act: ExpectedAct;
  /** Absent: any text. */
  readonly text?: string;
}

/** Where a conversation took another way than its script. */
export interface ScriptMismatch {
  readonly line: number;
  readonly expected: string;
  readonly got: string;
}

const acts: ReadonlySet<string> = new Set<ExpectedAct>([
  "inform",
  "request",
  "offer",
  "compare",
  "confirm",
  "order",
  "handoff",
  "nothing",
]);

interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

/** @throws AssistantError "script/unreadable" naming the line that is no part of a conversation. */
export function parseConversationScript(text: string): ConversationScript {
  const lines = text
    .replace(/^\ufeff/u, "")
    .split(/\r\n|\n|\r/u)
    .map((line, index): NumberedLine => ({ line: index + 1, text: line }))
    .filter((line) => line.text.trim() !== "" && !/^\s*#/u.test(line.text));
  const [title, ...rest] = joinContinuations(lines);
  if (title === undefined) throw unreadable(1, "nothing", "the conversation's title on the first line");
  if (speakerLine.test(title.text))
    throw unreadable(title.line, title.text, "the conversation's title on the first line");
  const turns = rest.reduce(addLine, []);
  if (turns.length === 0) throw unreadable(title.line, "a title only", 'a line such as "shopper: a warm hoodie"');
  const customerId = /^#\s*customer:\s*(\S+)/mu.exec(text)?.[1];
  return { title: title.text.trim(), ...(customerId === undefined ? {} : { customerId }), turns };
}

const speakerLine = /^(shopper|bot):(?:\s+(.*))?$/su;

function joinContinuations(lines: readonly NumberedLine[]): readonly NumberedLine[] {
  const joined: NumberedLine[] = [];
  for (const next of lines) {
    const above = joined.at(-1);
    if (above?.text.startsWith("bot:") && /^\s/u.test(next.text)) {
      joined[joined.length - 1] = { line: above.line, text: `${above.text} ${next.text.trim()}` };
    } else if (above?.text.startsWith("shopper:") && /^\s/u.test(next.text)) {
      const said = next.text.trim() === "." ? "" : next.text.trim();
      joined[joined.length - 1] = { line: above.line, text: `${above.text}\n${said}` };
    } else {
      joined.push(next);
    }
  }
  return joined;
}

function addLine(turns: readonly ScriptTurn[], { line, text }: NumberedLine): readonly ScriptTurn[] {
  const [, speaker, said = ""] = speakerLine.exec(text) ?? [];
  if (speaker === "shopper") return [...turns, shopperTurn(line, said)];
  const turn = turns.at(-1);
  if (speaker !== "bot") throw unreadable(line, text, 'a line that begins with "shopper:", "bot:" or "#"');
  if (turn === undefined) throw unreadable(line, text, 'a "shopper:" line before the first "bot:" line');
  return [...turns.slice(0, -1), { ...turn, expected: [...turn.expected, expectedReply(line, said)] }];
}

function shopperTurn(line: number, said: string): ScriptTurn {
  const [, spoken = said, commands] = /^(.*?)\s+=>\s*(.*)$/su.exec(said) ?? [];
  const label = /^\[(.+)\]$/u.exec(spoken.trim())?.[1];
  const shopper = label ?? spoken.trim();
  if (shopper === "") throw unreadable(line, "shopper: without a word", "what the shopper says");
  return {
    line,
    shopper,
    tapped: label !== undefined,
    ...(commands === undefined ? {} : { commands: commands.trim() }),
    expected: [],
  };
}

function expectedReply(line: number, said: string): ExpectedReply {
  const [, act = "", text = ""] = /^([\w-]+)\s*(?::\s*(.*))?$/su.exec(said.trim()) ?? [];
  if (!isAct(act)) throw unreadable(line, `bot: ${said}`, `one of ${[...acts].join(", ")} after "bot:"`);
  return { line, act, ...(text.trim() === "" ? {} : { text: text.trim() }) };
}

function isAct(word: string): word is ExpectedAct {
  return acts.has(word);
}

function unreadable(line: number, found: string, expected: string): AssistantError {
  const shown = found.length > 80 ? `${found.slice(0, 80)}…` : found;
  return new AssistantError(
    "script/unreadable",
    `Line ${line} of the conversation script is no part of a conversation: found ${shown}; expected ${expected}. Mend that line.`,
  );
}

/** Compares what came with what the script says; empty when it fits. */
export function mismatchesOf(turn: ScriptTurn, replies: readonly Reply[]): readonly ScriptMismatch[] {
  if (turn.expected.length === 0) return [];
  const expected = turn.expected.filter((reply) => reply.act !== "nothing");
  const places = Math.max(expected.length, replies.length);
  return Array.from({ length: places }, (_, place) =>
    mismatchAt(expected[place], replies[place], turn.expected.at(-1)?.line ?? turn.line),
  ).filter((mismatch) => mismatch !== undefined);
}

function mismatchAt(
  expected: ExpectedReply | undefined,
  reply: Reply | undefined,
  lastLine: number,
): ScriptMismatch | undefined {
  if (expected && reply && fits(expected, reply)) return undefined;
  return {
    line: expected?.line ?? lastLine,
    expected: expected ? [expected.act, expected.text].filter(Boolean).join(": ") : "no further reply",
    got: reply ? `${reply.act}: ${onOneLine(reply.text)}` : "no reply",
  };
}

function fits(expected: ExpectedReply, reply: Reply): boolean {
  if (expected.act !== reply.act) return false;
  return expected.text === undefined || fitsText(expected.text, reply.text);
}

/** White space counts as one blank; each "…" of the pattern stands for any text, also none. */
function fitsText(pattern: string, text: string): boolean {
  const [first = "", ...pieces] = onOneLine(pattern).split("…");
  const actual = onOneLine(text);
  if (pieces.length === 0) return actual === first;
  if (!actual.startsWith(first.trimEnd())) return false;
  const last = (pieces.pop() ?? "").trimStart();
  const end = findInOrder(actual, first.trimEnd().length, pieces);
  return end !== undefined && actual.length - last.length >= end && actual.endsWith(last);
}

/** Finds each piece after the one before it; the first place is the best one, because what follows may be anything. */
function findInOrder(text: string, from: number, pieces: readonly string[]): number | undefined {
  let end = from;
  for (const piece of pieces.map((one) => one.trim())) {
    const at = text.indexOf(piece, end);
    if (at < 0) return undefined;
    end = at + piece.length;
  }
  return end;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
