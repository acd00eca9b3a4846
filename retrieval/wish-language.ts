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
  /** What people talk with rather than of; left out where nothing of the catalog is called so. */
  readonly talk: readonly string[];
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
    /** Phrases that hold a product against what somebody thinks is too much. */
    readonly degrees: readonly string[];
    /** Of what there may be too much. */
    readonly scales: readonly string[];
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
