import { randomUUID } from 'node:crypto';
import type { UserContext } from '@gatehouse/domain/context';
import {
  listPasskeys,
  notePasskeys,
  removePasskey,
  renamePasskey,
} from '@gatehouse/services/passkeys';
import { toId, type UserId } from '@gatehouse/domain/ids';
import { getContext } from '@gatehouse/testing/fixtures/context';
import { createTenantFixture, type TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Stack, startStack } from './support/stack.ts';

let stack: Stack;
let tenant: TenantFixture;
/** What the pool tells, as its answer would. */
let atPool: { credentialId: string; name: string; createdAt: Date }[];

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

beforeEach(async () => {
  tenant = await createTenantFixture(stack.admin);
  atPool = [];
});

const getUserContext = (who: 'owner' | 'member'): UserContext => getContext(tenant, who);

const note = (who: 'owner' | 'member' = 'member') =>
  notePasskeys(
    { ...stack.deps, pool: { ...stack.deps.pool, listPasskeys: async () => atPool } },
    {
      userId: toId<UserId>(tenant[who].userId),
      accessToken: 'x',
      origin: { requestId: randomUUID(), address: null },
    },
  );

const events = async () =>
  (
    await stack.admin.query<{ action: string }>(
      'select action from security_events where user_id = $1 order by id',
      [tenant.member.userId],
    )
  ).rows.map(({ action }) => action);

const passkey = (name = 'A phone') => ({
  credentialId: randomUUID(),
  name,
  createdAt: new Date('2026-11-30T03:00:00Z'),
});

describe('the list of someone’s passkeys', () => {
  it('follows the pool, keeps names, and tells of each that came or went, once', async () => {
    const [phone, laptop] = [passkey(), passkey('A laptop')];
    atPool = [phone];
    await note();
    await note();
    const [first] = (await listPasskeys(stack.deps, getUserContext('member'))).items;
    await renamePasskey(stack.deps, getUserContext('member'), {
      id: first?.id ?? '',
      name: 'Mine',
    });
    atPool = [phone, laptop];
    await note();
    expect((await listPasskeys(stack.deps, getUserContext('member'))).items).toMatchObject([
      { name: 'Mine' },
      { name: 'A laptop' },
    ]);
    atPool = [laptop];
    await Promise.all([note(), note()]);
    expect((await listPasskeys(stack.deps, getUserContext('member'))).items).toMatchObject([
      { name: 'A laptop' },
    ]);
    expect(await events()).toEqual(['passkey.added', 'passkey.added', 'passkey.removed']);
  });

  it('is its person’s own: no one else names or removes what is on it', async () => {
    atPool = [passkey()];
    await note();
    const [mine] = (await listPasskeys(stack.deps, getUserContext('member'))).items;
    const id = mine?.id ?? '';
    expect((await listPasskeys(stack.deps, getUserContext('owner'))).items).toEqual([]);
    await expect(
      renamePasskey(stack.deps, getUserContext('owner'), { id, name: 'Theirs' }),
    ).rejects.toMatchObject({ code: 'resource.not_found' });
    await expect(removePasskey(stack.deps, getUserContext('member'), { id })).rejects.toMatchObject(
      {
        code: 'account.permit_required',
      },
    );
    expect((await listPasskeys(stack.deps, getUserContext('member'))).items).toMatchObject([
      { name: 'A phone' },
    ]);
  });
});
