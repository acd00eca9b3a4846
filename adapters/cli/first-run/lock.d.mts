export function withLock<T>(
  root: string,
  work: () => Promise<T>,
  given: {
    readonly say: (text: string) => void;
    readonly wait?: (ms: number) => Promise<void>;
    readonly isAlive?: (pid: number) => boolean;
  },
): Promise<T>;
