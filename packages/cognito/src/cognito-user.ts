import type { AttributeType } from '@aws-sdk/client-cognito-identity-provider';

/** `UserStatus` of Cognito, as far as such a pool shows it. */
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
  /** Those at other providers who sign in as this person. */
  identities: LinkedIdentity[];
}

/** Someone at a provider of the pool. */
export interface LinkedIdentity {
  provider: string;
  subject: string;
  /** The profile is made of it; else it was linked to a user who was there. */
  primary: boolean;
  linkedAt: Date | null;
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
  /** The one that is asked for where there are several. */
  preferredMfa?: string | undefined;
}): CognitoUser {
  const attribute = (name: string) => answer.attributes?.find(({ Name }) => Name === name)?.Value;
  return {
    sub: attribute('sub') ?? answer.username ?? '',
    status: isStatus(answer.status) ? answer.status : 'UNKNOWN',
    enabled: answer.enabled === true,
    email: attribute('email')?.toLowerCase(),
    emailVerified: attribute('email_verified') === 'true',
    name: attribute('name'),
    totp: asksForApp(answer),
    identities: readIdentities(attribute('identities')),
  };
}

/** Not where a code by email may be typed in its place: that is no second factor (NIST SP 800-63B-4). */
function asksForApp({ mfa = [], preferredMfa }: Parameters<typeof readUser>[0]): boolean {
  const instead = mfa.includes('EMAIL_OTP') && preferredMfa !== 'SOFTWARE_TOKEN_MFA';
  return mfa.includes('SOFTWARE_TOKEN_MFA') && !instead;
}

/** AWS, "Attributes of federated users": the attribute `identities` is JSON, and a text. */
function readIdentities(text: string | undefined): LinkedIdentity[] {
  if (text === undefined) return [];
  const entries = JSON.parse(text) as {
    providerName: string;
    userId: string;
    primary: boolean | string;
    dateCreated?: number | string;
  }[];
  return entries.map(({ providerName, userId, primary, dateCreated }) => ({
    provider: providerName,
    subject: userId,
    primary: primary === true || primary === 'true',
    linkedAt: dateCreated === undefined ? null : new Date(Number(dateCreated)),
  }));
}

function isStatus(value: string | undefined): value is CognitoUserStatus {
  return value !== undefined && STATUSES.includes(value);
}
