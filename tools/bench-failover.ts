/**
 * `npm run bench:failover -- [--webs N] [--workers N] [--seconds N]`: the primary is killed under
 * load, as in `tools/fleet/test/fail-over.btest.ts`, with more of everything. Ends with an error when
 * something acknowledged was lost, or a program ended.
 */
import { parseArgs } from 'node:util';

import { failOver } from './fleet/fail-over.ts';
import { buildWeb } from './start/build-web.ts';

const { values } = parseArgs({
  options: {
    webs: { type: 'string', default: '3' },
    workers: { type: 'string', default: '2' },
    seconds: { type: 'string', default: '30' },
  },
});

await buildWeb('/dev/null', new AbortController().signal);
const report = await failOver({
  webs: Number(values.webs),
  workers: Number(values.workers),
  seconds: Number(values.seconds),
});
console.log(report);
const { losses, ended, strange } = report;
process.exitCode = losses.length + ended.length + strange.length === 0 ? 0 : 1;
