import { describe, expect, it } from 'vitest';
import { parseSocialProviders, withoutSecrets } from '../src/social-provider.ts';

const SECRET = 'a-secret-that-no-message-shows';
const google = { type: 'Google', clientId: 'id', clientSecret: SECRET };
const oidc = { ...google, type: 'OIDC', name: 'GoogleDemo', issuer: 'http://127.0.0.1:9000' };
const parse = (...entries: unknown[]) => parseSocialProviders(JSON.stringify(entries));

describe('the setting SOCIAL_PROVIDERS', () => {
  it('is empty where it is not set', () => {
    expect(parseSocialProviders(undefined)).toEqual([]);
    expect(parse()).toEqual([]);
  });

  it('names social providers by their type, and their buttons by their brand', () => {
    expect(parse(google, { ...google, type: 'LoginWithAmazon' })).toMatchObject([
      { name: 'Google', label: 'Google' },
      { name: 'LoginWithAmazon', label: 'Amazon' },
    ]);
    expect(parse({ ...oidc, label: 'Google (demo)' })).toMatchObject([
      { name: 'GoogleDemo', label: 'Google (demo)' },
    ]);
  });

  it('does without secrets, which a page never gets', () => {
    const [provider] = parse({ type: 'Google', clientId: 'id' });
    expect(provider).toBeDefined();
    expect(parse(google).map(withoutSecrets)).toEqual([
      { name: 'Google', type: 'Google', label: 'Google' },
    ]);
  });

  it.each([
    ['no list', {}],
    ['a text', ['Google']],
    ['no type', [{ clientId: 'id' }]],
    ['a type of its own', [{ ...google, type: 'GitHub' }]],
    ['no client', [{ type: 'Google' }]],
    ['a name that Cognito does not take', [{ ...google, name: 'Google2' }]],
    ['an underscore, which ends a provider in a profile’s name', [{ ...oidc, name: 'My_IdP' }]],
    ['a blank', [{ ...oidc, name: 'Google (demo)' }]],
    ['no name', [{ ...oidc, name: undefined }]],
    ['the name of the pool itself', [{ ...oidc, name: 'Cognito' }]],
    ['the name of the bridge', [{ ...oidc, name: 'GatehouseSso' }]],
    ['the name of another type', [{ ...oidc, name: 'google' }]],
    ['no issuer', [{ ...oidc, issuer: undefined }]],
    ['an issuer in the clear', [{ ...oidc, issuer: 'http://idp.example.com' }]],
    ['an unknown field', [{ ...google, client_secret: SECRET }]],
    ['a number', [{ ...google, clientId: 5 }]],
    ['a name twice', [google, google]],
    ['too many', Array.from({ length: 11 }, (_, n) => ({ ...oidc, name: `Idp-${n}` }))],
  ])('refuses %s, and shows no value', (_, entries) => {
    const text = JSON.stringify(entries);
    expect(() => parseSocialProviders(text)).toThrow(/^(?!.*a-secret)/);
  });

  it('shows nothing of a text that is no JSON', () => {
    expect(() => parseSocialProviders(`[{"clientSecret":"${SECRET}"`)).toThrow(/^is not JSON$/);
  });
});
