import { compareProducts } from "../comparison/compare-products.js";
import type { Command } from "../dialogue.js";
import { cardFacts, claim } from "../evidence.js";
import { cardOf } from "../product-cards.js";
import { type Events, informed, type Scene } from "../scene.js";
import { shownItem } from "../shown.js";
import { answersTo } from "./answers-to.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import { askedIn } from "./asked.js";
import { citedOf, gatheredEvidence } from "./gathered-evidence.js";
import { stemsOf } from "./question-words.js";

/** Answers from the shop's record and from reviews; of several products the same is told side by side. */
export async function answerProductQuestion(
  { skus, question }: Extract<Command, { kind: "ask-product" }>,
  scene: Scene,
): Promise<Events> {
  const { wording, ports } = scene;
  if (skus.length > 1) return compareProducts({ kind: "compare", skus, question }, scene);
  const [sku = ""] = skus;
  const product = await ports.products.ofSku(sku);
  const variant = product?.variants.find((each) => each.sku === sku);
  if (product === undefined || variant === undefined)
    return [informed(scene, wording.productAnswers.nothingSuchFound(sku))];
  const card = cardOf({ product, variant, score: 1, why: [] });
  const evidence = gatheredEvidence(product, cardFacts(card), scene);
  const answers = await allAnswers(question, { product, variant, scene, evidence });
  const open = answers.some((each) => each.open === true);
  const saying = wording.productAnswers.aboutProduct(
    claim(evidence, `product:${product.id}`, "title"),
    answers.map((each) => each.saying),
    open,
  );
  const person = [{ id: "person", label: wording.choices.person }];
  return [
    { kind: "product-picked", items: [shownItem(card)] },
    { kind: "evidence-recorded", evidence: citedOf(evidence, saying) },
    informed(scene, saying, open ? person : undefined),
  ];
}

async function allAnswers(question: string, about: ProductAsked): Promise<readonly Answer[]> {
  const beside = new Set(stemsOf(about.product.title));
  const asked = askedIn(question, beside);
  const answers = await answersTo(asked.length === 0 ? askedIn(question) : asked, about);
  if (answers.length > 0) return answers;
  const saying = about.scene.wording.productAnswers.notStated({ words: [question], near: [], careful: false });
  return [{ saying, open: true }];
}
