import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  ListIdentityPoolsCommand,
  SetIdentityPoolRolesCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  CognitoIdentityProviderClient,
  ListUserPoolsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { fromTemporaryCredentials } from '@aws-sdk/credential-providers';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createKeyPair } from '@gatehouse/iam-local/key-pair';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

interface Session {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
}

/** Credentials of a new guest. */
async function createGuest(lab: Lab, IdentityPoolId: string): Promise<Session> {
  const { IdentityId } = await lab.identity.send(new GetIdCommand({ IdentityPoolId }));
  const { Credentials } = await lab.identity.send(
    new GetCredentialsForIdentityCommand({ IdentityId }),
  );
  const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken };
}

describe('STS', { timeout: 30_000 }, () => {
  const key = Buffer.alloc(32, 9);
  const keyPair = createKeyPair();
  const account = 'arn:aws:iam::000000000000:root';
  let lab: Lab;
  let poolId: string;

  beforeAll(async () => {
    lab = await startLab({ credentialsKey: key });
    poolId = await lab.createIdentityPool();
    await lab.setRoles(poolId);
    const trusting = (AWS: string, actions: string[], Condition?: object) =>
      ({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Principal: { AWS },
          Action: actions,
          ...(Condition ? { Condition } : {}),
        },
      }) as Parameters<typeof makeRole>[1];
    lab.putRoles(
      makeRole('admin', trusting(account, ['sts:AssumeRole', 'sts:TagSession']), ['sts:*']),
      makeRole('next', trusting(roleArn('admin'), ['sts:AssumeRole', 'sts:TagSession'])),
      makeRole('untagged', trusting(account, ['sts:AssumeRole'])),
      makeRole(
        'external',
        trusting(account, ['sts:AssumeRole'], {
          StringEquals: { 'sts:ExternalId': 'partner' },
        }),
      ),
    );
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  const assume = (
    input: Partial<ConstructorParameters<typeof AssumeRoleCommand>[0]>,
    credentials: Session | { accessKeyId: string; secretAccessKey: string } = lab.account
      .credentials,
  ) =>
    new STSClient({ region: 'us-east-1', maxAttempts: 1, credentials }).send(
      new AssumeRoleCommand({ RoleArn: roleArn('admin'), RoleSessionName: 'work', ...input }),
    );
  const toSession = ({ Credentials }: Awaited<ReturnType<typeof assume>>): Session => ({
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  });

  it('the account itself is root, and takes a role that trusts it', async () => {
    expect(await lab.whoIs(lab.account.credentials)).toMatchObject({
      Account: '000000000000',
      Arn: account,
    });
    const credentials = await fromTemporaryCredentials({
      params: { RoleArn: roleArn('admin'), RoleSessionName: 'nightly', DurationSeconds: 900 },
      masterCredentials: lab.account.credentials,
      clientConfig: { region: 'us-east-1' },
    })();
    expect((await lab.whoIs(credentials)).Arn).toBe(
      'arn:aws:sts::000000000000:assumed-role/admin/nightly',
    );
  });

  it('a role that does not trust the caller is refused, and so is what the call leaves out', async () => {
    const denied = { name: 'AccessDenied' };
    await expect(assume({ RoleArn: roleArn('next') })).rejects.toMatchObject(denied);
    await expect(assume({ RoleArn: roleArn('nowhere') })).rejects.toMatchObject(denied);
    await expect(assume({ RoleArn: roleArn('guest') })).rejects.toMatchObject(denied);
    await expect(assume({ RoleArn: roleArn('external') })).rejects.toMatchObject(denied);
    const partner = { RoleArn: roleArn('external'), ExternalId: 'partner' };
    expect((await assume(partner)).AssumedRoleUser?.Arn).toContain('/external/work');
    const tagged = { RoleArn: roleArn('untagged'), Tags: [{ Key: 'a', Value: 'b' }] };
    await expect(assume(tagged)).rejects.toMatchObject(denied);
    await expect(assume({ DurationSeconds: 3601 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(assume({ DurationSeconds: 899 })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(assume({ Policy: '{' })).rejects.toMatchObject({
      name: /MalformedPolicyDocument/,
    });
    await expect(assume({ PolicyArns: [{ arn: roleArn('x') }] })).rejects.toMatchObject({
      name: 'ValidationError',
    });
    await expect(assume({ Tags: [{ Key: 'a', Value: '*' }] })).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  it('a session hands its transitive tags on, and takes no other value for them', async () => {
    const first = await assume({
      Tags: [
        { Key: 'tenant', Value: 'acme' },
        { Key: 'own', Value: 'x' },
      ],
      TransitiveTagKeys: ['tenant'],
    });
    const chained = { RoleArn: roleArn('next'), RoleSessionName: 'chained' };
    const second = toSession(await assume(chained, toSession(first)));
    expect(createCredentials({ key }).open(second.accessKeyId, second.sessionToken).tags).toEqual({
      tenant: 'acme',
    });
    const other = { ...chained, Tags: [{ Key: 'Tenant', Value: 'globex' }] };
    await expect(assume(other, toSession(first))).rejects.toMatchObject({
      name: 'ValidationError',
    });
  });

  it('IP-25: a guest takes no role, whatever its own role allows', async () => {
    lab.putRoles(makeRole('guest', trustPool({ poolId, amr: 'unauthenticated' }), ['*']));
    const guest = await createGuest(lab, poolId);
    lab.putRoles(
      makeRole('open', {
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' },
      }),
    );
    await expect(assume({ RoleArn: roleArn('open') }, guest)).rejects.toMatchObject({
      name: 'AccessDenied',
    });
  });

  it('IP-25: a session changes neither identity pools nor user pools', async () => {
    lab.putRoles(makeRole('guest', trustPool({ poolId, amr: 'unauthenticated' }), ['*']));
    const credentials = await createGuest(lab, poolId);
    const client = { ...lab.account, credentials };
    const pools = new CognitoIdentityClient(client).send(
      new ListIdentityPoolsCommand({ MaxResults: 1 }),
    );
    await expect(pools).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const users = new CognitoIdentityProviderClient({ ...client, endpoint: lab.url }).send(
      new ListUserPoolsCommand({ MaxResults: 1 }),
    );
    await expect(users).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('a forged session is refused, each part of it', async () => {
    const guest = await createGuest(lab, poolId);
    const other = await createGuest(lab, poolId);
    const refusals: [string, Session, string][] = [
      ['secret', { ...guest, secretAccessKey: other.secretAccessKey }, 'SignatureDoesNotMatch'],
      ['token', { ...guest, sessionToken: other.sessionToken }, 'InvalidClientTokenId'],
      ['garbage', { ...guest, sessionToken: 'AAAA' }, 'InvalidClientTokenId'],
      ['long', { ...guest, sessionToken: 'A'.repeat(8000) }, 'InvalidClientTokenId'],
    ];
    for (const [name, session, error] of refusals) {
      await expect(lab.whoIs(session), name).rejects.toMatchObject({ name: error });
    }
    const { accessKeyId, secretAccessKey } = guest;
    await expect(lab.whoIs({ accessKeyId, secretAccessKey })).rejects.toMatchObject({
      name: 'InvalidClientTokenId',
    });
    const elsewhere = createCredentials({ key: Buffer.alloc(32, 1) }).issue(
      createCredentials({ key }).open(guest.accessKeyId, guest.sessionToken),
    );
    await expect(lab.whoIs(elsewhere)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
    expect((await lab.whoIs(guest)).Arn).toContain('/guest/');
  });

  it('a session is over after its hour', async () => {
    const guest = await createGuest(lab, poolId);
    await lab.shiftClock(3_601_000);
    await expect(lab.whoIs(guest)).rejects.toMatchObject({ name: 'ExpiredToken' });
    await lab.shiftClock(0);
    expect((await lab.whoIs(guest)).Arn).toContain('/guest/');
  });

  it('IP-29: a session outlives a restart, and ends with its key', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'identity-restart-'));
    const start = () => startLab({ dataDir, memory: false, keyPair });
    let own = await start();
    try {
      const client = { ...own.account, credentials: keyPair };
      const identity = new CognitoIdentityClient(client);
      const { IdentityPoolId = '' } = await identity.send(
        new CreateIdentityPoolCommand({
          IdentityPoolName: 'kept',
          AllowUnauthenticatedIdentities: true,
        }),
      );
      const trust = trustPool({ poolId: IdentityPoolId });
      own.putRoles(makeRole('guest', trust));
      const Roles = { unauthenticated: roleArn('guest') };
      await identity.send(new SetIdentityPoolRolesCommand({ IdentityPoolId, Roles }));
      const guest = await createGuest(own, IdentityPoolId);
      await own.close();

      own = await start();
      own.putRoles(makeRole('guest', trust));
      expect((await own.whoIs(guest)).Arn).toContain('/guest/');
      await fetch(`${own.controlUrl}/sessions/rotate-key`, { method: 'POST' });
      await expect(own.whoIs(guest)).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
      expect((await own.whoIs(await createGuest(own, IdentityPoolId))).Arn).toContain('/guest/');
    } finally {
      await own.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});
