import { describe, expect, it } from "vitest";
import { pageAddress, pictureAddress, textPieces } from "../../../web-widget/view/addresses.js";
import { placed } from "../../../web-widget/view/conversation-days.js";
import { formatsFor } from "../../../web-widget/view/formats.js";
import { fromTheShop } from "./stories.js";

const addresses = (text: string) => textPieces(text).flatMap(({ address }) => address ?? []);

describe("web addresses in a text", () => {
  it("loses no letter of the text", () => {
    const text = "See https://a.example/b?c=d, (http://e.example) or mailto:f@g.example.";
    expect(
      textPieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
    expect(addresses(text)).toEqual(["https://a.example/b?c=d", "http://e.example"]);
  });

  it("are no links when they could read as another place", () => {
    expect(addresses("https://bank.example@elsewhere.example/")).toEqual([]);
    expect(addresses("https://\u202Eelpmaxe.knab")).toEqual([]);
    expect(addresses("javascript:alert(1) data:text/html,x //a.example")).toEqual([]);
  });
});

describe("addresses of cards", () => {
  it("take the assistant's origin for pictures, and only web addresses", () => {
    expect(pictureAddress("/pictures/a.jpg", "https://chat.example")).toBe("https://chat.example/pictures/a.jpg");
    expect(pictureAddress("https://cdn.example/a.jpg", "https://chat.example")).toBe("https://cdn.example/a.jpg");
    expect(pictureAddress("javascript:alert(1)", "https://chat.example")).toBeUndefined();
  });

  it("lead to pages of the shop or of the web only", () => {
    expect(pageAddress("/p/jacket")).toBe("/p/jacket");
    expect(pageAddress("https://shop.example/p")).toBe("https://shop.example/p");
    for (const other of ["//a.example", "/\\a.example", "javascript:alert(1)", "p/jacket", undefined]) {
      expect(pageAddress(other)).toBeUndefined();
    }
  });
});

describe("figures", () => {
  it("write amounts from minor units of each currency", () => {
    const formats = formatsFor("en-US");
    expect(formats.money({ amount: 5200, currency: "USD" })).toBe("$52.00");
    expect(formats.money({ amount: 5200, currency: "JPY" })).toBe("¥5,200");
  });

  it("leave out what is no moment, and keep a day without a time the same everywhere", () => {
    const formats = formatsFor("en-US");
    expect(formats.moment("soon")).toBeUndefined();
    expect(formats.date("2026-11-03")).toBe("Tue, Nov 3, 2026");
    expect(formats.moment("2026-11-03")).toBe("Tue, Nov 3");
  });

  it("take the browser's way for a locale that is none", () => {
    expect(formatsFor("not a locale").number(5)).toBe("5");
  });
});

describe("the times of a conversation", () => {
  it("are told once for what one sender said in a row", () => {
    const minutes = [1, 2, 9].map((minute) => fromTheShop(minute, "…"));
    expect(placed(minutes).map(({ first, last }) => [first, last])).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it("begin anew with another sender and another day", () => {
    const [one, two] = [fromTheShop(1, "a"), { ...fromTheShop(2, "b"), from: "person" as const }];
    const nextDay = { ...two, seq: 3, at: "2026-11-05T10:00:00Z" };
    expect(placed([one, two, nextDay]).map(({ newDay, first }) => [newDay, first])).toEqual([
      [true, true],
      [false, true],
      [true, true],
    ]);
  });
});
