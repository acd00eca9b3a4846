import { describe, expect, it } from "vitest";
import { Output } from "../../adapters/cli/output.js";
import { ProgressLine, progressText } from "../../adapters/cli/progress-line.js";
import { FakeStream } from "./fake-world.js";

describe("progress", () => {
  it("tells share, count, rate and remaining time", () => {
    const state = { step: "Indexing", done: 500, total: 2_000, elapsedMs: 2_000 };
    expect(progressText({ ...state, bar: true })).toBe(
      "Indexing  [#####               ]  25 %  500/2,000 · 250/s · 6 s left",
    );
    expect(progressText({ ...state, bar: false })).toBe("Indexing  25 %  500/2,000 · 250/s · 6 s left");
  });

  it("claims no rate before a second has gone, and no share of an unknown total", () => {
    expect(progressText({ step: "Reading", done: 7, total: undefined, elapsedMs: 900, bar: true })).toBe("Reading  7");
    expect(progressText({ step: "Reading", done: 0, total: 0, elapsedMs: 0, bar: true })).toBe("Reading  0/0");
  });

  it("long waits are told in minutes", () => {
    const text = progressText({ step: "Indexing", done: 10, total: 1_000, elapsedMs: 10_000, bar: false });
    expect(text).toContain("16 min 30 s left");
  });

  function watched(terminal: boolean) {
    const stream = new FakeStream();
    const clock = { now: 0 };
    const progress = new ProgressLine(new Output(stream), { terminal, columns: 40, now: () => clock.now });
    return { stream, clock, progress };
  }

  it("without a terminal there is a line at the start and the end of a step, and every ten seconds", () => {
    const { stream, clock, progress } = watched(false);
    for (clock.now = 0; clock.now <= 24_000; clock.now += 1_000) progress.report("Indexing", clock.now / 1_000, 24);
    progress.finish();
    expect(
      stream.text
        .trimEnd()
        .split("\n")
        .map((line) => /(\d+)\/24/u.exec(line)?.[1]),
    ).toEqual(["0", "10", "20", "24"]);
    expect(stream.text).not.toMatch(/[\r\u001b]/u);
  });

  it("without a terminal a step that is soon done has one line", () => {
    const { stream, clock, progress } = watched(false);
    for (clock.now = 0; clock.now <= 1_000; clock.now += 100) progress.report("Indexing", clock.now / 100, 10);
    expect(stream.text).toBe("Indexing  0 %  0/10\n");
  });

  it("on a terminal one line is redrawn within its width, and taken away at the end", () => {
    const { stream, progress } = watched(true);
    progress.report("A step with a long name that does not fit", 1, 2);
    progress.finish();
    expect(stream.text).toMatch(/^\r.{1,39}\u001b\[K\r\u001b\[K$/u);
    expect(stream.text).not.toContain("\n");
  });
});
