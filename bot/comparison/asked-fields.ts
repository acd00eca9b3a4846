import { type Asked, askedIn } from "../product-questions/asked.js";
import { lookUp } from "../product-questions/look-up.js";
import { stemsOf } from "../product-questions/question-words.js";
import type { RecordFact } from "../product-questions/record-facts.js";
import { type Compared, type FieldFound, inOneUnit } from "./compared-fields.js";

/** Words that ask for a choice and name no field. */
const choosing = stemsOf(
  "better best compare comparison difference differences different differ versus vs recommend prefer choose pick winner side one ones both all two three which worth between should would you people same similar distinguish diferencia diferencias compara mejor cual entre lower higher more less most least bigger smaller larger greater",
);

/** What of a question names fields, and what the products' records have there. */
export function askedFields(
  question: string,
  compared: readonly Compared[],
): { readonly asked: readonly Asked[]; readonly fields: readonly FieldFound[] } {
  const beside = new Set([...choosing, ...commonStems(compared)]);
  const asked = askedIn(question.replace(/\bdiff\p{L}*/giu, " "), beside).filter(
    (each) => each.kind !== "words" || each.asked.stems.some((stem) => !/^\d+$/u.test(stem)),
  );
  return { asked, fields: asked.flatMap((each) => fieldOf(each, compared)) };
}

/** What names all of them alike says nothing of one: "hoodie" of two hoodies. */
function commonStems(compared: readonly Compared[]): readonly string[] {
  const [first = [], ...others] = compared.map(({ product }) => stemsOf(product.title));
  return first.filter((stem) => others.every((stems) => stems.includes(stem)));
}

function fieldOf(asked: Asked, compared: readonly Compared[]): readonly FieldFound[] {
  if (asked.kind !== "topic" && asked.kind !== "words") return [];
  const facts = compared.map(({ product }): RecordFact | undefined => {
    const { stated, told } = lookUp(asked, product);
    return stated[0] ?? told[0];
  });
  const names = new Set(facts.flatMap((fact) => fact?.name ?? []));
  const [first] = names;
  if (first === undefined) return [];
  const name =
    names.size === 1 && first !== "description"
      ? first
      : asked.kind === "topic"
        ? asked.words.topic
        : asked.asked.stems.join(" ");
  return [{ name, cells: inOneUnit(facts), ...(asked.kind === "topic" ? { topic: asked.words.topic } : {}) }];
}
