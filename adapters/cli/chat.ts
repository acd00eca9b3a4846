import { createInterface, type Interface } from "node:readline";
import { AssistantError } from "../../bot/assistant-error.js";
import type { Choice, Reply } from "../../bot/dialogue.js";
import type { Assistant } from "../../bot/ports.js";
import { Conversation } from "./conversation.js";
import type { Output } from "./output.js";
import { choiceLines, firstChoiceNumber, type ReplyLayout, replyLines } from "./reply-text.js";
import { harmlessLine, painter } from "./terminal-text.js";
import { traceLines } from "./trace-text.js";
import type { CliWorld } from "./world.js";

export interface ChatOptions {
  readonly customerId?: string;
  /** BCP 47 tag of the shopper's language. */
  readonly locale?: string;
  /** One JSON object a turn instead of text. */
  readonly json: boolean;
  /** Shows after each answer what was understood, which tools said what, and what the replies rest on. */
  readonly trace: boolean;
}

const help = `  Write as you would to a shop assistant: "a warm hoodie under 60", "only in blue",
  "where is my order?". The number or the label of a quick reply chooses it.

  /new    begins a new conversation
  /json   shows replies as JSON, or as text again
  /trace  shows what each answer rests on, or no longer
  /help   shows this
  /quit   leaves; so do Ctrl-C and Ctrl-D`;

/**
 * A conversation in the terminal, until the input ends or the shopper leaves. When the input is no terminal, each of
 * its lines is one utterance.
 */
export async function chat(world: CliWorld, assistant: Assistant, output: Output, options: ChatOptions): Promise<void> {
  const screen = new ChatScreen(world, assistant, output, options);
  await screen.begin();
  const lines = createInterface({
    input: world.input,
    ...(screen.interactive ? { output: world.output, terminal: true, prompt: screen.prompt } : {}),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  lines.on("SIGINT", () => {
    lines.close();
  });
  try {
    await converse(screen, lines);
  } finally {
    lines.close();
  }
  if (screen.interactive) await output.line();
}

async function converse(screen: ChatScreen, lines: Interface): Promise<void> {
  if (screen.interactive) lines.prompt();
  for await (const line of lines) {
    if ((await screen.take(line)) === "quit") return;
    if (screen.interactive) lines.prompt();
  }
}

class ChatScreen {
  readonly interactive: boolean;
  readonly prompt: string;
  readonly #world: CliWorld;
  readonly #assistant: Assistant;
  readonly #output: Output;
  readonly #shopper: Pick<ChatOptions, "customerId" | "locale">;
  readonly #layout: ReplyLayout;
  #json: boolean;
  #trace: boolean;
  #conversation: Conversation | undefined;
  #firstChoice = 1;

  constructor(world: CliWorld, assistant: Assistant, output: Output, options: ChatOptions) {
    const { inputIsTerminal, outputIsTerminal, color, columns } = world.terminal;
    this.interactive = inputIsTerminal && outputIsTerminal;
    this.#world = world;
    this.#assistant = assistant;
    this.#output = output;
    const { customerId, locale } = options;
    this.#shopper = {
      ...(customerId === undefined ? {} : { customerId }),
      ...(locale === undefined ? {} : { locale }),
    };
    this.#json = options.json;
    this.#trace = options.trace;
    this.#layout = { columns: Math.min(columns, 100), paint: painter(color) };
    this.prompt = this.#layout.paint("green", "you › ");
  }

  async begin(): Promise<void> {
    const opened = await Conversation.open(this.#assistant, {
      channel: "terminal",
      nextId: () => this.#world.nextId(),
      ...this.#shopper,
    });
    this.#conversation = opened.conversation;
    await this.#show(opened.greeting, { conversationId: opened.id, replies: opened.greeting });
    if (this.interactive && !this.#json) await this.#note("/help shows what can be typed, /quit leaves.");
  }

  /** One line of input: a command, a quick reply, or something said. */
  async take(line: string): Promise<"quit" | "go-on"> {
    const said = line.trim();
    switch (said.toLowerCase()) {
      case "":
        return "go-on";
      case "/quit":
      case "/exit":
        return "quit";
      case "/help":
        await this.#output.line(help);
        return "go-on";
      case "/new":
        await this.begin();
        return "go-on";
      case "/json":
        this.#json = !this.#json;
        await this.#note(this.#json ? "Replies are shown as JSON." : "Replies are shown as text.");
        return "go-on";
      case "/trace":
        this.#trace = !this.#trace;
        await this.#note(this.#trace ? "What answers rest on is shown." : "What answers rest on is shown no longer.");
        return "go-on";
      default:
        await this.#say(said);
        return "go-on";
    }
  }

  async #say(said: string): Promise<void> {
    const conversation = this.#conversation;
    if (conversation === undefined) return;
    const choice = chosenBy(said, conversation.choices, this.#firstChoice);
    const thinking = this.interactive && !this.#json;
    try {
      if (thinking) this.#output.hint("  …");
      const answer = await conversation.say(said, choice);
      if (thinking) this.#output.hint("\r\u001b[K");
      const trace = this.#trace ? await conversation.trace() : undefined;
      const traced = trace === undefined ? {} : { trace };
      await this.#show(answer.replies, { said: choice?.label ?? said, ...answer, ...traced });
      if (trace !== undefined && !this.#json) await this.#output.line(traceLines(trace, this.#layout).join("\n"));
    } catch (error) {
      if (thinking) this.#output.hint("\r\u001b[K");
      await this.#tellFailure(error);
    }
  }

  /** What an operator or the shopper can mend is told and the conversation goes on; anything else ends the command. */
  async #tellFailure(error: unknown): Promise<void> {
    if (!(error instanceof AssistantError) || error.code.startsWith("cli/")) throw error;
    if (this.#json) await this.#output.json({ error: { code: error.code, message: error.message } });
    else await this.#output.line(this.#layout.paint("red", `  ${harmlessLine(error.message)} [${error.code}]`));
  }

  async #show(replies: readonly Reply[], document: unknown): Promise<void> {
    this.#firstChoice = firstChoiceNumber(replies);
    if (this.#json) {
      await this.#output.json(document);
      return;
    }
    for (const reply of replies) await this.#output.line(["", ...replyLines(reply, this.#layout)].join("\n"));
    const choices = replies.flatMap((reply) => reply.choices ?? []);
    const quick = choices.length === 0 ? [] : ["", ...choiceLines(choices, this.#firstChoice, this.#layout)];
    if (replies.length === 0) await this.#note("(A colleague answers from here on.)");
    await this.#output.line(quick.join("\n"));
  }

  async #note(text: string): Promise<void> {
    await this.#output.line(this.#layout.paint("dim", `  ${text}`));
  }
}

/** The quick reply that a line chooses, by its number on the screen or by its label. */
export function chosenBy(said: string, choices: readonly Choice[], firstNumber: number): Choice | undefined {
  if (/^\d{1,3}$/u.test(said)) return choices[Number(said) - firstNumber];
  const label = said.toLowerCase();
  return choices.find((choice) => choice.label.toLowerCase() === label);
}
