import { randomUUID } from 'node:crypto';
import { verifyChain } from '@gatehouse/services/audit';
import { REPLAYS, type ReplayStep } from '@gatehouse/demo-idps/scim-replay';
import { expect, it } from 'vitest';
import { Limiter } from '../../src/limits/limiter.ts';
import { RATE_LIMITS, scaleLimits } from '../../src/limits/rate-limits.ts';
import { createScim } from '../../src/scim/app.ts';
import { Directory } from './directory.ts';
import type { Stack } from './stack.ts';

const STATUS: Partial<Record<ReplayStep, string>> = {
  created: 'active',
  'created again': 'active',
  updated: 'active',
  disabled: 'deactivated',
  reactivated: 'active',
  removed: 'deactivated',
};

/** Directories at work from the first request to the last, by the clients that replay them. */
export function testLifecycles(stack: Stack) {
  /** Where a directory is, and how it is reached here. */
  function reach(directory: Directory, limits = scaleLimits(RATE_LIMITS, 1_000)) {
    const { deps, target } = stack.backend;
    const scim = createScim({ ...deps, limiter: new Limiter(deps.db, limits) });
    const statuses: number[] = [];
    return {
      statuses,
      url: `${target.origin}/scim/v2/${directory.id}`,
      token: directory.token,
      onExchange: ({ status }: { status: number }) => void statuses.push(status),
      send: (url: string, init: RequestInit) => scim.request(url, init),
    };
  }

  const newcomer = ({ domain }: Directory, number = 0) => ({
    externalId: randomUUID(),
    userName: `nina-${number}-${randomUUID()}@${domain}`,
    givenName: 'Nina',
    familyName: 'Nowak',
  });

  it.each(Object.entries(REPLAYS))(
    'SC-01 SC-02 SC-03 SC-08 SC-09 whole lifecycles as %s',
    async (_name, open) => {
      const directory = stack.okta;
      const person = newcomer(directory);
      const steps: ReplayStep[] = [];
      await open(reach(directory)).live(person, async (step, id) => {
        steps.push(step);
        const expected = STATUS[step];
        if (expected !== undefined) {
          expect((await directory.member(person.userName))?.status, step).toBe(expected);
        }
        if (step === 'updated') {
          const { body } = await directory.call(`GET /Users/${id}`);
          expect(body).toMatchObject({
            name: { familyName: 'Renamed' },
            phoneNumbers: [{ type: 'work', value: '+48 1' }],
          });
          expect(JSON.stringify(body)).not.toContain('password');
        }
        if (step === 'in a group' || step === 'out of the group') {
          const { members = [] } = (await directory.call(`GET /Groups/${id}`)).body;
          expect(members).toHaveLength(step === 'in a group' ? 1 : 0);
        }
      });
      expect(steps.at(-1)).toBe('removed');
    },
  );

  it('SC-32 a hundred people at once: no 5xx, one membership each, and the chain verifies', async () => {
    const directory = await Directory.open(stack.backend);
    const access = reach(directory);
    const replay = REPLAYS.entra(access);
    const people = Array.from({ length: 100 }, (_, number) => newcomer(directory, number));
    const left = [...people];
    const work = async () => {
      for (let person = left.pop(); person; person = left.pop()) await replay.create(person);
    };
    await Promise.all(Array.from({ length: 4 }, work));
    expect(new Set(access.statuses)).toEqual(new Set([200, 201]));
    const { target, deps } = stack.backend;
    const { rows } = await target.admin.query<{ n: number }>(
      `select count(*)::int as n from memberships
       where tenant_id = $1 and status = 'active' and email = any($2)`,
      [directory.tenant.id, people.map(({ userName }) => userName)],
    );
    expect(rows).toEqual([{ n: people.length }]);
    expect(await verifyChain(deps, directory.tenant.id, [])).toMatchObject({ fault: null });
  });

  it('SC-33 a client that waits as it is told ends well', async () => {
    const directory = await Directory.open(stack.backend);
    const limits = {
      ...RATE_LIMITS,
      scim: { ...RATE_LIMITS.scim, tenant: { points: 2, seconds: 1, block: 1 } },
    };
    const access = reach(directory, limits);
    const person = newcomer(directory);
    const id = await REPLAYS.okta(access).create(person);
    await REPLAYS.okta(access).setActive(id, false);
    expect(access.statuses).toContain(429);
    expect((await directory.member(person.userName))?.status).toBe('deactivated');
  });

  it('a push whose token is revoked meanwhile ends there: what is done stays, nothing follows', async () => {
    const directory = await Directory.open(stack.backend);
    const access = reach(directory);
    const [before, after] = [newcomer(directory), newcomer(directory)];
    const replay = REPLAYS.okta(access);
    await replay.create(before);
    const { tokens } = (await directory.ask('GET /scim')).body.connection;
    expect((await directory.ask(`DELETE /scim/tokens/${tokens[0]?.id}`)).status).toBe(204);
    await expect(replay.create(after)).rejects.toMatchObject({ status: 401 });
    expect((await directory.member(before.userName))?.status).toBe('active');
    expect(await directory.member(after.userName)).toBeUndefined();
  });

  it("a push with another tenant's token reaches no one", async () => {
    const person = newcomer(stack.okta);
    const access = { ...reach(stack.okta), token: stack.other.token };
    await expect(REPLAYS.entra(access).create(person)).rejects.toMatchObject({ status: 401 });
    expect(await stack.okta.member(person.userName)).toBeUndefined();
    expect(await stack.other.member(person.userName)).toBeUndefined();
  });
}
