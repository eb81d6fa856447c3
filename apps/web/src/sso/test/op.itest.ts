import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  asserted,
  begin,
  comeBack,
  hasSession,
  makeOrg,
  newcomer,
  openBridge,
  type Org,
  signInBySso,
  stack,
} from './bridge.ts';
import { readRequest } from './forger.ts';
import { Visitor } from './visitor.ts';

openBridge();

const REDIRECT = '/oauth2/idpresponse';

/** A code of ours on its way to the pool, which never gets it. */
async function getCode(org: Org): Promise<string> {
  const alice = await addMember(org);
  const visitor = new Visitor();
  visitor.stopAt = ({ hostname, pathname }) => hostname.endsWith('.test') || pathname === REDIRECT;
  const { url } = await signInBySso(visitor, org, asserted(alice));
  return new URL(url).searchParams.get('code') ?? '';
}

async function exchange(fields: Record<string, string>): Promise<[number, unknown]> {
  const response = await fetch(`${stack.origin}/sso/op/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'cognito',
      client_secret: stack.providerSecret,
      redirect_uri: `${stack.hostedUrl}${REDIRECT}`,
      ...fields,
    }),
  });
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { error, id_token: idToken } = (await response.json()) as Record<string, unknown>;
  return [response.status, error ?? typeof idToken];
}

describe('our OpenID provider', () => {
  it('FE-63: gives its tokens to the pool alone, and once', async () => {
    const code = await getCode(await makeOrg());
    expect(await exchange({ code, client_secret: 'x'.repeat(44) })).toEqual([
      401,
      'invalid_client',
    ]);
    expect(await exchange({ code, client_id: 'another' })).toEqual([401, 'invalid_client']);
    const redirect_uri = 'https://evil.test/';
    expect(await exchange({ code, redirect_uri })).toEqual([400, 'invalid_grant']);
    expect(await exchange({ code })).toEqual([200, 'string']);
    expect(await exchange({ code })).toEqual([400, 'invalid_grant']);
  });

  it('FE-63: takes no code that is late, or another connection’s', async () => {
    const [org, other] = [await makeOrg(), await makeOrg()];
    const code = await getCode(org);
    const swapped = code.replace(org.connectionId, other.connectionId);
    expect(await exchange({ code: swapped })).toEqual([400, 'invalid_grant']);
    await stack.rows(
      "update sso_attempts set code_expires_at = now() - interval '1 s' where connection_id = $1",
      org.connectionId,
    );
    expect(await exchange({ code })).toEqual([400, 'invalid_grant']);
  });

  it('FE-63: gives one of two at once the tokens of a code', async () => {
    const code = await getCode(await makeOrg());
    const answers = await Promise.all([exchange({ code }), exchange({ code })]);
    expect(answers.map(([status]) => status).toSorted()).toEqual([200, 400]);
  });

  it.each([
    ['another redirect URI', { redirect_uri: 'https://evil.test/' }],
    ['a redirect URI below ours', { redirect_uri: `/oauth2/idpresponse/x` }],
    ['a foreign client', { client_id: 'another' }],
  ])('FE-63: sends no one to %s', async (_title, wrong) => {
    const address = new URL(`${stack.origin}/sso/op/authorize`);
    address.search = new URLSearchParams({
      client_id: 'cognito',
      redirect_uri: `${stack.hostedUrl}${REDIRECT}`,
      response_type: 'code',
      scope: 'openid email',
      state: 's',
      nonce: 'n',
      ...wrong,
    }).toString();
    const response = await new Visitor().send(address.href);
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  it('FE-64: leaves neither secrets nor answers in logs, audit rows, jobs or attempts', async () => {
    const org = await makeOrg();
    const nina = newcomer(org);
    const visitor = new Visitor();
    await signInBySso(visitor, org, nina);
    expect(hasSession(visitor)).toBe(true);
    const atIdp = await begin(visitor, org);
    await comeBack(visitor, org, atIdp, { ...nina, by: 'idp-b' });
    await comeBack(visitor, org, await begin(visitor, org), { ...nina, email: 'x@evil.test' });
    const code = await getCode(org);
    await exchange({ code });
    const { relayState } = readRequest(atIdp);
    const secrets = [
      stack.providerSecret,
      code.split('.')[1] ?? '',
      'PRIVATE KEY',
      // What SAML messages begin with, in base64 and without.
      'PHNhbWxw',
      '<saml',
      'eyJhbGciOi',
    ];
    const kept = await stack.rows(
      `select (select json_agg(a) from audit_events a)::text as audit,
         (select json_agg(e) from security_events e)::text as security,
         (select json_agg(j.data) from pgboss.job j)::text as jobs,
         (select json_agg(t) from sso_attempts t)::text as attempts,
         (select json_agg(to_jsonb(c) - 'certificate') from sso_connections c)::text as connections,
         (select json_agg(k) from signing_keys k)::text as keys`,
    );
    const everything = [...stack.log, ...Object.values(kept[0] ?? {})].map(String).join('\n');
    expect(everything).toContain(relayState);
    expect(stack.log.join('\n')).toContain('refused');
    for (const secret of secrets) expect(everything).not.toContain(secret);
    expect(stack.log.join('\n')).not.toContain(nina.email);
  });
});
