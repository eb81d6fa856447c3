/**
 * Moves tenants there and back under load, with movers that die at a step and processes that are
 * killed while they write, and prints what became of the writes.
 * `npm run bench:moves`, or with another number of moves: `npm run bench:moves -- 20`
 */
import { startTestCluster } from '@gatehouse/testing/test-cluster';
import { DEATHS, runMoves } from './run-moves.ts';

const moves = Number(process.argv[2] ?? 100);
const cluster = await startTestCluster([]);
try {
  const report = await runMoves(cluster.address, {
    ...{ tenants: 4, clients: 5, writers: 2, killWriterEvery: 3 },
    deaths: Array.from(
      { length: moves },
      () => DEATHS[Math.floor(Math.random() * DEATHS.length)] ?? '',
    ),
  });
  console.table(report);
  const { lost, doubled, withoutEvent, inTwoPlaces, chainsHold } = report;
  if (lost + doubled + withoutEvent + inTwoPlaces > 0 || !chainsHold) process.exitCode = 1;
} finally {
  await cluster.stop();
}
