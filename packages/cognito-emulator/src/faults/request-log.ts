import type { FaultOrder } from './faults.ts';

export interface LoggedRequest {
  /** Milliseconds since the epoch, of the machine's clock. */
  readonly at: number;
  readonly operation: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly faults: readonly string[];
}

/** Recent requests, for the console and the control API. Bodies are not kept. */
export interface RequestLog {
  add(operation: string, status: number, milliseconds: number, faults: readonly FaultOrder[]): void;
  /** Newest first. */
  recent(): readonly LoggedRequest[];
}

const MAX_REQUESTS = 200;

export function createRequestLog(): RequestLog {
  let requests: LoggedRequest[] = [];
  return {
    add(operation, status, milliseconds, faults) {
      requests.push({
        at: Date.now(),
        operation,
        status,
        milliseconds,
        faults: faults.map(({ effect }) => effect),
      });
      if (requests.length > MAX_REQUESTS * 2) requests = requests.slice(-MAX_REQUESTS);
    },
    recent: () => requests.slice(-MAX_REQUESTS).toReversed(),
  };
}
