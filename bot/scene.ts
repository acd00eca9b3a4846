import type { Claim, DialogueEvent, Evidence, Fact, Reply } from "./dialogue.js";
import type { Ports } from "./ports.js";
import type { Saying } from "./saying.js";
import type { Tracker } from "./tracker.js";
import type { Wording } from "./wording/wording.js";

/** What a step of a turn sees. It returns events; nothing is sent from here. */
export interface Scene {
  readonly tracker: Tracker;
  readonly ports: Ports;
  readonly wording: Wording;
  readonly shopName: string;
  readonly timeZone: string;
}

export type Events = readonly DialogueEvent[];

type OmitBase<R> = R extends Reply ? Omit<R, "text" | "lead" | "lang" | "claims" | "evidence"> : never;

/** A reply as an event: the saying's text and claims, and what the act shows beside it. */
export function uttered(
  scene: Pick<Scene, "wording">,
  saying: Saying,
  shown: OmitBase<Reply>,
  moreClaims: readonly Claim[] = [],
): DialogueEvent {
  const claims = [...saying.claims, ...moreClaims].filter(
    (claim, at, all) => all.findIndex((each) => each.about === claim.about && each.property === claim.property) === at,
  );
  const evidence = [...new Set(claims.map((claim) => claim.evidence))];
  return {
    kind: "bot-uttered",
    reply: {
      ...shown,
      text: saying.text,
      ...(saying.lead === undefined ? {} : { lead: saying.lead }),
      ...{ lang: scene.wording.lang, claims, evidence },
    } as Reply,
  };
}

export function informed(scene: Pick<Scene, "wording">, saying: Saying, choices?: Reply["choices"]): DialogueEvent {
  return uttered(scene, saying, { act: "inform", ...(choices === undefined ? {} : { choices }) });
}

/**
 * What a tool returned, as evidence of this conversation.
 * @param asked what it was asked, for the trace; never an e-mail address, a postal code or another proof.
 */
export function evidenceOf(
  scene: Pick<Scene, "ports">,
  tool: string,
  facts: readonly Fact[],
  asked: NonNullable<Evidence["asked"]>,
): Evidence {
  const { ids, clock } = scene.ports;
  return { id: ids.next(), tool, asked, at: clock.now().toISOString(), facts };
}
