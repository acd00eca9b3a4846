/** What was measured, what it is held to, and how it is shown. */

/** @returns a target that is met by values up to and with `limit` */
export const atMost = (limit) => ({ text: `<= ${limit}`, met: (value) => value <= limit, otherwise: "over" });
/** A target that is met by 0 alone. */
export const none = { text: "0", met: (value) => value === 0, otherwise: "over" };
/** @returns a target that is met by values from `limit` on */
export const atLeast = (limit) => ({ text: `>= ${limit}`, met: (value) => value >= limit, otherwise: "under" });

/**
 * @param target atMost(…), atLeast(…), none, or nothing for what is told without being held to anything
 * @param note what else belongs to it
 */
export function figure(what, value, unit, target, note = "") {
  const verdict = target === undefined ? "" : target.met(value) ? "OK" : target.otherwise;
  return { what, value, unit, target: target?.text ?? "", verdict, note };
}

/** Whole numbers as they are, small ones with three digits that count. */
export function shown(value) {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}

/** A Markdown table, which is also readable as it stands. */
export function table(figures) {
  const rows = [
    ["what", "measured", "target", "", "note"],
    ...figures.map(({ what, value, unit, target, verdict, note }) => [
      what,
      `${shown(value)} ${unit}`.trim(),
      target === "" ? "" : `${target} ${unit}`.trim(),
      verdict,
      note,
    ]),
  ];
  const widths = rows[0].map((_, column) => Math.max(3, ...rows.map((row) => row[column].length)));
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  const [head, ...body] = rows.map(line);
  return [head, `|${widths.map((width) => "-".repeat(width + 2)).join("|")}|`, ...body].join("\n");
}
