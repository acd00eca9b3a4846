/**
 * The best of many by score, without sorting the rest: a heap that holds its worst member on top.
 * @param candidates ordinals, each once.
 * @param scores by ordinal.
 * @returns at most `limit` ordinals, best first; equal scores in the order of the catalog.
 */
export function topRanked(candidates: Uint32Array, scores: Float32Array, limit: number): number[] {
  const isWorse = (left: number, right: number) => {
    const difference = (scores[left] ?? 0) - (scores[right] ?? 0);
    return difference < 0 || (difference === 0 && left > right);
  };
  const heap: number[] = [];
  for (const candidate of candidates) {
    if (heap.length < limit) {
      heap.push(candidate);
      siftUp(heap, isWorse);
    } else if (isWorse(heap[0] ?? 0, candidate)) {
      heap[0] = candidate;
      siftDown(heap, isWorse);
    }
  }
  return heap.sort((left, right) => (isWorse(left, right) ? 1 : -1));
}

type IsWorse = (left: number, right: number) => boolean;

function siftUp(heap: number[], isWorse: IsWorse): void {
  let at = heap.length - 1;
  const moved = heap[at] ?? 0;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent] ?? 0;
    if (!isWorse(moved, above)) {
      break;
    }
    heap[at] = above;
    at = parent;
  }
  heap[at] = moved;
}

function siftDown(heap: number[], isWorse: IsWorse): void {
  const moved = heap[0] ?? 0;
  let at = 0;
  for (let child = 1; child < heap.length; child = 2 * at + 1) {
    const right = child + 1;
    const worst = right < heap.length && isWorse(heap[right] ?? 0, heap[child] ?? 0) ? right : child;
    if (!isWorse(heap[worst] ?? 0, moved)) {
      break;
    }
    heap[at] = heap[worst] ?? 0;
    at = worst;
  }
  heap[at] = moved;
}
