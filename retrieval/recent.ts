/** The last few things worked out, by key; the one that was not asked for longest goes first. */
export class Recent<Value> {
  private readonly held = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(key: string, make: () => Value): Value {
    const known = this.known(key);
    if (known !== undefined) return known;
    const made = make();
    this.set(key, made);
    return made;
  }

  known(key: string): Value | undefined {
    const value = this.held.get(key);
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    this.held.delete(key);
    const [oldest] = this.held.size >= this.most ? this.held.keys() : [];
    if (oldest !== undefined) this.held.delete(oldest);
    this.held.set(key, value);
  }

  forget(key: string): void {
    this.held.delete(key);
  }
}
