/**
 * `npm run bench:moves -- [--moves N] [--seed N] [--tenants N] [--writers N] [--plant NAME]`: moves
 * tenants there and back under load, while movers, workers and web apps are killed, and prints what
 * became of the acknowledged writes. Ends with an error when anything does not hold. With `--plant` a
 * defect is planted, and it is an error when the run does not find it.
 */
import { parseArgs } from 'node:util';

import { MOVE_PLANTS } from './chaos/plants.ts';
import { drawMoves } from './moves/plan.ts';
import { runMoves } from './moves/run.ts';
import { buildWeb } from './start/build-web.ts';

const { values } = parseArgs({
  options: {
    moves: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    tenants: { type: 'string', default: '8' },
    writers: { type: 'string', default: '3' },
    plant: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log(
    'npm run bench:moves -- [--moves N] [--seed N] [--tenants N] [--writers N] [--plant NAME]',
  );
  process.exit(0);
}
const [moves = 0, seed = 0, tenants = 0, writersPerTenant = 0] = [
  ...[values.moves, values.seed, values.tenants, values.writers],
].map(Number);
if (![moves, tenants, writersPerTenant].every((n) => n > 0) || !Number.isSafeInteger(seed)) {
  console.error('--moves, --tenants and --writers are above 0, --seed is a whole number.');
  process.exit(2);
}
const { plant } = values;
if (plant !== undefined && !(plant in MOVE_PLANTS)) {
  console.error(`There is no such plant. There are: ${Object.keys(MOVE_PLANTS).join(', ')}`);
  process.exit(2);
}

// With this process, all that it has started ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await buildWeb('/dev/null', new AbortController().signal);
console.log(`seed ${seed}, ${moves} moves of ${tenants} tenants`);
const { violations, killedAt, ...counts } = await runMoves({
  ...{ moves: drawMoves(seed, moves), tenants, writersPerTenant, seed },
  onMove: (done) => {
    if (done % 10 === 0) console.log(`${done} moves, after ${Math.round(process.uptime())} s`);
  },
  plants: plant === undefined ? [] : [plant],
});
for (const violation of violations.slice(0, 50)) console.log(`VIOLATION  ${violation}`);
console.table({ ...counts, violations: violations.length });
console.log('Movers were killed at:', killedAt);
console.log(`Again: npm run bench:moves -- --moves ${moves} --seed ${seed}`);
const found = violations.length > 0;
process.exit(found === (plant !== undefined) ? 0 : 1);
