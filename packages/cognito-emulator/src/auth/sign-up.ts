import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../emulator.ts';
import { buildUser } from '../model/new-user.ts';
import { requireStrongPassword } from '../model/password-policy.ts';
import type { Attributes, PoolRecord, UserRecord } from '../model/records.ts';
import { putUser } from '../model/put-user.ts';
import { userByKey } from '../model/users.ts';
import { CognitoError, invalidParameter, notAuthorized } from '../wire/errors.ts';
import { requireWritable } from './attribute-access.ts';
import { issueCode, signUpCodeAttribute } from './codes.ts';
import { hashPassword } from './passwords.ts';
import { runPostConfirmation } from './post-confirmation.ts';
import { runPreSignUp } from './pre-sign-up.ts';
import { requireUncompromised } from './threats/compromised-credentials.ts';
import { requireAllowedAddress } from './threats/exceptions.ts';
import { recordEvent } from './threats/record-event.ts';
import type { CallerRequest } from './username-request.ts';

/** A person signing up, through the API or the hosted page. */
export interface SignUpRequest extends CallerRequest {
  /** May be missing in pools that allow passwordless sign-in. */
  readonly password: string | undefined;
  readonly attributes: Attributes;
  readonly validationData?: Attributes;
}

const DUPLICATE = 'User already exists';

function requirePassword(pool: PoolRecord, password: string | undefined): void {
  if (password !== undefined) {
    requireStrongPassword(pool, password, 'Password did not conform with policy');
    return;
  }
  const factors = pool.settings.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? [];
  if (!factors.some((factor) => factor === 'EMAIL_OTP' || factor === 'SMS_OTP')) {
    throw invalidParameter('Password is required for this user pool.');
  }
}

/**
 * Signs a person up: checks, PreSignUp, record, code or confirmation.
 * @returns the user, and where the code went if one was sent
 * @throws CognitoError NotAuthorizedException when the pool is closed, InvalidPasswordException,
 * UsernameExistsException, InvalidParameterException, and what triggers throw
 */
export async function signUp(
  emulator: Emulator,
  request: SignUpRequest,
): Promise<{ user: UserRecord; delivery: CodeDeliveryDetailsType | undefined }> {
  const { pool, client, caller, username, password, attributes, clientMetadata = {} } = request;
  await requireAllowedAddress({ emulator, pool, client, caller });
  if (pool.settings.AdminCreateUserConfig?.AllowAdminCreateUserOnly) {
    throw notAuthorized('SignUp is not permitted for this user pool');
  }
  requirePassword(pool, password);
  const compromised =
    password !== undefined &&
    requireUncompromised(emulator, { pool, client, password, event: 'SIGN_UP' });
  requireWritable(pool, client, attributes, undefined);
  const now = emulator.clock.now();
  const draft = buildUser(emulator.store, {
    pool,
    username,
    attributes,
    status: 'UNCONFIRMED',
    now,
    duplicate: DUPLICATE,
  });
  const answer = await runPreSignUp(emulator, {
    pool,
    source: 'SignUp',
    username: draft.username,
    clientId: client.id,
    attributes: draft.attributes,
    validationData: request.validationData ?? [],
    clientMetadata,
  });
  const user: UserRecord = {
    ...draft,
    attributes: { ...draft.attributes, ...unverifiedContacts(draft), ...answer.verified },
    status: answer.confirmed ? 'CONFIRMED' : 'UNCONFIRMED',
    ...(password === undefined
      ? {}
      : { password: hashPassword(draft, password), passwordSetAt: now }),
  };
  await emulator.store.write((tx) => {
    if (userByKey(tx, pool.id, user.key)) {
      throw new CognitoError('UsernameExistsException', DUPLICATE);
    }
    putUser(tx, pool, user, { conflict: 'UsernameExistsException' });
  });
  const risk = { decision: 'NoRisk', compromised, signals: [] } as const;
  await recordEvent({ emulator, pool, user, caller }, { type: 'SignUp', response: 'Pass', risk });
  if (answer.confirmed) {
    await runPostConfirmation(emulator, {
      pool,
      user,
      source: 'ConfirmSignUp',
      clientId: client.id,
      clientMetadata,
    });
    return { user, delivery: undefined };
  }
  const attribute = signUpCodeAttribute(pool, user);
  const delivery =
    attribute &&
    (await issueCode(emulator, {
      pool,
      user,
      purpose: 'signUp',
      reason: 'SignUp',
      attribute,
      clientId: client.id,
      clientMetadata,
    }));
  return { user, delivery };
}

function unverifiedContacts(user: UserRecord): Record<string, string> {
  return {
    ...(user.attributes.email ? { email_verified: 'false' } : {}),
    ...(user.attributes.phone_number ? { phone_number_verified: 'false' } : {}),
  };
}
