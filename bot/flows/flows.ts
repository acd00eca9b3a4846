import type { FlowName } from "../dialogue.js";
import type { Flow } from "./flow.js";
import { orderStatus } from "./order-status.js";

/** Every task that takes more than one turn. A new one is added here and nowhere else. */
export const flows: ReadonlyMap<FlowName, Flow> = new Map([orderStatus].map((flow) => [flow.name, flow]));
