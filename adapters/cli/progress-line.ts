import type { Output } from "./output.js";
import { cellsOf, cutToCells, harmlessLine } from "./terminal-text.js";
import type { ReportProgress } from "./world.js";

const redrawMs = 100;
const plainLineMs = 10_000;
/** A step that ends sooner has no line for its end. */
const shortStepMs = 2_000;
const barCells = 20;

export interface ProgressSettings {
  /** A bar that is redrawn on a terminal, else a plain line now and then. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly now: () => number;
}

/** Tells on the error stream how far a command has come, with rate and remaining time. */
export class ProgressLine {
  readonly #output: Output;
  readonly #settings: ProgressSettings;
  #step = "";
  #stepBegan = 0;
  #lastShown = 0;
  #drawn = false;

  constructor(output: Output, settings: ProgressSettings) {
    this.#output = output;
    this.#settings = settings;
  }

  readonly report: ReportProgress = (step, done, total) => {
    const now = this.#settings.now();
    const begins = step !== this.#step;
    if (begins) {
      this.#step = step;
      this.#stepBegan = now;
    }
    if (!begins && !this.#isDue(done === total, now)) return;
    this.#lastShown = now;
    this.#show(progressText({ step, done, total, elapsedMs: now - this.#stepBegan, bar: this.#settings.terminal }));
  };

  #isDue(ended: boolean, now: number): boolean {
    if (this.#settings.terminal) return ended || now - this.#lastShown >= redrawMs;
    return ended ? now - this.#stepBegan >= shortStepMs : now - this.#lastShown >= plainLineMs;
  }

  /** Takes the bar away; what is printed next stands where it was. */
  finish(): void {
    if (this.#drawn) this.#output.hint("\r\u001b[K");
    this.#drawn = false;
    this.#step = "";
  }

  #show(text: string): void {
    if (!this.#settings.terminal) {
      this.#output.hint(`${text}\n`);
      return;
    }
    this.#output.hint(`\r${cutToCells(text, this.#settings.columns - 1)}\u001b[K`);
    this.#drawn = true;
  }
}

interface ProgressState {
  readonly step: string;
  readonly done: number;
  readonly total: number | undefined;
  readonly elapsedMs: number;
  readonly bar: boolean;
}

/** "Indexing  [#####     ]  25 %  500/2,000 · 250/s · 6 s left" */
export function progressText({ step, done, total, elapsedMs, bar }: ProgressState): string {
  const rate = elapsedMs >= 1_000 && done > 0 ? (done * 1_000) / elapsedMs : undefined;
  const parts = [total === undefined ? count(done) : `${count(done)}/${count(total)}`];
  if (rate !== undefined) parts.push(`${count(Math.max(1, Math.round(rate)))}/s`);
  if (rate !== undefined && total !== undefined && done < total) parts.push(`${duration((total - done) / rate)} left`);
  const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total);
  const head = [harmlessLine(step)];
  if (share !== undefined && bar) head.push(barOf(share));
  if (share !== undefined) head.push(`${Math.floor(share * 100)} %`);
  return [...head, parts.join(" · ")].join("  ");
}

function barOf(share: number): string {
  const filled = "#".repeat(Math.round(share * barCells));
  return `[${filled}${" ".repeat(barCells - cellsOf(filled))}]`;
}

function count(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
