import type { IdentityPool } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { requireIdentityPool, toIdentityPool } from '../../pools.ts';
import { requireValidTags } from '../tags/_tags.ts';
import { settingsFrom } from './_settings.ts';

export const updateIdentityPool = defineOperation<IdentityPool, IdentityPool>(
  'UpdateIdentityPool',
  async ({ emulator }, input) => {
    const tags = input.IdentityPoolTags && requireValidTags(input.IdentityPoolTags);
    const updated = await emulator.store.write((tx) => {
      const pool = requireIdentityPool(tx, input.IdentityPoolId);
      const { DeveloperProviderName: known } = pool.settings;
      const name = input.DeveloperProviderName ?? known;
      if (known !== undefined && name !== known) {
        throw invalidParameter('The developer provider name cannot be changed once it is set.');
      }
      // All but that name is replaced: what is not given is as in a new pool.
      const settings = settingsFrom({
        ...input,
        ...(name === undefined ? {} : { DeveloperProviderName: name }),
      });
      const next = { ...pool, name: input.IdentityPoolName, settings, tags: tags ?? pool.tags };
      tx.put('identityPools', pool.id, next);
      return next;
    });
    return toIdentityPool(updated);
  },
);
