/** Names the tenants whose first steps this browser does not show. */
export const HIDDEN_STEPS_COOKIE = 'first_steps_hidden';

/** An id as it stands in a cookie; the check of the domain brings Node's crypto along. */
const ID = /^[0-9a-f-]{36}$/;

/** The oldest go first: a cookie has little room. */
const MAX_TENANTS = 20;

/** The tenants that a cookie's value names. */
export function hiddenTenants(value: string | undefined): string[] {
  return (value ?? '').split('.').filter((id) => ID.test(id));
}

/** The cookie's value with one more tenant. */
export function withHidden(value: string | undefined, tenantId: string): string {
  const others = hiddenTenants(value).filter((id) => id !== tenantId);
  return [...others, tenantId].slice(-MAX_TENANTS).join('.');
}
