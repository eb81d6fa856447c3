import { createPublicKey, type JsonWebKey } from 'node:crypto';
import {
  DescribeIdentityCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  UnlinkIdentityCommand,
} from '@aws-sdk/client-cognito-identity';
import {
  AdminDisableUserCommand,
  AdminUserGlobalSignOutCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { fromCognitoIdentityPool } from '@aws-sdk/credential-providers';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLab, type Lab } from './lab.ts';

const MINUTE = 60_000;

describe('logins of a user pool', { timeout: 60_000 }, () => {
  let lab: Lab;
  let userPool: string;
  let clientId: string;
  let provider: string;
  let poolId: string;
  let ada: { idToken: string; accessToken: string };

  beforeAll(async () => {
    lab = await startLab();
    userPool = await lab.createPool();
    clientId = (await lab.createClient(userPool)).id;
    provider = lab.providerName(userPool);
    poolId = await lab.createIdentityPool({
      CognitoIdentityProviders: [{ ProviderName: provider, ClientId: clientId }],
    });
    await lab.setRoles(poolId);
    ada = await lab.signIn(userPool, clientId, 'ada');
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
  });

  const getId = async (token?: string, IdentityPoolId = poolId, key = provider) => {
    const Logins = token === undefined ? {} : { Logins: { [key]: token } };
    const { IdentityId } = await lab.identity.send(new GetIdCommand({ IdentityPoolId, ...Logins }));
    return IdentityId ?? '';
  };
  const getCredentials = (IdentityId: string, token?: string) =>
    lab.identity.send(
      new GetCredentialsForIdentityCommand({
        IdentityId,
        ...(token === undefined ? {} : { Logins: { [provider]: token } }),
      }),
    );
  const refused = (message: string | RegExp) => ({
    name: 'NotAuthorizedException',
    message: (typeof message === 'string'
      ? message
      : expect.stringMatching(message)) as unknown as string,
  });

  it('IP-03: a person has one identity, and the role of members', async () => {
    const id = await getId(ada.idToken);
    expect(await getId(ada.idToken)).toBe(id);
    const credentials = await fromCognitoIdentityPool({
      identityPoolId: poolId,
      logins: { [provider]: ada.idToken },
      clientConfig: { region: 'us-east-1' },
    })();
    expect(credentials).toMatchObject({ identityId: id });
    expect((await lab.whoIs(credentials)).Arn).toContain(':assumed-role/member/');
  });

  it('IP-03: two calls at once make one identity of a new login', async () => {
    const { idToken } = await lab.signIn(userPool, clientId, 'twin');
    const ids = await Promise.all(Array.from({ length: 8 }, () => getId(idToken)));
    expect(new Set(ids).size).toBe(1);
  });

  it('IP-05: a guest who signs in keeps her id and has the role of members', async () => {
    const guest = await getId();
    const { idToken } = await lab.signIn(userPool, clientId, 'eva');
    const { IdentityId, Credentials } = await getCredentials(guest, idToken);
    expect(IdentityId).toBe(guest);
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {};
    const session = {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
    };
    expect((await lab.whoIs(session)).Arn).toContain(':assumed-role/member/');
    expect(await getId(idToken)).toBe(guest);
  });

  it('IP-06: a guest whose login has an identity gets that one, and the id of the guest is over', async () => {
    const known = await getId(ada.idToken);
    const guest = await getId();
    expect((await getCredentials(guest, ada.idToken)).IdentityId).toBe(known);
    const forbidden = refused(`Access to Identity '${guest}' is forbidden.`);
    await expect(getCredentials(guest)).rejects.toMatchObject(forbidden);
    await expect(getCredentials(guest, ada.idToken)).rejects.toMatchObject(forbidden);
  });

  it('IP-07: an identity with a login is closed to those who show none', async () => {
    const id = await getId(ada.idToken);
    await expect(getCredentials(id)).rejects.toMatchObject(
      refused(`Access to Identity '${id}' is forbidden.`),
    );
  });

  it('IP-07: the identity of someone else is closed to those who show their own login', async () => {
    const id = await getId(ada.idToken);
    const { idToken } = await lab.signIn(userPool, clientId, 'mallory');
    const mismatch = refused(/^Logins don't match\. Please include at least one valid login/);
    await expect(getCredentials(id, idToken)).rejects.toMatchObject(mismatch);
    // Also when Mallory has an identity of her own, and when she would unlink Ada.
    await getId(idToken);
    await expect(getCredentials(id, idToken)).rejects.toMatchObject(mismatch);
    const unlink = new UnlinkIdentityCommand({
      IdentityId: id,
      Logins: { [provider]: idToken },
      LoginsToRemove: [provider],
    });
    await expect(lab.identity.send(unlink)).rejects.toMatchObject(mismatch);
    expect(await getId(ada.idToken)).toBe(id);
  });

  it('IP-09: an access token is no login', async () => {
    await expect(getId(ada.accessToken)).rejects.toMatchObject(
      refused('Invalid login token. Missing a required claim: aud'),
    );
  });

  it('IP-10: a token of another app client or user pool is none of this identity pool', async () => {
    const unsupported = refused('Token is not from a supported provider of this identity pool.');
    const { id: otherClient } = await lab.createClient(userPool);
    const other = await lab.signIn(userPool, otherClient, 'ada');
    await expect(getId(other.idToken)).rejects.toMatchObject(unsupported);

    const otherPool = await lab.createPool();
    const foreign = await lab.signIn(otherPool, (await lab.createClient(otherPool)).id, 'ada');
    await expect(getId(foreign.idToken)).rejects.toMatchObject(
      refused("Invalid login token. Issuer doesn't match providerName"),
    );
    for (const key of [
      lab.providerName(otherPool),
      'accounts.google.com',
      'graph.facebook.com',
      'login.example.com',
      'cognito-identity.amazonaws.com',
      'arn:aws:iam::000000000000:saml-provider/x',
      '__proto__x',
      'constructor',
    ]) {
      await expect(getId(foreign.idToken, poolId, key), key).rejects.toMatchObject(unsupported);
    }
  });

  it('IP-12: a changed token, one without signature, and one signed with the public key are refused', async () => {
    const [head = '', body = '', signature = ''] = ada.idToken.split('.');
    const decode = (text: string) =>
      JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const flip = (text: string) => {
      const bytes = Buffer.from(text, 'base64url');
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      return bytes.toString('base64url');
    };
    const jwks = (await (await fetch(`${lab.url}/${userPool}/.well-known/jwks.json`)).json()) as {
      keys: (JsonWebKey & { kid: string })[];
    };
    const { kid } = decode(head) as { kid: string };
    const jwk = jwks.keys.find((key) => key.kid === kid);
    const pem = createPublicKey({ key: jwk ?? {}, format: 'jwk' }).export({
      type: 'spki',
      format: 'pem',
    });
    const hmac = await new SignJWT(decode(body))
      .setProtectedHeader({ alg: 'HS256', kid })
      .sign(Buffer.from(pem));
    const attacks = {
      'a bit of the signature': `${head}.${body}.${flip(signature)}`,
      'another subject': `${head}.${encode({ ...decode(body), sub: 'x' })}.${signature}`,
      'alg none': `${encode({ alg: 'none', kid })}.${body}.`,
      'alg none with signature': `${encode({ alg: 'none', kid })}.${body}.${signature}`,
      'HS256 with the public key': hmac,
      'no kid': `${encode({ alg: 'RS256' })}.${body}.${signature}`,
      'no token': 'x',
      'three dots': '...',
    };
    for (const [name, token] of Object.entries(attacks)) {
      await expect(getId(token), name).rejects.toMatchObject(refused(/^Invalid login token\./));
    }
    expect(await getId(ada.idToken)).toMatch(/^us-east-1:/);
  });

  it('IP-13: a token is taken five minutes after its end, and not six', async () => {
    const { idToken } = await lab.signIn(userPool, clientId, 'late');
    try {
      await lab.shiftClock(65 * MINUTE);
      expect(await getId(idToken)).toMatch(/^us-east-1:/);
      await lab.shiftClock(66 * MINUTE);
      await expect(getId(idToken)).rejects.toMatchObject(
        refused(/^Invalid login token\. Token expired: \d+ >= \d+$/),
      );
    } finally {
      await lab.shiftClock(0);
    }
  });

  it('IP-14: with ServerSideTokenCheck, who is signed out or disabled gets nothing', async () => {
    const checked = await lab.createIdentityPool({
      CognitoIdentityProviders: [
        { ProviderName: provider, ClientId: clientId, ServerSideTokenCheck: true },
      ],
    });
    for (const [name, Command] of [
      ['out', AdminUserGlobalSignOutCommand],
      ['off', AdminDisableUserCommand],
    ] as const) {
      const { idToken } = await lab.signIn(userPool, clientId, name);
      const id = await getId(idToken, checked);
      const trusting = await getId(idToken);
      await lab.sdk.send(new Command({ UserPoolId: userPool, Username: name }));
      await expect(getCredentials(id, idToken), name).rejects.toMatchObject(
        refused(/^Invalid login token\./),
      );
      // Without the check the token counts until it is over, as on AWS.
      expect((await getCredentials(trusting, idToken)).IdentityId).toBe(trusting);
    }
  });

  it('unlinks a login, which makes a new identity then; the old one is out of reach', async () => {
    const { idToken } = await lab.signIn(userPool, clientId, 'leaving');
    const id = await getId(idToken);
    await lab.identity.send(
      new UnlinkIdentityCommand({
        IdentityId: id,
        Logins: { [provider]: idToken },
        LoginsToRemove: [provider],
      }),
    );
    const { Logins } = await lab.identity.send(new DescribeIdentityCommand({ IdentityId: id }));
    expect(Logins).toEqual([]);
    // No guest either: that would give what was hers to whoever knows the id.
    await expect(getCredentials(id)).rejects.toMatchObject(refused(/forbidden/));
    expect(await getId(idToken)).not.toBe(id);
  });

  it('refuses a login beyond its limits, and says nothing of the token', async () => {
    const huge = new GetIdCommand({
      IdentityPoolId: poolId,
      Logins: { [provider]: 'x'.repeat(50_001) },
    });
    const error = await lab.identity.send(huge).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ name: 'ValidationException' });
    expect(error?.message.length).toBeLessThan(300);
    const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`p${index}`, 'x']));
    await expect(
      lab.identity.send(new GetIdCommand({ IdentityPoolId: poolId, Logins: many })),
    ).rejects.toMatchObject({ name: 'ValidationException' });
  });
});
