import type { ImportProblem, ImportReport } from "../../bot/ports.js";
import type { FrequentProblem } from "./formats/format.js";

/** Gathers what there is to tell about one import. */
export class ReportBook {
  private readonly problems: ImportProblem[] = [];
  private readonly frequent = new Map<string, { readonly problem: FrequentProblem; rows: number }>();
  private readonly unmapped = new Set<string>();

  readonly report = (problem: ImportProblem): void => {
    this.problems.push(problem);
  };

  readonly reportOften = (problem: FrequentProblem): void => {
    const key = problem.problem(0);
    const entry = this.frequent.get(key);
    if (entry === undefined) this.frequent.set(key, { problem, rows: 1 });
    else entry.rows += 1;
  };

  readonly reportUnmapped = (field: string): void => {
    this.unmapped.add(field);
  };

  /** In the order of lines. */
  told(): Pick<ImportReport, "problems" | "unmapped"> {
    const frequent = [...this.frequent.values()].map(({ problem, rows }) => ({
      ...problem,
      problem: problem.problem(rows),
    }));
    return {
      problems: [...this.problems, ...frequent].sort((a, b) => a.line - b.line),
      unmapped: [...this.unmapped],
    };
  }
}
