import { describe, expect, it } from "vitest";
import { type Phrase, says } from "../../bot/understanding/phrases.js";
import { positionsIn } from "../../bot/understanding/references.js";

const said: Partial<Record<Phrase, readonly string[]>> = {
  person: [
    "human!!",
    "agent please",
    "I want to speak to a real person",
    "just get me a human",
    "can I talk to someone real",
    "Could you connect me with customer service?",
    "transfer me to an agent",
    "put me through to your support team now",
    "let me chat with a live representative",
    "I need a human to look at this",
    "i want a person",
    "I'd like to talk with an actual human being",
    "get me an operator",
    "is there a real person I can talk to?",
    "give me a human, not a bot",
    "speak to your colleague",
    "A PERSON PLEASE",
    "can a human help me",
    "I want a real human",
    "human agent",
    "talk to the manager",
  ],
  cancel: [
    "never mind",
    "Nevermind!",
    "no, never mind",
    "forget it",
    "forget about it please",
    "stop",
    "stop that",
    "cancel",
    "cancel that",
    "leave it for now",
    "drop it, thanks",
    "it doesn't matter",
    "doesn’t matter anymore",
    "actually never mind",
    "ok stop",
  ],
  more: [
    "more",
    "show me more",
    "any others?",
    "what else do you have",
    "next page",
    "more please",
    "more of those",
    "show more",
  ],
  dearer: ["more expensive ones", "show me more expensive ones", "something pricier"],
  lacksIt: ["I don't have the number", "i cant find it", "lost the confirmation mail", "no idea", "I do not know"],
  notThat: ["I do NOT want to cancel", "I didn't ask you to cancel", "don't want to return it"],
  hasItShipped: ["has it shipped yet?", "did my package arrive", "when will it get here", "have they been sent"],
  otherOptions: ["the other colours?", "what sizes are there", "any other colors?"],
  sells: ["do you sell furniture", "do you carry hats", "can I buy socks here"],
  recommend: ["what do you sell", "what should I buy?", "surprise me", "recommend something", "what do you recommend"],
  cheaper: ["cheaper", "that's too expensive", "anything less expensive?"],
};

const notSaid: Partial<Record<Phrase, readonly string[]>> = {
  person: [
    "agent orange puzzle",
    "personal organizer",
    "I want a human-sized teddy",
    "I need a two-person tent",
    "a tent for one person",
    "get me a gift for a person who likes tea",
    "I want the secret agent board game",
    "a human anatomy poster",
    "I want a human anatomy poster",
    "show me person of interest dvds",
    "a real estate agent gift",
    "I need a present for my travel agent",
    "a four person hammock",
    "a cleaning agent",
    "do you have an operator's manual",
    "need a rep counter for the gym",
    "personalised mug",
    "a customer service bell",
    "give me the humanist biography",
  ],
  cancel: [
    "stop sign poster",
    "a stop motion camera",
    "stop smoking book",
    "leave it to beaver dvd",
    "can I cancel my order",
    "cancel my order",
    "I do NOT want to cancel",
    "drop it like it's hot vinyl",
    "forget me not seeds",
    "never mind the bollocks vinyl",
    "how do I stop my subscription",
  ],
  lacksIt: ["I don't have a warm jacket, show me one", "do you have mugs", "a lost and found box"],
  notThat: ["I want to cancel", "I don't want leather", "can I return it", "I would rather not have to return it"],
  hasItShipped: ["is it machine washable", "a ship in a bottle", "do they come in red", "is it on sale"],
  otherOptions: ["a mug in other colours than red", "size 43", "more expensive ones"],
  sells: ["do you ship abroad", "do you have express shipping"],
  recommend: ["what should I buy for my mum", "a recommended hoodie"],
  more: [
    "more than a feeling vinyl",
    "more expensive ones",
    "next day delivery?",
    "any more expensive jackets",
    "others say it runs small",
    "more like the second one",
    "anything else for my dog under 20",
    "show me more colours of the second",
  ],
};

describe.each(Object.entries(said))("%s is said", (phrase, texts) => {
  it.each(texts)("in “%s”", (text) => {
    expect(says(phrase as Phrase, text)).toBe(true);
  });
});

describe.each(Object.entries(notSaid))("%s is not said", (phrase, texts) => {
  it.each(texts)("in “%s”", (text) => {
    expect(says(phrase as Phrase, text)).toBe(false);
  });
});

describe("places in the list", () => {
  it.each<[string, readonly number[]]>([
    ["the second one", [2]],
    ["second", [2]],
    ["2", [2]],
    ["the 3rd please", [3]],
    ["number 1 and the last", [1, -1]],
    ["the first and the third", [1, 3]],
    ["#4", [4]],
    ["show me number two", [2]],
    ["what about the second hoodie", [2]],
    ["option 5 looks good", [5]],
    ["the last", [-1]],
    ["I like the first one best", [1]],
    ["and the 2nd?", [2]],
    ["ｎｕｍｂｅｒ ２", [2]],
  ])("are found in “%s”", (text, positions) => {
    expect(positionsIn(text)).toEqual(positions);
  });

  it.each([
    "a first aid kit",
    "the first aid kit",
    "a last minute gift",
    "second hand books",
    "my first tent",
    "a gift for her first birthday",
    "chanel no 5",
    "for the first time",
    "my last order",
    "last year's model",
    "a number 7 jersey",
    "the last of us part 2",
    "one for my son",
  ])("are not seen in “%s”", (text) => {
    expect(positionsIn(text)).toEqual([]);
  });
});

describe("any text at all", () => {
  const parts = [
    "so ok ",
    "a ",
    "talk to a real human ",
    "customer service ",
    "please now ",
    "more ",
    ", ",
    "what ",
    "don't know ",
    "the first ",
  ];
  const long = parts.flatMap((part) => [part.repeat(4_000), `${part.repeat(4_000)}x`]);
  const phrases = [...Object.keys(said), "refine", "aboutIt", "otherKind", "yes", "no"] as readonly Phrase[];

  it.each(phrases)("is compared with %s in a time that does not explode", (phrase) => {
    for (const text of long) says(phrase, text);
    for (const text of long) positionsIn(text);
  });
});
