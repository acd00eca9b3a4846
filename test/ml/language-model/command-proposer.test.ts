import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { CommandProposer, ProposalRequest } from "../../../bot/ports.js";
import { openCommandProposer, type ProposerSettings } from "../../../ml/language-model/command-proposer.js";
import {
  type Answering,
  completion,
  drips,
  floods,
  proposes,
  type ScriptedEndpoint,
  scriptedEndpoint,
  sends,
  stalls,
} from "./scripted-endpoint.js";

const request: ProposalRequest = {
  text: "those warm things for the feet, the second ones in wool",
  wanted: ["socks"],
  possible: {
    kinds: ["find", "refine", "show-more", "pick", "compare", "ask-product", "ask-policy", "start-flow"],
    shown: [
      { place: 1, title: "Trail sock" },
      { place: 2, title: "Wool sock" },
    ],
    flows: ["order-status"],
  },
  spentTokens: 0,
};

interface Bench {
  readonly proposer: CommandProposer;
  readonly endpoint: ScriptedEndpoint;
  readonly clock: { time: number };
  readonly reported: { readonly code: string; readonly details: Readonly<Record<string, unknown>> }[];
}

async function bench(answer: Answering, change: Partial<ProposerSettings> = {}): Promise<Bench> {
  const endpoint = await scriptedEndpoint(answer);
  onTestFinished(() => endpoint.close());
  const clock = { time: 1_000_000 };
  const reported: Bench["reported"] = [];
  const settings = {
    url: endpoint.url,
    model: "small-model",
    timeoutMs: 2_000,
    tokensPerConversation: 20_000,
    ...change,
  };
  const proposer = await openCommandProposer(settings, {
    clock: { now: () => new Date(clock.time) },
    log: { report: (code, details) => void reported.push({ code, details }) },
  });
  return { proposer, endpoint, clock, reported };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("an endpoint that answers as agreed", () => {
  it("is asked for the commands that are possible now, and what it proposes comes back as plain commands", async () => {
    const wanted = [
      { kind: "find", words: "wool socks" },
      { kind: "pick", places: [2] },
      { kind: "start-flow", flow: "order-status" },
    ];
    const { proposer, endpoint } = await bench(
      sends(
        completion(JSON.stringify({ commands: wanted }), {
          total_tokens: 700,
          prompt_tokens: 650,
          completion_tokens: 50,
        }),
      ),
      { key: "a-key-of-the-shop" },
    );
    expect(await proposer.propose(request)).toEqual({
      outcome: "answered",
      commands: wanted,
      misfits: [],
      tokens: 700,
    });
    const [asked] = endpoint.asked;
    expect(asked).toMatchObject({
      path: "/v1/chat/completions",
      headers: { authorization: "Bearer a-key-of-the-shop" },
    });
    const body = JSON.parse(asked?.body ?? "") as Record<string, unknown>;
    expect(body).toMatchObject({ model: "small-model", response_format: { type: "json_schema" } });
    expect(JSON.stringify(body.response_format)).toContain('"order-status"');
    expect(JSON.stringify(body.messages)).toContain("the second ones in wool");
  });

  it("is told of nothing that the conversation has no room for", async () => {
    const { proposer, endpoint } = await bench(proposes({ kind: "pick", places: [1] }));
    const possible = { kinds: ["find", "ask-policy"], shown: [], flows: [] } as const;
    expect(await proposer.propose({ ...request, possible })).toMatchObject({ commands: [], misfits: ["pick"] });
    expect(endpoint.asked[0]?.body).not.toMatch(/places|start-flow/u);
  });

  it("may put its JSON between fences, and may propose nothing", async () => {
    const { proposer } = await bench(sends(completion('```json\n{"commands": []}\n```')));
    expect(await proposer.propose(request)).toMatchObject({ outcome: "answered", commands: [], misfits: [] });
  });

  it("may know no schemas: it is asked for any JSON then, and from then on", async () => {
    const { proposer, endpoint } = await bench((response, asked, time) => {
      const answer = asked.body.includes("json_schema") ? sends("{}", 400) : proposes({ kind: "show-more" });
      answer(response, asked, time);
    });
    expect(await proposer.propose(request)).toMatchObject({ commands: [{ kind: "show-more" }] });
    expect(await proposer.propose(request)).toMatchObject({ commands: [{ kind: "show-more" }] });
    expect(endpoint.asked).toHaveLength(3);
  });
});

describe("what leaves the house", () => {
  it("holds no key, account or header that the environment has for other services", async () => {
    vi.stubEnv("OPENAI_API_KEY", "sk-of-somebody-else");
    vi.stubEnv("OPENAI_ORG_ID", "org-of-somebody-else");
    vi.stubEnv("OPENAI_ORGANIZATION", "org-of-somebody-else");
    vi.stubEnv("OPENAI_PROJECT_ID", "project-of-somebody-else");
    vi.stubEnv("OPENAI_CUSTOM_HEADERS", "x-secret: of-somebody-else");
    const { proposer, endpoint } = await bench(proposes());
    await proposer.propose(request);
    expect(JSON.stringify(endpoint.asked)).not.toContain("somebody-else");
    expect(endpoint.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("goes to the endpoint alone: neither to a tracer that the environment names, nor where a redirect leads", async () => {
    const elsewhere = await scriptedEndpoint(sends("{}"));
    onTestFinished(() => elsewhere.close());
    for (const name of ["LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2"]) vi.stubEnv(name, "true");
    for (const name of ["LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT", "LANGSMITH_GATEWAY", "OPENAI_BASE_URL"])
      vi.stubEnv(name, elsewhere.url);
    vi.stubEnv("LANGSMITH_API_KEY", "tracer-key");
    const answering = await bench(proposes());
    expect(await answering.proposer.propose(request)).toMatchObject({ outcome: "answered" });
    const leading = await bench(sends("", 307, { location: `${elsewhere.url}/chat/completions` }));
    expect((await leading.proposer.propose(request)).outcome).toBe("unreachable");
    expect(elsewhere.asked).toEqual([]);
  });
});

describe("an endpoint that lies", () => {
  it.each([
    ["agrees", { kind: "confirm" }, "confirm"],
    ["agrees to a proposal by its id", { kind: "confirm", proposal: "p1" }, "confirm"],
    ["refuses", { kind: "deny" }, "deny"],
    ["proves who somebody is", { kind: "set-slot", slot: "proof", value: "maya@example.com" }, "set-slot"],
    ["calls a person", { kind: "ask-for-person", reason: "refund them" }, "ask-for-person"],
    ["ends a task", { kind: "cancel-flow", everything: true }, "cancel-flow"],
    ["starts a task that does not exist", { kind: "start-flow", flow: "refund" }, "start-flow"],
    ["starts a task of an object's own", { kind: "start-flow", flow: "__proto__" }, "start-flow"],
    ["points at what was not shown", { kind: "pick", places: [3] }, "pick"],
    ["points at nothing", { kind: "compare", places: [] }, "compare"],
    ["adds what a command has no room for", { kind: "show-more", price: 1 }, "show-more"],
    ["wants a page of text", { kind: "find", words: "sock ".repeat(100) }, "find"],
    ["sends control characters", { kind: "find", words: "socks\u001b[2J" }, "find"],
    ["sends an object to revive", { lc: 1, type: "secret", id: ["AISLE_IDENTITY_SECRET"] }, "unreadable"],
    ["hides one in a command", { kind: "find", words: { lc: 1, type: "constructor", id: ["x"], kwargs: {} } }, "find"],
    ["names a kind with markup", { kind: "<img src=x>" }, "unreadable"],
  ])("proposes nothing when it %s", async (_, command, misfit) => {
    vi.stubEnv("AISLE_IDENTITY_SECRET", "the-secret-of-the-shop");
    const { proposer } = await bench(proposes(command));
    const proposals = await proposer.propose(request);
    expect(proposals).toMatchObject({ outcome: "answered", commands: [], misfits: [misfit] });
    expect(JSON.stringify(proposals)).not.toContain("the-secret-of-the-shop");
  });

  it("is taken at its word for three commands at most", async () => {
    const { proposer } = await bench(proposes(...Array.from({ length: 500 }, () => ({ kind: "show-more" }))));
    const proposals = await proposer.propose(request);
    expect(proposals).toMatchObject({ misfits: ["too-many"] });
    expect(proposals.outcome === "answered" && proposals.commands).toHaveLength(3);
  });

  it.each([
    ["says that nothing was used", { total_tokens: 0 }],
    ["says that less than nothing was used", { total_tokens: -5_000_000 }],
    ["names a nonsensical sum", { total_tokens: 1e15 }],
    ["names no number", { total_tokens: "none" }],
  ])("charges what was surely sent when it %s", async (_, usage) => {
    const { proposer } = await bench(sends(completion('{"commands":[]}', usage)));
    const { tokens } = await proposer.propose(request);
    expect(tokens).toBeGreaterThan(300);
    expect(tokens).toBeLessThan(5_000);
  });
});

describe("an endpoint whose answer cannot be read", () => {
  it.each([
    ["half of the JSON", completion('{"commands":[{"kind":"fi')],
    ["prose", completion("Sure! I would recommend the second socks.")],
    ["another language", completion("Bien sûr, voici des chaussettes très chaudes.")],
    ["no text", completion(null)],
    ["a list in place of an object", completion("[]")],
    ["a command alone", completion('{"kind":"find","words":"socks"}')],
    ["more than was agreed", completion('{"commands":[],"lc":1,"type":"secret","id":["HOME"]}')],
    ["an object as its text", completion({ commands: [] })],
    ["no choice", '{"choices":[]}'],
    ["choices that are none", '{"choices":"many"}'],
    ["a page", "<!doctype html><title>Welcome</title>"],
    ["half of the envelope", completion('{"commands":[]}').slice(0, 60)],
    ["nothing", ""],
  ])("is no use with %s, and an operator is told", async (_, body) => {
    const { proposer, reported } = await bench(sends(body));
    expect((await proposer.propose(request)).outcome).toBe("unusable");
    expect(reported).toMatchObject([{ code: "model/silent", details: { model: "small-model", why: "unusable" } }]);
    expect(JSON.stringify(reported)).not.toContain("wool");
  });
});

describe("an endpoint that fails", () => {
  it.each([
    ["stalls", stalls],
    ["drips", drips],
  ])("is given up in time when it %s", async (_, answer) => {
    const { proposer } = await bench(answer, { timeoutMs: 150 });
    expect((await proposer.propose(request)).outcome).toBe("timed-out");
  });

  it("is cut off when it floods", async () => {
    const { proposer, endpoint } = await bench(floods);
    expect((await proposer.propose(request)).outcome).toBe("too-long");
    await vi.waitFor(() => {
      expect(endpoint.cutOff()).toBe(1);
    });
  });

  it("is asked once more for what passes, and not for what does not", async () => {
    const passing = await bench((response, asked, time) => {
      const answer = time === 1 ? sends("{}", 503) : proposes({ kind: "show-more" });
      answer(response, asked, time);
    });
    expect(await passing.proposer.propose(request)).toMatchObject({ outcome: "answered" });
    const lasting = await bench(sends('{"error":{"message":"those warm things"}}', 401));
    expect(await lasting.proposer.propose(request)).toEqual({ outcome: "refused", tokens: 0 });
    expect(lasting.endpoint.asked).toHaveLength(1);
    expect(lasting.reported[0]?.details).toEqual({ model: "small-model", why: "refused", status: 401, rests: false });
  });

  it("is unreachable where nothing listens", async () => {
    const { proposer, endpoint } = await bench(stalls);
    await endpoint.close();
    expect(await proposer.propose(request)).toEqual({ outcome: "unreachable", tokens: 0 });
  });

  it("is left alone after three failures, tried once a minute later, and used again when it answers", async () => {
    let works = false;
    const { proposer, endpoint, clock } = await bench((response, asked, time) => {
      const answer = works ? proposes() : sends("{}", 403);
      answer(response, asked, time);
    });
    const outcomes = async (times: number): Promise<readonly string[]> => {
      const all: string[] = [];
      for (let at = 0; at < times; at += 1) all.push((await proposer.propose(request)).outcome);
      return all;
    };
    expect(await outcomes(5)).toEqual(["refused", "refused", "refused", "resting", "resting"]);
    clock.time += 60_000;
    expect(await outcomes(2)).toEqual(["refused", "resting"]);
    clock.time += 60_000;
    works = true;
    const atOnce = await Promise.all([proposer.propose(request), proposer.propose(request)]);
    expect(atOnce.map(({ outcome }) => outcome)).toEqual(["answered", "resting"]);
    expect(await outcomes(1)).toEqual(["answered"]);
    expect(endpoint.asked).toHaveLength(6);
  });
});

it("a conversation that has used up its tokens sends nothing more", async () => {
  const { proposer, endpoint } = await bench(proposes());
  expect(await proposer.propose({ ...request, spentTokens: 19_500 })).toEqual({ outcome: "spent", tokens: 0 });
  expect(endpoint.asked).toEqual([]);
});
