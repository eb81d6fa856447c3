import { expect, it } from 'vitest';

import { drawMoves } from '../plan.ts';

it('draws the same moves for the same seed, and others for another', () => {
  expect(drawMoves(19, 100)).toEqual(drawMoves(19, 100));
  expect(drawMoves(19, 100)).not.toEqual(drawMoves(20, 100));
});

it('draws movers of both kinds, and kills of every kind for each of them', () => {
  const all = drawMoves(19, 100);
  for (const by of ['staff', 'command'] as const) {
    const kinds = all.filter((one) => one.by === by).flatMap(({ kills }) => kills);
    expect([...new Set(kinds.map(({ kind }) => kind))].sort()).toEqual(['mover', 'web', 'worker']);
  }
});
