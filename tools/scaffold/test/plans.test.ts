import { UserError } from '@gatehouse/domain/user-error';
import { describe, expect, it } from 'vitest';

import { ROOT } from '../../start/root.ts';
import { toEntity } from '../entity/entity.ts';
import { planEntity } from '../entity/plan-entity.ts';
import { planPermission } from '../permission/plan-permission.ts';
import { planVerb } from '../verb/plan-verb.ts';

const NONE = {
  plural: undefined,
  de: undefined,
  'de-fields': undefined,
  icon: undefined,
} as const;

const FIELDS = 'order:string, limitOf:integer?, amount:integer, note:string?, dueOn:date?, at:date';

/** The faults of a plan or of its options. */
async function getFault(make: () => Promise<unknown>): Promise<string> {
  return make().then(
    () => 'none',
    (error: unknown) => (error instanceof UserError ? error.message : `no UserError: ${error}`),
  );
}

describe('new-entity', () => {
  it(
    'fits into every list of the present tree, with fields of each kind',
    { timeout: 120_000 },
    async () => {
      const entity = toEntity({ ...NONE, name: 'testOnlyNote', fields: FIELDS });
      const files = await (await planEntity(ROOT, entity)).render();
      const table = [...files].find(([path]) =>
        path.endsWith('_test_only_notes/migration.sql'),
      )?.[1];
      expect(table).toContain('ALTER TABLE "test_only_notes" ENABLE ROW LEVEL SECURITY, FORCE');
      expect(table).toContain('  "due_on" date,\n');
      const repository = files.get('packages/db/src/repositories/test-only-notes.ts') ?? '';
      // A column that SQL would take for a word of its own.
      expect(repository).toContain(`and "order" ilike`);
      expect(files.get('apps/web/src/shell/tenant-nav.tsx')).toContain(
        "permission: 'test_only_notes:read'",
      );
      expect(entity.untranslated).toEqual([
        'Test only note',
        'Test only notes',
        'Order',
        'Limit of',
        'Amount',
        'Note',
        'Due on',
        'At',
      ]);
    },
  );

  it.each([
    [
      'a name of what is there',
      { name: 'file', fields: 'name:string' },
      /file\.ts: is there already/,
    ],
    ['a word of the language', { name: 'class', fields: 'name:string' }, /cannot be called class/],
    ['no name', { name: undefined, fields: 'name:string' }, /cannot be the name/],
    ['a path as its name', { name: '../x', fields: 'name:string' }, /cannot be the name/],
    ['no fields', { name: 'invoice', fields: undefined }, /first field names/],
    [
      'a first field that may be empty',
      { name: 'invoice', fields: 'n:string?' },
      /first field names/,
    ],
    ['a type that there is not', { name: 'invoice', fields: 'n:string, x:money' }, /money/],
    ['a field twice', { name: 'invoice', fields: 'n:string, n:integer' }, /there twice/],
    [
      'a field that every row has',
      { name: 'invoice', fields: 'n:string, version:integer' },
      /version/,
    ],
    [
      'a field that is withheld',
      { name: 'invoice', fields: 'n:string, apiToken:string' },
      /secret/,
    ],
    ['a person by another name', { name: 'invoice', fields: 'n:string, userId:string' }, /userId/],
    ['code in a label', { name: 'invoice', fields: 'n:string', de: "R',x:'" }, /no German word/],
    ['code in an icon', { name: 'invoice', fields: 'n:string', icon: 'A} from' }, /no icon/],
  ])('refuses %s', async (_, options, message) => {
    const fault = await getFault(async () =>
      (await planEntity(ROOT, toEntity({ ...NONE, ...options }))).render(),
    );
    expect(fault).toMatch(message);
  });
});

describe('new-permission', () => {
  const options = { en: undefined, de: undefined, peopleOnly: true } as const;

  it('stands beside those of the same things, and in the table of roles', async () => {
    const plan = await planPermission(ROOT, { ...options, name: 'members:praise', from: 'member' });
    const files = await plan.render();
    expect(files.get('packages/policy/src/permissions.ts')).toMatch(
      /'members:export',\n {2}'members:praise',/,
    );
    expect(files.get('packages/policy/test/role-table.test.ts')).toMatch(
      /members:praise +x +x +x +\.\n/,
    );
    expect(files.get('packages/messages/src/en/permissions.ts')).toContain("'Praise members.'");
  });

  it.each([
    ['one that is there', 'members:read', 'admin', /members:read is there already/],
    ['what is no permission', 'members', 'admin', /is no permission/],
    ['a role that there is not', 'members:praise', 'guest', /no role guest/],
  ])('refuses %s', async (_, name, from, message) => {
    const fault = await getFault(async () =>
      (await planPermission(ROOT, { ...options, name, from })).render(),
    );
    expect(fault).toMatch(message);
  });
});

describe('new-verb', () => {
  it('is for entities that new-entity has written', async () => {
    const options = { entity: 'file', verb: 'settle', set: 'paid=true' } as const;
    const rest = { plural: undefined, permission: undefined, done: undefined, de: undefined };
    expect(await getFault(() => planVerb(ROOT, { ...options, ...rest }))).toMatch(/no entity file/);
  });
});
