import type { Command } from "./dialogue.js";
import { pickProducts } from "./picking.js";
import type { Events, Scene } from "./scene.js";

type CommandOf<Kind extends Command["kind"]> = Extract<Command, { kind: Kind }>;

export async function answerProductQuestion({ skus }: CommandOf<"ask-product">, scene: Scene): Promise<Events> {
  return pickProducts(skus, scene);
}

export async function compareProducts({ skus }: CommandOf<"compare">, scene: Scene): Promise<Events> {
  return pickProducts(skus, scene);
}
