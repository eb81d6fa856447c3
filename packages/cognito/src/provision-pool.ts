import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';

import { openConnection } from './connection.ts';
import { ensureGroup } from './ensure-group.ts';
import {
  ACCOUNT_CLIENT_SUFFIX,
  accountClientSettings,
  clientSettings,
  GROUPS,
  type PoolPlan,
} from './provision/desired.ts';
import { ensureClient } from './provision/ensure-client.ts';
import { ensureDomain } from './provision/ensure-domain.ts';
import { ensureMfa } from './provision/ensure-mfa.ts';
import { ensureResourceServer } from './provision/ensure-resource-server.ts';
import { ensurePool } from './provision/ensure-pool.ts';

export type { PoolPlan } from './provision/desired.ts';

/** Where to provision; both by default as the SDK finds them. */
export interface ProvisionTarget {
  region: string;
  /** Another address than AWS': the embedded Cognito. */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** A pool that is ready for the app. */
export interface ProvisionedPool {
  userPoolId: string;
  clientId: string;
  clientSecret: string;
  /** The client for changes of one's own account. */
  accountClientId: string;
  accountClientSecret: string;
  /** Origin of the hosted pages on AWS. */
  hostedUrl: string;
  /** What had to be done, in words; empty when all was as planned. */
  changes: string[];
}

/**
 * Creates or updates everything that the app needs in Cognito: the pool, its app client, its
 * domain, the fixed groups. Safe to repeat: a second run changes nothing. Settings that the plan
 * does not mention are kept.
 */
export async function provisionPool(
  target: ProvisionTarget,
  plan: PoolPlan,
): Promise<ProvisionedPool> {
  const client = new CognitoIdentityProviderClient(target);
  const changes: string[] = [];
  const changed = (what: string) => void changes.push(what);
  try {
    const pool = await ensurePool(client, plan, changed);
    await ensureMfa(client, pool.Id, changed);
    if (plan.resourceServer) {
      await ensureResourceServer(client, pool.Id, plan.resourceServer, changed);
    }
    const settings = clientSettings(plan);
    const appClient = await ensureClient(client, pool.Id, plan.clientName, settings, changed);
    const account = await ensureClient(
      client,
      pool.Id,
      `${plan.clientName}${ACCOUNT_CLIENT_SUFFIX}`,
      accountClientSettings(plan),
      changed,
    );
    const hostedUrl = await ensureDomain(client, pool, plan.domainPrefix, changed);
    const connection = openConnection({ ...target, userPoolId: pool.Id, ...appClient });
    for (const [name, description] of Object.entries(GROUPS)) {
      if (await ensureGroup(connection, name, description)) changed(`wrote group ${name}`);
    }
    connection.close();
    return {
      userPoolId: pool.Id,
      ...appClient,
      accountClientId: account.clientId,
      accountClientSecret: account.clientSecret,
      hostedUrl,
      changes,
    };
  } finally {
    client.destroy();
  }
}
