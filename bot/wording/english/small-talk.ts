import type { ChatTopic, SmallTalk } from "../../dialogue.js";
import type { Saying } from "../../saying.js";
import { words } from "../../saying.js";
import type { EnglishTools } from "./tools.js";

/** Several where people say it again and again; the turn decides which. */
const lines: Readonly<Record<SmallTalk | ChatTopic | "acknowledgement", readonly [string, ...string[]]>> = {
  greeting: [
    "Hello! Tell me what you are looking for, or ask about an order.",
    "Hi there! What can I find for you, or is it about an order?",
  ],
  "good-morning": ["Good morning! What can I do for you?"],
  "good-evening": ["Good to see you! What can I do for you?"],
  thanks: ["You're welcome. Is there anything else?", "My pleasure.", "Any time."],
  goodbye: ["Goodbye, and thank you for stopping by.", "Goodbye! Come back whenever you like."],
  "who-are-you": ["I'm an automated assistant, not a person. I can ask a colleague to join whenever you like."],
  "how-are-you": ["All well here, thank you. What can I find for you?", "Can't complain, thanks! What are you after?"],
  "what-can-you-do": [
    'I can find products ("a warm jacket under 80"), tell you where an order is, answer questions about our rules, and ask a colleague to help you.',
  ],
  compliment: ["That's kind, thank you. Is there anything else?", "Thank you, glad to hear that!"],
  complaint: ["I'm sorry that this has gone wrong. Tell me what happened, or I can ask a colleague to help you."],
  acknowledgement: ["All right. Tell me when there is something else."],
  laugh: ["Glad to be of entertainment.", "😄"],
  "who-made-you": [
    "I'm a piece of software that this shop runs itself: rules and small models that search its catalog, its orders and its policies. I don't know who typed which line.",
  ],
  "remember-me": [
    "I know what was said in this conversation, and nothing of any other. Tell me what it was about and we'll go on from there.",
  ],
  joke: [
    "I'm much better at finding things than at jokes, and sparing you mine is a kindness. What can I find for you?",
  ],
  bored: ["Then let's look at something nice: say “surprise me”, or tell me what you like."],
  apology: ["No harm done."],
  name: ["I have no name of my own."],
};

/** What is said where a question of the assistant's follows: it asks for nothing else. */
const besideQuestion: Partial<typeof lines> = {
  greeting: ["Hello! I'm here.", "Hi, still here."],
  "good-morning": ["Good morning!"],
  "good-evening": ["Good evening!"],
  thanks: ["You're welcome.", "My pleasure.", "Any time."],
  "how-are-you": ["All well here, thank you.", "Can't complain, thanks!"],
  compliment: ["That's kind, thank you.", "Thank you, glad to hear that!"],
  acknowledgement: ["All right."],
  joke: ["I'm much better at finding things than at jokes, and sparing you mine is a kindness."],
  bored: ["Then let's get this done."],
};

export function englishSmallTalk({ plain, say }: Pick<EnglishTools, "plain" | "say">) {
  return {
    smallTalk: (
      topic: SmallTalk | ChatTopic | "acknowledgement",
      shopName: string,
      { turn = 0, open = false }: { readonly turn?: number; readonly open?: boolean } = {},
    ): Saying => {
      const [first, ...others] = (open ? besideQuestion[topic] : undefined) ?? lines[topic];
      const line = plain([first, ...others][turn % (others.length + 1)] ?? first);
      return topic === "name" ? say`${line} I'm the assistant of ${words(shopName)}.` : line;
    },
  };
}
