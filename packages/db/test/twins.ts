import { randomBytes, randomUUID } from 'node:crypto';
import { newId } from '@gatehouse/domain/ids';
import type pg from 'pg';

/** Ids and secrets that stand in both tenants. */
export const USER_ID = randomUUID();
export const ID = randomUUID();
export const NEW_ID = randomUUID();
export const OTHER_BULK = randomUUID();
export const DONE_BULK = randomUUID();
/** Who started the bulk changes: a member of neither. */
export const STARTER = randomUUID();
/** A role that no one has, and one that a user is invited into in one of the tenants only. */
export const UNUSED_ROLE = randomUUID();
export const INVITED_ROLE = randomUUID();
/** Attempts to sign in, by how far they are; each is changed by one case. */
export const ATTEMPTS = {
  begun: randomUUID(),
  asked: randomUUID(),
  answered: randomUUID(),
  tested: randomUUID(),
  accepted: randomUUID(),
  exchanged: randomUUID(),
};
/** Files, by how far they are; each is changed by one case. */
export const FILES = {
  ready: randomUUID(),
  announced: randomUUID(),
  unbegun: randomUUID(),
  uploading: randomUUID(),
  deleted: randomUUID(),
  restorable: randomUUID(),
  gone: randomUUID(),
};
/** An endpoint that one case deletes, and deliveries that one case each changes. */
export const DELETED_WEBHOOK = randomUUID();
export const DELIVERIES = { failed: randomUUID(), lost: randomUUID(), old: randomUUID() };
/** Support accesses, each changed by one case; the open one, of someone else, is `ID`. */
export const SUPPORT = {
  approved: randomUUID(),
  refused: randomUUID(),
  ended: randomUUID(),
  old: randomUUID(),
  oldOperator: randomUUID(),
  added: randomUUID(),
};
/** A key of the person that acts as them. */
export const PERSONAL_KEY = randomUUID();
/** An app of theirs that has tokens, which is found by its id as if it were a hash. */
export const APP = randomUUID();
export const APP_HASH = new Uint8Array(Buffer.from(APP));
export const TOKEN_HASH = new Uint8Array(randomBytes(32));
export const OTHER_HASH = new Uint8Array(randomBytes(32));

/** One of two tenants that differ in nothing but their id and their canary. */
export interface Twin {
  readonly id: string;
  /** Stands in every row of this tenant. */
  readonly canary: string;
  /** A user who is a member of neither. */
  readonly stranger: string;
  /** How many plain owners and custom roles it has: the tenants differ in these as well. */
  readonly owners: number;
  readonly roles: number;
  /** Is a user invited into INVITED_ROLE here? */
  readonly invites: boolean;
}

const TABLES = [
  'roles',
  'memberships',
  'invitations',
  'projects',
  'files',
  'public_pages',
  'guest_months',
  'audit_events',
  'audit_heads',
  'api_keys',
  'api_clients',
  'webhook_endpoints',
  'webhook_deliveries',
  'domains',
  'join_requests',
  'support_accesses',
  'access_requests',
  'sso_connections',
  'sso_role_mappings',
  'scim_connections',
  'scim_tokens',
  'scim_users',
  'scim_groups',
  'scim_group_members',
  'scim_role_mappings',
  'scim_requests',
  'sso_subjects',
  'sso_attempts',
  'sso_assertions',
  'reconciliations',
  'bulk_changes',
  'bulk_items',
  'bulk_invitations',
  'tenant_logos',
  'usage_days',
  'placements',
  'tenant_moves',
];

/** A row of each of the product's own tables: tenant, id, canary. */
const PRODUCT_ROWS = [
  `insert into projects (tenant_id, id, name, created_by, created_by_name)
     values ($1, $2, $3, '${USER_ID}', 'x')`,
];

export async function createTwins(admin: pg.Client): Promise<readonly [Twin, Twin]> {
  await admin.query(
    `insert into users (id, email, email_verified, name) values ($1, 'twin@example.com', true, 'Twin')
     on conflict do nothing`,
    [USER_ID],
  );
  return [await createTwin(admin, 1), await createTwin(admin, 2)];
}

/** Sends a statement whose first value is the tenant's id. */
type Run = (sql: string, ...values: unknown[]) => Promise<unknown>;

async function createDirectory(
  run: Run,
  { canary, stranger, size }: { canary: string; stranger: string; size: number },
): Promise<void> {
  const connection = `insert into scim_connections (tenant_id, id, name, set_up_by_name, ended_at)
    values ($1, $2, $3, 'Twin', $4)`;
  await run(connection, ID, canary, null);
  await run(connection, DONE_BULK, canary, new Date(0));
  await run(connection, OTHER_BULK, canary, new Date(0));
  const token = `insert into scim_tokens (tenant_id, id, connection_id, token_hash, hint, created_by_name)
    values ($1, $2, $3, $4, $5, 'Twin')`;
  await run(token, ID, ID, TOKEN_HASH, canary);
  await run(token, DONE_BULK, ID, new Uint8Array(32), canary);
  const user = `insert into scim_users (tenant_id, id, connection_id, user_name, active, user_id,
      invitation_id, deleted_at) values ($1, $2, $3, $4, true, $5, $6, $7)`;
  await run(user, ID, ID, canary, stranger, null, null);
  await run(user, OTHER_BULK, ID, `${canary} invited`, null, ID, null);
  await run(user, DONE_BULK, ID, `${canary} gone`, null, null, new Date(0));
  for (let more = 0; more < size; more += 1) {
    await run(user, randomUUID(), ID, `${canary} ${more}`, null, null, null);
  }
  for (const group of [ID, OTHER_BULK, DONE_BULK]) {
    await run(
      `insert into scim_groups (tenant_id, id, connection_id, display_name) values ($1, $2, $3, $4)`,
      group,
      ID,
      canary,
    );
    await run(
      `insert into scim_group_members (tenant_id, group_id, scim_user_id) values ($1, $2, $2)`,
      group,
    );
  }
  await run(
    `insert into scim_role_mappings (tenant_id, connection_id, value, role)
     values ($1, $2, $3, 'member')`,
    ID,
    canary,
  );
  await run(
    `insert into scim_requests (tenant_id, id, connection_id, method, path, status, hint)
     values ($1, $2, $2, 'GET', '/Users', 200, $3)`,
    ID,
    canary,
  );
}

async function createConnections(
  run: Run,
  { canary, stranger, size }: { canary: string; stranger: string; size: number },
): Promise<void> {
  await run('update tenants set sso_policy = $2 where id = $1', size === 1 ? 'optional' : 'off');
  const others = Array.from({ length: size - 1 }, () => randomUUID());
  for (const connection of [ID, DONE_BULK, ...others]) {
    await run(
      `insert into sso_connections (tenant_id, id, name, vendor, protocol, status, settings,
         sealed_secrets, certificate, attribute_names)
       values ($1, $2, $3, 'generic', 'saml', 'active', '{}', '', '', '{}')`,
      connection,
      canary,
    );
  }
  await run(
    `insert into sso_role_mappings (tenant_id, connection_id, value, role)
     values ($1, $2, $3, 'member')`,
    ID,
    canary,
  );
  const subject = `insert into sso_subjects (tenant_id, connection_id, subject, user_id)
    values ($1, $2, $3, $4)`;
  await run(subject, ID, 'stranger', stranger);
  await run(
    `insert into sso_subjects (tenant_id, connection_id, subject, user_id, last_sign_in_at)
     select $1, $2, user_id::text, user_id, make_timestamptz(2026, $3, 1, 0, 0, 0, 'UTC')
     from memberships where tenant_id = $1 and role = 'owner'`,
    ID,
    size,
  );
  const attempt = `insert into sso_attempts (tenant_id, id, connection_id, purpose, status,
      browser_hash, user_id, email, request_ref, code_hash, code_expires_at, answered_at, expires_at)
    values ($1, $2, $3, 'sign_in', $4, $5, $6, $7, 'r', $8, now() + interval '1 day', now(),
      now() + interval '1 day')`;
  const attempts = [
    [ATTEMPTS.begun, 'begun', null],
    [ATTEMPTS.asked, 'begun', null],
    [ATTEMPTS.answered, 'answered', null],
    [ATTEMPTS.tested, 'answered', null],
    [ATTEMPTS.accepted, 'accepted', TOKEN_HASH],
    [ATTEMPTS.exchanged, 'accepted', null],
  ] as const;
  for (const [id, status, codeHash] of attempts) {
    await run(attempt, id, ID, status, TOKEN_HASH, USER_ID, canary, codeHash);
  }
}

async function createTwin(admin: pg.Client, size: number): Promise<Twin> {
  const id = randomUUID();
  const stranger = randomUUID();
  const canary = `canary${randomBytes(8).toString('hex')}`;
  const run = (sql: string, ...values: unknown[]) => admin.query(sql, [id, ...values]);
  await run('insert into tenants (id, slug, name) values ($1, $2, $3)', canary, canary);
  await admin.query(
    `insert into users (id, email, email_verified, name) values ($1, 's@example.com', true, 'S')`,
    [stranger],
  );
  const invites = size === 1;
  const roleIds = [ID, UNUSED_ROLE, INVITED_ROLE, ...(invites ? [] : [randomUUID()])];
  for (const roleId of roleIds) {
    await run(
      `insert into roles (tenant_id, id, name, description, base, permissions)
       values ($1, $2, $3, $4, 'member', array['tenant:read'])`,
      roleId,
      `role ${roleId}`,
      canary,
    );
  }
  await run(
    `insert into memberships (tenant_id, user_id, id, role, custom_role_id, status, name, email)
     values ($1, $2, $3, 'member', $3, 'active', $4, 'twin@example.com')`,
    USER_ID,
    ID,
    canary,
  );
  for (let owner = 0; owner < size; owner += 1) {
    await run(
      `with person as (
         insert into users (id, email, email_verified, name)
         values (gen_random_uuid(), 'o@example.com', true, 'O') returning id)
       insert into memberships (tenant_id, user_id, role, status, name, email)
       select $1, id, 'owner', 'active', $2, 'o@example.com' from person`,
      canary,
    );
  }
  const invitation = `insert into invitations
    (tenant_id, id, email, role, token_hash, invited_by, invited_by_name, expires_at)
    values ($1, $2, $3, 'viewer', $4, $5, $6, now() + $7::interval)`;
  await run(invitation, ID, 'open@example.com', TOKEN_HASH, USER_ID, canary, '1 day');
  await run(
    invitation,
    randomUUID(),
    'late@example.com',
    randomBytes(32),
    USER_ID,
    canary,
    '-1 day',
  );
  if (invites) {
    await run(
      `update invitations set role = 'member', custom_role_id = $2
       where tenant_id = $1 and email = 'open@example.com'`,
      INVITED_ROLE,
    );
  }
  for (const row of PRODUCT_ROWS) await run(row, ID, canary);
  for (const [state, id] of Object.entries(FILES)) {
    const uploading = ['announced', 'unbegun', 'uploading'].includes(state);
    const purge = { deleted: '1 day', restorable: '1 day', gone: '-1 day' }[state];
    await run(
      `insert into files (tenant_id, id, name, size, content_type, status, upload_id, etag,
         created_by, created_by_name, deleted_at, purge_at, published_at)
       values ($1, $2, $3, $4, 'text/plain', $5, $6, $3, '${USER_ID}', 'x', $7, $7, $8)`,
      id,
      canary,
      state === 'ready' ? size : 0,
      uploading ? 'uploading' : 'ready',
      state === 'uploading' ? canary : null,
      purge === undefined ? null : new Date(Date.now() + (purge === '1 day' ? 1 : -1) * 86_400_000),
      state === 'ready' ? new Date() : null,
    );
  }
  await run(`insert into placements (tenant_id, database_key) values ($1, 'TWIN')`);
  await run(
    `insert into tenant_moves (tenant_id, id, to_place, status, asked_by, request_id, started_at)
     values ($1, $2, 'dedicated', 'running', '${USER_ID}', $3, now())`,
    ID,
    canary,
  );
  await run(
    'insert into public_pages (tenant_id, published, title, text) values ($1, true, $2, $2)',
    canary,
  );
  await run(
    `insert into guest_months (tenant_id, month, guests)
     values ($1, date_trunc('month', now()), $2)`,
    size,
  );
  await run(
    `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
       target_name, request_id) values ($1, $2, 'project.created', 'x', 'project', $2, $3, 'r')`,
    ID,
    canary,
  );
  await run(
    `insert into api_keys (tenant_id, id, name, token_hash, hint, permissions, created_by,
       created_by_name, expires_at)
     values ($1, $2, $3, $4, 'abcd', array[$3], $5, 'x', now() + interval '1 day')`,
    ID,
    canary,
    TOKEN_HASH,
    USER_ID,
  );
  await run(
    `insert into api_keys (tenant_id, id, name, token_hash, hint, permissions, created_by,
       created_by_name, expires_at, kind, proof)
     values ($1, $2, $3, sha256($4), 'abcd', array[$3], $5, 'x', now() + interval '1 day',
       'personal', 'password')`,
    PERSONAL_KEY,
    canary,
    TOKEN_HASH,
    USER_ID,
  );
  await run(
    `insert into api_keys (tenant_id, id, name, token_hash, hint, permissions, created_by,
       created_by_name, expires_at, kind, proof, app_id, app_redirect, code_hash, code_challenge,
       code_session, refresh_family, refresh_hash, refreshed_at, token_ends_at)
     values ($1, $2, $3, $4, '', array[$3], $5, 'x', now() + interval '1 day', 'personal', 'password',
       'app', 'http://127.0.0.1/', $4, 'x', $2, $4, $4, now(), now() + interval '1 hour')`,
    APP,
    canary,
    APP_HASH,
    USER_ID,
  );
  await run(
    `insert into api_clients (tenant_id, id, client_id, name, permissions, created_by,
       created_by_name) values ($1, $2, 'program', $3, array[$3], $4, 'x')`,
    ID,
    canary,
    USER_ID,
  );
  await run(
    `insert into audit_events (tenant_id, id, action, actor_name, target_kind, target_id,
       target_name, request_id) values ($1, $2, 'member.removed', 'x', 'member', $3, $4, 'r')`,
    randomUUID(),
    stranger,
    canary,
  );
  await run(
    `insert into audit_events (tenant_id, id, action, actor_kind, actor_name, target_kind, target_id,
       target_name, request_id, after)
     values ($1, $2, 'support.read', 'operator', 'x', 'tenant', $1, $3, 'r',
       jsonb_build_object('access', $3::text, 'permission', 'audit:read'))`,
    newId(),
    canary,
  );
  await createConnections(run, { canary, stranger, size });
  await createWebhooks(run, { canary, size });
  await createDirectory(run, { canary, stranger, size });
  for (let domain = 0; domain < size; domain += 1) {
    await run(
      `insert into domains (tenant_id, id, name, state, challenge_token, created_by, created_by_name,
         join_policy)
       values ($1, $2, $3 || '.test', 'verified', repeat('x', 43), $4, 'x', $5)`,
      domain === 0 ? ID : randomUUID(),
      `${canary}${domain}`,
      USER_ID,
      size === 1 ? 'ask' : 'join',
    );
  }
  const asks = `insert into join_requests (tenant_id, id, user_id, name, email, created_at)
    values ($1, $2, $3, $4, $5, now() - $6 * interval '1 hour')`;
  await run(asks, ID, USER_ID, canary, 'twin@example.com', size === 1 ? 0 : 2);
  await run(asks, randomUUID(), stranger, canary, 's@example.com', 960);
  const staff = `insert into support_accesses (tenant_id, id, reason, created_by, created_by_name,
      asked_minutes, asks_write, answer_until)
    values ($1, $2, $3, $4, 'Staff', 60, true, now() + interval '1 hour')`;
  for (const id of [SUPPORT.approved, SUPPORT.refused, SUPPORT.ended]) {
    await run(staff, id, canary, randomUUID());
  }
  await run(staff, SUPPORT.old, canary, SUPPORT.oldOperator);
  await run(
    'update support_accesses set answer_until = now() where tenant_id = $1 and id = $2',
    SUPPORT.old,
  );
  await run(staff, ID, canary, STARTER);
  await run(
    `update support_accesses set status = 'approved', until = now() + interval '1 hour'
     where tenant_id = $1 and id = $2`,
    ID,
  );
  const wants = `insert into access_requests (tenant_id, id, user_id, permission)
    values ($1, $2, $3, $4)`;
  await run(wants, ID, USER_ID, canary);
  await run(wants, DONE_BULK, USER_ID, 'audit:read');
  await run(
    `insert into tenant_logos (tenant_id, media_type, bytes)
     values ($1, 'image/png', convert_to($2, 'UTF8'))`,
    canary,
  );
  await run('update tenants set logo = $2 where id = $1', canary);
  await run(
    'insert into usage_days (tenant_id, day, sign_ins) values ($1, current_date, $2)',
    size,
  );
  await run(
    `insert into reconciliations (tenant_id, lease_until) values ($1, now() - interval '1 hour')`,
  );
  for (const bulk of [ID, OTHER_BULK, DONE_BULK]) {
    await run(
      `insert into bulk_changes (tenant_id, id, action, started_by, claim_role, request_id)
       values ($1, $2, 'remove', $3, 'admin', $4)`,
      bulk,
      bulk === DONE_BULK ? USER_ID : STARTER,
      canary,
    );
  }
  const item = `insert into bulk_items (tenant_id, bulk_id, user_id, role, outcome)
    values ($1, $2, $3, $4, $5)`;
  await run(item, ID, USER_ID, canary, null);
  await run(item, ID, stranger, canary, canary);
  await run(item, OTHER_BULK, STARTER, canary, null);
  await run(item, DONE_BULK, USER_ID, canary, 'done');
  await run(
    `insert into bulk_invitations (tenant_id, bulk_id, line, email, role, message, invitation_id)
     values ($1, $2, 1, $3, 'viewer', $3, gen_random_uuid())`,
    ID,
    canary,
  );
  return { id, canary, stranger, owners: size, roles: roleIds.length, invites };
}

/** Every row of a tenant in one value, to see whether anything of it has changed. */
export async function fingerprint(admin: pg.Client, tenantId: string): Promise<string> {
  const parts = [];
  for (const table of TABLES) {
    const { rows } = await admin.query<{ row: string }>(
      `select t::text as row from ${table} t where tenant_id = $1 order by 1`,
      [tenantId],
    );
    parts.push(table, ...rows.map(({ row }) => row));
  }
  const { rows } = await admin.query('select t::text as row from tenants t where id = $1', [
    tenantId,
  ]);
  return JSON.stringify([...parts, rows]);
}

/** As many endpoints as the tenant's size, and one; of the first, as many tests that wait. */
async function createWebhooks(
  run: (sql: string, ...values: unknown[]) => Promise<unknown>,
  { canary, size }: { canary: string; size: number },
): Promise<void> {
  const ids = [ID, DELETED_WEBHOOK, ...Array.from({ length: size - 1 }, () => randomUUID())];
  for (const id of ids) {
    await run(
      `insert into webhook_endpoints (tenant_id, id, url, description, events, sealed_secret,
         cursor_seq, set_up_by, set_up_by_name)
       values ($1, $2, 'https://example.com', $3, '{*}', '\\x00', 0, $4, 'x')`,
      id,
      canary,
      USER_ID,
    );
  }
  const deliver = `insert into webhook_deliveries (tenant_id, endpoint_id, id, type, seq, state,
      next_at, give_up_at, response, created_at)
    values ($1, $2, $3, 'project.created', $4, $5, $6, now() + interval '1 day', $7,
      now() - $8 * interval '1 day')`;
  const { failed, lost, old } = DELIVERIES;
  for (let test = 0; test < size; test += 1) {
    await run(deliver, ID, randomUUID(), null, 'pending', new Date(0), canary, 0);
  }
  await run(deliver, ID, ID, 1, 'pending', new Date(0), canary, 0);
  await run(deliver, ID, failed, 1, 'failed', null, canary, 0);
  await run(deliver, ID, lost, 1, 'failed', null, canary, 0);
  await run(deliver, ID, old, 1, 'delivered', null, canary, 40);
}
