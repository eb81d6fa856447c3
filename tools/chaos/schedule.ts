import fc from 'fast-check';

/** Processes of ours. */
export const PROCESSES = ['web-1', 'web-2', 'worker'] as const;
export type ProcessName = (typeof PROCESSES)[number];

/** Something that goes wrong, and for how long. */
export type Mishap =
  | { readonly kind: 'kill'; readonly who: ProcessName }
  | { readonly kind: 'kill postgres' }
  | {
      readonly kind: 'cognito';
      readonly operation: string;
      readonly effect: 'throttle' | 'error' | 'drop-before' | 'drop-after' | 'delay';
      readonly times: number;
    }
  | { readonly kind: 'mail'; readonly fault: 'away' | 'refuse'; readonly ms: number }
  | {
      readonly kind: 'database';
      readonly who: ProcessName;
      readonly fault:
        | { readonly kind: 'down' | 'black hole'; readonly ms: number }
        | { readonly kind: 'delay'; readonly ms: number; readonly late: number }
        | { readonly kind: 'cut after commit' | 'cut before commit'; readonly times: number };
    };

/** A mishap, and the pause before it in milliseconds. */
export interface Turn {
  readonly pause: number;
  readonly mishap: Mishap;
}

const OPERATIONS = [
  '*',
  'AdminCreateUser',
  'AdminGetUser',
  'AdminListGroupsForUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'CreateGroup',
  'GetGroup',
  'GetTokensFromRefreshToken',
] as const;

const who = fc.constantFrom(...PROCESSES);
const duration = fc.integer({ min: 200, max: 3_000 });
const times = fc.integer({ min: 1, max: 4 });

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('kill' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill postgres' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('cognito' as const),
      operation: fc.constantFrom(...OPERATIONS),
      effect: fc.constantFrom('throttle', 'error', 'drop-before', 'drop-after', 'delay'),
      times: fc.integer({ min: 1, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('mail' as const),
      fault: fc.constantFrom('away', 'refuse'),
      ms: duration,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('database' as const),
      who,
      fault: fc.oneof(
        fc.record({ kind: fc.constantFrom('down', 'black hole'), ms: duration }),
        fc.record({
          kind: fc.constant('delay' as const),
          ms: duration,
          late: fc.integer({ min: 20, max: 400 }),
        }),
        fc.record({ kind: fc.constantFrom('cut after commit', 'cut before commit'), times }),
      ),
    }),
  },
);

/** The mishaps of a run, in their order: the same for the same seed. */
export function drawSchedule(seed: number, length: number): Turn[] {
  const turn = fc.record({ pause: fc.integer({ min: 50, max: 1_200 }), mishap });
  return fc.sample(turn, { seed, numRuns: length });
}

/** A stream of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function drawNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
