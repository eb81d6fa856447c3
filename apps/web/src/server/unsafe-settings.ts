/** The settings that decide whether a start is safe. */
export interface GuardedSettings {
  readonly NODE_ENV: string;
  readonly APP_ORIGIN: string;
  readonly COGNITO_ISSUER: string;
  readonly COGNITO_HOSTED_URL: string;
  readonly AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER?: string | undefined;
  readonly AUTH_SECRET: string;
  readonly GATEHOUSE_EMBEDDED?: '1' | undefined;
}

/** Hosts that only this machine can reach. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * What would be unsafe about starting with these settings, a sentence each; empty when nothing is.
 * With `GATEHOUSE_EMBEDDED=1` the embedded Cognito and plain http are allowed, on loopback only.
 */
export function unsafeSettings(env: GuardedSettings): string[] {
  return [...weakSecret(env), ...(env.GATEHOUSE_EMBEDDED ? beyondLoopback(env) : notOnAws(env))];
}

function weakSecret({ AUTH_SECRET }: GuardedSettings): string[] {
  return new Set(AUTH_SECRET).size < 10
    ? ['AUTH_SECRET: too simple; use `openssl rand -base64 33`']
    : [];
}

function beyondLoopback(env: GuardedSettings): string[] {
  const { APP_ORIGIN, COGNITO_HOSTED_URL, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER } = env;
  return Object.entries({
    APP_ORIGIN,
    COGNITO_HOSTED_URL,
    COGNITO_ISSUER: env.COGNITO_ISSUER,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER,
  })
    .filter(([, url]) => url !== undefined && !LOOPBACK.test(new URL(url).hostname))
    .map(
      ([name]) => `${name}: GATEHOUSE_EMBEDDED=1 is for this machine alone; this is not loopback`,
    );
}

function notOnAws(env: GuardedSettings): string[] {
  const faults: string[] = [];
  if (env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER) {
    faults.push(
      'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: points away from AWS; only GATEHOUSE_EMBEDDED=1 permits that',
    );
  }
  for (const name of ['APP_ORIGIN', 'COGNITO_ISSUER', 'COGNITO_HOSTED_URL'] as const) {
    if (!env[name].startsWith('https:')) {
      faults.push(
        `${name}: must be https; only GATEHOUSE_EMBEDDED=1 permits http, on this machine`,
      );
    }
  }
  return faults;
}
