import { BRAND } from '@gatehouse/brand/brand';
import type { ProvisionedPool } from '@gatehouse/cognito/provision-pool';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';

import type { StartOptions } from './options.ts';
import type { Secrets } from './secrets.ts';

/** Any name will do for the embedded Cognito; it decides what pool ids look like. */
export const REGION = 'eu-central-1';

/** Name of the local database. */
export const DATABASE = 'gatehouse';

/** Addresses as a browser sees them, and as programs on this machine do. */
export function addresses({ ports, spaPort }: Pick<StartOptions, 'ports' | 'spaPort'>) {
  return {
    app: `http://localhost:${ports.web}`,
    cognito: `http://localhost:${ports.cognito}`,
    // https, since aws-amplify leads to hosted pages over https alone.
    spa: `https://localhost:${spaPort}`,
    mailbox: `http://localhost:${ports.mailbox}`,
    idps: `http://localhost:${ports.idps}`,
    nameServer: `http://localhost:${ports.dns}`,
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
    control: ports.control === undefined ? undefined : `http://localhost:${ports.control}`,
    // By number: another site than localhost, so that what people upload gets none of our cookies.
    s3: ports.s3 === undefined ? undefined : `http://127.0.0.1:${ports.s3}`,
    dynamodb: ports.dynamodb === undefined ? undefined : `http://127.0.0.1:${ports.dynamodb}`,
    appsync: ports.appsync === undefined ? undefined : `http://localhost:${ports.appsync}`,
    gateway: ports.gateway === undefined ? undefined : `http://localhost:${ports.gateway}`,
  };
}

/** What a shell tells about the machine, and not about any program. */
const INHERITED = new Set([
  ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'LC_ALL', 'TZ', 'TMPDIR'],
  ...['TERM', 'COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'CI', 'XDG_CACHE_HOME'],
  // Set by our scripts alone, which take the shell's away.
  'NODE_COMPILE_CACHE',
]);

/** The part of the shell's environment that concerns us. */
export function inheritedEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => INHERITED.has(name)));
}

/** What every child is given: no setting of the caller's shell gets into the app by accident. */
export function baseEnvironment(options: Pick<StartOptions, 'dev'>): NodeJS.ProcessEnv {
  return {
    ...inheritedEnvironment(),
    NODE_ENV: options.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  };
}

/** URL of the local database for one of its roles. */
export function databaseUrl(port: number, user: string, password: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}

/** The only key pair whose signatures the embedded Cognito accepts. */
export const keyPair = ({ awsAccessKeyId, awsSecretAccessKey }: Secrets) => ({
  AWS_ACCESS_KEY_ID: awsAccessKeyId,
  AWS_SECRET_ACCESS_KEY: awsSecretAccessKey,
});

/** The settings of `.env.example` for this machine. */
export function appEnvironment(
  options: StartOptions,
  secrets: Secrets,
  pool: ProvisionedPool & {
    issuer: string;
    hostedUrl: string;
    socialProviders: readonly SocialProviderSettings[];
  },
): Record<string, string> {
  const { app, cognito, smtp } = addresses(options);
  return {
    GATEHOUSE_EMBEDDED: '1',
    APP_ORIGIN: app,
    HOST: '127.0.0.1',
    PORT: String(options.ports.web),
    DATABASE_URL: databaseUrl(options.ports.postgres, 'gatehouse_app', secrets.appPassword),
    COGNITO_REGION: REGION,
    COGNITO_USER_POOL_ID: pool.userPoolId,
    COGNITO_CLIENT_ID: pool.clientId,
    COGNITO_CLIENT_SECRET: pool.clientSecret,
    COGNITO_ACCOUNT_CLIENT_ID: pool.accountClientId,
    COGNITO_ACCOUNT_CLIENT_SECRET: pool.accountClientSecret,
    COGNITO_SSO_CLIENT_ID: pool.ssoClientId,
    COGNITO_SSO_CLIENT_SECRET: pool.ssoClientSecret,
    SSO_PROVIDER_SECRET: secrets.ssoProviderSecret,
    PUBLIC_CLIENTS: JSON.stringify(pool.publicClients),
    COGNITO_ISSUER: pool.issuer,
    COGNITO_HOSTED_URL: pool.hostedUrl,
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: cognito,
    ...keyPair(secrets),
    AUTH_SECRET: secrets.authSecret,
    SESSION_ENCRYPTION_KEYS: secrets.sessionEncryptionKeys,
    INVITATION_KEY: secrets.invitationKey,
    DNS_SERVERS: `127.0.0.1:${options.ports.dns}`,
    SMTP_URL: smtp,
    MAIL_FROM: `${BRAND.name} <no-reply@gatehouse.localhost>`,
    SOCIAL_PROVIDERS: JSON.stringify(pool.socialProviders),
    SIGN_UP_OPEN: 'true',
    EMAIL_CODE_SIGN_IN: String(options.emailCodes),
    LOG_LEVEL: 'info',
  };
}
