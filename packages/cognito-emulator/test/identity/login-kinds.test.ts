import {
  DescribeIdentityCommand,
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  GetOpenIdTokenCommand,
} from '@aws-sdk/client-cognito-identity';
import { fromWebToken } from '@aws-sdk/credential-providers';
import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  attribute,
  createSamlIdp,
  signXml,
  toAssertion,
  toField,
  toResponse,
  type Answer,
} from '../federation/saml-idp.ts';
import { startLab, type Lab } from './lab.ts';
import { startProviders } from './providers.ts';
import { makeRole, roleArn, trustPool } from './roles.ts';

const SAML_ARN = 'arn:aws:iam::000000000000:saml-provider/corp';
const SIGN_IN = 'https://signin.aws.amazon.com/saml';
const unsupported = {
  name: 'NotAuthorizedException',
  message: 'Token is not from a supported provider of this identity pool.',
};
const invalid = { name: 'NotAuthorizedException', message: /^Invalid login token\./ };

describe('logins of providers outside', { timeout: 60_000 }, () => {
  let lab: Lab;
  let providers: Awaited<ReturnType<typeof startProviders>>;
  let poolId: string;
  const idp = createSamlIdp('https://corp.example/idp');

  beforeAll(async () => {
    providers = await startProviders();
    const { url, host } = providers;
    lab = await startLab({
      loginProviders: {
        'accounts.google.com': { jwksUri: `${url}/jwks` },
        'appleid.apple.com': { jwksUri: `${url}/jwks` },
        'graph.facebook.com': { tokenInfoUrl: `${url}/facebook` },
        'www.amazon.com': { tokenInfoUrl: `${url}/amazon` },
        [host]: { issuer: url, clientIds: ['spa'] },
        'silent.example': {
          issuer: 'https://silent.example',
          jwksUri: `${url}/gone`,
          clientIds: ['spa'],
        },
        [SAML_ARN]: { metadata: idp.toMetadata() },
      },
    });
    const oidcArn = (name: string) => `arn:aws:iam::000000000000:oidc-provider/${name}`;
    poolId = await lab.createIdentityPool({
      AllowClassicFlow: true,
      SupportedLoginProviders: {
        'accounts.google.com': 'google-web;google-ios',
        'appleid.apple.com': 'com.example.app',
        'graph.facebook.com': '123',
        'www.amazon.com': 'amzn1.app',
      },
      OpenIdConnectProviderARNs: [host, 'silent.example', 'unknown.example'].map(oidcArn),
      SamlProviderARNs: [SAML_ARN],
    });
    await lab.setRoles(poolId);
    lab.putRoles(
      makeRole('corp-a', trustPool({ poolId, amr: 'authenticated' })),
      makeRole('corp-b', trustPool({ poolId, amr: 'authenticated' })),
    );
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await lab.close();
    await providers.close();
  });

  const getId = async (provider: string, token: string) => {
    const Logins = { [provider]: token };
    const input = { IdentityPoolId: poolId, Logins };
    return (await lab.identity.send(new GetIdCommand(input))).IdentityId ?? '';
  };
  const getCredentials = async (
    IdentityId: string,
    Logins: Record<string, string>,
    CustomRoleArn?: string,
  ) => {
    const { Credentials } = await lab.identity.send(
      new GetCredentialsForIdentityCommand({
        IdentityId,
        Logins,
        ...(CustomRoleArn ? { CustomRoleArn } : {}),
      }),
    );
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials ?? {};
    const session = {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretKey,
      sessionToken: SessionToken,
    };
    return (await lab.whoIs(session)).Arn;
  };

  it.each([
    ['Google', 'accounts.google.com', 'https://accounts.google.com', 'google-ios'],
    ['Google, without a scheme', 'accounts.google.com', 'accounts.google.com', 'google-web'],
    ['Apple', 'appleid.apple.com', 'https://appleid.apple.com', 'com.example.app'],
  ])('takes an ID token of %s for its own app, and no other', async (_, provider, iss, aud) => {
    const token = await providers.sign({ iss, aud, sub: 'ada' });
    const id = await getId(provider, token);
    expect(await getId(provider, await providers.sign({ iss, aud, sub: 'ada' }))).toBe(id);
    expect(await getCredentials(id, { [provider]: token })).toContain('/member/');
    const other = await providers.sign({ iss, aud: 'other', sub: 'ada' });
    await expect(getId(provider, other)).rejects.toMatchObject(unsupported);
    const foreign = await providers.sign({ iss: 'https://evil.example', aud, sub: 'ada' });
    await expect(getId(provider, foreign)).rejects.toMatchObject({ name: invalid.name });
  });

  it.each([
    ['Facebook', 'graph.facebook.com'],
    ['Amazon', 'www.amazon.com'],
  ])('asks %s about an access token', async (_, provider) => {
    const id = await getId(provider, 'good');
    expect(await getId(provider, 'good')).toBe(id);
    expect(await getCredentials(id, { [provider]: 'good' })).toContain('/member/');
    const bad = provider === 'www.amazon.com' ? 'other app' : 'bad';
    await expect(getId(provider, bad)).rejects.toMatchObject({ name: 'NotAuthorizedException' });
  });

  it('takes an RSA token of an OIDC provider for a known audience, with azp before aud', async () => {
    const { url: iss, host, sign } = providers;
    const good = { iss, sub: 'ada', aud: 'spa' };
    expect(await getId(host, await sign(good))).toMatch(/^us-east-1:/);
    expect(await getId(host, await sign({ ...good, aud: ['x', 'spa'] }))).toMatch(/^us-east-1:/);
    const late = Math.floor(Date.now() / 1000) - 600;
    for (const [claims, alg] of [
      [{ ...good, azp: 'other' }, 'RS256'],
      [{ ...good, aud: 'other' }, 'RS256'],
      [{ ...good, iss: `${iss}/` }, 'RS256'],
      [{ ...good, exp: late }, 'RS256'],
      [{ ...good, sub: '' }, 'RS256'],
      [good, 'ES256'],
    ] as const) {
      const token = await sign(claims, alg);
      await expect(getId(host, token), JSON.stringify(claims)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
    }
    const token = await sign(good);
    await expect(getId('unknown.example', token)).rejects.toMatchObject(unsupported);
    const silent = await sign({ ...good, iss: 'https://silent.example' });
    await expect(getId('silent.example', silent)).rejects.toMatchObject({
      name: 'ExternalServiceException',
    });
  });

  it('links logins of several providers to one identity, and refuses a second of the same', async () => {
    const google = (sub: string) =>
      providers.sign({ iss: 'https://accounts.google.com', aud: 'google-web', sub });
    const apple = (sub: string) =>
      providers.sign({ iss: 'https://appleid.apple.com', aud: 'com.example.app', sub });
    const id = await getId('accounts.google.com', await google('lin'));
    const both = {
      'accounts.google.com': await google('lin'),
      'appleid.apple.com': await apple('lin'),
    };
    expect(await getCredentials(id, both)).toContain('/member/');
    expect(await getId('appleid.apple.com', await apple('lin'))).toBe(id);
    const { Logins } = await lab.identity.send(new DescribeIdentityCommand({ IdentityId: id }));
    expect(Logins?.toSorted()).toEqual(['accounts.google.com', 'appleid.apple.com']);
    const second = { ...both, 'appleid.apple.com': await apple('another') };
    await expect(getCredentials(id, second)).rejects.toMatchObject({
      name: 'ResourceConflictException',
    });
    // Two identities that both have logins: the one that is named stays.
    const other = await getId('www.amazon.com', 'good');
    const merged = { ...both, 'www.amazon.com': 'good' };
    expect(await getCredentials(id, merged)).toContain('/member/');
    expect(await getId('www.amazon.com', 'good')).toBe(id);
    await expect(getCredentials(other, { 'www.amazon.com': 'good' })).rejects.toMatchObject({
      message: `Access to Identity '${other}' is forbidden.`,
    });
  });

  it('a classic token of a Google login names it in amr', async () => {
    const provider = 'accounts.google.com';
    const token = await providers.sign({
      iss: 'https://accounts.google.com',
      aud: 'google-web',
      sub: 'amy',
    });
    const input = { IdentityId: await getId(provider, token), Logins: { [provider]: token } };
    const { Token = '' } = await lab.identity.send(new GetOpenIdTokenCommand(input));
    expect(decodeJwt(Token).amr).toEqual([
      'authenticated',
      provider,
      `${provider}:${provider}:amy`,
    ]);
  });

  it('STS takes a token of an OIDC provider that is known, for a role that trusts its ARN', async () => {
    const { url: iss, host, sign } = providers;
    const Federated = `arn:aws:iam::000000000000:oidc-provider/${host}`;
    const trust = {
      Version: '2012-10-17' as const,
      Statement: {
        Effect: 'Allow' as const,
        Principal: { Federated },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [`${host}:sub`]: 'deploy' } },
      },
    };
    lab.putRoles(makeRole('pipeline', trust));
    const take = async (claims: object) =>
      fromWebToken({
        roleArn: roleArn('pipeline'),
        webIdentityToken: await sign({ iss, aud: 'spa', ...claims }),
        clientConfig: { region: 'us-east-1' },
      })();
    expect((await take({ sub: 'deploy' })).accessKeyId).toMatch(/^ASIA/);
    await expect(take({ sub: 'other' })).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(take({ sub: 'deploy', aud: 'x' })).rejects.toMatchObject({
      name: /InvalidIdentityToken/,
    });
    await expect(take({ sub: 'deploy', iss: 'https://x.example' })).rejects.toMatchObject({
      name: /InvalidIdentityToken/,
    });
    const exp = Math.floor(Date.now() / 1000) - 3600;
    await expect(take({ sub: 'deploy', exp })).rejects.toMatchObject({ name: /ExpiredToken/ });
  });

  describe('SAML', () => {
    function answer(change: Partial<Answer> = {}, key = idp.privateKey): string {
      const now = Date.now();
      const said: Answer = {
        audience: 'urn:amazon:webservices',
        recipient: SIGN_IN,
        destination: SIGN_IN,
        requestId: undefined,
        assertedRequestId: undefined,
        issuer: idp.entityId,
        nameId: 'ada@corp.example',
        status: 'Success',
        now,
        notBefore: now - 1000,
        notOnOrAfter: now + 60_000,
        confirmedUntil: now + 60_000,
        issuedAt: now,
        assertionId: `_a${now}`,
        attributes: '',
        ...change,
      };
      return toField(toResponse(said, signXml(toAssertion(said), key)));
    }
    const roles = (...names: string[]) =>
      attribute(
        'https://aws.amazon.com/SAML/Attributes/Role',
        ...names.map((name) => `${roleArn(name)},${SAML_ARN}`),
      );

    it('the roles of an assertion are what its person may have', async () => {
      const plain = { [SAML_ARN]: answer() };
      const id = await getId(SAML_ARN, answer());
      expect(await getCredentials(id, plain)).toContain('/member/');
      const one = { [SAML_ARN]: answer({ attributes: roles('corp-a') }) };
      expect(await getCredentials(id, one)).toContain('/corp-a/');
      const two = { [SAML_ARN]: answer({ attributes: roles('corp-a', 'corp-b') }) };
      await expect(getCredentials(id, two)).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
      expect(await getCredentials(id, two, roleArn('corp-b'))).toContain('/corp-b/');
      await expect(getCredentials(id, one, roleArn('corp-b'))).rejects.toMatchObject({
        name: 'NotAuthorizedException',
      });
      // A pair with another provider's ARN is not for this one.
      const foreign = attribute(
        'https://aws.amazon.com/SAML/Attributes/Role',
        `${roleArn('corp-b')},${SAML_ARN}x`,
      );
      expect(await getCredentials(id, { [SAML_ARN]: answer({ attributes: foreign }) })).toContain(
        '/member/',
      );
    });

    it('is for the enhanced flow alone', async () => {
      const IdentityId = await getId(SAML_ARN, answer());
      const Logins = { [SAML_ARN]: answer() };
      await expect(
        lab.identity.send(new GetOpenIdTokenCommand({ IdentityId, Logins })),
      ).rejects.toMatchObject({ name: 'InvalidParameterException' });
    });

    it('an answer for others, of others, or from yesterday is refused', async () => {
      const stranger = createSamlIdp(idp.entityId);
      const yesterday = Date.now() - 86_400_000;
      for (const token of [
        answer({}, stranger.privateKey),
        answer({ audience: 'urn:amazon:cognito:sp:us-east-1_abc' }),
        answer({ recipient: 'https://evil.example', destination: 'https://evil.example' }),
        answer({ issuer: 'https://evil.example' }),
        answer({ notOnOrAfter: yesterday, confirmedUntil: yesterday, issuedAt: yesterday }),
        answer({ status: 'Requester' }),
        'x',
        toField('<x/>'),
      ]) {
        await expect(getId(SAML_ARN, token)).rejects.toMatchObject({
          name: 'NotAuthorizedException',
        });
      }
    });
  });
});
