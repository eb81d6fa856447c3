import type {
  UpdateUserAttributesRequest,
  UpdateUserAttributesResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { requireWritable } from '../../auth/attribute-access.ts';
import { changeUser } from '../../auth/change-user.ts';
import { issueCode } from '../../auth/codes.ts';
import {
  requireFreeAddresses,
  updatedAttributes,
  verificationsNeeded,
} from '../../auth/update-attributes.ts';
import { defineOperation } from '../operation.ts';

export const updateUserAttributes = defineOperation<
  UpdateUserAttributesRequest,
  UpdateUserAttributesResponse
>('UpdateUserAttributes', async ({ emulator }, { AccessToken, UserAttributes, ClientMetadata }) => {
  const { pool, client, user } = requireAccessToken(emulator, AccessToken);
  requireWritable(pool, client, UserAttributes, user);
  const next = await changeUser(emulator, { pool, user }, (current) => {
    const changed = updatedAttributes(pool, current, UserAttributes);
    requireFreeAddresses(emulator.store, pool, changed);
    return changed;
  });
  const deliveries = [];
  for (const { attribute, purpose, to } of verificationsNeeded(pool, user, next)) {
    deliveries.push(
      await issueCode(emulator, {
        pool,
        user: next,
        purpose,
        attribute,
        to,
        reason: 'UpdateUserAttribute',
        clientId: client.id,
        clientMetadata: ClientMetadata ?? {},
      }),
    );
  }
  return { CodeDeliveryDetailsList: deliveries };
});
