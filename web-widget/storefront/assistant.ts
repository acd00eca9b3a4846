/** The pages' side of the assistant: calls that wait in its queue until it is there. */

type Call = readonly [method: string, ...values: unknown[]];
interface AislePage {
  aisle?: { readonly q: { push(...calls: Call[]): unknown }; readonly version?: string };
}

/** A visitor who asked for the assistant is told after this long that it does not come. */
const patienceMs = 4_000;

/** @param onMissing called when a visitor turned to the assistant and its script has not come. */
export function assistantCalls(onMissing: () => void): (...call: Call) => void {
  const page = window as AislePage;
  return (...call) => {
    page.aisle ??= { q: [] };
    page.aisle.q.push(call);
    if (call[0] !== "open" || page.aisle.version !== undefined) return;
    setTimeout(() => {
      if (page.aisle?.version === undefined) onMissing();
    }, patienceMs);
  };
}
