import {
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableProviderForUserCommand,
  AdminLinkProviderForUserCommand,
  AdminSetUserPasswordCommand,
  DeleteIdentityProviderCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLBACK, PASSWORD } from '../fixture.ts';
import { startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

describe('profiles and sessions of federated sign-ins', () => {
  let lab: Lab;
  let idp: OidcIdp;
  const as = (subject: string) => (upstream: string) => idp.signIn(upstream, subject);
  const corp = { identity_provider: 'Corp' };

  beforeAll(async () => {
    lab = await startLab();
    idp = await startOidcIdp(lab.redirectUri);
  });
  afterAll(async () => {
    expect(lab.defects).toEqual([]);
    await idp.close();
    await lab.close();
  });

  it('make one profile of one person who comes by four browsers at once', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool({ ProviderDetails: idp.details });
    const all = await Promise.all(
      Array.from({ length: 4 }, () => lab.signIn(client.id, as('alice'))),
    );
    expect(new Set(all.map(({ claims }) => claims.sub)).size).toBe(1);
    expect(await lab.listUsers(UserPoolId)).toHaveLength(1);
  });

  it('know subjects by their case, also where usernames have none', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool(
      { ProviderDetails: idp.details },
      { pool: { UsernameConfiguration: { CaseSensitive: false } } },
    );
    const { claims } = await lab.signIn(client.id, as('Alice'));
    expect(claims).toMatchObject({
      'cognito:username': 'corp_alice',
      identities: [{ userId: 'Alice' }],
    });
    expect(await lab.signIn(client.id, as('alice'))).toMatchObject({
      error: 'invalid_request',
      description: 'Already found an entry for username corp_alice',
    });
    expect((await lab.signIn(client.id, as('Alice'))).claims.sub).toBe(claims.sub);
    expect(await lab.listUsers(UserPoolId)).toHaveLength(1);
    await lab.sdk.send(new AdminDeleteUserCommand({ UserPoolId, Username: 'Corp_Alice' }));
    const again = await lab.signIn(client.id, as('alice'));
    expect(again.claims).toMatchObject({ identities: [{ userId: 'alice' }] });
    expect(again.claims.sub).not.toBe(claims.sub);
  });

  it('end with the link they came by', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool({ ProviderDetails: idp.details });
    const named = { UserPoolId, Username: 'local' };
    await lab.sdk.send(new AdminCreateUserCommand({ ...named, MessageAction: 'SUPPRESS' }));
    await lab.sdk.send(
      new AdminSetUserPasswordCommand({ ...named, Password: PASSWORD, Permanent: true }),
    );
    const SourceUser = {
      ProviderName: 'Corp',
      ProviderAttributeName: 'Cognito_Subject',
      ProviderAttributeValue: 'linked',
    };
    const DestinationUser = { ProviderName: 'Cognito', ProviderAttributeValue: 'local' };
    await lab.sdk.send(
      new AdminLinkProviderForUserCommand({ UserPoolId, DestinationUser, SourceUser }),
    );
    const { browser } = await lab.signIn(client.id, as('linked'));
    const visit = async () =>
      lab.target(await browser.get(lab.authorizeUrl(client.id, corp))).origin;
    expect(await visit()).toBe(new URL(CALLBACK).origin);
    await lab.sdk.send(new AdminDisableProviderForUserCommand({ UserPoolId, User: SourceUser }));
    expect(await visit()).toBe(idp.issuer);
  });

  it('end with the provider', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool({ ProviderDetails: idp.details });
    const { browser } = await lab.signIn(client.id, as('alice'));
    const named = { UserPoolId, ProviderName: 'Corp' };
    await lab.sdk.send(new DeleteIdentityProviderCommand(named));
    const response = await browser.get(lab.authorizeUrl(client.id));
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('Login pages unavailable');
    expect((await browser.get(lab.authorizeUrl(client.id, corp))).status).toBe(400);
  });
});
