import type { SafetyTopic } from "../../dialogue.js";
import { joined, type Saying, withClaims, words } from "../../saying.js";
import type { CaseClaims, KnownClaims, RuleClaims, SafetyWording } from "../safety-wording.js";
import { englishCases } from "./cases.js";
import type { EnglishTools } from "./tools.js";
import { englishWishWords } from "./wish-words.js";

/** The first time, and each time after that. */
const lines: Record<SafetyTopic, readonly [string, string]> = {
  instructions: [
    "I can't show or change how I work, and I take no other role. I'm this shop's assistant: I can find products, look up your order, explain the shop's rules or ask a colleague to join.",
    "That stays as it is. What can I find or look up for you?",
  ],
  pretence: [
    "I only say that something was done when it was, so I can't pretend that. Your message has changed nothing. I can look up your order with you, or ask a colleague.",
    "I still can't say so: it would not be true. I can look up your order, or ask a colleague.",
  ],
  "other-people": [
    "I open an order only for somebody who proves that it is theirs, with its number and its e-mail address or postal code. That goes for everybody, staff too, and I have no list of orders to show.",
    "I can't show other people's orders. I can look up one of yours, with its number.",
  ],
  "account-check": [
    "I can't tell whether somebody has an account here; that is the same for every address. If it's about an order of yours, send me its number and I'll look it up with you.",
    "I can't tell that, for any address. If it's about an order of yours, send me its number.",
  ],
  discount: [
    "I have no discounts, codes or price matches to give, and I can't lower a price. What is reduced I can show you.",
    "That hasn't changed: I have none to give. What is reduced I can show you.",
  ],
  "off-topic": [
    "That's outside of what I can do: I help with this shop's products, your orders here, and the shop's rules.",
    "I can't help with that. What can I find or look up for you in this shop?",
  ],
  powers: [
    "I may tell what the shop's records and rules say, open an order for whoever proves that it's theirs, and call a colleague. I can't grant refunds, discounts or exceptions, take payments, or act for the shop beyond its rules.",
    "I tell what the records and rules say; exceptions are not mine to grant. A colleague decides those.",
  ],
  interests: [
    "I'm the shop's own assistant, so I only know what it sells; but no place in my lists can be paid for. I go by how well a product fits what you asked for, and by what the shop's records say of it.",
    "No place in my lists can be paid for: I go by what you asked for, and by the shop's records.",
  ],
  erasure: [
    "I can't delete data or end mailings from here, and I haven't. I can ask a colleague to take that on.",
    "I can't do that from here. I can ask a colleague to take it on.",
  ],
  record: [
    "All that was said stays in this conversation, and you can copy it from here; I can't e-mail it. If you need an official record, I can ask a colleague.",
    "You can copy the conversation from here, or I can ask a colleague for a record.",
  ],
  recording: [
    "This is a written chat and no call. What you write and what I answer is stored with the conversation, and the shop's people can read it.",
    "As I said: it's stored in writing, and the shop's people can read it.",
  ],
  "private-details": [
    "Please don't send me card numbers, passwords, identity papers or health details: I don't need them for anything here. They stay in what you wrote; if they should be removed, I can ask a colleague.",
    "I don't need such details, so please leave them out. If they should be removed, I can ask a colleague.",
  ],
  threat: [
    "I can't go along with threats against anybody. If somebody is in danger now, please call the emergency number where you are.",
    "If somebody is in danger now, please call the emergency number where you are.",
  ],
  "self-harm": [
    "I'm sorry that things are this hard for you. I'm only a shop's assistant, and you deserve a person to talk to: please turn to somebody close to you, or call a crisis line or the emergency number where you are, now.",
    "Please turn to somebody close to you, or call a crisis line or the emergency number where you are. You don't have to carry this alone.",
  ],
  chargeback: [
    "You can take that up with your bank at any time; I can neither start nor stop it from here. I can look up the order and its payments with you, or ask a colleague to go through it.",
    "That's between you and your bank. I can look up the order with you, or ask a colleague.",
  ],
  insult: [
    "I'd like to get this right. Tell me in a few words what you need, or I can ask a colleague.",
    "Tell me what you need, or I can ask a colleague.",
  ],
};

export function englishSafety(tools: EnglishTools): SafetyWording {
  const { say, plain } = tools;
  const wishWords = englishWishWords(tools);
  const sourced = ({ text, source }: RuleClaims): Saying => say`${text}\n(Source: ${source})`;
  const queue = ({ waiting }: CaseClaims): Saying =>
    waiting.value === 0 ? withClaims(plain("it is next in line"), waiting) : say`${waiting} are waiting before it`;
  const standing = (waiting: CaseClaims): Saying =>
    withClaims(
      waiting.state.value === "taken"
        ? say`your case ${waiting.id} is with a colleague`
        : say`your case ${waiting.id} is still waiting for a colleague; ${queue(waiting)}`,
      waiting.state,
    );
  return {
    safety: (topic, { times, rule }) => {
      const line = plain(lines[topic][times === 0 ? 0 : 1]);
      if (rule === undefined) return line;
      return topic === "discount" ? sourced(rule) : say`${line} The shop's rule on it: ${sourced(rule)}`;
    },
    policyAgain: (rule, { times, followsOn }) =>
      times < 2 || followsOn
        ? say`${plain(followsOn ? "The rule that I have says this, and no more:" : "As I said:")} ${rule.text}`
        : say`It stays at that: ${rule.text} I can't change it; if your case is special, I can ask a colleague.`,
    known: (held) => known(held, tools, (wish) => wishWords.wish(wish)),
    forgotten: () =>
      plain(
        "All right, I've put aside what you were looking for. What was written stays in this conversation's record. What are you looking for now?",
      ),
    nothingToForget: (what) => say`I hold nothing about your ${words(what)}, so there is nothing to forget.`,
    personForTheDispleased: () => plain("I'm sorry that this is going so badly. I can ask a colleague to take over."),
    caseStanding: (waiting) =>
      waiting.state.value === "taken"
        ? say`${capital(standing(waiting))}.`
        : say`${capital(standing(waiting))}. I can't say when someone will be free. I'll go on helping in the meantime.`,
    caseSummary: ({ id, summary }) =>
      summary.value === ""
        ? say`With your case ${id}, the colleague gets this conversation, and no note beside it.`
        : say`With your case ${id}, the colleague gets this conversation and the note “${summary}”.`,
    caseClosed: ({ id, state }) =>
      withClaims(say`All right, I've closed your case ${id}; nobody will join. What else can I do?`, state),
    caseTaken: ({ id, state }) =>
      withClaims(say`Your case ${id} is with a colleague already, so I can't close it. Please tell them.`, state),
    noCase: () => plain("There is no open case of yours in this conversation. I can ask a colleague, if you like."),
    ...englishCases(tools, (waiting) => standing(waiting)),
    welcomeBack: (waiting) => say`Hello again! ${capital(standing(waiting))}. What can I do meanwhile?`,
  };
}

function capital(saying: Saying): Saying {
  return { ...saying, text: saying.text.charAt(0).toUpperCase() + saying.text.slice(1) };
}

type Wish = KnownClaims["wishes"][number];

function known(held: KnownClaims, { say, plain }: EnglishTools, wishWords: (wish: Wish) => string): Saying {
  const { signedIn, orders, caseId, wishes } = held;
  const account = withClaims(
    plain(
      signedIn.value === true
        ? "The shop has signed you in, so I may look up the orders of your account."
        : "You are not signed in, and I don't know who you are.",
    ),
    signedIn,
  );
  const opened =
    orders.length === 0
      ? plain("No order has been opened.")
      : say`Opened here with your proof: ${joined(
          orders.map((order) => say`order ${order}`),
          ", ",
        )}.`;
  const wanted =
    wishes.length === 0
      ? plain("You have told me nothing that you look for.")
      : say`You told me that you look for: ${joined(
          wishes.map((wish) => say`${words(wishWords(wish))}`),
          "; ",
        )}.`;
  const waiting = caseId === undefined ? [] : [say`Your case with a colleague: ${caseId}.`];
  const head = plain("Only what is in this conversation:");
  const listed = [account, opened, wanted, ...waiting].map((each) => say`- ${each}`);
  return joined([head, ...listed], "\n");
}
