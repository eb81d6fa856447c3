/**
 * Asks again and again, and tells of the first failure alone: for what a load balancer asks.
 * @param tell is given what `ask` has thrown, which is thrown all the same
 */
export function sayOnce<T>(
  ask: () => Promise<T>,
  tell: (error: unknown) => void,
): () => Promise<T> {
  let told = false;
  return async () => {
    try {
      return await ask();
    } catch (error) {
      if (!told) tell(error);
      told = true;
      throw error;
    }
  };
}
