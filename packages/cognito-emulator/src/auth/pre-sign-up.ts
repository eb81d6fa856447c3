import type { Emulator } from '../emulator.ts';
import type { Attributes, PoolRecord } from '../model/records.ts';

export interface PreSignUpAnswer {
  readonly confirmed: boolean;
  /** `email_verified` and `phone_number_verified`, where the trigger set them. */
  readonly verified: Readonly<Record<string, string>>;
}

/** Runs PreSignUp. @throws CognitoError when the function refuses */
export async function runPreSignUp(
  emulator: Emulator,
  request: {
    readonly pool: PoolRecord;
    readonly source: 'SignUp' | 'AdminCreateUser' | 'ExternalProvider';
    readonly username: string;
    readonly clientId?: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly validationData: Attributes;
    readonly clientMetadata: Readonly<Record<string, string>>;
  },
): Promise<PreSignUpAnswer> {
  const { pool, source, username, clientId, attributes, validationData, clientMetadata } = request;
  const answer = await emulator.triggers.run({
    pool,
    trigger: 'PreSignUp',
    source,
    userName: username,
    ...(clientId === undefined ? {} : { clientId }),
    request: {
      userAttributes: attributes,
      validationData:
        validationData.length > 0
          ? Object.fromEntries(validationData.map(({ Name, Value }) => [Name, Value ?? '']))
          : null,
      ...(Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  return {
    confirmed: answer?.autoConfirmUser === true,
    verified: {
      ...(answer?.autoVerifyEmail === true && attributes.email ? { email_verified: 'true' } : {}),
      ...(answer?.autoVerifyPhone === true && attributes.phone_number
        ? { phone_number_verified: 'true' }
        : {}),
    },
  };
}
