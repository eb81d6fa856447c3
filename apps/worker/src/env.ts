import { awsEndpoints, isTooSimple, unsafeAddresses } from '@gatehouse/domain/deployment';
import { parseNetworks } from '@gatehouse/domain/networks';
import { parseNameServers, unsafeNameServers } from '@gatehouse/domain/name-servers';
import { readSettings } from '@gatehouse/domain/settings';
import { z } from 'zod';

const url = z.url();

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

const schema = z.object({
  WORKER_DATABASE_URL: z.string().startsWith('postgres'),
  DATABASE_POOLER: z.literal('transaction').optional(),
  TENANT_DATABASES_OPEN: z.coerce.number().int().min(1).max(1_000).default(20),
  APP_ORIGIN: url.transform((value) => new URL(value).origin),
  COGNITO_REGION: z.string().min(1),
  COGNITO_USER_POOL_ID: z.string().min(1),
  COGNITO_CLIENT_ID: z.string().min(1),
  COGNITO_CLIENT_SECRET: z.string().min(1),
  COGNITO_SSO_CLIENT_ID: z.string().min(1),
  COGNITO_SSO_CLIENT_SECRET: z.string().min(1),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: url.optional(),
  IDENTITY_POOL_ID: z.string().min(1).optional(),
  FILES_BUCKET: z.string().min(3).optional(),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY: url.optional(),
  AWS_ENDPOINT_URL_S3: url.optional(),
  APPSYNC_URL: url.optional(),
  INVITATION_KEY: z
    .base64()
    .transform((value) => new Uint8Array(Buffer.from(value, 'base64')))
    .refine((key) => key.length >= 32, 'must be at least 32 bytes in base64'),
  SESSION_ENCRYPTION_KEYS: z.string().min(1),
  SMTP_URL: z.string().startsWith('smtp'),
  MAIL_FROM: z.string().min(3),
  AUDIT_HEADS_FOLDER: z.string().min(1).optional(),
  DNS_SERVERS: nameServers.default([]),
  OUTBOUND_NETWORKS: networks.default([]),
  COGNITO_RATE_FACTOR: z.coerce.number().positive().max(100).default(1),
  WORKER_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  GATEHOUSE_EMBEDDED: z.literal('1').optional(),
});

export type WorkerEnv = z.output<typeof schema>;

/**
 * Reads and checks the environment, once.
 * @throws StartRefusal that names every variable at fault, and no value
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): WorkerEnv {
  return readSettings(schema, source, unsafeSettings);
}

/** The worker is held to the same as the web app. */
function unsafeSettings(
  env: WorkerEnv,
  set: Readonly<Record<string, string | undefined>>,
): string[] {
  const { APP_ORIGIN, SESSION_ENCRYPTION_KEYS, INVITATION_KEY } = env;
  return [
    ...Object.entries({ SESSION_ENCRYPTION_KEYS, INVITATION_KEY })
      .filter(([, secret]) => isTooSimple(secret))
      .map(([name]) => `${name}: too simple; make it as .env.example says`),
    ...(env.APPSYNC_URL && env.DATABASE_POOLER
      ? ['APPSYNC_URL: behind a pooler no one hears what changes; give the worker a direct URL']
      : []),
    ...unsafeNameServers(env.GATEHOUSE_EMBEDDED === '1', env.DNS_SERVERS),
    ...unsafeAddresses(env.GATEHOUSE_EMBEDDED === '1', {
      https: { APP_ORIGIN, ...(env.APPSYNC_URL && { APPSYNC_URL: env.APPSYNC_URL }) },
      awayFromAws: awsEndpoints(set),
    }),
  ];
}
