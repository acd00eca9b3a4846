import type { FlowName } from "../dialogue.js";
import { callBack } from "./call-back/call-back.js";
import type { Flow } from "./flow.js";
import { orderStatus } from "./order-status/order-status.js";

/** Every task that takes more than one turn. A new one is a folder, and a name in this list. */
export const flows: ReadonlyMap<FlowName, Flow> = new Map([callBack, orderStatus].map((flow) => [flow.name, flow]));
