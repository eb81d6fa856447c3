import fc from 'fast-check';
import { CALLBACK } from '../fixture.ts';
import { nasty, type Known } from './api-inputs.ts';

const oauthPaths = [
  'GET /oauth2/authorize',
  'POST /oauth2/token',
  'GET /oauth2/userInfo',
  'POST /oauth2/revoke',
  'GET /logout',
  'POST /saml2/idpresponse',
  'POST /saml2/logout',
  'GET /login',
  'POST /login',
  'GET /signup',
  'POST /signup',
  'POST /challenge',
  'GET /confirmUser',
  'POST /confirmUser',
  'POST /resendcode',
  'POST /forgotPassword',
  'POST /confirmForgotPassword',
  'GET /error',
  'GET /feedback',
  'GET /passkeys/add',
  'POST /passkeys/add',
  'GET /assets/brand.css',
  'GET /_emulator/outbox',
  'POST /',
  'GET /',
  'PUT /_emulator/import/a/b',
];
const parameterNames = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'prompt',
  'max_age',
  'logout_uri',
  'grant_type',
  'code',
  'code_verifier',
  'refresh_token',
  'client_secret',
  'token',
  'username',
  'password',
  '_csrf',
  'session',
  'challenge',
  'confirmation_code',
  'user_name',
  'factor',
  'to',
  'SAMLResponse',
  'RelayState',
  'event_id',
  'value',
];

/** Requests to the OAuth endpoints, the pages, the outbox and the import address. */
export function oauthRequest(
  known: Known,
): fc.Arbitrary<{ method: string; path: string; body: string }> {
  const value = fc.oneof(
    fc.constantFrom(
      ...(known.ClientIdType ?? []),
      CALLBACK,
      'code',
      'token',
      'openid',
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'S256',
      'NEW_PASSWORD_REQUIRED',
      'MFA_SETUP',
      'EMAIL_OTP',
      'csrf',
    ),
    nasty,
    fc.string(),
  );
  const parameters = fc.dictionary(fc.constantFrom(...parameterNames), value, { maxKeys: 8 });
  const good = {
    client_id: known.ClientIdType?.[0] ?? '',
    redirect_uri: CALLBACK,
    response_type: 'code',
    scope: 'openid',
  };
  return fc
    .tuple(fc.constantFrom(...oauthPaths), parameters, parameters, fc.boolean())
    .map(([target, query, form, sane]) => {
      const [method = 'GET', path = '/'] = target.split(' ');
      const search = new URLSearchParams(sane ? { ...query, ...good } : query).toString();
      return {
        method,
        path: `${path}?${search}`,
        body:
          method === 'GET'
            ? ''
            : new URLSearchParams({ ...form, _csrf: 'csrf'.repeat(6) }).toString(),
      };
    });
}
