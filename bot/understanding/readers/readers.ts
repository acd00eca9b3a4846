import type { Reader } from "../heard.js";
import { boughtBefore, buysShown } from "./bought.js";
import { byModel } from "./by-model.js";
import { otherLanguage, signs } from "./noise.js";
import {
  asksAboutProof,
  flowHeard,
  flowWithPerson,
  freeAnswer,
  freeRest,
  goesBack,
  insistsOnIt,
  hesitates,
  readingChosen,
  slotAnswer,
  slotAskedBack,
  slotTakenBack,
  toldNotTo,
} from "./flows.js";
import { otherForm, sizeUpOrDown } from "./forms.js";
import {
  alsoAllowed,
  asksWhatIsWanted,
  asksWhy,
  asksWhatNoCatalogTells,
  clearsLimits,
  comparesLoosely,
  countsPieces,
  dropsTogether,
  giftCardAlone,
  letsGoOfNothingWanted,
  narrows,
  otherAmount,
  sameOtherwise,
  setsStrength,
  startsOver,
  takesLimitBack,
  wondersWhetherThereIsOne,
} from "./ledger.js";
import { asksRuleOfAnother, asksThePages, asksTheShop } from "./shop-questions.js";
import { smallTalk } from "./small-talk.js";
import { firstVisit } from "./first-visit.js";
import { giftFor, theyLike } from "./gifts.js";
import { moreLike } from "./more-like.js";
import { asksOutOfReach, buysPointedAt } from "./out-of-reach.js";
import { anyWillDo, narrowingAnswer } from "./narrowing.js";
import { asksOfOpenedOrder, changesNamedOrder, returnsInGeneral, wantsOrderChange } from "./orders.js";
import { asksAboutProduct, asksTheSame, comparesOnScale, comparesProducts } from "./product-questions.js";
import { aboutMe, followsOn, forgets, insults, limits, outOfBounds, waitingCase } from "./safety.js";
import {
  aboutIt,
  asksWhenItComes,
  earlierList,
  leavesOut,
  onlyPointedAt,
  otherPriceThan,
  placeWithoutList,
  pointedAt,
  showMore,
} from "./shown.js";
import { cancels, notMeant, person, proposalAnswer, yesOrNo } from "./talk.js";
import { changesItem, dropsItems, goesBackTo, limitsTogether, wantsBeside, wantsSeveral } from "./wanted-items.js";
import { cheaperThanNothing, codeTyped, recommendation, wantsToBuy } from "./wishes.js";
import { troubleTold, whileWaiting } from "./waiting.js";
import { whichAnswer } from "./which.js";

/** Look at the message as a whole, before it is taken apart. */
export const wholeReaders: readonly Reader[] = [
  proposalAnswer,
  outOfBounds,
  aboutMe,
  forgets,
  whileWaiting,
  waitingCase,
  signs,
  readingChosen,
  narrowingAnswer,
  asksAboutProof,
  slotAskedBack,
  hesitates,
  insistsOnIt,
  freeAnswer,
];

/** Look at each part of it, the surest first; what none of them knows is left to the models. */
export const readers: readonly Reader[] = [
  slotAnswer,
  slotTakenBack,
  whichAnswer,
  codeTyped,
  asksOfOpenedOrder,
  buysPointedAt,
  asksOutOfReach,
  moreLike,
  theyLike,
  limits,
  asksRuleOfAnother,
  followsOn,
  smallTalk,
  flowWithPerson,
  person,
  goesBackTo,
  goesBack,
  asksWhatIsWanted,
  asksWhy,
  startsOver,
  troubleTold,
  wantsOrderChange,
  returnsInGeneral,
  cancels,
  notMeant,
  toldNotTo,
  changesNamedOrder,
  flowHeard,
  freeRest,
  boughtBefore,
  buysShown,
  anyWillDo,
  dropsTogether,
  clearsLimits,
  limitsTogether,
  dropsItems,
  changesItem,
  sizeUpOrDown,
  wantsBeside,
  takesLimitBack,
  wondersWhetherThereIsOne,
  letsGoOfNothingWanted,
  setsStrength,
  alsoAllowed,
  otherAmount,
  countsPieces,
  giftCardAlone,
  asksWhenItComes,
  asksWhatNoCatalogTells,
  wantsToBuy,
  leavesOut,
  otherForm,
  comparesOnScale,
  onlyPointedAt,
  sameOtherwise,
  comparesLoosely,
  narrows,
  otherPriceThan,
  comparesProducts,
  asksTheSame,
  asksTheShop,
  asksThePages,
  asksAboutProduct,
  placeWithoutList,
  giftFor,
  firstVisit,
  recommendation,
  yesOrNo,
  cheaperThanNothing,
  earlierList,
  aboutIt,
  showMore,
  pointedAt,
  insults,
  otherLanguage,
  wantsSeveral,
  byModel,
];
