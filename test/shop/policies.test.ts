import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { explainPolicies } from "../../adapters/shop/explain-policies.js";
import { policiesText, readPolicies } from "../../adapters/shop/policies-file.js";
import type { Policies } from "../../bot/shop-records.js";
import { everyRecord, fixture, importInto, temporaryFile } from "./import-here.js";
import { RecordsInMemory } from "./records-in-memory.js";

const good = () => readFile(fixture("policies.yaml"), "utf8");

test("a policies file is read with its rules and answers", async () => {
  const records = new RecordsInMemory();
  const report = await importInto(records, "policies", fixture("policies.yaml"));
  expect(report).toMatchObject({ read: 1, added: 1, problems: [], unmapped: [] });
  const [policies] = await everyRecord(records.all("policies"));
  expect(policies).toMatchObject({
    shop: { name: "Fennbrook", currency: "EUR", timeZone: "Europe/Berlin" },
    returns: { windowDays: 14, clockStarts: "delivered" },
  });
});

test("the same file again changes nothing, and a dry run writes nothing", async () => {
  const records = new RecordsInMemory();
  expect(await importInto(records, "policies", fixture("policies.yaml"), { dryRun: true })).toMatchObject({ added: 0 });
  expect(await records.count("policies")).toBe(0);
  await importInto(records, "policies", fixture("policies.yaml"));
  expect(await importInto(records, "policies", fixture("policies.yaml"))).toMatchObject({ unchanged: 1 });
});

describe("a fault is told with its line and field", () => {
  test.each([
    ["an unknown currency", "currency: EUR", "currency: EURO", 4, "shop.currency"],
    ["an unknown time zone", "Europe/Berlin", "Europe/Atlantis", 5, "shop.timeZone"],
    ["an answer without its source", "    source: Shipping page\n", "", 10, "answers[0].source"],
    ["an empty text", "Free from 40 euros on.", '" "', 13, "answers[0].text"],
    [
      "a section that is no section",
      "returns:\n  windowDays: 14\n  clockStarts: delivered",
      "returns: 14",
      6,
      "returns",
    ],
    ["another version", "version: 1", "version: 2", 1, "version"],
  ])("%s", async (_name, from, to, line, field) => {
    const reading = readPolicies((await good()).replace(from, to));
    expect(reading.policies).toBeUndefined();
    expect(reading.problems).toMatchObject([{ line, field, rowLost: true }]);
  });

  test("broken YAML", async () => {
    const reading = readPolicies((await good()).replace("topic: Shipping", "topic: a: b"));
    expect(reading.problems[0]).toMatchObject({ line: 11, rowLost: true });
  });

  test("two answers of one id", async () => {
    const text = await good();
    const answer = text.slice(text.indexOf("  - id"));
    expect(readPolicies(text + answer).problems).toMatchObject([{ line: 15, field: "answers[1].id" }]);
  });

  test("a file in another encoding", async () => {
    const file = await temporaryFile("policies.yaml", Buffer.from("shop: Größe", "latin1"));
    expect(await importInto(new RecordsInMemory(), "policies", file)).toMatchObject({
      read: 0,
      problems: [{ problem: "is not UTF-8" }],
    });
  });

  test("an avalanche of aliases", () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x]",
      ...["b", "c", "d", "e"].map((name, index) => {
        const before = "abcd".charAt(index);
        return `${name}: &${name} [${`*${before},`.repeat(9)}*${before}]`;
      }),
    ].join("\n");
    expect(readPolicies(bomb).problems).toMatchObject([{ line: 1, rowLost: true }]);
  });
});

test("a field that is not known is named", async () => {
  expect(readPolicies(`${await good()}surprise: 1\n`).unmapped).toEqual(["surprise"]);
});

test("rules written out are read back the same", async () => {
  const policies = readPolicies(await good()).policies as Policies;
  expect(readPolicies(policiesText(policies)).policies).toEqual(policies);
});

test("the explanation tells every rule, and that a person decides where there is none", async () => {
  const text = (await good()).replace("  windowDays: 14", "  windowDays: 14\n  fee: {amount: 250, currency: EUR}");
  const told = explainPolicies(readPolicies(text).policies as Policies);
  expect(told).toContain("Fennbrook: prices in EUR, dates in Europe/Berlin");
  expect(told).toContain("window days: 14");
  expect(told).toContain("fee: €2.50");
  expect(told).toContain("Exchanges: no rule, so a person decides");
  expect(told).toContain("source: Shipping page");
});
