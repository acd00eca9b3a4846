import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { settingsFrom } from "../../adapters/config.js";

it("without settings the server listens on this machine only, and nothing is signed in", () => {
  expect(settingsFrom({ PATH: "/bin" })).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    identitySecret: undefined,
    textBackend: "auto",
    allowedOrigins: [],
  });
});

it("every problem is told at once, with the names of the settings that there are", () => {
  const wrong = { AISLE_PORT: "ninety", AISLE_STAFF_TOKEN: "short", AISLE_PROT: "1", AISLE_LOG_LEVEL: "loud" };
  expect(() => settingsFrom(wrong)).toThrow(
    /AISLE_PORT.*not a number[^]*AISLE_STAFF_TOKEN is shorter than 16[^]*AISLE_LOG_LEVEL[^]*AISLE_PROT is no setting; known are .*AISLE_PORT/,
  );
});

it("a secret may stand in a file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "aisle-config-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, "identity"), "0123456789abcdef0123\n");
  const { identitySecret } = settingsFrom({ AISLE_IDENTITY_SECRET_FILE: join(folder, "identity") });
  expect(identitySecret).toBe("0123456789abcdef0123");
  expect(() => settingsFrom({ AISLE_STAFF_TOKEN_FILE: join(folder, "none") })).toThrow(/cannot be read/);
});

it("a language model is configured as a whole or not at all", () => {
  const whole = { AISLE_MODEL_URL: "http://127.0.0.1:11434/v1", AISLE_MODEL_NAME: "small" };
  expect(settingsFrom({}).model).toBeUndefined();
  expect(settingsFrom(whole).model).toEqual({
    ...{ url: "http://127.0.0.1:11434/v1", model: "small", timeoutMs: 4_000, tokensPerConversation: 20_000 },
  });
  expect(settingsFrom({ ...whole, AISLE_MODEL_KEY: "k", AISLE_MODEL_TOKENS: "0" }).model).toMatchObject({
    ...{ key: "k", tokensPerConversation: 0 },
  });
  expect(() => settingsFrom({ AISLE_MODEL_URL: whole.AISLE_MODEL_URL })).toThrow(/AISLE_MODEL_NAME is missing/);
  expect(() => settingsFrom({ AISLE_MODEL_KEY: "k" })).toThrow(/AISLE_MODEL_URL is missing/);
  expect(() => settingsFrom({ ...whole, AISLE_MODEL_TIMEOUT_MS: "90000" })).toThrow(/beyond what a shopper waits/);
  for (const url of ["file:///etc/passwd", "11434", "https://key@models.example/v1"])
    expect(() => settingsFrom({ ...whole, AISLE_MODEL_URL: url })).toThrow(/AISLE_MODEL_URL/);
});

it("a list is given by commas, and an empty setting counts as none", () => {
  const { allowedOrigins, staffToken } = settingsFrom({
    AISLE_ALLOWED_ORIGINS: "https://a.example, https://b.example",
    AISLE_STAFF_TOKEN: "",
  });
  expect(allowedOrigins).toEqual(["https://a.example", "https://b.example"]);
  expect(staffToken).toBeUndefined();
});
