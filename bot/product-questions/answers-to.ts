import { answerFromElsewhere } from "./answer-from-elsewhere.js";
import { answerFromRecord } from "./answer-from-record.js";
import type { Asked } from "./asked.js";
import type { Answer, ProductAsked } from "./product-asked.js";
import { answerRoom } from "./room-for.js";

/** Each thing that was asked is answered by itself. */
export async function answersTo(asked: readonly Asked[], about: ProductAsked): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const each of asked) answers.push(await answerTo(each, about));
  return answers;
}

async function answerTo(asked: Asked, about: ProductAsked): Promise<Answer> {
  switch (asked.kind) {
    case "other":
      return answerFromElsewhere(asked, about);
    case "room-for":
      return answerRoom(asked, about);
    case "topic":
    case "words":
      return answerFromRecord(asked, about);
  }
}
