import type { Command, Evidence, Fact } from "./dialogue.js";
import { claim } from "./evidence.js";
import type { PassageFound } from "./ports.js";
import { plainForms } from "./plain-question.js";
import { type Events, evidenceOf, informed, type Scene } from "./scene.js";
import type { PolicyAnswer } from "./shop-records.js";
import type { RuleClaims } from "./wording/safety-wording.js";

/** An answer with its source, from the shop's rules or from one of its pages. */
interface Answer extends PolicyAnswer {
  /** What it is known by in the evidence, and in what was told. */
  readonly matter: string;
}

/** Tells the shop's own answer with its source, or says that there is none. */
export async function answerPolicyQuestion(
  { question, after }: Extract<Command, { kind: "ask-policy" }>,
  scene: Scene,
): Promise<Events> {
  const ruled =
    after === undefined ? await answersAlone(question, scene) : await answerTogether(question, after, scene);
  const found =
    ruled.length > 0 ? ruled : await answersOfPages(after === undefined ? question : `${after} ${question}`, scene);
  // Two questions of one message may have one answer.
  const fresh = found.filter(({ matter }) => scene.tracker.toldLast?.matter !== matter);
  if (found.length === 0) return noAnswer(after, scene);
  return fresh.flatMap((answer) => told(answer, { question, ...(after === undefined ? {} : { after }) }, scene));
}

function told(answer: Answer, asked: { readonly question: string; readonly after?: string }, scene: Scene): Events {
  const { wording, tracker } = scene;
  const times = tracker.told.get(answer.matter) ?? 0;
  const { evidence, rule } = evidenceFor(answer, asked.question, scene);
  const followsOn = asked.after !== undefined;
  const saying = times === 0 ? wording.policyAnswer(rule) : wording.policyAgain(rule, { times, followsOn });
  const person = [{ id: "person", label: wording.choices.person }];
  return [
    { kind: "evidence-recorded", evidence },
    { kind: "answer-told", matter: answer.matter, question: asked.after ?? asked.question },
    informed(scene, saying, times > 1 ? person : undefined),
  ];
}

/** What was told before stays what a next question follows on. */
function noAnswer(after: string | undefined, scene: Scene): Events {
  const { wording, tracker } = scene;
  const before = after === undefined ? undefined : tracker.toldBefore;
  return [
    ...(before === undefined ? [] : [{ kind: "answer-told" as const, ...before }]),
    informed(scene, wording.noPolicyAnswer(), [{ id: "person", label: wording.choices.person }]),
  ];
}

function matterOf(answerId: string): string {
  return `policy:${answerId}`;
}

/** The rule on something, where one fits at least that well. */
export async function ruleFor(
  question: string,
  fitFrom: number,
  scene: Scene,
): Promise<{ readonly rule: RuleClaims; readonly events: Events } | undefined> {
  const [best] = await scene.ports.policies.answersTo(question);
  if (best === undefined || best.fit < fitFrom) return undefined;
  const { evidence, rule } = evidenceFor(ofRules(best.answer), question, scene);
  return { rule, events: [{ kind: "evidence-recorded", evidence }] };
}

/** Two answers as close as that, each of which fits well, are both told: either may be meant. */
const asGood = { within: 0.035, from: 0.6 };

async function answersAlone(question: string, scene: Scene): Promise<readonly Answer[]> {
  const [best, second] = await bestAnswers(question, scene);
  if (best === undefined) return [];
  if (best.fit < ruleSureFrom) {
    const [page] = await passagesOn(question, scene);
    if (page !== undefined && page.fit >= pageInsteadFrom && page.fit > best.fit) return [ofPage(page)];
  }
  const both = second !== undefined && second.fit >= asGood.from && best.fit - second.fit <= asGood.within;
  return both ? [ofRules(best.answer), ofRules(second.answer)] : [ofRules(best.answer)];
}

type Fits = Awaited<ReturnType<Scene["ports"]["policies"]["answersTo"]>>;

/** A rule that fits this well speaks of the very thing that was named; else the rule for all things is asked for. */
const ofTheThingFrom = 0.6;

/** The answers to that way of putting the question which fits a rule best. */
async function bestAnswers(question: string, { ports }: Scene): Promise<Fits> {
  const best = async (forms: readonly string[], before: Fits): Promise<Fits> => {
    const found = await Promise.all(forms.map((form) => ports.policies.answersTo(form)));
    return found.reduce((most, fits) => (fitOf(fits) > fitOf(most) ? fits : most), before);
  };
  const { asMeant, inGeneral } = plainForms(question);
  const meant = await best(asMeant, []);
  return fitOf(meant) >= ofTheThingFrom ? meant : best(inGeneral, meant);
}

function fitOf([best]: Fits): number {
  return best?.fit ?? 0;
}

/** What a question fits by itself says more of what is meant than what it fits beside the one before. */
const ownWords = { from: 0.3, weight: 3 };
/** The rule told last fits the two together anyway; where the new words speak of a rule, it is meant only if they speak of it. */
const unspokenShare = 0.6;

/** The rule that a question asks for that follows on another: "and for opened ones?" */
async function answerTogether(question: string, after: string, scene: Scene): Promise<readonly Answer[]> {
  const { ports, tracker } = scene;
  const own = question.replace(leadingWords, "");
  const alone = await ports.policies.answersTo(own === "" ? question : own);
  const together = await ports.policies.answersTo(`${after} ${question}`);
  const fitAlone = new Map(alone.map(({ answer, fit }) => [answer.id, fit]));
  const fitTogether = new Map(together.map(({ answer, fit }) => [answer.id, fit]));
  const meant = ({ id }: PolicyAnswer): number => {
    const spoken = fitAlone.get(id);
    const isUnspoken = alone.length > 0 && spoken === undefined && matterOf(id) === tracker.toldBefore?.matter;
    const share = isUnspoken ? unspokenShare : 1;
    return Math.max(0, (spoken ?? 0) - ownWords.from) * ownWords.weight + (fitTogether.get(id) ?? 0) * share;
  };
  const [best] = [...alone, ...together].map(({ answer }) => answer).sort((one, other) => meant(other) - meant(one));
  return best === undefined ? [] : [ofRules(best)];
}

const leadingWords = /^(?:\W|\b(?:and|but|ok|okay|so|oh|then|what about|how about|what if|also|even|for)\b)+/iu;

function ofRules(answer: PolicyAnswer): Answer {
  return { ...answer, matter: matterOf(answer.id) };
}

/** What a page says comes in where no rule speaks of it as plainly. */
const pageInsteadFrom = 0.7;
/** A rule that fits this well goes before every page. */
const ruleSureFrom = 0.75;

async function passagesOn(question: string, { ports }: Scene): Promise<readonly PassageFound[]> {
  return (await ports.documents?.passagesOn(question)) ?? [];
}

async function answersOfPages(question: string, scene: Scene): Promise<readonly Answer[]> {
  const [best] = await passagesOn(question, scene);
  return best === undefined ? [] : [ofPage(best)];
}

/** A quotation with the page and the section that it stands in. */
function ofPage({ id, title, headings, quote }: PassageFound): Answer {
  const section = headings.at(-1);
  const source = section === undefined ? title : `${title}, “${section}”`;
  return { id, topic: section ?? title, asks: [], text: quote, source, matter: `page:${id}` };
}

function evidenceFor(
  answer: Answer,
  question: string,
  scene: Scene,
): { readonly evidence: Evidence; readonly rule: RuleClaims } {
  const about = answer.matter;
  const facts: readonly Fact[] = [
    { about, property: "policy-topic", value: answer.topic },
    { about, property: "policy-text", value: answer.text },
    { about, property: "policy-source", value: answer.source },
  ];
  const tool = answer.matter.startsWith("page:") ? "page-lookup" : "policy-lookup";
  const evidence = evidenceOf(scene, tool, facts, { question });
  const rule = {
    topic: claim(evidence, about, "policy-topic"),
    text: claim(evidence, about, "policy-text"),
    source: claim(evidence, about, "policy-source"),
  };
  return { evidence, rule };
}
