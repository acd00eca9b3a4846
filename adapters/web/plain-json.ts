import { HttpProblem } from "./http-problem.js";

/**
 * What a socket may bring: values of JSON, and no name that means something else to JavaScript. Over HTTP the body's
 * parser sees to that; a socket's payload may hold bytes as well.
 * @throws HttpProblem "request/invalid" (400).
 */
export function requirePlainJson(payload: unknown): void {
  let level = [payload];
  while (level.length > 0) level = level.flatMap(plainChildren);
}

function plainChildren(node: unknown): readonly unknown[] {
  if (typeof node !== "object" || node === null) return [];
  if (Array.isArray(node)) return node;
  if (Object.getPrototypeOf(node) !== Object.prototype) throw refused("bytes");
  const reserved = ["__proto__", "constructor"].find((name) => Object.hasOwn(node, name));
  if (reserved !== undefined) throw refused(`a field named ${reserved}`);
  return Object.values(node);
}

function refused(what: string): HttpProblem {
  return new HttpProblem({
    status: 400,
    code: "request/invalid",
    message: `The event holds ${what}, which is not taken here. Send plain JSON without it.`,
  });
}
