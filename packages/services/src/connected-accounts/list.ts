import { SSO_PROVIDER } from '@gatehouse/cognito';
import { getPoolUsername } from '@gatehouse/db/repositories/users';
import type { UserContext } from '@gatehouse/domain/context';
import { askPool } from '../account/ask-pool.ts';
import type { Deps } from '../access/deps.ts';
import { toIdentityId } from './identity.ts';

/** An account elsewhere by which a person signs in. */
export interface ConnectedAccount {
  readonly id: string;
  /** Of the provider, as people read it. */
  readonly label: string;
  readonly connectedAt: Date | null;
  /** It is what the person's account here is made of: it can't be removed. */
  readonly primary: boolean;
}

/** The caller's accounts at other providers, and those of which they can connect one. */
export async function listConnectedAccounts(
  deps: Pick<Deps, 'db' | 'pool' | 'settings'>,
  { principal: { userId } }: UserContext,
) {
  const username = await deps.db.readUser({ userId }, (db) => getPoolUsername(db, userId));
  const hasPassword = username === userId;
  const { socialProviders } = deps.settings;
  // Most installations have none: then there is nothing to ask the pool.
  const asks = !hasPassword || socialProviders.length > 0;
  const account = asks ? await askPool(deps.pool.getUser(username)) : undefined;
  const items = (account?.identities ?? [])
    // The bridge stands for tenants' own providers, and is theirs to manage.
    .filter(({ provider }) => provider !== SSO_PROVIDER)
    .map((identity): ConnectedAccount => ({
      id: toIdentityId(identity),
      label:
        socialProviders.find(({ name }) => name === identity.provider)?.label ?? identity.provider,
      connectedAt: identity.linkedAt,
      primary: identity.primary,
    }));
  const providers = hasPassword ? socialProviders.map(({ name, label }) => ({ name, label })) : [];
  return { hasPassword, items, providers };
}
