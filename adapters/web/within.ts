/** @returns what the work comes to; undefined when that takes longer, and the work goes on. */
export async function within<T>(waitMs: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, waitMs, undefined);
  });
  return Promise.race([work, end]).finally(() => {
    clearTimeout(timer);
  });
}
