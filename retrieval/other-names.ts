import { stem } from "./stem.js";

/**
 * Names that shoppers and shops use for one and the same thing; the words of one line may stand for each other where the
 * catalog knows one and not the other. Kept to what is the thing itself: a jumper is a sweater, a skirt is no dress.
 */
const sameThing = [
  "tee tshirt shirt",
  "sweater jumper pullover sweatshirt",
  "hoodie hoody",
  "pants trousers slacks",
  "leggings tights",
  "sneakers trainers",
  "swimsuit swimwear bathers",
  "bathrobe robe",
  "necktie tie",
  "backpack rucksack knapsack",
  "handbag purse",
  "wallet billfold",
  "sunglasses shades",
  "glasses spectacles eyeglasses",
  "sofa couch settee",
  "wardrobe closet",
  "rug carpet",
  "cushion pillow",
  "duvet comforter quilt",
  "curtain drape",
  "lamp light",
  "mug cup",
  "glass tumbler",
  "bottle flask",
  "pan skillet",
  "stove cooker",
  "fridge refrigerator",
  "faucet tap",
  "flashlight torch",
  "vacuum hoover",
  "bin trashcan",
  "phone smartphone cellphone",
  "laptop notebook",
  "tv television",
  "headphones earphones earbuds headset",
  "stroller pushchair pram buggy",
  "diaper nappy",
  "bike bicycle",
  "spanner wrench",
];

/** What a thing is made of, and what one calls a thing that is made of it. */
const sameMaterial = ["wood wooden", "wool woolen woollen", "gold golden"];

const namesOfThings = namesIn(sameThing);
const namesOfMaterials = namesIn(sameMaterial);

/**
 * @param stemmed a word as it is compared.
 * @returns other names of the same thing or material, as they are compared. A thing is called so in titles; what it is made
 * of may stand in any field but the description.
 */
export function otherNames(stemmed: string): readonly { readonly name: string; readonly kind: "thing" | "material" }[] {
  return [
    ...(namesOfThings.get(stemmed) ?? []).map((name) => ({ name, kind: "thing" as const })),
    ...(namesOfMaterials.get(stemmed) ?? []).map((name) => ({ name, kind: "material" as const })),
  ];
}

function namesIn(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const line of lines) {
    const stems = line.split(" ").map(stem);
    for (const one of stems) named.set(one, [...(named.get(one) ?? []), ...stems.filter((other) => other !== one)]);
  }
  return named;
}
