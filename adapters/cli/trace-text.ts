import type { ChosenCommand, Fact, ModelAsked } from "../../bot/dialogue.js";
import type { TracedTool, TurnTrace } from "../../bot/trace.js";
import { cutToCells, harmlessLine, type Paint } from "./terminal-text.js";

/** Facts of one tool beyond that many are counted only. */
const factsShown = 8;

/** A turn's trace as lines for a terminal, each cut to its width. */
export function traceLines(
  trace: TurnTrace,
  layout: { readonly columns: number; readonly paint: Paint },
): readonly string[] {
  const { commands, dropped, model, tools, changes, replies, failure } = trace;
  const rows: readonly (readonly [string, string])[] = [
    ...labelled("understood", commands.map(commandText)),
    ...labelled(
      "dropped",
      dropped.map((each) => `${each.why}: ${commandText(each)}`),
    ),
    ...labelled("model", model === undefined ? [] : [modelText(model)]),
    ...tools.flatMap(toolRows),
    ...labelled("changed", changes),
    ...replies.flatMap(({ act, claims }) => replyRows(act, claims)),
    ...labelled("failed", failure === undefined ? [] : [failure]),
  ];
  return rows.map(([label, text]) => {
    const line = cutToCells(`  ${label.padEnd(10)}  ${harmlessLine(text)}`, layout.columns);
    return layout.paint("dim", line);
  });
}

/** The label stands before the first of its lines. */
function labelled(label: string, texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.map((text, at) => [at === 0 ? label : "", text]);
}

function commandText({ command, by, score }: ChosenCommand): string {
  const { kind, ...rest } = command;
  const details = Object.entries(rest).map(([name, value]) => `${name}=${renderValue(value)}`);
  return [kind, ...details, `(${by}, ${score.toFixed(2)})`].join(" ");
}

function modelText({ name, outcome, misfits, tokens }: ModelAsked): string {
  const left = misfits.length === 0 ? "" : `; not possible: ${misfits.join(", ")}`;
  return `${name} ${outcome}, ${tokens} tokens${left}`;
}

function toolRows({ tool, asked, facts }: TracedTool): readonly (readonly [string, string])[] {
  const question = asked === undefined ? "" : ` ${renderValue(asked)}`;
  const counted = `${facts.length} ${facts.length === 1 ? "fact" : "facts"}`;
  const left = facts.length - factsShown;
  const told = [
    ...facts.slice(0, factsShown).map((fact) => `  ${factText(fact)}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
  ];
  return labelled("tool", [`${tool}${question} → ${counted}`, ...told]);
}

function replyRows(act: string, claims: readonly Fact[]): readonly (readonly [string, string])[] {
  const counted =
    claims.length === 0 ? "no claims" : `${claims.length} ${claims.length === 1 ? "claim" : "claims"}, all proven`;
  return labelled("reply", [`${act}, ${counted}`]);
}

function factText({ about, property, value }: Fact): string {
  return `${about} ${property} ${renderValue(value)}`;
}

const charactersMax = 60;

/** A value of a trace on one line: words as they are, money with its currency, the rest as short JSON. */
function renderValue(value: unknown): string {
  if (typeof value === "string") return value === "" ? '""' : cut(value);
  if (isMoney(value)) return `${value.amount} ${value.currency}`;
  return value === undefined ? "" : cut(JSON.stringify(value));
}

function isMoney(value: unknown): value is { readonly amount: number; readonly currency: string } {
  return typeof value === "object" && value !== null && "amount" in value && "currency" in value;
}

function cut(text: string): string {
  const characters = Array.from(text.replace(/\s+/gu, " "));
  return characters.length <= charactersMax
    ? characters.join("")
    : `${characters.slice(0, charactersMax - 1).join("")}…`;
}
