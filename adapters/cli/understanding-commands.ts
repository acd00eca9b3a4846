import type { Command } from "commander";
import { type Act, type CommandContext, type ExitCode, withAisle } from "./command-context.js";
import type { UnderstandingEvaluation, UnderstandingFigures } from "./world.js";

export function addUnderstandingEvaluation(evaluation: Command, context: CommandContext, act: Act): void {
  evaluation
    .command("understanding")
    .description("train on labelled texts and measure on others")
    .option("--train <file>", "CSV: text,intent (oos = none); without it the product's own utterances")
    .requiredOption("--test <file>", "CSV: text,intent (oos = none)")
    .option("--json", "print JSON")
    .action(
      act(({ json, ...request }: UnderstandingEvaluation & { readonly json?: true }) =>
        evaluateUnderstanding(context, request, json === true),
      ),
    );
}

export function addUnderstandingTraining(training: Command, context: CommandContext, act: Act): void {
  training
    .command("understanding")
    .description("learn to tell intents apart from the product's utterances and the shop's corrections.jsonl")
    .option("--json", "print JSON")
    .action(
      act((_: unknown, command: Command) => {
        const { data, json } = command.optsWithGlobals<{ readonly data: string; readonly json?: true }>();
        return trainUnderstanding(context, data, json === true);
      }),
    );
}

async function evaluateUnderstanding(
  { world, output, progress }: CommandContext,
  request: UnderstandingEvaluation,
  json: boolean,
): Promise<ExitCode> {
  const figures = await world.evaluateUnderstanding(request, progress.report);
  progress.finish();
  if (json) await output.json(figures);
  else await output.line(figureRows([figures]).join("\n"));
  return 0;
}

async function trainUnderstanding(context: CommandContext, data: string, json: boolean): Promise<ExitCode> {
  return withAisle(context, data, { create: false }, async (aisle) => {
    const training = await aisle.trainUnderstanding(context.progress.report);
    context.progress.finish();
    if (json) {
      await context.output.json(training);
      return 0;
    }
    const { examples, corrections, heldOut, before, after } = training;
    const counts = `${examples} examples, ${corrections} of them corrections; figures on ${heldOut} held out`;
    await context.output.line([counts, "              before   after", ...figureRows([before, after])].join("\n"));
    return 0;
  });
}

function figureRows(columns: readonly UnderstandingFigures[]): readonly string[] {
  const names = ["accuracy", "oosRecall", "oosPrecision", "macroF1", "p50Ms"] as const;
  return names.map((name) => [name.padEnd(12), ...columns.map((figures) => cell(figures[name]))].join("  "));
}

function cell(value: number | null): string {
  return (value === null ? "-" : value.toFixed(4)).padStart(6);
}
