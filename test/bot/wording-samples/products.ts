import type { Wording } from "../../../bot/wording/wording.js";
import type { SamplesOf } from "./samples-of.js";
import {
  claimOf,
  counted,
  dollars,
  each,
  mentions,
  oneReview,
  place,
  products,
  reviews,
  rule,
  saying,
  sideBySide,
  stated,
  text,
  title,
  told,
  unmentioned,
  variants,
  scale,
} from "./values.js";

export const productSamples: SamplesOf<Pick<Wording, "comparison" | "productAnswers">> = {
  comparison: {
    sideBySide: [
      [sideBySide],
      [
        {
          ...sideBySide,
          left: 2,
          kinds: [text("Zonk"), text("Plim")],
          wantsVerdict: true,
          titles: products.map((one) => one.title),
        },
      ],
    ],
    extreme: (["least", "most"] as const).flatMap((end) =>
      [true, false].map(
        (allStated) => [{ title: title(), value: text("20 cm"), name: "zonk", end, allStated }] as const,
      ),
    ),
    onScale: (["price", "rating"] as const).flatMap((of) =>
      (["least", "most"] as const).flatMap((end) => [
        [{ ...scale, scale: of, end }] as const,
        [
          { ...scale, scale: of, end, places: [place(true, 1), place(true, 1), place(false, 2), place(false)] },
        ] as const,
        [{ ...scale, scale: of, end, places: [place(true, 1), place(true, 1)] }] as const,
        [{ ...scale, scale: of, end, isAlone: true }] as const,
      ]),
    ),
    onlyOneStates: [["zonk"]],
    same: [["zonk"]],
    goingByWhatIsStated: [[]],
    depends: [[["zonk", "plim"]], [[]]],
    ofAllThese: [[[title("Brelk"), title("Drup")], saying("plim.")]],
    withWhat: [[title()]],
    names: {},
    cellOf: {
      price: each([dollars(1_000), dollars(2_000, "former-price")], [dollars(1_000)], []),
      rating: each([claimOf("rating", 4.5), claimOf("rating-count", 1)], [claimOf("rating", 4)], []),
      stock: each([claimOf("stock", 0)], [claimOf("stock", 4)], []),
    },
    yesOrNo: [[true], [false]],
  },
  productAnswers: {
    aboutProduct: [
      [title(), told, true],
      [title(), told.slice(0, 1), true],
    ],
    together: [[told]],
    stated: [
      [
        {
          verdict: "yes",
          stated,
          told: [text("Blim.")],
          converted: [text("20 cm")],
          unmentioned: ["zonk", "plim"],
          careful: true,
        },
      ],
      [{ verdict: "no", stated, told: [], unmentioned: [], careful: false }],
      [{ stated: [], told: [text("Blim.")], unmentioned: ["zonk"], careful: false }],
    ],
    notStated: (
      [
        ...["material", "care", "appliance", "water", "weight", "length", "width", "height", "depth", "diameter"],
        ...["thickness", "dimensions", "capacity", "battery", "electricity", "power", "warranty", "age", "origin"],
        ...["allergens", "safety", "genuine", "fit", "included", "edition", "ecology", "temperature", "brand"],
      ] as const
    ).map((topic) => [{ topic, words: ["zonk", "plim"], near: stated, careful: true, mentions }]),
    conflict: (["title", "description"] as const).map((where) => [
      stated[0] ?? { name: "", value: title() },
      text("Blim"),
      where,
    ]),
    roomFor: ([undefined, "fits", "too-small"] as const).flatMap((verdict) =>
      ["zonk", ""].flatMap((what) =>
        [stated, []].map(
          (facts) =>
            [{ what, asked: "20 cm", ...(verdict === undefined ? {} : { verdict }), stated: facts, told: [] }] as const,
        ),
      ),
    ),
    reviews: (["all", "problems", "worst", "best"] as const).flatMap((about) => [
      [reviews, about] as const,
      [oneReview, about] as const,
    ]),
    noReviews: [
      [claimOf("rating", 4.2), counted(20)],
      [claimOf("rating", 4.2), undefined],
      [undefined, undefined],
    ],
    mentioned: [
      [mentions, "zonk"],
      [unmentioned, "zonk"],
    ],
    sizing: [
      [{ of: counted(12), small: counted(2), large: counted(1), asExpected: counted(3), quotes: [text("Blim")] }],
      [{ of: counted(12), small: counted(0), large: counted(0), asExpected: counted(0), quotes: [] }],
    ],
    pictureColor: [[mentions], [undefined]],
    priceNow: [
      [dollars(1_000), dollars(2_000)],
      [dollars(1_000), undefined],
    ],
    formerPrice: [
      [dollars(1_000), dollars(2_000)],
      [dollars(1_000), undefined],
    ],
    inStock: [
      [variants, counted(3)],
      [variants, undefined],
    ],
    notCounted: [[]],
    restock: [
      [true, variants],
      [false, []],
    ],
    comesIn: [[stated], [[]]],
    boughtTogether: [[]],
    priceReason: [
      [dollars(1_000), stated],
      [dollars(1_000), []],
    ],
    inShort: [[text("Blim.")], [undefined]],
    rulesSay: [[rule.text, rule.source]],
    nothingSuchFound: [["zonk"]],
  },
};
