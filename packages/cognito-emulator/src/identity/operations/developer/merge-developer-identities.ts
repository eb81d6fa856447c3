import type {
  MergeDeveloperIdentitiesInput,
  MergeDeveloperIdentitiesResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { requireDeveloperIdentity, requireDeveloperProvider } from '../../developer-identity.ts';
import { putIdentity } from '../../identities.ts';
import { requireIdentityPool } from '../../pools.ts';
import { joinLogins } from '../../resolve-identity.ts';

export const mergeDeveloperIdentities = defineOperation<
  MergeDeveloperIdentitiesInput,
  MergeDeveloperIdentitiesResponse
>('MergeDeveloperIdentities', async ({ emulator }, input) => {
  const { IdentityPoolId, DeveloperProviderName } = input;
  const id = await emulator.store.write((tx) => {
    const pool = requireIdentityPool(tx, IdentityPoolId);
    requireDeveloperProvider(pool, DeveloperProviderName);
    const source = requireDeveloperIdentity(tx, pool, input.SourceUserIdentifier);
    const destination = requireDeveloperIdentity(tx, pool, input.DestinationUserIdentifier);
    if (source.id === destination.id) {
      throw invalidParameter('Both user identifiers belong to the same identity.');
    }
    const logins = joinLogins(pool, destination.logins, source.logins);
    const modifiedAt = emulator.clock.now();
    putIdentity(tx, { ...source, logins: [], disabled: true, modifiedAt });
    putIdentity(tx, { ...destination, logins, modifiedAt });
    return destination.id;
  });
  return { IdentityId: id };
});
