import { drawNumbers } from '../chaos/schedule.ts';

/** Processes that are killed. In a move that staff ask for the mover is one of the workers. */
export type Kind = 'mover' | 'worker' | 'web';

export interface Kill {
  readonly kind: Kind;
  /** Milliseconds after the move has begun. */
  readonly afterMs: number;
}

/** How a move comes about, and what goes wrong meanwhile. */
export interface PlannedMove {
  /** Staff ask for it over HTTP and a worker carries it out, or the command of the CLI moves. */
  readonly by: 'staff' | 'command';
  readonly kills: readonly Kill[];
  /** Where its mover dies: a worker notices after a minute, or the command is run again. */
  readonly resumedBy: 'worker' | 'command';
}

/** Milliseconds. A move of some thousand rows is at its switch after about the first, and ends after the second. */
const EARLY = 300;
const WHOLE = 2_200;

/** How often each kind of process is killed during a move. Of staff's moves the mover is all workers. */
const ODDS: Readonly<Record<PlannedMove['by'], Readonly<Record<Kind, number>>>> = {
  staff: { mover: 0.2, worker: 0.2, web: 0.3 },
  command: { mover: 0.5, worker: 0.2, web: 0.3 },
};

/** The moves of a run, in the order in which they begin: the same for the same seed. */
export function drawMoves(seed: number, count: number): PlannedMove[] {
  const draw = drawNumbers(seed);
  return Array.from({ length: count }, () => {
    const by = draw() < 0.5 ? 'staff' : 'command';
    const kills = (['mover', 'worker', 'web'] as const).flatMap((kind) => {
      const [falls, early, at] = [draw() < ODDS[by][kind], draw() < 0.5, draw()];
      return falls ? [{ kind, afterMs: Math.floor(at * (early ? EARLY : WHOLE)) }] : [];
    });
    return { by, kills, resumedBy: draw() < 0.3 ? 'worker' : 'command' };
  });
}
