import {
  CreateIdentityProviderCommand,
  DescribeIdentityProviderCommand,
  type IdentityProviderTypeType,
  ResourceNotFoundException,
  UpdateIdentityProviderCommand,
} from '@aws-sdk/client-cognito-identity-provider';

import { includes } from './includes.ts';
import type { Provisioning } from './provisioning.ts';

/** What the plan says of an identity provider of the pool. */
export interface ProviderSettings {
  readonly ProviderName: string;
  readonly ProviderType: IdentityProviderTypeType;
  readonly ProviderDetails: Readonly<Record<string, string>>;
  readonly AttributeMapping: Readonly<Record<string, string>>;
}

/**
 * Creates an identity provider of the pool, or gives it what it lacks of the plan. What others have set
 * besides stays.
 * @param id undefined while the pool is only planned
 */
export async function ensureIdentityProvider(
  run: Provisioning,
  id: string | undefined,
  wanted: ProviderSettings,
): Promise<void> {
  const { client } = run;
  const { ProviderName, ProviderDetails, AttributeMapping } = wanted;
  const present = id === undefined ? undefined : await describe(run, id, ProviderName);
  if (!present) {
    await run.change(`create identity provider ${ProviderName}`, () =>
      client.send(new CreateIdentityProviderCommand({ ...wanted, UserPoolId: id ?? '' })),
    );
    return;
  }
  if (includes(present, { ProviderDetails: readable(ProviderDetails), AttributeMapping })) return;
  await run.change(`update identity provider ${ProviderName}`, () =>
    client.send(
      new UpdateIdentityProviderCommand({
        UserPoolId: id,
        ProviderName,
        ProviderDetails: { ...present.ProviderDetails, ...ProviderDetails },
        AttributeMapping: { ...present.AttributeMapping, ...AttributeMapping },
      }),
    ),
  );
}

/** Apple's key never comes back; another one is taken over together with its `key_id`. */
function readable({ private_key: _key, ...details }: ProviderSettings['ProviderDetails']) {
  return details;
}

async function describe({ client }: Provisioning, UserPoolId: string, ProviderName: string) {
  try {
    const answer = await client.send(
      new DescribeIdentityProviderCommand({ UserPoolId, ProviderName }),
    );
    return answer.IdentityProvider;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}
