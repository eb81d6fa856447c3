import { describe, expect, it } from 'vitest';
import { discover } from '../../src/oidc/discover.ts';
import type { Refusal } from '../../src/refusal.ts';

const ISSUER = 'https://idp.test/tenant';
const good = {
  issuer: ISSUER,
  authorization_endpoint: `${ISSUER}/authorize`,
  token_endpoint: `${ISSUER}/token`,
  jwks_uri: `${ISSUER}/jwks`,
};

async function read(document: unknown, issuer = ISSUER) {
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve({ status: 200, text: JSON.stringify(document) });
  };
  const found = await discover(issuer, fetch, { allowLoopback: false }).catch(
    (error: Refusal) => error.code,
  );
  return { found, asked };
}

describe('discovery', () => {
  it('reads what is used', async () => {
    const { found, asked } = await read(good);
    expect(asked).toEqual([`${ISSUER}/.well-known/openid-configuration`]);
    expect(found).toEqual({
      issuer: ISSUER,
      authorizationEndpoint: good.authorization_endpoint,
      tokenEndpoint: good.token_endpoint,
      userInfoEndpoint: null,
      jwksUri: good.jwks_uri,
      tokenAuthMethod: 'client_secret_basic',
      issuerInCallback: false,
    });
  });

  it('takes the address of the document, and a slash at the end as the document has it', async () => {
    const slashed = { ...good, issuer: `${ISSUER}/` };
    const address = `${ISSUER}/.well-known/openid-configuration`;
    expect((await read(good, ` ${address}`)).found).toMatchObject({ issuer: ISSUER });
    expect((await read(slashed)).found).toMatchObject({ issuer: `${ISSUER}/` });
    expect((await read(slashed, `${ISSUER}/`)).found).toMatchObject({ issuer: `${ISSUER}/` });
    expect((await read(good, `${ISSUER}/`)).found).toBe('discovery_issuer_mismatch');
  });

  it('FE-44 refuses an issuer of many organisations, before and after asking', async () => {
    const microsoft = 'https://login.microsoftonline.com';
    for (const tenant of [
      'common',
      'organizations',
      'consumers',
      '9188040d-6c67-4c5b-b112-36a304b66dad',
    ]) {
      const { found, asked } = await read(good, `${microsoft}/${tenant}/v2.0`);
      expect(found).toBe('issuer_of_many_tenants');
      expect(asked).toEqual([]);
    }
    const template = { ...good, issuer: `${microsoft}/{tenantid}/v2.0` };
    expect((await read(template)).found).toBe('issuer_of_many_tenants');
  });

  it.each([
    [{ ...good, issuer: 'https://other.test' }, 'discovery_issuer_mismatch'],
    [{ ...good, issuer: undefined }, 'discovery_issuer_mismatch'],
    [{ ...good, token_endpoint: 'http://idp.test/token' }, 'discovery_invalid'],
    [{ ...good, token_endpoint: 'https://idp.test:8443/token' }, 'discovery_invalid'],
    [{ ...good, token_endpoint: 'http://127.0.0.1/token' }, 'discovery_invalid'],
    [{ ...good, jwks_uri: undefined }, 'discovery_invalid'],
    [{ ...good, authorization_endpoint: 'javascript:alert(1)' }, 'discovery_invalid'],
    [{ ...good, userinfo_endpoint: 1 }, 'discovery_invalid'],
    [{ ...good, token_endpoint_auth_methods_supported: ['private_key_jwt'] }, 'discovery_invalid'],
    [[], 'provider_status'],
  ])('refuses %j', async (document, code) => {
    expect((await read(document)).found).toBe(code);
  });
});
