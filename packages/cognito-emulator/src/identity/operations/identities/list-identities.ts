import type { ListIdentitiesInput, ListIdentitiesResponse } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { cutPage, readPageToken } from '../../../wire/page.ts';
import { listIdentities as identitiesAfter, toIdentityDescription } from '../../identities.ts';
import { requireIdentityPool } from '../../pools.ts';
import type { IdentityRecord } from '../../records.ts';

export const listIdentities = defineOperation<ListIdentitiesInput, ListIdentitiesResponse>(
  'ListIdentities',
  async ({ emulator }, { IdentityPoolId, MaxResults, NextToken, HideDisabled }) => {
    const { store, clock } = emulator;
    requireIdentityPool(store, IdentityPoolId);
    const scope = `ListIdentities ${IdentityPoolId} ${String(HideDisabled ?? false)}`;
    const after = readPageToken(scope, NextToken, clock.now());
    function* shown(): Iterable<readonly [string, IdentityRecord]> {
      for (const identity of identitiesAfter(store, IdentityPoolId, after)) {
        if (!(HideDisabled && identity.disabled)) yield [identity.id, identity];
      }
    }
    const { items, nextToken } = cutPage(scope, shown(), MaxResults, clock.now());
    return {
      IdentityPoolId,
      Identities: items.map(toIdentityDescription),
      NextToken: nextToken,
    };
  },
);
