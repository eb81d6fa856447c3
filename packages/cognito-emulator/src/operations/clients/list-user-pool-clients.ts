import type {
  ListUserPoolClientsRequest,
  ListUserPoolClientsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePool } from '../../model/pools.ts';
import type { ClientRecord } from '../../model/records.ts';
import { keyPrefix } from '../../store/store.ts';
import { cutPage, readPageToken } from '../../wire/page.ts';
import { defineOperation } from '../operation.ts';

/** ListUserPoolClients: ids and names only. */
export const listUserPoolClients = defineOperation<
  ListUserPoolClientsRequest,
  ListUserPoolClientsResponse
>(
  'ListUserPoolClients',
  async ({ emulator: { store, clock } }, { UserPoolId, MaxResults, NextToken }) => {
    requirePool(store, UserPoolId);
    const scope = `ListUserPoolClients ${UserPoolId}`;
    const after = readPageToken(scope, NextToken, clock.now());
    const limit = MaxResults || 60;
    const prefix = keyPrefix(UserPoolId);
    const range = store.range('poolClients', {
      prefix,
      ...(after === undefined ? {} : { after }),
      limit: limit + 1,
    });
    const ids = [...range].map(([entry]) => [entry, entry.slice(prefix.length)] as const);
    const page = cutPage(scope, ids, limit, clock.now());
    return {
      UserPoolClients: page.items.map((ClientId) => ({
        ClientId,
        UserPoolId,
        ClientName: store.get<ClientRecord>('clients', ClientId)?.name,
      })),
      NextToken: page.nextToken,
    };
  },
);
