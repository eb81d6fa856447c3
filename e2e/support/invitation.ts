import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { FixtureRole, TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import type { Client } from 'pg';

import { newEmail } from './pool.ts';

interface InvitationOptions {
  email?: string;
  role?: FixtureRole;
  status?: 'pending' | 'accepted' | 'revoked';
  createsAccount?: boolean;
  /** Past its term, however open it looks. */
  overdue?: boolean;
}

/** An invitation by the tenant's owner, its mail sent. */
export interface InvitationFixture {
  readonly id: string;
  readonly email: string;
  /** Where the mail's link leads. */
  readonly path: string;
  readonly token: string;
}

/** Writes an invitation as if its mail had gone out. */
export async function createInvitationFixture(
  db: Client,
  tenant: TenantFixture,
  options: InvitationOptions = {},
): Promise<InvitationFixture> {
  const id = randomUUID();
  const email = options.email ?? newEmail();
  const secret = randomBytes(32);
  const token = Buffer.concat([Buffer.from(tenant.id.replaceAll('-', ''), 'hex'), secret]).toString(
    'base64url',
  );
  await db.query(
    `insert into invitations (tenant_id, id, email, role, status, delivery, token_hash,
       creates_account, invited_by, invited_by_name, accepted_at, expires_at)
     values ($1, $2, $3, $4, $5, 'sent', $6, $7, $8, $9,
       case when $5 = 'accepted' then now() end,
       now() + case when $10 then interval '-1 second' else interval '7 days' end)`,
    [
      tenant.id,
      id,
      email,
      options.role ?? 'member',
      options.status ?? 'pending',
      createHash('sha256').update(secret).digest(),
      options.createsAccount ?? false,
      tenant.owner.userId,
      tenant.owner.name,
      options.overdue ?? false,
    ],
  );
  return { id, email, token, path: `/invite/${token}` };
}
