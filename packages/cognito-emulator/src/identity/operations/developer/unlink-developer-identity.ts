import type { UnlinkDeveloperIdentityInput } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { resourceNotFound } from '../../../wire/errors.ts';
import { requireDeveloperProvider, requireIdentityOfPool } from '../../developer-identity.ts';
import { isSameLogin } from '../../identities.ts';
import { requireIdentityPool } from '../../pools.ts';
import { unlinkLogins } from '../../unlink-logins.ts';

export const unlinkDeveloperIdentity = defineOperation<UnlinkDeveloperIdentityInput, void>(
  'UnlinkDeveloperIdentity',
  async ({ emulator }, input) => {
    const { IdentityPoolId, IdentityId, DeveloperUserIdentifier } = input;
    await emulator.store.write((tx) => {
      const pool = requireIdentityPool(tx, IdentityPoolId);
      const provider = requireDeveloperProvider(pool, input.DeveloperProviderName);
      const identity = requireIdentityOfPool(tx, pool, IdentityId);
      const login = { provider, subject: DeveloperUserIdentifier };
      if (!identity.logins.some((one) => isSameLogin(one, login))) {
        throw resourceNotFound(`Developer user '${DeveloperUserIdentifier}' not found.`);
      }
      unlinkLogins(tx, identity, emulator.clock.now(), (one) => isSameLogin(one, login));
    });
  },
);
