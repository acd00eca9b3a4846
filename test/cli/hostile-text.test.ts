import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { fakeWorld } from "./fake-world.js";

const file = fileURLToPath(new URL("../../../shared/data/hostile-input/naughty-strings/strings.json", import.meta.url));
const present = existsSync(file);
const strings = present ? (JSON.parse(readFileSync(file, "utf8")) as readonly string[]) : [];
const absent = present ? "" : " (left out: ../shared/data is not on this machine)";
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

it.skipIf(!present)(`every naughty string can be searched for, and none steers the terminal${absent}`, async () => {
  for (const text of strings) {
    const world = fakeWorld();
    const code = await runAisle(["search", "--json", "--", text], world);
    expect(code).toBe(text.trim() === "" ? 2 : 0);
    if (code === 0) expect(JSON.parse(world.output.text)).toMatchObject({ query: text });
    expect(world.output.text + world.errors.text).not.toMatch(steering);
  }
});

it.skipIf(!present)(`every naughty string can be said, and its echo does not steer the terminal${absent}`, async () => {
  const lines = strings.filter((text) => text.trim() !== "" && !/[\n\r\u2028\u2029]/u.test(text));
  const world = fakeWorld({ input: `${lines.join("\n")}\n` });
  expect(await runAisle(["chat"], world)).toBe(0);
  expect(world.aisle.fakeAssistant.heard.length).toBeGreaterThan(lines.length * 0.95);
  expect(world.output.text).not.toMatch(steering);
});
