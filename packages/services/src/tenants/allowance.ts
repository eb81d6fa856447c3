import type { ScopedReader } from '@gatehouse/db/database';
import { countTenantsMadeBy } from '@gatehouse/db/repositories/tenants';
import type { UserContext } from '@gatehouse/domain/context';
import type { ErrorCode } from '@gatehouse/domain/errors';
import type { UserId } from '@gatehouse/domain/ids';
import type { Deps, Settings } from '../access/deps.ts';

/** The code with which a further tenant would be refused. */
export type TenantRefusal = Extract<ErrorCode, 'tenant.too_many' | 'tenant.too_many_a_day'>;

/** What stands against a person making a further tenant; null for nothing (decision 0082). */
export async function tenantRefusal(
  db: ScopedReader,
  { tenantLimits: { total, perDay } }: Pick<Settings, 'tenantLimits'>,
  userId: UserId,
): Promise<TenantRefusal | null> {
  const { alive, today } = await countTenantsMadeBy(db, userId);
  if (alive >= total) return 'tenant.too_many';
  return today >= perDay ? 'tenant.too_many_a_day' : null;
}

/** May the caller make a further tenant? For the page, before they type. */
export async function getTenantAllowance(
  deps: Pick<Deps, 'db' | 'settings'>,
  ctx: UserContext,
): Promise<{ refusal: TenantRefusal | null } & Settings['tenantLimits']> {
  const { userId } = ctx.principal;
  const refusal = await deps.db.readUser({ userId }, (db) =>
    tenantRefusal(db, deps.settings, userId),
  );
  return { refusal, ...deps.settings.tenantLimits };
}
