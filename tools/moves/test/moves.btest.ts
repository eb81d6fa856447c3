import { expect, it } from 'vitest';

import { MOVE_PLANTS } from '../../chaos/plants.ts';
import type { PlannedMove } from '../plan.ts';
import { runMoves } from '../run.ts';

/** There and back: the mover is a worker, then the command. Both die, and a web app each time. */
const MOVES: readonly PlannedMove[] = [
  {
    by: 'staff',
    kills: [
      { kind: 'mover', afterMs: 20 },
      { kind: 'web', afterMs: 100 },
    ],
    resumedBy: 'command',
  },
  {
    by: 'command',
    kills: [
      { kind: 'mover', afterMs: 400 },
      { kind: 'web', afterMs: 0 },
      { kind: 'worker', afterMs: 200 },
    ],
    resumedBy: 'command',
  },
];

const OPTIONS = { tenants: 1, writersPerTenant: 4, seed: 20_261_130 };

it('DB-04 DB-05 DB-16 loses no write and doubles none, there and back, whatever is killed', async () => {
  const report = await runMoves({ ...OPTIONS, moves: MOVES });
  expect(report.violations).toEqual([]);
  expect(report).toMatchObject({ moves: 2, moverKills: 2, webKills: 2, inTwoPlaces: 0 });
  expect(report.workerKills).toBe(3);
  expect(report.takenOver).toBeGreaterThan(0);
  expect(report.created).toBeGreaterThan(0);
  expect(report.renamed).toBeGreaterThan(0);
  expect(report.looks).toBeGreaterThan(0);
}, 1_200_000);

it('DB-04 a run finds what is lost, doubled, without its event, and in two places', async () => {
  const move: PlannedMove = { by: 'staff', kills: [], resumedBy: 'command' };
  const plants = Object.keys(MOVE_PLANTS);
  const report = await runMoves({ ...OPTIONS, moves: [move], plants });
  for (const kind of ['lost', 'doubled', 'wrongEvents', 'inTwoPlaces'] as const) {
    expect(report[kind], kind).toBeGreaterThan(0);
  }
}, 1_200_000);
