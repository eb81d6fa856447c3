import {
  createPersonFixture,
  createTenantFixture,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { addInvitation } from './fixtures/invitations.ts';
import { call, type GetTarget } from './target.ts';

/** Invitations, and what their tests ask. */
export function bindInvitationCalls(getTarget: GetTarget) {
  const accept = (as: PersonFixture, token: string, more: object = {}) =>
    call(getTarget(), 'POST', '/invitations/accept', { as, body: { token, ...more } });

  async function invited(
    options: Partial<Parameters<typeof addInvitation>[2]> & { emailVerified?: boolean } = {},
  ) {
    const { admin } = getTarget();
    const tenant = await createTenantFixture(admin);
    const person = await createPersonFixture(admin, {
      emailVerified: options.emailVerified ?? true,
    });
    const invitation = await addInvitation(getTarget(), tenant, {
      role: 'member',
      email: person.email,
      ...options,
    });
    return { tenant, person, invitation };
  }

  async function getMembers(tenant: TenantFixture) {
    const { rows } = await getTarget().admin.query(
      'select user_id, role from memberships where tenant_id = $1',
      [tenant.id],
    );
    return rows as { user_id: string; role: string }[];
  }

  return { accept, invited, getMembers };
}
