import { provisionClient } from '@gatehouse/cognito/provision-client';
import { RESOURCE_SERVER } from '@gatehouse/domain/resource-server';
import { KEY_PERMISSIONS } from '@gatehouse/policy/permissions';
import { UserError } from '@gatehouse/domain/user-error';
import { setting } from './settings.ts';

/** What the command line may say of a program. */
export interface ProgramOptions {
  readonly name?: string | undefined;
  /** Permissions, with commas between. */
  readonly scopes?: string | undefined;
}

/**
 * Creates an app client for a program that signs in by itself, and prints its id and secret. It may
 * do nothing until a tenant registers it.
 */
export async function m2mCreate(
  environment: NodeJS.ProcessEnv,
  { name, scopes = '' }: ProgramOptions,
): Promise<void> {
  const wanted = scopes.split(',').filter(Boolean);
  const known: readonly string[] = KEY_PERMISSIONS;
  const odd = wanted.filter((scope) => !known.includes(scope));
  if (name === undefined || wanted.length === 0 || odd.length > 0) {
    throw new UserError(
      odd.length > 0 ? `No program may hold ${odd.join(', ')}.` : '--name or --scopes is missing.',
      `--scopes takes permissions with commas between, out of: ${known.join(', ')}.`,
    );
  }
  const { clientId, clientSecret } = await provisionClient(
    { region: setting(environment, 'COGNITO_REGION') },
    {
      userPoolId: setting(environment, 'COGNITO_USER_POOL_ID'),
      name,
      scopes: wanted.map((scope) => `${RESOURCE_SERVER}/${scope}`),
    },
  );
  console.error(
    'The secret is shown this once. The client may do nothing until a tenant registers it (Settings, API clients).',
  );
  console.log(`CLIENT_ID=${clientId}`);
  console.log(`CLIENT_SECRET=${clientSecret}`);
}
