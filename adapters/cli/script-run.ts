import { readFile } from "node:fs/promises";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Assistant, TurnAnswer } from "../../bot/ports.js";
import {
  type ConversationScript,
  mismatchesOf,
  parseConversationScript,
  type ScriptMismatch,
  type ScriptTurn,
} from "./conversation-script.js";
import { Conversation } from "./conversation.js";

export interface PlayedTurn {
  readonly turn: ScriptTurn;
  /** Absent when the turn could not be played at all. */
  readonly answer?: TurnAnswer;
  /** Empty when the turn went as the script says. */
  readonly mismatches: readonly ScriptMismatch[];
}

/** @throws AssistantError "script/unreadable" with the file's name. */
export async function readScript(file: string): Promise<ConversationScript> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown";
    throw new AssistantError(
      "script/unreadable",
      `The conversation script ${file} could not be read (${why}). Give the path of a text file with "shopper:" and "bot:" lines.`,
      { cause: error },
    );
  }
  try {
    return parseConversationScript(text);
  } catch (error) {
    if (!(error instanceof AssistantError)) throw error;
    throw new AssistantError(error.code, `${file}: ${error.message}`, { cause: error });
  }
}

/**
 * Plays a script in a conversation of its own, turn by turn, to its end also after a mismatch.
 * @param options.customerId signs this customer in instead of the script's own
 * @param options.locale BCP 47 tag of the language in which it is answered
 */
export async function* playScript(
  script: ConversationScript,
  assistant: Assistant,
  options: { readonly nextId: () => string; readonly customerId?: string; readonly locale?: string },
): AsyncGenerator<PlayedTurn> {
  const customerId = options.customerId ?? script.customerId;
  const signedIn = customerId === undefined ? {} : { customerId };
  const { conversation } = await Conversation.open(assistant, { ...options, ...signedIn, channel: "script" });
  for (const turn of script.turns) yield await playTurn(turn, conversation);
}

async function playTurn(turn: ScriptTurn, conversation: Conversation): Promise<PlayedTurn> {
  const choice = turn.tapped ? conversation.choices.find((one) => one.label === turn.shopper) : undefined;
  if (turn.tapped && choice === undefined) return { turn, mismatches: [noSuchChoice(turn, conversation)] };
  try {
    const answer = await conversation.say(turn.shopper, choice);
    return { turn, answer, mismatches: mismatchesOf(turn, answer.replies) };
  } catch (error) {
    if (!(error instanceof AssistantError)) throw error;
    const got = `${error.message} [${error.code}]`;
    return { turn, mismatches: [{ line: turn.line, expected: "an answer", got }] };
  }
}

function noSuchChoice(turn: ScriptTurn, conversation: Conversation): ScriptMismatch {
  const offered = conversation.choices.map((choice) => `[${choice.label}]`).join(" ");
  return { line: turn.line, expected: `the quick reply [${turn.shopper}]`, got: offered || "no quick replies" };
}
