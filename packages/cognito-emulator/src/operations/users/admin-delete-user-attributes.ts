import type {
  AdminDeleteUserAttributesRequest,
  AdminDeleteUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { withoutAttributes } from '../../auth/update-attributes.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminDeleteUserAttributes = defineOperation<
  AdminDeleteUserAttributesRequest,
  AdminDeleteUserAttributesResponse
>(
  'AdminDeleteUserAttributes',
  async ({ emulator }, { UserPoolId, Username, UserAttributeNames }) => {
    const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
    await changeUser(emulator, { pool, user }, (current) =>
      withoutAttributes(pool, current, UserAttributeNames),
    );
    return {};
  },
);
