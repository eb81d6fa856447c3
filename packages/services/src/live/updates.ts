import type { Database } from '@gatehouse/db/database';
import { ChangeListener } from '@gatehouse/db/live/change-listener';
import type { Logger } from '@gatehouse/telemetry';
import { LIVE_LIMITS, LiveHub } from './hub.ts';

/** Live updates of a process. */
export interface LiveUpdates {
  readonly hub: LiveHub;
  /** Ends the streams; what is asked for after that gets none. */
  close(): Promise<void>;
}

/**
 * Listens for what changes, from the first stream on.
 * @param url leads to the server itself, past any pooler
 */
export function createLiveUpdates(
  db: Database,
  log: Pick<Logger, 'warn'>,
  url: string,
  limits = LIVE_LIMITS,
): LiveUpdates {
  const hub = new LiveHub(db, log, limits);
  const listener = new ChangeListener({
    url,
    onChange: (change) => hub.tell(change),
    onGap: () => hub.tellAll(),
    onError: (error) => log.warn({ err: error }, 'live updates: the connection is lost'),
  });
  let started = false;
  let closed = false;
  return {
    get hub() {
      if (!started && !closed) void listener.start();
      started = true;
      return hub;
    },
    close: async () => {
      closed = true;
      hub.close();
      await listener.close();
    },
  };
}
