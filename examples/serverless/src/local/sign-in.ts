import { createHash, randomBytes } from 'node:crypto';

/** What a browser would have: where to sign in, as which app, as whom. */
export interface SignIn {
  /** Origin of the hosted pages of the embedded Cognito. */
  readonly pages: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly email: string;
  readonly password: string;
}

/**
 * Stands in for an app and its browser: the authorization code flow with PKCE (RFC 7636), on the pages of the
 * embedded Cognito, which need no script.
 * @returns an access token
 * @throws Error when the pages refuse
 */
export async function signIn({ pages, clientId, redirectUri, ...person }: SignIn): Promise<string> {
  const verifier = randomBytes(32).toString('base64url');
  const start = new URL('/oauth2/authorize', pages);
  start.search = String(
    new URLSearchParams({
      ...{ response_type: 'code', client_id: clientId, redirect_uri: redirectUri },
      ...{ scope: 'openid email', state: 'example', code_challenge_method: 'S256' },
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    }),
  );
  const cookies = new Map<string, string>();
  let url = start;
  let sent: RequestInit = {};
  for (let step = 0; step < 8; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...sent, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location?.startsWith(redirectUri)) {
      const code = new URL(location).searchParams.get('code') ?? '';
      return exchange(pages, { code, clientId, redirectUri, verifier });
    }
    const form = location === null ? fillIn(await response.text(), person) : null;
    sent = form ? { method: 'POST', body: form.body } : {};
    url = new URL(form?.action ?? location ?? url, url);
  }
  throw new Error('The pool does not let this person in; is the password that of npm start?');
}

/** The form of a page that asks who one is, with what a person types. */
function fillIn(html: string, { email, password }: Pick<SignIn, 'email' | 'password'>) {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => /name="(?:username|password)"/.test(one)) ?? '';
  const body = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
    body.set(/name="([^"]*)"/.exec(input)?.[1] ?? '', /value="([^"]*)"/.exec(input)?.[1] ?? '');
  }
  if (form.includes('name="username"')) body.set('username', email);
  if (form.includes('name="password"')) body.set('password', password);
  return { action: /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&'), body };
}

async function exchange(
  pages: string,
  {
    code,
    clientId,
    redirectUri,
    verifier,
  }: { code: string; clientId: string; redirectUri: string; verifier: string },
): Promise<string> {
  const response = await fetch(new URL('/oauth2/token', pages), {
    method: 'POST',
    body: new URLSearchParams({
      ...{ grant_type: 'authorization_code', code, client_id: clientId },
      ...{ redirect_uri: redirectUri, code_verifier: verifier },
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (token === undefined) throw new Error(`The pool gives no token: ${response.status}`);
  return token;
}
