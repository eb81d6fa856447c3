import type {
  RevokeUserSessionRequest,
  RevokeUserSessionResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { revokeSession } from './_session.ts';
import { defineOperation } from '../operation.ts';

export const revokeUserSession = defineOperation<
  RevokeUserSessionRequest,
  RevokeUserSessionResponse
>('RevokeUserSession', async ({ emulator }, input) => {
  const { user } = requireAccessToken(emulator, input.AccessToken);
  await revokeSession(emulator, user, input.SessionId);
  return {};
});
