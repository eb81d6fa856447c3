import type { KnownPublicClient } from '@gatehouse/domain/public-client';
import { unsafeNameServers } from '@gatehouse/domain/name-servers';
import { isTooSimple, unsafeAddresses } from '@gatehouse/domain/deployment';

/** The settings that decide whether a start is safe. */
export interface GuardedSettings {
  readonly APP_ORIGIN: string;
  readonly COGNITO_ISSUER: string;
  readonly COGNITO_HOSTED_URL: string;
  readonly FILES_ORIGIN?: string | undefined;
  readonly COGNITO_CLIENT_ID: string;
  readonly COGNITO_ACCOUNT_CLIENT_ID: string;
  readonly COGNITO_SSO_CLIENT_ID: string;
  readonly AUTH_SECRET: string;
  readonly SESSION_ENCRYPTION_KEYS: string;
  readonly SSO_PROVIDER_SECRET: string;
  readonly INVITATION_KEY: Uint8Array;
  readonly PUBLIC_CLIENTS: readonly Pick<KnownPublicClient, 'origins' | 'clientId'>[];
  readonly DNS_SERVERS: readonly string[];
  readonly GATEHOUSE_EMBEDDED?: '1' | undefined;
}

/**
 * What would be unsafe about starting with these settings, a sentence each; empty when nothing is.
 * With `GATEHOUSE_EMBEDDED=1` the embedded Cognito and plain http are allowed, on loopback only.
 * @param endpoints what sends the AWS SDK elsewhere, by the names of the settings
 */
export function unsafeSettings(
  env: GuardedSettings,
  endpoints: Readonly<Record<string, string | undefined>>,
): string[] {
  const { APP_ORIGIN, COGNITO_ISSUER, COGNITO_HOSTED_URL, FILES_ORIGIN } = env;
  const { AUTH_SECRET, SESSION_ENCRYPTION_KEYS, INVITATION_KEY, SSO_PROVIDER_SECRET } = env;
  return [
    ...Object.entries({
      AUTH_SECRET,
      SESSION_ENCRYPTION_KEYS,
      INVITATION_KEY,
      SSO_PROVIDER_SECRET,
    })
      .filter(([, secret]) => isTooSimple(secret))
      .map(([name]) => `${name}: too simple; make it as .env.example says`),
    ...unsafeClients(env),
    ...unsafeNameServers(env.GATEHOUSE_EMBEDDED === '1', env.DNS_SERVERS),
    ...unsafeAddresses(env.GATEHOUSE_EMBEDDED === '1', {
      https: { APP_ORIGIN, COGNITO_ISSUER, COGNITO_HOSTED_URL, FILES_ORIGIN },
      awayFromAws: endpoints,
    }),
  ];
}

/**
 * What is wrong with the apps of others: a page in the clear is whoever stands between it and the browser,
 * and tokens of our own clients are for us alone. Those of the client of single sign-on would pass for a
 * proof by the pool (decision 0101).
 */
function unsafeClients(env: GuardedSettings): string[] {
  const { GATEHOUSE_EMBEDDED, PUBLIC_CLIENTS } = env;
  const own = [env.COGNITO_CLIENT_ID, env.COGNITO_ACCOUNT_CLIENT_ID, env.COGNITO_SSO_CLIENT_ID];
  const origins = PUBLIC_CLIENTS.flatMap((client) => client.origins);
  const inTheClear = origins.some((origin) => !origin.startsWith('https:'));
  return [
    ...(inTheClear && GATEHOUSE_EMBEDDED !== '1'
      ? ['PUBLIC_CLIENTS: origins must be https; only GATEHOUSE_EMBEDDED=1 permits http']
      : []),
    ...(PUBLIC_CLIENTS.some(({ clientId }) => own.includes(clientId))
      ? ["PUBLIC_CLIENTS: an app client of the web app's own is none of these"]
      : []),
  ];
}
