/**
 * Loaded into a server before anything else: counts its round trips to Postgres, and tells its parent
 * of that and of the processor time it has used, when asked, or what it holds once garbage is gone.
 */
import { createRequire } from 'node:module';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getEnvironmentData, isMainThread, setEnvironmentData } from 'node:worker_threads';

interface Connection {
  emit(event: string, ...values: unknown[]): boolean;
}

const database = createRequire(new URL('../../packages/db/package.json', import.meta.url));
const { Connection } = database('pg') as { Connection: { prototype: Connection } };
// Threads of pages count into the same number.
const KEY = 'gatehouse.round-trips';
if (isMainThread) setEnvironmentData(KEY, new Int32Array(new SharedArrayBuffer(4)));
const roundTrips = getEnvironmentData(KEY) as unknown as Int32Array<SharedArrayBuffer>;

const emit: (this: Connection, event: string, ...values: unknown[]) => boolean =
  Connection.prototype.emit;

/** Postgres ends its answer to every round trip by saying that it is ready for the next. */
Connection.prototype.emit = function count(event, ...values) {
  if (event === 'readyForQuery') Atomics.add(roundTrips, 0, 1);
  return emit.call(this, event, ...values);
};

if (isMainThread) {
  process.on('message', (question) =>
    process.send?.(
      question === 'held'
        ? getHeld()
        : { roundTrips: Atomics.load(roundTrips, 0), cpu: process.cpuUsage() },
    ),
  );
  process.channel?.unref();
}

/** Bytes of this thread that something still refers to: heap, and what lies beside it. */
function getHeld(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // The second one takes what the first has only found.
  collect();
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
