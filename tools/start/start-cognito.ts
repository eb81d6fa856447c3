import { join } from 'node:path';

import { BRAND } from '@gatehouse/brand/brand';
import { type ProvisionedPool, provisionPool } from '@gatehouse/cognito/provision-pool';
import type { SocialProviderSettings } from '@gatehouse/domain/social-provider';
import { pool } from '@gatehouse/infra/pool';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';

import { awsSecrets, rolesFolder } from './aws-parts.ts';
import { addresses, baseEnvironment, databaseUrl, keyPair, REGION } from './environment.ts';
import { ROOT } from './root.ts';
import { responds } from './service.ts';
import type { Stack } from './stack.ts';

/** A pool in the embedded Cognito, with the addresses that differ from AWS'. */
export type LocalPool = ProvisionedPool & { issuer: string };

/** Starts the embedded Cognito, whose state survives a restart. */
export async function startCognito(stack: Stack): Promise<void> {
  const { options, state } = stack;
  const { cognito } = addresses(options);
  const port = String(options.ports.cognito);
  const { control } = options.ports;
  await stack.run({
    name: 'embedded Cognito',
    args: [
      join(ROOT, 'packages', 'cognito-emulator', 'bin', 'cognito.mjs'),
      ...['--port', port, '--host', '127.0.0.1', '--public-url', cognito, '--region', REGION],
      ...['--data', state.at('cognito'), '--smtp', `127.0.0.1:${options.ports.smtp}`, '--strict'],
      ...['--triggers', options.lambda ? TRIGGERS : join(ROOT, 'triggers')],
      ...(control === undefined ? [] : ['--control-port', String(control)]),
      ...(options.aws ? ['--roles', await rolesFolder(state)] : []),
    ],
    cwd: ROOT,
    env: {
      ...baseEnvironment(options),
      ...keyPair(stack.secrets),
      ...(options.aws && awsSecrets(stack.secrets)),
      ...(options.lambda && triggerSettings(stack)),
    },
    logFile: state.log('cognito'),
    healthy: () => responds(`http://127.0.0.1:${port}/healthz`),
  });
}

/** The functions of `apps/triggers`, in place of those in the folder `triggers`. */
const TRIGGERS = join(ROOT, 'apps', 'triggers', 'src');

/** The web app reads groups of all tenants out of its tokens, so a tenant is put in where a client asks. */
function triggerSettings({ options, secrets }: Stack) {
  return {
    TRIGGERS_DATABASE_URL: databaseUrl(
      options.ports.postgres,
      'gatehouse_app',
      secrets.appPassword,
    ),
    TRIGGERS_GROUPS: 'on-request',
    // Any ARN is a key here; this one is of pools that name none.
    CODES_KEY: `arn:aws:kms:${REGION}:000000000000:key/custom-sender`,
    MAIL_FROM: `${BRAND.name} <no-reply@gatehouse.localhost>`,
    AWS_REGION: REGION,
    AWS_ENDPOINT_URL_KMS: addresses(options).cognito,
    AWS_ENDPOINT_URL_SESV2: addresses(options).cognito,
  };
}

/** Makes the user pool with the very code, and the very SDK, that do it on AWS. */
export async function provisionCognito(
  stack: Pick<Stack, 'options' | 'secrets'>,
  socialProviders: readonly SocialProviderSettings[],
): Promise<LocalPool> {
  const { app, cognito, spa } = addresses(stack.options);
  const made = await provisionPool(cognitoTarget(stack), {
    pool,
    clientName: BRAND.name,
    domainPrefix: 'gatehouse',
    appOrigin: app,
    signUpOpen: true,
    emailCodes: stack.options.emailCodes,
    ssoProviderSecret: stack.secrets.ssoProviderSecret,
    socialProviders,
    publicClients: [
      { name: 'spa', callbackUrls: [`${spa}/`], signOutUrls: [`${spa}/`], origins: [spa] },
    ],
    resourceServer: PROGRAM_SCOPES,
  });
  return { ...made, hostedUrl: cognito, issuer: `${cognito}/${made.userPoolId}` };
}

/** Where the SDK finds the embedded Cognito. */
export function cognitoTarget(stack: Pick<Stack, 'options' | 'secrets'>) {
  return {
    region: REGION,
    endpoint: addresses(stack.options).cognito,
    credentials: {
      accessKeyId: stack.secrets.awsAccessKeyId,
      secretAccessKey: stack.secrets.awsSecretAccessKey,
    },
  };
}
