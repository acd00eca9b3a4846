import { list, words } from "./phrase-lists.js";
import type { WishLanguage } from "./wish-language.js";

/** How people limit what they want in English: numbers and prices, ratings, stock, and what a product states. */
export const limitsInEnglish = {
  bounds: {
    before: {
      below: list(`
        under | below | less than | lower than | cheaper than | beneath | smaller than | shorter than
        | lighter than | narrower than | thinner than | fewer than
      `),
      "at-most": list(`
        up to | upto | at most | at the most | max | maximum | no more than | not more than | not over
        | not above | within | budget | budget of | budget is | not exceeding | no higher than | limit
        | no wider than | no taller than | no longer than | no heavier than | no deeper than | not wider than
        | not longer than | not taller than | not heavier than | no bigger than
      `),
      above: list(`
        over | above | more than | more expensive than | greater than | higher than | exceeding | bigger than
        | larger than | wider than | longer than | taller than | heavier than | thicker than | deeper than
      `),
      "at-least": list(`
        at least | at the least | min | minimum | no less than | not less than | not under | not below
        | starting at | starting from
      `),
      exactly: list("exactly | costs exactly | for exactly | costing exactly | precisely"),
      around: list(
        "around | about | approximately | approx | roughly | circa | ca | close to | near | ~ | something like",
      ),
    },
    after: {
      "at-most": list(`
        or less | or under | or below | or cheaper | or lower | and under | and below | and less | at most
        | at the most | max | maximum | tops | or smaller | or shorter
      `),
      "at-least": list(`
        or more | or over | or above | or higher | or better | or up | and up | and above | and over | and more
        | and higher | and better | at least | minimum | plus | + | or larger | or longer | or bigger
      `),
      around: list("or so | ish | give or take | or thereabouts"),
    },
    afterUnitOnly: list(`
      max | maximum | tops | plus | + | minimum | at least | at most | and more | and over | or more | or over
    `),
    between: list("between | from | anywhere between | anywhere from"),
    rangeTo: list("and | to | - | till | until"),
  },
  numberWords: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
  hundred: "hundred",
  priceLead: words(`
    price priced prices pricing cost costs costing budget my is be of range spend spending pay paying for a the
    to at should can worth lead
  `),
  countNouns: words(`
    piece pieces pc pcs pack packs people person persons year years yr yrs yo month months week weeks day days
    hour hours hrs minute minutes min mins second seconds percent % calories cal carbs count ct star stars
    degrees degree grit gauge ga btu psi pixel pixels mp megapixel megapixels inchs sq square cu cubic th st nd
    rd x by mile miles mph rpm times slots pockets items item players player servings serving cups cup tvs ply
    thread watts cores core threads reviews review
  `),
  stars: words("star stars"),
  rated: words("rated rating ratings reviews reviewed score scored"),
  ratingCounters: words("reviews review ratings votes opinions customers buyers"),
  order: {
    "price-ascending": list(`
      cheapest | cheapest one | cheapest first | least expensive | lowest price | lowest priced | lowest prices
      | lowest cost | most affordable | most inexpensive | by price | low to high | price low to high
      | cheapest price | sort by price | sorted by price | sort them by price | order by price | order them by price | lowest price first
      | least expensive first
    `),
    "price-descending": list(`
      most expensive | priciest | dearest | highest price | highest priced | costliest | high to low
      | price high to low | most costly | most expensive first | dearest first | highest price first
    `),
    rating: list(`
      best rated | top rated | highest rated | best reviewed | best rating | highest rating | best ratings
      | best reviews | top reviewed | highest reviewed | most highly rated | by rating | sort by rating | sorted by rating
      | sort them by rating | order by rating | order them by rating | sort by ratings | sort by reviews | best rated first | highest rated first
      | top rated first | best reviewed first | best first
    `),
    newest: list(`
      newest | latest | most recent | newest first | new arrivals | newest arrivals | latest arrivals | sort by newest | latest first
    `),
  },
  inStock: list(`
    in stock | on stock | available now | available right now | available today | available immediately
    | currently available | available for immediate | ready to ship | not sold out | not out of stock
    | that you have now | on hand | instock
  `),
  reduced: list(`
    on sale | reduced | reduced price | reduced in price | discounted | on offer | on special offer
    | on discount | marked down | with a discount | with discount | in the sale | sale items | sale item
    | at a reduced price | at a discount | on special
  `),
  size: words("size sizes sz sized"),
  sizeWords: list(`
    extra small | x small | small | medium | large | x large | extra large | xx large | extra extra large
    | one size | one size fits all | one size fits most | free size | xlarge | xxlarge
  `),
  sizeLead: words("in a an the my is of should be i im wear take also choose comes available"),
  colour: words("color colour colors colours colored coloured shade shades hue"),
  brandLead: list("from | by | brand | made by | of brand | the brand | from brand | from the brand"),
  categoryWord: words("category categories section department aisle"),
  madeOf: list("made of | made from | made out of | made with | made in | crafted from | out of"),
  materialNames: words("material materials fabric composition"),
  kindLead: words("is of in the a an my from should be only"),
  forWhom: list("for | for a | for my | for the | for an | for our"),
  placedIn: list(
    "for | on | in | against | along | under | into | for a | for my | on a | on my | against a | against my",
  ),
  fits: list("fits | fit | fits in | fit in | fits into | fit into | fits on | fit on | fits a"),
  codeLead: words("sku item article product number no code barcode ean upc gtin ref part model art nr"),
} satisfies Partial<WishLanguage>;
