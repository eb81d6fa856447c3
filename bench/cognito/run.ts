/**
 * Compares the embedded Cognito with the npm package cognito-local on the same work, in one run.
 *
 * Usage: node run.ts [--million] [--alone] [--seconds N]
 * `--alone` leaves cognito-local out.
 */
import { parseArgs } from 'node:util';
import { measureBound } from './bound.ts';
import { p95, rate, type Call } from './load.ts';
import type { Subject } from './server.ts';
import {
  createSubjectCaller,
  createTarget,
  createUser,
  fillEmbedded,
  fillLocal,
  fillStore,
  measureSignIns,
  scratch,
  setPassword,
  startEmbedded,
  startLocal,
  type Target,
} from './subjects.ts';

const { values } = parseArgs({
  options: {
    million: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '4' },
  },
});
const seconds = Number(values.seconds);

/** Rates per second; processor time of the server in milliseconds. */
interface Rates {
  creates: number;
  createCpuMs: number;
  signIns: number;
  signInCpuMs: number;
  listFilterP95: number;
}

interface Figures extends Rates {
  startMs: number;
  memoryMb: number;
  createsSmall: number;
}

const people = Array.from({ length: 20 }, (_, index) => `person${index}`);

async function prepare(call: Call): Promise<Target> {
  const target = await createTarget(call);
  for (const name of people) {
    await createUser(call, target.poolId, name);
    await setPassword(call, target.poolId, name);
  }
  return target;
}

/** Rates at the size that the store has now. */
async function measure(
  subject: Subject,
  target: Target,
  label: string,
  size: number,
): Promise<Rates> {
  const call = createSubjectCaller(subject);
  let created = 0;
  const cpu = subject.cpuMs();
  const creates = await rate(seconds, 16, (index) => {
    created += 1;
    return createUser(call, target.poolId, `${label}${index}`);
  });
  const createCpuMs = (subject.cpuMs() - cpu) / created;
  const signIns = await measureSignIns(call, subject, {
    clientId: target.clientId,
    names: people,
    seconds,
  });
  const listFilterP95 = await p95(60, (index) =>
    call('ListUsers', {
      UserPoolId: target.poolId,
      Limit: 10,
      Filter: `email = "fill${(index * 37) % size}@example.com"`,
    }),
  );
  return {
    creates,
    createCpuMs,
    signIns: signIns.perSecond,
    signInCpuMs: signIns.cpuMs,
    listFilterP95,
  };
}

function show(size: string, rates: Rates): void {
  const { creates, createCpuMs, signIns, signInCpuMs, listFilterP95 } = rates;
  console.log(
    `  ${size} users: ${creates.toFixed(0)} AdminCreateUser/s (${createCpuMs.toFixed(2)} ms CPU), ` +
      `${signIns.toFixed(0)} sign-ins/s (${signInCpuMs.toFixed(2)} ms CPU), ` +
      `filtered ListUsers p95 ${listFilterP95.toFixed(2)} ms`,
  );
}

async function createsWhenSmall(subject: Subject, poolId: string): Promise<number> {
  const call = createSubjectCaller(subject);
  return rate(Math.min(2, seconds), 16, (index) => createUser(call, poolId, `small${index}`));
}

async function benchEmbedded(directory: string): Promise<Figures> {
  const subject = await startEmbedded(directory);
  const { startMs } = subject;
  const memoryMb = subject.memoryMb();
  const call = createSubjectCaller(subject);
  const target = await prepare(call);
  const createsSmall = await createsWhenSmall(subject, target.poolId);
  await fillEmbedded(call, target.poolId, 0, 10_000);
  const figures = await measure(subject, target, 'at10k', 10_000);
  show('10,000', figures);
  await subject.stop();
  if (values.million) await benchMillion(target, directory, figures);
  return { startMs, memoryMb, createsSmall, ...figures };
}

/** The same at 100,000 and 1,000,000 users, which are written straight into the store. */
async function benchMillion(target: Target, directory: string, small: Rates): Promise<void> {
  fillStore(directory, target.poolId, 10_000, 100_000);
  const medium = await startEmbedded(directory);
  const call = createSubjectCaller(medium);
  const page = await p95(100, () => call('ListUsers', { UserPoolId: target.poolId }));
  console.log(`  100,000 users: ListUsers page p95 ${page.toFixed(2)} ms`);
  await medium.stop();
  fillStore(directory, target.poolId, 100_000, 1_000_000);
  const large = await startEmbedded(directory);
  console.log(`  1,000,000 users: start ${large.startMs.toFixed(0)} ms`);
  const rates = await measure(large, target, 'at1m', 1_000_000);
  show('1,000,000', rates);
  const times = (one: number, other: number) => (one / other).toFixed(2);
  console.log(
    `  10,000 : 1,000,000 users: AdminCreateUser ${times(small.creates, rates.creates)} ` +
      `(by CPU ${times(rates.createCpuMs, small.createCpuMs)}), ` +
      `sign-ins ${times(small.signIns, rates.signIns)} ` +
      `(by CPU ${times(rates.signInCpuMs, small.signInCpuMs)})`,
  );
  await large.stop();
}

async function benchLocal(directory: string): Promise<Figures> {
  const first = await startLocal(directory);
  const { startMs } = first;
  const memoryMb = first.memoryMb();
  const target = await prepare(createSubjectCaller(first));
  const createsSmall = await createsWhenSmall(first, target.poolId);
  await first.stop();
  fillLocal(directory, target.poolId, 10_000);
  const second = await startLocal(directory);
  const figures = await measure(second, target, 'at10k', 10_000);
  await second.stop();
  return { startMs, memoryMb, createsSmall, ...figures };
}

const lines: readonly [label: string, field: keyof Figures, higherIsBetter: boolean][] = [
  ['start to first answer, ms', 'startMs', false],
  ['memory after start, MB', 'memoryMb', false],
  ['AdminCreateUser per second, small', 'createsSmall', true],
  ['AdminCreateUser per second, 10,000 users', 'creates', true],
  ['password sign-ins per second, 10,000 users', 'signIns', true],
  ['ListUsers with a filter, p95 ms, 10,000 users', 'listFilterP95', false],
];

function compare(embedded: Figures, local: Figures): void {
  console.log('\n| | embedded | cognito-local | times better |\n| --- | --- | --- | --- |');
  for (const [label, field, higher] of lines) {
    const [a, b] = [embedded[field], local[field]];
    console.log(
      `| ${label} | ${a.toFixed(1)} | ${b.toFixed(1)} | ${(higher ? a / b : b / a).toFixed(1)} |`,
    );
  }
}

const [mine, theirs] = [scratch(), scratch()];
try {
  console.log('embedded Cognito');
  const embedded = await benchEmbedded(mine.path);
  console.log(`  start to first answer ${embedded.startMs.toFixed(0)} ms`);
  const bound = await measureBound(seconds);
  console.log(
    `bound of a sign-in (password check, two signatures): ${bound.cpuMs.toFixed(2)} ms of processor, ` +
      `${bound.perSecond.toFixed(0)} per second; embedded uses ${embedded.signInCpuMs.toFixed(2)} ms, ` +
      `${(embedded.signInCpuMs / bound.cpuMs).toFixed(2)} times the bound`,
  );
  if (!values.alone) {
    console.log('cognito-local');
    compare(embedded, await benchLocal(theirs.path));
  }
} finally {
  mine.remove();
  theirs.remove();
}
