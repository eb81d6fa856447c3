import type {
  ListUserSessionsRequest,
  ListUserSessionsResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { listSessionsPage } from './_session.ts';
import { defineOperation } from '../operation.ts';

export const listUserSessions = defineOperation<ListUserSessionsRequest, ListUserSessionsResponse>(
  'ListUserSessions',
  async ({ emulator }, input) => {
    const { user, family } = requireAccessToken(emulator, input.AccessToken);
    return listSessionsPage(emulator, user, input.NextToken, family.id);
  },
);
