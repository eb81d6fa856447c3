import type { AuthFlowType } from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import { createSrpClient } from '../../srp-client.ts';
import {
  claimsOf,
  NEXT_PASSWORD,
  PASSWORD,
  refused,
  secretHash,
  type Expectation,
  type Lab,
} from '../lab.ts';

const INVALID = 'InvalidParameterException';
const DENIED = 'NotAuthorizedException';
const UNSUPPORTED = 'Initiate Auth method not supported.';
const adminFlows = ['ADMIN_NO_SRP_AUTH', 'ADMIN_USER_PASSWORD_AUTH'] as const;
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

/** Signs a new user in with an administrators' flow and the new password that is asked for. */
async function adminSignIn(lab: Lab, flow: AuthFlowType) {
  const { aws, user, plain } = lab;
  const { UserPoolId, ClientId } = plain;
  const USERNAME = await user(UserPoolId, undefined, { nickname: 'thing' });
  const asked = await startAdmin(lab, flow, USERNAME);
  expect(asked).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
  expect(asked.ChallengeParameters).toEqual(newPassword(USERNAME, { nickname: 'thing' }));
  const { AuthenticationResult } = await aws.adminRespondToAuthChallenge({
    UserPoolId,
    ClientId,
    Session: asked.Session,
    ChallengeName: 'NEW_PASSWORD_REQUIRED',
    ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
  });
  return { ...AuthenticationResult, name: USERNAME };
}

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
  const access = claimsOf(result?.AccessToken);
  const username = email ? access.sub : typed;
  expect(access).toMatchObject({ username, client_id: of.ClientId });
  expect(access).not.toHaveProperty('email');
  expect(claimsOf(result?.IdToken)).toMatchObject({
    sub: access.sub,
    'cognito:username': username,
    aud: of.ClientId,
    ...(email ? { email: typed } : {}),
  });
  if (!email) expect(claimsOf(result?.IdToken)).not.toHaveProperty('email');
}

async function unconfirmed({ aws, unique }: Lab, { ClientId, secret }: Lab['plain']) {
  const Username = unique('user');
  const hash = secret ? { SecretHash: secretHash(secret, Username, ClientId) } : {};
  await aws.signUp({ ClientId, Username, Password: PASSWORD, ...hash });
  return Username;
}

/** Sign-in with a password, through every flow. */
export const signIn: readonly Expectation[] = [
  {
    moto: 'authorize_user_with_force_password_change_status',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      const USERNAME = await lab.user(UserPoolId, `${lab.unique()}@example.com`);
      const srp = createSrpClient();
      const { ChallengeParameters } = await startSrp(lab, lab.plain, USERNAME, srp.SRP_A);
      const asked = await lab.aws.respondToAuthChallenge({
        ClientId,
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeResponses: {
          USERNAME,
          ...srp.answer([shortName(UserPoolId), USERNAME], PASSWORD, ChallengeParameters),
        },
      });
      expect(asked).toMatchObject({ ChallengeName: 'NEW_PASSWORD_REQUIRED' });
      expect(asked.ChallengeParameters).toEqual(newPassword(USERNAME));
      const done = await lab.aws.respondToAuthChallenge({
        ClientId,
        Session: asked.Session,
        ChallengeName: 'NEW_PASSWORD_REQUIRED',
        ChallengeResponses: { USERNAME, NEW_PASSWORD: NEXT_PASSWORD },
      });
      expect(done.AuthenticationResult).toMatchObject({
        TokenType: 'Bearer',
        AccessToken: expect.any(String),
        RefreshToken: expect.any(String),
      });
    },
  },
  {
    moto: 'authentication_flow',
    check: async (lab) => {
      for (const flow of adminFlows)
        expect(await adminSignIn(lab, flow)).toMatchObject({
          IdToken: expect.any(String),
          AccessToken: expect.any(String),
        });
    },
  },
  {
    moto: 'authentication_flow_invalid_flow',
    differs: 'AWS lists the allowed values without quotation marks, with all flows there are.',
    check: (lab) =>
      refused(
        startAdmin(lab, 'NO_SUCH_FLOW' as never, 'ann'),
        INVALID,
        /^1 validation error detected: Value 'NO_SUCH_FLOW' at 'authFlow' failed to satisfy constraint: Member must satisfy enum value set: \[/,
      ),
  },
  {
    moto: 'authentication_flow_invalid_user_flow',
    differs: 'The text of AWS ends with a full stop.',
    check: async (lab) =>
      refused(
        startAdmin(lab, 'USER_PASSWORD_AUTH', await lab.user(lab.plain.UserPoolId)),
        INVALID,
        UNSUPPORTED,
      ),
  },
  {
    moto: 'initiate_auth_invalid_auth_flow',
    differs: 'AWS lists the allowed values without quotation marks, with all flows there are.',
    check: ({ aws, plain: { ClientId } }) =>
      refused(
        aws.initiateAuth({ ClientId, AuthFlow: 'NO_SUCH_FLOW' as never }),
        INVALID,
        /^1 validation error detected: Value 'NO_SUCH_FLOW' at 'authFlow'/,
      ),
  },
  {
    moto: 'initiate_auth_invalid_admin_auth_flow',
    differs: 'The text of AWS ends with a full stop.',
    check: async ({ aws, plain: { ClientId } }) => {
      for (const AuthFlow of adminFlows)
        await refused(
          aws.initiateAuth({
            ClientId,
            AuthFlow,
            AuthParameters: { USERNAME: 'ann', PASSWORD },
          }),
          INVALID,
          UNSUPPORTED,
        );
    },
  },
  {
    moto: 'token_legitimacy',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      for (const flow of adminFlows) {
        const { IdToken, AccessToken, name } = await adminSignIn(lab, flow);
        const iss = `${lab.fixture.url}/${UserPoolId}`;
        expect(claimsOf(IdToken)).toMatchObject({
          iss,
          aud: ClientId,
          token_use: 'id',
          'cognito:username': name,
          nickname: 'thing',
        });
        expect(claimsOf(AccessToken)).toMatchObject({
          iss,
          client_id: ClientId,
          token_use: 'access',
          username: name,
        });
      }
    },
  },
  {
    moto: 'idtoken_contains_kid_header',
    check: async (lab) => {
      const { IdToken = '' } = await adminSignIn(lab, 'ADMIN_NO_SRP_AUTH');
      const [head = ''] = IdToken.split('.');
      const { kid } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { kid: string };
      const url = `${lab.fixture.url}/${lab.plain.UserPoolId}/.well-known/jwks.json`;
      const { keys } = (await (await fetch(url)).json()) as { keys: { kid: string }[] };
      expect(keys.map((one) => one.kid)).toContain(kid);
    },
  },
  {
    moto: 'initiate_auth_USER_SRP_AUTH',
    check: async (lab) => {
      const name = await lab.confirmed(lab.secretive.UserPoolId);
      const asked = await startSrp(lab, lab.secretive, name, 'a1b2c3d4e5f60718293a4b5c6d7e8f90');
      expect(asked).toMatchObject({
        ChallengeName: 'PASSWORD_VERIFIER',
        ChallengeParameters: { USERNAME: name, USER_ID_FOR_SRP: name },
      });
    },
  },
  {
    moto: 'initiate_auth_USER_SRP_AUTH_with_username_attributes',
    check: async (lab) => {
      const { UserPoolId } = lab.byEmail;
      const of = await lab.client(UserPoolId, { GenerateSecret: true });
      const name = await lab.confirmed(UserPoolId, 'srp@example.com');
      expect(await startSrp(lab, of, name)).toMatchObject({ ChallengeName: 'PASSWORD_VERIFIER' });
    },
  },
  {
    moto: 'initiate_auth_REFRESH_TOKEN',
    check: async (lab) => {
      const { ClientId, secret } = lab.secretive;
      const { name, RefreshToken } = await lab.signedIn(lab.secretive);
      const { AuthenticationResult: result } = await lab.aws.initiateAuth({
        ClientId,
        AuthFlow: 'REFRESH_TOKEN',
        AuthParameters: {
          REFRESH_TOKEN: RefreshToken,
          SECRET_HASH: secretHash(secret, name, ClientId),
        },
      });
      const access = claimsOf(result?.AccessToken);
      expect(access).toMatchObject({ username: name, client_id: ClientId });
      expect(claimsOf(result?.IdToken)).toMatchObject({
        sub: access.sub,
        'cognito:username': name,
        aud: ClientId,
      });
    },
  },
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
