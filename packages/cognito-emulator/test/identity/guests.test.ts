import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity';
import { fromCognitoIdentityPool, fromWebToken } from '@aws-sdk/credential-providers';
import { authorize } from '@gatehouse/iam-local/authorize';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createRoles } from '@gatehouse/iam-local/roles';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

describe('guests of an identity pool', { timeout: 30_000 }, () => {
  const key = Buffer.alloc(32, 7);
  let lab: Lab;
  let poolId: string;

  beforeAll(async () => {
    lab = await startLab({ credentialsKey: key });
    poolId = await lab.createIdentityPool();
    await lab.setRoles(poolId);
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  const guestId = async () => {
    const { IdentityId = '' } = await lab.identity.send(
      new GetIdCommand({ IdentityPoolId: poolId }),
    );
    return IdentityId;
  };

  it('IP-01: the stock provider gets an hour of the guest role', async () => {
    const provider = fromCognitoIdentityPool({
      identityPoolId: poolId,
      clientConfig: { region: 'us-east-1' },
    });
    const credentials = await provider();
    expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(credentials.sessionToken).toBeTruthy();
    const left = (credentials.expiration?.getTime() ?? 0) - Date.now();
    expect(left).toBeGreaterThan(3_500_000);
    expect(left).toBeLessThanOrEqual(3_600_000);
    expect(await lab.whoIs(credentials)).toMatchObject({
      Account: '000000000000',
      Arn: 'arn:aws:sts::000000000000:assumed-role/guest/CognitoIdentityCredentials',
      UserId: expect.stringMatching(/^AROA[A-Z\d]{17}:CognitoIdentityCredentials$/) as string,
    });
  });

  it('IP-02: a pool that forbids guests says so', async () => {
    const closed = await lab.createIdentityPool({ AllowUnauthenticatedIdentities: false });
    await expect(
      lab.identity.send(new GetIdCommand({ IdentityPoolId: closed })),
    ).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Unauthenticated access is not supported for this identity pool.',
    });
    expect(await guestId()).toMatch(/^us-east-1:[\da-f-]{36}$/);
  });

  it('IP-04: every call makes another guest', async () => {
    expect(await guestId()).not.toBe(await guestId());
  });

  it('IP-20: a role that trusts another pool cannot be taken', async () => {
    const other = await lab.createIdentityPool();
    await lab.setRoles(other);
    const refused = lab.identity.send(
      new GetCredentialsForIdentityCommand({ IdentityId: await guestId() }),
    );
    await expect(refused).rejects.toMatchObject({
      name: 'InvalidIdentityPoolConfigurationException',
      message: 'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
    });
    await lab.setRoles(poolId);
    const IdentityId = await guestId();
    const granted = await lab.identity.send(new GetCredentialsForIdentityCommand({ IdentityId }));
    expect(granted.IdentityId).toBe(IdentityId);
    // A guest cannot have a role of her choice.
    const custom = { IdentityId, CustomRoleArn: roleArn('guest') };
    await expect(
      lab.identity.send(new GetCredentialsForIdentityCommand(custom)),
    ).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('IP-25: the scope-down of a guest session denies what the role allows', async () => {
    const guest = makeRole('guest', trustPool({ poolId, amr: 'unauthenticated' }), [
      'secretsmanager:*',
      's3:GetObject',
    ]);
    lab.putRoles(guest);
    const { Credentials } = await lab.identity.send(
      new GetCredentialsForIdentityCommand({ IdentityId: await guestId() }),
    );
    const { AccessKeyId = '', SessionToken = '' } = Credentials ?? {};
    const claims = createCredentials({ key }).open(AccessKeyId, SessionToken);
    expect(claims.guest).toBe(true);
    const decide = (action: string) =>
      authorize({
        principal: { kind: 'session', accessKeyId: AccessKeyId, arn: 'arn:x', claims },
        roles: createRoles([guest]),
        action,
        resource: 'arn:aws:s3:::b/k',
        context: {},
      }).decision;
    expect(decide('s3:GetObject')).toBe('allow');
    expect(decide('secretsmanager:GetSecretValue')).not.toBe('allow');
  });

  it('IP-24: the classic flow is off until it is wanted, and then a token gives credentials', async () => {
    await expect(
      lab.identity.send(new GetOpenIdTokenCommand({ IdentityId: await guestId() })),
    ).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Basic (classic) flow is not enabled, please use enhanced flow.',
    });
    const classic = await lab.createIdentityPool({ AllowClassicFlow: true });
    lab.putRoles(makeRole('classic', trustPool({ poolId: classic, amr: 'unauthenticated' })));
    const { IdentityId } = await lab.identity.send(new GetIdCommand({ IdentityPoolId: classic }));
    const { Token = '' } = await lab.identity.send(new GetOpenIdTokenCommand({ IdentityId }));
    const keys = createRemoteJWKSet(new URL(`${lab.url}/.well-known/jwks_uri`));
    const { payload } = await jwtVerify(Token, keys, {
      issuer: 'https://cognito-identity.amazonaws.com',
      audience: classic,
      subject: IdentityId ?? '',
    });
    expect(payload.amr).toEqual(['unauthenticated']);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(600);

    const provider = fromWebToken({
      roleArn: roleArn('classic'),
      webIdentityToken: Token,
      clientConfig: { region: 'us-east-1' },
    });
    const credentials = await provider();
    expect((await lab.whoIs(credentials)).Arn).toMatch(
      /^arn:aws:sts::000000000000:assumed-role\/classic\/aws-sdk-js-session-\d+$/,
    );
    const opened = createCredentials({ key }).open(
      credentials.accessKeyId,
      credentials.sessionToken ?? '',
    );
    expect(opened).toMatchObject({ guest: false, identityId: IdentityId });
    // The member's role trusts another pool, and no guests.
    await expect(
      fromWebToken({
        roleArn: roleArn('member'),
        webIdentityToken: Token,
        clientConfig: { region: 'us-east-1' },
      })(),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
