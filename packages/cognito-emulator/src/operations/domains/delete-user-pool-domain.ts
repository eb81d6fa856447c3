import type {
  DeleteUserPoolDomainRequest,
  DeleteUserPoolDomainResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { defineOperation } from '../operation.ts';
import { requireDomain } from './_domain.ts';

export const deleteUserPoolDomain = defineOperation<
  DeleteUserPoolDomainRequest,
  DeleteUserPoolDomainResponse
>('DeleteUserPoolDomain', async ({ emulator }, { Domain, UserPoolId }) => {
  await emulator.store.write((tx) => {
    const { pool, record } = requireDomain(tx, UserPoolId, Domain);
    const { [record.custom ? 'customDomain' : 'domain']: _removed, ...rest } = pool;
    tx.remove('domains', Domain);
    tx.put('pools', pool.id, rest);
  });
  return {};
});
