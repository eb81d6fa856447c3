import type { GetUserRequest, GetUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { readableAttributes } from '../../auth/tokens.ts';
import { defineOperation } from '../operation.ts';
import { describeMfaPreference, listAttributes } from '../users/_user.ts';

/** GetUser: the attributes that the client may read. */
export const getUser = defineOperation<GetUserRequest, GetUserResponse>(
  'GetUser',
  async ({ emulator }, { AccessToken }) => {
    const { pool, client, user } = requireAccessToken(emulator, AccessToken);
    const readable = readableAttributes(pool, client, user);
    return {
      Username: user.username,
      UserAttributes: listAttributes({ ...user, attributes: readable }),
      ...describeMfaPreference(user),
    };
  },
);
