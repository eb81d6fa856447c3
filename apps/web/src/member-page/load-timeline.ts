import type { UserId } from '@gatehouse/domain/ids';
import type { Deps } from '@gatehouse/services/access';
import { type AuditEvent, listAuditEvents } from '@gatehouse/services/audit';
import type { PageContext } from '#src/server/page-context.ts';

/** What happened to someone, what they did, or both. */
export const TIMELINE_SIDES = ['all', 'about', 'by'] as const;

export type TimelineSide = (typeof TIMELINE_SIDES)[number];

const LIMIT = 20;

/** Reads the address of the page. */
export function toTimelineSide(asked: unknown): TimelineSide {
  return TIMELINE_SIDES.find((side) => side === asked) ?? 'all';
}

/** Events of a member, newest first, with the invitation that they came by. */
export async function loadTimeline(
  deps: Pick<Deps, 'db'>,
  context: PageContext,
  userId: UserId,
  side: TimelineSide,
): Promise<AuditEvent[]> {
  const pages = await Promise.all([
    side === 'by' ? null : listAuditEvents(deps, context, { targetId: userId, limit: LIMIT }),
    side === 'about' ? null : listAuditEvents(deps, context, { actorId: userId, limit: LIMIT }),
  ]);
  const events = new Map(pages.flatMap((page) => page?.items ?? []).map((one) => [one.id, one]));
  return [...events.values()].toSorted((a, b) => (a.id < b.id ? 1 : -1)).slice(0, LIMIT);
}
