import { type Role, ROLES } from '@gatehouse/domain/role';
import { UserError } from '@gatehouse/domain/user-error';

import { Plan } from '../edit/plan.ts';
import { addMember, listMembers } from '../edit/source-lists.ts';
import { addRoleRows, quote } from '../registry-lines.ts';
import { toWord } from '../words.ts';

export interface PermissionOptions {
  readonly name: string | undefined;
  /** The weakest role that has it. */
  readonly from: string | undefined;
  /** What it is called where one chooses it: `Approve invoices`. */
  readonly en: string | undefined;
  readonly de: string | undefined;
  /** No program may hold it. */
  readonly peopleOnly: boolean;
}

/** The list in `role-table.ts` that says what a role has beyond the weaker ones. */
const LISTS: Readonly<Record<Exclude<Role, 'owner'>, string>> = {
  admin: 'ADMIN',
  member: 'MEMBER',
  viewer: 'VIEWER',
};

const POLICY = 'packages/policy/src';

/**
 * A permission in every list that names them all, and in the specification of the roles.
 * @throws UserError
 */
export async function planPermission(root: string, options: PermissionOptions): Promise<Plan> {
  const { name, group, from, en, de, peopleOnly } = parse(options);
  const plan = new Plan(root);
  const permissions = await plan.read(`${POLICY}/permissions.ts`);
  const names = listMembers(permissions, ['ALL_PERMISSIONS']);
  const after = names.findLast((one) => one.startsWith(`${group.snake}:`));
  const beside = after === undefined ? {} : { after };
  const add = (list: string, member = quote(name)) => [
    (text: string) => addMember(text, [list], member, beside),
  ];
  await plan.edit(
    `${POLICY}/permissions.ts`,
    ...add('ALL_PERMISSIONS'),
    ...(peopleOnly ? add('PEOPLE_ONLY') : []),
  );
  const groups = await plan.read(`${POLICY}/permission-groups.ts`);
  const there = findGroup(groups, `${group.snake}:`);
  await plan.edit(`${POLICY}/permission-groups.ts`, (text) =>
    there === undefined
      ? addMember(text, ['PERMISSION_GROUPS'], `${group.camel}: [${quote(name)}]`)
      : addMember(text, ['PERMISSION_GROUPS', there], quote(name), beside),
  );
  if (from !== 'owner') await plan.edit(`${POLICY}/role-table.ts`, ...add(LISTS[from]));
  const marks = ROLES.map((role) => (ROLES.indexOf(role) <= ROLES.indexOf(from) ? 'x' : '.'));
  await plan.edit('packages/policy/test/role-table.test.ts', (text) =>
    addRoleRows(text, [[name, marks.join('')]]),
  );
  if (from === 'viewer') {
    await plan.edit('packages/api/test/suite/roles/read-permissions.ts', ...add('READ'));
  }
  for (const [language, text] of [
    ['en', en],
    ['de', de],
  ] as const) {
    const folder = `packages/messages/src/${language}`;
    await plan.edit(
      `${folder}/permissions.ts`,
      ...add('permissions', `'${name}': ${quote(`${text}.`)}`),
    );
    await plan.edit(
      `${folder}/permission-names.ts`,
      ...add('permissionNames', `'${name}': ${quote(text)}`),
      (catalog) =>
        there === undefined
          ? addMember(
              catalog,
              ['permissionGroups'],
              `${group.camel}: { name: ${quote(group.title)}, text: ${quote(`${text}.`)} }`,
            )
          : catalog,
    );
    if (there === undefined) {
      await plan.edit(`${folder}/programs.ts`, (catalog) =>
        addMember(catalog, ['programs', 'groups'], `${group.camel}: ${quote(group.title)}`),
      );
    }
  }
  return plan;
}

function parse({ name = '', from = 'admin', en, de, peopleOnly }: PermissionOptions) {
  const [, written = '', verb = ''] = /^([a-z_]+):([a-z_]+)$/.exec(name) ?? [];
  if (verb === '') {
    throw new UserError(
      `"${name}" is no permission.`,
      'It is things:verb, such as invoices:approve.',
    );
  }
  if (!(ROLES as readonly string[]).includes(from)) {
    throw new UserError(`There is no role ${from}.`, `--from takes ${ROLES.join(', ')}.`);
  }
  const group = toWord(written, 'things');
  const english = en ?? `${toWord(verb, 'a verb').title} ${group.text}`;
  return { name, group, from: from as Role, en: english, de: de ?? english, peopleOnly };
}

/** The group that holds permissions of these things. */
function findGroup(text: string, prefix: string): string | undefined {
  return listMembers(text, ['PERMISSION_GROUPS']).find((group) =>
    listMembers(text, ['PERMISSION_GROUPS', group]).some((one) => one.startsWith(prefix)),
  );
}
