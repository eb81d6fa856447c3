import { randomBytes } from 'node:crypto';
import type { TenantId } from '@gatehouse/domain/ids';
import { acceptInvitation } from '@gatehouse/services/invitations/accept';
import { createInvitation } from '@gatehouse/services/invitations/create';
import { invitationToken } from '@gatehouse/services/invitations/token';
import { deliverInvitation } from '@gatehouse/services/sync/deliver-invitation';
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  inject,
  it,
  vi,
} from 'vitest';
import {
  as,
  createMember,
  createPerson,
  createTenant,
  type Person,
  rolesInPool,
  rowOf,
} from './stage/people.ts';
import { createStage, type Fault, type Stage } from './stage/stage.ts';

const SOON = { timeout: 20_000, interval: 100 };
const EVERY: readonly Fault['effect'][] = ['throttle', 'error', 'drop-before', 'drop-after'];

let stage: Stage;
let stopWorker: () => Promise<void>;
let tenantId: TenantId;
let owner: Person;

beforeAll(async () => {
  stage = await createStage(inject('postgres'));
  stopWorker = await stage.startWorker();
});

afterAll(async () => {
  await stopWorker();
  await stage.stop();
});

beforeEach(async () => {
  tenantId = await createTenant(stage);
  owner = await createMember(stage, tenantId, 'owner');
});

afterEach(() => stage.heal());

const deps = (jobs: Pick<Stage['jobs'], 'send'> = stage.jobs) => ({
  db: stage.db,
  jobs: jobs as Stage['jobs'],
  settings: stage.deps.settings,
});
const invite = (email: string) =>
  createInvitation(deps(), as(tenantId, owner, 'owner'), { email, role: 'member' });
const someone = () => `i-${randomBytes(6).toString('hex')}@example.com`;
const mailsTo = (email: string) => stage.mails.filter(({ to }) => to === email);

async function count(table: 'invitations' | 'audit_events'): Promise<number> {
  const { rows } = await stage.admin.query<{ count: number }>(
    `select count(*)::int from ${table} where tenant_id = $1`,
    [tenantId],
  );
  return rows[0]?.count ?? -1;
}

describe('an invitation', () => {
  it('FI-01 is row, event and job, or nothing', async () => {
    const broken = { send: () => Promise.reject(new Error('no job')) };
    const attempt = createInvitation(deps(broken), as(tenantId, owner, 'owner'), {
      email: someone(),
      role: 'member',
    });
    await expect(attempt).rejects.toThrow('no job');
    expect([await count('invitations'), await count('audit_events')]).toEqual([0, 0]);
    await invite(someone());
    expect([await count('invitations'), await count('audit_events')]).toEqual([1, 1]);
  });

  it.each(EVERY)(
    'FI-02 FI-04 AdminCreateUser, %s: one account, one mail, its password right',
    async (effect) => {
      const email = someone();
      await stage.fault({ operation: 'AdminCreateUser', effect, times: 4 });
      await invite(email);
      await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), SOON);
      expect(mailsTo(email)[0]?.text).toContain('Temporary password: ');
      expect(await stage.pool.findUserByEmail(email)).toMatchObject({
        status: 'FORCE_CHANGE_PASSWORD',
      });
    },
  );

  it.each(EVERY)(
    'FI-03 AdminAddUserToGroup, %s: no access until both sides agree',
    async (effect) => {
      const guest = await createPerson(stage);
      const { id } = await invite(guest.email);
      const { invitationKey } = stage.deps.settings;
      const token = invitationToken(invitationKey, { tenantId, invitationId: id, generation: 1 });
      await stage.fault({ operation: 'AdminAddUserToGroup', effect: 'throttle' });
      await acceptInvitation({ db: stage.db, jobs: stage.jobs }, as(tenantId, guest, 'viewer'), {
        token,
      });
      expect(await rowOf(stage, tenantId, guest)).toMatchObject({
        role: 'member',
        applied_role: null,
      });
      expect(await rolesInPool(stage, tenantId, guest)).toEqual([]);
      await stage.heal();
      await stage.fault({ operation: 'AdminAddUserToGroup', effect, times: 2 });
      await vi.waitFor(async () => {
        expect(await rolesInPool(stage, tenantId, guest)).toEqual(['member']);
        expect(await rowOf(stage, tenantId, guest)).toMatchObject({ applied_role: 'member' });
      }, SOON);
    },
  );

  it('FI-04 a mail server that is away: pending and visible, then one mail', async () => {
    const { mailer } = stage.deps;
    const send = vi.spyOn(mailer, 'send');
    send.mockRejectedValueOnce(Object.assign(new Error('away'), { code: 'ECONNECTION' }));
    const email = someone();
    const { id } = await invite(email);
    await vi.waitFor(() => expect(mailsTo(email)).toHaveLength(1), SOON);
    send.mockRestore();
    const delivery = () =>
      stage.admin
        .query<{ delivery: string }>('select delivery from invitations where id = $1', [id])
        .then(({ rows }) => rows[0]?.delivery);
    await expect.poll(delivery, SOON).toBe('sent');
    await deliverInvitation(stage.deps, { tenantId, invitationId: id });
    expect(mailsTo(email)).toHaveLength(1);
  });
});
