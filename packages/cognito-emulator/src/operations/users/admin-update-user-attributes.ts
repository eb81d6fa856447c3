import type {
  AdminUpdateUserAttributesRequest,
  AdminUpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { changeUser } from '../../auth/change-user.ts';
import { issueCode } from '../../auth/codes.ts';
import { updatedAttributes, verificationsNeeded } from '../../auth/update-attributes.ts';
import { defineOperation } from '../operation.ts';
import { requirePoolUser } from './_user.ts';

export const adminUpdateUserAttributes = defineOperation<
  AdminUpdateUserAttributesRequest,
  AdminUpdateUserAttributesResponse
>(
  'AdminUpdateUserAttributes',
  async ({ emulator }, { UserPoolId, Username, UserAttributes, ClientMetadata }) => {
    const { pool, user } = requirePoolUser(emulator.store, UserPoolId, Username);
    const next = await changeUser(emulator, { pool, user }, (current) =>
      updatedAttributes(pool, current, UserAttributes),
    );
    for (const { attribute, purpose, to } of verificationsNeeded(pool, user, next)) {
      await issueCode(emulator, {
        pool,
        user: next,
        purpose,
        attribute,
        to,
        reason: 'UpdateUserAttribute',
        clientMetadata: ClientMetadata ?? {},
      });
    }
    return {};
  },
);
