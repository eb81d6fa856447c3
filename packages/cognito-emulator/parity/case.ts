import type { Place } from '../test/contract/place.ts';
import type { Input } from '../test/contract/contract.ts';
import type { ParityWorld } from './world.ts';

/**
 * Where the answer on AWS is known from:
 * - `live`: it was seen on AWS, by the source that the case names;
 * - `documented`: AWS' documentation or the model of its API says it;
 * - `named`: the documentation names the error for this operation, and neither its text nor when it comes;
 * - `unknown`: nothing says it.
 */
export type Known = 'live' | 'documented' | 'named' | 'unknown';

/** One call, and what it is compared by. */
export interface ParityCase {
  readonly name: string;
  readonly operation: string;
  readonly known: Known;
  /** Who saw it or where it stands, for `live` and for cases of their own that are `documented`. */
  readonly source?: string;
  /** Makes the input, and whatever must be there for it. */
  readonly make: (place: Place, world: ParityWorld) => Input | Promise<Input>;
  /** What of the answer is compared; left out: all of it. */
  readonly compare?: (answer: Record<string, unknown>, input: Input) => unknown;
}
