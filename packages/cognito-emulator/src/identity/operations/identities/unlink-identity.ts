import type { UnlinkIdentityInput } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { isSameLogin, requireIdentity } from '../../identities.ts';
import { proveLogins } from '../../logins/prove-logins.ts';
import { toProviderName } from '../../logins/user-pool-login.ts';
import { requireIdentityPool } from '../../pools.ts';
import { loginsDontMatch } from '../../resolve-identity.ts';
import { unlinkLogins } from '../../unlink-logins.ts';

export const unlinkIdentity = defineOperation<UnlinkIdentityInput, void>(
  'UnlinkIdentity',
  async ({ emulator }, { IdentityId, Logins, LoginsToRemove }) => {
    const { poolId } = requireIdentity(emulator.store, IdentityId);
    const pool = requireIdentityPool(emulator.store, poolId);
    const proved = await proveLogins(emulator, pool, Logins);
    await emulator.store.write((tx) => {
      const identity = requireIdentity(tx, IdentityId);
      const isOwn = identity.logins.some((login) => proved.some((one) => isSameLogin(one, login)));
      if (!isOwn) throw loginsDontMatch();
      unlinkLogins(tx, identity, emulator.clock.now(), ({ provider }) =>
        LoginsToRemove.some((key) => toProviderName(emulator.config, key) === provider),
      );
    });
  },
  { note: 'one proved login of the identity is enough to remove any' },
);
