/**
 * What the web app and the worker call with credentials of their own. A test derives both lists from the
 * source, so that none is missing and none is left over. Calls that a person's token permits are not here.
 */
export const APP_ACTIONS = {
  web: {
    pool: [
      'AdminCreateUser',
      'AdminDeleteUser',
      'AdminDisableProviderForUser',
      'AdminGetUser',
      'AdminLinkProviderForUser',
      'AdminSetUserPassword',
    ],
    identityPool: ['GetOpenIdTokenForDeveloperIdentity'],
  },
  worker: {
    pool: [
      'AdminAddUserToGroup',
      'AdminCreateUser',
      'AdminDeleteSoftwareToken',
      'AdminDeleteUser',
      'AdminDisableProviderForUser',
      'AdminDisableUser',
      'AdminEnableUser',
      'AdminGetUser',
      'AdminListGroupsForUser',
      'AdminRemoveUserFromGroup',
      'AdminResetUserPassword',
      'AdminSetUserMFAPreference',
      'AdminUpdateAuthEventFeedback',
      'AdminUpdateUserAttributes',
      'AdminUserGlobalSignOut',
      'CreateGroup',
      'DeleteGroup',
      'GetGroup',
      'ListUsersInGroup',
      'UpdateGroup',
    ],
    identityPool: [
      'DeleteIdentities',
      'GetOpenIdTokenForDeveloperIdentity',
      'LookupDeveloperIdentity',
    ],
  },
} as const;
