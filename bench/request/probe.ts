/**
 * Loaded into a server before anything else: counts what it sends to Postgres, and tells its parent
 * of that and of the processor time it has used, when asked.
 */
import { createRequire } from 'node:module';

interface Connection {
  sync(): void;
  query(text: string): void;
}

const database = createRequire(new URL('../../packages/db/package.json', import.meta.url));
const { Connection } = database('pg') as { Connection: { prototype: Connection } };
let roundTrips = 0;

for (const name of ['sync', 'query'] as const) {
  const send: (this: Connection, text: string) => void = Connection.prototype[name];
  Connection.prototype[name] = function count(this: Connection, text?: string) {
    roundTrips += 1;
    return send.call(this, text ?? '');
  };
}

process.on('message', () => process.send?.({ roundTrips, cpu: process.cpuUsage() }));
process.channel?.unref();
