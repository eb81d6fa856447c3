import {
  countActiveMembers,
  countInvitations,
  countPeriod,
  listUsageDays,
} from '@gatehouse/db/repositories/usage';
import { INVITATION_STATES, type UsageDays } from '@gatehouse/domain/usage';
import type { Deps } from '../access/deps.ts';
import type { Context } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';

const DAY_MS = 86_400_000;

/**
 * A tenant in numbers: its members and who signed in, day by day (UTC), its invitations, and the period
 * before beside it.
 * @param input.days how many days, today the last
 * @returns every day, the oldest first; `members` is null for a day on which no one counted
 */
export function getUsage(deps: Pick<Deps, 'db'>, ctx: Context, input: { days: UsageDays }) {
  return authorize(deps, ctx, { permission: 'usage:read' }, async (db) => {
    const { id } = ctx.tenant;
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const from = today - (input.days - 1) * DAY_MS;
    const before = from - input.days * DAY_MS;
    const [rows, members, invitations, period] = await deps.db.readReport(
      db,
      { tenantId: id },
      (report) =>
        Promise.all([
          listUsageDays(report, id, new Date(from)),
          countActiveMembers(report, id),
          countInvitations(report, id),
          countPeriod(report, id, { from: new Date(from), before: new Date(before) }),
        ]),
    );
    const counted = new Map(rows.map((row) => [row.day.getTime(), row]));
    const { active, accepted, acceptedBefore, signInsBefore, membersBefore } = period;
    return {
      members,
      active,
      accepted,
      before: { members: membersBefore, signIns: signInsBefore, accepted: acceptedBefore },
      days: Array.from({ length: input.days }, (_, index) => {
        const day = from + index * DAY_MS;
        const row = counted.get(day);
        return {
          day: new Date(day).toISOString().slice(0, 10),
          // What is counted now and then is always a little old: for today there is a newer number.
          members: day === today ? members : (row?.members ?? null),
          signIns: row?.signIns ?? 0,
        };
      }),
      invitations: INVITATION_STATES.map((state) => ({
        state,
        count: invitations.find(({ status }) => status === state)?.count ?? 0,
      })),
    };
  });
}
