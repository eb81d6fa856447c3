import type { ScopedReader } from '@gatehouse/db/database';
import {
  type BulkAction,
  getBulkChange,
  listFailedItems,
} from '@gatehouse/db/repositories/bulk-changes';
import { DomainError } from '@gatehouse/domain/errors';
import type { Context } from '../access/actor.ts';

const MOST_FAILURES_LISTED = 1_000;

/** A change of many members, and how far it is. */
export interface BulkChange {
  readonly id: string;
  readonly action: BulkAction;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Who was not changed, and the code of why. */
  readonly failures: {
    readonly userId: string;
    readonly name: string | null;
    readonly code: string;
  }[];
}

/** A bulk change of the caller's own: another person's is not found. */
export async function readBulk(db: ScopedReader, ctx: Context, id: string): Promise<BulkChange> {
  const row = await getBulkChange(db, ctx.tenant.id, id);
  const { principal } = ctx;
  if (
    !row ||
    row.action === 'invite' ||
    principal.kind !== 'user' ||
    row.starter_id !== principal.userId
  ) {
    throw new DomainError('resource.not_found');
  }
  const failures =
    row.failed > 0 ? await listFailedItems(db, ctx.tenant.id, id, MOST_FAILURES_LISTED) : [];
  return {
    id: row.id,
    action: row.action,
    total: row.total,
    done: row.done,
    failed: row.failed,
    createdAt: row.created_at,
    finishedAt: row.finished_at,
    failures: failures.map((item) => ({
      userId: item.user_id,
      name: item.name,
      code: item.outcome,
    })),
  };
}
