/** One step of the schema. Steps that were released are never edited: a change is a new step. */
export interface Migration {
  /** 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}
