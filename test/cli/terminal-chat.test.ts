import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { fakeWorld } from "./fake-world.js";

const terminal = { inputIsTerminal: true, outputIsTerminal: true, errorsAreTerminal: true };

function typed(...keys: readonly string[]) {
  const input = new PassThrough();
  for (const key of keys) input.write(key);
  return { ...fakeWorld({ terminal }), input };
}

it("Ctrl-C leaves in an orderly way", async () => {
  const world = typed("hello\r", "\u0003");
  expect(await runAisle(["chat"], world)).toBe(0);
  expect(world.aisle.done.at(-1)).toBe("close");
});

it("Ctrl-D leaves in an orderly way", async () => {
  const world = typed("\u0004");
  expect(await runAisle(["chat"], world)).toBe(0);
  expect(world.output.text).toContain("/help shows what can be typed");
});

it("a waiting mark is shown while the assistant thinks and is gone before the answer", async () => {
  const world = typed("hello\r", "/quit\r");
  expect(await runAisle(["chat"], world)).toBe(0);
  expect(world.output.text).toContain("you › ");
  expect(world.output.text).toContain("  …\r\u001b[K\n  You said hello.");
});

it("demo talks in the terminal and stops its server when the shopper leaves", async () => {
  const world = typed("lamp\r", "/quit\r");
  expect(await runAisle(["demo"], world)).toBe(0);
  expect(world.aisle.fakeAssistant.heard.map(({ text }) => text)).toEqual(["lamp"]);
  expect(world.aisle.done).toEqual(["refresh-index", "start-server", "stop-server", "close"]);
});
