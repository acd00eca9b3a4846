/**
 * Numbers that look random and come out the same for the same seed, so that two runs measure the same work.
 * (The generator is Mulberry32 by Tommy Ettinger, public domain.)
 */
export function seededRandom(seed) {
  let state = seed >>> 0;

  /** @returns a number from 0 up to, not with, 1 */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** @returns a whole number from 0 up to, not with, `count` */
  const below = (count) => Math.floor(next() * count);
  const pick = (list) => list[below(list.length)];

  /** @returns `count` different members of the list, or all of them when it has fewer */
  function several(list, count) {
    const left = [...list];
    return Array.from({ length: Math.min(count, list.length) }, () => left.splice(below(left.length), 1)[0]);
  }

  const shuffled = (list) => several(list, list.length);

  /** A UUID of version 4, as senders of messages make them. */
  function uuid() {
    const digits = Array.from({ length: 32 }, () => below(16).toString(16));
    digits[12] = "4";
    digits[16] = "89ab"[below(4)];
    const text = digits.join("");
    return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
  }

  return { next, below, pick, several, shuffled, uuid };
}
