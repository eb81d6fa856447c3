import {
  CreateUserPoolDomainCommand,
  DeleteUserPoolDomainCommand,
  SetUICustomizationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { safeStyles } from '../src/pages/custom-css.ts';
import { CALLBACK, startFixture, type Fixture } from './fixture.ts';

describe('domain of a pool', { timeout: 30_000 }, () => {
  let fixture: Fixture;
  let UserPoolId: string;
  let clientId: string;
  const Domain = 'acme';

  beforeAll(async () => {
    fixture = await startFixture();
    UserPoolId = await fixture.createPool();
    clientId = (await fixture.createClient(UserPoolId)).id;
  });
  afterAll(async () => {
    expect(fixture.defects).toEqual([]);
    await fixture.close();
  });

  const query = () =>
    new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: CALLBACK,
    }).toString();
  const getLocation = async (path: string) =>
    (await fetch(`${fixture.url}${path}`, { redirect: 'manual' })).headers.get('location') ?? '';
  const exchange = async () => {
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      code: 'x',
    });
    const answer = await fetch(`${fixture.url}/oauth2/token`, { method: 'POST', body });
    return (await answer.json()) as { error: string; error_description?: string };
  };
  const withDomain = async (work: () => Promise<void>) => {
    await fixture.sdk.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain }));
    try {
      await work();
    } finally {
      await fixture.sdk.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain }));
    }
  };

  it.each([
    '/oauth2/authorize',
    '/login',
    '/signup',
    '/forgotPassword',
    '/passkeys/add',
    '/logout',
  ])('without one there is no %s', async (path) => {
    const logout = path === '/logout' ? '&logout_uri=http://localhost:3999/bye' : '';
    const error = await getLocation(`${path}?${query()}${logout}`);
    expect(new URL(error).searchParams.get('error')).toBe('Login pages unavailable');
    expect((await fetch(error)).status).toBe(400);
  });

  it('without one there are no links to confirm by, and no tokens', async () => {
    const link = `/confirmUser?client_id=${clientId}&user_name=ada&confirmation_code=123456`;
    const page = await fetch(`${fixture.url}${link}`);
    expect([page.status, (await page.text()).includes('Login pages unavailable')]).toEqual([
      400,
      true,
    ]);
    expect((await exchange()).error_description).toBe('The user pool has no domain.');
  });

  it('with one there are, until it is deleted', async () => {
    await withDomain(async () => {
      expect((await fetch(`${fixture.url}/login?${query()}`)).status).toBe(200);
      expect(await exchange()).toEqual({ error: 'invalid_grant' });
    });
    expect(await getLocation(`/login?${query()}`)).toContain('unavailable');
  });

  it('leads to the sign-in page by an absolute address, under the name that was asked', async () => {
    await withDomain(async () => {
      for (const origin of [fixture.url, fixture.url.replace('127.0.0.1', 'localhost')]) {
        const answer = await fetch(`${origin}/oauth2/authorize?${query()}`, { redirect: 'manual' });
        expect(answer.headers.get('location')).toBe(`${origin}/login?${query()}`);
      }
    });
  });

  it("shows the client's style sheet, or else the pool's, within the pages' own policy", async () => {
    await withDomain(async () => {
      const css = async () =>
        (await fetch(`${fixture.url}/assets/brand.css?client_id=${clientId}`)).text();
      const set = (CSS: string, ClientId?: string) =>
        fixture.sdk.send(
          new SetUICustomizationCommand({ UserPoolId, CSS, ...(ClientId ? { ClientId } : {}) }),
        );
      await set('.submitButton-customizable { background-color: #123456 }');
      expect(await css()).toContain('background-color: #123456;');
      await set('.submitButton-customizable { background-color: #654321 }', clientId);
      expect(await css()).toContain('background-color: #654321;');
      expect(await css()).not.toContain('#123456');
      const page = await fetch(`${fixture.url}/login?${query()}`);
      const html = await page.text();
      expect(html).toContain(`href="/assets/brand.css?client_id=${clientId}"`);
      expect(html).not.toContain('#654321');
      for (const name of ['submitButton', 'inputField', 'label', 'background', 'banner']) {
        expect(html).toContain(`${name}-customizable`);
      }
      expect(page.headers.get('content-security-policy')).toContain("style-src 'self'");
    });
  });
});

describe('style sheet of a pool', () => {
  it('keeps rules for the classes of the guide', () => {
    expect(
      safeStyles(`/* Acme */ .logo-customizable, .submitButton-customizable:hover {
        color: rgb(1, 2, 3); font-size: 14px !important; padding: 25px 0px 25px 0px }`),
    ).toBe(
      '.logo-customizable.logo-customizable, .submitButton-customizable.submitButton-customizable:hover ' +
        '{ color: rgb(1, 2, 3); font-size: 14px !important; padding: 25px 0px 25px 0px; }',
    );
  });

  it.each([
    '</style><script>alert(1)</script>',
    '.label-customizable { color: red } </style><script>x</script>',
    '@import url(https://evil.example/a.css);',
    '@import "https://evil.example/a.css"; .label-customizable { color: red }',
    '@media all { .label-customizable { background: url(//evil.example) } }',
    '.label-customizable { background: url(https://evil.example/x) }',
    '.label-customizable { background: UR\\4C(https://evil.example/x) }',
    '.label-customizable { background: u/**/rl(https://evil.example/x) }',
    '.label-customizable { background: url/**/(//evil.example) }',
    '.label-customizable { background: image-set("https://evil.example" 1x) }',
    '.label-customizable { width: expression(alert(1)) }',
    '.label-customizable { behavior: url(#x); -moz-binding: url(//evil.example) }',
    '.label-customizable { content: "</style>" }',
    'input[value^="a"] { background: red }',
    'body { display: none }',
    '.label-customizable input { color: red }',
    '.unknown-customizable { color: red }',
    '.label-customizable { color: red; } } body { color: blue',
    '.label-customizable { --x: </style>; color: r<d }',
  ])('lets nothing out of it: %s', (css) => {
    const safe = safeStyles(css);
    expect(safe).not.toMatch(/[<>@\\"':]{1}(?!\s[\w#])|url|evil|expression|body|input|unknown/i);
    expect(safe).toMatch(/^(?:\.label-customizable\.label-customizable \{ (?:color: red;)? ?\})?$/);
  });
});
