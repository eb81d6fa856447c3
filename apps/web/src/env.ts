import { awsEndpoints } from '@gatehouse/domain/deployment';
import { parseNetworks } from '@gatehouse/domain/networks';
import { parseNameServers } from '@gatehouse/domain/name-servers';
import {
  type KnownPublicClient,
  parseKnownPublicClients,
  PublicClientFault,
} from '@gatehouse/domain/public-client';
import { readSettings } from '@gatehouse/domain/settings';
import {
  parseSocialProviders,
  type SocialProvider,
  SocialProviderFault,
  withoutSecrets,
} from '@gatehouse/domain/social-provider';
import { z } from 'zod';
import { cognitoPrices } from './cognito-prices-setting.ts';
import { unsafeSettings } from './unsafe-settings.ts';

const base64Key = z
  .base64()
  .transform((value) => new Uint8Array(Buffer.from(value, 'base64')))
  .refine((key) => key.length >= 32, 'must be at least 32 bytes in base64');

const networks = z.string().transform((text, ctx) => {
  const found = parseNetworks(text);
  if (found === null) ctx.addIssue('must be networks like 10.1.0.0/16, with commas between them');
  return found ?? [];
});

const nameServers = z.string().transform((text, ctx) => {
  const servers = parseNameServers(text);
  if (servers === null) ctx.addIssue('must be up to 3 IP addresses, with commas between them');
  return servers ?? [];
});

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

/** Names and labels alone: what the pool knows more of a provider is none of the app's business. */
function readSocialProviders(json: string | undefined, context: z.RefinementCtx): SocialProvider[] {
  try {
    return parseSocialProviders(json).map(withoutSecrets);
  } catch (error) {
    if (!(error instanceof SocialProviderFault)) throw error;
    context.addIssue(error.message);
    return z.NEVER;
  }
}

function readPublicClients(
  json: string | undefined,
  context: z.RefinementCtx,
): KnownPublicClient[] {
  try {
    return parseKnownPublicClients(json);
  } catch (error) {
    if (!(error instanceof PublicClientFault)) throw error;
    context.addIssue(error.message);
    return z.NEVER;
  }
}

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  APP_ORIGIN: z.url().transform((value) => new URL(value).origin),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_DIRECT_URL: z.string().startsWith('postgres').optional(),
  DATABASE_REPLICA_URL: z.string().startsWith('postgres').optional(),
  DATABASE_POOLER: z.literal('transaction').optional(),
  TENANT_DATABASES_OPEN: z.coerce.number().int().min(1).max(1_000).default(20),
  COGNITO_REGION: z.string().min(1),
  COGNITO_USER_POOL_ID: z.string().min(1),
  COGNITO_CLIENT_ID: z.string().min(1),
  COGNITO_CLIENT_SECRET: z.string().min(1),
  COGNITO_ACCOUNT_CLIENT_ID: z.string().min(1),
  COGNITO_ACCOUNT_CLIENT_SECRET: z.string().min(1),
  COGNITO_SSO_CLIENT_ID: z.string().min(1),
  COGNITO_SSO_CLIENT_SECRET: z.string().min(1),
  SSO_PROVIDER_SECRET: z.string().min(32, 'must have at least 32 characters'),
  COGNITO_ISSUER: z.url().optional(),
  COGNITO_HOSTED_URL: z.url().transform((value) => new URL(value).origin),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.url().optional(),
  IDENTITY_POOL_ID: z.string().min(1).optional(),
  FILES_BUCKET: z.string().min(3).optional(),
  FILES_ORIGIN: z
    .url()
    .transform((value) => new URL(value).origin)
    .optional(),
  FILES_QUOTA_MIB: whole(0, 2 ** 30).default(1_024),
  GUESTS_PER_MONTH: whole(1, 1_000_000_000).default(1_000),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY: z.url().optional(),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters'),
  SESSION_ENCRYPTION_KEYS: z.string().min(1),
  SESSION_IDLE_MINUTES: whole(5, 7 * 24 * 60).default(12 * 60),
  SESSION_MAX_HOURS: whole(1, 30 * 24).default(7 * 24),
  INVITATION_KEY: base64Key,
  TENANTS_PER_PERSON: whole(1, 10_000).default(10),
  TENANTS_PER_PERSON_A_DAY: whole(1, 10_000).default(5),
  SOCIAL_PROVIDERS: z.string().optional().transform(readSocialProviders),
  COGNITO_PRICES: cognitoPrices,
  PUBLIC_CLIENTS: z.string().optional().transform(readPublicClients),
  STAFF_APPROVAL: z.enum(['one', 'second']).default('one'),
  SUPPORT_ACCESS: z.enum(['true', 'false']).default('true'),
  SIGN_UP_OPEN: z.enum(['true', 'false']).default('true'),
  EMAIL_CODE_SIGN_IN: z.enum(['true', 'false']).default('false'),
  DNS_SERVERS: nameServers.default([]),
  OUTBOUND_NETWORKS: networks.default([]),
  TRUSTED_PROXIES: whole(0, 10).default(0),
  RATE_LIMIT_FACTOR: z.coerce.number().int().min(1).max(1_000).default(1),
  PAGE_THREADS: whole(0, 64).optional(),
  LAME_DUCK_SECONDS: whole(0, 300).default(0),
  METRICS_PORT: whole(1, 65_535).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  GATEHOUSE_EMBEDDED: z.literal('1').optional(),
});

export type Env = z.output<typeof schema> & { readonly COGNITO_ISSUER: string };

/**
 * Reads and checks the environment.
 * @throws StartRefusal that names every variable at fault, and no value
 */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const settings = readSettings(schema, source, (env, set) =>
    unsafeSettings(withIssuer(env), awsEndpoints(set)),
  );
  return withIssuer(settings);
}

function withIssuer(env: z.output<typeof schema>): Env {
  const { COGNITO_REGION: region, COGNITO_USER_POOL_ID: pool } = env;
  const COGNITO_ISSUER =
    env.COGNITO_ISSUER ?? `https://cognito-idp.${region}.amazonaws.com/${pool}`;
  return { ...env, COGNITO_ISSUER };
}

let known: Env | undefined;

/** The environment of this process, read once. */
export function getEnv(): Env {
  known ??= readEnv(process.env);
  return known;
}
