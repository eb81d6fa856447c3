import type { GetCallerIdentityRequest, GetCallerIdentityResponse } from '@aws-sdk/client-sts';
import { defineOperation } from '../../../operations/operation.ts';

export const getCallerIdentity = defineOperation<
  GetCallerIdentityRequest,
  GetCallerIdentityResponse
>('GetCallerIdentity', async ({ emulator, principal }) => {
  const { accountId } = emulator.config;
  if (principal?.kind !== 'session') {
    return { UserId: accountId, Account: accountId, Arn: `arn:aws:iam::${accountId}:root` };
  }
  const { roleArn, sessionName } = principal.claims;
  // A role that has gone since leaves its sessions; they have nothing that they may do.
  const roleId = (await emulator.iam.roles()).find(roleArn)?.roleId ?? 'AROAGONE';
  return {
    UserId: `${roleId}:${sessionName}`,
    Account: roleArn.split(':')[4] ?? accountId,
    Arn: principal.arn,
  };
});
