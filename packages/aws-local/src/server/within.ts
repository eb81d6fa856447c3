/** What a promise resolves to, or `late` when it takes longer than so many milliseconds. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
