import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAPPING, startLab, type Lab } from './lab.ts';
import { startOidcIdp, type OidcIdp } from './oidc-idp.ts';

describe('attributes of a federated sign-in', () => {
  let lab: Lab;
  let idp: OidcIdp;
  const as = (subject: string) => (upstream: string) => idp.signIn(upstream, subject);

  beforeAll(async () => {
    lab = await startLab();
    idp = await startOidcIdp(lab.redirectUri);
    idp.people.set('alice', { email: 'alice@corp.example', email_verified: true, name: 'Alice' });
    idp.people.set('long', { email: 'long@corp.example', name: 'n'.repeat(2049) });
  });
  afterAll(async () => {
    await idp.close();
    await lab.close();
  });

  it('FE-70: refuses a required attribute that is not mapped', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool(
      { ProviderDetails: idp.details, AttributeMapping: { name: 'name' } },
      { pool: { Schema: [{ Name: 'email', Required: true }] } },
    );
    expect(await lab.signIn(client.id, as('alice'))).toMatchObject({
      error: 'invalid_request',
      description: 'attributes required: [email]',
      tokens: {},
    });
    expect(await lab.listUsers(UserPoolId)).toEqual([]);
  });

  it('FE-70: lets an immutable attribute in once, and never again', async () => {
    const { client } = await lab.createFederatedPool(
      { ProviderDetails: idp.details },
      { pool: { Schema: [{ Name: 'email', Required: true, Mutable: false }] } },
    );
    expect((await lab.signIn(client.id, as('alice'))).claims.email).toBe('alice@corp.example');
    const second = await lab.signIn(client.id, as('alice'));
    expect(second).toMatchObject({
      error: 'invalid_request',
      description: 'user.email: Attribute cannot be updated.',
    });
    expect(second.at.searchParams.get('state')).toBe('app state');
  });

  it('FE-70: refuses an attribute that the client may not write', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool(
      { ProviderDetails: idp.details },
      { client: { WriteAttributes: ['email'] } },
    );
    expect(await lab.signIn(client.id, as('alice'))).toMatchObject({
      error: 'invalid_request',
      description: 'A client attempted to write unauthorized attribute',
    });
    expect(await lab.listUsers(UserPoolId)).toEqual([]);
  });

  it('FE-70: refuses a value of more than 2,048 characters', async () => {
    const { client, UserPoolId } = await lab.createFederatedPool({ ProviderDetails: idp.details });
    const { error, description } = await lab.signIn(client.id, as('long'));
    expect(error).toBe('invalid_request');
    expect(description).toContain('name: String must be no longer than 2048 characters');
    expect(await lab.listUsers(UserPoolId)).toEqual([]);
  });

  it('takes an address as unverified unless the provider vouches for it', async () => {
    const { email_verified: _without, ...mapping } = MAPPING;
    const { client } = await lab.createFederatedPool({
      ProviderDetails: idp.details,
      AttributeMapping: mapping,
    });
    const { claims } = await lab.signIn(client.id, as('alice'));
    expect(claims).toMatchObject({ email: 'alice@corp.example', email_verified: false });
  });
});
