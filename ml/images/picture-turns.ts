const atOnce = 2;

let working = 0;
const waiting: (() => void)[] = [];

/** Work on pictures takes a processor each: two at once, the others in the order in which they came. */
export async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (working < atOnce) working += 1;
  else await new Promise<void>((begin) => waiting.push(begin));
  try {
    return await work();
  } finally {
    handOver();
  }
}

/** The place goes from hand to hand, so that nobody who comes in between takes it as well. */
function handOver(): void {
  const begin = waiting.shift();
  if (begin === undefined) working -= 1;
  else begin();
}
