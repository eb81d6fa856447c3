import type { ScopedReader } from '@gatehouse/db/database';
import { getBulkChange } from '@gatehouse/db/repositories/bulk-changes';
import { listBulkInvitations } from '@gatehouse/db/repositories/bulk-invitations';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';

/** A list of people to invite, and how far it is. */
export interface BulkInvitations {
  readonly id: string;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly items: {
    readonly email: string;
    /** A base role's word or a custom one's id. */
    readonly role: string;
    /** Null until tried; `done`, or the code of what stood against it. */
    readonly outcome: string | null;
  }[];
}

/** A list of the caller's own: another person's is not found. */
export async function readBulkInvitations(
  db: ScopedReader,
  { tenant, principal }: Context,
  id: string,
): Promise<BulkInvitations> {
  const bulk = await getBulkChange(db, tenant.id, id);
  const own = principal.kind === 'user' && bulk?.starter_id === principal.userId;
  if (!bulk || !own || bulk.action !== 'invite') throw new DomainError('resource.not_found');
  const lines = await listBulkInvitations(db, tenant.id, id);
  return {
    id,
    createdAt: bulk.created_at,
    finishedAt: bulk.finished_at,
    items: lines.map(({ email, role, outcome }) => ({ email, role, outcome })),
  };
}
