import type { CommandContext, ExitCode } from "./command-context.js";
import { harmlessLine, type Paint, type Style } from "./terminal-text.js";
import type { DoctorLine } from "./world.js";

const words: Readonly<Record<DoctorLine["state"], readonly [string, Style]>> = {
  ok: ["OK  ", "green"],
  warn: ["WARN", "yellow"],
  fail: ["FAIL", "red"],
};

/** Looks everything over. Exit code 0: all is well; 1: a warning; 2: something does not work. */
export async function examine(
  { world, output, paint }: CommandContext,
  options: { readonly data: string; readonly json?: true },
): Promise<ExitCode> {
  const lines = await world.examine(options.data);
  const state = worstOf(lines);
  if (options.json) await output.json({ state, lines });
  else await output.line(doctorText(lines, paint));
  return { ok: 0 as const, warn: 1 as const, fail: 2 as const }[state];
}

function worstOf(lines: readonly DoctorLine[]): DoctorLine["state"] {
  if (lines.some((line) => line.state === "fail")) return "fail";
  return lines.some((line) => line.state === "warn") ? "warn" : "ok";
}

function doctorText(lines: readonly DoctorLine[], paint: Paint): string {
  const groups = [...new Set(lines.map((line) => line.group))];
  return groups
    .map((group) => {
      const own = lines.filter((line) => line.group === group).flatMap((line) => lineText(line, paint));
      return [paint("bold", group), ...own].join("\n");
    })
    .join("\n\n");
}

function lineText({ name, state, detail, fix }: DoctorLine, paint: Paint): readonly string[] {
  const [word, style] = words[state];
  const found = `  ${paint(style, word)}  ${harmlessLine(name)}: ${harmlessLine(detail)}`;
  return fix === undefined ? [found] : [found, `        → ${harmlessLine(fix)}`];
}
