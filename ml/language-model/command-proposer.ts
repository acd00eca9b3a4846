import type { Clock, CommandProposer, Log, ProposalRequest, Proposals } from "../../bot/ports.js";
import { answerSchema, readAnswer } from "./answer.js";
import { Breaker } from "./breaker.js";
import {
  answerTokensMax,
  type ChatEndpoint,
  type EndpointSettings,
  openChatEndpoint,
  statusOf,
} from "./chat-endpoint.js";
import { conversationFor, instructionsFor } from "./instructions.js";
import { isPassing, silenceOf } from "./silence.js";

export interface ProposerSettings extends EndpointSettings {
  /** How long a turn waits for it, in milliseconds, with everything that is tried again. */
  readonly timeoutMs: number;
  /** How many tokens a conversation may use in all. */
  readonly tokensPerConversation: number;
}

/** A model of an endpoint that speaks OpenAI's protocol. The endpoint is asked for nothing until a turn needs it. */
export async function openCommandProposer(
  settings: ProposerSettings,
  around: { readonly clock: Clock; readonly log: Log },
): Promise<CommandProposer> {
  return new EndpointProposer(settings, await openChatEndpoint(settings), around);
}

/** An attempt more for what passes by itself. */
const attemptsMax = 2;
/** Texts of one language come to about four characters a token; a schema and JSON to fewer. */
const charactersPerToken = 3;
/** Beyond this an endpoint's figure is taken for nonsense. */
const tokensPlausible = 100_000;

class EndpointProposer implements CommandProposer {
  readonly name: string;
  readonly #breaker: Breaker;
  readonly #log: Log;

  constructor(
    private readonly settings: ProposerSettings,
    private readonly endpoint: ChatEndpoint,
    { clock, log }: { readonly clock: Clock; readonly log: Log },
  ) {
    this.name = settings.model;
    this.#breaker = new Breaker(clock);
    this.#log = log;
  }

  async propose(request: ProposalRequest): Promise<Proposals> {
    const asked = {
      instructions: instructionsFor(request),
      conversation: conversationFor(request),
      schema: answerSchema(request.possible),
    };
    const least = tokensOf(asked.instructions + asked.conversation + JSON.stringify(asked.schema));
    if (request.spentTokens + least + answerTokensMax > this.settings.tokensPerConversation)
      return { outcome: "spent", tokens: 0 };
    if (!this.#breaker.admits()) return { outcome: "resting", tokens: 0 };
    return this.#counted(await this.#asked(asked, request, least));
  }

  async #asked(
    {
      schema,
      ...said
    }: { readonly instructions: string; readonly conversation: string; readonly schema: Record<string, unknown> },
    { possible }: ProposalRequest,
    least: number,
  ): Promise<Proposals & { readonly status?: number }> {
    const deadline = AbortSignal.timeout(this.settings.timeoutMs);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { text, tokens } = await this.endpoint.ask(said, schema, deadline);
        const charged = chargedFor(tokens, least + tokensOf(text));
        const read = readAnswer(text, possible);
        return read === undefined
          ? { outcome: "unusable", tokens: charged }
          : { outcome: "answered", ...read, tokens: charged };
      } catch (failure) {
        const outcome = silenceOf(failure, deadline);
        if (attempt < attemptsMax && isPassing(outcome, failure)) continue;
        const status = statusOf(failure);
        // What was sent and not answered may be charged all the same.
        const tokens = outcome === "refused" || outcome === "unreachable" ? 0 : least + answerTokensMax;
        return { outcome, tokens, ...(status === undefined ? {} : { status }) };
      }
    }
  }

  /** Tells the breaker and the operator. */
  #counted({ status, ...proposals }: Proposals & { readonly status?: number }): Proposals {
    if (proposals.outcome === "answered") {
      this.#breaker.succeeded();
      return proposals;
    }
    const rests = this.#breaker.failed();
    this.#log.report("model/silent", {
      model: this.name,
      why: proposals.outcome,
      ...(status === undefined ? {} : { status }),
      rests,
    });
    return proposals;
  }
}

function tokensOf(text: string): number {
  return Math.ceil(text.length / charactersPerToken);
}

/** What the endpoint says, where that can be; never less than half of what was surely sent and received. */
function chargedFor(told: number | undefined, reckoned: number): number {
  if (told === undefined || !Number.isInteger(told) || told < reckoned / 2 || told > tokensPlausible) return reckoned;
  return told;
}
