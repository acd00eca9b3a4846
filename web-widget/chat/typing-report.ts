/** Said this often while the shopper types; the server takes a longer silence for an end. */
const everyMs = 1_000;
/** Who has sent something and types nothing more within this time has said it all. */
const restMs = 700;

/** Tells the server that the shopper types, so that a thought sent in pieces is answered as one. */
export class TypingReport {
  #toldAt = Number.NEGATIVE_INFINITY;
  #typing = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly now: () => number,
    private readonly tell: (typing: boolean) => void,
  ) {}

  /** The text was changed. */
  typed(text: string): void {
    clearTimeout(this.#rest);
    if (text.trim() === "") this.end();
    else if (!this.#typing || this.now() - this.#toldAt >= everyMs) {
      this.#typing = true;
      this.#toldAt = this.now();
      this.tell(true);
    }
  }

  /** A message was sent: perhaps the next one is begun at once. */
  sent(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.end();
    }, restMs);
  }

  end(): void {
    clearTimeout(this.#rest);
    if (this.#typing) this.tell(false);
    this.#typing = false;
  }
}
