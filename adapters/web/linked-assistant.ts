import type { Assistant, TranscriptMessage, TurnAnswer } from "../../bot/ports.js";
import { withPictureLinks } from "./picture-routes.js";

/** The assistant, with every reply as it leaves this server: over HTTP and to the widget alike. */
export function linkedAssistant(assistant: Assistant): Assistant {
  return {
    open: async (opening) => {
      const { conversationId, replies } = await assistant.open(opening);
      return { conversationId, replies: replies.map(withPictureLinks) };
    },
    receive: async (utterance, taken) => {
      const { answer } = await assistant.receive(utterance, taken);
      return { answer: answer.then(linkedAnswer) };
    },
    hear: async (utterance) => linkedAnswer(await assistant.hear(utterance)),
    typing: (report) => {
      assistant.typing(report);
    },
    identify: (conversationId, customerId) => assistant.identify(conversationId, customerId),
    transcript: async (conversationId, afterSeq) => {
      const { messages, state } = await assistant.transcript(conversationId, afterSeq);
      return { messages: messages.map(linkedMessage), state };
    },
    trace: (conversationId, utteranceId) => assistant.trace(conversationId, utteranceId),
    recover: () => assistant.recover(),
  };
}

function linkedAnswer(answer: TurnAnswer): TurnAnswer {
  return { ...answer, replies: answer.replies.map(withPictureLinks) };
}

function linkedMessage(message: TranscriptMessage): TranscriptMessage {
  return message.reply === undefined ? message : { ...message, reply: withPictureLinks(message.reply) };
}
