/** How wishes are put in one language. Words and phrases are folded, without apostrophes ("i'm" is "im"). */
export interface WishLanguage {
  readonly bounds: {
    /** Phrases right before a number. */
    readonly before: Readonly<Record<BoundKind, readonly string[]>>;
    /** Phrases right after a number (and its unit). */
    readonly after: Readonly<Record<"at-most" | "at-least" | "around", readonly string[]>>;
    /** Of `after`: those that a name may end in ("iphone 13 max") and that bind an amount with its unit only. */
    readonly afterUnitOnly: readonly string[];
    readonly between: readonly string[];
    readonly rangeTo: readonly string[];
  };
  readonly numberWords: Readonly<Record<string, number>>;
  readonly hundred: string;
  /** Words that lead up to a price and go with it: "that costs", "my budget is". */
  readonly priceLead: readonly string[];
  /** What a number may count that is neither a price nor a measure: "pieces", "years". */
  readonly countNouns: readonly string[];
  readonly stars: readonly string[];
  readonly rated: readonly string[];
  readonly ratingCounters: readonly string[];
  readonly order: Readonly<Record<"price-ascending" | "price-descending" | "rating" | "newest", readonly string[]>>;
  readonly inStock: readonly string[];
  readonly reduced: readonly string[];
  readonly size: readonly string[];
  readonly sizeWords: readonly string[];
  /** Words that lead up to a size and go with it: "I wear a". */
  readonly sizeLead: readonly string[];
  readonly colour: readonly string[];
  readonly brandLead: readonly string[];
  readonly categoryWord: readonly string[];
  readonly madeOf: readonly string[];
  readonly materialNames: readonly string[];
  /** Words that lead up to an attribute's name or stand between it and its value. */
  readonly kindLead: readonly string[];
  readonly forWhom: readonly string[];
  readonly fits: readonly string[];
  /** What leads up to the room that something has to go in: "for a 180 cm wall". */
  readonly placedIn: readonly string[];
  /** Phrases that turn what follows into an exclusion. */
  readonly negations: readonly string[];
  /** Those that exclude whatever follows; the others only the end of a clause ("no drill rod" is a kind of rod). */
  readonly strongNegations: readonly string[];
  /** What follows a negation without being a thing that a product may lack. */
  readonly noThing: readonly string[];
  readonly leading: readonly string[];
  /** Leads up to a wish at its very beginning, when something else that does or a pause comes next: "great and do you have". */
  readonly openers: readonly string[];
  readonly trailing: readonly string[];
  /** Words that stand for a thing without naming one: "stuff for outdoors". */
  readonly standIns: readonly string[];
  readonly background: {
    /** Phrases after which stands what is wanted, anywhere in a sentence. */
    readonly asks: readonly string[];
    /** Those that mean so only where a clause begins. */
    readonly asksFirst: readonly string[];
    /** With these people begin to tell of themselves. */
    readonly statements: readonly string[];
  };
  readonly anywhere: readonly string[];
  /** Words that join others; left out where nothing is left to join. */
  readonly links: readonly string[];
  readonly codeLead: readonly string[];
  readonly strength: {
    /** Phrases after which something would be nice: "prefer navy". */
    readonly softBefore: readonly string[];
    /** Phrases before which something would be nice: "navy would be nice". */
    readonly softAfter: readonly string[];
    /** Phrases that do either: "ideally navy", "navy ideally". */
    readonly softEither: readonly string[];
    /** Phrases after which something must be. */
    readonly hard: readonly string[];
  };
  readonly ages: {
    readonly years: readonly string[];
    readonly months: readonly string[];
    /** Units that mean an age by themselves. */
    readonly whole: readonly string[];
    readonly old: readonly string[];
    /** Phrases right before a number that make it an age. */
    readonly before: readonly string[];
    readonly saidOf: readonly string[];
    /** Phrases that lead up to an age and go with it. */
    readonly lead: readonly string[];
    /** Whom people speak of behind an age. */
    readonly whom: readonly string[];
  };
  readonly unanswerable: {
    readonly delivery: {
      readonly arrives: readonly string[];
      readonly by: readonly string[];
      readonly speeds: readonly string[];
    };
    readonly store: readonly string[];
    readonly days: readonly string[];
    readonly allergic: readonly string[];
    readonly allergens: readonly string[];
  };
  readonly together: {
    /** Phrases behind an amount that make it the sum of all. */
    readonly after: readonly string[];
    /** Phrases before an amount that do. */
    readonly before: readonly string[];
    readonly lead: readonly string[];
  };
  readonly items: {
    /** Phrases that join one thing that is wanted to the next. */
    readonly joiners: readonly string[];
    /** What a thing of its own begins with. */
    readonly determiners: readonly string[];
    /** After these stands what a thing has or is for. */
    readonly tails: readonly string[];
    /** After these a sentence says something of the thing. */
    readonly turns: readonly string[];
    /** What holds several things and is called by them: "knife and fork set". */
    readonly sets: readonly string[];
    readonly presents: readonly string[];
    /** Stand for a thing where it is said for whom it is: "something for my mum", not "something warm". */
    readonly standIns: readonly string[];
    /** Nouns that name no thing of their own. */
    readonly noItems: readonly string[];
    /** After these stands what is looked for. */
    readonly seeks: readonly string[];
    readonly having: readonly string[];
  };
  readonly people: {
    /** Phrases after which stands what somebody likes. */
    readonly likes: readonly string[];
    /** Phrases that lead up to a person. */
    readonly lead: readonly string[];
    readonly kin: readonly string[];
  };
  readonly quantity: {
    readonly pieces: readonly string[];
    readonly people: readonly string[];
    readonly needs: readonly string[];
    readonly lead: readonly string[];
  };
}

export type BoundKind = "below" | "at-most" | "above" | "at-least" | "around" | "exactly";

function list(text: string): readonly string[] {
  return text.split("|").map((phrase) => phrase.trim().replace(/\s+/g, " "));
}

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

export const english: WishLanguage = {
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
      | cheapest price
    `),
    "price-descending": list(`
      most expensive | priciest | dearest | highest price | highest priced | costliest | high to low
      | price high to low | most costly
    `),
    rating: list(`
      best rated | top rated | highest rated | best reviewed | best rating | highest rating | best ratings
      | best reviews | top reviewed | highest reviewed | most highly rated | by rating
    `),
    newest: list(`
      newest | latest | most recent | newest first | new arrivals | newest arrivals | latest arrivals
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
  negations: list(`
    not | no | without | without any | except | except for | excluding | but not | other than | anything but
    | everything but | any but | any colour but | any color but | apart from | and not | nor | not any | isnt
    | aint | arent | with no | but no | not have | does not have | doesnt have | do not have | dont have
    | not contain | does not contain | doesnt contain | do not contain | not include | dont want | do not want
    | nothing | nothing in | nothing with | nothing made of | hate | i hate | dislike | i dislike | dont like | do not like
    | doesnt like | cant stand | cant wear | cannot wear | avoid | avoiding | not a fan of | not made of | not made from | he hates | she hates | hates
    | they hate | he doesnt like | she doesnt like | doesnt want
    | shouldnt be | should not be | mustnt be | must not be | cant be | cannot be | wont wear | anything except | anything besides
  `),
  strongNegations: list(`
    without | without any | with no | but no | not have | does not have | doesnt have | do not have | dont have
    | not contain | does not contain | doesnt contain | do not contain | not include
  `),
  noThing: words(`
    too so very sure that this what it only really necessarily just more less problem matter longer need idea doubt
    thanks else matter one there here yet always expensive cheap bad good big small much many interested want like looking your my
  `),
  openers: list(`
    great | good | nice | fine | cool | perfect | sure | alright | all right | awesome | lovely | thanks | thank you | thx
    | ty | cheers | no thanks | no thank you | nah | nope | right | got it | i see | wow | sorry | lol | haha | anyway
    | btw | by the way | never mind | nevermind | nvm | too much | thats too much | that is too much | its too much | way too much | a bit too much
    | a bit much | thats a bit much | thats a lot | too expensive | thats too expensive | that is too expensive
    | theyre too expensive | these are too expensive | way too expensive | too pricey | thats too pricey | too dear | too dear for me
    | fair enough | sounds good | very nice | ok cool | ok great | ok thanks
  `),
  standIns: words("stuff thing things"),
  background: {
    asks: list(`
      do you have | do u have | do you sell | do you carry | do you stock | do you got | have you got | do you guys have
      | do you by any chance have | i need | we need | i want | we want | im looking for | i am looking for | looking for
      | were looking for | we are looking for | show me | can you show me | could you show me | i would like | id like
      | find me | can i get | can i see | can you recommend | could you recommend | i have to get | i have to buy
      | i need to buy | i need to get | searching for | shopping for
    `),
    asksFirst: list(
      "need | want | show | find | recommend | so need | and need | looking | can you find | got any | any",
    ),
    statements: list(`
      im | i am | i have | i got | ive got | ive | just got | just bought | just moved | i just | i work | i live | i do | i play | i run | i love | i like | i was
      | i dont | i cant | we have | we are | we just | weve | my | our | its my | its our | its for | it is my | going to | im going to | were going
      | were going to | we are going to | while i | while im | while we | while you | since i | because i | as a | as im
      | he is | hes | she is | shes | he has | she has | they are | there is | theres | tomorrow | next week | next month
    `),
  },
  leading: list(`
    hiya | heya | yo | ah | oh | uhh | umm | hmmm | hmmmm | gimme | lemme | wanna | wanna see | want to see | tell | tell me | tell me about | tell us
    | tell me more about | do u have | do u | u | guys | got any | you guys have | hm | hmm | um | uh | tho | hi | hello | hey | hi there | hello there | good morning | good day | good evening | ok | okay | well | so
    | and | but | then | yes | yeah | yep | no | now | i am | im | i | we are | we | looking for | looking to
    | looking | lookin for | locking for | searching for | search for | search | hunting for | shopping for
    | want | wanted | wanting | wants | need | needing | in need of | in the market for | interested in
    | would like | would love | would prefer | would | like | love | id like | id love | id prefer | id | prefer
    | will like | to buy | to find | to get | to order | to purchase | to see | to shop for | to shop | to have
    | to look at | to try | to search for | buy | buying | find | finding | get | order | purchase | purchasing
    | see | shop for | back to | go back to | going back to | meanwhile | in the meantime | whatever | show | give | send | recommend | suggest | bring | me | us | my | can you | could you
    | would you | will you | can i | could i | may i | can we | can u | do you | do u | you | have | sell
    | carry | stock | offer | got | have you got | are there | is there | where can i | where do i | where
    | what about | how about | what abt | how abt | abt | what | which | whats | what is | let me | lets | try | trying to | trying
    | hoping to | hoping | help me | help | please | pls | plz | kindly | add to my list | any | also choose
    | also | choose | choose the ones | maybe | perhaps | instead | rather | actually | just | only | some
    | a gift for | gift for | a present for | present for | a birthday gift for | a birthday present for | gift ideas for
    | birthday gift for | birthday present for | something | anything | someone | a pair of | pair of | a piece of | kind of | sort of | type of | a | an
    | the | it | that | this | is | be | should be | must be | has to be | needs to be | show only | make it
    | make that | give only | them | those | these | products | items | all the | pick | get on | make sure
    | need to | needs to | has to | come in | comes in
  `),
  trailing: list(`
    i guess | i think | i suppose | lol | haha | like that one | like this one | like that | like this | like these | like those | like it | but cheaper | or so | if u have | pls thx
    | maybe | perhaps | please | pls | plz | thanks | thank you | thx | for me | for us | if possible | if you have it
    | if you have one | if you have any | if you have | do you have | do you have any | do you have one
    | do you have it | do you sell | do you carry | you have | you sell | you got | is there | are there
    | not too expensive | not expensive | not too pricey | not too dear | not overpriced | reasonably priced
    | that wont break the bank | at a good price | can be more | can be more expensive | may be more | can cost more | may cost more | could be more | could cost more
    | can be dearer | can be pricier | available | one | ones | only | then | too | as well | instead | though | now | today | right now | first
    | products | items | options | option | product | item
  `),
  anywhere: words(`
    definitely strictly absolutely certainly smth sth sthg somethin thats theyre whos a an the some something anything any only just please i im me my you your we us our its it they them that
    which these those this is are was be been should must would could also there id ive theres one's really
    rather
  `),
  links: words(`
    for in with and or of to by from at on as but if than so not no having into between within
  `),
  strength: {
    softBefore: list(`
      prefer | preferring | id prefer | i prefer | we prefer | would prefer | prefer it | prefer them | with a preference for
      | preference for | doesnt have to be | does not have to be | dont have to be | do not have to be | doesnt need to be
      | does not need to be | not necessarily | neednt be | would be nice if | would be great if | would be good if
      | would be cool if | itd be nice if | id be happy if | would be nice to have | would be great to have | nice to have
      | bonus if | bonus points if | bonus points for | bonus for | a plus if | extra points for | id rather have | id rather
      | would rather have | would rather | rather | mostly | mainly | hopefully | leaning towards | leaning toward
      | if you have it in | if you have them in | if available in | if they come in | if it comes in
    `),
    softAfter: list(`
      preferred | would be nice | would be great | would be good | would be perfect | would be ideal | would be lovely
      | would be cool | would be awesome | would be a plus | would be a bonus | would be best | is a plus | a plus | is a bonus
      | nice to have | is optional | not a must | no must | is not a must | isnt a must | not required | is not required
      | but not required | but not necessary | but not essential | but not a must | not a dealbreaker | but its not a must
      | if available | if you have it | if you have them
    `),
    softEither: list("preferably | preferable | ideally | if possible | if at all possible | if you can | optionally"),
    hard: list(`
      must | must be | must have | it must be | has to be | have to be | needs to be | need to be | definitely | strictly
      | absolutely | only
    `),
  },
  ages: {
    years: words("year years yr yrs yo y"),
    months: words("month months mo mos mth"),
    whole: words("yo"),
    old: words("old olds"),
    before: list("age | aged | ages | age of | ages of | for age | for ages | for kids aged | agegroup | age group"),
    saidOf: list(`
      he is | she is | hes | shes | he is turning | she is turning | is turning | who is | whos | turning | turns | just turned | is almost | hes turning
      | shes turning | they are | theyre | about to turn
    `),
    lead: list(`
      for a | for an | for my | for our | for the | for | suitable for | suitable for a | suitable for my | good for a
      | gift for a | gift for my | present for a | present for my | my | a | an | suitable from | from | of | who is | whos
      | for her | for his | for kids | for children
    `),
    whom: words(`
      son daughter nephew niece grandson granddaughter kid child grandchild godson goddaughter boy girl toddler baby
      brother sister cousin kids children
    `),
  },
  unanswerable: {
    delivery: {
      arrives: list(`
        arrive | arrives | arriving | to arrive | that arrives | that arrive | which arrives | delivered | get delivered
        | be delivered | gets here | get here | be here | to be here | here | shipped | ships | delivery | with delivery
        | i need it | need it | i need them | need them | we need it | i want it | must arrive | has to arrive | needs to arrive
        | will arrive | can arrive | should arrive | get it | have it | comes | in time | on time | needed
      `),
      by: list(
        "by | before | until | till | for | on | within | in time for | no later than | not later than | latest | in",
      ),
      speeds: list(`
        express delivery | express shipping | next day delivery | next-day delivery | same day delivery | same-day delivery
        | overnight shipping | overnight delivery | fast delivery | fast shipping | quick delivery | quick shipping
        | free shipping | free delivery | prime delivery | two day shipping | two-day shipping | 2 day shipping | 2-day shipping
        | asap delivery | urgent delivery | rush delivery | next day shipping | next-day shipping | express | asap
        | as soon as possible | delivered today | delivered tomorrow | arrives today | arrives tomorrow | shipped today
        | ships today | ships tomorrow | shipping today
      `),
    },
    store: list(`
      in store | in-store | instore | in the store | in a store | in your store | in stores | at the store | in the shop near me
      | at the shop near me | in a shop near me | at a store near me | in a store near me | in the store near me
      | at the store near me | near me | nearby | close to me | in my area | in my town | in my city | for pickup | for pick up
      | to pick up | store pickup | local store | click and collect | in stock near me | available near me
      | available in store | available in-store | in stock in store | in the nearest store | at the nearest store
      | in stock at the store | in stock at the shop near me | in stock at the store near me | in stock in the store near me
      | in stock in the shop near me | in stock at your store | in stock at the shop
    `),
    days: words(`
      monday tuesday wednesday thursday friday saturday sunday mon tue wed thu thur thurs fri sat sun today tonight tomorrow
      tmrw tmr tomorow tommorow weekend week month christmas xmas easter halloween thanksgiving birthday valentines valentine
      january february march april may june july august september october november december jan feb mar apr jun jul aug sept
      sep oct nov dec noon midnight wedding holidays
    `),
    allergic: list(`
      allergic to | im allergic to | i am allergic to | he is allergic to | she is allergic to | shes allergic to
      | hes allergic to | who is allergic to | an allergy to | allergy to | intolerant to | sensitive to
    `),
    allergens: words(`
      nut nuts peanut peanuts almond almonds hazelnut hazelnuts walnut walnuts cashew cashews pistachio pistachios gluten wheat
      dairy lactose milk egg eggs soy soya sesame fish shellfish celery mustard sulphite sulphites sulfite sulfites nickel
      latex lanolin fragrance fragrances perfume paraben parabens
    `),
  },
  together: {
    after: list(`
      together | in total | altogether | all together | all in | combined | for everything | for all | for all of them
      | for all of it | for all three | for all four | for both | for both of them | for the lot | for the set | total | in all
      | for the whole lot | for the two | for the three | for the whole outfit | all told | overall | as a total | for the two of them
    `),
    before: list(`
      together | in total | altogether | all together | combined | total of | a total of | total budget | total budget of
      | total budget is | budget for everything | budget for all | budget is | my budget is | budget of | with a budget of
      | on a budget of | all for | all under | all of it for | everything for | everything under | both for | both under
      | all three for | all three under | total | i have | ive got | i can spend | to spend
    `),
    lead: list(`
      for | and | but | with | a | my | it should cost | should cost | should be | must be | must cost | that costs | costing | at
      | should not cost | shouldnt cost | with a | for a | max | not | spend | i want to spend | id like to spend
    `),
  },
  items: {
    joiners: list(
      "and | plus | as well as | & | + | and also | also | along with | together with | and then | and maybe | and some",
    ),
    determiners: words(`
      a an the some two three four five six seven eight nine ten twelve another my our his her matching 2 3 4 5 6 7 8 9 10 12
      one
    `),
    tails: words("with without for in from of by under over below above to that which who around about up at"),
    sets: words("set sets kit kits bundle combo duo collection holder holders"),
    presents: words("gift gifts present presents"),
    standIns: words("something"),
    noItems: words(`
      pair pairs set piece pieces color colour colors colours size sizes kind type style product products item items option
      options price budget order quality thing things one ones
    `),
    seeks: words("looking searching hunting shopping look search"),
    having: words("has have having includes including featuring features contains containing"),
    turns: words("can may could should must has have is are costs cost needs need"),
  },
  people: {
    likes: list(`
      who likes | who loves | who enjoys | who is into | whos into | who is crazy about | whos crazy about | that likes
      | that loves | he likes | she likes | they like | he loves | she loves | they love | hes into | shes into
      | he is into | she is into | theyre into | is into | is a fan of | is obsessed with | obsessed with | crazy about
      | who like | who love | who is obsessed with | whos obsessed with
    `),
    lead: list(`
      for my | for a | for the | for our | for | my | gift for my | present for my | gift for a | for his | for her | to give my
      | to my
    `),
    kin: words(`
      mom mum mommy mummy mother dad daddy father wife husband sister brother boyfriend girlfriend bf gf friend friends
      grandma grandpa grandmother grandfather granny grandson granddaughter boss colleague coworker colleagues neighbour
      neighbor teacher fiance fiancee partner son daughter nephew niece uncle aunt cousin mate roommate flatmate hubby parents
    `),
  },
  quantity: {
    pieces: list(`
      pieces | pcs | pc | of them | of those | of these | of each | units | items | copies | pairs of | pieces of | of your
    `),
    people: list(`
      people | persons | guests | kids | children | friends | colleagues | adults | students | players | guests at | ppl
      | employees | bridesmaids | groomsmen
    `),
    needs: list(`
      need | i need | want | i want | buy | order | get | get me | looking for | im looking for | i am looking for
      | id like | i would like | would like | like | give me | we need | show me | find me
    `),
    lead: list(
      "for | for a | for the | for my | need | i need | we need | about | around | i want | want | for our | with",
    ),
  },
  codeLead: words("sku item article product number no code barcode ean upc gtin ref part model art nr"),
};
