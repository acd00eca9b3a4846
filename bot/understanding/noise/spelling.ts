/**
 * What the assistant's own phrases are made of, as they are written. Words of the catalog are none of this: the search
 * reads their slips itself.
 */
const words =
  `about above account address agent another answer anything arrive arrived before below between broken cancel cancelled cancelling cannot
  card change changed charge charged cheaper cheapest checkout colleague colour compare complain complaint confirmation
  customer damaged deliver delivered delivery different dispatched email exchange exchanged expensive first forget human
  instead invoice manager mind missing money never nothing number order ordered ordering orders package parcel parcels
  payment person policy please postal postcode problem question receipt receive received recommend refund refunded reorder
  replace return returned returning returns second service shipment shipped shipping show someone something speak status stuff support
  talk thanks third track tracking transfer under warranty where which window without wrong`.split(/\s+/u);
/** How people who are in a hurry write, on phones above all. */
const asSpoken: ReadonlyMap<string, string> = new Map([
  ...([
    ["wheres", "where's"],
    ["whats", "what's"],
    ["hasnt", "hasn't"],
    ["havent", "haven't"],
  ] as const),
  ...([
    ["dont", "don't"],
    ["doesnt", "doesn't"],
    ["didnt", "didn't"],
    ["cant", "can't"],
    ["isnt", "isn't"],
  ] as const),
  ...([
    ["nevermind", "never mind"],
    ["nvm", "never mind"],
    ["alot", "a lot"],
    ["wanna", "want to"],
    ["gimme", "give me"],
  ] as const),
  ...([
    ["pls", "please"],
    ["plz", "please"],
    ["thx", "thanks"],
    ["thnx", "thanks"],
    ["teh", "the"],
    ["ppl", "people"],
    ["lemme", "let me"],
    ["tmrw", "tomorrow"],
    ["ur", "your"],
  ] as const),
  ...([
    ["canceled", "cancelled"],
    ["canceling", "cancelling"],
  ] as const),
]);
/** "do u have": alone it may be a shape or a size. */
const shortYou =
  /(?<=\b(?:do|can|did|have|are|could|would|will|thank|if|one|ones|what|where|how|when|that|which) )u(?= )/giu;
const known = new Set([...words, ...asSpoken.keys()]);

/** Words of English that lie next to one of ours and are rare enough to be missing from a list of common ones. */
const neighbours = new Set(
  `abort abut allot aloe aloft alto anther arrives cannon cared carp cart chanced chancel chanted charger charmed
    charred charted cheapen cheater clanged collage colleagues compares complainant complainer complaisant
    compliant conformation cord curd damages deliverer differently dispatch dispatcher dispatches exchanges
    expansive expensively forge forged forger forges humane invoiced invoices manages manger massing mend messing
    mined mink mint misting misusing monkey mussing newer noshing notching noting numbed odder packaged packages
    parson persona pleas pleased pleases portal postcodes questing questioner receives recommenced recorder
    relieved replaces returnee scuff serviced servile shipper shod shoo shopped showy sipped sipping skipped
    skipping slipped slipping snipped snipping snuff someones spear speck stats statue statues steak stiff stow
    stuffy tack tacking tackling talc tale tanks thinks trace tracing tracings tract transferal tricking trucking
    warrants whereas whets wring wrung`.split(/\s+/u),
);

const wordCharsMin = 4;
const wordCharsMax = 16;
/** From this length on a word has room for two slips without turning into another. */
const twoSlipsFrom = 8;
/** A changed letter is the least likely slip and weighs a little more than a missing one, a swap a little less. */
const changedCost = 1.1;
const swappedCost = 0.9;

/**
 * Mends slips in the words that the assistant's own phrases are made of: one letter left out, added, doubled, changed or
 * swapped with its neighbour (optimal string alignment distance 1; 2 from eight letters on, one of them a changed letter at most), the first letter kept. A
 * word that the catalog or the language knows, ids, addresses and links stay as they are, and so does a slip that could
 * be two of our words.
 */
export async function mended(text: string, knows: (word: string) => Promise<boolean>): Promise<string> {
  const slips = new Map<string, string>();
  const written = text.replace(shortYou, "you");
  for (const typed of new Set(wordsIn(written))) {
    const word = typed.toLowerCase();
    const meant = asSpoken.get(word) ?? intended(word);
    if (meant !== undefined && (asSpoken.has(word) || !(await knows(word)))) slips.set(typed, meant);
  }
  return slips.size === 0 ? written : written.replace(plainWord, (typed) => slips.get(typed) ?? typed);
}

const plainWord = /(?<![\p{L}\p{N}@.#_/-]|\p{L}['’])\p{L}+(?![\p{L}\p{N}@_/-]|[.'’][\p{L}\p{N}])/gu;

function wordsIn(text: string): readonly string[] {
  const found = [...text.matchAll(plainWord)].map(([word]) => word);
  return found.filter((word) => (word.length >= wordCharsMin && word.length <= wordCharsMax) || asSpoken.has(word));
}

function intended(word: string): string | undefined {
  if (known.has(word) || neighbours.has(word) || known.has(word.replace(/(?:e?s|e?d)$/u, ""))) return undefined;
  const near = [...known]
    .filter((each) => each[0] === word[0] && Math.abs(each.length - word.length) <= costMax(each))
    .map((each) => ({ each, cost: costOf(word, each) }))
    .filter(({ each, cost }) => cost <= costMax(each))
    .sort((one, other) => one.cost - other.cost);
  const [best, second] = near;
  if (best === undefined || best.cost === second?.cost) return undefined;
  return asSpoken.get(best.each) ?? best.each;
}

/** Two changed letters are too many for any word: "retaining" is not "returning". */
function costMax(word: string): number {
  return word.length >= twoSlipsFrom ? 2 : changedCost;
}

/** Slips by which `typed` became of `meant`. */
function costOf(typed: string, meant: string): number {
  let before: number[] = [];
  let last = Array.from({ length: meant.length + 1 }, (_, at) => at);
  for (let row = 1; row <= typed.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= meant.length; column += 1) {
      const same = typed[row - 1] === meant[column - 1];
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === meant[column - 2] && typed[row - 2] === meant[column - 1];
      next[column] = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : changedCost),
        swapped ? (before[column - 2] ?? 0) + swappedCost : Infinity,
      );
    }
    [before, last] = [last, next];
  }
  return last[meant.length] ?? Infinity;
}
