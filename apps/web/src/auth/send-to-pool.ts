import { readChecks } from './checks.ts';
import type { Ceremony } from './ceremony.ts';
import { keepPending, type PendingSignIn } from './pending-sign-in.ts';
import { redirectTo } from './responses.ts';
import { failedSignIn, runCeremony } from './run-ceremony.ts';
import type { SignInDeps } from './sign-in-deps.ts';

/** OpenID Connect Core §3.1.2.1: the pool asks, even a user that its own session knows. */
export const FRESH = { prompt: 'login', max_age: '0' } as const;

export interface PoolRequest extends Pick<
  PendingSignIn,
  'again' | 'connect' | 'connectionId' | 'returnTo'
> {
  /** What the pool is asked beside the usual. */
  readonly query: Readonly<Record<string, string>>;
  /** Another page of the pool's than `/oauth2/authorize`. */
  readonly path?: string;
}

/** Sends the browser to the pool, and keeps what its way back needs. */
export async function sendToPool(
  deps: SignInDeps,
  request: Request,
  ceremony: Ceremony,
  { query, path, ...kept }: PoolRequest,
): Promise<Response> {
  const { locale } = ceremony.device;
  const response = await runCeremony(deps, ceremony, {
    action: 'signin',
    query: new URLSearchParams({
      ...query,
      // AWS, "Managed login localization": the language of the hosted pages.
      ...(locale !== null && { lang: locale }),
    }),
  });
  const location = response.headers.get('location');
  const { authSecret } = deps.config;
  const checks = ceremony.failure === null ? await readChecks(response, authSecret) : null;
  if (location === null || checks === null) return failedSignIn(deps, ceremony, kept.returnTo);
  const address = new URL(location);
  if (path !== undefined) address.pathname = path;
  const pending = { ...checks, kind: ceremony.kind, ...kept };
  const cookie = request.headers.get('cookie');
  return redirectTo(address.href, await keepPending(deps.config, cookie, pending));
}
