import type { PublicClient } from '@gatehouse/domain/public-client';
import { unsafeNameServers } from '@gatehouse/domain/name-servers';
import { isTooSimple, unsafeAddresses } from '@gatehouse/domain/deployment';

/** The settings that decide whether a start is safe. */
export interface GuardedSettings {
  readonly APP_ORIGIN: string;
  readonly COGNITO_ISSUER: string;
  readonly COGNITO_HOSTED_URL: string;
  readonly AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER?: string | undefined;
  readonly AUTH_SECRET: string;
  readonly SESSION_ENCRYPTION_KEYS: string;
  readonly SSO_PROVIDER_SECRET: string;
  readonly INVITATION_KEY: Uint8Array;
  readonly PUBLIC_CLIENTS: readonly Pick<PublicClient, 'origins'>[];
  readonly DNS_SERVERS: readonly string[];
  readonly GATEHOUSE_EMBEDDED?: '1' | undefined;
}

/**
 * What would be unsafe about starting with these settings, a sentence each; empty when nothing is.
 * With `GATEHOUSE_EMBEDDED=1` the embedded Cognito and plain http are allowed, on loopback only.
 */
export function unsafeSettings(env: GuardedSettings): string[] {
  const { APP_ORIGIN, COGNITO_ISSUER, COGNITO_HOSTED_URL } = env;
  const { AUTH_SECRET, SESSION_ENCRYPTION_KEYS, INVITATION_KEY, SSO_PROVIDER_SECRET } = env;
  const { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER } = env;
  return [
    ...Object.entries({
      AUTH_SECRET,
      SESSION_ENCRYPTION_KEYS,
      INVITATION_KEY,
      SSO_PROVIDER_SECRET,
    })
      .filter(([, secret]) => isTooSimple(secret))
      .map(([name]) => `${name}: too simple; make it as .env.example says`),
    ...unsafeOrigins(env),
    ...unsafeNameServers(env.GATEHOUSE_EMBEDDED === '1', env.DNS_SERVERS),
    ...unsafeAddresses(env.GATEHOUSE_EMBEDDED === '1', {
      https: { APP_ORIGIN, COGNITO_ISSUER, COGNITO_HOSTED_URL },
      awayFromAws: { AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER },
    }),
  ];
}

/** A page in the clear is whoever stands between it and the browser; on this machine, any program. */
function unsafeOrigins({ GATEHOUSE_EMBEDDED, PUBLIC_CLIENTS }: GuardedSettings): string[] {
  const origins = PUBLIC_CLIENTS.flatMap((client) => client.origins);
  return GATEHOUSE_EMBEDDED === '1' || origins.every((origin) => origin.startsWith('https:'))
    ? []
    : ['PUBLIC_CLIENTS: origins must be https; only GATEHOUSE_EMBEDDED=1 permits http'];
}
