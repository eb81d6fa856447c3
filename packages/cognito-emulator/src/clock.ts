/** The emulator's time. Every expiry reads it, so shifting it ages codes, tokens and sessions. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Milliseconds by which this clock is ahead of the machine's. */
  readonly offset: number;
  /** Sets the offset, in milliseconds; negative goes back. */
  shift(offset: number): void;
}

/** A clock that starts in step with the machine's. */
export function createClock(): Clock {
  let offset = 0;
  return {
    now: () => Date.now() + offset,
    get offset() {
      return offset;
    },
    shift(milliseconds) {
      offset = milliseconds;
    },
  };
}
