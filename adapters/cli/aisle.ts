import { Argument, Command, CommanderError, InvalidArgumentError } from "commander";
import { AssistantError } from "../../bot/assistant-error.js";
import { type RecordKind, recordKinds } from "../../bot/shop-records.js";
import { chat } from "./chat.js";
import {
  type Act,
  type CommandContext,
  type ExitCode,
  readyAssistant,
  signedInAs,
  withAisle,
} from "./command-context.js";
import { examine } from "./doctor-command.js";
import { chatByScript, evaluateConversations, evaluateSearch } from "./evaluation-commands.js";
import { addLaterCommands, addLaterEvaluations, addLaterTrainings } from "./later-commands.js";
import { Output, outputClosed } from "./output.js";
import { ProgressLine } from "./progress-line.js";
import {
  exportRecords,
  type ExportCommandOptions,
  type ImportCommandOptions,
  importRecords,
} from "./record-commands.js";
import { importDocuments } from "./document-commands.js";
import { searchProducts, type SearchCommandOptions } from "./search-command.js";
import { demo, type ServerCommandOptions, start } from "./server-commands.js";
import { harmless, harmlessLine, painter } from "./terminal-text.js";
import { addUnderstandingEvaluation, addUnderstandingTraining } from "./understanding-commands.js";
import type { CliWorld } from "./world.js";

/**
 * Runs one command.
 * @param argv what follows the program's name.
 * @returns the process's exit code; data went to the world's output, everything else to its errors.
 */
export async function runAisle(argv: readonly string[], world: CliWorld): Promise<ExitCode> {
  const errors = new Output(world.errors);
  const { errorsAreTerminal, columns, color } = world.terminal;
  const progress = new ProgressLine(errors, { terminal: errorsAreTerminal, columns, now: () => world.now() });
  const context = { world, output: new Output(world.output), errors, progress, paint: painter(color) };
  try {
    return await carryOut(argv, context);
  } catch (error) {
    progress.finish();
    return await tellFailure(error, context);
  }
}

async function carryOut(argv: readonly string[], context: CommandContext): Promise<ExitCode> {
  let outcome: ExitCode = 0;
  const program = commandLine(context, (code) => {
    outcome = code;
  });
  if (argv.length === 0) {
    program.outputHelp();
    return 0;
  }
  await program.parseAsync([...argv], { from: "user" });
  return outcome;
}

async function tellFailure(error: unknown, { world, errors }: CommandContext): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof AssistantError && error.code === outputClosed) return 0;
  const text = error instanceof AssistantError ? `${error.message} [${error.code}]` : unexpectedText(error, world);
  const stack = world.terminal.debug && error instanceof Error ? `\n${harmless(error.stack ?? "")}` : "";
  await errors.line(`aisle: ${harmlessLine(text)}${stack}`);
  return error instanceof AssistantError && error.code.startsWith("usage/") ? 2 : 1;
}

function unexpectedText(error: unknown, { terminal }: CliWorld): string {
  const what = error instanceof Error ? error.message : String(error);
  const hint = terminal.debug ? "" : " Run it again with AISLE_DEBUG=1 to see where, and report it.";
  return `Something went wrong that should not: ${what}.${hint} [internal]`;
}

function commandLine(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const act: Act =
    (handler) =>
    async (...given) => {
      finish(await handler(...given));
    };
  const program = baseProgram(context);
  addServerCommands(program, context, act);
  addRecordCommands(program, context, act);
  addSearchCommand(program, context, act);
  addChatCommand(program, context, act);
  addEvaluationCommands(program, context, act);
  addTrainingCommands(program, context, act);
  addOperatorCommands(program, context, act);
  addLaterCommands(program, context, act);
  return program;
}

function baseProgram({ world, output, errors }: CommandContext): Command {
  const { columns, color } = world.terminal;
  return new Command("aisle")
    .description("A self-hosted, chat-first shopping assistant.")
    .version(world.version, "-V, --version", "show the version")
    .helpOption("-h, --help", "show help")
    .option("--data <dir>", "folder of the shop's data", ".aisle")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        output.hint(text);
      },
      writeErr: (text) => {
        errors.hint(text);
      },
      outputError: (text, write) => {
        write(usageText(text));
      },
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => color,
      getErrHasColors: () => color,
    })
    .addHelpText(
      "after",
      "\nData goes to stdout, progress to stderr. Exit codes: 0 done, 1 failed, 2 wrongly called or not available yet.",
    );
}

function usageText(text: string): string {
  const hint = text.includes("unknown option") ? "Write -- before words that begin with a dash.\n" : "";
  return `${harmless(text.replace(/^error: /u, "aisle: "))}${hint}`;
}

function addServerCommands(program: Command, context: CommandContext, act: Act): void {
  const commands = [
    ["demo", "start the demo shop and talk to it", demo],
    ["start", "serve the HTTP API", start],
  ] as const;
  for (const [name, description, run] of commands) {
    program
      .command(name)
      .description(description)
      .option("--port <n>", "port to listen on", wholeNumber(0, 65_535))
      .action(act((_: unknown, command: Command) => run(context, command.optsWithGlobals<ServerCommandOptions>())));
  }
}

function addRecordCommands(program: Command, context: CommandContext, act: Act): void {
  program
    .command("import")
    .description("load records from a file; bad rows are named and the rest is loaded")
    .addArgument(new Argument("<kind>", "what the file holds").choices([...recordKinds, "documents"]))
    .argument("<file>", "JSON Lines, CSV of a known shop system, YAML for policies; a page or a folder of pages")
    .option("--format <name>", "the file's format, where its header does not tell")
    .option("--currency <code>", "currency of prices that state none, e.g. USD")
    .option("--images <dir>", "folder of the pictures")
    .option("--dry-run", "show five mapped records and write nothing")
    .option("--json", "print the whole report as JSON")
    .action(
      act((kind: RecordKind | "documents", file: string, _: unknown, command: Command) => {
        const options = command.optsWithGlobals<ImportCommandOptions>();
        return kind === "documents"
          ? importDocuments(context, file, options)
          : importRecords(context, kind, file, options);
      }),
    );
  program
    .command("export")
    .description("write records as JSON Lines, policies as YAML")
    .addArgument(new Argument("<kind>", "what to write").choices([...recordKinds, "conversations"]))
    .option("--json", "policies as JSON; everything else is JSON Lines anyway")
    .action(
      act((kind: RecordKind | "conversations", _: unknown, command: Command) =>
        exportRecords(context, kind, command.optsWithGlobals<ExportCommandOptions>()),
      ),
    );
}

function addSearchCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command("search")
    .description("search the catalog as the assistant does")
    .argument("<query...>", 'what a shopper would type: "warm hoodie under 60"')
    .option("--limit <n>", "how many products", wholeNumber(1, 1_000), 10)
    .option("--json", "print JSON")
    .action(
      act((query: readonly string[], _: unknown, command: Command) =>
        searchProducts(context, query.join(" "), command.optsWithGlobals<SearchCommandOptions>()),
      ),
    );
}

interface ChatCommandOptions {
  readonly data: string;
  readonly script?: string;
  readonly customer?: string;
  readonly locale?: string;
  readonly json?: true;
  readonly trace?: true;
}

function addChatCommand(program: Command, context: CommandContext, act: Act): void {
  program
    .command("chat")
    .description("talk to the assistant; without a terminal each line of the input is one message")
    .option("--script <file>", "play a conversation script and compare the replies")
    .option("--customer <id>", "as a signed-in customer")
    .option("--locale <tag>", 'in the language of a tag such as "es-MX"', languageTag)
    .option("--json", "one JSON object a turn")
    .option("--trace", "show what was understood, what tools reported, and what each answer rests on")
    .action(
      act((_: unknown, command: Command) => {
        const options = command.optsWithGlobals<ChatCommandOptions>();
        return options.script === undefined
          ? chatByHand(context, options)
          : chatByScript(context, options.script, options);
      }),
    );
}

async function chatByHand(context: CommandContext, options: ChatCommandOptions): Promise<ExitCode> {
  return withAisle(context, options.data, { create: false }, async (aisle) => {
    const customer = await signedInAs(aisle, options.customer);
    const assistant = await readyAssistant(context, aisle);
    const shown = { json: options.json === true, trace: options.trace === true };
    const language = options.locale === undefined ? {} : { locale: options.locale };
    await chat(context.world, assistant, context.output, { ...shown, ...customer, ...language });
    return 0;
  });
}

interface SearchEvaluationOptions {
  readonly products: string;
  readonly judgements: string;
  readonly relevantFrom?: number;
  readonly json?: true;
}

function addEvaluationCommands(program: Command, context: CommandContext, act: Act): void {
  const evaluation = program.command("eval").description("measure the product on data given by path");
  evaluation
    .command("search")
    .description("rank a whole catalog for judged queries")
    .requiredOption("--products <file>", "products as JSON Lines")
    .requiredOption("--judgements <file>", "CSV: query,productId,gain")
    .option("--relevant-from <gain>", "relevant for recall and mrr: at least this gain (default: above 0)", decimal)
    .option("--json", "print JSON")
    .action(
      act((options: SearchEvaluationOptions) => {
        const { json, ...request } = options;
        return evaluateSearch(context, request, json === true);
      }),
    );
  evaluation
    .command("conversations")
    .description("play conversation scripts; each failure is named with its line")
    .argument("<file...>", "conversation scripts")
    .option("--json", "print JSON")
    .action(
      act((files: readonly string[], _: unknown, command: Command) =>
        evaluateConversations(context, files, command.optsWithGlobals<{ data: string; json?: true }>()),
      ),
    );
  addUnderstandingEvaluation(evaluation, context, act);
  addLaterEvaluations(evaluation, context, act);
}

function addTrainingCommands(program: Command, context: CommandContext, act: Act): void {
  const training = program.command("train").description("train the shop's own models");
  addUnderstandingTraining(training, context, act);
  addLaterTrainings(training, context, act);
}

function addOperatorCommands(program: Command, context: CommandContext, act: Act): void {
  program
    .command("policies")
    .description("the shop's rules")
    .command("explain")
    .description("tell the rules in plain words")
    .action(
      act((_: unknown, command: Command) => explainPolicies(context, command.optsWithGlobals<{ data: string }>().data)),
    );
  program
    .command("doctor")
    .description("look everything over; exit code 0 all is well, 1 a warning, 2 something does not work")
    .option("--json", "print JSON")
    .action(
      act((_: unknown, command: Command) => examine(context, command.optsWithGlobals<{ data: string; json?: true }>())),
    );
  program
    .command("backup")
    .description("write a whole copy of the database while others use it")
    .argument("<file>", "where to")
    .action(
      act((file: string, _: unknown, command: Command) =>
        backup(context, file, command.optsWithGlobals<{ data: string }>().data),
      ),
    );
}

async function explainPolicies(context: CommandContext, data: string): Promise<ExitCode> {
  return withAisle(context, data, { create: false }, async (aisle) => {
    await context.output.line(harmless(await aisle.explainPolicies()).trimEnd());
    return 0;
  });
}

async function backup(context: CommandContext, file: string, data: string): Promise<ExitCode> {
  return withAisle(context, data, { create: false }, async (aisle) => {
    const { bytes } = await aisle.backup(file, context.progress.report);
    context.progress.finish();
    await context.output.line(`${harmlessLine(file)}: ${(bytes / 1_048_576).toFixed(1)} MiB`);
    return 0;
  });
}

function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/u.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`A whole number from ${min} to ${max} is expected.`);
  };
}

function decimal(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw new InvalidArgumentError("A number is expected, e.g. 2.33.");
}

function languageTag(text: string): string {
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    if (tag !== undefined) return tag;
  } catch {
    // Told below, with an example.
  }
  throw new InvalidArgumentError('A language tag (BCP 47) is expected, e.g. "es" or "es-MX".');
}
