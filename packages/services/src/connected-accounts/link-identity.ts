import type { ScopedWriter } from '@gatehouse/db/database';
import { isSharedAccount, updateUser } from '@gatehouse/db/repositories/users';
import { DomainError } from '@gatehouse/domain/errors';
import { type UserId, toId } from '@gatehouse/domain/ids';
import { askPool, isPoolError } from '../account/ask-pool.ts';
import type { Deps } from '../access/deps.ts';
import { recordSecurityEvent } from '../audit/record-security-event.ts';
import { changeStatus, personScope } from '../people/change-status.ts';
import type { ProviderProfile } from './identity.ts';

export interface LinkInput {
  readonly userId: UserId;
  readonly profile: ProviderProfile;
  /** In which request. */
  readonly origin: { readonly requestId: string; readonly address: string | null };
  /** What else belongs to the end of it; false when it was done by someone else meanwhile. */
  readonly settle?: (tx: ScopedWriter) => Promise<boolean>;
}

type LinkDeps = Pick<Deps, 'db' | 'jobs' | 'pool'>;

/**
 * Makes someone at a provider sign in as a user who is there. The pool links no one who has a profile,
 * so that goes first; each step can be repeated, and where one fails the next sign-in by the
 * provider starts over.
 * @throws DomainError `account.identity_in_use` when they are a person of their own, with rights
 */
export async function linkIdentity(
  deps: LinkDeps,
  { userId, profile, origin, settle }: LinkInput,
): Promise<void> {
  await retireProfile(deps, profile, origin);
  const { provider, subject } = profile;
  await askPool(
    deps.pool.linkProvider({ provider: 'Cognito', subject: userId }, { provider, subject }),
  ).catch((error: unknown) => {
    // Signed in by the provider again meanwhile, or linked to someone else.
    if (!isPoolError(error, 'cognito.invalid')) throw error;
    throw new DomainError('account.identity_in_use', { cause: error });
  });
  await deps.db.withUser({ userId }, async (tx) => {
    // The pool asks no one for a code who comes by the provider.
    await updateUser(tx, userId, { mfaSince: null });
    if (settle && !(await settle(tx))) return;
    await recordSecurityEvent(deps, tx, {
      userId,
      origin,
      action: 'connected_account.added',
      after: provider,
    });
    await deps.jobs.send(tx, 'person-sync', { userId });
  });
}

/** Ends the profile, and what little it may have done here. */
async function retireProfile(
  deps: LinkDeps,
  { profileId, profileUsername }: ProviderProfile,
  { requestId, address }: LinkInput['origin'],
): Promise<void> {
  const id = toId<UserId>(profileId);
  const ctx = { principal: { kind: 'system', name: 'Sign-in' }, requestId, address } as const;
  await deps.db.withTenant(personScope(id), async (tx) => {
    const before = await changeStatus(deps, tx, ctx, { userId: id, status: 'erasing' });
    // Asked under the row's lock: a membership that comes now finds someone who is going. Who is shut
    // out stays so.
    if (before && (before.status !== 'active' || (await isSharedAccount(tx, profileId)))) {
      throw new DomainError('account.identity_in_use');
    }
  });
  const account = await askPool(deps.pool.getUser(profileUsername));
  // Another profile of the same name: deleted and made again meanwhile, maybe with rights.
  if (account && account.sub !== profileId) throw new DomainError('account.identity_in_use');
  await askPool(deps.pool.deleteUser(profileUsername));
}
