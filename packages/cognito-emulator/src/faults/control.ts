import type { Faults } from './faults.ts';
import type { RequestLog } from './request-log.ts';

/** What the control API commands and the console shows. */
export interface Control {
  readonly faults: Faults;
  readonly log: RequestLog;
  /** Whether the control API is on; without it there are no faults. */
  readonly enabled: boolean;
}
