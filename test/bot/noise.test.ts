import { describe, expect, it } from "vitest";
import { masked, withoutCards } from "../../bot/private-numbers.js";
import { newTracker } from "../../bot/tracker.js";
import { legible } from "../../bot/understanding/noise/characters.js";
import { cleaned } from "../../bot/understanding/noise/cleaned.js";
import { inOtherLanguage } from "../../bot/understanding/noise/other-language.js";
import { letterIn } from "../../bot/understanding/noise/pasted-mail.js";
import { signsAlone } from "../../bot/understanding/noise/signs.js";
import { mended } from "../../bot/understanding/noise/spelling.js";
import { spelledOut } from "../../bot/understanding/noise/spelled-out.js";
import { unstretched } from "../../bot/understanding/noise/stretched.js";
import { orderNumberIn, summaryOf } from "../../bot/understanding/spotting.js";

const words = (...known: readonly string[]) => {
  const set = new Set(known);
  return async (word: string): Promise<boolean> => set.has(word);
};

describe("characters that only look different", () => {
  it.each([
    ["ｏｒｄｅｒ ＯＭ－１０１２", "order OM-1012"],
    ["𝐰𝐡𝐞𝐫𝐞 𝐢𝐬 𝐢𝐭", "where is it"],
    ["or\u200bder \u202eOM\u202c-10\u206012\ufeff", "order OM-1012"],
    ["w̷h̸e̶r̴e̵ is it", "where is it"],
    ["h̷̡̛̀́̂̃̄̅̆̇̈i", "hi"],
    ["О\u041c-1012 and оrder", "OM-1012 and order"],
    ["طلبي ١٠١٢", "طلبي 1012"],
    ["ऑर्डर १०१२", "ऑर्डर 1012"],
    ["a\u001b[31m mug\r\nplease", "a [31m mug\nplease"],
  ])("%j is read as %j", (typed, read) => {
    expect(legible(typed)).toBe(read);
  });

  it.each(["où est ma commande", "Tiếng Việt rất đẹp", "где мой заказ", "हिन्दी में", "größe 38", "𝄞 ☃ €"])(
    "%s stays as it is",
    (typed) => {
      expect(legible(typed).normalize("NFC")).toBe(typed.normalize("NFKC"));
    },
  );

  it.each(["\u0301\u0300".repeat(5_000), "\u200b\u202e\ufeff".repeat(9_000), "\u0007\u0000"])(
    "nothing that can be seen is nothing",
    (typed) => {
      expect(legible(typed).trim()).toBe("");
    },
  );
});

describe("letters that are drawn out", () => {
  it.each([
    ["HELLOOO!!!!!!", "HELLO!!!"],
    ["whereeee is my orderrrr????", "where is my order???"],
    ["goooood morning", "good morning"],
    ["pleaseeee helpppp", "please help"],
    ["noooo waaaay", "no way"],
    ["??!?!?!?", "?!"],
  ])("%s is %s", async (typed, plain) => {
    const known = words("hello", "where", "order", "good", "please", "help", "no", "way");
    expect(await unstretched(typed, known)).toBe(plain);
  });

  it.each(["XXXL", "AAA batteries", "www.example.com", "size XXS", "coffee, wool, three", "MH10-XXXX-1", "III"])(
    "%s is written so",
    async (typed) => {
      expect(await unstretched(typed, words())).toBe(typed);
    },
  );
});

describe("slips in the assistant's own words", () => {
  it.each([
    ["whers my ordr", "where's my order"],
    ["retrun the jaket", "return the jaket"],
    ["cancle it plaese", "cancel it please"],
    ["trakc my pakage", "track my package"],
    ["i recieved the wrogn one", "i received the wrong one"],
    ["can i speek to a humna", "can i speak to a human"],
    ["has it been shiped", "has it been shipped"],
    ["Exchagne or refudn", "exchange or refund"],
    ["do u have teh secnd one, thx", "do you have the second one, thanks"],
    ["dont want it pls", "don't want it please"],
  ])("%s is %s", async (typed, meant) => {
    expect(await mended(typed, words("jaket"))).toBe(meant);
  });

  it.each([
    "an older tank with tricking wheels",
    "a mink statue and a truck",
    "the Retrun brand, order OM-1O12",
    "ordr.com me@ordr.com #ordr order_nr",
    "thinks, talks, noting, mint tale steak",
    "un libro de cuentos",
    "a u shape and size u",
    "men's tracks",
  ])("nothing is changed in: %s", async (typed) => {
    const known = words("retrun", "older", "tank", "truck", "wheels", "tracks");
    expect(await mended(typed, known)).toBe(typed);
  });
});

describe("a mail pasted into the message", () => {
  it("is told from the words above it, with its quotes taken off", () => {
    const typed =
      "where is this?\n\nOn Mon, 26 Oct 2026 at 09:12, The Shop <orders@shop.example> wrote:\n> Hello,\n>> your order OM-1012 is on its way.";
    expect(letterIn(typed)).toEqual({ own: "where is this?", pasted: "Hello,\nyour order OM-1012 is on its way." });
  });

  it("may stand above the shopper's answer", () => {
    const typed = "On Mon, 26 Oct 2026, The Shop wrote:\n> Which size do you need?\n\nsize M please";
    expect(letterIn(typed)).toEqual({ own: "size M please", pasted: "Which size do you need?" });
  });

  it.each([
    ["a forwarded one", "---------- Forwarded message ---------\nFrom: The Shop\nSubject: Order OM-1012"],
    ["one with its headers", "From: The Shop <orders@shop.example>\nSent: Monday\nSubject: Order OM-1012\n\nHello"],
    ["an original one", "-----Original Message-----\nOrder OM-1012 has left."],
    ["one of another language's program", "Am 26.10.2026 um 09:12 schrieb The Shop:\nBestellung OM-1012"],
    ["a confirmation without any mark", "Order confirmation\nOrder number: OM-1012\n1 x Mug\nTotal: $14.00"],
    ["a receipt's fields", "Order number: OM-1012\nShipping address\n1 Mill Lane\nSubtotal: $14.00"],
  ])("%s is not the shopper's", (_, mail) => {
    const { own, pasted } = letterIn(`this hasn't come yet\n\n${mail}`);
    expect(own).toBe("this hasn't come yet");
    expect(pasted).toContain("OM-1012");
  });

  it("may be followed by the question", () => {
    const typed = "Thank you for your order!\nOrder number: OM-1012\nTotal: $14.00\n\nso where is it?";
    expect(letterIn(typed).own).toBe("so where is it?");
  });

  it("ends with a signature and small print that nobody said", () => {
    const typed =
      "Please cancel order OM-1012.\n\nKind regards,\nMaya Okafor\nHead of Chairs\n\nThis email and any attachments are confidential and intended for the addressee.";
    expect(letterIn(typed)).toEqual({ own: "Please cancel order OM-1012.", pasted: "" });
    expect(letterIn("a red mug\n\nSent from my iPhone").own).toBe("a red mug");
    expect(letterIn("a red mug\n-- \nMaya\nshow me socks").own).toBe("a red mug");
  });

  it.each([
    "hi\nwhere is my order\nOM-1012",
    "cheers\nand a mug too?",
    "order number OM-1012\ntotal was wrong",
    "two things:\n- a mug\n- a tent",
    "from: london\nwhen will it get here",
  ])("is not seen in %j", (typed) => {
    expect(letterIn(typed)).toEqual({ own: typed, pasted: "" });
  });
});

describe("ids as they are said", () => {
  it.each([
    ["o m dash ten twelve", "OM-1012"],
    ["oh em one oh one two", "OM1012"],
    ["double u six oh six seven four six four", "W6067464"],
    ["W as in whiskey 6 0 6 7 4 6 4", "W6067464"],
    ["whiskey six zero six seven four six four", "W6067464"],
    ["w for william, double six seven four triple one", "W6674111"],
    ["my order number is one zero one two.", "my order number is 1012."],
    ["nine seven two zero five", "97205"],
    ["OM one zero one two", "OM1012"],
    ["MY ZIP IS nine seven two zero five", "MY ZIP IS 97205"],
    ["it's twenty-three forty five please", "it's 2345 please"],
    ["sixty four, oh five, see you", "6405, see you"],
    ["maya dot okafor at example dot com", "maya.okafor@example.com"],
    ["my mail is jo_doe (at) mail-shop [dot] co.uk ok", "my mail is jo_doe@mail-shop.co.uk ok"],
    ["my zip is 9 7 2 0 5", "my zip is 97205"],
    ["shoes size forty two", "shoes size 42"],
    ["订单号一零一二", "订单号1012"],
  ])("%s is %s", (said, meant) => {
    expect(spelledOut(said, true)).toBe(meant);
  });

  it.each([
    "I ordered two or three days ago",
    "the first one or the second one",
    "a table for six to eight",
    "where are you at",
    "OM-1012 and 97205",
    "oh, 97205",
    "oh 97205 sorry",
    "meet me at the shop dot com is slow",
  ])("%s is a sentence", (said) => {
    expect(spelledOut(said, true)).toBe(said);
  });

  it("numbers stay words where no id is expected", () => {
    expect(spelledOut("one two three, testing", false)).toBe("one two three, testing");
  });

  it.each(["OM-1012 or maybe OM-1021", "it's 10120 or 10210, not sure", "order W6067464 or was it W6067446"])(
    "who names two numbers in %j is not served with the first",
    (said) => {
      expect(orderNumberIn(said, "asked")).toBeUndefined();
    },
  );
});

describe("a number behind a sigh", () => {
  it.each(["hmm maybe its OM-1012", "oh wait no, OM-1012", "oops, OM-1012 sorry"])("is found in %j", (said) => {
    expect(orderNumberIn(said, "none")).toBe("OM-1012");
  });
});

describe("signs alone", () => {
  it.each([
    ["😡📦❓", "parcel-trouble"],
    ["📦?", "parcel"],
    ["🤬🤬", "anger"],
    ["👍🏽", "thumb"],
    ["❤️", "friendly"],
    ["🙏", "thanks"],
    ["👋", "hello"],
    ["❓", "nothing"],
    ["🦀", "nothing"],
    ["", undefined],
    ["a 📦", undefined],
    ["1️⃣", undefined],
  ])("%s says %s", (text, meaning) => {
    expect(signsAlone(legible(text))).toBe(meaning);
  });
});

describe("another language", () => {
  it.each([
    ["mera order kahan hai", "order"],
    ["¿dónde está mi pedido?", "order"],
    ["wo ist meine bestellung bitte", "order"],
    ["我的订单在哪里", "order"],
    ["где мой заказ", "order"],
    ["wein talabi ana", "order"],
    ["quiero una chaqueta para mi hermana", "anything"],
    ["こんにちは", "anything"],
    ["por favor quiero hablar con una persona", "person"],
    ["转人工", "person"],
  ])("%s is heard, about %s", (text, about) => {
    expect(inOtherLanguage(text)).toBe(about);
  });

  it.each([
    "where is my order",
    "el nino poster for men",
    "no, I want the other one",
    "die cast car, size M",
    "a das keyboard",
    "chai tea",
    "señor pepper hot sauce",
    "café au lait mug",
    "OM-1012",
    "asdf qwer",
  ])("%s is not taken for one", (text) => {
    expect(inOtherLanguage(text)).toBeUndefined();
  });
});

describe("numbers that nobody needs here", () => {
  it.each([
    ["my card 4111 1111 1111 1111 please", "my card •••• 1111 please"],
    ["378282246310005", "•••• 0005"],
    ["5555-5555-5555-4444.", "•••• 4444."],
    ["passport no X1234567", "passport no ••••"],
    ["my ssn is 123-45-6789", "my ssn is ••••"],
    ["DE89 3704 0044 0532 0130 00", "••••"],
  ])("%s is passed on as %s", (typed, shown) => {
    expect(summaryOf(typed)).toBe(shown);
    expect(masked(typed)).toBe(shown);
  });

  it.each([
    "4111 1111 1111 1112",
    "order number 4111111111111111",
    "tracking 9400 1112 0255 5842 3210 00",
    "call 0044 20 7946 0958",
    "between 100 and 2000, 3 of them",
    "W6067464",
  ])("%s is none", (typed) => {
    expect(masked(typed)).toBe(typed);
  });

  it("a card's number is not read as anything", () => {
    expect(withoutCards("refund 4111111111111111 for order OM-1012")).toMatch(/^refund\s+for order OM-1012$/u);
  });
});

describe("a message as it is read", () => {
  const read = (typed: string) => cleaned(typed, newTracker("c"), { knows: words("where", "hoodie") });

  it("has no shouting in it, with sizes and ids as they are", async () => {
    expect((await read("WHERE IS MY ORDER OM-1012")).text).toBe("where is my order OM-1012");
    expect((await read("HOODIE IN XL")).text).toBe("hoodie in XL");
    expect((await read("MUG")).text).toBe("MUG");
  });

  it("is its first 4,000 characters, and said to be", async () => {
    const long = await read("a mug ".repeat(200_000));
    expect([long.text.length, long.tooLong]).toEqual([4_000, true]);
    expect((await read("a mug")).tooLong).toBe(false);
  });

  it("tells that a card's number was in it, wherever", async () => {
    const { text, pasted, heldCard } = await read("see below\n\n> card 4111 1111 1111 1111");
    expect([text, pasted, heldCard]).toEqual(["see below", "card", true]);
  });
});
