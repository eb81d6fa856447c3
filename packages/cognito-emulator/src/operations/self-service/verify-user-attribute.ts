import type {
  VerifyUserAttributeRequest,
  VerifyUserAttributeResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { changeUser } from '../../auth/change-user.ts';
import { requireCode, withoutCode } from '../../auth/codes.ts';
import { verifiedAttribute } from '../../auth/update-attributes.ts';
import { CognitoError } from '../../wire/errors.ts';
import { defineOperation } from '../operation.ts';
import { requireContact } from './_contact.ts';

export const verifyUserAttribute = defineOperation<
  VerifyUserAttributeRequest,
  VerifyUserAttributeResponse
>('VerifyUserAttribute', async ({ emulator }, { AccessToken, AttributeName, Code }) => {
  const { pool, user } = requireAccessToken(emulator, AccessToken);
  const { attribute, purpose } = requireContact(AttributeName);
  await requireCode(emulator, user, purpose, Code);
  await changeUser(emulator, { pool, user }, (current) => {
    if (current.codes[purpose]?.code !== Code) {
      throw new CognitoError(
        'ExpiredCodeException',
        'Invalid code provided, please request a code again.',
      );
    }
    return verifiedAttribute(withoutCode(current, purpose), attribute);
  });
  return {};
});
