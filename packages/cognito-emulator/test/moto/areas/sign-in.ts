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

const INVALID = 'InvalidParameterException';
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

/** Flows of sign-in, and the tokens they give. */
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
      for (const flow of adminFlows) {
        expect(await adminSignIn(lab, flow)).toMatchObject({
          IdToken: expect.any(String),
          AccessToken: expect.any(String),
        });
      }
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
      for (const AuthFlow of adminFlows) {
        await refused(
          aws.initiateAuth({
            ClientId,
            AuthFlow,
            AuthParameters: { USERNAME: 'ann', PASSWORD },
          }),
          INVALID,
          UNSUPPORTED,
        );
      }
    },
  },
  {
    moto: 'token_legitimacy',
    check: async (lab) => {
      const { UserPoolId, ClientId } = lab.plain;
      for (const flow of adminFlows) {
        const { IdToken, AccessToken, name } = await adminSignIn(lab, flow);
        const iss = `${lab.fixture.url}/${UserPoolId}`;
        expect(getClaims(IdToken)).toMatchObject({
          iss,
          aud: ClientId,
          token_use: 'id',
          'cognito:username': name,
          nickname: 'thing',
        });
        expect(getClaims(AccessToken)).toMatchObject({
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
      const access = getClaims(result?.AccessToken);
      expect(access).toMatchObject({ username: name, client_id: ClientId });
      expect(getClaims(result?.IdToken)).toMatchObject({
        sub: access.sub,
        'cognito:username': name,
        aud: ClientId,
      });
    },
  },
];
