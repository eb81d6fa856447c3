/**
 * Loaded into a server before anything else: counts its round trips to Postgres, and tells its parent
 * of that and of the processor time it has used, when asked.
 */
import { createRequire } from 'node:module';

interface Connection {
  emit(event: string, ...values: unknown[]): boolean;
}

const database = createRequire(new URL('../../packages/db/package.json', import.meta.url));
const { Connection } = database('pg') as { Connection: { prototype: Connection } };
let roundTrips = 0;

const emit: (this: Connection, event: string, ...values: unknown[]) => boolean =
  Connection.prototype.emit;

/** Postgres ends its answer to every round trip by saying that it is ready for the next. */
Connection.prototype.emit = function count(event, ...values) {
  if (event === 'readyForQuery') roundTrips += 1;
  return emit.call(this, event, ...values);
};

process.on('message', () => process.send?.({ roundTrips, cpu: process.cpuUsage() }));
process.channel?.unref();
