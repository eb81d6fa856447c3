import { CALLBACK } from './fixture.ts';

/** Path of the authorization endpoint for a code with `openid`; an empty parameter is left out. */
export function getAuthorizePath(more: Readonly<Record<string, string | undefined>>): string {
  const all = { response_type: 'code', redirect_uri: CALLBACK, scope: 'openid', ...more };
  const given = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]);
  return `/oauth2/authorize?${new URLSearchParams(given).toString()}`;
}

/** Sends the token endpoint a code, in a form that also names the client. */
export const exchangeCode = (origin: string, form: Readonly<Record<string, string>>) =>
  fetch(`${origin}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      redirect_uri: CALLBACK,
      ...form,
    }),
  });
