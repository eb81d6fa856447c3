import { html } from 'hono/html';
import { listUserGroups } from '../../model/groups.ts';
import { stepAt, totpCode } from '../../crypto/totp.ts';
import type { PoolUser } from '../../model/records.ts';
import { requireUser } from '../../model/users.ts';
import { foldedForm, type Actions } from '../action.ts';
import { CONSOLE, facts, shownTime, yesNo } from '../console-layout.ts';
import type { Values } from '../fields.ts';
import { getParam, getPool, pagePath, type Place } from '../place.ts';
import { attributeFields, changedAttributes, toFieldValues } from './_attributes.ts';
import { poolPage } from './_pool-page.ts';
import { listGroups } from './groups.ts';

const METHODS = ['SOFTWARE_TOKEN_MFA', 'SMS_MFA', 'EMAIL_OTP'] as const;

function getUser(place: Place): PoolUser {
  const pool = getPool(place);
  return { pool, user: requireUser(place.emulator.store, pool, getParam(place, 'username')) };
}

/** Calls an operation on the user of the page. */
function callOnUser(place: Place, operation: string, more: object = {}) {
  const { pool, user } = getUser(place);
  return place.call(operation, { UserPoolId: pool.id, Username: user.username, ...more });
}

async function saveAttributes(place: Place, typed: Values): Promise<void> {
  const { changed, removed } = changedAttributes(getUser(place), typed['attributes'] as Values);
  if (changed.length > 0) {
    await callOnUser(place, 'AdminUpdateUserAttributes', { UserAttributes: changed });
  }
  if (removed.length > 0) {
    await callOnUser(place, 'AdminDeleteUserAttributes', { UserAttributeNames: removed });
  }
}

async function saveGroups(place: Place, { groups }: Values): Promise<void> {
  const wanted = new Set(groups as string[]);
  const had = listUserGroups(place.emulator.store, getUser(place).user).map(({ name }) => name);
  for (const GroupName of had) {
    if (!wanted.delete(GroupName)) {
      await callOnUser(place, 'AdminRemoveUserFromGroup', { GroupName });
    }
  }
  for (const GroupName of wanted) await callOnUser(place, 'AdminAddUserToGroup', { GroupName });
}

function saveMfa(place: Place, { enabled, preferred }: Values) {
  const toSettings = (method: string) => ({
    Enabled: (enabled as string[]).includes(method),
    PreferredMfa: preferred === method,
  });
  const [app, sms, email] = METHODS.map(toSettings);
  return callOnUser(place, 'AdminSetUserMFAPreference', {
    ...{ SoftwareTokenMfaSettings: app, SMSMfaSettings: sms },
    // A pool of a lower tier refuses to hear of it at all.
    ...(email?.Enabled || getUser(place).user.mfa.enabled.includes('EMAIL_OTP')
      ? { EmailMfaSettings: email }
      : {}),
  });
}

/** An action that is one operation on the user, and has no fields. */
const onUser = (operation: string, label: string, done: string, warning?: string) => ({
  ...{ label, done },
  ...(warning === undefined ? {} : { warning }),
  run: async (place: Place) => void (await callOnUser(place, operation)),
});

const actions: Actions = {
  saveAttributes: {
    label: 'Save attributes',
    done: 'The attributes were saved.',
    fields: (place) => attributeFields(getPool(place)),
    current: (place) => ({ attributes: toFieldValues(getUser(place).user.attributes) }),
    run: saveAttributes,
  },
  setPassword: {
    label: 'Set password',
    done: 'The password was set.',
    fields: () => [
      { name: 'Password', label: 'New password', kind: 'password', required: true },
      { name: 'Permanent', label: 'Permanent', kind: 'check' },
    ],
    current: () => ({ Permanent: true }),
    run: async (place, typed) => void (await callOnUser(place, 'AdminSetUserPassword', typed)),
  },
  saveGroups: {
    label: 'Save groups',
    done: 'The groups were saved.',
    fields: (place) => {
      const options = listGroups(place.emulator.store, getPool(place).id).map(({ name }) => name);
      return [{ name: 'groups', label: 'Groups', kind: 'choices', options }];
    },
    current: (place) => ({
      groups: listUserGroups(place.emulator.store, getUser(place).user).map(({ name }) => name),
    }),
    run: saveGroups,
  },
  saveMfa: {
    label: 'Save second factors',
    done: 'The second factors were saved.',
    fields: () => [
      { name: 'enabled', label: 'Enabled', kind: 'choices', options: METHODS },
      { name: 'preferred', label: 'Preferred', kind: 'select', options: ['', ...METHODS] },
    ],
    current: (place) => ({ ...getUser(place).user.mfa }),
    run: async (place, typed) => void (await saveMfa(place, typed)),
  },
  removeTotp: onUser(
    'AdminDeleteSoftwareToken',
    'Remove the authenticator app',
    'The authenticator app was removed.',
  ),
  confirmUser: onUser('AdminConfirmSignUp', 'Confirm sign-up', 'The sign-up was confirmed.'),
  resetPassword: onUser(
    'AdminResetUserPassword',
    'Reset password',
    'The password was reset, and a code was sent.',
  ),
  disableUser: onUser('AdminDisableUser', 'Disable', 'The user was disabled.'),
  enableUser: onUser('AdminEnableUser', 'Enable', 'The user was enabled.'),
  signOutUser: onUser('AdminUserGlobalSignOut', 'Sign out everywhere', 'All tokens were revoked.'),
  deleteUser: {
    label: 'Delete this user',
    done: 'The user was deleted.',
    warning: 'The user and their tokens are gone for good.',
    run: async (place) => {
      await callOnUser(place, 'AdminDeleteUser');
      return pagePath('pools', getParam(place, 'poolId'));
    },
  },
};

/** Forms that make sense for a user as they are. */
function offered({ user }: PoolUser): readonly string[] {
  return [
    'saveAttributes',
    'setPassword',
    'saveGroups',
    'saveMfa',
    ...(user.totp ? ['removeTotp'] : []),
    ...(user.status === 'UNCONFIRMED' ? ['confirmUser'] : ['resetPassword']),
    user.enabled ? 'disableUser' : 'enableUser',
    'signOutUser',
    'deleteUser',
  ];
}

/** A user of a pool. */
export const userPage = poolPage('Users', {
  path: `${CONSOLE}/pools/:poolId/users/:username`,
  title: (place) => getUser(place).user.username,
  actions,
  draw: (place) => {
    const found = getUser(place);
    const { user } = found;
    const { store, clock } = place.emulator;
    const now = clock.now();
    return html`${facts([
      ['Sub', html`<code>${user.sub}</code>`],
      ['Status', user.status],
      ['Enabled', yesNo(user.enabled)],
      ['Created', shownTime(user.createdAt)],
      ['Changed', shownTime(user.modifiedAt)],
      [
        'Groups',
        listUserGroups(store, user)
          .map(({ name }) => name)
          .join(', '),
      ],
      ['Second factors', user.mfa.enabled.join(', ')],
      ['Preferred', user.mfa.preferred],
      [
        'Authenticator app',
        user.totp && html`code now <code>${totpCode(user.totp.secret, stepAt(now))}</code>`,
      ],
      ...Object.entries(user.attributes),
    ])}
    ${offered(found).map((name) => foldedForm(place, actions, name))}`;
  },
});
