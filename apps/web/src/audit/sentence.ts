import { isRole } from '@gatehouse/domain/role';
import { ROLE_NAMES } from '#src/format/words.ts';
import type { AuditEventRow } from '#src/format/rows.ts';

/** An event in words: what was done, to whom, and what changed from what to what. */
export interface Sentence {
  readonly verb: string;
  readonly target: string | null;
  readonly rest: string | null;
  readonly change: { readonly from: string; readonly to: string } | null;
}

type Snapshot = AuditEventRow['before'];

function text(snapshot: Snapshot, field: string): string {
  const custom = field === 'role' && snapshot?.['customRole'];
  const value = custom || snapshot?.[field];
  if (isRole(value)) return ROLE_NAMES[value];
  return value === undefined || value === null ? '' : String(value);
}

/** Name and address in one. */
function identity(snapshot: Snapshot): string {
  return `${text(snapshot, 'name')} (${text(snapshot, 'email')})`;
}

function simple(verb: string, target: string | null, rest: string | null = null): Sentence {
  return { verb, target, rest, change: null };
}

/** The sentence of an event, to be read after the name of whoever did it. */
export function sentenceOf(event: AuditEventRow): Sentence {
  const { action, targetName: target, before, after } = event;
  const role = text(after, 'role') || text(before, 'role');
  const asRole = role ? `as ${role}` : null;
  switch (action) {
    case 'tenant.created':
      return simple('created the tenant', target);
    case 'tenant.renamed':
      return changed('renamed the tenant', null, event, 'name');
    case 'tenant.session_limits_set':
      return simple('set how old a sign-in may be in', target);
    case 'member.identity_changed':
      return {
        ...simple('took over the new name or address of', target),
        change: { from: identity(before), to: identity(after) },
      };
    case 'tenant.deleted':
      return simple('deleted the tenant', target);
    case 'tenant.restored':
      return simple('restored the tenant', target);
    case 'tenant.comparison_requested':
      return simple('had the groups in Cognito compared', null);
    case 'tenant.rights_released':
      return simple('let rights come back after a restore', null);
    case 'member.disabled':
      return simple('disabled the account of', target);
    case 'member.enabled':
      return simple('enabled the account of', target);
    case 'member.role_changed':
      return changed('changed the role of', target, event, 'role');
    case 'member.deactivated':
      return simple('deactivated', target);
    case 'member.reactivated':
      return simple('reactivated', target);
    case 'member.removed':
      return simple('removed', target, role ? `who was ${role}` : null);
    case 'member.drift_repaired':
      return simple('set right in Cognito the groups of', target);
    case 'invitation.created':
      return simple('invited', target, asRole);
    case 'invitation.resent':
      return simple('sent a new invitation to', target, asRole);
    case 'invitation.revoked':
      return simple('revoked the invitation to', target);
    case 'invitation.accepted':
      return simple('accepted the invitation to', target, asRole);
    case 'role.created':
      return simple('created the role', target);
    case 'role.changed':
      return simple('changed the role', target);
    case 'role.deleted':
      return simple('deleted the role', target, moved(event));
    case 'api_key.created':
      return simple('created the API key', target);
    case 'api_key.rotated':
      return simple('rotated the API key', target);
    case 'api_key.revoked':
      return simple('revoked the API key', target);
    case 'project.created':
      return simple('created the project', target);
    case 'project.renamed':
      return changed('renamed the project', null, event, 'name');
    case 'project.deleted':
      return simple('deleted the project', target);
    default:
      return simple(action, target);
  }
}

/** What became of those who had a role that is gone. */
function moved({ after }: AuditEventRow): string | null {
  return after ? `whose ${text(after, 'members')} members became ${text(after, 'role')}` : null;
}

function changed(
  verb: string,
  target: string | null,
  { before, after }: AuditEventRow,
  field: string,
): Sentence {
  return {
    verb,
    target,
    rest: null,
    change: { from: text(before, field), to: text(after, field) },
  };
}
