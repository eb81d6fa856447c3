import { auditUrl } from './audit-url.ts';
import type { LogRow } from './log-row.ts';

/** More of the same, as searches of the log. */
export interface EventLinks {
  readonly actor: string;
  readonly target: string;
  readonly action: string;
  readonly request: string;
  /** The event alone, with its details. */
  readonly self: string;
}

/** @param path the log's path */
export function eventLinks(path: string, event: LogRow): EventLinks {
  const { id, actorId, targetId, action, requestId } = event;
  return {
    actor: auditUrl(path, { actor: actorId ?? undefined }),
    target: auditUrl(path, { target: targetId }),
    action: auditUrl(path, { action }),
    request: auditUrl(path, { text: requestId }),
    self: auditUrl(path, { text: requestId, event: id }),
  };
}
