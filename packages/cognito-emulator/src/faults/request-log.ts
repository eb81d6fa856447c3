import type { FaultOrder } from './faults.ts';

export interface LoggedRequest {
  /** Counts from 1. */
  readonly id: number;
  /** Milliseconds since the epoch, of the machine's clock. */
  readonly at: number;
  readonly operation: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

/** What was sent and answered, as far as it is text. */
export interface Bodies {
  readonly sent?: string | undefined;
  readonly answered?: string | undefined;
}

type NewRequest = Omit<LoggedRequest, 'id' | 'at' | 'faults'> & { faults: readonly FaultOrder[] };

/** Recent requests, for the console and the control API. */
export interface RequestLog {
  add(request: NewRequest, bodies?: Bodies): void;
  /** Newest first. */
  recent(): readonly LoggedRequest[];
  /** Bodies are for the console's inspector only: they hold passwords and tokens. */
  bodies(request: LoggedRequest): Bodies;
}

const MAX_REQUESTS = 200;
/** Characters of a body that are kept. */
const MAX_BODY = 32_768;

/** A part of a text would keep the whole of it in memory: a long one is copied. */
const shortened = (text: string | undefined) =>
  text === undefined || text.length <= MAX_BODY
    ? text
    : `${Buffer.from(text.slice(0, MAX_BODY)).toString()}…`;

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  let count = 0;
  const kept = new WeakMap<LoggedRequest, Bodies>();
  return {
    add({ faults, ...request }, { sent, answered } = {}) {
      count += 1;
      const effects = faults.map(({ effect }) => effect);
      const logged = { id: count, at: Date.now(), ...request, faults: effects };
      kept.set(logged, { sent: shortened(sent), answered: shortened(answered) });
      requests.push(logged);
      if (requests.length > MAX_REQUESTS * 2) requests = requests.slice(-MAX_REQUESTS);
    },
    recent: () => requests.slice(-MAX_REQUESTS).toReversed(),
    bodies: (request) => kept.get(request) ?? {},
  };
}
