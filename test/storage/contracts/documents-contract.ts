import { describe, expect, test } from "vitest";
import type { ShopDocument } from "../../../bot/shop-records.js";
import type { OpenEmptyStorage } from "./storage-ports.js";

const page = (id: string, text = "Wash it cold."): ShopDocument => ({
  id,
  title: "Care",
  format: "markdown",
  passages: [{ headings: ["Wool"], line: 3, text }],
});

export function documentsContract(open: OpenEmptyStorage): void {
  describe("the documents", () => {
    test("count what is new, changed and as before, and keep the order of their first import", async () => {
      const { documents } = await open();
      const counts = { added: 0, changed: 0, unchanged: 0, removed: 0 };
      expect(await documents.put([page("a.md"), page("b.md")])).toEqual({ ...counts, added: 2 });
      const again = await documents.put([page("a.md", "Wash it warm."), page("b.md")]);
      expect(again).toEqual({ ...counts, changed: 1, unchanged: 1 });
      expect(await documents.all()).toEqual([page("a.md", "Wash it warm."), page("b.md")]);
      expect(await documents.ids()).toEqual(["a.md", "b.md"]);
    });

    test("take away what is gone in the same step", async () => {
      const { documents } = await open();
      await documents.put([page("a.md"), page("b.md")]);
      const put = await documents.put([page("c.md")], ["a.md", "never-was.md"]);
      expect(put).toEqual({ added: 1, changed: 0, unchanged: 0, removed: 1 });
      expect(await documents.ids()).toEqual(["b.md", "c.md"]);
    });

    test("have a revision that grows only when something changed", async () => {
      const { documents } = await open();
      const seen = [await documents.revision()];
      for (const gone of [[], [], ["a.md"]]) {
        await documents.put(gone.length === 0 ? [page("a.md")] : [], gone);
        seen.push(await documents.revision());
      }
      expect(seen).toEqual([0, 1, 1, 2]);
    });

    test("are there after a restart", async () => {
      const storage = await open();
      await storage.documents.put([page("a.md")]);
      const { documents } = await storage.reopen();
      expect(await documents.all()).toEqual([page("a.md")]);
    });
  });
}
