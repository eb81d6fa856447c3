import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { createSrpClient } from '../../srp-client.ts';
import {
  getClaims,
  NEXT_PASSWORD,
  PASSWORD,
  refused,
  secretHash,
  type Expectation,
  type Lab,
} from '../lab.ts';

const DENIED = 'NotAuthorizedException';
const shortName = (poolId: string) => poolId.split('_')[1] ?? '';

/** Exactly the members that NEW_PASSWORD_REQUIRED has: seen in five transcripts of AWS. */
const newPassword = (username: string, attributes: object = {}) => ({
  USER_ID_FOR_SRP: username,
  requiredAttributes: '[]',
  userAttributes: JSON.stringify(attributes),
});

const startAdmin = (
  { aws, plain: { UserPoolId, ClientId } }: Lab,
  AuthFlow: AuthFlowType,
  USERNAME: string,
) =>
  aws.adminInitiateAuth({
    UserPoolId,
    ClientId,
    AuthFlow,
    AuthParameters: { USERNAME, PASSWORD },
  });

/** Opens an SRP exchange; the SECRET_HASH where the client has a secret. */
function startSrp(
  { aws }: Lab,
  { ClientId, secret }: Lab['plain'],
  USERNAME: string,
  SRP_A = createSrpClient().SRP_A,
) {
  const hash: Record<string, string> = secret
    ? { SECRET_HASH: secretHash(secret, USERNAME, ClientId) }
    : {};
  return aws.initiateAuth({
    ClientId,
    AuthFlow: 'USER_SRP_AUTH',
    AuthParameters: { USERNAME, SRP_A, ...hash },
  });
}

/** Claims of a sign-in by password and of its refresh, of a user and a client. */
async function expectClaims(lab: Lab, of: Lab['plain'], typed: string, email: boolean) {
  const { AuthenticationResult: result } = await lab.initiate(of, typed);
  expect(result).toMatchObject({ TokenType: 'Bearer', RefreshToken: expect.any(String) });
  const access = getClaims(result?.AccessToken);
  const username = email ? access.sub : typed;
  expect(access).toMatchObject({ username, client_id: of.ClientId });
  expect(access).not.toHaveProperty('email');
  expect(getClaims(result?.IdToken)).toMatchObject({
    sub: access.sub,
    'cognito:username': username,
    aud: of.ClientId,
    ...(email ? { email: typed } : {}),
  });
  if (!email) expect(getClaims(result?.IdToken)).not.toHaveProperty('email');
}

async function unconfirmed({ aws, unique }: Lab, { ClientId, secret }: Lab['plain']) {
  const Username = unique('user');
  const hash = secret ? { SecretHash: secretHash(secret, Username, ClientId) } : {};
  await aws.signUp({ ClientId, Username, Password: PASSWORD, ...hash });
  return Username;
}

/** Sign-in with the plain password, and sign-ins that are refused. */
export const passwordSignIn: readonly Expectation[] = [
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH',
    check: async (lab) => {
      const { UserPoolId } = lab.secretive;
      const Username = await lab.confirmed(UserPoolId);
      await lab.aws.adminSetUserMFAPreference({
        UserPoolId,
        Username,
        SoftwareTokenMfaSettings: { Enabled: false, PreferredMfa: false },
      });
      const found = await lab.aws.adminGetUser({ UserPoolId, Username });
      expect(found).not.toHaveProperty('UserMFASettingList');
      expect(found).not.toHaveProperty('PreferredMfaSetting');
      await expectClaims(lab, lab.secretive, Username, false);
    },
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_with_email',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const of = await lab.client(UserPoolId, { GenerateSecret: true });
      await expectClaims(lab, of, await lab.confirmed(UserPoolId, 'pw@example.com'), true);
    },
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_with_FORCE_CHANGE_PASSWORD_status',
    differs: 'AWS gives three members, and USERNAME is none of them.',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      const USERNAME = await lab.user(UserPoolId);
      const asked = await lab.initiate(lab.plain, USERNAME);
      expect(asked).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
      expect(asked.ChallengeParameters).toEqual(newPassword(USERNAME));
      expect(asked).not.toHaveProperty('AuthenticationResult');
      const { AuthenticationResult } = await lab.aws.respondToAuthChallenge({
        ClientId,
        Session: asked.Session,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
      });
      expect(AuthenticationResult).toMatchObject({ AccessToken: expect.any(String) });
    },
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_user_not_found',
    check: (lab) => refused(lab.initiate(lab.plain, 'nobody'), 'UserNotFoundException'),
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_user_incorrect_password',
    check: async (lab) =>
      refused(
        lab.initiate(lab.plain, await lab.confirmed(lab.plain.UserPoolId), NEXT_PASSWORD),
        DENIED,
        'Incorrect username or password.',
      ),
  },
  {
    moto: 'initiate_auth_USER_PASSWORD_AUTH_unconfirmed_user',
    check: async (lab) =>
      refused(
        lab.initiate(lab.secretive, await unconfirmed(lab, lab.secretive)),
        'UserNotConfirmedException',
        'User is not confirmed.',
      ),
  },
  {
    moto: 'initiate_auth_for_unconfirmed_user',
    differs: 'AWS tells the status only to those who have proved the password.',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      const USERNAME = await unconfirmed(lab, lab.plain);
      const srp = createSrpClient();
      const answer = async (password: string) => {
        const { ChallengeParameters } = await startSrp(lab, lab.plain, USERNAME, srp.SRP_A);
        return lab.aws.respondToAuthChallenge({
          ClientId,
          ChallengeName: 'PASSWORD_VERIFIER',
          ChallengeResponses: {
            USERNAME,
            ...srp.answer([shortName(UserPoolId), USERNAME], password, ChallengeParameters),
          },
        });
      };
      await refused(answer(NEXT_PASSWORD), DENIED);
      await refused(answer(PASSWORD), 'UserNotConfirmedException');
    },
  },
  {
    moto: 'initiate_auth_with_invalid_secret_hash',
    check: async ({ aws, confirmed, secretive: { UserPoolId, ClientId } }) => {
      const USERNAME = await confirmed(UserPoolId);
      const start = (hash: object) =>
        aws.initiateAuth({
          ClientId,
          AuthFlow: 'USER_SRP_AUTH',
          AuthParameters: { USERNAME, SRP_A: 'abcdef', ...hash },
        });
      const wrong = `Unable to verify secret hash for client ${ClientId}`;
      await refused(start({ SECRET_HASH: 'wrong' }), DENIED, wrong);
      const missing = `Client ${ClientId} is configured with secret but SECRET_HASH was not received`;
      await refused(start({}), DENIED, missing);
    },
  },
  {
    moto: 'initiate_auth_with_invalid_user_pool',
    check: ({ aws }) =>
      refused(
        aws.initiateAuth({
          ClientId: 'unknown',
          AuthFlow: 'USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'user', PASSWORD: 'pass' },
        }),
        'ResourceNotFoundException',
        'User pool client unknown does not exist.',
      ),
  },
  {
    moto: 'login_denied_if_account_disabled',
    check: async (lab) => {
      const { UserPoolId } = lab.plain;
      const Username = await lab.user(UserPoolId);
      await lab.aws.adminDisableUser({ UserPoolId, Username });
      await refused(lab.initiate(lab.plain, Username), DENIED, 'User is disabled.');
      await refused(startAdmin(lab, 'ADMIN_NO_SRP_AUTH', Username), DENIED, 'User is disabled.');
    },
  },
  {
    moto: 'admin_create_user_without_authentication',
    check: async (lab) => {
      const USERNAME = await lab.user(lab.plain.UserPoolId, 'unsigned@example.com');
      const { Session } = await lab.initiate(lab.plain, USERNAME);
      const response = await fetch(lab.fixture.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.RespondToAuthChallenge',
        },
        body: JSON.stringify({
          ClientId: lab.plain.ClientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
          Session,
        }),
      });
      expect(await response.json()).toMatchObject({
        AuthenticationResult: { IdToken: expect.any(String), AccessToken: expect.any(String) },
      });
    },
  },
];
