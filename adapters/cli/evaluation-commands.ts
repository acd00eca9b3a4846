import { type CommandContext, type ExitCode, readyAssistant, signedInAs, withAisle } from "./command-context.js";
import { type PlayedTurn, playScript, readScript } from "./script-run.js";
import { harmlessLine } from "./terminal-text.js";
import type { SearchEvaluation } from "./world.js";
import type { ConversationScript, ScriptMismatch } from "./conversation-script.js";

/** Prints the named figures of the search as one JSON object, or as a table. */
export async function evaluateSearch(
  { world, output, progress }: CommandContext,
  request: SearchEvaluation,
  json: boolean,
): Promise<ExitCode> {
  const figures = await world.evaluateSearch(request, progress.report);
  progress.finish();
  if (json) await output.json(figures);
  else await output.line(figureLines(figures).join("\n"));
  return 0;
}

function figureLines(figures: Readonly<Record<string, number>>): readonly string[] {
  const width = Math.max(...Object.keys(figures).map((name) => name.length), 0);
  return Object.entries(figures).map(([name, value]) => `${name.padEnd(width)}  ${figureText(value)}`);
}

function figureText(value: number): string {
  return Number.isInteger(value) ? `${value}` : value.toFixed(4);
}

interface ScriptFailure extends ScriptMismatch {
  readonly file: string;
}

/** Plays every script through the assistant; fails when a turn goes another way. */
export async function evaluateConversations(
  context: CommandContext,
  files: readonly string[],
  options: { readonly data: string; readonly json?: true },
): Promise<ExitCode> {
  // All are read first, so that a slip in the last file costs no run of those before it.
  const scripts = await Promise.all(files.map(async (file) => ({ file, script: await readScript(file) })));
  return withAisle(context, options.data, { create: false }, async (aisle) => {
    const assistant = await readyAssistant(context, aisle);
    const played: { file: string; turn: PlayedTurn }[] = [];
    for (const [at, { file, script }] of scripts.entries()) {
      context.progress.report("Playing conversations", at, scripts.length);
      for await (const turn of playScript(script, assistant, { nextId: () => context.world.nextId() })) {
        played.push({ file, turn });
      }
    }
    context.progress.finish();
    const failures = played.flatMap(({ file, turn }) => turn.mismatches.map((mismatch) => ({ file, ...mismatch })));
    const failed = played.filter(({ turn }) => turn.mismatches.length > 0).length;
    const result = { turns: played.length, passed: played.length - failed, failed, failures };
    if (options.json) await context.output.json(result);
    else await context.output.line([...failures.flatMap(failureLines), countLine(result)].join("\n"));
    return failed === 0 ? 0 : 1;
  });
}

function countLine({ turns, passed, failed }: { turns: number; passed: number; failed: number }): string {
  return `${turns} turns: ${passed} passed, ${failed} failed`;
}

function failureLines({ file, line, expected, got }: ScriptFailure): readonly string[] {
  return [`${harmlessLine(file)}:${line}`, `  expected  ${harmlessLine(expected)}`, `  got       ${harmlessLine(got)}`];
}

/** `aisle chat --script`: one script, told turn by turn. */
export async function chatByScript(
  context: CommandContext,
  file: string,
  options: {
    readonly data: string;
    readonly customer?: string;
    readonly locale?: string;
    readonly json?: true;
    readonly trace?: true;
  },
): Promise<ExitCode> {
  const script = await readScript(file);
  return withAisle(context, options.data, { create: false }, async (aisle) => {
    const customer = await signedInAs(aisle, options.customer);
    const assistant = await readyAssistant(context, aisle);
    const language = options.locale === undefined ? {} : { locale: options.locale };
    const run = playScript(script, assistant, { nextId: () => context.world.nextId(), ...customer, ...language });
    const failed = options.json ? await tellAsJson(run, context) : await tellAsText(run, { file, script }, context);
    return failed === 0 ? 0 : 1;
  });
}

async function tellAsJson(run: AsyncIterable<PlayedTurn>, { output }: CommandContext): Promise<number> {
  let failed = 0;
  for await (const { turn, answer, mismatches } of run) {
    if (mismatches.length > 0) failed += 1;
    await output.json({ line: turn.line, said: turn.shopper, ...answer, passed: mismatches.length === 0, mismatches });
  }
  return failed;
}

async function tellAsText(
  run: AsyncIterable<PlayedTurn>,
  { file, script }: { readonly file: string; readonly script: ConversationScript },
  { output, paint }: CommandContext,
): Promise<number> {
  let failed = 0;
  await output.line(paint("bold", harmlessLine(script.title)));
  for await (const { turn, mismatches } of run) {
    const passed = mismatches.length === 0;
    if (!passed) failed += 1;
    const verdict = passed ? paint("green", "PASS") : paint("red", "FAIL");
    await output.line(`${verdict}  line ${turn.line}  shopper: ${harmlessLine(turn.shopper)}`);
    await output.write(mismatches.map((mismatch) => `${failureLines({ file, ...mismatch }).join("\n")}\n`).join(""));
  }
  await output.line(countLine({ turns: script.turns.length, passed: script.turns.length - failed, failed }));
  return failed;
}
