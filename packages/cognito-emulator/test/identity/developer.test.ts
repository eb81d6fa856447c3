import {
  CognitoIdentityClient,
  CreateIdentityPoolCommand,
  DeleteIdentitiesCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenForDeveloperIdentityCommand,
  LookupDeveloperIdentityCommand,
  MergeDeveloperIdentitiesCommand,
  UnlinkDeveloperIdentityCommand,
  type GetOpenIdTokenForDeveloperIdentityCommandInput,
} from '@aws-sdk/client-cognito-identity';
import { createCredentials } from '@gatehouse/iam-local/credentials';
import { createKeyPair } from '@gatehouse/iam-local/key-pair';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';

const NAME = 'gatehouse';
const TOKEN_KEY = 'cognito-identity.amazonaws.com';

describe('developer identities', { timeout: 60_000 }, () => {
  const key = Buffer.alloc(32, 5);
  let lab: Lab;
  let poolId: string;

  beforeAll(async () => {
    lab = await startLab({ credentialsKey: key });
    poolId = await lab.createIdentityPool({ DeveloperProviderName: NAME });
    await lab.setRoles(poolId);
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  async function getToken(
    user: string,
    more: Partial<GetOpenIdTokenForDeveloperIdentityCommandInput> = {},
  ) {
    const input = { IdentityPoolId: poolId, Logins: { [NAME]: user }, ...more };
    const { IdentityId = '', Token = '' } = await lab.identity.send(
      new GetOpenIdTokenForDeveloperIdentityCommand(input),
    );
    return { id: IdentityId, token: Token };
  }
  const getCredentials = (IdentityId: string, token: string) =>
    lab.identity.send(
      new GetCredentialsForIdentityCommand({ IdentityId, Logins: { [TOKEN_KEY]: token } }),
    );
  const open = ({ Credentials }: Awaited<ReturnType<typeof getCredentials>>) =>
    createCredentials({ key }).open(
      Credentials?.AccessKeyId ?? '',
      Credentials?.SessionToken ?? '',
    );

  it('IP-26: only a signed call gets a token, and its tags come into the session', async () => {
    const unsigned = await fetch(lab.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'AWSCognitoIdentityService.GetOpenIdTokenForDeveloperIdentity',
      },
      body: JSON.stringify({ IdentityPoolId: poolId, Logins: { [NAME]: 'ada' } }),
    });
    expect(unsigned.status).toBe(400);
    expect(await unsigned.json()).toMatchObject({ __type: 'MissingAuthenticationTokenException' });

    const { id, token } = await getToken('ada', { PrincipalTags: { tenant: 'acme', role: 'o' } });
    expect(decodeJwt(token)).toMatchObject({
      iss: 'https://cognito-identity.amazonaws.com',
      aud: poolId,
      sub: id,
      amr: ['authenticated', NAME, `${NAME}:${NAME}:ada`],
      'https://aws.amazon.com/tags': { principal_tags: { tenant: ['acme'], role: ['o'] } },
    });
    const session = open(await getCredentials(id, token));
    expect(session).toMatchObject({ tags: { tenant: 'acme', role: 'o' }, guest: false });
    expect(session.expiresAt - session.issuedAt).toBe(3600);
    // The same person in another tenant: same identity, another tag.
    const other = await getToken('ada', { PrincipalTags: { tenant: 'globex' } });
    expect(other.id).toBe(id);
    expect(open(await getCredentials(id, other.token)).tags).toEqual({ tenant: 'globex' });
  });

  it('IP-26: a user identifier alone is no login, and a token holds for its own identity and pool', async () => {
    const ada = await getToken('ada');
    const eve = await getToken('eve');
    const refused = { name: 'NotAuthorizedException' };
    const get = (Logins: Record<string, string>, IdentityPoolId = poolId) =>
      lab.identity.send(new GetIdCommand({ IdentityPoolId, Logins }));
    await expect(get({ [NAME]: 'ada' })).rejects.toMatchObject(refused);
    await expect(getCredentials(ada.id, eve.token)).rejects.toMatchObject(refused);
    const otherPool = await lab.createIdentityPool({ DeveloperProviderName: NAME });
    await expect(get({ [TOKEN_KEY]: ada.token }, otherPool)).rejects.toMatchObject(refused);
    expect((await get({ [TOKEN_KEY]: ada.token })).IdentityId).toBe(ada.id);
    const [head, , signature] = ada.token.split('.');
    const body = Buffer.from(JSON.stringify({ ...decodeJwt(ada.token), sub: eve.id }));
    const forged = `${head}.${body.toString('base64url')}.${signature}`;
    await expect(getCredentials(eve.id, forged)).rejects.toMatchObject(refused);
  });

  it('IP-26: a tag that STS would refuse is refused at once', async () => {
    for (const PrincipalTags of [{ tenant: '*' }, { tenant: '${x}' }, { 'aws:x': 'y' }] as Record<
      string,
      string
    >[]) {
      await expect(getToken('ada', { PrincipalTags })).rejects.toMatchObject({
        name: 'InvalidParameterException',
      });
    }
  });

  it('IP-27: a token lasts from a second to a day', async () => {
    for (const TokenDuration of [0, 86_401]) {
      await expect(getToken('ada', { TokenDuration })).rejects.toMatchObject({
        name: 'ValidationException',
      });
    }
    for (const [TokenDuration, seconds] of [
      [undefined, 900],
      [86_400, 86_400],
    ] as const) {
      const more = TokenDuration === undefined ? {} : { TokenDuration };
      const { iat = 0, exp = 0 } = decodeJwt((await getToken('ada', more)).token);
      expect(exp - iat).toBe(seconds);
    }
    const { id, token } = await getToken('ada');
    await lab.shiftClock(901_000);
    await expect(getCredentials(id, token)).rejects.toMatchObject({ name: /NotAuthorized/ });
    await lab.shiftClock(0);
    expect((await getCredentials(id, token)).IdentityId).toBe(id);
  });

  it('links, finds, merges and unlinks the developer’s users', async () => {
    const lookUp = (input: { IdentityId?: string; DeveloperUserIdentifier?: string }) =>
      lab.identity.send(new LookupDeveloperIdentityCommand({ IdentityPoolId: poolId, ...input }));
    const one = await getToken('one');
    const two = await getToken('two');
    await expect(getToken('two', { IdentityId: one.id })).rejects.toMatchObject({
      name: 'DeveloperUserAlreadyRegisteredException',
    });
    expect((await getToken('uno', { IdentityId: one.id })).id).toBe(one.id);
    expect(await lookUp({ DeveloperUserIdentifier: 'uno' })).toMatchObject({
      IdentityId: one.id,
      DeveloperUserIdentifierList: ['one', 'uno'],
    });
    await expect(
      lookUp({ DeveloperUserIdentifier: 'uno', IdentityId: two.id }),
    ).rejects.toMatchObject({ name: 'ResourceConflictException' });
    await expect(lookUp({ DeveloperUserIdentifier: 'no one' })).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });

    const merged = await lab.identity.send(
      new MergeDeveloperIdentitiesCommand({
        IdentityPoolId: poolId,
        DeveloperProviderName: NAME,
        SourceUserIdentifier: 'two',
        DestinationUserIdentifier: 'one',
      }),
    );
    expect(merged.IdentityId).toBe(one.id);
    expect((await getToken('two')).id).toBe(one.id);
    // What was issued for the identity that has ended is over as well.
    await expect(getCredentials(two.id, two.token)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });

    const unlink = (DeveloperUserIdentifier: string) =>
      lab.identity.send(
        new UnlinkDeveloperIdentityCommand({
          IdentityPoolId: poolId,
          IdentityId: one.id,
          DeveloperProviderName: NAME,
          DeveloperUserIdentifier,
        }),
      );
    await unlink('one');
    await expect(getCredentials(one.id, one.token)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
    });
    expect((await getToken('one')).id).not.toBe(one.id);
    await expect(unlink('one')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('a deleted identity is gone for those who still have its token', async () => {
    const { id, token } = await getToken('gone');
    await lab.identity.send(new DeleteIdentitiesCommand({ IdentityIdsToDelete: [id] }));
    await expect(getCredentials(id, token)).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: `Identity '${id}' not found.`,
    });
    expect((await getToken('gone')).id).not.toBe(id);
  });
});

describe('the account’s key pair and sessions', { timeout: 30_000 }, () => {
  it('IP-26: with a key pair no other signature gets a developer token, nor a session’s', async () => {
    const keyPair = createKeyPair();
    const lab = await startLab({ keyPair });
    const client = (credentials: ConstructorParameters<typeof CognitoIdentityClient>[0]) =>
      new CognitoIdentityClient({ region: 'us-east-1', maxAttempts: 1, ...credentials });
    const owner = client({ credentials: keyPair });
    const { IdentityPoolId } = await owner.send(
      new CreateIdentityPoolCommand({
        IdentityPoolName: 'strict',
        AllowUnauthenticatedIdentities: true,
        DeveloperProviderName: NAME,
      }),
    );
    const ask = new GetOpenIdTokenForDeveloperIdentityCommand({
      IdentityPoolId,
      Logins: { [NAME]: 'ada' },
    });
    expect((await owner.send(ask)).Token).toBeTruthy();
    await expect(
      client({ credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }).send(ask),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
    expect(lab.defects).toEqual([]);
    await lab.close();
  });
});
