import {
  createRoleFixture,
  type FixtureRole,
  type PersonFixture,
  type TenantFixture,
} from '@gatehouse/testing/fixtures/tenant';
import { call, type GetTarget, getItems } from '../target.ts';

/** What every test of custom roles does in its tenant. */
export function bindRoleCalls(getTarget: GetTarget, getTenant: () => TenantFixture) {
  const ask = async (
    as: Pick<PersonFixture, 'sessionToken'>,
    method: string,
    path: string,
    body?: object,
  ) => {
    const answer = await call(getTarget(), method, `/tenants/${getTenant().slug}${path}`, {
      as,
      body,
    });
    return { ...answer, code: answer.json['code'] };
  };

  const role = (base: FixtureRole, permissions: readonly string[], ...holders: PersonFixture[]) =>
    createRoleFixture(getTarget().admin, getTenant().id, { base, permissions, holders });

  const events = async () => getItems(await ask(getTenant().owner, 'GET', '/audit-events'));

  const getRow = async (person: PersonFixture) => {
    const { rows } = await getTarget().admin.query(
      `select role, custom_role_id, version, applied_version = version as settled
       from memberships where tenant_id = $1 and user_id = $2`,
      [getTenant().id, person.userId],
    );
    return rows[0];
  };

  return { ask, role, events, getRow };
}
