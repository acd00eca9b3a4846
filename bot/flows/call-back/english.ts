import type { CallBackWords } from "./call-back-words.js";

export const englishCallBack: CallBackWords = {
  called: "your message to a colleague",
  choice: "Leave a message",
  named: /\b(?:message|note|colleague|e-?mail)\b/u,
  slots: {
    matter: {
      ask: [
        "I can pass a message on, and a colleague answers it by e-mail. What is it about?",
        "In a sentence or two, what should my colleague know? For example “the zip of my new jacket broke”.",
      ],
      back: "what should my colleague know?",
      called: "the message",
      named: /\b(?:message|text|matter|note|wording)\b/u,
    },
    email: {
      ask: [
        "To which e-mail address should the answer go?",
        "I need an e-mail address for the answer, for example name@example.com. A colleague can't answer any other way.",
      ],
      back: "to which e-mail address should the answer go?",
      called: "the e-mail address",
      named: /\b(?:e-?mail|mail|address)\b/u,
    },
  },
  proposal: (say, matter, email) =>
    say`I would pass this on to a colleague: “${matter}”. The answer would go to ${email}. Shall I send it?`,
  back: (say, email) => say`shall I send it as it stands, with the answer to ${email}?`,
  passedOn: (say, email, caseId) =>
    say`Done, I've passed it on; your case is ${caseId}. The answer goes to ${email}; I can't say when it will come.`,
  addedTo: (say, email, caseId) =>
    say`Done. A colleague has this conversation already, as case ${caseId}, and will find your message in it. The answer goes to ${email}; I can't say when it will come.`,
};
