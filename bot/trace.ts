import type {
  ChosenCommand,
  Claim,
  Command,
  DialogueEvent,
  Fact,
  ModelAsked,
  RecordedEvent,
  Reply,
} from "./dialogue.js";

/** One turn laid open: what was said, what was decided by what, which tools reported what, and what the replies rest on. */
export interface TurnTrace {
  readonly utterances: readonly { readonly id: string; readonly text: string; readonly choice?: string }[];
  readonly commands: readonly ChosenCommand[];
  /** What was understood and did not fit the state of the conversation. */
  readonly dropped: readonly (ChosenCommand & { readonly why: string })[];
  /** The language model that was asked, where one was. */
  readonly model?: ModelAsked;
  readonly tools: readonly TracedTool[];
  /** What the turn changed, in words. */
  readonly changes: readonly string[];
  readonly replies: readonly { readonly act: Reply["act"]; readonly text: string; readonly claims: readonly Claim[] }[];
  /** Code of the failure that ended the turn. */
  readonly failure?: string;
}

export interface TracedTool {
  readonly evidence: string;
  readonly tool: string;
  readonly asked?: Readonly<Record<string, unknown>>;
  readonly at: string;
  readonly facts: readonly Fact[];
}

/**
 * The turn of an utterance, made of the recorded events alone. What proves an order, and where somebody lives or is
 * written to, stands in it as "(hidden)".
 * @param utteranceId the last turn when absent.
 * @returns undefined when no turn has that utterance.
 */
export function traceOf(recorded: readonly RecordedEvent[], utteranceId?: string): TurnTrace | undefined {
  const uttered = recorded.filter(({ event }) => event.kind === "shopper-uttered");
  const asked =
    utteranceId === undefined
      ? uttered.at(-1)
      : uttered.find(({ event }) => event.kind === "shopper-uttered" && event.id === utteranceId);
  if (asked === undefined) return undefined;
  const events = recorded.filter(({ turn }) => turn === asked.turn).map(({ event }) => event);
  const understood = events.find((event) => event.kind === "utterance-understood");
  const failure = events.find((event) => event.kind === "turn-failed")?.code;
  return {
    utterances: events.flatMap(utteranceIn),
    commands: (understood?.commands ?? []).map(withoutProof),
    dropped: (understood?.dropped ?? []).map((each) => ({ ...withoutProof(each), why: each.why })),
    ...(understood?.model === undefined ? {} : { model: understood.model }),
    tools: events.flatMap(toolIn),
    changes: events.flatMap((event) => changeInWords(event) ?? []),
    replies: events.flatMap(replyIn),
    ...(failure === undefined ? {} : { failure }),
  };
}

function utteranceIn(event: DialogueEvent): TurnTrace["utterances"] {
  if (event.kind !== "shopper-uttered") return [];
  const { id, text, choice } = event;
  return [{ id, text, ...(choice === undefined ? {} : { choice }) }];
}

function toolIn(event: DialogueEvent): readonly TracedTool[] {
  if (event.kind !== "evidence-recorded") return [];
  const { id, tool, asked, at, facts } = event.evidence;
  return [{ evidence: id, tool, ...(asked === undefined ? {} : { asked }), at, facts: facts.map(withoutAddress) }];
}

function replyIn(event: DialogueEvent): TurnTrace["replies"] {
  if (event.kind !== "bot-uttered") return [];
  const { act, text, claims } = event.reply;
  const addresses = claims.flatMap(({ property, value }) =>
    property === "address" && typeof value === "string" ? [value] : [],
  );
  const told = addresses.reduce((left, address) => left.replaceAll(address, hidden), text);
  return [{ act, text: told, claims: claims.map(withoutAddress) }];
}

/** Where an order goes is shown to the shopper, and nobody who looks after the assistant needs it. */
function withoutAddress<Told extends Fact>(fact: Told): Told {
  return fact.property === "address" ? { ...fact, value: hidden } : fact;
}

const hidden = "(hidden)";

function withoutProof(chosen: ChosenCommand): ChosenCommand {
  return { ...chosen, command: hiddenIn(chosen.command) };
}

function hiddenIn(command: Command): Command {
  return command.kind === "set-slot" && isPrivate(command.slot, command.value)
    ? { ...command, value: hidden }
    : command;
}

function isPrivate(slot: string, value: string): boolean {
  return slot === "proof" || value.includes("@");
}

/** Undefined for what the other parts of a trace show. */
function changeInWords(event: DialogueEvent): string | undefined {
  switch (event.kind) {
    case "conversation-started":
      return `conversation begun on ${event.channel}`;
    case "customer-identified":
      return `signed in as ${event.customerId}`;
    case "flow-started":
      return `${event.flow} started`;
    case "flow-resumed":
      return `${event.flow} resumed`;
    case "flow-ended":
      return `${event.flow} ${event.how === "gave-up" ? "given up" : event.how}`;
    case "slot-asked":
      return `${event.slot} asked for${event.back === true ? " again, after something else" : ""}`;
    case "slot-set":
      return `${event.slot} = ${isPrivate(event.slot, event.value) ? hidden : event.value}`;
    case "slot-cleared":
      return `${event.slot} cleared`;
    case "which-left":
      return "left open which one is meant";
    case "proposal-made":
      return `proposed: ${event.proposal.action}`;
    case "proposal-put":
      return "proposal put again";
    case "proposal-settled":
      return `proposal ${event.how}`;
    case "wanted-changed":
      return wantedInWords(event.wanted);
    case "narrowing-asked":
      return `asked to narrow by ${event.field}`;
    case "narrowing-closed":
      return "no more asked to narrow";
    case "which-left":
      return "no longer asked which is meant";
    case "which-asked":
      return `asked which of ${event.skus.length} is meant`;
    case "clarify-asked":
      return `asked which of ${event.candidates.length} readings is meant`;
    case "list-shown":
      return `${event.items.length} of ${event.total} shown, from place ${event.offset + 1}`;
    case "product-picked":
      return `picked: ${event.items.map(({ sku }) => sku).join(", ") || "none"}`;
    case "order-proven":
      return `order ${event.orderId} proven by ${event.proof.kind}`;
    case "utterance-missed":
      return `not understood, ${event.times} in a row`;
    case "handoff-opened":
      return `case ${event.caseId} opened: ${event.reason}`;
    case "handoff-closed":
      return `case ${event.caseId} closed`;
    case "answer-told":
      return `told: ${event.matter}`;
    case "mood-noticed":
      return `displeased turns: ${event.displeased}${event.personOffered === true ? ", a person offered" : ""}`;
    case "shopper-uttered":
    case "utterance-understood":
    case "evidence-recorded":
    case "bot-uttered":
    case "turn-failed":
      return undefined;
  }
}

function wantedInWords({ items, focus }: Extract<DialogueEvent, { kind: "wanted-changed" }>["wanted"]): string {
  if (items.length === 0) return "nothing wanted";
  const each = items.map(({ id, wish }) => {
    const limits = wish.constraints.map(({ field, soft }) => `${field}${soft === true ? " (soft)" : ""}`);
    return `${id}${id === focus ? "*" : ""} “${wish.words}”${limits.length === 0 ? "" : ` + ${limits.join(", ")}`}`;
  });
  return `wanted: ${each.join("; ")}`;
}
