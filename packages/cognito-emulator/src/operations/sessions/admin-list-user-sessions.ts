import type {
  AdminListUserSessionsRequest,
  AdminListUserSessionsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requirePoolUser } from '../users/_user.ts';
import { listSessionsPage } from './_session.ts';
import { defineOperation } from '../operation.ts';

export const adminListUserSessions = defineOperation<
  AdminListUserSessionsRequest,
  AdminListUserSessionsResponse
>('AdminListUserSessions', async ({ emulator }, input) => {
  const { user } = requirePoolUser(emulator.store, input.UserPoolId, input.Username);
  return listSessionsPage(emulator, user, input.NextToken);
});
