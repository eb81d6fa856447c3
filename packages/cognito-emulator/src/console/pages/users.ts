import { html } from 'hono/html';
import type { AdminCreateUserResponse } from '@aws-sdk/client-cognito-identity-provider';
import { countUsers } from '../../model/count-users.ts';
import { listUserGroups } from '../../model/groups.ts';
import type { PoolRecord, UserRecord } from '../../model/records.ts';
import { indexed } from '../../model/user-index.ts';
import { findUser, userByKey } from '../../model/users.ts';
import { keyPrefix, SEPARATOR, type Reader } from '../../store/store.ts';
import { foldedForm, type Actions } from '../action.ts';
import { CONSOLE, table, yesNo } from '../console-layout.ts';
import type { Values } from '../fields.ts';
import { getPool, pagePath } from '../place.ts';
import { riskyEventsSection } from '../risky-events.ts';
import { poolPage } from './_pool-page.ts';

const PAGE_SIZE = 50;

function findUsers(store: Reader, pool: PoolRecord, query: string): UserRecord[] {
  if (query === '') {
    return [
      ...store.range<UserRecord>('users', { prefix: keyPrefix(pool.id), limit: PAGE_SIZE }),
    ].map(([, user]) => user);
  }
  const found = new Map<string, UserRecord>();
  const exact = findUser(store, pool, query);
  if (exact) found.set(exact.key, exact);
  for (const attribute of ['email', 'name', 'phone_number']) {
    const prefix = `${keyPrefix(pool.id, attribute)}${indexed(query)}`;
    for (const [entry] of store.range('userIndex', { prefix, limit: PAGE_SIZE })) {
      const user = userByKey(store, pool.id, entry.slice(entry.lastIndexOf(SEPARATOR) + 1));
      if (user) found.set(user.key, user);
    }
  }
  return [...found.values()].slice(0, PAGE_SIZE);
}

function attributesFrom({ email, phone_number: phone }: Values) {
  const given = { email, phone_number: phone };
  return Object.entries(given).flatMap(([Name, Value]) =>
    Value === undefined
      ? []
      : [
          { Name, Value },
          { Name: `${Name}_verified`, Value: 'true' },
        ],
  );
}

const actions: Actions = {
  createUser: {
    label: 'Create a user',
    done: 'The user was created.',
    fields: () => [
      { name: 'Username', label: 'Username', kind: 'text', required: true },
      { name: 'attributes.email', label: 'Email, as verified', kind: 'text' },
      { name: 'attributes.phone_number', label: 'Phone number, as verified', kind: 'text' },
      {
        ...{ name: 'TemporaryPassword', label: 'Temporary password', kind: 'password' },
        hint: 'Made up when it is left empty.',
      },
      { name: 'invite', label: 'Send the invitation', kind: 'check' },
    ],
    run: async (place, { attributes, invite, ...typed }) => {
      const { id } = getPool(place);
      const given = (attributes ?? {}) as Values;
      const mediums = given['email'] === undefined ? ['SMS'] : ['EMAIL'];
      const { User } = (await place.call('AdminCreateUser', {
        ...{ UserPoolId: id, ...typed },
        UserAttributes: attributesFrom(given),
        ...(invite ? { DesiredDeliveryMediums: mediums } : { MessageAction: 'SUPPRESS' }),
      })) as AdminCreateUserResponse;
      return pagePath('pools', id, 'users', User?.Username ?? '');
    },
  },
  deletePool: {
    label: 'Delete this pool',
    done: 'The pool was deleted.',
    warning: 'Its users, groups, clients and providers are deleted with it.',
    run: async (place) => {
      await place.call('DeleteUserPool', { UserPoolId: getPool(place).id });
      return '/';
    },
  },
};

/** A pool: its users, and how to find one. */
export const usersPage = poolPage('Users', {
  path: `${CONSOLE}/pools/:poolId`,
  title: (place) => getPool(place).name,
  actions,
  draw: (place) => {
    const { store } = place.emulator;
    const pool = getPool(place);
    const query = place.c.req.query('q')?.trim() ?? '';
    return html`${foldedForm(place, actions, 'createUser')}
      <form method="get" role="search">
        <label for="q">Name, email, phone or sub</label>
        <input id="q" name="q" value="${query}" />
        <button type="submit">Find</button>
      </form>
      ${table(
        'Users',
        ['Username', 'Email', 'Status', 'Enabled', 'MFA', 'Groups'],
        findUsers(store, pool, query).map((user) => [
          html`<a href="${pagePath('pools', pool.id, 'users', user.username)}"
            ><code>${user.username}</code></a
          >`,
          user.attributes.email ?? '',
          user.status,
          yesNo(user.enabled),
          user.mfa.enabled.join(', '),
          listUserGroups(store, user)
            .map(({ name }) => name)
            .join(', '),
        ]),
      )}
      <p class="muted">
        ${countUsers(store, pool.id)} users in all; at most ${PAGE_SIZE} are shown.
      </p>
      ${riskyEventsSection(store, pool, PAGE_SIZE)} ${foldedForm(place, actions, 'deletePool')}`;
  },
});
