import { type ChatElement, tell } from "./element.js";
import type { ScriptOptions } from "./script-options.js";

declare const __VERSION__: string;

type Call = readonly [method: string, ...values: unknown[]];

/** Puts `window.aisle` in place, adds the element where the page has none, and makes the calls that waited. */
export function publishApi(options: ScriptOptions): void {
  const global = window as { aisle?: { readonly q?: { readonly push: unknown }; readonly version?: string } };
  if (global.aisle?.version !== undefined) return;
  const methods: Readonly<Record<string, (...values: never[]) => void>> = methodsOf();
  let waiting: Call[] | undefined = [...((global.aisle?.q ?? []) as readonly Call[])];
  const call = (...[method, ...values]: Call): void => {
    if (waiting !== undefined) waiting.push([method, ...values]);
    else if (Object.hasOwn(methods, method)) methods[method]?.(...(values as never[]));
    else tell("error", { message: `window.aisle has no "${method}"; the documentation lists what there is.` });
  };
  const named = Object.keys(methods).map((name): [string, unknown] => [
    name,
    (...values: unknown[]) => {
      call(name, ...values);
    },
  ]);
  const queue = {
    push: (...calls: Call[]) => {
      for (const each of calls) call(...each);
    },
  };
  global.aisle = { ...Object.fromEntries<unknown>(named), version: __VERSION__, q: queue };

  const begin = (): void => {
    if (options.placed && element() === null) document.body.append(document.createElement("aisle-chat"));
    const calls = waiting ?? [];
    waiting = undefined;
    for (const each of calls) call(...each);
    tell("ready", { version: __VERSION__ });
  };
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin, { once: true });
  else begin();
}

function element(): ChatElement | null {
  return document.querySelector<ChatElement>("aisle-chat");
}

function methodsOf() {
  return {
    open: () => void element()?.open(),
    close: () => element()?.close(),
    toggle: () => (element()?.isOpen === true ? element()?.close() : void element()?.open()),
    show: () => element()?.removeAttribute("hidden"),
    hide: () => {
      element()?.close();
      element()?.setAttribute("hidden", "");
    },
    /** Says something in the shopper's name and opens the panel. */
    send: (text: unknown) => {
      if (typeof text === "string" && text.trim() !== "") void element()?.say(text);
      else tell("error", { message: "aisle.send takes a text." });
    },
    /** @param jwt signed by the shop; null signs the shopper out. */
    setUser: (jwt: string | null) => element()?.identify(jwt),
    setContext: (context: Readonly<Record<string, unknown>>) => element()?.setContext(context),
    setLocale: (locale: string) => element()?.setLocale(locale),
    setTheme: (theme: string) => element()?.setTheme(theme),
    consent: (given: boolean) => element()?.consent(given),
    /** Begins a new conversation and forgets this one in the browser. */
    reset: () => element()?.reset(),
    on: (event: string, listener: EventListener) => {
      document.addEventListener(`aisle:${event}`, listener);
    },
    off: (event: string, listener: EventListener) => {
      document.removeEventListener(`aisle:${event}`, listener);
    },
    destroy: () => element()?.remove(),
  };
}
