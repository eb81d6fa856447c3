import { findActivePeople } from '@gatehouse/db/repositories/operator-people';
import { addCharges, chargesFor } from '@gatehouse/domain/cognito-charges';
import type { Deps } from '../access/deps.ts';
import { type OperatorContext, readAsOperator } from '../access/operator-context.ts';

const MONTHS = 12;

/**
 * Who was active in the last twelve calendar months (UTC), the newest first, and what Cognito charges
 * for them under each of its plans. The newest month is still under way.
 */
export function getActivePeople(deps: Pick<Deps, 'db' | 'settings'>, ctx: OperatorContext) {
  return readAsOperator(ctx, 'platform:read', async (operatorId) => {
    const prices = deps.settings.cognitoPrices;
    const months = lastMonths(new Date());
    const rows = await findActivePeople(deps.db, operatorId, `${months.at(-1)}-01`);
    const counted = new Map(rows.map((row) => [row.month, row]));
    const items = months.map((month) => {
      const { local = 0, social = 0, federated = 0 } = counted.get(month) ?? {};
      const people = { local, social, federated };
      return { month, ...people, charges: chargesFor(people, prices) };
    });
    const { currency, since, source } = prices;
    return {
      items,
      totals: {
        local: sum(items.map(({ local }) => local)),
        social: sum(items.map(({ social }) => social)),
        federated: sum(items.map(({ federated }) => federated)),
        charges: addCharges(items.map(({ charges }) => charges)),
      },
      prices: { currency, since, source },
    };
  });
}

/** `YYYY-MM`, this month first. */
function lastMonths(now: Date): string[] {
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
