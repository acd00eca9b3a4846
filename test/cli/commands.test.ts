import { describe, expect, it } from "vitest";
import { runAisle } from "../../adapters/cli/aisle.js";
import { AssistantError } from "../../bot/assistant-error.js";
import { fakeWorld, lampMatch } from "./fake-world.js";

describe("what is asked for", () => {
  it("help is shown without a command and costs nothing", async () => {
    const world = fakeWorld();
    expect(await runAisle([], world)).toBe(0);
    expect(world.output.text).toContain("Usage: aisle");
    expect(world.opened).toEqual([]);
  });

  it("--help and --version succeed", async () => {
    const world = fakeWorld();
    expect(await runAisle(["search", "--help"], world)).toBe(0);
    expect(await runAisle(["--version"], world)).toBe(0);
    expect(world.output.text).toContain("0.1.0");
  });

  it("a mistyped command exits 2 and names the one that was meant", async () => {
    const world = fakeWorld();
    expect(await runAisle(["serach", "lamp"], world)).toBe(2);
    expect(world.errors.text).toContain("aisle: unknown command 'serach'");
    expect(world.errors.text).toContain("Did you mean search?");
  });

  it.each([
    ["import", "shoes", "x.jsonl"],
    ["import", "products"],
    ["search"],
    ["search", "lamp", "--limit", "0"],
    ["start", "--port", "99999"],
    ["eval", "search", "--products", "p.jsonl"],
    ["eval", "search", "--products", "p", "--judgements", "j", "--relevant-from", "much"],
    ["policies"],
    ["search", "   "],
  ])("a wrong call exits 2 and opens nothing: aisle %s %s %s", async (...argv) => {
    const world = fakeWorld();
    expect(await runAisle(argv, world)).toBe(2);
    expect(world.errors.text).not.toBe("");
    expect(world.output.text).toBe("");
    expect(world.opened).toEqual([]);
  });

  it("words that begin with a dash are searched for after --", async () => {
    const world = fakeWorld();
    expect(await runAisle(["search", "-lamp"], world)).toBe(2);
    expect(world.errors.text).toContain("Write -- before words that begin with a dash");
    expect(await runAisle(["search", "--json", "--", "-lamp"], world)).toBe(0);
    expect(JSON.parse(world.output.text)).toMatchObject({ query: "-lamp" });
  });

  it.each([
    ["similar", "photo.jpg", "--limit", "3", "--json"],
    ["recommend", "--customer", "C1"],
    ["train", "ranker"],
    ["eval", "images", "--gallery", "g"],
    ["eval", "recommendations"],
    ["customer", "export", "C1"],
    ["user", "add", "NAME"],
    ["slack", "manifest", "--url", "u"],
    ["teams", "package", "--out", "f"],
  ])("aisle %s says in one line that it comes later, and exits 2", async (...argv) => {
    const world = fakeWorld();
    expect(await runAisle(argv, world)).toBe(2);
    expect(world.output.text).toBe("");
    expect(world.errors.text).toMatch(/^aisle [a-z ]+: comes with a later version \([^)]+\)\.\n$/u);
  });

  it("the data folder is .aisle, or what --data says on either side of the command", async () => {
    const world = fakeWorld();
    await runAisle(["search", "lamp"], world);
    await runAisle(["search", "lamp", "--data", "one"], world);
    await runAisle(["--data", "two", "search", "lamp"], world);
    expect(world.opened).toEqual([".aisle", "one", "two"]);
  });
});

describe("a data folder that is not there", () => {
  it.each([["import", "products", "x.jsonl"], ["start"], ["demo"]])("may be made by aisle %s", async (...argv) => {
    const world = fakeWorld();
    await runAisle(argv, world);
    expect(world.creatable).toEqual([".aisle"]);
  });

  it.each([
    ["search", "lamp"],
    ["export", "products"],
    ["export", "conversations"],
    ["chat"],
    ["policies", "explain"],
    ["backup", "copy.db"],
  ])("is not made by aisle %s %s, which only reads", async (...argv) => {
    const world = fakeWorld();
    await runAisle(argv, world);
    expect(world).toMatchObject({ opened: [".aisle"], creatable: [] });
  });
});

describe("what goes wrong", () => {
  it("an operator's error is one line with its code and exits 1", async () => {
    const world = fakeWorld();
    world.failure = new AssistantError("storage/newer-schema", "The data is newer than the program. Update it.");
    expect(await runAisle(["search", "lamp"], world)).toBe(1);
    expect(world.errors.text).toBe("aisle: The data is newer than the program. Update it. [storage/newer-schema]\n");
  });

  it("an unexpected error has no stack unless it is asked for", async () => {
    const quiet = fakeWorld();
    quiet.failure = new TypeError("x is not a function");
    expect(await runAisle(["search", "lamp"], quiet)).toBe(1);
    expect(quiet.errors.text.trim().split("\n")).toHaveLength(1);
    expect(quiet.errors.text).toContain("AISLE_DEBUG=1");
    const debugging = fakeWorld({ terminal: { debug: true } });
    debugging.failure = quiet.failure;
    await runAisle(["search", "lamp"], debugging);
    expect(debugging.errors.text).toContain("    at ");
  });

  it("a busy port is told as it stands, and the folder is closed", async () => {
    const world = fakeWorld();
    world.aisle.serverFailure = new AssistantError(
      "server/port-busy",
      "Port 3000 is in use. Give another with --port N.",
    );
    expect(await runAisle(["start"], world)).toBe(1);
    expect(world.errors.text).toContain("Port 3000 is in use. Give another with --port N. [server/port-busy]");
    expect(world.aisle.done.at(-1)).toBe("close");
  });

  it("a reader that goes away ends an export quietly", async () => {
    const world = fakeWorld({ linesMax: 3 });
    world.aisle.exported = { products: Array.from({ length: 1_000 }, (_, at) => `{"id":"P${at}"}`) };
    expect(await runAisle(["export", "products"], world)).toBe(0);
    expect(world.errors.text).toBe("");
    expect(world.output.text.split("\n").length).toBeLessThan(10);
    expect(world.aisle.done).toEqual(["close"]);
  });
});

describe("records", () => {
  it("an import reports its counts, refreshes the index and names the next step", async () => {
    const world = fakeWorld();
    expect(await runAisle(["import", "products", "lamps.jsonl", "--currency", "eur"], world)).toBe(0);
    expect(world.output.text).toContain("2 records read");
    expect(world.output.text).toContain("1 new, 0 changed, 1 as before");
    expect(world.errors.text).toContain("Next: aisle search");
    expect(world.aisle.done).toEqual(["refresh-index", "close"]);
  });

  it("problems are listed up to twenty, with line, field and fix", async () => {
    const world = fakeWorld();
    const problem = { field: "price", problem: "no\u001b[2Jcurrency", fix: "add one", rowLost: true };
    const problems = Array.from({ length: 25 }, (_, at) => ({ ...problem, line: at + 1 }));
    world.aisle.report = { ...world.aisle.report, problems };
    expect(await runAisle(["import", "products", "x.jsonl"], world)).toBe(0);
    expect(world.output.text).toContain("25 rows were left out");
    expect(world.output.text).toContain("line 20, price: no␛[2Jcurrency (left out)\n      → add one");
    expect(world.output.text).not.toContain("line 21");
    expect(world.output.text).toContain("and 5 more; --json shows all");
  });

  it.each([
    ["option", "read as EUR (as given with --currency)."],
    ["shop", "read as EUR (the shop's currency; --currency gives another)."],
    ["default", "read as EUR, assumed: the shop has no policies yet; give --currency or import policies."],
  ] as const)("an import says where a currency came from: %s", async (source, told) => {
    const world = fakeWorld();
    world.aisle.report = { ...world.aisle.report, currency: { code: "EUR", from: source } };
    await runAisle(["import", "products", "x.csv"], world);
    expect(world.output.text).toContain(`Prices without a currency were ${told}`);
  });

  it.each([{}, { dryRun: true }])(
    "an empty file is told in one sentence, with nothing to do next: %j",
    async (options) => {
      const world = fakeWorld();
      world.aisle.report = { ...world.aisle.report, read: 0, added: 0, unchanged: 0 };
      const argv = ["import", "products", "x.jsonl", ...("dryRun" in options ? ["--dry-run"] : [])];
      expect(await runAisle(argv, world)).toBe(0);
      expect(world.output.text).toBe("x.jsonl holds no records.\n");
      expect(world.errors.text).not.toContain("Next:");
    },
  );

  it("an import of which nothing could be loaded exits 1", async () => {
    const world = fakeWorld();
    const problems = [{ line: 1, problem: "broken JSON", fix: "mend it", rowLost: true }];
    world.aisle.report = { ...world.aisle.report, read: 0, added: 0, unchanged: 0, problems };
    expect(await runAisle(["import", "products", "x.jsonl"], world)).toBe(1);
    expect(world.errors.text).not.toContain("Next:");
  });

  it("a dry run shows the mapped records and what was not used, and touches no index", async () => {
    const world = fakeWorld();
    const preview = [{ id: "P1", title: "Lamp" }];
    world.aisle.report = { ...world.aisle.report, preview, unmapped: ["Vendor Code"] };
    expect(await runAisle(["import", "products", "x.csv", "--dry-run"], world)).toBe(0);
    expect(world.output.text).toMatch(/Record 1\n\s+id\s+P1\n\s+title\s+Lamp/u);
    expect(world.output.text).toContain("Not used: Vendor Code");
    expect(world.aisle.done).toEqual(["close"]);
  });

  it("import --json is the whole report as one document", async () => {
    const world = fakeWorld();
    await runAisle(["import", "orders", "o.jsonl", "--json"], world);
    expect(JSON.parse(world.output.text)).toMatchObject({ kind: "orders", read: 2, problems: [] });
  });

  it("an export gives the lines as they are", async () => {
    const world = fakeWorld();
    world.aisle.exported = { products: ['{"id":"1"}', '{"id":"2"}'], policies: ["version: 1\n"] };
    await runAisle(["export", "products"], world);
    await runAisle(["export", "policies"], world);
    expect(world.output.text).toBe('{"id":"1"}\n{"id":"2"}\nversion: 1\n');
  });

  it("policies come as JSON when asked, and conversations one a line", async () => {
    const world = fakeWorld();
    world.aisle.exported = { policies: ["version: 1\nshop:\n", "  name: Lamps\n"] };
    world.aisle.conversations = [{ conversationId: "c1", messages: [], state: { mode: "queued" } }];
    await runAisle(["export", "policies", "--json"], world);
    await runAisle(["export", "conversations"], world);
    const [policies = "", conversation = ""] = world.output.text.split("\n");
    expect(JSON.parse(policies)).toEqual({ version: 1, shop: { name: "Lamps" } });
    expect(JSON.parse(conversation)).toEqual({ conversationId: "c1", messages: [], state: { mode: "queued" } });
  });
});

describe("searching", () => {
  it("--json prints query, results and time", async () => {
    const world = fakeWorld();
    expect(await runAisle(["search", "desk", "lamp", "--json"], world)).toBe(0);
    const printed = JSON.parse(world.output.text) as object;
    expect(Object.keys(printed)).toEqual(["query", "results", "tookMs"]);
    expect(printed).toMatchObject({
      query: "desk lamp",
      results: [{ productId: "P1", sku: "LAMP-1", title: "Harbour lamp", score: 2.5, why: ["all words"] }],
      tookMs: 5,
    });
    expect(world.aisle.fakeSearch.pages).toEqual([{ limit: 10 }]);
  });

  const found = { corrected: [], without: [], matches: ["Fits A", "Fits B", "Close A", "Other"].map(lampMatch) };
  const titles = (text: string) => text.match(/Fits \w|Close to it:|Close \w|Other|Nothing found/gu);

  it.each([
    ["those that satisfy, then those that are close", 2, 1, ["Fits A", "Fits B", "Close to it:", "Close A"]],
    ["no heading over nothing", 2, 0, ["Fits A", "Fits B"]],
    ["no close ones where the page is full", 9, 5, ["Fits A", "Fits B", "Close A", "Other"]],
    ["close ones only", 0, 1, ["Nothing found", "Close to it:", "Fits A"]],
  ] as const)("people see %s", async (_, total, close, seen) => {
    const world = fakeWorld();
    world.aisle.fakeSearch.found = { ...found, total, close };
    await runAisle(["search", "lamp", "--limit", "4"], world);
    expect(world.aisle.fakeSearch.pages).toEqual([{ limit: 4, strict: true }]);
    expect(titles(world.output.text)).toEqual(seen);
  });

  it("people see title, price, stock, rating and the reason", async () => {
    const world = fakeWorld();
    await runAisle(["search", "lamp"], world);
    expect(world.output.text).toMatch(
      /1 {2}Harbour lamp +\$52\.00\n +Blue · 12 in stock · ★ 4\.3 \(8\) · LAMP-1\n +all words/u,
    );
  });

  it("an empty result says so, and an empty catalog what to do", async () => {
    const world = fakeWorld();
    world.aisle.products = 0;
    expect(await runAisle(["search", "flux"], world)).toBe(0);
    expect(world.output.text).toContain("Nothing found.");
    expect(world.errors.text).toContain("aisle import products FILE");
  });
});

describe("running", () => {
  it("start serves until it is stopped, then closes in order", async () => {
    const world = fakeWorld();
    expect(await runAisle(["start", "--port", "8080"], world)).toBe(0);
    expect(world.errors.text).toContain("http://127.0.0.1:8080/api/v1");
    expect(world.aisle.done).toEqual(["refresh-index", "start-server", "stopped", "stop-server", "close"]);
  });

  it("demo loads its shop once and leaves a catalog that is there alone", async () => {
    const empty = fakeWorld();
    empty.aisle.products = 0;
    expect(await runAisle(["demo"], empty)).toBe(0);
    expect(empty.aisle.done[0]).toBe("load-demo");
    expect(empty.errors.text).toContain("60 products and 3 orders");
    const filled = fakeWorld();
    await runAisle(["demo"], filled);
    expect(filled.aisle.done).not.toContain("load-demo");
  });

  it("policies explain and backup answer", async () => {
    const world = fakeWorld();
    expect(await runAisle(["policies", "explain"], world)).toBe(0);
    expect(await runAisle(["backup", "copy.db"], world)).toBe(0);
    expect(world.output.text).toBe("Returns: within 30 days.\ncopy.db: 3.0 MiB\n");
  });
});

describe("the doctor", () => {
  const node = { group: "runtime", name: "Node", state: "ok", detail: "20.20.0" } as const;
  const index = { group: "data", name: "index", state: "warn", detail: "is old", fix: "aisle start" } as const;
  const disk = { group: "disk", name: "space", state: "fail", detail: "0 MB" } as const;

  it.each([
    [0, [node]],
    [1, [node, index]],
    [2, [node, index, disk]],
  ] as const)("exits %i after its worst line", async (code, lines) => {
    const world = fakeWorld();
    world.doctorLines = lines;
    expect(await runAisle(["doctor"], world)).toBe(code);
  });

  it("groups its lines and gives the fix; --json is one document", async () => {
    const world = fakeWorld();
    world.doctorLines = [node, index];
    await runAisle(["doctor"], world);
    expect(world.output.text).toBe(
      "runtime\n  OK    Node: 20.20.0\n\ndata\n  WARN  index: is old\n        → aisle start\n",
    );
    world.output.text = "";
    await runAisle(["doctor", "--json"], world);
    expect(JSON.parse(world.output.text)).toEqual({ state: "warn", lines: [node, index] });
  });
});

describe("measuring", () => {
  it("eval search prints the figures as one object, or as a table", async () => {
    const world = fakeWorld();
    const argv = ["eval", "search", "--products", "p.jsonl", "--judgements", "j.csv", "--relevant-from", "2.33"];
    expect(await runAisle([...argv, "--json"], world)).toBe(0);
    expect(JSON.parse(world.output.text)).toEqual({ "ndcg@10": 0.451, "recall@10": 0.5, p50Ms: 2.33 });
    await runAisle(argv, world);
    expect(world.output.text).toContain("ndcg@10    0.4510");
    expect(world.errors.text).toContain("Ranking  100 %  2/2");
  });
});
