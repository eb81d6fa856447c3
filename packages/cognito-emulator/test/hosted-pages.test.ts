import { createHash, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CreateManagedLoginBrandingCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBrowser } from './browser.ts';
import { CALLBACK, PASSWORD, startFixture, type Fixture } from './fixture.ts';

describe('hosted pages and OAuth', () => {
  let fixture: Fixture;
  let poolId: string;
  let client: { id: string; secret: string | undefined };
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');

  beforeAll(async () => {
    fixture = await startFixture();
    poolId = await fixture.createHostedPool({
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
    });
    client = await fixture.createClient(poolId, { GenerateSecret: true });
  });
  afterAll(() => fixture.close());

  function authorizeUrl(more: Record<string, string> = {}): string {
    const query = new URLSearchParams({
      response_type: 'code',
      client_id: client.id,
      redirect_uri: CALLBACK,
      scope: 'openid email profile',
      state: 'a/b c',
      nonce: 'n-1',
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    });
    return `/oauth2/authorize?${query.toString()}`;
  }

  function exchange(form: Record<string, string>): Promise<Response> {
    return fetch(`${fixture.url}/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`,
      },
      body: new URLSearchParams(form),
    });
  }

  async function codeFrom(response: Response): Promise<string> {
    expect(response.status, await response.clone().text()).toBe(302);
    const location = new URL(response.headers.get('location') ?? '');
    expect(location.origin + location.pathname).toBe(CALLBACK);
    expect(location.searchParams.get('state')).toBe('a/b c');
    return location.searchParams.get('code') ?? '';
  }

  it('wears the branding style of its client, for light and for dark', async () => {
    const styled = await fixture.createClient(poolId, { ClientName: 'Styled' });
    const bytes = (text: string) => new TextEncoder().encode(text);
    const asset = { Extension: 'SVG', Category: 'FORM_LOGO' } as const;
    await fixture.sdk.send(
      new CreateManagedLoginBrandingCommand({
        UserPoolId: poolId,
        ClientId: styled.id,
        Settings: {
          componentClasses: { input: { borderRadius: 7 } },
          components: {
            primaryButton: { darkMode: { defaults: { backgroundColor: '123456ff' } } },
            form: { lightMode: { borderColor: 'red;} body{' }, borderRadius: '7' },
          },
        },
        Assets: [
          { ...asset, ColorMode: 'LIGHT', Bytes: bytes('<svg>light</svg>') },
          { ...asset, ColorMode: 'DARK', Bytes: bytes('<svg>dark</svg>') },
        ],
      }),
    );
    const browser = createBrowser(fixture.url);
    const page = await (await browser.get(authorizeUrl({ client_id: styled.id }))).text();
    const inPage = (text: string) => `data:image/svg+xml;base64,${btoa(text)}`;
    expect(page).toContain(`src="${inPage('<svg>light</svg>')}"`);
    expect(page).toContain(`srcset="${inPage('<svg>dark</svg>')}"`);
    const css = await (await browser.get(`/assets/brand.css?client_id=${styled.id}`)).text();
    expect(css).toMatch(/^:root { {2}--radius: 7px; }$/m);
    expect(css).toMatch(/dark\) { :root { --accent: #123456ff; } }/);
    // What is no colour and no number never reaches the page.
    expect(css).not.toContain('body{');
  });

  it('signs up, confirms, signs in and exchanges the code once', async () => {
    const browser = createBrowser(fixture.url);
    const email = 'new@example.com';
    const login = await (await browser.get(authorizeUrl())).text();
    const signup = /href="(\/signup[^"]+)"/.exec(login)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const form = await (await browser.get(signup)).text();
    const confirm = await (
      await browser.submit(form, { username: email, password: PASSWORD })
    ).text();
    expect(confirm).toContain('n***@e***');
    const { code: mailed } = await fixture.lastMessage(email);
    const wrong = await (
      await browser.submit(confirm, { code: mailed === '000000' ? '1' : '000000' })
    ).text();
    expect(wrong).toContain('Invalid verification code provided');
    const ready = await (await browser.submit(wrong, { code: mailed })).text();
    expect(ready).toContain('confirmed');
    const bad = await (await browser.submit(ready, { username: email, password: 'nope' })).text();
    expect(bad).toContain('Incorrect email or password.');
    const code = await codeFrom(
      await browser.submit(bad, { username: 'NEW@example.com', password: PASSWORD }),
    );

    const grant = { grant_type: 'authorization_code', code, redirect_uri: CALLBACK };
    const reply = await exchange({ ...grant, code_verifier: verifier });
    const tokens = (await reply.json()) as Record<string, string>;
    expect(reply.status).toBe(200);
    const claims = JSON.parse(
      Buffer.from((tokens.id_token ?? '').split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims).toMatchObject({
      nonce: 'n-1',
      email,
      email_verified: true,
      iss: `${fixture.url}/${poolId}`,
    });
    expect(claims.at_hash).toBeTruthy();
    expect(await (await exchange({ ...grant, code_verifier: verifier })).json()).toEqual({
      error: 'invalid_grant',
    });

    const info = await fetch(`${fixture.url}/oauth2/userInfo`, {
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(await info.json()).toMatchObject({
      sub: claims.sub,
      email,
      email_verified: 'true',
      username: claims.sub,
    });

    const again = await codeFrom(await browser.get(authorizeUrl()));
    const noVerifier = await exchange({
      grant_type: 'authorization_code',
      code: again,
      redirect_uri: CALLBACK,
    });
    expect(await noVerifier.json()).toEqual({ error: 'invalid_grant' });

    const out = await browser.get(
      `/logout?client_id=${client.id}&logout_uri=${encodeURIComponent('http://localhost:3999/bye')}`,
    );
    expect(out.headers.get('location')).toBe('http://localhost:3999/bye');
    const silent = await browser.get(authorizeUrl({ prompt: 'none' }));
    expect(silent.headers.get('location')).toContain('error=login_required');

    const refreshed = await exchange({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token ?? '',
    });
    const next = (await refreshed.json()) as Record<string, string>;
    expect(next.refresh_token).toBeUndefined();
    const revoked = await fetch(`${fixture.url}/oauth2/revoke`, {
      method: 'POST',
      body: new URLSearchParams({
        token: tokens.refresh_token ?? '',
        client_id: client.id,
        client_secret: client.secret ?? '',
      }),
    });
    expect(revoked.status).toBe(200);
    expect(
      (await exchange({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token ?? '' }))
        .status,
    ).toBe(400);
  });

  it('sets a new password at the first sign-in', async () => {
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username: 'invited@example.com',
        TemporaryPassword: PASSWORD,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
        MessageAction: 'SUPPRESS',
      }),
    );
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(authorizeUrl())).text();
    const choose = await (
      await browser.submit(login, { username: 'invited@example.com', password: PASSWORD })
    ).text();
    expect(choose).toContain('Choose your password');
    const weak = await (
      await browser.submit(choose, { NEW_PASSWORD: 'weak', repeat: 'weak' })
    ).text();
    expect(weak).toContain('Password does not conform to policy');
    await codeFrom(
      await browser.submit(weak, { NEW_PASSWORD: 'Another-horse-8', repeat: 'Another-horse-8' }),
    );
  });

  it('resets a forgotten password', async () => {
    const Username = 'forgetful@example.com';
    await fixture.sdk.send(
      new AdminCreateUserCommand({
        UserPoolId: poolId,
        Username,
        UserAttributes: [{ Name: 'email_verified', Value: 'true' }],
        MessageAction: 'SUPPRESS',
      }),
    );
    await fixture.sdk.send(
      new AdminSetUserPasswordCommand({
        UserPoolId: poolId,
        Username,
        Password: PASSWORD,
        Permanent: true,
      }),
    );
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(authorizeUrl())).text();
    const href = /href="(\/forgotPassword[^"]+)"/.exec(login)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const forgot = await (await browser.get(href)).text();
    const reset = await (await browser.submit(forgot, { username: Username })).text();
    const { code } = await fixture.lastMessage(Username);
    const done = await (
      await browser.submit(reset, { code, password: 'Another-horse-9', repeat: 'Another-horse-9' })
    ).text();
    expect(done).toContain('Your password is changed');
    await codeFrom(await browser.submit(done, { username: Username, password: 'Another-horse-9' }));
  });

  it('never redirects to an address that is not registered', async () => {
    const browser = createBrowser(fixture.url);
    const response = await browser.get(authorizeUrl({ redirect_uri: 'http://evil.example/' }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('redirect_mismatch');
    expect(fixture.defects).toEqual([]);
  });

  it('refuses a form without its token', async () => {
    const query = authorizeUrl().split('?')[1] ?? '';
    const response = await fetch(`${fixture.url}/login?${query}`, {
      method: 'POST',
      body: new URLSearchParams({ username: 'a', password: 'b' }),
    });
    expect(response.status).toBe(403);
  });
});
