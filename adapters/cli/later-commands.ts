import type { Command } from "commander";
import type { Act, CommandContext } from "./command-context.js";

/** What the contract names and a later version brings; each says so in one line. */
const laterCommands = [
  ["similar", "photo search"],
  ["recommend", "recommendations"],
  ["customer", "a customer's own data"],
  ["user", "the support console"],
  ["slack", "the Slack channel"],
  ["teams", "the Teams channel"],
] as const;

const laterEvaluations = [
  ["images", "photo search"],
  ["recommendations", "recommendations"],
] as const;

export function addLaterCommands(program: Command, context: CommandContext, act: Act): void {
  for (const [name, part] of laterCommands) addLater(program, { name, shown: name, part }, context, act);
}

export function addLaterEvaluations(evaluation: Command, context: CommandContext, act: Act): void {
  for (const [name, part] of laterEvaluations)
    addLater(evaluation, { name, shown: `eval ${name}`, part }, context, act);
}

export function addLaterTrainings(training: Command, context: CommandContext, act: Act): void {
  for (const name of ["recommender", "ranker"]) {
    addLater(training, { name, shown: `train ${name}`, part: "recommendations" }, context, act);
  }
}

function addLater(
  parent: Command,
  { name, shown, part }: { readonly name: string; readonly shown: string; readonly part: string },
  { errors }: CommandContext,
  act: Act,
): void {
  parent
    .command(name)
    .description(`comes with a later version (${part})`)
    .allowUnknownOption()
    .allowExcessArguments()
    .action(
      act(async () => {
        await errors.line(`aisle ${shown}: comes with a later version (${part}).`);
        return 2;
      }),
    );
}
