import type { Money, Policies } from "../../bot/shop-records.js";
import { minorDigits } from "./prices.js";
import { moneySchema } from "./records-schema.js";

const sections = ["returns", "exchanges", "cancellation", "changes", "refunds", "fees"] as const;

/** The shop's rules as plain text, for people who check what the assistant goes by. */
export function explainPolicies(policies: Policies): string {
  const { shop } = policies;
  return [
    `${shop.name}: prices in ${shop.currency}, dates in ${shop.timeZone}`,
    ...sections.flatMap((name) => ["", ...sectionLines(name, policies[name])]),
    "",
    `Answers (${policies.answers.length})`,
    ...policies.answers.flatMap((answer) => [
      `  ${answer.topic} [${answer.id}]`,
      `    asked as: ${answer.asks.join(" | ")}`,
      ...answer.text.split("\n").map((line) => `    ${line}`),
      `    source: ${answer.source}`,
    ]),
  ].join("\n");
}

function sectionLines(name: string, section: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  if (section === undefined) return [`${title}: no rule, so a person decides`];
  return [title, ...Object.entries(section).map(([field, value]) => `  ${words(field)}: ${valueText(value)}`)];
}

/** "windowDays" as "window days". */
const words = (field: string) => field.replaceAll(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`);

function valueText(value: unknown): string {
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  const money = moneySchema.safeParse(value);
  if (money.success) return moneyText(money.data);
  if (typeof value === "object" && value !== null)
    return Object.entries(value)
      .map(([field, inner]) => `${words(field)} ${valueText(inner)}`)
      .join("; ");
  return String(value);
}

function moneyText({ amount, currency }: Money): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.format(amount / 10 ** minorDigits(currency));
}
