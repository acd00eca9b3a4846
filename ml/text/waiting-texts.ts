/** A call with at most this many texts is somebody waiting for an answer, and goes before bulk work. */
const urgentTextsMax = 4;
const batchTextsMax = 32;

/** Characters in one batch of bulk work, so that an urgent call waits for tens of milliseconds at most. */
const batchCharactersMax = 1_000;

/** One call of `embed` on its way. */
interface Job {
  readonly texts: readonly string[];
  readonly vectors: Float32Array[];
  /** Places of the texts not sent yet, the shortest first: texts of one length make no padding. */
  readonly unsent: number[];
  unanswered: number;
  readonly resolve: (vectors: readonly Float32Array[]) => void;
  readonly reject: (cause: Error) => void;
}

export interface Batch {
  readonly texts: readonly string[];
  readonly places: readonly { readonly job: Job; readonly index: number }[];
}

/** Texts that wait to be embedded, and the order in which they are. */
export class WaitingTexts {
  readonly #urgent: Job[] = [];
  readonly #bulk: Job[] = [];

  /** @returns one vector per text, in the same order, once all are answered. */
  add(texts: readonly string[]): Promise<readonly Float32Array[]> {
    if (texts.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const unsent = texts.map((_, index) => index).sort((a, b) => lengthAt(texts, a) - lengthAt(texts, b));
      const job = { texts, vectors: [], unsent, unanswered: texts.length, resolve, reject };
      (texts.length <= urgentTextsMax ? this.#urgent : this.#bulk).push(job);
    });
  }

  /** Takes out what is to be sent next: all urgent texts that fit, or a part of the oldest bulk job. */
  next(): Batch | undefined {
    const places: { job: Job; index: number }[] = [];
    while (places.length + urgentTextsMax <= batchTextsMax) {
      const job = this.#urgent.shift();
      if (job === undefined) break;
      for (const index of job.unsent.splice(0)) places.push({ job, index });
    }
    if (places.length === 0) this.#takeBulk(places);
    if (places.length === 0) return undefined;
    return { texts: places.map(({ job, index }) => job.texts[index] ?? ""), places };
  }

  #takeBulk(places: { job: Job; index: number }[]): void {
    const job = this.#bulk[0];
    if (job === undefined) return;
    let count = 0;
    let characters = 0;
    while (count < Math.min(batchTextsMax, job.unsent.length)) {
      characters += lengthAt(job.texts, job.unsent[count] ?? 0);
      if (count > 0 && characters > batchCharactersMax) break;
      count++;
    }
    for (const index of job.unsent.splice(0, count)) places.push({ job, index });
    if (job.unsent.length === 0) this.#bulk.shift();
  }

  /** @param vectors of the batch's texts, one after the other. */
  answer(batch: Batch, vectors: Float32Array): void {
    const dimensions = vectors.length / batch.places.length;
    batch.places.forEach(({ job, index }, row) => {
      job.vectors[index] = vectors.slice(row * dimensions, (row + 1) * dimensions);
      job.unanswered--;
      if (job.unanswered === 0) job.resolve(job.vectors);
    });
  }

  /** Gives up the calls that have a text in the batch. */
  refuse(batch: Batch, cause: Error): void {
    const jobs = new Set(batch.places.map(({ job }) => job));
    for (const job of jobs) job.reject(cause);
    const rest = this.#bulk.filter((job) => !jobs.has(job));
    this.#bulk.splice(0, this.#bulk.length, ...rest);
  }

  /** Gives up every call that waits in the queue. */
  refuseAll(cause: Error): void {
    for (const job of [...this.#urgent.splice(0), ...this.#bulk.splice(0)]) job.reject(cause);
  }
}

function lengthAt(texts: readonly string[], index: number): number {
  return texts[index]?.length ?? 0;
}
