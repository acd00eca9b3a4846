import type { AttributeValue } from "../../../bot/shop-records.js";

/**
 * How Magento writes several values into one cell of its import files.
 * Source: Magento Open Source user guide, "Product attributes (CSV)" and "Complex data".
 */

/** "size=XS,color=Black" as pairs; a comma inside a value does not end it, as only a new "key=" does. */
export function magentoPairs(cell: string): readonly (readonly [string, string])[] {
  return cell
    .split(/,(?=[\w ]+=)/)
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf("=");
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    })
    .filter(([key, value]) => key !== "" && value !== "");
}

/** "a|b" as a list, "Yes" and "No" as what they mean. */
export function magentoValue(value: string): AttributeValue {
  if (value === "Yes") return true;
  if (value === "No") return false;
  const values = value
    .split("|")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return values.length > 1 ? values : (values[0] ?? "");
}

/** "Default Category/Men/Tops,Default Category" as ["Men > Tops"]: the first step is the shop itself. */
export function magentoCategories(cell: string): readonly string[] {
  const paths = cell.split(",").map((path) =>
    path
      .split(/(?<!\\)\//)
      .slice(1)
      .map((step) => step.replaceAll("\\/", "/").trim())
      .filter((step) => step !== "")
      .join(" > "),
  );
  return [...new Set(paths.filter((path) => path !== ""))];
}

/** "/m/h/a.jpg,/m/h/b.jpg": paths below the shop's picture folder; "no_selection" stands for none. */
export function magentoPictures(...cells: readonly string[]): readonly string[] {
  const paths = cells
    .flatMap((cell) => cell.split(","))
    .map((path) => path.trim())
    .filter((path) => path !== "" && path !== "no_selection")
    .map((path) => (path.startsWith("http") ? path : path.replace(/^\/+/, "")));
  return [...new Set(paths)];
}
