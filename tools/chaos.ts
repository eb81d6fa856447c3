/**
 * `npm run chaos -- [--seconds N] [--seed N] [--plant NAME]`: operations and faults at random, on a
 * throw-away stack; ends with an error when anything does not hold. With `--plant` a defect is
 * planted, and it is an error when the run does not find it. The web app must have been built.
 */
import { parseArgs } from 'node:util';

import { PLANTS, toPreload } from './chaos/plants.ts';
import { runChaos } from './chaos/run.ts';
import { buildWeb } from './start/build-web.ts';

const MOST_SECONDS = 480;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1e9)) },
    plant: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) {
  console.log('npm run chaos -- [--seconds N] [--seed N] [--plant NAME]');
  process.exit(0);
}
const seconds = Number(values.seconds);
const seed = Number(values.seed);
if (!(seconds > 0 && seconds <= MOST_SECONDS) || !Number.isSafeInteger(seed)) {
  console.error(`--seconds is 1 to ${MOST_SECONDS}, --seed a whole number.`);
  process.exit(2);
}
const { plant } = values;
if (plant !== undefined && !(plant in PLANTS)) {
  console.error(`There is no such plant. There are: ${Object.keys(PLANTS).join(', ')}`);
  process.exit(2);
}

// With this process, all that it has started ends.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await buildWeb('/dev/null', new AbortController().signal);
console.log(`seed ${seed}, ${seconds} s`);
const { violations, ...counts } = await runChaos({
  seconds,
  seed,
  ...(plant !== undefined && { preload: toPreload([plant]) }),
});
for (const violation of violations.slice(0, 50)) console.log(`VIOLATION  ${violation}`);
console.table({ ...counts, violations: violations.length });
const found = violations.length > 0;
console.log(`Again: npm run chaos -- --seconds ${seconds} --seed ${seed}`);
process.exit(found === (plant !== undefined) ? 0 : 1);
