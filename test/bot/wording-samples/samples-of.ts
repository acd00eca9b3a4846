/**
 * What each function of a wording is called with: lists of arguments, at the place that the function has. A function
 * without samples does not type-check.
 */
export type SamplesOf<Part> = {
  readonly [Name in keyof Part as Name extends "say" | "ruleOnTrouble"
    ? never
    : Part[Name] extends string
      ? never
      : Name]: Part[Name] extends (...given: infer Given) => unknown
    ? readonly Readonly<Given>[]
    : SamplesOf<Part[Name]>;
};
