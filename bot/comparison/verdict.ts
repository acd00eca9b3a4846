import { claim, shownValue } from "../evidence.js";
import { type Measure, measuresIn } from "../product-questions/measures.js";
import { folded } from "../product-questions/question-words.js";
import type { RecordTopic } from "../product-questions/topics.js";
import type { Saying } from "../saying.js";
import type { Cell, FieldFound } from "./compared-fields.js";
import { claimOf, type Comparison } from "./told-values.js";

const least =
  /\b(?:light(?:er|est)|thinn?(?:er|est)|small(?:er|est)|short(?:er|est)|narrow(?:er|est)|low(?:er|est)|less|least|mas liger[oa]|menos)\b|更轻|最轻|更小/u;
const most =
  /\b(?:heav(?:ier|iest)|thick(?:er|est)|bigg(?:er|est)|larg(?:er|est)|long(?:er|est)|tall(?:er|est)|high(?:er|est)|wid(?:er|est)|deep(?:er|est)|strong(?:er|est)|more|most|mas pesad[oa]|mas grande)\b|更重|更大|最大/u;

/** "Which is lighter?": the end of the scale, when the records state it for at least two of them; nothing otherwise. */
export function verdictOn(question: string, fields: readonly FieldFound[], comparison: Comparison): readonly Saying[] {
  const typed = folded(question);
  const end = least.test(typed) ? "least" : most.test(typed) ? "most" : undefined;
  const [field] = fields;
  const { wording } = comparison.scene;
  const chooses = /\b(?:better|best|should i|recommend|prefer|mejor)\b|哪个好|推荐/u.test(typed);
  if (chooses) return [wording.comparison.goingByWhatIsStated()];
  if (end === undefined || field === undefined) return [];
  const measures = field.cells.map((cell) => measureIn(cell, field.topic));
  const known = measures.flatMap((measure) => measure ?? []);
  const [first] = known;
  if (first === undefined || known.some(({ unit }) => unit.base !== first.unit.base)) return [];
  if (known.length < 2) return [wording.comparison.onlyOneStates(field.name)];
  const values = known.map(({ value }) => value);
  const extreme = end === "least" ? Math.min(...values) : Math.max(...values);
  const at = measures.findIndex((measure) => measure?.value === extreme);
  if (values.filter((value) => value === extreme).length > 1)
    return values.every((value) => value === extreme) ? [wording.comparison.same(field.name)] : [];
  const card = comparison.compared[at]?.card;
  const value = claimOf(field.cells[at], comparison);
  if (card === undefined || value === undefined) return [];
  const title = claim(comparison.evidence, `product:${card.productId}`, "title");
  const allStated = known.length === comparison.compared.length;
  return [wording.comparison.extreme({ title, value, name: field.name, end, allStated })];
}

const baseOf: Readonly<Partial<Record<RecordTopic, string>>> = {
  ...{ weight: "g", capacity: "ml", battery: "h", power: "W" },
  ...{ length: "mm", width: "mm", height: "mm", depth: "mm", diameter: "mm", thickness: "mm" },
};

/** A sentence counts where it names one measure of the kind that was asked for. */
function measureIn(cell: Cell | undefined, topic: RecordTopic | undefined): Measure | undefined {
  if (cell === undefined) return undefined;
  const base = topic === undefined ? undefined : baseOf[topic];
  const [only, another] = measuresIn(shownValue(cell.fact)).filter(
    ({ unit }) => base === undefined || unit.base === base,
  );
  return another === undefined ? only : undefined;
}
