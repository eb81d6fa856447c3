/**
 * `npm run bench:release -- [--seconds N]`: a release under load, as `tools/fleet/test/roll.btest.ts`
 * walks it, for a minute. Ends with an error when a request failed or a job was lost.
 */
import { parseArgs } from 'node:util';

import { QUEUES } from '@gatehouse/db/queue/queues';
import { startTestCluster } from '@gatehouse/testing/test-cluster';

import { rollRelease } from './fleet/roll.ts';
import { buildWeb } from './start/build-web.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' } } });

await buildWeb('/dev/null', new AbortController().signal);
const cluster = await startTestCluster(QUEUES, { durable: true });
try {
  const { failures, losses, faults, ...figures } = await rollRelease(
    cluster.address,
    Number(values.seconds),
  );
  console.log(figures);
  const wrong = [...faults, ...losses, ...failures.map((one) => JSON.stringify(one))];
  for (const one of wrong) console.log(`WRONG  ${one}`);
  console.log(`${failures.length} requests failed, ${losses.length} things lost`);
  process.exitCode = wrong.length + figures.slow === 0 ? 0 : 1;
} finally {
  await cluster.stop();
}
