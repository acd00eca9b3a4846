/** A category of the shop, with all that is below it. */
export interface Category {
  readonly name: string;
  /** From the top: "men/tops/hoodies-sweatshirts"; empty for the whole shop. */
  readonly path: string;
  /** From the top, without the whole shop and itself. */
  readonly above: readonly Category[];
  readonly below: Map<string, Category>;
  /** Places of its products in the list of cards, each once, in the order of the catalog. */
  readonly products: number[];
}

export function wholeShop(): Category {
  return { name: "Everything", path: "", above: [], below: new Map(), products: [] };
}

/**
 * Puts a product into every category that its record names, and into those above.
 * @param listed paths such as "Men > Tops > Hoodies".
 */
export function addToCategories(shop: Category, listed: readonly string[], product: number): void {
  addOnce(shop, product);
  for (const path of listed) {
    let category = shop;
    for (const name of namesOf(path)) {
      category = belowOf(category, name);
      addOnce(category, product);
    }
  }
}

/** @param path of names, as a record has it: "Men > Tops > Hoodies". */
export function categoryNamed(shop: Category, path: string): Category | undefined {
  return categoryAt(shop, namesOf(path).map(stepOf).join("/"));
}

function namesOf(path: string): readonly string[] {
  return path
    .split(">")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** @param path as `Category.path`. */
export function categoryAt(shop: Category, path: string): Category | undefined {
  let category: Category | undefined = shop;
  for (const step of path.split("/")) {
    if (step !== "") category = category?.below.get(step);
  }
  return category;
}

/** The ones with most products first. */
export function largestBelow(category: Category): readonly Category[] {
  return [...category.below.values()].sort((one, other) => other.products.length - one.products.length);
}

export function categoryPath(category: Category): string {
  return category.path === "" ? "/shop/c" : `/shop/c/${category.path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Products come one after the other, so one that is there already is the last. */
function addOnce({ products }: Category, product: number): void {
  if (products.at(-1) !== product) products.push(product);
}

function belowOf(category: Category, name: string): Category {
  const step = stepOf(name);
  const known = category.below.get(step);
  if (known !== undefined) return known;
  const above = category.path === "" ? [] : [...category.above, category];
  const path = category.path === "" ? step : `${category.path}/${step}`;
  const made: Category = { name, path, above, below: new Map(), products: [] };
  category.below.set(step, made);
  return made;
}

/** Letters and digits of any script in lower case; what is written alike goes together. */
function stepOf(name: string): string {
  const step = name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/['’]/g, "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return step === "" ? "other" : step;
}
