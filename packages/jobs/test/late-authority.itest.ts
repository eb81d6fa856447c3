import { readdirSync, readFileSync } from 'node:fs';
import { QUEUES } from '@gatehouse/db/queue/queues';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { createProject } from '@gatehouse/services/projects';
import { authorize, caller } from '@gatehouse/services/access';
import { EXPORTS } from './late-authority/exports.ts';
import { type Loss, LOSSES, setScene } from './late-authority/losses.ts';
import { ORDERS } from './late-authority/orders.ts';
import { isDone, type Place } from './late-authority/place.ts';
import { REQUESTS } from './late-authority/requests.ts';
import { SYSTEM } from './late-authority/system.ts';
import { type Stack, startStack } from './support/stack.ts';

/** Every place where a person's authority is used later than it was given. */
const PLACES: Readonly<Record<string, Place>> = { ...REQUESTS, ...ORDERS, ...EXPORTS, ...SYSTEM };

/** What looks like such a place and is none, with the reason. */
const EXEMPT: Readonly<Record<string, string>> = {
  'recovery-check': 'acts for no one: packages/jobs/test/recovery.itest.ts has who gets nothing',
  'account-recover': 'of someone who has lost their way in: their losses are there as well',
  'unusual-sign-in':
    'acts for no one but whose sign-in it is, and by their own word: packages/jobs/test/unusual-sign-ins.itest.ts',
  'job-retry': 'puts a job back that looks for itself when it runs',
  'domains.created_by': 'history',
  'files.created_by':
    'whose file it is, which gives nothing without files:write at that moment: packages/api/test/suite/files/file-rights.ts',
  'files.program_id': 'likewise',
  findPerson: 'the door of Bearer tokens: packages/api/test/suite/sessions.ts has its cells',
  findSessions: 'the same for open streams: packages/api/test/live.itest.ts has their losses',
  'invitations.accepted_by': 'history',
  'memberships.invited_by': 'history',
  'projects.created_by': 'history',
  findScimToken: 'the door of directories: packages/api/test/scim.itest.ts has its cells',
  'scim-apply':
    'applies the tenant’s own rules as they are when it runs: packages/api/test/scim.itest.ts',
  'scim_connections.set_up_by':
    'its invitations rest on them as any: without sso:manage of theirs it makes none',
  'scim_connections.membership_id': 'likewise',
  'scim_tokens.created_by': 'history: the directory is the tenant’s, whoever connected it',
  'sso_attempts.opened_by':
    'gives nothing by itself: session, membership and person are read again when the answer is settled: apps/web/src/sso/test/late-rights.itest.ts',
  lockSupportForShare:
    'staff whom an owner let in: packages/api/test/suite/support.ts has each loss of theirs',
  'staff_requests.requested_by':
    'asked for by staff, who are looked at again when another confirms: packages/jobs/test/staff-requests.itest.ts',
  'staff_requests.decided_by': 'history',
  'tenant_moves.asked_by':
    'staff, at whom the worker looks again when it begins: packages/jobs/test/asked-moves.itest.ts',
  'support_accesses.created_by': 'likewise',
  'support_accesses.decided_by': 'history: the access is the tenant’s, whoever gave it',
  'support_accesses.ended_by': 'history',
  'tenants.created_by': 'history, and what the limit of tenants per person counts',
};

/** The ids of the closed holes that a loss belongs to: see docs/cases.md. */
const HOLES: Partial<Record<Loss, string>> = {
  'removed and back': 'H4: ',
  disabled: 'H1: ',
  deleted: 'H1: ',
  erased: 'H1: ',
};

let stack: Stack;

beforeAll(async () => {
  stack = await startStack(inject('postgres'));
});

afterAll(() => stack.stop());

for (const loss of Object.keys(LOSSES) as Loss[]) {
  describe(`${HOLES[loss] ?? ''}the user who gave is ${loss}`, () => {
    for (const [name, { giver = 'admin', stays = {}, arrange }] of Object.entries(PLACES)) {
      const reason = stays[loss];
      const outcome = reason === undefined ? 'is refused' : `stays, because ${reason}`;
      it(`${name} ${outcome}`, async () => {
        const scene = await setScene(stack, giver);
        const use = await arrange(scene);
        await LOSSES[loss](scene);
        expect(await use()).toBe(reason !== undefined);
      });
    }
  });
}

describe('the user who gave has lost nothing', () => {
  for (const [name, { giver = 'admin', arrange }] of Object.entries(PLACES)) {
    it(`${name} is there`, async () => {
      const use = await arrange(await setScene(stack, giver));
      expect(await use()).toBe(true);
    });
  }
});

describe('a disabling at the same moment', () => {
  const disable = LOSSES.disabled;

  it('H1: waits for what is under way, and what comes after it is refused', async () => {
    const scene = await setScene(stack, 'admin');
    let disabling: Promise<void> | undefined;
    let ended = false;
    await authorize(
      stack.deps,
      scene.ctx,
      { permission: 'projects:create', locks: caller },
      async (tx) => {
        disabling = disable(scene).then(() => {
          ended = true;
        });
        await untilSomeoneWaits();
        expect(ended).toBe(false);
        await tx.$executeRaw`select 1`;
      },
    );
    await disabling;
    expect(await isDone(createProject(stack.deps, scene.ctx, { name: 'late' }))).toBe(false);
  });

  it('H1: that came first is waited for, and seen', async () => {
    const scene = await setScene(stack, 'admin');
    const operator = new pg.Client({ connectionString: stack.database.adminUrl });
    await operator.connect();
    await operator.query('begin');
    await operator.query('select from users where id = $1 for update', [scene.giverId]);
    await operator.query("update users set status = 'disabled' where id = $1", [scene.giverId]);
    const late = isDone(createProject(stack.deps, scene.ctx, { name: 'late' }));
    await untilSomeoneWaits();
    await operator.query('commit');
    await operator.end();
    expect(await late).toBe(false);
  });

  const untilSomeoneWaits = () =>
    vi.waitFor(
      async () => {
        const { rowCount } = await stack.admin.query(
          `select from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`,
        );
        expect(rowCount).toBeGreaterThan(0);
      },
      { timeout: 10_000 },
    );
});

describe('the catalogue', () => {
  const covered = [
    ...Object.values(PLACES).flatMap(({ covers }) => covers),
    ...Object.keys(EXEMPT),
  ];
  const source = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
  const files = (folder: string) =>
    readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => ({ name, text: source(`${folder}${name}`) }));

  it('has every queue', () => {
    for (const { name } of QUEUES) expect(covered, name).toContain(name);
  });

  it('has every column that says who gave something, each bound to a membership', async () => {
    const { rows } = await stack.admin.query<{ table: string; column: string }>(
      `select table_name as table, column_name as column from information_schema.columns
       where table_schema = 'public' and data_type = 'uuid'
         and (column_name like '%\\_by' or column_name in ('membership_id', 'program_id'))`,
    );
    expect(rows.length).toBeGreaterThanOrEqual(10);
    for (const { table, column } of rows) expect(covered).toContain(`${table}.${column}`);
    const triggers = await stack.admin.query<{ table: string }>(
      `select tgrelid::regclass::text as table from pg_trigger t
       join pg_proc p on p.oid = t.tgfoid where p.proname = 'bind_to_membership'`,
    );
    const bound = rows.filter(({ column }) => column === 'membership_id').map(({ table }) => table);
    expect(triggers.rows.map(({ table }) => table).toSorted()).toEqual(bound.toSorted());
  });

  it('has every look-up of authority, and no verb reads a person any other way', () => {
    const found = files('../../db/src/repositories/').flatMap(({ text }) =>
      text
        .split(/^(?=export (?:async )?function )/m)
        .filter((part) =>
          /public\.hold_person\(|\$\{HELD\}|public\.(?:authenticate|enter_by)_/.test(part),
        )
        .flatMap((part) => /^export (?:async )?function (\w+)/.exec(part)?.[1] ?? []),
    );
    expect(found.length).toBeGreaterThanOrEqual(9);
    for (const name of found) expect(covered).toContain(name);
    const readers = files('../../services/src/').filter(({ text }) =>
      /\bperson_active\b/.test(text),
    );
    expect(readers.map(({ name }) => name).toSorted()).toEqual([
      'access/authority.ts',
      'access/owners.ts',
    ]);
  });

  it('has every export, and as many as there are routes with a download', () => {
    const exports = files('../../services/src/').flatMap(({ name, text }) =>
      name.endsWith('/export.ts')
        ? [...text.matchAll(/^export async function (export\w+)/gm)].map((match) => match[1] ?? '')
        : [],
    );
    const downloads = files('../../api/src/routes/').flatMap(({ text }) => [
      ...text.matchAll(/^ {2}answer: 'file',$/gm),
    ]);
    expect(exports).toHaveLength(downloads.length);
    for (const name of exports) expect(covered).toContain(name);
  });
});
