import type {
  AdminRevokeUserSessionRequest,
  AdminRevokeUserSessionResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { revokeSession } from './_session.ts';
import { defineOperation } from '../operation.ts';

export const adminRevokeUserSession = defineOperation<
  AdminRevokeUserSessionRequest,
  AdminRevokeUserSessionResponse
>('AdminRevokeUserSession', async ({ emulator }, input) => {
  const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  await revokeSession(emulator, user, input.SessionId);
  return {};
});
