import { expect, inject, it } from 'vitest';
import { runMoves } from './moves/run-moves.ts';

it('DB-04 DB-05 DB-16 loses no write and doubles none, wherever a mover dies, there and back', async () => {
  const report = await runMoves(inject('postgres'), {
    ...{ tenants: 1, clients: 2, writers: 1, killWriterEvery: 2 },
    // Before the switch, on the way there; after it, on the way back.
    deaths: ['comparing', 'opening'],
  });
  expect(report).toMatchObject({
    ...{
      moves: 2,
      moverKills: 2,
      writerKills: 1,
      lost: 0,
      doubled: 0,
      withoutEvent: 0,
      inTwoPlaces: 0,
    },
    chainsHold: true,
  });
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.looks).toBeGreaterThan(0);
}, 300_000);
