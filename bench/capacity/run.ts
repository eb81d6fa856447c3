/**
 * `npm run bench:capacity -- [--people N]... [--set NAME=VALUE]...`: what so many people need of web tasks,
 * database, Cognito and money, and where the limits are. Measures nothing: docs/capacity.md.
 */
import { parseArgs } from 'node:util';

import { findLimits } from './limits.ts';
import { simulate } from './simulate.ts';
import { toCognito, toCurve, toLimits } from './tables.ts';
import { WORKLOAD, type Workload } from './workload.ts';

const { values } = parseArgs({
  options: {
    people: { type: 'string', multiple: true },
    set: { type: 'string', multiple: true, default: [] },
  },
});

/** @throws Error for a name that there is not, or a value that is no number above zero */
function readWorkload(settings: readonly string[]): Workload {
  const own = settings.map((setting): [string, number] => {
    const [name = '', value] = setting.split('=');
    if (!(name in WORKLOAD) || !(Number(value) > 0)) {
      throw new Error(`--set ${setting}: one of ${Object.keys(WORKLOAD).join(', ')}, and a number`);
    }
    return [name, Number(value)];
  });
  return { ...WORKLOAD, ...Object.fromEntries(own) };
}

const workload = readWorkload(values.set);
const people = (values.people ?? ['1000', '10000', '100000', '1000000', '10000000']).map(Number);
const points = people.map((number) => simulate(number, workload));
for (const table of [toCurve(points), toCognito(points), toLimits(findLimits(workload))]) {
  console.log(`${table}\n`);
}
