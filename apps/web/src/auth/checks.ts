import { decode, encode } from '@auth/core/jwt';
import { CHECKS, CEREMONY_SECONDS } from './cookies.ts';
import { getProvider } from './next-auth-config.ts';
import type { PendingSignIn } from './pending-sign-in.ts';

type Checks = Pick<PendingSignIn, 'state' | 'pkce' | 'nonce'>;

/**
 * What next-auth seals in three cookies, of 600 bytes and more each, as three short texts.
 * @param response next-auth's answer to a start
 * @returns null where one of them is missing
 */
export async function readChecks(response: Response, secret: string): Promise<Checks | null> {
  const lines = response.headers.getSetCookie();
  const read = async (name: string) => {
    const token = lines.find((line) => line.startsWith(`${name}=`))?.split(/[=;]/, 2)[1];
    const opened = token ? await decode<{ value: unknown }>({ token, secret, salt: name }) : null;
    return typeof opened?.value === 'string' ? opened.value : null;
  };
  const [state, pkce, nonce] = await Promise.all(Object.values(CHECKS).map(read));
  return state && pkce && nonce ? { state, pkce, nonce } : null;
}

/** The Cookie header that next-auth expects back from the browser. */
export async function checksCookie(pending: PendingSignIn, secret: string): Promise<string> {
  const provider = getProvider(pending.kind);
  const pairs = Object.entries(CHECKS).map(async ([check, name]) => {
    const token = { value: pending[check as keyof Checks], provider };
    return `${name}=${await encode({ token, secret, salt: name, maxAge: CEREMONY_SECONDS })}`;
  });
  return (await Promise.all(pairs)).join('; ');
}
