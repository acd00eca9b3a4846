import { AssistantError } from "../../bot/assistant-error.js";
import type { Assistant } from "../../bot/ports.js";
import type { Output } from "./output.js";
import type { ProgressLine } from "./progress-line.js";
import type { Paint } from "./terminal-text.js";
import type { CliWorld, OpenAisle } from "./world.js";

/** What every command is handed. */
export interface CommandContext {
  readonly world: CliWorld;
  readonly output: Output;
  readonly errors: Output;
  readonly progress: ProgressLine;
  readonly paint: Paint;
}

/** 0: done. 1: failed. 2: wrongly called, or not available in this version. */
export type ExitCode = 0 | 1 | 2;

/** Makes an action of a command: its exit code becomes that of the process. */
export type Act = <A extends unknown[]>(handler: (...given: A) => Promise<ExitCode>) => (...given: A) => Promise<void>;

/**
 * Opens the data folder for one command and closes it after, whatever happens.
 * @param options.create whether the folder is made when it is not there; a command that only reads makes none.
 */
export async function withAisle(
  { world, progress }: CommandContext,
  dataDirectory: string,
  options: { readonly create: boolean },
  use: (aisle: OpenAisle) => Promise<ExitCode>,
): Promise<ExitCode> {
  const aisle = await world.open(dataDirectory, options);
  try {
    return await use(aisle);
  } finally {
    progress.finish();
    await aisle.close();
  }
}

/**
 * The customer that a conversation is held as, as an option that is absent for a guest.
 * @throws AssistantError "customer/unknown" when the shop has no such customer.
 */
export async function signedInAs(
  aisle: OpenAisle,
  customerId: string | undefined,
): Promise<{ readonly customerId?: string }> {
  if (customerId === undefined) return {};
  if (await aisle.customerExists(customerId)) return { customerId };
  throw new AssistantError(
    "customer/unknown",
    `There is no customer "${customerId}" in this shop: give an id of those that aisle export customers lists.`,
  );
}

/** The assistant, with an index that is up to the catalog: it could find nothing without. */
export async function readyAssistant({ progress }: CommandContext, aisle: OpenAisle): Promise<Assistant> {
  void aisle.prepareToTalk();
  await aisle.refreshIndex(progress.report);
  const assistant = await aisle.assistant();
  progress.finish();
  return assistant;
}
