import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parseConversationScript } from "../../adapters/cli/conversation-script.js";
import { playScript } from "../../adapters/cli/script-run.js";
import { countedIds, openTestModels, openTestShop, type TestModels } from "./shop.js";

/**
 * Every *.chat file here is a conversation that the assistant must have as it is written, on the demo shop, with its own
 * understanding; engine/ has a test of its own. A line "# customer: ID" signs that customer in.
 */
const folder = new URL(".", import.meta.url).pathname;
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".chat") && !file.startsWith("engine/"))
  .sort();

let models: TestModels;
beforeAll(async () => {
  models = await openTestModels();
});
afterAll(() => models.close());

it.each(files)("%s", async (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  const customerId = /^#\s*customer:\s*(\S+)/mu.exec(text)?.[1];
  const shop = await openTestShop(models);
  const ids = countedIds();
  const options = { nextId: () => ids.next(), ...(customerId === undefined ? {} : { customerId }) };
  const failures: string[] = [];
  for await (const { mismatches } of playScript(parseConversationScript(text), shop.assistant, options)) {
    failures.push(
      ...mismatches.map(({ line, expected, got }) => `line ${line}\n  expected ${expected}\n  got      ${got}`),
    );
  }
  expect(failures.join("\n")).toBe("");
});
