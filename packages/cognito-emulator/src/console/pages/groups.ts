import { html } from 'hono/html';
import { requireGroup } from '../../model/groups.ts';
import type { GroupRecord } from '../../model/records.ts';
import { keyPrefix, type Reader } from '../../store/store.ts';
import { foldedForm, openForm, type Actions } from '../action.ts';
import { CONSOLE, table } from '../console-layout.ts';
import type { Field } from '../fields.ts';
import { getParam, getPool, pagePath, type Place } from '../place.ts';
import { poolPage } from './_pool-page.ts';

const settings: readonly Field[] = [
  { name: 'Description', label: 'Description', kind: 'text' },
  { name: 'Precedence', label: 'Precedence', kind: 'number' },
  { name: 'RoleArn', label: 'Role ARN', kind: 'text' },
];

/** All groups of a pool, by name. */
export const listGroups = (store: Reader, poolId: string): GroupRecord[] =>
  [...store.range<GroupRecord>('groups', { prefix: keyPrefix(poolId) })].map(([, group]) => group);

const getGroup = (place: Place) =>
  requireGroup(place.emulator.store, getPool(place).id, getParam(place, 'group'));

const groupActions: Actions = {
  saveGroup: {
    label: 'Save group',
    done: 'The group was saved.',
    fields: () => settings,
    current: (place) => {
      const { description, precedence, roleArn } = getGroup(place);
      return { Description: description, Precedence: precedence, RoleArn: roleArn };
    },
    run: async (place, typed) => {
      const { poolId, name } = getGroup(place);
      await place.call('UpdateGroup', { UserPoolId: poolId, GroupName: name, ...typed });
    },
  },
  deleteGroup: {
    label: 'Delete this group',
    done: 'The group was deleted.',
    warning: 'Its members stay, and lose its role.',
    run: async (place) => {
      const { poolId, name } = getGroup(place);
      await place.call('DeleteGroup', { UserPoolId: poolId, GroupName: name });
      return pagePath('pools', poolId, 'groups');
    },
  },
};

const actions: Actions = {
  createGroup: {
    label: 'Create a group',
    done: 'The group was created.',
    fields: () => [{ name: 'GroupName', label: 'Name', kind: 'text', required: true }, ...settings],
    run: async (place, typed) =>
      void (await place.call('CreateGroup', { UserPoolId: getPool(place).id, ...typed })),
  },
};

/** The groups of a pool. */
export const groupsPage = poolPage('Groups', {
  path: `${CONSOLE}/pools/:poolId/groups`,
  title: () => 'Groups',
  actions,
  draw: (place) => {
    const { id } = getPool(place);
    return html`${foldedForm(place, actions, 'createGroup')}
    ${table(
      'Groups',
      ['Name', 'Description', 'Precedence', 'Role'],
      listGroups(place.emulator.store, id).map((group) => [
        html`<a href="${pagePath('pools', id, 'groups', group.name)}">${group.name}</a>`,
        group.description ?? '',
        String(group.precedence ?? ''),
        group.roleArn ?? '',
      ]),
    )}`;
  },
});

/** A group of a pool. */
export const groupPage = poolPage('Groups', {
  path: `${CONSOLE}/pools/:poolId/groups/:group`,
  title: (place) => getGroup(place).name,
  actions: groupActions,
  draw: (place) =>
    html`${openForm(place, groupActions, 'saveGroup')}
    ${foldedForm(place, groupActions, 'deleteGroup')}`,
});
