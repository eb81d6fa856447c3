import type {
  GetUserAttributeVerificationCodeRequest,
  GetUserAttributeVerificationCodeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { issueCode } from '../../auth/codes.ts';
import { invalidParameter } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { requireContact } from './_contact.ts';

export const getUserAttributeVerificationCode = defineOperation<
  GetUserAttributeVerificationCodeRequest,
  GetUserAttributeVerificationCodeResponse
>(
  'GetUserAttributeVerificationCode',
  async ({ emulator }, { AccessToken, AttributeName, ClientMetadata }) => {
    const { pool, client, user } = requireAccessToken(emulator, AccessToken);
    const { attribute, purpose } = requireContact(AttributeName);
    const to = user.pendingAttributes?.[attribute] ?? user.attributes[attribute];
    if (!to) throw invalidParameter(`User does not have a value for attribute ${attribute}.`);
    return {
      CodeDeliveryDetails: await issueCode(emulator, {
        pool,
        user,
        purpose,
        attribute,
        to,
        reason: 'VerifyUserAttribute',
        clientId: client.id,
        clientMetadata: ClientMetadata ?? {},
      }),
    };
  },
);
