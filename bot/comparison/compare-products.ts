import type { ComparedField, Command } from "../dialogue.js";
import { cardFacts, claim, shownValue } from "../evidence.js";
import { pickProducts } from "../picking.js";
import { cardOf, claimsOf } from "../product-cards.js";
import { answersTo } from "../product-questions/answers-to.js";
import { citedOf, type GatheredEvidence, gatheredEvidence } from "../product-questions/gathered-evidence.js";
import { stemsOf } from "../product-questions/question-words.js";
import { optionValues } from "../product-questions/record-facts.js";
import { joined, plainLine, type Saying } from "../saying.js";
import { type Events, informed, type Scene, uttered } from "../scene.js";
import { shownItem } from "../shown.js";
import type { Compared, FieldFound } from "./compared-fields.js";
import { askedFields } from "./asked-fields.js";
import { fieldsFound } from "./compared-fields.js";
import { onScale, type ScaleAsked, scaleAsked, scaleRow } from "./scales.js";
import { added, claimOf, type Comparison, type ToldField } from "./told-values.js";
import { verdictOn } from "./verdict.js";

/** More columns than that nobody reads on a phone. */
const comparedMax = 4;
const fieldsMax = 8;
const headingMax = 80;

type Compare = Extract<Command, { kind: "compare" }>;

/** Several products side by side: the same fields of each, what they share in one sentence, gaps marked. */
export async function compareProducts({ skus, question }: Compare, scene: Scene): Promise<Events> {
  const { wording } = scene;
  const found = await productsOf([...new Set(skus)], scene);
  const unique = onePerProduct(found);
  const compared = unique.slice(0, comparedMax);
  const [first, second] = compared;
  if (first === undefined) return [informed(scene, wording.nothingShownYet())];
  const forms = second === undefined ? formsNamed(question ?? "", first) : [];
  if (second === undefined && found.length + forms.length > 1)
    return pickProducts(forms.length > 1 ? forms : skus, scene);
  const comparison: Comparison = { compared, evidence: evidenceOfAll(compared, scene), scene };
  if (second === undefined) return withWhat(first, comparison);
  const left = unique.length - comparedMax;
  const scale = scaleAsked(question ?? "");
  if (scale !== undefined) return placed(scale, comparison);
  const asked = await onlyAsked(question, comparison);
  if (asked !== undefined) return asked;
  return isAgain(question, comparison)
    ? depends(comparison)
    : sideBySide(comparison, { question, left: Math.max(0, left) });
}

/** Forms of one product differ in what its line tells: options, price and stock. */
function onePerProduct(found: readonly Compared[]): readonly Compared[] {
  return found.filter(({ product }, at) => found.findIndex((each) => each.product.id === product.id) === at);
}

/** "In black and in sky blue": one form for each value that is named of an option. */
function formsNamed(question: string, { product, card }: Compared): readonly string[] {
  const stems = new Set(stemsOf(question));
  const named = optionValues(product)
    .map(([name, values]) => [name, values.filter((value) => isNamed(value, stems))] as const)
    .find(([, values]) => values.length > 1);
  const [name = "", values = []] = named ?? [];
  return values.slice(0, comparedMax).flatMap((value) => {
    const like = product.variants.filter(({ options }) => options[name] === value);
    const sameBeside = like.find(({ options }) =>
      Object.entries(card.options).every(([other, kept]) => other === name || options[other] === kept),
    );
    return (sameBeside ?? like[0])?.sku ?? [];
  });
}

function isNamed(value: string, stems: ReadonlySet<string>): boolean {
  const words = stemsOf(value);
  return words.length > 0 && words.every((stem) => stems.has(stem));
}

async function productsOf(skus: readonly string[], { ports }: Scene): Promise<readonly Compared[]> {
  const all = await Promise.all(skus.map((sku) => ports.products.ofSku(sku)));
  return all.flatMap((product, at) => {
    const variant = product?.variants.find(({ sku }) => sku === skus[at]);
    return product === undefined || variant === undefined
      ? []
      : [{ product, card: cardOf({ product, variant, score: 1, why: [] }) }];
  });
}

function withWhat({ card }: Compared, { evidence, scene }: Comparison): Events {
  const saying = scene.wording.comparison.withWhat(claim(evidence, `product:${card.productId}`, "title"));
  return [{ kind: "evidence-recorded", evidence: citedOf(evidence, saying) }, informed(scene, saying)];
}

/** The question itself decides what is put side by side; undefined when it asks for nothing that a record could state. */
async function onlyAsked(question: string | undefined, comparison: Comparison): Promise<Events | undefined> {
  const { compared, evidence, scene } = comparison;
  const { fields, asked } = askedFields(question ?? "", compared);
  if (asked.length === 0) return undefined;
  const told: Answered[] = [];
  for (const { product, card } of compared) {
    const variant = product.variants.find(({ sku }) => sku === card.sku);
    if (variant === undefined) continue;
    const answers = await answersTo(asked, { product, variant, scene, evidence });
    const title = claim(evidence, `product:${product.id}`, "title");
    const sayings = answers.map(({ saying }) => saying);
    told.push({ title, sayings });
  }
  const verdict = verdictOn(question ?? "", fields, comparison);
  const saying = joined([...verdict, ...toldTogether(told, scene)], "\n");
  return shown(saying, fields, comparison);
}

/** The one at the end that was asked for is what "it" means from here on. */
function placed(scale: ScaleAsked, comparison: Comparison): Events {
  const { saying, row, winner } = onScale(scale, comparison);
  const told = shown(saying, [], comparison, [row]);
  return winner === undefined ? told : [...told, { kind: "product-picked", items: [shownItem(winner)] }];
}

interface Answered {
  readonly title: ReturnType<typeof claim>;
  readonly sayings: readonly Saying[];
}

/** What is the same of several is said once. */
function toldTogether(told: readonly Answered[], { wording }: Scene): readonly Saying[] {
  const words = ({ sayings }: Answered): string => sayings.map(({ text }) => text).join("\n");
  const different = [...new Set(told.map(words))];
  return different.flatMap((said) => {
    const group = told.filter((each) => words(each) === said);
    const [first] = group;
    if (first === undefined) return [];
    const [saying, more] = first.sayings;
    const together = group.length > 1 && saying !== undefined && more === undefined;
    if (!together) return group.map(({ title, sayings }) => wording.productAnswers.aboutProduct(title, sayings, false));
    const claims = group.flatMap(({ sayings }) => sayings.flatMap((each) => each.claims));
    const titles = group.map(({ title }) => title);
    return [wording.comparison.ofAllThese(titles, { ...saying, claims })];
  });
}

function wantsVerdict(question: string | undefined): boolean {
  return (
    question !== undefined &&
    /\b(?:better|best|recommend|should i|would you|worth|prefer|winner)\b|mejor|哪个好|推荐/iu.test(question)
  );
}

/** They were put side by side just before, and now one of them shall be the better one. */
function isAgain(question: string | undefined, { compared, scene }: Comparison): boolean {
  const { picked } = scene.tracker;
  const same =
    picked.length === compared.length && compared.every(({ card }) => picked.some(({ sku }) => sku === card.sku));
  return same && wantsVerdict(question);
}

function depends({ compared, scene }: Comparison): Events {
  const names = fieldsFound(compared).different.map(({ name }) => name);
  return [informed(scene, scene.wording.comparison.depends(names.slice(0, fieldsMax)))];
}

function sideBySide(
  comparison: Comparison,
  { question, left }: { question: string | undefined; left: number },
): Events {
  const { compared, evidence, scene } = comparison;
  const { wording } = scene;
  const { alike, different } = fieldsFound(compared);
  const titles = compared.map(({ card }) => claim(evidence, `product:${card.productId}`, "title"));
  const rows = tableRows(different, comparison);
  const both = alike.map(({ name, cells }) => ({ name, value: claimOf(cells[0], comparison) }));
  const kinds = kindsApart(comparison);
  const saying = wording.comparison.sideBySide({
    titles,
    fields: rows,
    alike: both.flatMap(({ name, value }) => (value === undefined ? [] : [{ name, value }])),
    kinds,
    left,
    wantsVerdict: wantsVerdict(question),
  });
  return shown(saying, [], comparison, rows);
}

/** Price first, what both state next, then rating and stock, what only one states last. */
function tableRows(different: readonly FieldFound[], comparison: Comparison): readonly ToldField[] {
  const stated = different.map((field) => ({ field, all: field.cells.every((cell) => cell !== undefined) }));
  const row = ({ field }: { field: FieldFound }): ToldField => ({
    name: heading(field.name),
    values: field.cells.map((cell) => claimOf(cell, comparison)),
  });
  const ofCards = (scale: "price" | "rating" | "stock"): readonly ToldField[] => {
    const told = scaleRow(scale, comparison);
    return told.values.every((each) => each === undefined) ? [] : [told];
  };
  return [
    ...ofCards("price"),
    ...stated.filter(({ all }) => all).map(row),
    ...ofCards("rating"),
    ...ofCards("stock"),
    ...stated.filter(({ all }) => !all).map(row),
  ].slice(0, fieldsMax);
}

function heading(name: string): string {
  const line = plainLine(name, headingMax);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** The widest departments of products that share no step of any department; empty otherwise. */
function kindsApart({ compared, evidence }: Comparison): readonly ReturnType<typeof claim>[] {
  const steps = compared.map(({ product }) =>
    product.categories.flatMap((path) => path.split(">").map((step) => step.trim())),
  );
  const [first = [], ...others] = steps;
  const common = first.filter((name) => others.every((names) => names.includes(name)));
  if (common.length > 0 || steps.some((names) => names.length === 0)) return [];
  return compared.map(({ product }, at) =>
    added(evidence, { about: `product:${product.id}`, property: "widest-department", value: steps[at]?.[0] ?? "" }),
  );
}

function shown(
  saying: Saying,
  fields: readonly FieldFound[],
  comparison: Comparison,
  rows?: readonly ToldField[],
): Events {
  const { compared, evidence, scene } = comparison;
  const cards = compared.map(({ card }) => card);
  const told =
    rows ??
    fields.map(
      ({ name, cells }): ToldField => ({ name: heading(name), values: cells.map((cell) => claimOf(cell, comparison)) }),
    );
  const cells = told.flatMap(({ values }) => values.flatMap((value) => value ?? []));
  const claims = [...claimsOf(cards, evidence), ...cells];
  const cited = citedOf(evidence, { ...saying, claims: [...saying.claims, ...claims] });
  const compareFields = told.map(
    ({ name, values }): ComparedField => ({
      name,
      values: values.map((value) => (value === undefined ? null : shownValue(value))),
    }),
  );
  return [
    { kind: "product-picked", items: cards.map(shownItem) },
    { kind: "evidence-recorded", evidence: cited },
    uttered(scene, saying, { act: "compare", cards, fields: compareFields }, claims),
  ];
}

function evidenceOfAll(compared: readonly Compared[], scene: Scene): GatheredEvidence {
  const each = compared.map(({ product, card }) => gatheredEvidence(product, cardFacts(card), scene));
  const [first] = each;
  const facts = each.flatMap((evidence) => evidence.facts);
  return first === undefined
    ? { id: "", tool: "product-lookup", at: "", facts }
    : {
        ...first,
        asked: { products: compared.map(({ product }) => product.id) },
        facts: facts.filter(
          (fact, at) =>
            facts.findIndex((other) => other.about === fact.about && other.property === fact.property) === at,
        ),
      };
}
