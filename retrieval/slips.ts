/** Words that are one letter away from a colour or a department and mean something else. */
const wordsOfTheirOwn = new Set(
  `back lack slack flack clack block blank blacks while write whine brawn crown frown drown blown grown brow brows
   greek greet greed preen range grange mellow bellow fellow woven omen laddies glue clue blues bluey blur grays prey
   greys gray whites browns oranges purples yellows greens`.split(/\s+/),
);

/**
 * Whether a typed word is another with one letter wrong, missing, doubled or swapped with its neighbour (optimal string
 * alignment distance 1). Short words are slips too easily: four letters may miss or swap one only.
 */
export function oneSlipApart(typed: string, meant: string): boolean {
  if (typed === meant || typed.length < 4 || typed.charAt(0) !== meant.charAt(0) || wordsOfTheirOwn.has(typed)) {
    return false;
  }
  const difference = typed.length - meant.length;
  if (Math.abs(difference) > 1) {
    return false;
  }
  let same = 0;
  while (same < typed.length && typed[same] === meant[same]) {
    same++;
  }
  if (difference !== 0) {
    const skipTyped = difference > 0 ? 1 : 0;
    return typed.slice(same + skipTyped) === meant.slice(same + 1 - skipTyped);
  }
  const isSwap =
    typed[same] === meant[same + 1] &&
    typed[same + 1] === meant[same] &&
    typed.slice(same + 2) === meant.slice(same + 2);
  return isSwap || (meant.length > 4 && typed.slice(same + 1) === meant.slice(same + 1));
}
