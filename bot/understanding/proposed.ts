import type { ChosenCommand, Command, ModelAsked, Utterance } from "../dialogue.js";
import { isAsking } from "../flows/asking.js";
import type { PossibleCommands, Ports, ProposalRequest, ProposedCommand } from "../ports.js";
import { masked } from "../private-numbers.js";
import { runningFlow, type Tracker } from "../tracker.js";
import type { Constraint, WishReading } from "../wish.js";
import type { Fitting } from "./fitting.js";
import type { Heard } from "./heard.js";
import { withoutPrivateDetails } from "./private-details.js";
import type { Understood } from "./understood.js";

/** What a language model makes of a message that the readers are unsure of, checked against what the shop knows. */
export interface Advised extends Fitting {
  /** Absent when none was asked. */
  readonly model?: ModelAsked;
}

interface Said {
  readonly utterance: Utterance;
  readonly tracker: Tracker;
  readonly ports: Pick<Ports, "search" | "policies" | "notices" | "proposer">;
  readonly flows: Heard["flows"];
}

/**
 * What was understood, with what a model proposes in the place of guesses. Whatever the model or its endpoint does, what
 * was understood without it is the least that comes back.
 */
export async function advised(understood: Understood, said: Said): Promise<Advised> {
  const { proposer, notices } = said.ports;
  const alone = { understood, dropped: [] };
  if (proposer === undefined || !needsAdvice(understood, said)) return alone;
  notices.begun(said.utterance.conversationId, "thinking");
  const request = requestFor(said);
  const proposals = await proposer.propose(request);
  const { outcome, tokens } = proposals;
  const model = {
    name: proposer.name,
    outcome,
    misfits: proposals.outcome === "answered" ? proposals.misfits : [],
    tokens,
  };
  if (proposals.outcome !== "answered") return { ...alone, model };
  const by = `model:${proposer.name}`;
  const checked = await Promise.all(proposals.commands.map((each) => checkedAgainst(each, by, said)));
  const dropped = checked.flatMap((each) => ("why" in each ? [each] : []));
  const taken = checked.flatMap((each) => ("why" in each ? [] : [each]));
  if (taken.length === 0) return { understood, dropped, model };
  return { understood: [...understood.filter((each) => !isGuess(each)), ...taken], dropped, model };
}

/** Below this a model that only knows the catalog or the intents is asked about. */
const sureFrom = 0.7;
/** Less sure than any rule, surer than a guess. */
const proposedScore = 0.6;

/**
 * Taps, what rules know, and whatever may answer an open question are not for a model: it would have to say yes or no, or
 * see what proves an order.
 */
function needsAdvice(understood: Understood, { utterance, tracker }: Said): boolean {
  if (utterance.choice !== undefined || utterance.text.trim() === "" || isAsking(runningFlow(tracker))) return false;
  return understood.some(isGuess) && understood.every((each) => isGuess(each) || isBeside(each));
}

function isGuess({ command, score }: ChosenCommand): boolean {
  // Who may have asked for a person is not talked out of it by a model.
  if (command.kind === "ask-for-person") return false;
  if (command.kind === "remark") return command.remark === "other-language";
  return command.kind === "not-understood" || score < sureFrom;
}

/** What is said beside a wish and does not serve it. */
function isBeside({ command }: ChosenCommand): boolean {
  return command.kind === "small-talk" || command.kind === "remark";
}

const charactersMax = 1_000;
const titleMax = 80;

function requestFor({ utterance, tracker, flows }: Said): ProposalRequest {
  const wanted = tracker.wanted.items.map(({ wish }) => wish.words).filter((words) => words !== "");
  const { lastSaid, modelTokens } = tracker;
  return {
    text: shareable(utterance.text),
    ...(lastSaid === undefined ? {} : { before: shareable(lastSaid) }),
    wanted,
    possible: possibleNow(tracker, [...flows.keys()]),
    spentTokens: modelTokens,
  };
}

function possibleNow({ list, wanted }: Tracker, flows: PossibleCommands["flows"]): PossibleCommands {
  const shown = (list?.items ?? []).map(({ title }, at) => ({ place: at + 1, title: title.slice(0, titleMax) }));
  const ofList: readonly ProposedCommand["kind"][] =
    shown.length === 0 ? [] : ["show-more", "pick", "compare", "ask-product"];
  const ofWish: readonly ProposedCommand["kind"][] = wanted.items.length === 0 ? [] : ["refine"];
  return { kinds: ["find", ...ofWish, ...ofList, "ask-policy", "start-flow"], shown, flows };
}

const address = /[^\s@]+@[^\s@]+/gu;
/** Order and telephone numbers; a price or a size has fewer digits. */
const longNumber = /\d(?:[ .\-/]?\d){5,}/gu;

/** A text as it may leave the house. */
function shareable(text: string): string {
  const { text: beside } = withoutPrivateDetails(masked(text));
  return beside.replace(address, "(address)").replace(longNumber, "(number)").slice(0, charactersMax);
}

type Checked = ChosenCommand | (ChosenCommand & { readonly why: string });

async function checkedAgainst(proposed: ProposedCommand, by: string, said: Said): Promise<Checked> {
  const { command, why } = await commandOf(proposed, said);
  const chosen = { command, by, score: proposedScore };
  return why === undefined ? chosen : { ...chosen, why };
}

interface Found {
  readonly command: Command;
  /** Why it is not carried out. */
  readonly why?: string;
}

/** A proposal in the engine's words, if the shop has what it speaks of. */
async function commandOf(proposed: ProposedCommand, said: Said): Promise<Found> {
  const { tracker, ports, utterance } = said;
  switch (proposed.kind) {
    case "find":
    case "refine":
      return wishOf(proposed, said);
    case "show-more":
      return { command: proposed };
    case "pick":
    case "compare":
      return { command: { kind: proposed.kind, skus: skusAt(proposed.places, tracker) } };
    case "ask-product":
      // In the shopper's own words: what a model makes of them might be told back.
      return { command: { kind: "ask-product", skus: skusAt([proposed.place], tracker), question: utterance.text } };
    case "ask-policy": {
      const command: Command = { kind: "ask-policy", question: proposed.question };
      const [best] = await ports.policies.answersTo(proposed.question);
      return best === undefined || best.fit < ruleFitsFrom ? { command, why: "no-such-rule" } : { command };
    }
    case "start-flow":
      return { command: proposed };
  }
}

const ruleFitsFrom = 0.6;
/** As for what shoppers type: from this share of known words on it is a wish. */
const knownFrom = 0.6;

function skusAt(places: readonly number[], { list }: Tracker): readonly string[] {
  return [...new Set(places.flatMap((place) => list?.items[place - 1]?.sku ?? []))];
}

/** The words are read as if they had been typed; they count where the shop has what they name. */
async function wishOf(
  { kind, words }: { readonly kind: "find" | "refine"; readonly words: string },
  { utterance, ports }: Said,
): Promise<Found> {
  const own = await ports.search.read(utterance.text);
  const read = await ports.search.read(words);
  const reading = inShoppersName(read, { ...own, said: utterance.text });
  const command: Command = kind === "find" ? { kind, readings: [reading] } : { kind, reading };
  const limits = reading.constraints.length > 0 || reading.order !== "relevance";
  // Of words that the catalog mostly does not know, the few that it does and the limits beside them are of nothing.
  const names = read.words === "" ? limits : reading.words !== "" && read.known >= knownFrom;
  const found = names ? await ports.search.find(reading, { limit: 1, strict: true }) : undefined;
  return (found?.total ?? 0) > 0 ? { command } : { command, why: "no-such-product" };
}

/**
 * What of a model's words may stand in the shopper's name: they are told back, so only words of the catalog. A limit that
 * the shopper's own words do not hold would only be nice: it rests on a model's word.
 */
function inShoppersName(read: WishReading, own: WishReading): WishReading {
  const theirs = new Set(own.constraints.map((each) => JSON.stringify(each)));
  const constraints = read.constraints.flatMap((each): readonly Constraint[] => {
    if (theirs.has(JSON.stringify(each))) return [each];
    return each.field === "words" ? [] : [{ ...each, soft: true }];
  });
  const { order, exactCode, named } = read;
  const words = read.known === 1 ? read.words : (named ?? "");
  const known = words === "" ? 0 : 1;
  const { said = "", quantity } = own;
  return {
    ...{ words, constraints, order, exactCode, known, said },
    ...(named === undefined ? {} : { named }),
    ...(read.thing === true ? { thing: true } : {}),
    ...(quantity === undefined ? {} : { quantity }),
  };
}
