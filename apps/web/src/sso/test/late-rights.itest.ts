import { describe, expect, it } from 'vitest';
import type {} from '@gatehouse/testing/context';
import {
  addMember,
  asserted,
  begin,
  callApi,
  comeBack,
  hasSession,
  lastAttempt,
  look,
  makeOrg,
  type Member,
  openBridge,
  type Org,
  signInByPassword,
  stack,
} from './bridge.ts';
import { Visitor } from './visitor.ts';

openBridge();

const getCode = (url: string) => new URL(url).searchParams.get('code');

async function signedInOwner() {
  const org = await makeOrg();
  const owner = await addMember(org, 'owner');
  await addMember(org, 'owner');
  const visitor = new Visitor();
  await signInByPassword(visitor, owner.email);
  return { org, owner, visitor };
}

const wasTested = async ({ connectionId }: Org) => {
  const [row] = await stack.rows(
    'select tested_at from sso_connections where id = $1',
    connectionId,
  );
  return Boolean(row?.tested_at);
};

type Lose = (org: Org, owner: Member, visitor: Visitor) => Promise<unknown>;

const signOutEverywhere: Lose = async (_org, _owner, visitor) => {
  expect((await callApi(visitor, '/me/sessions/end-all', 'POST')).status).toBe(200);
};

const demote: Lose = ({ tenantId }, { userId }) =>
  stack.rows(
    "update memberships set role = 'admin', version = version + 1 where tenant_id = $1 and user_id = $2",
    tenantId,
    userId,
  );

describe('a test that an owner began', () => {
  it.each<[string, Lose]>([
    ['is demoted', demote],
    [
      'is removed',
      ({ tenantId }, { userId }) =>
        stack.rows(
          'delete from memberships where tenant_id = $1 and user_id = $2',
          tenantId,
          userId,
        ),
    ],
    [
      'is disabled',
      (_org, { userId }) =>
        stack.rows("update users set status = 'disabled' where id = $1", userId),
    ],
    [
      'is signed out by an admin',
      ({ tenantId }, { userId }) =>
        stack.rows(
          'update memberships set signed_out_at = now() where tenant_id = $1 and user_id = $2',
          tenantId,
          userId,
        ),
    ],
    ['signs out everywhere', signOutEverywhere],
  ])('FE-20: counts no more once the owner %s', async (_title, lose) => {
    const { org, owner, visitor } = await signedInOwner();
    const atIdp = await begin(visitor, org, '&purpose=test');
    await lose(org, owner, visitor);
    const page = await comeBack(visitor, org, atIdp, asserted(owner));
    expect(getCode(page.url)).toBe('tester_not_entitled');
    expect(await wasTested(org)).toBe(false);
    expect(await lastAttempt(org)).toMatchObject({
      status: 'refused',
      stage: 'person',
      code: 'tester_not_entitled',
    });
  });

  it('FE-20: counts while they are an owner, and not after its ten minutes', async () => {
    const { org, owner, visitor } = await signedInOwner();
    const late = visitor.clone();
    late.stopAt = ({ pathname, hostname }) =>
      hostname.endsWith('.test') || pathname === '/sso/continue';
    const waiting = await comeBack(
      late,
      org,
      await begin(late, org, '&purpose=test'),
      asserted(owner),
    );
    await stack.rows(
      "update sso_attempts set expires_at = now() - interval '1 s' where connection_id = $1",
      org.connectionId,
    );
    await late.send(waiting.url);
    expect(await wasTested(org)).toBe(false);
    const page = await comeBack(
      visitor,
      org,
      await begin(visitor, org, '&purpose=test'),
      asserted(owner),
    );
    expect(getCode(page.url)).toBeNull();
    expect(await wasTested(org)).toBe(true);
  });
});

describe('a sign-in that began before its person signed out everywhere', () => {
  it('FE-76: links no owner by the session of then', async () => {
    const { org, owner, visitor } = await signedInOwner();
    const atIdp = await begin(visitor, org);
    await signOutEverywhere(org, owner, visitor);
    const page = await comeBack(visitor, org, atIdp, asserted(owner));
    expect(getCode(page.url)).toBe('own_sign_in_first');
    expect(await look(visitor, org)).toBe('auth.session_ended');
    expect(await stack.gateway.getUser(owner.userId)).toMatchObject({ identities: [] });
  });

  it('FE-76: confirms no one again who has no session any more', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    await signInByPassword(visitor, alice.email);
    const atIdp = await begin(visitor, org, '&stepUp=1');
    await signOutEverywhere(org, alice, visitor);
    const page = await comeBack(visitor, org, atIdp, asserted(alice));
    expect(getCode(page.url)).toBe('step_up_of_other_person');
    expect(await look(visitor, org)).toBe('auth.session_ended');
  });

  it('FE-11: opens no session with an answer from before it', async () => {
    const org = await makeOrg();
    const alice = await addMember(org);
    const visitor = new Visitor();
    visitor.stopAt = ({ pathname, hostname }) =>
      hostname.endsWith('.test') || pathname === '/sso/continue';
    const waiting = await comeBack(visitor, org, await begin(visitor, org), asserted(alice));
    await stack.rows('update users set signed_out_at = now() where id = $1', alice.userId);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    visitor.stopAt = ({ hostname }) => hostname.endsWith('.test');
    const page = await visitor.open(waiting.url);
    expect(hasSession(visitor)).toBe(false);
    // It begins anew.
    expect(page.status).toBe(0);
  });
});
