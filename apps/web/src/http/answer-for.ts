/**
 * Asks no more often than this: a caller meanwhile, or within `ms` of the answer, gets the
 * same one. For questions that anyone may ask and that cost something.
 * @param ms milliseconds for which an answer, or a failure, is good
 */
export function answerFor<T>(ms: number, ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | null = null;
  return () => {
    if (answer) return answer;
    const asked = ask();
    answer = asked;
    const forget = () => setTimeout(() => (answer = null), ms).unref();
    asked.then(forget, forget);
    return asked;
  };
}
