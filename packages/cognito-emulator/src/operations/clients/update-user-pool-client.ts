import type {
  UpdateUserPoolClientRequest,
  UpdateUserPoolClientResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { putClient, requirePoolClient } from '../../model/pools.ts';
import { defineOperation } from '../operation.ts';
import { completeClientSettings, describeClient, requireValidClient } from './_settings.ts';

/** UpdateUserPoolClient: settings not named go back to their defaults. */
export const updateUserPoolClient = defineOperation<
  UpdateUserPoolClientRequest,
  UpdateUserPoolClientResponse
>('UpdateUserPoolClient', async ({ emulator }, { UserPoolId, ClientId, ClientName, ...given }) => {
  const changed = await emulator.store.write((tx) => {
    const { pool, client } = requirePoolClient(tx, UserPoolId, ClientId);
    const next = {
      ...client,
      name: ClientName ?? client.name,
      settings: completeClientSettings(given),
      modifiedAt: emulator.clock.now(),
    };
    requireValidClient(tx, pool, next);
    putClient(tx, next);
    return next;
  });
  return { UserPoolClient: describeClient(changed) };
});
