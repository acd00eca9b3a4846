import { fold } from "./fold.js";
import { sizeOf, sizesIn } from "./sizes.js";

/** Whether one of the values is admitted by one of those wanted. */
export function anyAdmitted(
  wanted: readonly string[],
  admits: (wanted: string, offered: string) => boolean,
): (values: readonly string[]) => boolean {
  const folded = wanted.map(fold);
  return (values) => values.some((value) => folded.some((one) => admits(one, value)));
}

export function equal(wanted: string, offered: string): boolean {
  return wanted === offered;
}

/** Sizes of two named systems differ even when their numbers are alike; one that names none leaves it open. */
export function sizeAdmits(wanted: string, offered: string): boolean {
  const { key, system } = sizeOf(wanted);
  return sizesIn(offered).some(
    (size) => size.key === key && (size.system === undefined || system === undefined || size.system === system),
  );
}

const imitations = /(?:^| )(?:faux|fake|imitation|artificial|vegan|non|no|without|pu)[ -]$/;

/** A value admits what it names as whole words: "80% cotton" is cotton, but "faux leather" is no leather. */
export function valueAdmits(wanted: string, offered: string): boolean {
  if (wanted === "" || wanted === offered) {
    return wanted !== "";
  }
  for (let at = offered.indexOf(wanted); at >= 0; at = offered.indexOf(wanted, at + 1)) {
    const behind = offered.slice(at + wanted.length);
    const apart = isBreak(offered.charAt(at - 1)) && isBreak(behind.charAt(0));
    if (apart && !imitations.test(offered.slice(0, at)) && !/^[ -]free\b/.test(behind)) {
      return true;
    }
  }
  return false;
}

function isBreak(sign: string): boolean {
  return sign === "" || !/[\p{L}\p{M}\p{N}]/u.test(sign);
}
