/**
 * `npm run parity -- --pool aws|embedded|http://…`: puts the cases of the embedded Cognito's contract to a
 * Cognito, in pools that the run makes and deletes, and writes what differs. Exits with 0 when nothing does,
 * 1 when something does, 2 for a wrong command, 3 without credentials, 4 when a pool is left, 5 after a failure, 130 at Ctrl-C.
 */
import { runParity } from './parity.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (!stop.signal.aborted) console.error('Stopping: the pools of this run are deleted first.');
    stop.abort();
  });
}
process.exitCode = await runParity(process.argv.slice(2), {
  environment: process.env,
  signal: stop.signal,
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
});
