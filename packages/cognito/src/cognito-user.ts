import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';

/** `UserStatus` of Cognito, as far as a pool without federation shows it. */
export type CognitoUserStatus =
  | 'UNCONFIRMED'
  | 'CONFIRMED'
  | 'FORCE_CHANGE_PASSWORD'
  | 'RESET_REQUIRED'
  | 'EXTERNAL_PROVIDER'
  | 'UNKNOWN';

/** A person in the pool. */
export interface CognitoUser {
  sub: string;
  status: CognitoUserStatus;
  enabled: boolean;
  /** Lower case. Absent only for users made by other means than ours. */
  email: string | undefined;
  emailVerified: boolean;
  name: string | undefined;
  /** Signing in takes a code of an authenticator app. */
  totp: boolean;
}

const STATUSES: readonly string[] = [
  'UNCONFIRMED',
  'CONFIRMED',
  'FORCE_CHANGE_PASSWORD',
  'RESET_REQUIRED',
  'EXTERNAL_PROVIDER',
] satisfies CognitoUserStatus[];

/** Reads the answer of AdminGetUser or AdminCreateUser; they name the attributes differently. */
export function readUser(answer: {
  attributes: AttributeType[] | undefined;
  status: string | undefined;
  enabled: boolean | undefined;
  username: string | undefined;
  /** Missing from what AdminCreateUser answers: a new user has none. */
  mfa?: string[] | undefined;
}): CognitoUser {
  const attribute = (name: string) => answer.attributes?.find(({ Name }) => Name === name)?.Value;
  return {
    sub: attribute('sub') ?? answer.username ?? '',
    status: isStatus(answer.status) ? answer.status : 'UNKNOWN',
    enabled: answer.enabled === true,
    email: attribute('email')?.toLowerCase(),
    emailVerified: attribute('email_verified') === 'true',
    name: attribute('name'),
    totp: answer.mfa?.includes('SOFTWARE_TOKEN_MFA') ?? false,
  };
}

function isStatus(value: string | undefined): value is CognitoUserStatus {
  return value !== undefined && STATUSES.includes(value);
}
