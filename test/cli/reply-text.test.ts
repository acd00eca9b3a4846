import { describe, expect, it } from "vitest";
import { choiceLines, firstChoiceNumber, replyLines } from "../../adapters/cli/reply-text.js";
import { cellsOf, painter } from "../../adapters/cli/terminal-text.js";
import type { OrderView, ProductCard, Reply } from "../../bot/dialogue.js";
import { inform, lampCard } from "./fake-world.js";

const layout = { columns: 60, paint: painter(false) };
const base = { lang: "en-US", claims: [], evidence: [] };

function offer(text: string, ...cards: readonly ProductCard[]): Extract<Reply, { act: "offer" }> {
  return { ...base, act: "offer", text, cards, satisfying: cards.length, total: cards.length, offset: 0 };
}

describe("a reply in the terminal", () => {
  it("a further page goes on counting where its text does, and quick replies after it", () => {
    const list = offer("Here is more:\n6. Harbour lamp: $52.00\n7. Harbour lamp: $52.00", lampCard, lampCard);
    const page = { ...list, total: 7, offset: 5 };
    const text = replyLines(page, layout).join("\n");
    expect(text).toContain("  6  Harbour lamp");
    expect(text).toContain("  7  Harbour lamp");
    expect(firstChoiceNumber([page])).toBe(8);
    expect(firstChoiceNumber([inform("Hello.")])).toBe(1);
  });

  it("what only comes close stands under its own heading", () => {
    const mixed = offer(
      "I found 1 product:\n1. Harbour lamp: $52.00\nClose to it:\n2. Harbour lamp: $52.00",
      lampCard,
      lampCard,
    );
    const text = replyLines({ ...mixed, satisfying: 1, total: 1 }, layout).join("\n");
    expect(text).toMatch(/I found 1 product:\n\n {2}1 {2}Harbour lamp[^]*Close to it:\n\n {2}2 {2}Harbour lamp/u);
  });

  it.each([
    ["• Price: $52.00 / $61.00", "Price"],
    ["• 价格：$52.00 / $61.00", "价格"],
  ])("a row of fields stands in the table and not in the text beside it: %s", (row, name) => {
    const reply: Reply = {
      ...{ ...base, act: "compare", text: `Side by side\n${row}`, cards: [lampCard, lampCard] },
      fields: [{ name, values: ["$52.00", "$61.00"] }],
    };
    const lines = replyLines(reply, { ...layout, columns: 80 });
    expect(lines.filter((line) => line.includes(name))).toEqual([expect.stringMatching(/ {2}\$52\.00 +\$61\.00$/u)]);
  });

  it("a product that the text tells of in full is not shown twice", () => {
    const text = replyLines(offer("Harbour lamp (color Blue): $52.00, 12 in stock.", lampCard), layout).join("\n");
    expect(text).toBe("  Harbour lamp (color Blue): $52.00, 12 in stock.");
  });

  it("says what is sold out, what is not counted, and what cost more before", () => {
    const { rating, ...unrated } = lampCard;
    const text = (card: ProductCard): string => replyLines(offer("One:", card), layout).join("\n");
    expect(rating).toBeDefined();
    expect(text({ ...unrated, stock: 0 })).toContain("Blue · sold out · LAMP-1");
    expect(text({ ...unrated, stock: null })).toContain("stock not counted");
    expect(text({ ...lampCard, compareAt: { amount: 6000, currency: "USD" } })).toContain("was $60.00");
  });

  it.each([
    [{ amount: 5200, currency: "JPY" }, "¥5,200"],
    [{ amount: 990, currency: "EUR" }, "€9.90"],
    [{ amount: 990, currency: "no\u001bcode" }, "9.90 no␛code"],
  ])("%j is written with the currency's own digits: %s", (price, shown) => {
    expect(replyLines(offer("One:", { ...lampCard, price }), layout).join("\n")).toContain(shown);
  });

  it("no line is wider than the terminal, whatever a title does", () => {
    const title = "降噪耳机 ".repeat(30);
    const lines = replyLines(
      offer("A list of one, told in a sentence that is rather long for sixty columns:", { ...lampCard, title }),
      layout,
    );
    for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(60);
  });

  it("an order shows its text and the timeline of each parcel, the newest step marked", () => {
    const timeline = [
      { at: "2026-11-02T09:30:00+01:00", state: "in-transit" },
      { state: "out-for-delivery", text: "With the driver\u0007" },
    ] as const;
    const parcel = { id: "F1", trackingNumbers: [], lineIds: [], timeline };
    const money = { amount: 100, currency: "USD" };
    const order: OrderView = {
      id: "W1",
      status: "shipped",
      lines: [],
      parcels: [parcel, { ...parcel, timeline: [] }],
      unsentLineIds: [],
      totals: { items: money },
    };
    const lines = replyLines({ ...base, act: "order", text: "Your order W1 is shipped.", order }, layout);
    expect(lines).toEqual([
      "  Your order W1 is shipped.",
      "",
      "  Timeline of parcel 1",
      "   ○ 2026-11-02 09:30  in transit",
      "   ● out for delivery – With the driver␇",
    ]);
  });

  it("a handoff names its case", () => {
    const lines = replyLines(
      { ...base, act: "handoff", text: "A colleague will take over.", caseId: "C-1001" },
      layout,
    );
    expect(lines.at(-1)).toContain("case C-1001");
  });

  it("quick replies are numbered and not broken in their middle", () => {
    const choices = ["Only in blue", "Cheaper", "Show me everything that is in stock"].map((label) => ({
      id: label,
      label,
    }));
    const lines = choiceLines(choices, 3, { ...layout, columns: 50 });
    expect(lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
      "  [3] Only in blue  [4] Cheaper",
      "  [5] Show me everything that is in stock",
    ]);
  });
});
