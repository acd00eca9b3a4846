import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { errorOf, type HttpFixture, httpFixture } from "./contract/http-fixture.js";

const script = `console.info("${"aisle ".repeat(100)}");`;
let folder: string;
let at: HttpFixture;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aisle-widget-"));
  await writeFile(join(folder, "aisle.js"), script);
  await writeFile(join(folder, "panel.js"), "export {};");
  await writeFile(join(folder, "notes.txt"), "not a script");
  at = await httpFixture({ widgetFolder: folder });
});
afterAll(async () => {
  await at.server.close();
  await rm(folder, { recursive: true, force: true });
});

const get = (url: string, headers: Record<string, string> = {}) => at.server.inject({ url, headers });

describe("the widget's scripts", () => {
  test("may be loaded by a page of any site, and kept for a while", async () => {
    const answer = await get("/widget/v1/aisle.js", { origin: "https://any.example" });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toBe(script);
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": "public, max-age=300, stale-while-revalidate=86400",
      "x-content-type-options": "nosniff",
      "access-control-allow-origin": "*",
      "cross-origin-resource-policy": "cross-origin",
    });
  });

  test("come compressed to who takes that", async () => {
    const zipped = await get("/widget/v1/aisle.js", { "accept-encoding": "br, gzip" });
    expect(zipped.headers["content-encoding"]).toBe("gzip");
    expect(zipped.headers["vary"]).toContain("Accept-Encoding");
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(script);
    const plain = await get("/widget/v1/aisle.js", { "accept-encoding": "br, gzip;q=0" });
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers["etag"]).not.toBe(zipped.headers["etag"]);
  });

  test("are not sent again to who has them", async () => {
    const etag = String((await get("/widget/v1/panel.js")).headers["etag"]);
    const again = await get("/widget/v1/panel.js", { "if-none-match": `"other", W/${etag}` });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
  });

  test.each(["notes.txt", "nothing.js", "..%2fpanel.js", "%2e%2e%2f%2e%2e%2fpackage.json", "__proto__", ""])(
    "are all that there is: not %j",
    async (name) => {
      const answer = await get(`/widget/v1/${name}`);
      expect(answer.statusCode).toBe(404);
    },
  );

  test("that were never built are told how to be built", async () => {
    const bare = await httpFixture({ widgetFolder: join(folder, "missing") });
    const answer = await bare.server.inject({ url: "/widget/v1/aisle.js" });
    expect(answer.statusCode).toBe(404);
    expect(errorOf(answer).message).toContain("npm run build");
    await bare.server.close();
  });

  test("tell any page whether its site may have the widget", async () => {
    const told = async (origin: string) =>
      (await get("/widget/v1/site", { origin })).json<{ admitted: boolean; message?: string }>();
    expect(await told("https://shop.example")).toEqual({ admitted: true });
    expect(await told("https://any.example")).toMatchObject({
      admitted: false,
      message: expect.stringContaining("may not use") as string,
    });
  });

  test("are public, and the API is not", async () => {
    const origin = "https://any.example";
    expect((await get("/version", { origin })).statusCode).toBe(403);
    expect((await get("/api/v1/cases?x=/widget/v1/aisle.js", { origin })).statusCode).toBe(403);
    expect((await get("/media/none", { origin })).statusCode).toBe(404);
  });
});
