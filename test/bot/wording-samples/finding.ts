import type { NarrowingWording } from "../../../bot/wording/narrowing-wording.js";
import type { ProductWording } from "../../../bot/wording/product-wording.js";
import type { LedgerWording } from "../../../bot/wording/ledger-wording.js";
import type { ReferenceWording } from "../../../bot/wording/reference-wording.js";
import type { SamplesOf } from "./samples-of.js";
import {
  bands,
  bare,
  changes,
  counted,
  day,
  dollars,
  each,
  finding,
  forms,
  full,
  limits,
  option,
  products,
  rule,
  text,
  title,
  wish,
  wishes,
  yesAndNo,
} from "./values.js";

export const findingSamples: SamplesOf<NarrowingWording & ProductWording & LedgerWording & ReferenceWording> = {
  narrowingQuestion: [
    [{ field: "zonk", options: [option], more: true, begins: false }],
    [{ field: "zonk", options: yesAndNo, more: false, begins: false }],
    [{ field: "category", options: [option], more: false, begins: true }],
    ...[
      "department",
      "category",
      "colour",
      "size",
      "brand",
      "price",
      "material",
      "use",
      "occasion",
      "sport",
      "season",
    ].map((field) => [{ field, options: bands, more: false, begins: false }] as const),
  ],
  narrowingOption: each(option, ...bands, ...yesAndNo),
  usualOption: [[{ field: "colour", option, total: counted(12) }], [{ field: "zonk", option, total: counted(1) }]],
  purchasesUnknown: [[]],
  whyNarrowing: [[counted(1)], [counted(2)]],
  noPreferenceHeard: [["colour"], ["department"], [undefined]],
  noMoreQuestions: [[]],
  firstIdeas: (["advice", "popular", "gift", "browsing", "assortment"] as const).map((why) => [
    { for: why, shopName: "Zarnik", total: counted(12), products },
  ]),
  surprise: [
    [{ wish: { ...wish, order: "relevance" }, total: counted(3), products }],
    [{ wish: { words: "", constraints: [], order: "relevance" }, total: counted(1), products }],
  ],
  found: [
    [finding],
    [{ ...finding, products: [] }],
    [{ ...finding, offset: 5, corrected: [], unknown: [], close: [], words: "" }],
    [{ ...finding, products: [full], unknown: [text("blub"), text("zonk")] }],
    ...(["price-ascending", "price-descending", "rating", "newest"] as const).map(
      (order) => [{ ...finding, order }] as const,
    ),
  ],
  foundNothing: [
    [wish],
    [{ words: "", constraints: [] }],
    ...limits.map((limit) => [{ words: "", constraints: [limit] }] as const),
  ],
  foundWithout: [[{ wish, changes, products }], [{ wish, changes: [], products: [] }]],
  nothingCheaper: [[bare]],
  nothingDearer: [[full]],
  noMore: [[counted(1)], [counted(2)]],
  nothingShownYet: [[]],
  noSuchPosition: [[1], [2]],
  whichOne: [[4]],
  product: [
    [bare, text("Blim plonk"), [text("M"), text("L")]],
    [full, undefined, []],
  ],
  several: [
    [
      [
        { wish: wishes[0] ?? wish, total: counted(1), products, changes: [] },
        { wish, total: counted(0), products: [], changes },
        { wish, total: counted(0), products: [], changes: [] },
      ],
    ],
  ],
  budget: [true, false].map((fits) => [
    {
      ...{ together: { max: 19_999 }, sum: dollars(17_000), difference: dollars(2_999), fits },
      parts: [1, 2].map((quantity) => ({ title: title(), price: dollars(5_000), quantity })),
    },
  ]),
  wanted: [
    [wishes, { max: 19_999 }],
    [[wish], undefined],
  ],
  nothingWanted: [[]],
  startedOver: [[]],
  because: [[["zonk", "plim"]]],
  nothingLimitsThat: [[]],
  limitGone: [[]],
  replaced: limits.map((limit) => [[limit]]),
  strength: limits.flatMap((limit) => (["hard", "soft"] as const).map((strength) => [limit, strength] as const)),
  dropped: [[wishes]],
  besides: [[wishes]],
  stillWanted: [[wishes]],
  unanswerable: (["delivery", "store", "allergen", "age", "comparison"] as const).map((kind) => [
    { kind, words: "zonk" },
  ]),
  shopsRule: [[rule]],
  ledgerChoices: { forget: each(...wishes), show: each(...wishes), only: each(...wishes) },
  productsShortly: [
    [
      [bare, full],
      [1, undefined],
    ],
    [products, [1, 2, 3]],
  ],
  shownAgain: [[products]],
  whichOfThese: [
    [products, true],
    [products, false],
  ],
  whichLeft: [[]],
  noneDescribedSo: [["zonk"]],
  noSuchForm: limits.map((limit) => [bare, [limit], forms]),
  formSoldOut: [
    [bare, forms],
    [full, []],
  ],
  noSizeBeyond: (["bigger", "smaller"] as const).map((to) => [bare, to, forms[1]?.values ?? []]),
  noSizes: [[bare]],
  boughtBefore: [
    [{ number: text("ZN-1"), placedAt: day(), cancelled: text("ZN-2"), products, gone: [title("Drup")] }],
    [{ number: text("ZN-1"), products: [], gone: [] }],
  ],
  nothingBoughtBefore: [[]],
  whoseOrders: [[]],
  cannotBuyThese: [
    [products, 1],
    [products, 2],
  ],
};
