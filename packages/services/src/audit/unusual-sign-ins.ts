import type { AuditFilter } from '@gatehouse/db/repositories/audit-events';
import type { AuditAction } from '../events/record-event.ts';

/** Stands for those below where an action is asked for. */
export const UNUSUAL_SIGN_INS = 'unusual_sign_ins';

/** What someone who looks for strangers among the members wants to see. */
const ACTIONS: readonly AuditAction[] = [
  'member.new_browser',
  'member.sign_in_denied',
  'member.mfa_recovered',
  'tenant.break_glass_used',
];

/** A filter as the rows are searched by it. */
export function toRowFilter(filter: AuditFilter): AuditFilter {
  if (filter.action !== UNUSUAL_SIGN_INS) return filter;
  const { action: _action, ...others } = filter;
  return { ...others, actions: ACTIONS };
}
