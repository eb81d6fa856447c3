import type {
  DeleteUserAttributesRequest,
  DeleteUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { requireWritable } from '../../auth/attribute-access.ts';
import { changeUser } from '../../auth/change-user.ts';
import { withoutAttributes } from '../../auth/update-attributes.ts';
import { defineOperation } from '../operation.ts';

export const deleteUserAttributes = defineOperation<
  DeleteUserAttributesRequest,
  DeleteUserAttributesResponse
>('DeleteUserAttributes', async ({ emulator }, { AccessToken, UserAttributeNames }) => {
  const { pool, client, user } = requireAccessToken(emulator, AccessToken);
  const named = UserAttributeNames.map((Name) => ({ Name }));
  requireWritable(pool, client, named, user);
  await changeUser(emulator, { pool, user }, (current) =>
    withoutAttributes(pool, current, UserAttributeNames),
  );
  return {};
});
