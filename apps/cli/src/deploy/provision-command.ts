import { planPool, provisionPool, type ProvisionReport } from '@gatehouse/cognito/provision-pool';
import { PROGRAM_SCOPES } from '@gatehouse/messages/program-scopes';

import {
  parsePublicClients,
  type PublicClient,
  PublicClientFault,
} from '@gatehouse/domain/public-client';
import {
  parseSocialProviders,
  SocialProviderFault,
  type SocialProviderSettings,
} from '@gatehouse/domain/social-provider';
import { UserError } from '@gatehouse/domain/user-error';
import { pool } from '@gatehouse/infra/pool';
import { ensureIdentityPool } from './identity-pool.ts';
import { setting } from './settings.ts';

/** What the command line may say of it. */
export interface ProvisionOptions {
  'domain-prefix'?: string | undefined;
  /** Another one than the pool file's. */
  'pool-name'?: string | undefined;
  'client-name': string;
  /** Only shows what would change. */
  plan: boolean;
  /** Entries of lists to take off. */
  remove: readonly string[];
}

/** Makes the user pool ready for the app and prints the settings that the app needs. */
export async function provisionCommand(
  environment: NodeJS.ProcessEnv,
  names: ProvisionOptions,
): Promise<void> {
  const domainPrefix = names['domain-prefix'];
  if (domainPrefix === undefined) {
    throw new UserError(
      '--domain-prefix is missing.',
      'It names the hosted pages, https://<prefix>.auth.<region>.amazoncognito.com: choose one ' +
        'that no one in the region has.',
    );
  }
  const poolName = names['pool-name'] ?? pool.name;
  const region = setting(environment, 'COGNITO_REGION');
  const plan = {
    pool: { ...pool, name: poolName },
    clientName: names['client-name'],
    domainPrefix,
    appOrigin: new URL(setting(environment, 'APP_ORIGIN')).origin,
    ssoProviderSecret: setting(environment, 'SSO_PROVIDER_SECRET'),
    signUpOpen: environment['SIGN_UP_OPEN'] !== 'false',
    emailCodes: environment['EMAIL_CODE_SIGN_IN'] === 'true',
    socialProviders: readSocialProviders(environment),
    publicClients: readPublicClients(environment),
    resourceServer: PROGRAM_SCOPES,
  };
  if (names.plan) {
    report(await planPool({ region }, plan, names.remove), 'would ');
    return;
  }
  const made = await provisionPool({ region }, plan, names.remove);
  report(made);
  console.log(`COGNITO_REGION=${region}`);
  console.log(`COGNITO_USER_POOL_ID=${made.userPoolId}`);
  console.log(`COGNITO_CLIENT_ID=${made.clientId}`);
  console.log(`COGNITO_CLIENT_SECRET=${made.clientSecret}`);
  console.log(`COGNITO_ACCOUNT_CLIENT_ID=${made.accountClientId}`);
  console.log(`COGNITO_ACCOUNT_CLIENT_SECRET=${made.accountClientSecret}`);
  console.log(`COGNITO_SSO_CLIENT_ID=${made.ssoClientId}`);
  console.log(`COGNITO_SSO_CLIENT_SECRET=${made.ssoClientSecret}`);
  console.log(`COGNITO_HOSTED_URL=${made.hostedUrl}`);
  if (made.publicClients.length > 0) {
    console.log(`PUBLIC_CLIENTS=${JSON.stringify(made.publicClients)}`);
  }
  if (environment['FILES_BUCKET'] === undefined) return;
  console.log(`IDENTITY_POOL_ID=${await ensureIdentityPool(environment, poolName)}`);
}

function readSocialProviders(environment: NodeJS.ProcessEnv): SocialProviderSettings[] {
  try {
    return parseSocialProviders(environment['SOCIAL_PROVIDERS']);
  } catch (error) {
    if (!(error instanceof SocialProviderFault)) throw error;
    throw new UserError(`SOCIAL_PROVIDERS: ${error.message}.`, 'See .env.example.');
  }
}

function readPublicClients(environment: NodeJS.ProcessEnv): PublicClient[] {
  try {
    return parsePublicClients(environment['PUBLIC_CLIENTS']);
  } catch (error) {
    if (!(error instanceof PublicClientFault)) throw error;
    throw new UserError(`PUBLIC_CLIENTS: ${error.message}.`, 'See .env.example.');
  }
}

/** Not to standard output: that is for settings. */
function report({ changes, kept }: ProvisionReport, would = ''): void {
  for (const change of changes) console.error(`${would}${change}`);
  if (changes.length === 0) console.error('All is as planned; nothing is to be changed.');
  for (const entry of kept) console.error(`kept, and not in the plan: ${entry}`);
}
