import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../src/pages/page.ts';
import { de } from '../src/pages/texts/de.ts';
import { en } from '../src/pages/texts/en.ts';
import { createBrowser } from './browser.ts';
import { CALLBACK, startFixture, type Fixture } from './fixture.ts';

/** Every text of a catalog by its path; texts with parameters get `x` for each. */
function flatten(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value instanceof Map || value === undefined) return [];
  if (typeof value === 'function') {
    return [[path, String((value as (...given: unknown[]) => unknown)('x', ['x']))]];
  }
  return Object.entries(value as object).flatMap(([name, inner]) =>
    flatten(inner, path ? `${path}.${name}` : name),
  );
}

describe('languages of the hosted pages', () => {
  let fixture: Fixture;
  let clientId: string;

  beforeAll(async () => {
    fixture = await startFixture();
    const poolId = await fixture.createHostedPool({ UsernameAttributes: ['email'] });
    clientId = (await fixture.createClient(poolId)).id;
  });
  afterAll(() => fixture.close());

  const address = (path: string, more: Record<string, string> = {}) =>
    `${path}?${new URLSearchParams({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: CALLBACK,
      ...more,
    })}`;

  const isGerman = (page: string) =>
    page.includes('<html lang="de">') && page.includes('>Anmelden</');
  const isEnglish = (page: string) =>
    page.includes('<html lang="en">') && page.includes('>Sign in</');

  it('speaks the language of `lang` from the authorize endpoint on', async () => {
    const browser = createBrowser(fixture.url);
    const login = await (await browser.get(address('/oauth2/authorize', { lang: 'de' }))).text();
    expect(isGerman(login)).toBe(true);
    expect(login).toContain('Passwort vergessen?');
    const wrong = await browser.submit(login, { username: 'a@example.com', password: 'wrong' });
    expect(await wrong.text()).toContain('Dieses Konto gibt es nicht.');
  });

  it('remembers it for addresses that do not name one, until one does', async () => {
    const browser = createBrowser(fixture.url);
    await browser.get(address('/login', { lang: 'de-CH' }));
    const signUp = await (await browser.get(address('/signup'))).text();
    expect(signUp).toContain('<html lang="de">');
    expect(signUp).toContain('darunter ein Großbuchstabe, ein Kleinbuchstabe');
    const weak = await browser.submit(signUp, { username: 'a@example.com', password: 'Weak' });
    expect(await weak.text()).toContain('Das Passwort ist zu kurz.');
    const error = await (await browser.get('/error?error=redirect_mismatch')).text();
    expect(error).toContain('Etwas stimmt nicht');
    expect(error).toContain('redirect_mismatch');
    const byLink = '/confirmUser?client_id=none&user_name=a&confirmation_code=1';
    expect(await (await browser.get(byLink)).text()).toContain('Nicht bestätigt');
    expect(isEnglish(await (await browser.get(address('/login', { lang: 'en' }))).text())).toBe(
      true,
    );
    expect(isEnglish(await (await browser.get(address('/login'))).text())).toBe(true);
  });

  it.each([
    ['de-CH, en;q=0.7', true],
    ['fr, de;q=0.5, en;q=0.4', true],
    ['en-GB, de;q=0.9', false],
    ['fr, de;q=0', false],
    ['de;q=nonsense', true],
    ['dea', false],
    ['', false],
  ])('takes the best that the browser prefers: %j', async (header, german) => {
    const response = await fetch(`${fixture.url}${address('/login')}`, {
      headers: { 'accept-language': header },
    });
    expect((german ? isGerman : isEnglish)(await response.text())).toBe(true);
    expect(response.headers.getSetCookie().join()).not.toContain('cognito-lang');
  });

  it.each(['fr', '', 'DE_de', '"><script>', '__proto__'])(
    'is English for a language that there is no catalog for: %j',
    async (lang) => {
      const response = await fetch(`${fixture.url}${address('/login', { lang })}`, {
        headers: { 'accept-language': 'de', cookie: 'cognito-lang=de' },
      });
      expect(response.headers.getSetCookie().join()).toContain('cognito-lang=en');
      const page = await response.text();
      expect(isEnglish(page)).toBe(true);
      expect(page).not.toContain('"><script>');
    },
  );

  it('escapes what others wrote in every language', async () => {
    const hint = '"><script>alert(1)</script>';
    const page = await (
      await fetch(`${fixture.url}${address('/login', { lang: 'de', login_hint: hint })}`)
    ).text();
    expect(page).toContain('Weiter zu Test app');
    expect(page).toContain('value="&quot;&gt;&lt;script&gt;');
    expect(page).not.toContain('<script>alert');
    const confirm = await (
      await fetch(`${fixture.url}${address('/confirmUser', { lang: 'de', to: hint })}`)
    ).text();
    expect(confirm).toContain('Wir haben einen Code an &quot;&gt;&lt;script&gt;');
    expect(confirm).not.toContain('<script>alert');
  });

  it('shows a refusal that has no translation as the API words it', () => {
    for (const message of ['PreSignUp failed with error no.', 'constructor']) {
      expect(translate(de, message)).toBe(message);
    }
    expect(translate(en, 'User is disabled.')).toBe('User is disabled.');
  });

  it('has no English left in the German catalog', () => {
    const english = new Map(flatten(en));
    const same = flatten(de).filter(([path, text]) => english.get(path) === text);
    expect(same.map(([path]) => path)).toEqual(['code', 'attributes.name']);
  });
});
