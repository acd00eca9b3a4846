import { parentPort, workerData } from "node:worker_threads";
import { storeIntentModel, trainIntentModel } from "./intent-model.js";
import type { TrainingJob } from "./training-thread.js";

/** Worker thread that learns a classifier from examples and hands it over as it is kept; see training-thread.ts. */
const { examples, embeddings, seed } = workerData as TrainingJob;
parentPort?.postMessage(storeIntentModel(await trainIntentModel(examples, embeddings, { seed })));
