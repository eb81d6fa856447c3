/**
 * The time of our code in a sign-in by a SAML connection, from the start of the attempt to the session, with
 * one connection and with a thousand. Both have 1,000 tenants and 1,000 people; the pool is an object in this
 * process that knows everyone. The identity provider's own work is left out, the database's is not.
 *
 * Usage: npm run bench:sso -- [--rounds N] [--sign-ins N]; prints medians, and exits with 1 when a thousand
 * take more than 1.1 times as long.
 */
import { parseArgs } from 'node:util';
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { QUEUES } from '../../packages/db/src/queue/queues.ts';
import { createPeople, type Person } from './people.ts';
import { signIn } from './sign-in.ts';
import { createStage, type Stage } from './stage.ts';

const AIM = 1.1;
const TENANTS = 1_000;
const WARM_UP = 50;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    'sign-ins': { type: 'string', default: '100' },
  },
});
const rounds = Number(values.rounds);
const signIns = Number(values['sign-ins']);

const median = (numbers: readonly number[]) =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function createSide(connections: number) {
  const stage = await createStage(cluster.address);
  stages.push(stage);
  const people = await createPeople(stage, { tenants: TENANTS, connections });
  const medians: number[] = [];
  let turn = 0;
  /** Signs in the next person: each sign-in another one's, until all had their turn. */
  const next = (): Promise<number> => signIn(stage, people[turn++ % people.length] as Person);
  return { connections, medians, next };
}

type Side = Awaited<ReturnType<typeof createSide>>;

/** One sign-in of each side after the other, so that what else the machine does meets both. */
async function runRound([one, many]: readonly [Side, Side], count: number) {
  const times: [number[], number[]] = [[], []];
  for (let n = 0; n < count; n += 1) {
    times[0].push(await one.next());
    times[1].push(await many.next());
  }
  return { one: median(times[0]), many: median(times[1]) };
}

const cluster = await startTestCluster(QUEUES);
const stages: Stage[] = [];
try {
  const sides = [await createSide(1), await createSide(TENANTS)] as const;
  const [one, many] = sides;
  await runRound(sides, WARM_UP);
  for (let round = 0; round < rounds; round += 1) {
    const taken = await runRound(sides, signIns);
    one.medians.push(taken.one);
    many.medians.push(taken.many);
  }
  for (const { connections, medians } of sides) {
    const name = `${connections} of ${TENANTS} tenants with a connection`;
    const all = medians.map((ms) => ms.toFixed(1)).join(', ');
    console.log(`${name.padEnd(40)} ${median(medians).toFixed(1)} ms a sign-in (rounds: ${all})`);
  }
  const ratio = median(many.medians) / median(one.medians);
  console.log(`ratio ${ratio.toFixed(2)} (aim ${AIM})`);
  if (!(ratio <= AIM)) process.exitCode = 1;
} finally {
  for (const { stop } of stages) await stop();
  await cluster.stop();
}
