/** Shows what is being done and how long it took. */
export interface Progress {
  /** Runs one step, with a line when it begins (on a terminal) and one when it is done. */
  step<T>(name: string, work: () => Promise<T>, detail?: (result: T) => string): Promise<T>;
  /** A remark between the steps. */
  note(text: string): void;
}

const WIDTH = 24;

/** Progress as lines on standard output. */
export function showProgress(): Progress {
  const running = new Set<string>();
  const terminal = process.stdout.isTTY === true;
  const clear = () => terminal && process.stdout.write('\r\u001B[2K');
  const draw = () => {
    if (terminal && running.size > 0) process.stdout.write(`  … ${[...running].join(', ')}`);
  };
  const line = (text: string) => {
    clear();
    console.log(text);
    draw();
  };
  return {
    note: (text) => line(`  ${text}`),
    async step(name, work, detail) {
      const start = performance.now();
      running.add(name);
      clear();
      draw();
      try {
        const result = await work();
        running.delete(name);
        const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
        line(`  ✓ ${name.padEnd(WIDTH)}${seconds} s  ${detail?.(result) ?? ''}`.trimEnd());
        return result;
      } catch (error) {
        running.delete(name);
        line(`  ✗ ${name}`);
        throw error;
      }
    },
  };
}
