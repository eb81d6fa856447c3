import { expect } from 'vitest';

const uuid = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
const seconds = expect.any(Number);

/** What the user has, as AdminCreateUser takes it. */
export const attributes: Record<string, string> = {
  email: 'ada@example.com',
  email_verified: 'true',
  phone_number: '+15555550100',
  phone_number_verified: 'false',
  name: 'Ada',
  address: '1 Main Street',
  updated_at: '1700000000',
  'custom:level': '7',
  'custom:active': 'true',
};
/** Claims of the scope `profile`. */
export const profile = {
  name: 'Ada',
  address: { formatted: '1 Main Street' },
  updated_at: 1_700_000_000,
  // Custom attributes are text, whatever their type.
  'custom:level': '7',
  'custom:active': 'true',
};
export const email = { email: 'ada@example.com', email_verified: true };
export const phone = { phone_number: '+15555550100', phone_number_verified: false };

interface Issued {
  readonly issuer: string;
  readonly ClientId: string;
  readonly Username: string;
}

const getCommonClaims = ({ issuer }: Issued) => ({
  sub: uuid,
  iss: issuer,
  origin_jti: uuid,
  event_id: uuid,
  jti: uuid,
  auth_time: seconds,
  iat: seconds,
  exp: seconds,
});

/** Claims of every ID token, without those of attributes. */
export const getIdClaims = (issued: Issued) => ({
  ...getCommonClaims(issued),
  token_use: 'id',
  aud: issued.ClientId,
  'cognito:username': issued.Username,
});

/** Claims of every access token, without its scopes. */
export const getAccessClaims = (issued: Issued) => ({
  ...getCommonClaims(issued),
  token_use: 'access',
  client_id: issued.ClientId,
  username: issued.Username,
});
