import type { Input } from '../../test/contract/contract.ts';
import type { Place, SignedIn } from '../../test/contract/place.ts';
import { PASSWORD } from '../../test/fixture.ts';
import type { ParityCase } from '../case.ts';
import type { ParityWorld } from '../world.ts';

const CLAIMS = 'moto: sign-in tests verified on AWS; developer guide, using the tokens';
const REFRESH = 'moto: jti and origin_jti over a refresh, verified on AWS';

type Claims = Record<string, unknown>;

/** Claims of before a refresh, by the refresh token. */
const before = new Map<string, Claims>();

function readClaims(token: unknown): Claims {
  const [, payload = ''] = String(token).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
}

/** The claims with the kind of each: values differ from person to person. */
const kinds = (token: unknown) =>
  Object.fromEntries(
    Object.entries(readClaims(token)).map(([name, value]) => [
      name,
      Array.isArray(value) ? 'array' : typeof value,
    ]),
  );

const result = (answer: Record<string, unknown>) => answer.AuthenticationResult as Input;

const byPassword = ({ ClientId }: Place, USERNAME: string): Input => ({
  ClientId,
  AuthFlow: 'USER_PASSWORD_AUTH',
  AuthParameters: { USERNAME, PASSWORD },
});

async function inGroup(place: Place, { send }: ParityWorld): Promise<string> {
  const { UserPoolId, unique } = place;
  const [GroupName, Username] = [unique('group'), await place.user()];
  await send('CreateGroup', { UserPoolId, GroupName });
  await send('AdminAddUserToGroup', { UserPoolId, GroupName, Username });
  return Username;
}

const refreshing = ({ ClientId }: Place, { RefreshToken }: SignedIn): Input => ({
  ClientId,
  RefreshToken,
});

/** Someone signed in, and then something was done to them. */
async function signedInAnd(place: Place, { send }: ParityWorld, change: string): Promise<SignedIn> {
  const user = await place.signedIn();
  await send(change, { UserPoolId: place.UserPoolId, Username: user.name });
  return user;
}

async function revoked(place: Place, { send }: ParityWorld): Promise<SignedIn> {
  const user = await place.signedIn();
  await send('RevokeToken', { ClientId: place.ClientId, Token: user.RefreshToken });
  return user;
}

const afterwards = (change: string): readonly ParityCase[] => [
  {
    name: `a refresh after ${change}`,
    operation: 'GetTokensFromRefreshToken',
    known: 'unknown',
    make: async (place, world) => refreshing(place, await signedInAnd(place, world, change)),
  },
  {
    name: `an access token after ${change}`,
    operation: 'GetUser',
    known: 'unknown',
    make: async (place, world) => ({
      AccessToken: (await signedInAnd(place, world, change)).AccessToken,
    }),
    compare: ({ UserAttributes }) => ({ isThere: Array.isArray(UserAttributes) }),
  },
];

/** What tokens hold, and what becomes of them. */
export const tokens: readonly ParityCase[] = [
  {
    name: 'claims of the id token',
    operation: 'InitiateAuth',
    known: 'live',
    source: CLAIMS,
    make: async (place) => byPassword(place, await place.user()),
    compare: (answer) => kinds(result(answer).IdToken),
  },
  {
    name: 'claims of the access token',
    operation: 'InitiateAuth',
    known: 'live',
    source: CLAIMS,
    make: async (place) => byPassword(place, await place.user()),
    compare: (answer) => {
      const { scope, token_use: use } = readClaims(result(answer).AccessToken);
      return { claims: kinds(result(answer).AccessToken), scope, use };
    },
  },
  {
    name: 'groups in both tokens',
    operation: 'InitiateAuth',
    known: 'documented',
    source: 'developer guide, user groups',
    make: async (place, world) => byPassword(place, await inGroup(place, world)),
    compare: (answer) => ({
      id: readClaims(result(answer).IdToken)['cognito:groups'],
      access: readClaims(result(answer).AccessToken)['cognito:groups'],
    }),
  },
  {
    name: 'what stays over a refresh',
    operation: 'GetTokensFromRefreshToken',
    known: 'live',
    source: REFRESH,
    make: async (place) => {
      const user = await place.signedIn();
      before.set(user.RefreshToken, readClaims(user.AccessToken));
      return refreshing(place, user);
    },
    compare: (answer, { RefreshToken }) => {
      const old = before.get(String(RefreshToken)) ?? {};
      const now = readClaims(result(answer).AccessToken);
      return Object.fromEntries(
        ['jti', 'origin_jti'].map((name) => [name, old[name] === now[name]]),
      );
    },
  },
  {
    name: 'a refresh gives no new refresh token without rotation',
    operation: 'GetTokensFromRefreshToken',
    known: 'documented',
    source: 'developer guide, refresh token rotation',
    make: async (place) => refreshing(place, await place.signedIn()),
    compare: (answer) => ({ hasRefreshToken: 'RefreshToken' in result(answer) }),
  },
  ...afterwards('AdminUserGlobalSignOut'),
  ...afterwards('AdminDisableUser'),
  ...afterwards('AdminDeleteUser'),
  ...afterwards('AdminResetUserPassword'),
  {
    name: 'a refresh after RevokeToken',
    operation: 'GetTokensFromRefreshToken',
    known: 'unknown',
    make: async (place, world) => refreshing(place, await revoked(place, world)),
  },
  {
    name: 'an access token after RevokeToken',
    operation: 'GetUser',
    known: 'unknown',
    make: async (place, world) => ({ AccessToken: (await revoked(place, world)).AccessToken }),
  },
  {
    name: 'a token that was revoked before',
    operation: 'RevokeToken',
    known: 'unknown',
    make: async (place, world) => ({
      ClientId: place.ClientId,
      Token: (await revoked(place, world)).RefreshToken,
    }),
  },
];
