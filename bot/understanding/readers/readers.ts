import type { Reader } from "../heard.js";
import { byModel } from "./by-model.js";
import { hasItShipped, ownEmail, slotAnswer, slotAskedBack, wantsOrderChange, whichOrder } from "./orders.js";
import { aboutIt, placeWithoutList, placesNamed, showMore } from "./shown.js";
import { cancels, notMeant, person, yesOrNo } from "./talk.js";
import { cheaperThanNothing, codeTyped, limitWithdrawn, recommendation, wantsToBuy } from "./wishes.js";

/** Look at the message as a whole, before it is taken apart. */
export const wholeReaders: readonly Reader[] = [slotAnswer, slotAskedBack];

/** Look at each part of it, the surest first; what none of them knows is left to the models. */
export const readers: readonly Reader[] = [
  codeTyped,
  person,
  wantsOrderChange,
  cancels,
  notMeant,
  whichOrder,
  ownEmail,
  hasItShipped,
  wantsToBuy,
  placeWithoutList,
  recommendation,
  limitWithdrawn,
  yesOrNo,
  cheaperThanNothing,
  aboutIt,
  showMore,
  placesNamed,
  byModel,
];
