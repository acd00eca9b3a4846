import { chat } from "./chat.js";
import { type CommandContext, type ExitCode, withAisle } from "./command-context.js";
import type { OpenAisle } from "./world.js";

export interface ServerCommandOptions {
  readonly data: string;
  readonly port?: number;
  readonly storefront?: boolean;
}

/** Serves until the process is asked to end. */
export async function start(context: CommandContext, options: ServerCommandOptions): Promise<ExitCode> {
  return withAisle(context, options.data, { create: true }, async (aisle) => {
    await serve(context, aisle, options, async (address) => {
      await context.errors.line(`Aisle answers at ${address}/api/v1 (description: ${address}/openapi.json, documentation: ${address}/docs).
On your site: <script async src="${address}/widget/v1/aisle.js"></script>
Ctrl-C stops it.`);
      if ((await aisle.counts()).products === 0) {
        await context.errors.line("The catalog is empty. In another terminal: aisle import products FILE");
      }
      await context.world.untilStopped();
    });
    return 0;
  });
}

/** Loads the demo shop where there is no catalog, serves it, and holds a conversation when there is a terminal. */
export async function demo(context: CommandContext, options: ServerCommandOptions): Promise<ExitCode> {
  const { world, output, errors } = context;
  return withAisle(context, options.data, { create: true }, async (aisle) => {
    const own = (await aisle.counts()).products > 0;
    if (!own) await aisle.loadDemo(context.progress.report);
    await serve(context, aisle, { ...options, storefront: true }, async (address) => {
      await errors.line(await demoText(aisle, address, options.data));
      const { inputIsTerminal, outputIsTerminal } = world.terminal;
      if (inputIsTerminal && outputIsTerminal)
        await chat(world, await aisle.assistant(), output, { json: false, trace: false });
      else await world.untilStopped();
    });
    return 0;
  });
}

async function serve(
  { progress }: CommandContext,
  aisle: OpenAisle,
  options: ServerCommandOptions,
  use: (address: string) => Promise<void>,
): Promise<void> {
  void aisle.prepareToTalk();
  await aisle.refreshIndex(progress.report);
  progress.finish();
  const { port, storefront = false } = options;
  const server = await aisle.startServer({ storefront, ...(port === undefined ? {} : { port }) });
  try {
    await use(server.address);
  } finally {
    await server.close();
  }
}

async function demoText(aisle: OpenAisle, address: string, dataDirectory: string): Promise<string> {
  const { products, orders } = await aisle.counts();
  return `Aisle is running on ${products.toLocaleString("en-US")} products and ${orders.toLocaleString("en-US")} orders.

  Shop      ${address}/   with the assistant in the corner, and a list of things to try
  API       ${address}/api/v1   described at ${address}/openapi.json
  Docs      ${address}/docs
  Terminal  npx aisle chat
  Data      ${dataDirectory}   delete it, or give --data another folder, to begin with your own catalog

Ctrl-C stops it.`;
}
