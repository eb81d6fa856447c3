/**
 * Does what a process cannot start without. A refusal that is meant for whoever starts it ends the
 * process with its words alone; any other failure is thrown.
 */
export async function orExit<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    // By name: the bundles of one process have copies of the class.
    if (!(error instanceof Error) || error.name !== 'StartRefusal') throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
