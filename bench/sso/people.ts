import { randomUUID } from 'node:crypto';
import { sealSecrets } from '@gatehouse/services/connections';
import { createKeyPair } from '@gatehouse/sso/saml/create-key-pair';
import { createSamlIdp } from '@gatehouse/testing/saml-idp';
import type { Stage } from './stage.ts';

const YEAR_MS = 365 * 86_400_000;

/** One identity provider behind all connections: keys take a while to make. */
export const idp = await createSamlIdp('https://idp.test/metadata');

const now = Date.now();
const ours = await createKeyPair({ name: 'bench', from: now, until: now + YEAR_MS });

/** Someone who has signed in by a connection before. */
export interface Person {
  readonly userId: string;
  readonly connectionId: string;
}

const TENANTS = `
  insert into tenants (id, slug, name)
  select id, 'bench-' || n, 'Tenant ' || n from unnest($1::uuid[]) with ordinality as t (id, n)`;

const DOMAINS = `
  insert into domains (tenant_id, id, name, state, challenge_token, created_by_name)
  select id, gen_random_uuid(), 'bench-' || n || '.test', 'verified', repeat('a', 43), 'Bench'
  from unnest($1::uuid[]) with ordinality as t (id, n)`;

const CONNECTION = `
  insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
    sealed_secrets, certificate, attribute_names, tested_digest, tested_at)
  values ($1, $2, 'Bench', 'generic', 'saml', 'active', $3, $4, $5, $6, 'bench', now())`;

const PEOPLE = `
  with people as (
    select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as p (id, tenant_id, connection_id)),
  users as (
    insert into users (id, email, email_verified, name, pool_username, sso_linked_at)
    select id, id || '@a.test', true, 'Alice', id::text, now() from people),
  memberships as (
    insert into memberships
      (tenant_id, user_id, role, status, version, applied_version, applied_role, name, email)
    select tenant_id, id, 'member', 'active', 1, 1, 'member', 'Alice', id || '@a.test' from people)
  insert into sso_subjects (tenant_id, connection_id, subject, user_id)
  select tenant_id, connection_id, id::text, id from people`;

/** As many people as tenants, who share these connections, each of another tenant. */
export async function createPeople(
  { admin, deps: { sealer } }: Stage,
  { tenants, connections }: { readonly tenants: number; readonly connections: number },
): Promise<Person[]> {
  const tenantIds = Array.from({ length: tenants }, () => randomUUID());
  await admin.query(TENANTS, [tenantIds]);
  await admin.query(DOMAINS, [tenantIds]);
  const connectionIds: string[] = [];
  for (const tenantId of tenantIds.slice(0, connections)) {
    const id = randomUUID();
    connectionIds.push(id);
    await admin.query(CONNECTION, [
      tenantId,
      id,
      {
        entityId: idp.entityId,
        ssoUrl: 'https://idp.test/sso',
        certificates: [idp.certificate],
        signRequests: true,
        requireEncryption: false,
        nameIdFormat: null,
        metadataUrl: null,
      },
      sealSecrets(sealer, id, { privateKey: ours.privateKey, clientSecret: null }),
      ours.certificate,
      { email: 'email', firstName: null, lastName: null, groups: null },
    ]);
  }
  const people = tenantIds.map((_, index) => ({
    userId: randomUUID(),
    tenantId: tenantIds[index % connections],
    connectionId: connectionIds[index % connections] ?? '',
  }));
  await admin.query(PEOPLE, [
    people.map(({ userId }) => userId),
    people.map(({ tenantId }) => tenantId),
    people.map(({ connectionId }) => connectionId),
  ]);
  await admin.query('analyze');
  return people;
}
