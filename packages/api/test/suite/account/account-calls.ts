import { createPersonFixture, type PersonFixture } from '@gatehouse/testing/fixtures/tenant';
import { call, type GetTarget, getItems } from '../target.ts';

/** What every test of an account asks. */
export function bindAccountCalls(getTarget: GetTarget) {
  const person = (name?: string) =>
    createPersonFixture(getTarget().admin, name === undefined ? {} : { name });

  const ask = async (
    as: Pick<PersonFixture, 'sessionToken'>,
    method: string,
    path: string,
    body?: unknown,
  ) => {
    const answer = await call(getTarget(), method, path, { as, body });
    return [answer.status, answer.json['code'] ?? answer.json] as const;
  };

  const account = async (as: PersonFixture) =>
    (await call(getTarget(), 'GET', '/me/account', { as })).json;

  const getEvents = async (as: PersonFixture) => {
    const answer = await call(getTarget(), 'GET', '/me/security-events', { as });
    return getItems(answer).map(({ action }) => action);
  };

  const getJobs = async (queue: string, userId: string) => {
    const { rows } = await getTarget().admin.query<{ n: number }>(
      `select count(*)::int as n from pgboss.job where name = $1 and data->>'userId' = $2`,
      [queue, userId],
    );
    return rows[0]?.n;
  };

  return { person, ask, account, getEvents, getJobs };
}
