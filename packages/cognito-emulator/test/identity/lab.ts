import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  SetIdentityPoolRolesCommand,
  type CreateIdentityPoolCommandInput,
  type SetIdentityPoolRolesCommandInput,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  InitiateAuthCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from '@aws-sdk/client-sts';
import type { Role } from '@gatehouse/iam-local/roles';
import type { CognitoOptions } from '../../src/index.ts';
import { PASSWORD, startFixture } from '../fixture.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

const REGION = 'us-east-1';

/** An emulator with a user pool, an identity pool and roles that trust it. Only endpoints are local. */
export async function startLab(options: Partial<CognitoOptions> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'identity-lab-'));
  const rolesFile = join(folder, 'roles.json');
  let roles: Role[] = [];
  const writeRoles = () => writeFileSync(rolesFile, JSON.stringify(roles));
  writeRoles();
  const fixture = await startFixture({ controlPort: 0, roles: rolesFile, ...options });
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY = fixture.url;
  process.env.AWS_ENDPOINT_URL_STS = fixture.url;
  const account = {
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  };
  const identity = new CognitoIdentityClient(account);

  /** Adds roles, or puts others in their place. */
  function putRoles(...added: Role[]): void {
    const names = added.map(({ name }) => name);
    roles = [...roles.filter(({ name }) => !names.includes(name)), ...added];
    writeRoles();
  }

  async function createIdentityPool(settings: Partial<CreateIdentityPoolCommandInput> = {}) {
    const created = await identity.send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: 'test',
        AllowUnauthenticatedIdentities: true,
        ...settings,
      }),
    );
    return created.IdentityPoolId ?? '';
  }

  /** Gives a pool a guest and a member role, of which each trusts it, and mappings. */
  async function setRoles(
    IdentityPoolId: string,
    RoleMappings?: SetIdentityPoolRolesCommandInput['RoleMappings'],
  ) {
    putRoles(
      makeRole('guest', trustPool({ poolId: IdentityPoolId, amr: 'unauthenticated' })),
      makeRole('member', trustPool({ poolId: IdentityPoolId, amr: 'authenticated' })),
    );
    await identity.send(
      new SetIdentityPoolRolesCommand({
        IdentityPoolId,
        Roles: { unauthenticated: roleArn('guest'), authenticated: roleArn('member') },
        ...(RoleMappings ? { RoleMappings } : {}),
      }),
    );
  }

  const providerName = (userPoolId: string) => `cognito-idp.${REGION}.amazonaws.com/${userPoolId}`;

  /** A confirmed user, and tokens of a sign-in. */
  async function signIn(userPoolId: string, ClientId: string, username: string) {
    const input = { UserPoolId: userPoolId, Username: username };
    await fixture.sdk.send(new AdminCreateUserCommand(input)).catch(() => undefined);
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({ ...input, Password: PASSWORD, Permanent: true }),
    );
    const { AuthenticationResult } = await fixture.sdk.send(
      new InitiateAuthCommand({
        AuthFlow: 'USER_PASSWORD_AUTH',
        ClientId,
        AuthParameters: { USERNAME: username, PASSWORD },
      }),
    );
    const { IdToken = '', AccessToken = '' } = AuthenticationResult ?? {};
    return { idToken: IdToken, accessToken: AccessToken };
  }

  /** What GetCallerIdentity says of credentials. */
  const whoIs = (credentials: NonNullable<STSClientConfig['credentials']>) =>
    new STSClient({ region: REGION, credentials, maxAttempts: 1 }).send(
      new GetCallerIdentityCommand({}),
    );

  return {
    ...fixture,
    account,
    identity,
    putRoles,
    createIdentityPool,
    setRoles,
    providerName,
    signIn,
    whoIs,
    async close() {
      await fixture.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Lab = Awaited<ReturnType<typeof startLab>>;
