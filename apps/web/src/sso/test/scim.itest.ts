import { randomUUID } from 'node:crypto';
import { createScim } from '@gatehouse/api/scim/app';
import { REPLAYS } from '@gatehouse/demo-idps/scim-replay';
import { expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  callApi,
  getUserId,
  hasSession,
  listMembers,
  look,
  makeOrg,
  newcomer,
  openBridge,
  type Org,
  settle,
  signInByPassword,
  signInBySso,
  stack,
} from './bridge.ts';
import { Visitor } from './visitor.ts';

openBridge();

/** The tenant's directory, connected by an owner of its own. */
async function connect(org: Org) {
  const { email } = await addMember(org, 'owner');
  const owner = new Visitor();
  await signInByPassword(owner, email);
  const { body } = await callApi(owner, `/tenants/${org.slug}/scim`, 'POST', { name: 'Okta' });
  const { id, token } = body as { id: string; token: string };
  const scim = createScim((stack.instances[0] as (typeof stack.instances)[0]).deps);
  return REPLAYS.okta({
    url: `${stack.origin}/scim/v2/${id}`,
    token,
    send: (url, init) => scim.request(url, init),
  });
}

const toPerson = ({ email, subject }: { email: string; subject: string }) => ({
  ...{ userName: email, externalId: subject },
  ...{ givenName: 'Nina', familyName: 'Nowak' },
});

const findMembers = async (org: Org, email: string) =>
  (await listMembers(org)).filter((member) => member['email'] === email);

it('SC-30 whom the directory has brought signs in by the connection as the same member', async () => {
  const org = await makeOrg({ jit: false });
  const directory = await connect(org);
  const nina = newcomer(org);
  const id = await directory.create(toPerson(nina));
  const userId = await getUserId(nina.email);
  await settle(org, userId);
  const visitor = new Visitor();
  await signInBySso(visitor, org, nina);
  expect(await look(visitor, org)).toBe(200);
  expect(await findMembers(org, nina.email)).toEqual([
    { email: nina.email, role: 'member', status: 'active', entry: 'sso' },
  ]);
  expect(
    await stack.rows('select user_id from sso_subjects where tenant_id = $1', org.tenantId),
  ).toEqual([{ user_id: userId }]);
  await directory.setActive(id, false);
  expect(await look(visitor, org)).not.toBe(200);
  const again = new Visitor();
  await signInBySso(again, org, nina);
  expect(hasSession(again) && (await look(again, org))).not.toBe(200);
});

it('SC-30 whom the connection has let in is who the directory then speaks of', async () => {
  const org = await makeOrg();
  const directory = await connect(org);
  const nina = newcomer(org);
  const visitor = new Visitor();
  await signInBySso(visitor, org, nina);
  await settle(org, await getUserId(nina.email));
  expect(await look(visitor, org)).toBe(200);
  const id = await directory.create({ ...toPerson(nina), externalId: randomUUID() });
  expect(await findMembers(org, nina.email)).toHaveLength(1);
  expect(await look(visitor, org)).toBe(200);
  await directory.setActive(id, false);
  expect(await look(visitor, org)).not.toBe(200);
  expect(await findMembers(org, nina.email)).toMatchObject([{ status: 'deactivated' }]);
});
