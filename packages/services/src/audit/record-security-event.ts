import type { ScopedWriter } from '@gatehouse/db/database';
import { insertSecurityEvent } from '@gatehouse/db/repositories/security-events';
import { newId, type SecurityEventId, type UserId } from '@gatehouse/domain/ids';
import { mustRecord } from '../events/must-record.ts';
import type { Deps } from '../access/deps.ts';

/** What can happen to an account, and whether its person gets a mail about it. */
export const SECURITY_ACTIONS = {
  'name.changed': { mail: false },
  'email.requested': { mail: false },
  'email.changed': { mail: true },
  'email.refused': { mail: false },
  'password.changed': { mail: true },
  'password.refused': { mail: false },
  // The pool itself sends a mail, with the code for a new one.
  'password.reset': { mail: false },
  'mfa.enabled': { mail: true },
  'mfa.removed': { mail: true },
  'mfa.refused': { mail: false },
  'mfa.reset': { mail: true },
  'mfa.recovered': { mail: true },
  'backup_codes.created': { mail: true },
  'backup_codes.refused': { mail: false },
  'passkey.added': { mail: true },
  'passkey.removed': { mail: true },
  'personal_key.created': { mail: true },
  'connected_app.connected': { mail: true },
  'sessions.ended': { mail: false },
  'connected_account.added': { mail: true },
  'connected_account.removed': { mail: true },
  'sign_in.confirmed': { mail: false },
  'sign_in.denied': { mail: true },
  'sso.linked': { mail: true },
} as const satisfies Record<string, { readonly mail: boolean }>;

export type SecurityAction = keyof typeof SECURITY_ACTIONS;

interface NewSecurityEvent {
  readonly userId: UserId;
  readonly action: SecurityAction;
  /** In which request it happened. */
  readonly origin: { readonly requestId: string; readonly address: string | null };
  readonly before?: string;
  readonly after?: string;
}

/** Writes an event of a person's account, in the transaction of the change, and has them told. */
export async function recordSecurityEvent(
  deps: Pick<Deps, 'jobs'>,
  tx: ScopedWriter,
  { userId, action, origin, before, after }: NewSecurityEvent,
): Promise<void> {
  const id = newId<SecurityEventId>();
  const { requestId, address } = origin;
  const event = {
    userId,
    id,
    action,
    before: before ?? null,
    after: after ?? null,
    address,
    requestId,
  };
  await mustRecord(() => insertSecurityEvent(tx, event));
  if (SECURITY_ACTIONS[action].mail) {
    await deps.jobs.send(tx, 'security-notice', { userId, eventId: id });
  }
}
