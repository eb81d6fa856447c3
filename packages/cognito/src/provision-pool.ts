import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import type { KnownPublicClient } from '@gatehouse/domain/public-client';

import {
  ACCOUNT_CLIENT_SUFFIX,
  accountClientSettings,
  clientSettings,
  type PoolPlan,
  SSO_CLIENT_SUFFIX,
  ssoClientSettings,
  ssoProvider,
} from './provision/desired.ts';
import { ensureBranding } from './provision/ensure-branding.ts';
import { ensureClient, ensurePublicClient } from './provision/ensure-client.ts';
import { ensureDomain } from './provision/ensure-domain.ts';
import { ensureGroups } from './provision/ensure-groups.ts';
import { ensureIdentityProvider } from './provision/ensure-identity-provider.ts';
import { ensurePool } from './provision/ensure-pool.ts';
import { ensureResourceServer } from './provision/ensure-resource-server.ts';
import { furtherClientSettings, publicClientSettings } from './provision/public-client.ts';
import { socialProvider } from './provision/social-provider.ts';
import type { Provisioning } from './provision/provisioning.ts';

export type { PoolPlan } from './provision/desired.ts';

/** Where to provision; both by default as the SDK finds them. */
export interface ProvisionTarget {
  region: string;
  /** Another address than AWS': the embedded Cognito. */
  endpoint?: string;
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/** What a run did or would do, in words. */
export interface ProvisionReport {
  /** Empty when all was as planned. */
  changes: string[];
  /** Entries of lists that others have added, and that stay. */
  kept: string[];
}

/** A pool that is ready for the app. */
export interface ProvisionedPool extends ProvisionReport {
  userPoolId: string;
  clientId: string;
  clientSecret: string;
  /** The client for changes of one's own account. */
  accountClientId: string;
  accountClientSecret: string;
  /** The client for people whom a tenant's identity provider vouches for. */
  ssoClientId: string;
  ssoClientSecret: string;
  /** The plan's apps with the ids of their clients, in its order. */
  publicClients: KnownPublicClient[];
  /** Origin of the hosted pages on AWS. */
  hostedUrl: string;
}

/**
 * Creates or updates everything that the app needs in Cognito: the pool, its app clients, its
 * domain, the fixed groups. Safe to repeat: a second run changes nothing. What others have set
 * stays, and lists have at least what the plan asks for.
 * @param removed entries of lists to take off, such as a callback URL that is not used any more
 * @throws Error when one of them is not there
 */
export async function provisionPool(
  target: ProvisionTarget,
  plan: PoolPlan,
  removed: readonly string[] = [],
): Promise<ProvisionedPool> {
  // A name that is wrong is found before anything is changed.
  if (removed.length > 0) await planPool(target, plan, removed);
  const { made, ...report } = await run(target, plan, { removed, dry: false });
  if (!made) throw new Error('the pool was not made');
  return { ...made, ...report };
}

/** Says what `provisionPool` would change, and changes nothing. */
export async function planPool(
  target: ProvisionTarget,
  plan: PoolPlan,
  removed: readonly string[] = [],
): Promise<ProvisionReport> {
  const { changes, kept } = await run(target, plan, { removed, dry: true });
  return { changes, kept };
}

type Made = Omit<ProvisionedPool, keyof ProvisionReport>;

async function run(
  target: ProvisionTarget,
  plan: PoolPlan,
  { removed, dry }: { removed: readonly string[]; dry: boolean },
): Promise<ProvisionReport & { made: Made | undefined }> {
  const client = new CognitoIdentityProviderClient(target);
  const changes: string[] = [];
  const kept: string[] = [];
  const provisioning: Provisioning = {
    client,
    removed: new Set(removed),
    async change(what, work) {
      changes.push(what);
      return dry ? undefined : work();
    },
    keep: (where, entries) => void kept.push(...entries.map((entry) => `${where}: ${entry}`)),
  };
  try {
    const made = await ensureAll(provisioning, plan);
    const unknown = removed.filter(
      (entry) => !changes.some((what) => what.includes(` − ${entry}`)),
    );
    if (unknown.length > 0) throw new Error(`Nothing was there to remove: ${unknown.join(', ')}.`);
    return { made, changes, kept };
  } finally {
    client.destroy();
  }
}

async function ensureAll(run: Provisioning, plan: PoolPlan): Promise<Made | undefined> {
  const { clientName, domainPrefix, resourceServer } = plan;
  // A secret that is missing is found before anything is changed.
  const social = (plan.socialProviders ?? []).map(socialProvider);
  const pool = await ensurePool(run, plan);
  const id = pool?.Id;
  if (resourceServer) await ensureResourceServer(run, id, resourceServer);
  // A client takes no provider that is not there.
  for (const provider of social) await ensureIdentityProvider(run, id, provider);
  const web = await ensureClient(run, id, clientName, clientSettings(plan));
  const accountName = `${clientName}${ACCOUNT_CLIENT_SUFFIX}`;
  const account = await ensureClient(run, id, accountName, accountClientSettings(plan));
  await ensureIdentityProvider(run, id, ssoProvider(plan));
  const ssoName = `${clientName}${SSO_CLIENT_SUFFIX}`;
  const sso = await ensureClient(run, id, ssoName, ssoClientSettings(plan));
  const publicClients = await ensurePublicClients(run, id, plan);
  const further = await ensureFurtherClients(run, id, plan);
  const branded = [
    { name: clientName, clientId: web?.clientId },
    { name: accountName, clientId: account?.clientId },
    { name: ssoName, clientId: sso?.clientId },
    ...publicClients.map(({ name, clientId }) => ({ name: `${clientName} ${name}`, clientId })),
    ...further,
  ];
  for (const client of branded) await ensureBranding(run, id, client);
  const hostedUrl = await ensureDomain(run, pool, domainPrefix);
  await ensureGroups(run, id, plan.pool);
  if (id === undefined || !web || !account || !sso) return undefined;
  return {
    userPoolId: id,
    ...web,
    accountClientId: account.clientId,
    accountClientSecret: account.clientSecret,
    ssoClientId: sso.clientId,
    ssoClientSecret: sso.clientSecret,
    publicClients,
    hostedUrl,
  };
}

async function ensurePublicClients(
  run: Provisioning,
  poolId: string | undefined,
  { pool, clientName, publicClients = [] }: PoolPlan,
): Promise<KnownPublicClient[]> {
  const known: KnownPublicClient[] = [];
  for (const app of publicClients) {
    const name = `${clientName} ${app.name}`;
    const clientId = await ensurePublicClient(run, poolId, name, publicClientSettings(app, pool));
    if (clientId !== undefined) known.push({ ...app, clientId });
  }
  return known;
}

/** Clients of the file for programs beside the app; those with pages are given the brand. */
async function ensureFurtherClients(
  run: Provisioning,
  poolId: string | undefined,
  { pool, clientName }: PoolPlan,
): Promise<{ name: string; clientId: string | undefined }[]> {
  const branded = [];
  for (const client of pool.clients.further) {
    const name = `${clientName} ${client.name}`;
    const settings = furtherClientSettings(client);
    const clientId = client.secret
      ? (await ensureClient(run, poolId, name, settings))?.clientId
      : await ensurePublicClient(run, poolId, name, settings);
    if (client.flow === 'code') branded.push({ name, clientId });
  }
  return branded;
}
