import { type ChatElement, tell } from "./element.js";
import type { ScriptTag } from "./script-options.js";

declare const __VERSION__: string;

type Call = readonly [method: string, ...values: unknown[]];
type Method = (...values: never[]) => unknown;

/** What the element does for the page, by the names under which the page calls it. */
const ofElement = [
  "open",
  "close",
  "toggle",
  "show",
  "hide",
  "send",
  "setUser",
  "setContext",
  "setLocale",
  "setTheme",
  "consent",
  "reset",
  "destroy",
] as const satisfies readonly (keyof ChatElement)[];

/** Puts `window.aisle` in place, adds the element where the page has none, and makes the calls that waited. */
export function publishApi({ said }: ScriptTag): void {
  const global = window as { aisle?: { readonly q?: unknown; readonly version?: string } };
  if (global.aisle?.version !== undefined) return;
  const element = (): ChatElement | null => document.querySelector<ChatElement>("aisle-chat");
  const methods = new Map<string, Method>([
    [
      "on",
      (event: string, listener: EventListener) => {
        document.addEventListener(`aisle:${event}`, listener);
      },
    ],
    [
      "off",
      (event: string, listener: EventListener) => {
        document.removeEventListener(`aisle:${event}`, listener);
      },
    ],
  ]);
  for (const name of ofElement)
    methods.set(name, (...values) => (element()?.[name] as Method | undefined)?.apply(element(), values));

  let waiting: Call[] | undefined = [...((global.aisle?.q ?? []) as readonly Call[])];
  const call = (...[name, ...values]: Call): void => {
    const method = methods.get(name);
    if (waiting !== undefined) waiting.push([name, ...values]);
    else if (method === undefined) tell("error", { message: `window.aisle has no "${name}".` });
    else method(...(values as never[]));
  };
  const named = [...methods.keys()].map((name): [string, unknown] => [
    name,
    (...values: unknown[]) => {
      call(name, ...values);
    },
  ]);
  const push = (...calls: Call[]): void => {
    for (const each of calls) call(...each);
  };
  global.aisle = { ...Object.fromEntries<unknown>(named), version: __VERSION__, q: { push } };

  const begin = (): void => {
    if (said["place"] !== "none" && element() === null) document.body.append(document.createElement("aisle-chat"));
    const calls = waiting ?? [];
    waiting = undefined;
    push(...calls);
    tell("ready", { version: __VERSION__ });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}
