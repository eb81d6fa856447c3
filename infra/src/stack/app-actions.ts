const API = {
  pool: [
    'AdminCreateUser',
    'AdminDeleteUser',
    'AdminDisableProviderForUser',
    'AdminGetUser',
    'AdminLinkProviderForUser',
    'AdminSetUserPassword',
  ],
  identityPool: ['GetOpenIdTokenForDeveloperIdentity'],
} as const;

/**
 * What the web app, the worker and the API as a function call with credentials of their own. A test derives each
 * from the source, so that none is missing and none is left over. Calls that a person's token permits are not here.
 */
export const APP_ACTIONS = {
  // Its pages call nothing that the API does not call as well.
  web: API,
  api: API,
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
