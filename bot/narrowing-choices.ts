import type { Constraint } from "./wish.js";

/** Choice ids of answers: they hold all that they mean, so that an old one can still be tapped. */

export function narrowingChoice(field: string, constraint: Constraint): string {
  return `narrow:${encodeURIComponent(field)}:${encodeURIComponent(valueOf(constraint))}`;
}

export function noPreferenceChoice(field: string): string {
  return `narrow-any:${encodeURIComponent(field)}`;
}

/** @param rest what stands behind "narrow:". */
export function narrowingAnswer(rest: string): { readonly field: string; readonly constraint: Constraint } | undefined {
  const [field = "", value = ""] = rest.split(":").map(decoded);
  if (field === "" || value === "") return undefined;
  return { field, constraint: constraintOf(field, value) };
}

export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function valueOf(constraint: Constraint): string {
  if (constraint.field === "price") return `${constraint.min ?? ""}-${constraint.max ?? ""}`;
  return "anyOf" in constraint ? constraint.anyOf.join("|") : "";
}

function constraintOf(field: string, value: string): Constraint {
  const anyOf = value.split("|");
  switch (field) {
    case "price":
      return { field: "price", ...bounds(value) };
    case "colour":
    case "size":
    case "brand":
    case "category":
      return { field, anyOf };
    case "department":
      return { field: "category", anyOf };
    default:
      return { field: "attribute", name: field, anyOf };
  }
}

function bounds(value: string): { readonly min?: number; readonly max?: number } {
  const [min = "", max = ""] = value.split("-");
  return { ...(min === "" ? {} : { min: Number(min) }), ...(max === "" ? {} : { max: Number(max) }) };
}
