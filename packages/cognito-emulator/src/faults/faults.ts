import { randomId } from '../crypto/random.ts';

export type FaultEffect =
  /** TooManyRequestsException, nothing applied. */
  | 'throttle'
  /** InternalErrorException with status 500, nothing applied. */
  | 'error'
  /** The answer is the error named in the order, nothing applied. */
  | 'refuse'
  /** The connection drops before anything is applied. */
  | 'drop-before'
  /** The call is applied, but its answer never arrives. */
  | 'drop-after'
  /** The answer comes late. */
  | 'delay'
  /** The answer is the one the same call got before, if there was one. */
  | 'stale';

/** An order to misbehave. */
export interface FaultOrder {
  /** Operation such as `AdminCreateUser`, or `POST /oauth2/token`; `*` is any of them. */
  readonly operation: string;
  readonly effect: FaultEffect;
  /** First call affected, counted from the order; default 1. */
  readonly from?: number;
  /** Number of calls affected; default all. */
  readonly times?: number;
  /** Milliseconds, for `delay`. */
  readonly delayMs?: number;
  /** Wire name of the error, for `refuse`. */
  readonly error?: string;
  /** Text of the error, for `refuse`. */
  readonly message?: string;
}

/** An order in force. */
export interface Fault extends FaultOrder {
  readonly id: string;
  /** Matching calls so far. */
  readonly calls: number;
}

/** How JWKS is broken. */
export type JwksFault = 'none' | 'error' | 'garbage' | 'empty';

/** Everything the emulator was told to do wrong. Nothing, unless the control API is used. */
export interface Faults {
  add(order: FaultOrder): Fault;
  remove(id: string): boolean;
  clear(): void;
  list(): readonly Fault[];
  /** Counts a call and finds the effects that apply to it. */
  take(operation: string): readonly FaultOrder[];
  jwks: JwksFault;
}

function applies({ from = 1, times = Infinity }: FaultOrder, call: number): boolean {
  return call >= from && call < from + times;
}

export function createFaults(): Faults {
  let faults: Fault[] = [];
  return {
    jwks: 'none',
    add(order) {
      const fault = { ...order, id: randomId(), calls: 0 };
      faults.push(fault);
      return fault;
    },
    remove(id) {
      const before = faults.length;
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    clear() {
      faults = [];
      this.jwks = 'none';
    },
    list: () => faults,
    take(operation) {
      if (faults.length === 0) return [];
      const hits: FaultOrder[] = [];
      faults = faults.map((fault) => {
        if (fault.operation !== '*' && fault.operation !== operation) return fault;
        const calls = fault.calls + 1;
        if (applies(fault, calls)) hits.push(fault);
        return { ...fault, calls };
      });
      return hits;
    },
  };
}
