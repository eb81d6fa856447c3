import type { Explanation } from '@gatehouse/policy/explain';

/** Would another role help? Not where a rule of the tenant is in the way, or Cognito lags behind. */
export function isAskable({ allowed, steps }: Explanation): boolean {
  if (allowed) return false;
  const blocked = steps.filter(({ passed }) => !passed).map(({ code }) => code);
  return blocked.every((code) => code === 'role.lacks' || code === 'custom_role.omits');
}
