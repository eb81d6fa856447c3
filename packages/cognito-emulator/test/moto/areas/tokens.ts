import { expect } from 'vitest';
import { record, refused, secretHash, type Expectation, type Lab } from '../lab.ts';

const DENIED = 'NotAuthorizedException';
const REVOKED = 'Refresh Token has been revoked';
/** A token that the API's pattern allows; moto's `n/a` is none. */
const noToken = 'not.a.token';
const badPattern = 'The pattern of the API allows no `n/a` for a token: InvalidParameterException.';

const refresh = (
  { aws, secretive: { ClientId, secret } }: Lab,
  { name, RefreshToken }: { name: string; RefreshToken: string },
) =>
  aws.initiateAuth({
    ClientId,
    AuthFlow: 'REFRESH_TOKEN',
    AuthParameters: {
      REFRESH_TOKEN: RefreshToken,
      SECRET_HASH: secretHash(secret, name, ClientId),
    },
  });

const signOut = ({ aws, secretive: { UserPoolId } }: Lab, Username: string) =>
  aws.adminUserGlobalSignOut({ UserPoolId, Username });

async function refusesUnknown(call: (AccessToken: string) => Promise<unknown>) {
  await refused(call(noToken), DENIED, 'Invalid Access Token');
  await refused(
    call('n/a'),
    'InvalidParameterException',
    /Value at 'accessToken' failed to satisfy constraint: Member must satisfy regular expression/,
  );
}

/** What tokens are good for, and how they end. */
export const tokens: readonly Expectation[] = [
  {
    moto: 'get_user',
    check: async ({ aws, client, plain: { UserPoolId }, signedIn }) => {
      const of = await client(UserPoolId, { ReadAttributes: ['nickname'] });
      const { name, AccessToken } = await signedIn(of, { nickname: 'thing', given_name: 'Ann' });
      const found = await aws.getUser({ AccessToken });
      expect(found.Username).toBe(name);
      expect(record(found.UserAttributes)).toEqual({ nickname: 'thing', sub: expect.any(String) });
    },
  },
  {
    moto: 'get_user_unknown_accesstoken',
    differs: badPattern,
    check: ({ aws }) => refusesUnknown((AccessToken) => aws.getUser({ AccessToken })),
  },
  {
    moto: 'global_sign_out_unknown_accesstoken',
    differs: badPattern,
    check: ({ aws }) => refusesUnknown((AccessToken) => aws.globalSignOut({ AccessToken })),
  },
  {
    moto: 'update_user_attributes_unknown_accesstoken',
    differs: badPattern,
    check: ({ aws }) =>
      refusesUnknown((AccessToken) =>
        aws.updateUserAttributes({ AccessToken, UserAttributes: [{ Name: 'a', Value: 'b' }] }),
      ),
  },
  {
    moto: 'update_user_attributes',
    check: async ({ aws, signedIn, plain }) => {
      const { name: Username, AccessToken } = await signedIn(plain);
      const update = (attributes: Record<string, string>) =>
        aws.updateUserAttributes({
          AccessToken,
          UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
        });
      const given = { family_name: 'Doe', given_name: 'Jane' };
      await update(given);
      const { UserAttributes } = await aws.adminGetUser({ UserPoolId: plain.UserPoolId, Username });
      expect(record(UserAttributes)).toMatchObject(given);
      await refused(
        update({ 'custom:a': '1', given_name: 'Eve', b: '2' }),
        'InvalidParameterException',
        'user.custom:a: Attribute does not exist in the schema.\nuser.b: Attribute does not exist in the schema.\n',
      );
    },
  },
  {
    moto: 'admin_user_global_sign_out',
    check: async (lab) => {
      const user = await lab.signedIn(lab.secretive);
      expect(await refresh(lab, user)).toHaveProperty('AuthenticationResult');
      await signOut(lab, user.name);
      await refused(refresh(lab, user), DENIED, REVOKED);
    },
  },
  {
    moto: 'admin_user_global_sign_out_twice',
    check: async (lab) => {
      const user = await lab.signedIn(lab.secretive);
      for (let time = 0; time < 2; time += 1) await signOut(lab, user.name);
      await refused(refresh(lab, user), DENIED, REVOKED);
    },
  },
  {
    moto: 'admin_user_global_sign_out_unknown_userpool',
    differs: 'The pattern of the API allows no `n/a` for a pool id: InvalidParameterException.',
    check: async ({ aws }) => {
      const call = (UserPoolId: string) =>
        aws.adminUserGlobalSignOut({ UserPoolId, Username: 'ann' });
      await refused(call('us-east-1_nowhere01'), 'ResourceNotFoundException');
      await refused(call('n/a'), 'InvalidParameterException');
    },
  },
  {
    moto: 'admin_user_global_sign_out_unknown_user',
    check: (lab) => refused(signOut(lab, 'n/a'), 'UserNotFoundException', 'User does not exist.'),
  },
  {
    moto: 'global_sign_out',
    check: async (lab) => {
      const user = await lab.signedIn(lab.secretive);
      const { AccessToken } = user;
      await lab.aws.globalSignOut({ AccessToken });
      await refused(refresh(lab, user), DENIED, REVOKED);
      await refused(lab.aws.getUser({ AccessToken }), DENIED, 'Access Token has been revoked');
    },
  },
  {
    moto: 'authenticate_with_signed_out_user',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      const { name, RefreshToken } = await lab.signedIn(lab.plain);
      await signOut(lab, name);
      await refused(
        lab.aws.adminInitiateAuth({
          UserPoolId,
          ClientId,
          AuthFlow: 'REFRESH_TOKEN',
          AuthParameters: { REFRESH_TOKEN: RefreshToken },
        }),
        DENIED,
        REVOKED,
      );
    },
  },
  {
    moto: 'admin_initiate_auth__use_access_token',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      const { RefreshToken } = await lab.signedIn(lab.plain);
      const { AuthenticationResult } = await lab.aws.adminInitiateAuth({
        UserPoolId,
        ClientId,
        AuthFlow: 'REFRESH_TOKEN',
        AuthParameters: { REFRESH_TOKEN: RefreshToken },
      });
      const AccessToken = AuthenticationResult?.AccessToken;
      expect(Object.keys(await lab.aws.globalSignOut({ AccessToken }))).toEqual(['$metadata']);
    },
  },
  ...['jwks_endpoint_without_auth_header', 'jwks_endpoint_on_moto_server'].map((moto) => ({
    moto,
    check: async ({ fixture, plain: { UserPoolId } }: Lab) => {
      const url = `${fixture.url}/${UserPoolId}/.well-known/jwks.json`;
      const response = await fetch(url);
      expect(response.status).toBe(200);
      expect(await response.json()).toMatchObject({ keys: [{ kty: 'RSA' }, { kty: 'RSA' }] });
    },
  })),
  ...['jwks_endpoint_non_us_east_1_region', 'jwks_endpoint_non_default_region'].map((moto) => ({
    moto,
    differs: 'Every pool has keys of its own, so a pool that does not exist has none.',
    check: async ({ fixture }: Lab) => {
      const response = await fetch(`${fixture.url}/eu-west-1_xyz789/.well-known/jwks.json`);
      expect(response.ok).toBe(false);
      expect(await response.json()).toEqual({
        message: 'User pool eu-west-1_xyz789 does not exist.',
      });
    },
  })),
  {
    moto: 'jwks_endpoint_post_not_routed',
    check: async ({ fixture, plain: { UserPoolId } }) => {
      const url = `${fixture.url}/${UserPoolId}/.well-known/jwks.json`;
      expect((await fetch(url, { method: 'POST' })).ok).toBe(false);
    },
  },
];
