import { describe, expect, it } from "vitest";
import { foldOrderNumber } from "../../bot/order-number.js";
import { emailIn, orderNumberIn, postalCodeAfter, postalCodeIn } from "../../bot/understanding/spotting.js";

describe("order numbers", () => {
  it.each([
    ["#W6067464", "W6067464"],
    ["where is #W6067464?", "W6067464"],
    ["my order is W6067464", "W6067464"],
    ["order w 606 7464", "W6067464"],
    ["order no. OM-1012", "OM1012"],
    ["order number: om 1012 please", "OM1012"],
    ["order # 10-42 please", "1042"],
    ["Order Nr. 60-67464", "6067464"],
    ["where is order 1042", "1042"],
    ["order 114-1234567-7654321", "11412345677654321"],
    ["order 114 1234567 7654321", "11412345677654321"],
    ["ｏｒｄｅｒ ＯＭ－１０１２", "OM1012"],
    ["order OM-1O12", "OM1012"],
    ["number 6067464 has not come", "6067464"],
    ["hi, order om1012, my mail is maya.okafor@example.com", "OM1012"],
    ["W6067464", "W6067464"],
    ["w6067464 thanks", "W6067464"],
    ["order OM-1012 97205", "OM1012"],
    ["order OM-1012, 97205", "OM1012"],
    ["order OM-1012 zip 97205", "OM1012"],
    ["OM-1012 97205", "OM1012"],
    ["status of 1012", "1012"],
    ["track 1012 please", "1012"],
    ["OM-1012, SW1A 1AA", "OM1012"],
    ["wo ist meine Bestellung OM-1012", "OM1012"],
    ["the status of W6067464 please", "W6067464"],
  ])("are found in %s", (text, expected) => {
    expect(foldOrderNumber(orderNumberIn(text, "none") ?? "")).toBe(foldOrderNumber(expected));
  });

  it.each([
    ["it's 1042", "1042"],
    ["w 606 7464", "W6067464"],
    ["OM 1012 I think", "OM1012"],
    ["12", "12"],
    ["sure, om-1o12", "OM1012"],
    ["the number is 10-42", "1042"],
    ["#77", "77"],
    ["um, OM-1012?", "OM1012"],
    ["I have 6067464 here in front of me", "6067464"],
  ])("are found in %s once they were asked for", (text, expected) => {
    expect(foldOrderNumber(orderNumberIn(text, "asked") ?? "")).toBe(foldOrderNumber(expected));
  });

  it.each([
    "the second one",
    "#2",
    "number 2",
    "number 1 and the last",
    "a hoodie under 60",
    "something for $1,200",
    "between 100 and 2500 dollars",
    "running shoes size 43",
    "jeans 32x30",
    "a 10000 mAh power bank",
    "is there an RTX4090 laptop",
    "headphones like the WH-1000XM4",
    "an LG OLED55 tv",
    "the 2023 model",
    "I want to order 2 mugs",
    "can I order 500 pens",
    "order 12 candles for a party",
    "I would like to order a 4k monitor",
    "my order is 3 days late",
    "my order is 12 days late!",
    "will my order arrive in 2 weeks",
    "in order of price",
    "a night sky puzzle with 1000 pieces",
    "a case for my iPhone 15",
    "call me at 555-0199",
    "maya1234@example.com",
  ])("are not seen in %s", (text) => {
    expect(orderNumberIn(text, "none")).toBeUndefined();
  });

  it.each([
    "a wool hoodie",
    "hello you lot",
    "a mug under 20",
    "I don't know it",
    "what do you mean?",
    "2 mugs please",
  ])("are not seen in %s, though one was asked for", (text) => {
    expect(orderNumberIn(text, "asked")).toBeUndefined();
  });
});

describe("e-mail addresses", () => {
  it.each([
    ["maya.okafor@example.com", "maya.okafor@example.com"],
    ["it's maya.okafor@example.com.", "maya.okafor@example.com"],
    ["mail:maya@example.com!", "maya@example.com"],
    ["<maya@example.com>", "maya@example.com"],
    ["“maya@example.com”", "maya@example.com"],
    ["my mail is 'maya@example.com'", "maya@example.com"],
    ["[maya@example.com](mailto:maya@example.com)", "maya@example.com"],
    ["o'neill+shop@mail.example.co.uk, thanks", "o'neill+shop@mail.example.co.uk"],
    ["maya＠example.com", "maya@example.com"],
    ["jürgen@müller.example", "jürgen@müller.example"],
    ["MAYA@EXAMPLE.COM", "MAYA@EXAMPLE.COM"],
    ["try a@b.example or c@d.example", "a@b.example"],
  ])("are found in %s", (text, expected) => {
    expect(emailIn(text)).toBe(expected);
  });

  it.each(["@maya", "maya@", "5 @ $10.00", "a@b", "meet me @ noon"])("are not seen in %s", (text) => {
    expect(emailIn(text)).toBeUndefined();
  });
});

describe("postal codes", () => {
  it.each([
    ["97205", "97205"],
    ["97205-1234", "97205-1234"],
    ["oh, 97205", "97205"],
    ["it's SW1A 1AA", "SW1A 1AA"],
    ["sw1a1aa please", "sw1a1aa"],
    ["K1A 0B1", "K1A 0B1"],
    ["k1a0b1", "k1a0b1"],
    ["10115", "10115"],
    ["D-10115", "D-10115"],
    ["1012 AB", "1012 AB"],
    ["1012AB", "1012AB"],
    ["90210 thanks", "90210"],
    ["the code is 97205", "97205"],
    ["９７２０５", "97205"],
  ])("are found in %s once they were asked for", (text, expected) => {
    expect(postalCodeIn(text, true)).toBe(expected);
  });

  it.each([
    ["zip 97205", "97205"],
    ["my zip code is 97205, thanks", "97205"],
    ["postal code: SW1A 1AA", "SW1A 1AA"],
    ["postcode 1012 AB", "1012 AB"],
    ["post code K1A 0B1 please", "K1A 0B1"],
    ["ZIP 97205-1234.", "97205-1234"],
  ])("are found in %s without being asked for", (text, expected) => {
    expect(postalCodeIn(text, false)).toBe(expected);
  });

  it.each([
    "a zip hoodie in blue",
    "the quayside zip hoodie",
    "do you post to Canada",
    "a postal scale",
    "a poster",
    "never mind",
    "shoes under 60",
    "what is a postal code",
    "a person please",
    "maya.okafor@example.com",
    "show me jackets under 1000 dollars",
  ])("are not seen in %s", (text) => {
    expect(postalCodeIn(text, true)).toBeUndefined();
  });
});

describe("a postal code behind an order number", () => {
  it.each([
    ["order OM-1012 97205", "OM-1012", "97205"],
    ["order OM-1012, 97205-1234.", "OM-1012", "97205-1234"],
    ["W6067464 / SW1A 1AA", "W6067464", undefined],
    ["order W6067464, SW1A 1AA", "W6067464", "SW1A 1AA"],
    ["order W6067464, K1A 0B1", "W6067464", "K1A 0B1"],
    ["order 606 7464", "606 7464", undefined],
    ["order OM-1012 placed 2024", "OM-1012", undefined],
    ["order OM-1012 has 2 mugs", "OM-1012", undefined],
    ["order OM-1012", "OM-1012", undefined],
  ])("is found or not in %s", (text, number, expected) => {
    expect(postalCodeAfter(number, text)).toBe(expected);
  });
});

describe("any text at all", () => {
  it("is read in a time that does not explode", () => {
    const odd = ["order ", "1 ", "a1-", "@a.", "zip 1 ", "#1I", "0O", "\u0301", "  "].map((part) => part.repeat(4_000));
    for (const text of odd) {
      for (const context of ["asked", "order", "none"] as const) orderNumberIn(text, context);
      emailIn(text);
      postalCodeIn(text, true);
      postalCodeAfter("1", text);
    }
  });
});
