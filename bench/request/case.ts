import type { MakeRequest } from './load.ts';
import type { Subject } from './server.ts';

/** One kind of request to one server. */
export interface Case {
  readonly name: string;
  readonly subject: Subject;
  readonly make: MakeRequest;
  readonly status: number;
  /** One for each round. */
  readonly figures: Figures[];
}

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly requests: number;
  /** Microseconds of the server process for each request. */
  readonly cpu: number;
  readonly roundTrips: number;
}

/** The middle one; NaN of none. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}
