// Made from the OpenAPI document by `npm run generate:client`.
export interface paths {
  '/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who am I, and where am I a member? */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/session/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End this session */
    post: operations['signOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Delete my account: leave all tenants, and have my personal data erased */
    post: operations['deleteAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where I am signed in, newest first */
    get: operations['listSessions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/{sessionId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one of my sessions */
    post: operations['endOneSession'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/end-others': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End all my sessions but this one */
    post: operations['endOtherSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/sessions/end-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign out everywhere; Bearer tokens that I have are void as well */
    post: operations['endAllSessions'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/account': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My account */
    get: operations['getAccount'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/name': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change my name */
    post: operations['changeName'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/security-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened to my account, newest first */
    get: operations['listSecurityEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/avatar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set my picture */
    post: operations['setAvatar'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/avatar/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove my picture */
    post: operations['removeAvatar'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/people/{userId}/avatar': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The picture of a person in one of my tenants */
    get: operations['getAvatar'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change my password, and end my other sessions */
    post: operations['changePassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/email': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Request a new email address; a code is sent to it */
    post: operations['requestEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/email/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm the new email address with the code sent to it */
    post: operations['confirmEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/email/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep the current email address */
    post: operations['cancelEmail'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/mfa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin to set up an authenticator app */
    post: operations['startMfa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/mfa/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Show the first code of an authenticator app */
    post: operations['confirmMfa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/mfa/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove the authenticator app */
    post: operations['removeMfa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/backup-codes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make backup codes, which count once one has been typed */
    post: operations['createBackupCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/backup-codes/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Type one of the new backup codes; those before them are void */
    post: operations['confirmBackupCodes'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/passkeys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List my passkeys */
    get: operations['listPasskeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/passkeys/{id}/rename': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name a passkey */
    post: operations['renamePasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/passkeys/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove a passkey */
    post: operations['removePasskey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/connected-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** List my accounts at other providers that sign in as me */
    get: operations['listConnectedAccounts'];
    put?: never;
    /** Begin to connect an account at another provider */
    post: operations['startConnecting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/connected-accounts/{id}/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove an account at another provider */
    post: operations['removeConnectedAccount'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I am told, newest first */
    get: operations['listNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/notifications/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many notifications I have not read */
    get: operations['countUnreadNotifications'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/notifications/{notificationId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark a notification as read */
    post: operations['markNotificationRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/notifications/read-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark all my notifications as read */
    post: operations['markAllNotificationsRead'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How I want to be spoken to, and of what I want no mail */
    get: operations['getPreferences'];
    put?: never;
    /** Change my preferences; what is left out stays */
    post: operations['setPreferences'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My tenants */
    get: operations['listTenants'];
    put?: never;
    /** Create a tenant, and own it */
    post: operations['createTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A tenant, and what I may do in it */
    get: operations['getTenant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Rename a tenant */
    patch: operations['renameTenant'];
    trace?: never;
  };
  '/tenants/{tenant}/session-limits': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How old a sign-in may be in a tenant */
    get: operations['getSessionLimits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Set how old a sign-in may be in a tenant */
    patch: operations['setSessionLimits'];
    trace?: never;
  };
  '/tenants/{tenant}/security-score': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is on and off of what makes a tenant safe */
    get: operations['getSecurityScore'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/mfa-policy': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Of whom a tenant requires a second factor */
    get: operations['getMfaPolicy'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Say of whom a tenant requires a second factor */
    patch: operations['setMfaPolicy'];
    trace?: never;
  };
  '/tenants/{tenant}/invitation-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who may invite in a tenant, and the default role of an invitation */
    get: operations['getInvitationRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Set who may invite in a tenant, and the default role of an invitation */
    patch: operations['setInvitationRules'];
    trace?: never;
  };
  '/tenants/{tenant}/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Members and sign-ins of a tenant by day, and its invitations by state */
    get: operations['getUsage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything of a tenant as one file, without secrets */
    get: operations['exportTenant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Delete a tenant; all its members lose access */
    post: operations['deleteTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/deleted-tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Deleted tenants that I can restore */
    get: operations['listDeletedTenants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/deleted-tenants/{tenantId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restore a tenant that I owned when it was deleted */
    post: operations['restoreTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/slug': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Give a tenant another address; the one before goes on leading to it */
    patch: operations['changeSlug'];
    trace?: never;
  };
  '/tenants/{tenant}/accent': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the colour of a tenant's pages */
    post: operations['setAccent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/logo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A tenant's logo */
    get: operations['getLogo'];
    put?: never;
    /** Set a tenant's logo */
    post: operations['setLogo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/logo/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove a tenant's logo */
    post: operations['removeLogo'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/change-role': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the role of many members in the background, or take that back */
    post: operations['bulkChangeRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Deactivate many members in the background */
    post: operations['bulkDeactivate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/reactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Reactivate many members in the background, or take a deactivation back */
    post: operations['bulkReactivate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/remove': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove many members in the background */
    post: operations['bulkRemove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End every sign-in of many members for this tenant, in the background */
    post: operations['bulkSignOut'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Void the passwords of many members in the background */
    post: operations['bulkResetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/bulk/{bulkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far one of your bulk changes is */
    get: operations['getBulkChange'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Members, searched, filtered and sorted */
    get: operations['listMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How many members match, by status */
    get: operations['countMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All members that match, as a file */
    get: operations['exportMembers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One member */
    get: operations['getMember'];
    put?: never;
    post?: never;
    /** Remove a member */
    delete: operations['removeMember'];
    options?: never;
    head?: never;
    /** Change a member's role */
    patch: operations['changeRole'];
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shut a member out, keeping their role for a return */
    post: operations['deactivateMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/sign-out': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End every sign-in of a member for this tenant */
    post: operations['signOutMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/remind-second-factor': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask active members without a second factor to set one up, each at most once a day */
    post: operations['remindOfMfa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Void a member's password; a mail leads them to a new one */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/reset-mfa': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take off the second factor of a member who lost it */
    post: operations['resetMfa'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/reactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a deactivated member back in */
    post: operations['reactivateMember'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Leave a tenant; its last owner cannot */
    post: operations['leaveTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Open and expired invitations, newest first */
    get: operations['listInvitations'];
    put?: never;
    /** Invite an email address */
    post: operations['createInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Which addresses of a list are members already, or invited */
    post: operations['checkInvitations'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations/bulk': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite many people in the background */
    post: operations['inviteMany'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations/bulk/{bulkId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far one of your lists of people to invite is */
    get: operations['getInvitedMany'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations/{invitationId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an invitation again, with a new link */
    post: operations['resendInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/invitations/{invitationId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw an invitation */
    post: operations['revokeInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation as the signed-in person */
    post: operations['acceptInvitation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/invitations/renew-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a new temporary password sent to the invited address */
    post: operations['renewPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why can't I? What a permission of mine rests on, step by step */
    get: operations['explainOwn'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/access/help': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How I could come by a permission: the role it takes, and who could give it */
    get: operations['getAccessHelp'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/members/{userId}/access': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why can't they? What a permission of a member rests on, step by step */
    get: operations['explainMember'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/access-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What members ask for and do not have yet, newest first */
    get: operations['listAccessRequests'];
    put?: never;
    /** Ask for a permission that my role lacks */
    post: operations['requestAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/access-requests/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back a request for a permission that waits */
    post: operations['withdrawAccessRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/access-requests/{requestId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn down what a member asks for */
    post: operations['refuseAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Base roles and custom roles, with what they may do and how many have them */
    get: operations['listRoles'];
    put?: never;
    /** Create a role that narrows a base role */
    post: operations['createRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/roles/{roleId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A custom role */
    get: operations['getRole'];
    put?: never;
    post?: never;
    /** Delete a custom role; its members get another one with it */
    delete: operations['deleteRole'];
    options?: never;
    head?: never;
    /** Edit a custom role; it applies to its members from their next request */
    patch: operations['editRole'];
    trace?: never;
  };
  '/tenants/{tenant}/roles/{roleId}/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who has a custom role */
    get: operations['listRoleHolders'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/roles/{roleId}/clone': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Copy a custom role under another name */
    post: operations['cloneRole'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/projects': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Projects, newest first */
    get: operations['listProjects'];
    put?: never;
    /** Create a project */
    post: operations['createProject'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/projects/{projectId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a project */
    delete: operations['deleteProject'];
    options?: never;
    head?: never;
    /** Rename a project */
    patch: operations['renameProject'];
    trace?: never;
  };
  '/tenants/{tenant}/audit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened, newest first */
    get: operations['listAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/audit-events/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All events that fit, as a file, newest first */
    get: operations['exportAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/audit/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The audit log for a security tool to follow: OCSF, oldest first, after a cursor */
    get: operations['streamAuditEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/audit-chain': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Check some thousand events of the chain, oldest first; follow the cursor to the end */
    get: operations['verifyAuditChain'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Hear what kinds of things change, as server-sent events; 204 where there are none */
    get: operations['watchTenant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** API keys that are not revoked, newest first */
    get: operations['listApiKeys'];
    put?: never;
    /** Create an API key; the answer shows it this once */
    post: operations['createApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/api-keys/{keyId}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give an API key a new secret; the old one ends at once, or after some hours */
    post: operations['rotateApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/api-keys/{keyId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke an API key */
    post: operations['revokeApiKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My personal keys and connected apps in all tenants that are not revoked, newest first */
    get: operations['listOwnPersonalKeys'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/keys/{keyId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke one of my personal keys, or cut off a connected app */
    post: operations['revokeOwnPersonalKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/personal-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Personal keys of members that reach a tenant and are not revoked, newest first */
    get: operations['listPersonalKeys'];
    put?: never;
    /** Create a key that acts as me in a tenant; the answer shows it this once */
    post: operations['createPersonalKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/personal-keys/{keyId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Revoke a personal key of a member, or cut off a connected app */
    post: operations['revokePersonalKey'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/personal-key-rules': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether members may create keys that act as them in a tenant */
    get: operations['getPersonalKeyRules'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Allow personal keys in a tenant, or refuse them all */
    patch: operations['setPersonalKeyRules'];
    trace?: never;
  };
  '/tenants/{tenant}/connected-apps': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Apps that members connected to a tenant and that are not cut off, newest first */
    get: operations['listConnectedApps'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/connected-apps/cut-all': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Cut off all connected apps of a tenant */
    post: operations['cutAllConnectedApps'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All tenants, by slug */
    get: operations['listOperatorTenants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The state and the numbers of a tenant */
    get: operations['getOperatorTenant'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restore a deleted tenant */
    post: operations['restoreTenantAsOperator'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/suspend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make a tenant read-only */
    post: operations['suspendTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/reactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a suspended tenant be written again */
    post: operations['reactivateTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/files-quota': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set how much the files of a tenant may take */
    post: operations['setFilesQuota'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/databases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The databases of tenants, and how they are */
    get: operations['listDatabases'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/placement': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the rows of a tenant stand, and its last moves */
    get: operations['getPlacement'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/moves': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a tenant moved into its own database, or back */
    post: operations['requestMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/moves/{moveId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back a move that has not come to its switch */
    post: operations['cancelMove'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/compare': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Have a tenant compared with the pool now */
    post: operations['requestComparison'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/release': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let missing rights come back, which wait since a restore */
    post: operations['releaseRights'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/drift': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the pool differed from the database when last compared */
    get: operations['getDrift'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/queues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits on the job queues, and what was parked and why */
    get: operations['getQueues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/jobs/{jobId}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put a parked job back on its queue */
    post: operations['retryJob'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What staff did, in any tenant */
    get: operations['listOperatorEvents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/usage': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Monthly active users of a year, and what Cognito charges for them */
    get: operations['getActivePeople'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everyone who has ever signed in */
    get: operations['listPeople'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A person, their tenants, and where they are signed in */
    get: operations['getOperatorPerson'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Disable a person in the pool, and sign them out everywhere */
    post: operations['disablePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a disabled person sign in again */
    post: operations['enablePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/delete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Delete a person from the pool, and erase their personal data */
    post: operations['deletePerson'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for a second member of staff */
    get: operations['listStaffRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/requests/{requestId}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm what a colleague asked for, and have it done */
    post: operations['confirmStaffRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/requests/{requestId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn down what a colleague asked for */
    post: operations['refuseStaffRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/people/{userId}/requests/{requestId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what one asked for */
    post: operations['withdrawStaffRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/support-accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What staff asked for and got in the tenant */
    get: operations['listSupportAccesses'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/support-accesses/{accessId}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let staff into the tenant for a time */
    post: operations['approveSupportAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/support-accesses/{accessId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn a request of staff down */
    post: operations['refuseSupportAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/support-accesses/{accessId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Put staff out of the tenant */
    post: operations['endSupportAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/support-accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What staff asked for, in all tenants */
    get: operations['listOperatorSupport'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/support-accesses': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask the owners of a tenant to be let in */
    post: operations['askForAccess'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/operator/tenants/{tenantId}/support-accesses/{accessId}/end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End an access, or take a request back */
    post: operations['endSupportAsOperator'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/api-clients': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** App clients of the pool that act for this tenant, newest first */
    get: operations['listApiClients'];
    put?: never;
    /** Let an app client of the pool act in this tenant */
    post: operations['registerApiClient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/api-clients/{apiClientId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Shut an app client out of this tenant */
    post: operations['revokeApiClient'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Webhooks, the oldest first, with how the last day went */
    get: operations['listWebhooks'];
    put?: never;
    /** Have events sent to a server; the answer shows the signing secret this once */
    post: operations['createWebhook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A webhook */
    get: operations['getWebhook'];
    put?: never;
    post?: never;
    /** Delete a webhook, its secret and its deliveries */
    delete: operations['deleteWebhook'];
    options?: never;
    head?: never;
    /** Send elsewhere, or other events */
    patch: operations['changeWebhook'];
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get a new signing secret; the old one signs as well for 24 hours */
    post: operations['rotateWebhookSecret'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/switch-on': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go on sending, from where it stopped, and answer for it */
    post: operations['switchWebhookOn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/switch-off': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send nothing more for now */
    post: operations['switchWebhookOff'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/test': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an event that says nothing */
    post: operations['sendTestEvent'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/deliveries': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What was sent in the last 30 days, newest first */
    get: operations['listDeliveries'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/deliveries/{deliveryId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send an event again, under its id */
    post: operations['replayDelivery'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/webhooks/{webhookId}/replay': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send what has failed since a moment again, 1,000 events at most */
    post: operations['replayFailed'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/domains': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tenant's mail domains, by name */
    get: operations['listDomains'];
    put?: never;
    /** Claim a mail domain */
    post: operations['addDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/domains/{domainId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A mail domain, with the record that proves it */
    get: operations['getDomain'];
    put?: never;
    post?: never;
    /** Give a mail domain up */
    delete: operations['releaseDomain'];
    options?: never;
    head?: never;
    /** Decide how the people of a domain get in */
    patch: operations['changeDomain'];
    trace?: never;
  };
  '/tenants/{tenant}/domains/{domainId}/verify': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Look for the record of a domain now */
    post: operations['verifyDomain'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How members of a tenant sign in, and what it takes to require its identity provider */
    get: operations['getSso'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Say whether members may sign in by the identity provider, or must */
    patch: operations['setSsoPolicy'];
    trace?: never;
  };
  '/tenants/{tenant}/sso/break-glass': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Choose the owners who get in when the identity provider cannot be had */
    patch: operations['setBreakGlass'];
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Connections to identity providers, the oldest first */
    get: operations['listConnections'];
    put?: never;
    /** Begin a connection to an identity provider */
    post: operations['createConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A connection, without its secrets */
    get: operations['getConnection'];
    put?: never;
    post?: never;
    /** Delete a connection; sessions that it proved end */
    delete: operations['deleteConnection'];
    options?: never;
    head?: never;
    /** Edit a connection; what the test covers has to pass it again */
    patch: operations['editConnection'];
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/provider': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the identity provider known: by its metadata, by values, or by its issuer */
    post: operations['setProvider'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/activate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let people sign in by a connection that has passed its test */
    post: operations['activateConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let no one sign in by a connection; sessions that it proved end */
    post: operations['deactivateConnection'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/certificates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Trust a further certificate of the identity provider, beside the present ones */
    post: operations['addCertificate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/certificates/{fingerprint}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Trust a certificate no longer */
    delete: operations['removeCertificate'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/role-mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Say which roles the groups of the identity provider lead to; never owner */
    patch: operations['setRoleMappings'];
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/attempts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The last 50 attempts to sign in by a connection, of 30 days at most */
    get: operations['listAttempts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/sso/connections/{connectionId}/attempts/{attemptId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One attempt, check by check */
    get: operations['getAttempt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/scim': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The tenant's directory, its tokens and the roles of its groups */
    get: operations['getScim'];
    put?: never;
    /** Connect a directory by SCIM 2.0; the answer shows its token this once */
    post: operations['connectScim'];
    /** Disconnect the directory; its members stay, or all but owners are deactivated */
    delete: operations['disconnectScim'];
    options?: never;
    head?: never;
    /** Change what the directory may do, or answer for it from now on */
    patch: operations['changeScim'];
    trace?: never;
  };
  '/tenants/{tenant}/scim/role-mappings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Say which roles the groups of the directory lead to; never owner */
    patch: operations['setScimMappings'];
    trace?: never;
  };
  '/tenants/{tenant}/scim/tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Create a second token of the directory; the answer shows it this once */
    post: operations['createScimToken'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/scim/tokens/{tokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a token of the directory at once */
    delete: operations['revokeScimToken'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/scim/requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the directory asked in the last seven days, newest first */
    get: operations['listScimRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/joinable-tenants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Tenants that I may join, or ask to, for the domain of my email address */
    get: operations['listJoinable'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/joinable-tenants/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Join a tenant for the domain of my email address */
    post: operations['joinTenant'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/joinable-tenants/ask': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to join a tenant for the domain of my email address */
    post: operations['askToJoin'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/me/joinable-tenants/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back a request to join that waits */
    post: operations['withdrawJoinRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/join-requests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who asks to join and waits for an answer, newest first */
    get: operations['listJoinRequests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/join-requests/{requestId}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let someone in who asked */
    post: operations['approveJoinRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/join-requests/{requestId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Turn down someone who asked */
    post: operations['refuseJoinRequest'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Files, newest first, and what they take of the quota */
    get: operations['listFiles'];
    put?: never;
    /** Begin the upload of a file */
    post: operations['createUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/credentials': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Temporary AWS credentials to read the tenant’s files with */
    post: operations['vendFileCredentials'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/upload': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How far an upload is, with new URLs for what is missing */
    get: operations['getUpload'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/complete': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Complete an upload of which all parts have arrived */
    post: operations['completeUpload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Delete a file, which can be restored for 30 days, or give up its upload */
    delete: operations['deleteFile'];
    options?: never;
    head?: never;
    /** Rename a file */
    patch: operations['renameFile'];
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/restore': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Restore a deleted file */
    post: operations['restoreFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/erase': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Erase a deleted file now */
    post: operations['eraseFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/download': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A URL to download a file from, for five minutes */
    get: operations['downloadFile'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/public-page': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The public page of a tenant, its files, and its guests this month */
    get: operations['getPublicPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Write the public page of a tenant, and publish it or not */
    patch: operations['setPublicPage'];
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/publish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let guests read a file */
    post: operations['publishFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/tenants/{tenant}/files/{fileId}/withdraw': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a file back from guests */
    post: operations['withdrawFile'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Me: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      email: string;
      emailVerified: boolean;
      name: string;
      operator: boolean;
      /** @description Whether the sign-in is recent enough for what asks for one. */
      recentSignIn: boolean;
      tenants: components['schemas']['TenantSummary'][];
    };
    TenantSummary: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      role: components['schemas']['Role'];
      /** @description True until the grant has reached Cognito and the session knows of it. */
      pending: boolean;
    };
    /**
     * @description The membership's role.
     * @enum {string}
     */
    Role: 'owner' | 'admin' | 'member' | 'viewer';
    Problem: {
      type: string;
      title: string;
      status: number;
      /** @example permission.denied */
      code: string;
      /** @description Name it when you ask for help. Not in a 404: those are alike to the byte. Every answer has it in x-request-id. */
      requestId?: string;
      fields?: {
        [key: string]: string;
      };
      /** @description The questions of the decision. For admins and owners of the tenant. */
      why?: components['schemas']['AccessStep'][];
    };
    AccessStep: {
      /** @example custom_role.omits */
      code: string;
      passed: boolean;
      sentence: string;
    };
    SignedOut: {
      /** @description Where the browser goes next, so that the pool's own session ends as well. */
      signOutUrl: string;
    };
    DeleteAccount: {
      /** @description Your own address, typed by you. */
      email: string;
    };
    Session: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @example Firefox on Windows */
      device: string;
      /** @description Where the sign-in came from. */
      address: string | null;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description To the minute.
       */
      lastSeenAt: string;
      /** @description True for the session that asks. */
      current: boolean;
    };
    EndedSessions: {
      /** @description How many have ended. */
      ended: number;
    };
    Account: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      email: string;
      emailVerified: boolean;
      /** @description An address that waits for its code; until then the other one counts. */
      pendingEmail: string | null;
      /** @description Signing in asks for a code of an authenticator app. */
      mfa: boolean;
      /** @description How many backup codes are left, for when the second factor is lost. */
      backupCodes: number;
      /** @description Names the content of the picture at `/people/{userId}/avatar`; null for none. */
      avatar: string | null;
      /** @description The person has just confirmed who they are, and may change all of this. */
      permitted: boolean;
      /** @description False for someone who signs in by another provider alone. */
      hasPassword: boolean;
    };
    ChangeName: {
      name: string;
    };
    SecurityEvent: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      action:
        | 'name.changed'
        | 'email.requested'
        | 'email.changed'
        | 'email.refused'
        | 'password.changed'
        | 'password.refused'
        | 'password.reset'
        | 'mfa.enabled'
        | 'mfa.removed'
        | 'mfa.refused'
        | 'mfa.reset'
        | 'mfa.recovered'
        | 'backup_codes.created'
        | 'backup_codes.refused'
        | 'passkey.added'
        | 'passkey.removed'
        | 'personal_key.created'
        | 'connected_app.connected'
        | 'sessions.ended'
        | 'connected_account.added'
        | 'connected_account.removed'
        | 'sign_in.confirmed'
        | 'sign_in.denied'
        | 'sso.linked';
      before: string | null;
      after: string | null;
      address: string | null;
    };
    SetAvatar: {
      /**
       * Format: byte
       * @description A PNG, JPEG or WebP picture.
       */
      image: string;
    };
    ChangePassword: {
      currentPassword: string;
      newPassword: string;
    };
    RequestEmail: {
      /**
       * Format: email
       * @example ada@example.com
       */
      email: string;
    };
    Code: {
      code: string;
    };
    MfaSecret: {
      /** @description To be typed into an authenticator app. */
      secret: string;
      /** @description What the QR code holds. */
      uri: string;
    };
    BackupCodes: {
      /** @description Shown this once. */
      codes: string[];
    };
    BackupCode: {
      code: string;
    };
    Passkeys: {
      items: components['schemas']['Passkey'][];
    };
    Passkey: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
    };
    RenamePasskey: {
      name: string;
    };
    ConnectedAccounts: {
      /** @description Whether the person can sign in without. */
      hasPassword: boolean;
      items: {
        id: string;
        label: string;
        /** Format: date-time */
        connectedAt: string | null;
        /** @description The account here is made of it. */
        primary: boolean;
      }[];
      /** @description Those of which an account can be connected. */
      providers: {
        name: string;
        label: string;
      }[];
    };
    Connecting: {
      /** @description Where the browser goes next, on this host. */
      signInPath: string;
    };
    Connect: {
      provider: string;
    };
    Notification:
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'invitation.received';
          tenantName: string;
          inviterName: string;
          role: components['schemas']['Role'] & unknown;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'member.role_changed';
          tenantName: string;
          from: components['schemas']['NamedRole'];
          to: components['schemas']['NamedRole'];
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'domain.attention';
          tenantName: string;
          domain: string;
          /** @enum {string} */
          event: 'missing' | 'lapsed' | 'taken';
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'member.mfa_reminded';
          tenantName: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'member.mfa_due';
          tenantName: string;
          days: number;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'join_request.made';
          tenantName: string;
          name: string;
          email: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'access_request.made';
          tenantName: string;
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          userId: string;
          name: string;
          permission: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'access_request.refused';
          tenantName: string;
          permission: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'join_request.answered';
          tenantName: string;
          approved: boolean;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'api_key.ends';
          tenantName: string;
          key: string;
          hint: string;
          days: number;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'personal_key.revoked';
          tenantName: string;
          key: string;
          by: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'connected_app.ended';
          tenantName: string;
          app: string;
          /** @description Who cut it off; null where a token or code of it was used twice. */
          by: string | null;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'session.new_device';
          /** @example Firefox on Windows */
          device: string;
          address: string | null;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'sso.break_glass_used';
          tenantName: string;
          name: string;
          address: string | null;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'sso.break_glass_unprotected';
          tenantName: string;
          name: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'sso.certificate_ends';
          tenantName: string;
          connection: string;
          /** @description 0 for one that has ended. */
          days: number;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'sso.metadata_changed';
          tenantName: string;
          connection: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'tenant.suspended';
          tenantName: string;
          reason: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'tenant.reactivated';
          tenantName: string;
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'webhook.switched_off';
          tenantName: string;
          host: string;
          /** @enum {string} */
          reason: 'failing' | 'authority';
        }
      | {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          /** Format: date-time */
          createdAt: string;
          read: boolean;
          /** @description Where to go for more, on the origin of the app. */
          path: string;
          /** @enum {string} */
          kind: 'support.requested';
          tenantName: string;
          operatorName: string;
          reason: string;
        };
    NamedRole: {
      role: components['schemas']['Role'] & unknown;
      /** @description The name of a custom role. */
      customRole: string | null;
    };
    Unread: {
      /** @description Counted up to 100. */
      unread: number;
    };
    Preferences: {
      locale: components['schemas']['Locale'];
      /** @example Europe/Berlin */
      timeZone: string | null;
      mutedMails: components['schemas']['MailedKind'][];
    };
    /**
     * @description Null: the browser decides.
     * @enum {string|null}
     */
    Locale: 'en' | 'de' | null;
    /** @enum {string} */
    MailedKind:
      | 'member.role_changed'
      | 'member.mfa_reminded'
      | 'member.mfa_due'
      | 'session.new_device'
      | 'domain.attention'
      | 'join_request.made'
      | 'join_request.answered'
      | 'api_key.ends'
      | 'personal_key.revoked'
      | 'connected_app.ended'
      | 'access_request.made'
      | 'access_request.refused';
    ListedTenant: components['schemas']['TenantSummary'] & {
      /**
       * @description The colour of the tenant's pages; null for the product's own.
       * @example 2563eb
       */
      accent: string | null;
      /** @description Names the content of the logo at `/tenants/{tenant}/logo`; null for none. */
      logo: string | null;
    };
    CreateTenant: {
      name: string;
      /** @example acme */
      slug?: string;
    };
    Tenant: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      role: components['schemas']['Role'] & (string | null);
      /** @description Your custom role, which narrows it. */
      customRole: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        name: string;
      } | null;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage'
      )[];
    };
    RenamedTenant: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      version: number;
      role: components['schemas']['Role'] & (string | null);
      /** @description Your custom role, which narrows it. */
      customRole: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        name: string;
      } | null;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage'
      )[];
    };
    RenameTenant: {
      name: string;
    };
    SessionLimits: {
      idleMinutes: number | null;
      maxHours: number | null;
      /** @description What holds without limits of the tenant. Its own cannot be longer. */
      longest: {
        idleMinutes: number;
        maxHours: number;
      };
      version: number;
    };
    SecurityScore: {
      /** @description From 0 to 100. */
      score: number;
      checks: components['schemas']['SecurityCheck'][];
    };
    SecurityCheck: {
      /** @enum {string} */
      id:
        | 'mfaPolicy'
        | 'sso'
        | 'sessions'
        | 'factors'
        | 'owners'
        | 'breakGlass'
        | 'domains'
        | 'idleAdmins'
        | 'unusedKeys';
      earned: number;
      worth: number;
      /** @description Members, admins or keys that it is about. */
      count: number | null;
    };
    MfaPolicy: {
      /** @enum {string} */
      policy: 'off' | 'required' | 'required_unless_sso';
      graceDays: number;
      /**
       * Format: date-time
       * @description Null while none is required.
       */
      setAt: string;
      /** @description Active members who have no authenticator app. */
      withoutFactor: number;
      /** @description Whether a second factor stands behind your own sign-in, as requiring one takes. */
      ownFactor: boolean;
      version: number;
    };
    SetMfaPolicy: {
      /**
       * @description `required_unless_sso`: not of those whom a connection of the tenant vouches for.
       * @enum {string}
       */
      policy: 'off' | 'required' | 'required_unless_sso';
      /** @description Days in which members without one still get in: from now, or from joining. */
      graceDays: number;
    };
    SetSessionLimits: {
      /** @description For how long a session may go unused; null for no limit of the tenant. */
      idleMinutes: number | null;
      /** @description How old a sign-in may be; null for no limit of the tenant. */
      maxHours: number | null;
    };
    InvitationRules: {
      /**
       * @description `admins`: owners and admins may invite. `owners`: they alone.
       * @enum {string}
       */
      inviters: 'admins' | 'owners';
      /**
       * @description The role of an invitation that names none.
       * @enum {string}
       */
      defaultRole: 'admin' | 'member' | 'viewer';
      version: number;
    };
    SetInvitationRules: {
      /**
       * @description `admins`: owners and admins may invite. `owners`: they alone.
       * @enum {string}
       */
      inviters: 'admins' | 'owners';
      /**
       * @description The role of an invitation that names none.
       * @enum {string}
       */
      defaultRole: 'admin' | 'member' | 'viewer';
    };
    Usage: {
      /** @description Active members now. */
      members: number;
      /** @description Of them, those who signed in during these days. */
      active: number;
      /** @description Invitations accepted during these days. */
      accepted: number;
      /** @description As many days before these. */
      before: {
        /** @description Active members when last counted before these days. */
        members: number | null;
        signIns: number;
        accepted: number;
      };
      days: {
        /**
         * Format: date
         * @description In UTC.
         */
        day: string;
        /** @description Active members on that day; null when there is no count. */
        members: number | null;
        /** @description Members who signed in, each counted once. */
        signIns: number;
      }[];
      invitations: {
        /** @enum {string} */
        state: 'pending' | 'accepted' | 'expired' | 'revoked';
        count: number;
      }[];
    };
    DeletedTenant: {
      /** Format: date-time */
      deletedAt: string;
      /**
       * Format: date-time
       * @description Until then an owner can restore it.
       */
      purgeAt: string;
    };
    DeleteTenant: {
      /** @description The tenant's slug, typed by a person. */
      slug: string;
    };
    RestorableTenant: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      /** Format: date-time */
      deletedAt: string;
      /**
       * Format: date-time
       * @description Until then an owner can restore it.
       */
      purgeAt: string;
    };
    RestoredTenant: {
      slug: string;
      name: string;
    };
    ChangeSlug: {
      /** @example acme */
      slug: string;
    };
    SetAccent: {
      /**
       * @description The colour of the tenant's pages; null for the product's own.
       * @example 2563eb
       */
      accent: string | null;
    };
    SetLogo: {
      /**
       * Format: byte
       * @description A PNG, JPEG or WebP picture.
       */
      image: string;
    };
    BulkChange: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      action:
        'change_role' | 'deactivate' | 'reactivate' | 'remove' | 'sign_out' | 'reset_password';
      total: number;
      done: number;
      failed: number;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Null while it is at work.
       */
      finishedAt: string | null;
      failures: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        userId: string;
        name: string | null;
        code: string;
      }[];
    };
    BulkChangeRole: {
      /**
       * @description Not with `undo`. Owners are made one by one.
       * @example member
       */
      role?: string;
      userIds?: string[];
      /** @description Everyone who matches except yourself, at most 10,000. */
      matching?: {
        /**
         * @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words.
         * @example rene
         */
        search?: string;
        /**
         * @description Any of these base roles, separated by commas.
         * @example admin
         */
        role?: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        customRoleId?: string;
        /** @enum {string} */
        mfa?: 'true' | 'false';
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        invitedBy?: string;
        /**
         * Format: date-time
         * @description Last signed in then or later.
         */
        signedInFrom?: string;
        /**
         * Format: date-time
         * @description Last signed in before, or never.
         */
        signedInBefore?: string;
        status?: components['schemas']['MembershipStatus'];
      };
      /**
       * Format: uuid
       * @description A bulk change of yours, to be taken back where nothing has changed since.
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      undo?: string;
    };
    /** @enum {string} */
    MembershipStatus: 'active' | 'deactivated';
    BulkSelection: {
      userIds?: string[];
      /** @description Everyone who matches except yourself, at most 10,000. */
      matching?: {
        /**
         * @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words.
         * @example rene
         */
        search?: string;
        /**
         * @description Any of these base roles, separated by commas.
         * @example admin
         */
        role?: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        customRoleId?: string;
        /** @enum {string} */
        mfa?: 'true' | 'false';
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        invitedBy?: string;
        /**
         * Format: date-time
         * @description Last signed in then or later.
         */
        signedInFrom?: string;
        /**
         * Format: date-time
         * @description Last signed in before, or never.
         */
        signedInBefore?: string;
        status?: components['schemas']['MembershipStatus'];
      };
    };
    BulkReactivate: {
      userIds?: string[];
      /** @description Everyone who matches except yourself, at most 10,000. */
      matching?: {
        /**
         * @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words.
         * @example rene
         */
        search?: string;
        /**
         * @description Any of these base roles, separated by commas.
         * @example admin
         */
        role?: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        customRoleId?: string;
        /** @enum {string} */
        mfa?: 'true' | 'false';
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        invitedBy?: string;
        /**
         * Format: date-time
         * @description Last signed in then or later.
         */
        signedInFrom?: string;
        /**
         * Format: date-time
         * @description Last signed in before, or never.
         */
        signedInBefore?: string;
        status?: components['schemas']['MembershipStatus'];
      };
      /**
       * Format: uuid
       * @description A bulk change of yours, to be taken back where nothing has changed since.
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      undo?: string;
    };
    Member: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      userId: string;
      name: string;
      email: string;
      role: components['schemas']['Role'] & unknown;
      /**
       * Format: uuid
       * @description The custom role that narrows `role`; null for a base role as it is.
       */
      customRoleId: string | null;
      status: components['schemas']['MembershipStatus'];
      /** @description True until the change has reached Cognito. */
      pending: boolean;
      version: number;
      /** @description Signing in asks for a code. Null for those who may not deactivate members. */
      mfa: boolean | null;
      /** @description Tag of their picture. */
      avatar: string | null;
      /**
       * Format: date-time
       * @description The last sign-in. Null as well for those who may not deactivate members.
       */
      lastSignInAt: string | null;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      invitedBy: string | null;
      invitedByName: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    MemberCounts: {
      active: number;
      deactivated: number;
      /** @description A count that reaches it means "or more". */
      limit: number;
    };
    ChangeRole: {
      role: components['schemas']['RoleChoice'];
    };
    /**
     * @description owner, admin, member or viewer, or the id of a custom role.
     * @example member
     */
    RoleChoice: string;
    Reminded: {
      reminded: number;
    };
    Invitation: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      email: string;
      role: components['schemas']['Role'] & unknown;
      /**
       * Format: uuid
       * @description The custom role that narrows `role`; null for a base role as it is.
       */
      customRoleId: string | null;
      /** @enum {string} */
      status: 'pending' | 'accepted' | 'expired' | 'revoked';
      /** @enum {string} */
      delivery: 'queued' | 'sent' | 'failed' | 'held';
      invitedByName: string;
      /** @description The person who sent it has since left: it is valid once it is sent again. */
      inviterLeft: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    CheckedInvitations: {
      items: {
        email: string;
        /** @enum {string} */
        state: 'free' | 'member' | 'invited';
      }[];
    };
    CheckInvitations: {
      emails: string[];
    };
    CreateInvitation: {
      /**
       * Format: email
       * @example ada@example.com
       */
      email: string;
      role?: components['schemas']['RoleChoice'] & unknown;
      /** @description Shown in the mail, as text. */
      message?: string;
      /** @description For how long a link is good; 7 if not given. */
      days?: number;
    };
    BulkInvitations: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** Format: date-time */
      createdAt: string;
      /**
       * Format: date-time
       * @description Null while it is at work.
       */
      finishedAt: string | null;
      items: {
        email: string;
        role: string;
        /** @description Null until tried; `done`, or the code of what stood against it. */
        outcome: string | null;
      }[];
    };
    InviteMany: {
      people: {
        /**
         * Format: email
         * @example ada@example.com
         */
        email: string;
        role: components['schemas']['RoleChoice'];
      }[];
      /** @description Shown in the mail, as text. */
      message?: string;
    };
    AcceptedInvitation: {
      slug: string;
    };
    InvitationToken: {
      token: string;
    };
    AccessExplanation: {
      /** @enum {string} */
      permission:
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage';
      allowed: boolean;
      steps: components['schemas']['AccessStep'][];
    };
    AccessHelp: {
      /** @description By the role as it is written down. */
      allowed: boolean;
      role: components['schemas']['Role'] & unknown;
      /** @description Some who can give it, for callers who may see members. */
      people: string[];
      /**
       * @description What became of my own request for it.
       * @enum {string|null}
       */
      request: 'open' | 'refused' | null;
    };
    AccessRequests: {
      items: components['schemas']['AccessRequest'][];
    };
    AccessRequest: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      userId: string;
      name: string;
      /** @enum {string} */
      permission:
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage';
      role: components['schemas']['Role'] & unknown;
      /** Format: date-time */
      createdAt: string;
    };
    RequestAccess: {
      /** @enum {string} */
      permission:
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage';
    };
    Roles: {
      base: {
        role: components['schemas']['Role'] & unknown;
        permissions: (
          | 'tenant:read'
          | 'tenant:rename'
          | 'tenant:secure'
          | 'tenant:delete'
          | 'sso:manage'
          | 'members:read'
          | 'members:invite'
          | 'members:change_role'
          | 'members:deactivate'
          | 'members:remove'
          | 'members:secure'
          | 'members:export'
          | 'roles:read'
          | 'roles:manage'
          | 'projects:read'
          | 'projects:create'
          | 'projects:rename'
          | 'projects:delete'
          | 'files:read'
          | 'files:write'
          | 'files:delete'
          | 'audit:read'
          | 'usage:read'
          | 'api_keys:manage'
          | 'api_clients:manage'
          | 'webhooks:manage'
        )[];
        /** @description How many have the base role as it is. */
        members: number;
      }[];
      items: components['schemas']['CountedCustomRole'][];
    };
    CountedCustomRole: components['schemas']['CustomRole'] & {
      members: number;
      /** @description Open invitations into this role. */
      invitations: number;
    };
    CustomRole: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      description: string;
      base: components['schemas']['Role'] & unknown;
      /** @description A subset of what the base role may. */
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage'
      )[];
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    CreateRole: {
      name: string;
      /** @default  */
      description: string;
      base: components['schemas']['Role'] & unknown;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage'
      )[];
    };
    EditRole: {
      name?: string;
      description?: string;
      permissions?: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'tenant:secure'
        | 'tenant:delete'
        | 'sso:manage'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:secure'
        | 'members:export'
        | 'roles:read'
        | 'roles:manage'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
        | 'api_keys:manage'
        | 'api_clients:manage'
        | 'webhooks:manage'
      )[];
    };
    CloneRole: {
      name: string;
    };
    Project: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      createdByName: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    ProjectInput: {
      name: string;
    };
    AuditEvent: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** Format: date-time */
      at: string;
      /** @example member.role_changed */
      action: string;
      /** @enum {string} */
      actorKind: 'user' | 'personal_key' | 'api_key' | 'api_client' | 'system' | 'operator';
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      actorId: string | null;
      actorName: string;
      actorRole: components['schemas']['Role'] & (string | null);
      targetKind: string;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      targetId: string;
      targetName: string;
      before: {
        [key: string]: string | number | boolean | null;
      } | null;
      after: {
        [key: string]: string | number | boolean | null;
      } | null;
      requestId: string;
      address: string | null;
      /** @description Personal data of a deleted user was erased. A pseudonym stands in its place, the same for one user in the whole log. */
      erased: boolean;
    };
    AuditStream: {
      events: components['schemas']['OcsfEvent'][];
      /** @description Ask after this the next time; null only for a log that has no event yet. */
      next: string | null;
    };
    OcsfEvent: {
      /** @enum {number} */
      category_uid: 3;
      class_uid: 3001 | 3004 | 3005;
      activity_id: number;
      activity_name: string;
      type_uid: number;
      severity_id: number;
      /** @description Milliseconds since 1970. */
      time: number;
      message: string;
      status_id: number;
      metadata: {
        version: string;
        product: {
          name: string;
          vendor_name: string;
        };
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        uid: string;
        /** @description The action, as in the audit log. */
        event_code: string;
        correlation_uid: string;
        log_name: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        tenant_uid: string;
      };
      actor: {
        user?: {
          uid?: string;
          name: string;
          type_id: number;
        };
        app_name?: string;
        app_uid?: string;
      };
      src_endpoint?: {
        ip: string;
      };
      user?: {
        uid?: string;
        name: string;
      };
      entity?: {
        uid?: string;
        name: string;
        type: string;
      };
      privileges?: string[];
      resource?: {
        uid?: string;
        name: string;
        type: string;
      };
      unmapped: {
        tenant_name: string;
        before: {
          [key: string]: string | number | boolean | null;
        } | null;
        after: {
          [key: string]: string | number | boolean | null;
        } | null;
      };
    };
    AuditChainPart: {
      /** @description Events that were checked. */
      events: number;
      /** @description Those of which personal data was erased. */
      erased: number;
      /** @description Those that record an erasure. */
      erasures: number;
      /** @description The first thing wrong; null when all is as it was written. */
      fault: {
        /** @enum {string} */
        kind:
          | 'changed'
          | 'rows missing before it'
          | 'inserted'
          | 'written over after an erasure'
          | 'erased without an event'
          | 'the end was cut off'
          | 'differs from the exported head';
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        eventId: string | null;
      } | null;
      /** @description Null when the end was reached. */
      nextCursor: string | null;
    };
    ApiKey: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      /** @description The last four characters of the key. */
      hint: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
      createdByName: string;
      /** @description The person who made it has since left, even if they came back: it no longer works. */
      makerLeft: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** @description The IP address of that use. */
      lastUsedAddress: string | null;
      /** @description The secret before the last rotation, while it still works. */
      previous: {
        hint: string;
        /** Format: date-time */
        endsAt: string;
      } | null;
    };
    NewApiKey: components['schemas']['ApiKey'] & {
      /** @description The key itself: shown now and never again. */
      token: string;
    };
    CreateApiKey: {
      name: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
      /**
       * @description Days until the key expires.
       * @default 90
       * @example 90
       */
      days: number;
    };
    RotateApiKey: {
      /**
       * @description Days until the key expires.
       * @default 90
       * @example 90
       */
      days: number;
      /**
       * @description Hours for which the old secret still works, at most until it would have expired. 0 ends it at once.
       * @default 0
       * @example 24
       */
      graceHours: number;
    };
    PersonalKeyList: {
      items: components['schemas']['PersonalKey'][];
    };
    PersonalKey: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      /** @description The last four characters of the key; empty for an app. */
      hint: string;
      /** @description Of an app that was connected by OAuth; null for a key. */
      app: {
        /** @description The host that was proved; null for an app on the user’s computer. */
        host: string | null;
      } | null;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
      /** @description Whom it acts as. */
      user: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        name: string;
      };
      tenant: {
        slug: string;
        name: string;
      };
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** @description The IP address of that use. */
      lastUsedAddress: string | null;
      /** @description False once it has expired, its user may no longer be in the tenant, has signed out everywhere since, or the rules of the tenant ask for more than the sign-in it was created with. */
      works: boolean;
    };
    NewPersonalKey: components['schemas']['PersonalKey'] & {
      /** @description The key itself, shown only now. */
      token: string;
    };
    CreatePersonalKey: {
      name: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
      /**
       * @description Days until it expires.
       * @default 30
       * @example 30
       */
      days: number;
    };
    PersonalKeyRules: {
      allowed: boolean;
      version: number;
    };
    SetPersonalKeyRules: {
      /** @description False stops those there are, until it is true again. */
      allowed: boolean;
    };
    CutApps: {
      /** @description How many there were. */
      cut: number;
    };
    OperatorTenant: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      suspended: boolean;
      /** Format: date-time */
      deletedAt: string | null;
      /** Format: date-time */
      purgeAt: string | null;
      members: number;
      owners: number;
      /** Format: date-time */
      comparedAt: string | null;
      differences: number;
      /**
       * Format: date-time
       * @description Since a restore of the database: missing rights wait for an operator.
       */
      heldSince: string | null;
    };
    OperatorTenantDetail: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      slug: string;
      name: string;
      /** Format: date-time */
      createdAt: string;
      suspension: {
        /** Format: date-time */
        since: string;
        reason: string;
      } | null;
      /** Format: date-time */
      deletedAt: string | null;
      /** Format: date-time */
      purgeAt: string | null;
      members: number;
      activeMembers: number;
      owners: number;
      filesQuotaMib: number | null;
      /** @enum {string} */
      ssoPolicy: 'off' | 'optional' | 'required';
      sessionMaxHours: number | null;
      verifiedDomains: string[];
      /** Format: date-time */
      comparedAt: string | null;
      differences: number;
      /** Format: date-time */
      heldSince: string | null;
    };
    SuspendTenant: {
      /** @description What the members of the tenant are told. */
      reason: string;
    };
    FilesQuota: {
      /** @description Null for the installation’s default. */
      quotaMib: number | null;
    };
    FilesQuotaInput: {
      /** @description Null for the installation’s default. */
      quotaMib: number | null;
    };
    Databases: {
      pool: {
        tenants: number;
        connections: number;
        connectionsAllowed: number;
        migrations: number;
      };
      total: number;
      items: {
        tenant: {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          slug: string;
          name: string;
        };
        /** @description Names the settings that lead to it. */
        key: string;
        /**
         * @description Where the rows of its tenant stand.
         * @enum {string}
         */
        place: 'pooled' | 'dedicated';
        /** @enum {string|null} */
        movingTo: 'pooled' | 'dedicated' | null;
        /** @description Why it cannot be used. */
        fault: string | null;
        /** Format: date-time */
        checkedAt: string | null;
        /** @description Of its server, all databases together. */
        connections: number | null;
        connectionsAllowed: number | null;
        /** @description Of those that the pool has. */
        migrationsMissing: number | null;
      }[];
    };
    Placement: {
      /** @description Null for a tenant that has none of its own. */
      database: {
        /** @description Names the settings that lead to it. */
        key: string;
        /**
         * @description Where the rows of its tenant stand.
         * @enum {string}
         */
        place: 'pooled' | 'dedicated';
        /** @enum {string|null} */
        movingTo: 'pooled' | 'dedicated' | null;
        /** @description Why it cannot be used. */
        fault: string | null;
        /** Format: date-time */
        checkedAt: string | null;
        /** @description Of its server, all databases together. */
        connections: number | null;
        connectionsAllowed: number | null;
        /** @description Of those that the pool has. */
        migrationsMissing: number | null;
      } | null;
      moves: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        /** @enum {string} */
        to: 'pooled' | 'dedicated';
        /** @enum {string} */
        status: 'asked' | 'running' | 'done' | 'failed' | 'canceled' | 'refused';
        /** @enum {string|null} */
        step: 'freezing' | 'copying' | 'comparing' | 'opening' | 'settled' | null;
        /** @description Null for the command line. */
        askedByName: string | null;
        /** Format: date-time */
        askedAt: string;
        /** Format: date-time */
        startedAt: string | null;
        /** Format: date-time */
        endedAt: string | null;
        stopping: boolean;
        canStop: boolean;
        rows: {
          copied: number;
          total: number;
        } | null;
        failure: string | null;
      }[];
    };
    RequestedMove: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
    };
    RequestMove: {
      /** @enum {string} */
      to: 'pooled' | 'dedicated';
      /** @description Of the tenant, typed to say which one is meant. */
      slug: string;
    };
    Drift: {
      tenants: number;
      compared: number;
      withDifferences: number;
      held: number;
      /** Format: date-time */
      oldest: string | null;
      /** Format: date-time */
      newest: string | null;
      items: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        slug: string;
        name: string;
        /** Format: date-time */
        comparedAt: string | null;
        differences: number;
        repaired: number;
        /** Format: date-time */
        heldSince: string | null;
        findings: {
          kind: string;
          userId: string;
          desired: string | null;
          inPool: string[];
          outcome: string;
        }[];
      }[];
    };
    Queues: {
      queues: {
        queue: string;
        waiting: number;
        retrying: number;
        active: number;
        parked: number;
        /** @description Seconds the oldest is overdue. */
        oldest: number | null;
      }[];
      parked: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        queue: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        tenantId: string | null;
        reason: string;
        /** Format: date-time */
        parkedAt: string;
      }[];
    };
    RetryJob: {
      queue: string;
    };
    OperatorEvent: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** Format: date-time */
      at: string;
      action: string;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      actorId: string | null;
      actorName: string;
      targetKind: string;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      targetId: string;
      targetName: string;
      before: {
        [key: string]: string | number | boolean | null;
      } | null;
      after: {
        [key: string]: string | number | boolean | null;
      } | null;
      requestId: string;
      /** @description Null for what is about no tenant. */
      tenant: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        slug: string;
        name: string;
      } | null;
    };
    ActivePeople: {
      items: {
        /** @description `YYYY-MM`, UTC; the newest first. */
        month: string;
        local: number;
        social: number;
        /** @description By an identity provider of a tenant. */
        federated: number;
        charges: {
          lite: number;
          essentials: number;
          plus: number;
        };
      }[];
      totals: {
        local: number;
        social: number;
        /** @description By an identity provider of a tenant. */
        federated: number;
        charges: {
          lite: number;
          essentials: number;
          plus: number;
        };
      };
      prices: {
        currency: string;
        since: string;
        source: string;
      };
    };
    OperatorPerson: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      status: 'active' | 'disabled' | 'erasing' | 'erased';
      /** @description The pool does not have it yet. */
      pending: boolean;
      /** Format: date-time */
      createdAt: string;
      memberships: number;
      operator: boolean;
    };
    OperatorPersonDetail: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      email: string;
      name: string;
      /** @enum {string} */
      status: 'active' | 'disabled' | 'erasing' | 'erased';
      pending: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastSignInAt: string | null;
      mfa: boolean;
      /** @description They sign in by a social provider alone. */
      social: boolean;
      operator: boolean;
      tenants: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        slug: string;
        name: string;
        role: components['schemas']['Role'] & unknown;
        /** @enum {string} */
        status: 'active' | 'deactivated';
      }[];
      sessions: {
        device: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        lastSeenAt: string;
        /** @description An identity provider of a tenant vouched for them. */
        federated: boolean;
      }[];
    };
    ChangedPerson: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      status: 'active' | 'disabled' | 'erasing';
      /** @description Slugs of tenants that are without an owner who can act. */
      withoutOwner: string[];
    };
    DeletedPerson: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      status: 'active' | 'disabled' | 'erasing';
      /** @description Slugs of tenants that are without an owner who can act. */
      withoutOwner: string[];
      /**
       * Format: uuid
       * @description The request that waits for a second member of staff; null where none has to.
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      requestId: string | null;
    };
    StaffRequestList: {
      items: components['schemas']['StaffRequest'][];
    };
    StaffRequest: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      act: 'delete_person';
      person: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        name: string;
        email: string;
      };
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      requestedBy: string;
      requestedByName: string;
      own: boolean;
      /** Format: date-time */
      requestedAt: string;
      /** Format: date-time */
      answerUntil: string;
    };
    SupportAccessList: {
      items: components['schemas']['SupportAccess'][];
    };
    SupportAccess: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      status: 'requested' | 'refused' | 'withdrawn' | 'expired' | 'approved' | 'ended';
      reason: string;
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      operatorId: string;
      operatorName: string;
      /** Format: date-time */
      createdAt: string;
      askedMinutes: number;
      asksWrite: boolean;
      /** Format: date-time */
      answerUntil: string;
      writes: boolean;
      /** Format: date-time */
      until: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** Format: date-time */
      decidedAt: string | null;
      /** @description Null for no one yet, and for someone who has left. */
      decidedByName: string | null;
    };
    ApprovedSupport: {
      /** Format: date-time */
      until: string;
    };
    ApproveSupport: {
      /** @enum {integer} */
      minutes: 60 | 240 | 1440;
      /**
       * @description Permits changes, where they were asked for.
       * @default false
       */
      writes: boolean;
    };
    OperatorSupport: {
      items: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        /** @enum {string} */
        status: 'requested' | 'refused' | 'withdrawn' | 'expired' | 'approved' | 'ended';
        reason: string;
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        operatorId: string;
        operatorName: string;
        /** Format: date-time */
        createdAt: string;
        askedMinutes: number;
        asksWrite: boolean;
        /** Format: date-time */
        answerUntil: string;
        writes: boolean;
        /** Format: date-time */
        until: string | null;
        /** Format: date-time */
        endedAt: string | null;
        tenant: {
          /**
           * Format: uuid
           * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
           */
          id: string;
          slug: string;
          name: string;
        };
        own: boolean;
      }[];
    };
    SupportRequested: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
    };
    AskForAccess: {
      /** @description What the owners read. */
      reason: string;
      /** @enum {integer} */
      minutes: 60 | 240 | 1440;
      /** @description Not only to look. */
      writes: boolean;
    };
    ApiClient: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @description The id of the pool's app client. */
      clientId: string;
      name: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
      createdByName: string;
      /** @description The person who registered it has since left, even if they came back: it no longer works. */
      makerLeft: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** @description The IP address of that use. */
      lastUsedAddress: string | null;
    };
    RegisterApiClient: {
      /** @example 4k3hmrf9a1s2d5f7g8h9j0k1l2 */
      clientId: string;
      name: string;
      permissions: (
        | 'tenant:read'
        | 'tenant:rename'
        | 'members:read'
        | 'members:invite'
        | 'members:change_role'
        | 'members:deactivate'
        | 'members:remove'
        | 'members:export'
        | 'roles:read'
        | 'projects:read'
        | 'projects:create'
        | 'projects:rename'
        | 'projects:delete'
        | 'files:read'
        | 'files:write'
        | 'files:delete'
        | 'audit:read'
        | 'usage:read'
      )[];
    };
    Webhooks: {
      items: components['schemas']['ListedWebhook'][];
    };
    ListedWebhook: components['schemas']['Webhook'] & {
      /** @description Deliveries of the last 24 hours, of the first 1,000. */
      lastDay: {
        delivered: number;
        failed: number;
        pending: number;
      };
    };
    Webhook: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      url: string;
      description: string;
      /**
       * @description Types of events; `*` for all, those to come among them.
       * @example [
       *       "member.role_changed"
       *     ]
       */
      events: string[];
      enabled: boolean;
      /**
       * @description Why it is off: by a `person`, after days of `failing`, or for want of a person with the `authority`.
       * @enum {string|null}
       */
      offReason: 'person' | 'failing' | 'authority' | null;
      /** Format: date-time */
      failingSince: string | null;
      /** Format: date-time */
      lastAttemptAt: string | null;
      /** Format: date-time */
      lastSuccessAt: string | null;
      /**
       * Format: date-time
       * @description The secret from before the last rotation signs as well until then.
       */
      oldSecretUntil: string | null;
      /** @description Who answers for it. */
      setUpByName: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    NewWebhook: components['schemas']['Webhook'] & {
      /**
       * @description Shown now and never again.
       * @example whsec_…
       */
      secret: string;
    };
    CreateWebhook: {
      /**
       * Format: uri
       * @description https, on port 443, to a server on the internet.
       * @example https://example.com/webhooks
       */
      url: string;
      /** @default  */
      description: string;
      /**
       * @description Types of events, named as in the audit log; `*` for all.
       * @example [
       *       "member.role_changed"
       *     ]
       */
      events: string[];
    };
    ChangeWebhook: {
      /**
       * Format: uri
       * @description https, on port 443, to a server on the internet.
       * @example https://example.com/webhooks
       */
      url?: string;
      description?: string;
      /**
       * @description Types of events, named as in the audit log; `*` for all.
       * @example [
       *       "member.role_changed"
       *     ]
       */
      events?: string[];
    };
    WebhookTest: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
    };
    WebhookDelivery: {
      /**
       * Format: uuid
       * @description What the header `webhook-id` says.
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      type: string;
      /** @enum {string} */
      state: 'pending' | 'delivered' | 'failed';
      /**
       * Format: date-time
       * @description When it is tried next.
       */
      nextAt: string | null;
      attempts: {
        /** Format: date-time */
        at: string;
        /** @description Of HTTP; null for no response. */
        status: number | null;
        /** @enum {string|null} */
        error: 'refused' | 'unreachable' | 'timeout' | 'redirect' | null;
        durationMs: number;
      }[];
      /** @description How the last response began. */
      response: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    Replayed: {
      replayed: number;
    };
    ReplayFailed: {
      /** Format: date-time */
      since: string;
    };
    Domains: {
      items: components['schemas']['Domain'][];
    };
    Domain: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /**
       * @description In ASCII.
       * @example acme.example
       */
      name: string;
      /** @enum {string} */
      state: 'pending' | 'verified' | 'lapsed' | 'released';
      /** Format: date-time */
      stateSince: string;
      /** @description The TXT record that proves the domain, and has to stay. */
      record: {
        name: string;
        value: string;
      };
      /** Format: date-time */
      checkedAt: string | null;
      /**
       * @description What the last look for the record found.
       * @enum {string|null}
       */
      lastCheck: 'found' | 'no_record' | 'other_record' | 'timed_out' | 'server_failed' | null;
      /** Format: date-time */
      missingSince: string | null;
      /**
       * Format: date-time
       * @description Since then it is known that another tenant has verified this lapsed domain.
       */
      takenAt: string | null;
      joinPolicy: components['schemas']['JoinPolicy'];
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      connectionId: string | null;
      createdByName: string;
      version: number;
      /** Format: date-time */
      createdAt: string;
    };
    /**
     * @description Whether people with a verified address of the domain may join uninvited, or ask to.
     * @enum {string}
     */
    JoinPolicy: 'off' | 'ask' | 'join';
    AddDomain: {
      /** @example acme.example */
      name: string;
    };
    ChangeDomain: {
      joinPolicy?: components['schemas']['JoinPolicy'];
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      connectionId?: string | null;
    };
    Sso: {
      policy: components['schemas']['SsoPolicy'];
      owners: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        userId: string;
        name: string;
        email: string;
        mfa: boolean;
        breakGlass: boolean;
      }[];
      /** @description What it takes to require the identity provider. */
      ready: {
        tested: boolean;
        ownerSignedIn: boolean;
        breakGlass: boolean;
      };
      version: number;
    };
    /** @enum {string} */
    SsoPolicy: 'off' | 'optional' | 'required';
    SetSsoPolicy: {
      policy: components['schemas']['SsoPolicy'];
    };
    SetBreakGlass: {
      userIds: string[];
    };
    Connections: {
      items: components['schemas']['Connection'][];
    };
    Connection: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      vendor: components['schemas']['Vendor'];
      protocol: components['schemas']['SsoProtocol'];
      /** @enum {string} */
      status: 'draft' | 'active' | 'inactive';
      addresses: components['schemas']['ConnectionAddresses'];
      ownCertificate: components['schemas']['Certificate'];
      saml: components['schemas']['SamlProvider'];
      oidc: components['schemas']['OidcProvider'];
      attributeNames: components['schemas']['AttributeNames'];
      jit: boolean;
      /** @enum {string} */
      defaultRole: 'admin' | 'member' | 'viewer';
      /** @enum {string} */
      roleMode: 'first_sign_in' | 'every_sign_in';
      /** @enum {string} */
      unmapped: 'default' | 'refuse';
      mfaTrusted: boolean;
      /** Format: date-time */
      testedAt: string | null;
      /** @description The settings that passed the last test are the present ones. */
      testCurrent: boolean;
      /** Format: date-time */
      metadataCheckedAt: string | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
    };
    /** @enum {string} */
    Vendor: 'okta' | 'entra' | 'google' | 'pingone' | 'jumpcloud' | 'generic';
    /** @enum {string} */
    SsoProtocol: 'saml' | 'oidc';
    /** @description Of our side, for the identity provider: SAML takes the first three. */
    ConnectionAddresses: {
      entityId: string;
      acsUrl: string;
      metadataUrl: string;
      callbackUrl: string;
      signInUrl: string;
    };
    Certificate: {
      /** @description SHA-256, in hexadecimal with colons. */
      fingerprint: string;
      subject: string;
      /** Format: date-time */
      notBefore: string;
      /** Format: date-time */
      notAfter: string;
      /** @description Negative once it has ended. */
      daysLeft: number;
      /** @enum {string} */
      keyType: 'rsa' | 'ec';
      keyBits: number;
    };
    SamlProvider: {
      entityId: string;
      ssoUrl: string;
      /** @description Read again every six hours. */
      metadataUrl: string | null;
      certificates: components['schemas']['Certificate'][];
      signRequests: boolean;
      requireEncryption: boolean;
      /** @enum {string|null} */
      nameIdFormat: 'persistent' | null;
    } | null;
    OidcProvider: {
      issuer: string;
      clientId: string;
      scopes: string[];
      authorizationEndpoint: string;
    } | null;
    AttributeNames: {
      email: string;
      firstName: string | null;
      lastName: string | null;
      groups: string | null;
    };
    CreateConnection: {
      name: string;
      vendor: components['schemas']['Vendor'];
      protocol: components['schemas']['SsoProtocol'];
    };
    ConnectionDetails: components['schemas']['Connection'] & {
      mappings: {
        /** @description As the identity provider sends it. */
        group: string;
        role: components['schemas']['RoleChoice'];
      }[];
      /** @description How many people it has signed in. */
      people: number;
    };
    EditConnection: {
      name?: string;
      attributeNames?: components['schemas']['NewAttributeNames'];
      jit?: boolean;
      /** @enum {string} */
      defaultRole?: 'admin' | 'member' | 'viewer';
      /** @enum {string} */
      roleMode?: 'first_sign_in' | 'every_sign_in';
      /** @enum {string} */
      unmapped?: 'default' | 'refuse';
      mfaTrusted?: boolean;
      saml?: {
        signRequests?: boolean;
        requireEncryption?: boolean;
        /** @enum {string|null} */
        nameIdFormat?: 'persistent' | null;
      };
      scopes?: string[];
    };
    NewAttributeNames: {
      email: string;
      firstName: string | null;
      lastName: string | null;
      groups: string | null;
    };
    SetProvider:
      | {
          /** @enum {string} */
          from: 'url';
          url: string;
        }
      | {
          /** @enum {string} */
          from: 'xml';
          xml: string;
        }
      | {
          /** @enum {string} */
          from: 'values';
          entityId: string;
          ssoUrl: string;
          certificate: string;
        }
      | {
          /** @enum {string} */
          from: 'issuer';
          issuer: string;
          clientId: string;
          /** @description Left out: the one that was given for this issuer before. */
          clientSecret?: string;
        };
    AddCertificate: {
      certificate: string;
    };
    MappedConnection: components['schemas']['Connection'] & {
      mappings: {
        /** @description As the identity provider sends it. */
        group: string;
        role: components['schemas']['RoleChoice'];
      }[];
    };
    SetRoleMappings: {
      mappings: {
        group: string;
        role: components['schemas']['RoleChoice'];
      }[];
    };
    Attempts: {
      items: {
        /**
         * Format: uuid
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string;
        /** @enum {string} */
        purpose: 'sign_in' | 'test' | 'step_up';
        /** @enum {string} */
        status: 'begun' | 'answered' | 'accepted' | 'used' | 'refused';
        stage: string | null;
        /** @description What was wrong; null for nothing. */
        code: string | null;
        /** @description The reference that the person was shown. */
        requestRef: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        answeredAt: string | null;
        /** @example a•••@example.com */
        email: string | null;
      }[];
    };
    Attempt: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @enum {string} */
      purpose: 'sign_in' | 'test' | 'step_up';
      /** @enum {string} */
      status: 'begun' | 'answered' | 'accepted' | 'used' | 'refused';
      stage: string | null;
      /** @description What was wrong; null for nothing. */
      code: string | null;
      /** @description The reference that the person was shown. */
      requestRef: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      answeredAt: string | null;
      subject: string | null;
      email: string | null;
      /** Format: date-time */
      authInstant: string | null;
      mfa: boolean;
      groups:
        | {
            /** @enum {boolean} */
            known: true;
            values: string[];
          }
        | {
            /** @enum {boolean} */
            known: false;
            /** @enum {string} */
            reason: 'missing' | 'overage';
          }
        | null;
      checks: {
        check: string;
        passed: boolean;
        code?: string;
        expected?: string;
        received?: string;
      }[];
      /** @description What a sign-in with the answer of a test would do. */
      outcome:
        | {
            /** @enum {string} */
            person: 'member' | 'invited' | 'new' | 'asks';
            /** @description A base role, or the name of another. */
            role: string | null;
          }
        | {
            refused: string;
            stage: string;
          }
        | null;
      /** @description What arrived, for seven days where it was kept. */
      answer: string | null;
    };
    Scim: {
      connection: components['schemas']['ScimConnection'];
    };
    ScimConnection: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      /** @description Where the directory sends its requests. */
      url: string;
      /** @enum {string} */
      defaultRole: 'admin' | 'member' | 'viewer';
      ownersByScim: boolean;
      version: number;
      /** Format: date-time */
      createdAt: string;
      tokens: components['schemas']['ScimToken'][];
      mappings: {
        group: string;
        role: components['schemas']['RoleChoice'];
      }[];
      /** @description Names of groups it has sent. */
      groups: string[];
      people: {
        active: number;
        members: number;
      };
      setUpBy: {
        name: string;
        /** @description Whether they are still an owner: invitations rest on them. */
        answers: boolean;
      };
    } | null;
    ScimToken: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      /** @description The last four characters. */
      hint: string;
      createdByName: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      /** Format: date-time */
      lastUsedAt: string;
    };
    NewScimConnection: components['schemas']['ScimConnection'] & {
      /** @description Shown this once. */
      token: string;
    };
    ConnectScim: {
      name: string;
      /**
       * @default member
       * @enum {string}
       */
      defaultRole: 'admin' | 'member' | 'viewer';
      /**
       * @description Until the token expires; null for never.
       * @default null
       */
      days: number | null;
    };
    ChangeScim: {
      name?: string;
      /** @enum {string} */
      defaultRole?: 'admin' | 'member' | 'viewer';
      ownersByScim?: boolean;
      /** @enum {boolean} */
      takeOver?: true;
    };
    SetScimMappings: {
      mappings: {
        group: string;
        role: components['schemas']['RoleChoice'];
      }[];
    };
    NewScimToken: components['schemas']['ScimToken'] & {
      /** @description Shown this once. */
      token: string;
    };
    CreateScimToken: {
      /** @description Until the token expires; null for never. */
      days: number | null;
    };
    ScimRequest: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      method: string;
      path: string;
      status: number;
      detail: string | null;
      /** @description The user or group. */
      about: string | null;
      /** @description Of the token that it came with. */
      hint: string;
      /** Format: date-time */
      createdAt: string;
    };
    JoinableTenants: {
      items: components['schemas']['JoinableTenant'][];
    };
    JoinableTenant: {
      slug: string;
      name: string;
      role: components['schemas']['Role'] & unknown;
      /** @description Joining takes the word of someone there. */
      asks: boolean;
      /** @description My own request, where there is one. */
      request: {
        /** @enum {string} */
        status: 'open' | 'refused';
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        askAgainAt: string | null;
      } | null;
    };
    JoinedTenant: {
      slug: string;
    };
    JoinTenant: {
      slug: string;
    };
    AskToJoin: {
      slug: string;
      /** @description To those who decide, as text. */
      note?: string;
    };
    JoinRequest: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      email: string;
      note: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ApproveJoinRequest: {
      role?: components['schemas']['RoleChoice'] & unknown;
    };
    File: {
      /**
       * Format: uuid
       * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
       */
      id: string;
      name: string;
      /** @description Bytes. */
      size: number;
      /** @description As its uploader said. */
      contentType: string;
      /**
       * @description `ready` can be downloaded. An `infected` one has no content any more.
       * @enum {string}
       */
      status: 'uploading' | 'ready' | 'infected';
      /** @description Null when the person was erased. */
      createdBy: {
        /**
         * Format: uuid
         * @description Null for a program.
         * @example 0199c5f0-6c1e-7d4a-9a51-0f6f3f0f8a11
         */
        id: string | null;
        name: string;
      } | null;
      version: number;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      updatedAt: string;
      /** Format: date-time */
      deletedAt: string | null;
      /**
       * Format: date-time
       * @description Until then a deleted file can be restored.
       */
      purgeAt: string;
      /**
       * Format: date-time
       * @description Since then guests can read it, where the public page is published.
       */
      publishedAt: string | null;
    };
    Upload: {
      /** @description Of each part but the last. */
      partSize: number;
      /** @description Where the next missing parts are PUT, 100 at most; each takes exactly `size` bytes. */
      parts: {
        number: number;
        /** @description Bytes. */
        size: number;
        /** Format: uri */
        url: string;
      }[];
      /**
       * Format: date-time
       * @description Of the URLs.
       */
      expiresAt: string;
    };
    UploadInput: {
      name: string;
      size: number;
      contentType: string;
    };
    VendedCredentials: {
      accessKeyId: string;
      secretAccessKey: string;
      sessionToken: string;
      /** Format: date-time */
      expiration: string;
      bucket: string;
      /** @description What they can read is below it. */
      prefix: string;
      region: string;
    };
    FileNameInput: {
      name: string;
    };
    DownloadUrl: {
      /** Format: uri */
      url: string;
      /** Format: date-time */
      expiresAt: string;
    };
    PublicPage: {
      /** @description Whether anyone can read it. */
      published: boolean;
      title: string;
      text: string;
      version: number;
      /** @description What guests can read. */
      files: components['schemas']['File'][];
      /** @description Browsers that became guests this month. */
      guests: number;
      /** @description How many may. */
      guestsPerMonth: number;
    };
    SavedPublicPage: {
      /** @description Whether anyone can read it. */
      published: boolean;
      title: string;
      text: string;
      version: number;
    };
    PublicPageInput: {
      published: boolean;
      title: string;
      text: string;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Me'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedOut'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeleteAccount'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedOut'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.only_owner`: This user is the only owner of a tenant. Add another owner or delete the tenant first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSessions: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Session'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOneSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedSessions'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endAllSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SignedOut'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccount: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Account'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeName: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeName'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            name: string;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSecurityEvents: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['SecurityEvent'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setAvatar: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetAvatar'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            avatar: string;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.image_refused`: Choose a PNG, JPEG or WebP image up to 256 kB and 1024 pixels per side.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeAvatar: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAvatar: {
    parameters: {
      query?: {
        tag?: string;
      };
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EndedSessions'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.password_wrong`: That’s not your password.
       *
       *     `account.password_refused`: That password isn’t accepted. Use at least 12 characters, and don’t reuse an old password.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestEmail'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            pendingEmail: string;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Code'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            email: string;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.no_new_email`: There’s no new email address to confirm. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.code_wrong`: That code is wrong or has expired.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelEmail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startMfa: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MfaSecret'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.mfa_on`: An authenticator app is already set up. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmMfa: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Code'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.code_wrong`: That code is wrong or has expired.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeMfa: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.mfa_needed`: You can’t remove your second factor, because a tenant you’re in requires one. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createBackupCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BackupCodes'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.mfa_off`: Set up an authenticator app first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmBackupCodes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BackupCode'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.code_wrong`: That code is wrong or has expired.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPasskeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Passkeys'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renamePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenamePasskey'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `account.permit_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnectedAccounts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectedAccounts'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  startConnecting: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Connect'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connecting'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.no_password`: Your account has no password: you sign in with another provider, and manage it there. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeConnectedAccount: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `account.last_way_in`: You couldn’t sign in any more without this account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listNotifications: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Notification'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  countUnreadNotifications: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Unread'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  markNotificationRead: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        notificationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  markAllNotificationsRead: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Preferences'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setPreferences: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': {
          locale?: components['schemas']['Locale'];
          timeZone?: string | null;
          mutedMails?: components['schemas']['MailedKind'][];
        };
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Preferences'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listTenants: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ListedTenant'][];
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createTenant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateTenant'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TenantSummary'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `tenant.slug_taken`: That URL is taken. Choose another.
       *
       *     `tenant.too_many`: You’ve reached the limit of tenants per person. Delete one you no longer need; it counts until its data is erased.
       *
       *     `tenant.too_many_a_day`: You have created as many tenants today as one person may. Try again tomorrow.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Tenant'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameTenant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RenameTenant'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RenamedTenant'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSessionLimits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionLimits'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setSessionLimits: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetSessionLimits'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionLimits'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSecurityScore: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SecurityScore'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMfaPolicy: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MfaPolicy'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setMfaPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetMfaPolicy'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MfaPolicy'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `tenant.own_factor_required`: Sign in with a second factor yourself first. Otherwise you would shut yourself out. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getInvitationRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationRules'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setInvitationRules: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetInvitationRules'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationRules'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getUsage: {
    parameters: {
      query?: {
        days?: 30 | 90 | 365;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Usage'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeleteTenant'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedTenant'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDeletedTenants: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['RestorableTenant'][];
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestoredTenant'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeSlug: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeSlug'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            slug: string;
            version: number;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `tenant.slug_taken`: That URL is taken. Choose another.
       *
       *     `tenant.too_many_slugs`: This tenant has used ten URLs. Keep the current one or go back to an earlier one.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setAccent: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetAccent'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /**
             * @description The colour of the tenant's pages; null for the product's own.
             * @example 2563eb
             */
            accent: string | null;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getLogo: {
    parameters: {
      query?: {
        tag?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'image/*': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetLogo'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            logo: string;
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `account.image_refused`: Choose a PNG, JPEG or WebP image up to 256 kB and 1024 pixels per side.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeLogo: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkChangeRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkChangeRole'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkDeactivate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkSelection'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkReactivate: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkReactivate'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkRemove: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkSelection'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkSignOut: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkSelection'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  bulkResetPassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkSelection'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `bulk.unknown_member`: Not everyone in this list is a member here, so nothing was changed. Reload and try again.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `bulk.too_many`: More than 10,000 members match. Narrow your search.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getBulkChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        bulkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkChange'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMembers: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words. */
        search?: string;
        /** @description Any of these base roles, separated by commas. */
        role?: string;
        customRoleId?: string;
        mfa?: 'true' | 'false';
        invitedBy?: string;
        /** @description Last signed in then or later. */
        signedInFrom?: string;
        /** @description Last signed in before, or never. */
        signedInBefore?: string;
        status?: components['schemas']['MembershipStatus'];
        sort?:
          'name' | 'email' | 'role' | 'status' | 'mfa' | 'lastSignIn' | 'invitedBy' | 'createdAt';
        order?: 'asc' | 'desc';
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Member'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
            /** @description Null on the first page. */
            previousCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  countMembers: {
    parameters: {
      query?: {
        /** @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words. */
        search?: string;
        /** @description Any of these base roles, separated by commas. */
        role?: string;
        customRoleId?: string;
        mfa?: 'true' | 'false';
        invitedBy?: string;
        /** @description Last signed in then or later. */
        signedInFrom?: string;
        /** @description Last signed in before, or never. */
        signedInBefore?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberCounts'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportMembers: {
    parameters: {
      query?: {
        format?: 'csv' | 'json';
        /** @description Part of the name or the address, accents and case aside. One or two characters match beginnings of words. */
        search?: string;
        /** @description Any of these base roles, separated by commas. */
        role?: string;
        customRoleId?: string;
        mfa?: 'true' | 'false';
        invitedBy?: string;
        /** @description Last signed in then or later. */
        signedInFrom?: string;
        /** @description Last signed in before, or never. */
        signedInBefore?: string;
        status?: components['schemas']['MembershipStatus'];
        sort?:
          'name' | 'email' | 'role' | 'status' | 'mfa' | 'lastSignIn' | 'invitedBy' | 'createdAt';
        order?: 'asc' | 'desc';
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeMember: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `member.last_owner`: A tenant needs at least one active owner.
       *
       *     `sso.last_break_glass`: This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeRole'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `member.last_owner`: A tenant needs at least one active owner.
       *
       *     `sso.last_break_glass`: This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deactivateMember: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.not_active`: This member isn’t active.
       *
       *     `member.last_owner`: A tenant needs at least one active owner.
       *
       *     `sso.last_break_glass`: This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOutMember: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `member.not_active`: This member isn’t active.
       *
       *     `member.own_account`: To change your own account, go to Security.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  remindOfMfa: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Reminded'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.not_active`: This member isn’t active.
       *
       *     `member.own_account`: To change your own account, go to Security.
       *
       *     `member.account_shared`: This account is also used outside this tenant. Only its user can change how they sign in.
       *
       *     `member.account_federated`: This account has no password here: its user signs in with another provider, and changes how they sign in there.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetMfa: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.not_active`: This member isn’t active.
       *
       *     `member.own_account`: To change your own account, go to Security.
       *
       *     `member.account_shared`: This account is also used outside this tenant. Only its user can change how they sign in.
       *
       *     `member.account_federated`: This account has no password here: its user signs in with another provider, and changes how they sign in there.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reactivateMember: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.not_deactivated`: This member isn’t deactivated.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  leaveTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `member.last_owner`: A tenant needs at least one active owner.
       *
       *     `sso.last_break_glass`: This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listInvitations: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Invitation'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateInvitation'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.exists`: This user is already a member.
       *
       *     `invitation.exists`: This email address already has an open invitation.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  checkInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckInvitations'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CheckedInvitations'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  inviteMany: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InviteMany'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkInvitations'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getInvitedMany: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        bulkId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkInvitations'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resendInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `invitation.not_pending`: This invitation is no longer open.
       *
       *     `invitation.exists`: This email address already has an open invitation.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `invitation.not_pending`: This invitation is no longer open.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationToken'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AcceptedInvitation'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `invitation.other_email`: This invitation is for another email address.
       *
       *     `invitation.email_unverified`: Verify your email address first.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.exists`: This user is already a member.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `invitation.accepted`: This invitation has already been accepted.
       *
       *     `invitation.revoked`: This invitation has been revoked.
       *
       *     `invitation.expired`: This invitation has expired. Ask for a new one.
       *
       *     `invitation.inviter_lost_rights`: The person who invited you can no longer invite people. Ask for a new invitation.
       */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renewPassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationToken'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `invitation.not_pending`: This invitation is no longer open.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  explainOwn: {
    parameters: {
      query: {
        permission:
          | 'tenant:read'
          | 'tenant:rename'
          | 'tenant:secure'
          | 'tenant:delete'
          | 'sso:manage'
          | 'members:read'
          | 'members:invite'
          | 'members:change_role'
          | 'members:deactivate'
          | 'members:remove'
          | 'members:secure'
          | 'members:export'
          | 'roles:read'
          | 'roles:manage'
          | 'projects:read'
          | 'projects:create'
          | 'projects:rename'
          | 'projects:delete'
          | 'files:read'
          | 'files:write'
          | 'files:delete'
          | 'audit:read'
          | 'usage:read'
          | 'api_keys:manage'
          | 'api_clients:manage'
          | 'webhooks:manage';
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessExplanation'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAccessHelp: {
    parameters: {
      query: {
        permission:
          | 'tenant:read'
          | 'tenant:rename'
          | 'tenant:secure'
          | 'tenant:delete'
          | 'sso:manage'
          | 'members:read'
          | 'members:invite'
          | 'members:change_role'
          | 'members:deactivate'
          | 'members:remove'
          | 'members:secure'
          | 'members:export'
          | 'roles:read'
          | 'roles:manage'
          | 'projects:read'
          | 'projects:create'
          | 'projects:rename'
          | 'projects:delete'
          | 'files:read'
          | 'files:write'
          | 'files:delete'
          | 'audit:read'
          | 'usage:read'
          | 'api_keys:manage'
          | 'api_clients:manage'
          | 'webhooks:manage';
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessHelp'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  explainMember: {
    parameters: {
      query: {
        permission:
          | 'tenant:read'
          | 'tenant:rename'
          | 'tenant:secure'
          | 'tenant:delete'
          | 'sso:manage'
          | 'members:read'
          | 'members:invite'
          | 'members:change_role'
          | 'members:deactivate'
          | 'members:remove'
          | 'members:secure'
          | 'members:export'
          | 'roles:read'
          | 'roles:manage'
          | 'projects:read'
          | 'projects:create'
          | 'projects:rename'
          | 'projects:delete'
          | 'files:read'
          | 'files:write'
          | 'files:delete'
          | 'audit:read'
          | 'usage:read'
          | 'api_keys:manage'
          | 'api_clients:manage'
          | 'webhooks:manage';
      };
      header?: never;
      path: {
        tenant: string;
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessExplanation'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAccessRequests: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AccessRequests'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestAccess'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `access_request.exists`: You have asked for this already. You’ll hear as soon as someone answers.
       *
       *     `access_request.refused`: This was declined. You can ask for it again a week later.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawAccessRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestAccess'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refuseAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRoles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Roles'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateRole'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `role.exists`: A role with this name already exists.
       *
       *     `role.too_many`: A tenant can have up to 100 custom roles.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getRole: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteRole: {
    parameters: {
      query?: {
        /** @description owner, admin, member or viewer, or the id of a custom role. */
        reassignTo?: components['schemas']['RoleChoice'];
      };
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `role.in_use`: This role is in use. Choose the role its members get instead.
       *
       *     `role.too_many_members`: More than 1,000 members have this role. Give some of them another role first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  editRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditRole'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `role.exists`: A role with this name already exists. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRoleHolders: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Member'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
            /** @description Null on the first page. */
            previousCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cloneRole: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        roleId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CloneRole'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CustomRole'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `role.exists`: A role with this name already exists.
       *
       *     `role.too_many`: A tenant can have up to 100 custom roles.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listProjects: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description Part of the name. */
        search?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['Project'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createProject: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProjectInput'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Project'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `project.exists`: A project with this name already exists.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteProject: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        projectId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameProject: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        projectId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ProjectInput'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Project'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `project.exists`: A project with this name already exists. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAuditEvents: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        actorId?: string;
        targetId?: string;
        /** @description An action, an entity for all of its actions, or `unusual_sign_ins`: new browsers, sign-ins that their person reported, backup codes, and break-glass access. */
        action?: string;
        /** @description From this moment on. */
        from?: string;
        /** @description Before this moment. */
        to?: string;
        /** @description Part of a name, an address, a request id, or of what changed. */
        text?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AuditEvent'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportAuditEvents: {
    parameters: {
      query?: {
        /** @description `ocsf`: JSON lines of the Open Cybersecurity Schema Framework. */
        format?: 'csv' | 'json' | 'ocsf';
        actorId?: string;
        targetId?: string;
        /** @description An action, an entity for all of its actions, or `unusual_sign_ins`: new browsers, sign-ins that their person reported, backup codes, and break-glass access. */
        action?: string;
        /** @description From this moment on. */
        from?: string;
        /** @description Before this moment. */
        to?: string;
        /** @description Part of a name, an address, a request id, or of what changed. */
        text?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/csv': string;
          'application/json': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  streamAuditEvents: {
    parameters: {
      query?: {
        /** @description What the call before named as `next`; without it, from the beginning. */
        after?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditStream'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyAuditChain: {
    parameters: {
      query?: {
        cursor?: string;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditChainPart'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  watchTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listApiKeys: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ApiKey'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateApiKey'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `api_key.above_own`: A key can’t have a permission you don’t have.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        keyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RotateApiKey'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewApiKey'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `api_key.above_own`: A key can’t have a permission you don’t have.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `api_key.revoked`: This key has been revoked.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeApiKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `api_key.revoked`: This key has been revoked.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOwnPersonalKeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalKeyList'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeOwnPersonalKey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPersonalKeys: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PersonalKey'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createPersonalKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreatePersonalKey'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewPersonalKey'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `api_key.above_own`: A key can’t have a permission you don’t have.
       *
       *     `auth.browser_required`: Sign in with your browser to do this. Tokens can’t.
       *
       *     `personal_key.refused`: This tenant doesn’t allow personal keys.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `personal_key.too_many`: You have too many keys in this tenant. Revoke one first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokePersonalKey: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        keyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPersonalKeyRules: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalKeyRules'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setPersonalKeyRules: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetPersonalKeyRules'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PersonalKeyRules'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnectedApps: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['PersonalKey'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cutAllConnectedApps: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CutApps'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOperatorTenants: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description A part of the name, the slug or the address. */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OperatorTenant'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOperatorTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorTenantDetail'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreTenantAsOperator: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RestoredTenant'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  suspendTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuspendTenant'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reactivateTenant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setFilesQuota: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilesQuotaInput'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FilesQuota'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDatabases: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Databases'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPlacement: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Placement'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RequestMove'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RequestedMove'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `auth.second_factor_required`: This needs a sign-in with an authenticator app. Set one up under Profile, Security, or sign in again with yours.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `tenant.no_database`: This tenant has no database of its own.
       *
       *     `tenant.already_there`: This tenant’s data is there already.
       *
       *     `tenant.move_exists`: A move of this tenant is waiting or running. Stop it first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelMove: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        moveId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `tenant.move_past_switch`: It’s too late to stop this move: it finishes within seconds. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  requestComparison: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  releaseRights: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDrift: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Drift'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getQueues: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Queues'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryJob: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        jobId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RetryJob'];
      };
    };
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOperatorEvents: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OperatorEvent'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getActivePeople: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ActivePeople'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPeople: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description A part of the name, the slug or the address. */
        search?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OperatorPerson'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getOperatorPerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorPersonDetail'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  disablePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedPerson'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `operator.own_account`: You can’t do this to your own account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  enablePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedPerson'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `operator.own_account`: You can’t do this to your own account. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deletePerson: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DeletedPerson'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `auth.second_factor_required`: This needs a sign-in with an authenticator app. Set one up under Profile, Security, or sign in again with yours.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `operator.own_account`: You can’t do this to your own account.
       *
       *     `account.only_owner`: This user is the only owner of a tenant. Add another owner or delete the tenant first.
       *
       *     `staff_request.exists`: This already waits for a second person.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listStaffRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffRequestList'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmStaffRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ChangedPerson'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `auth.second_factor_required`: This needs a sign-in with an authenticator app. Set one up under Profile, Security, or sign in again with yours.
       *
       *     `staff_request.own`: Someone else on your staff has to confirm this.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `staff_request.closed`: This was already answered, or has expired.
       *
       *     `staff_request.outdated`: The account or the staff member who asked has changed since. Decline this and ask again.
       *
       *     `operator.own_account`: You can’t do this to your own account.
       *
       *     `account.only_owner`: This user is the only owner of a tenant. Add another owner or delete the tenant first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refuseStaffRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `staff_request.own`: Someone else on your staff has to confirm this.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `staff_request.closed`: This was already answered, or has expired.
       *
       *     `operator.own_account`: You can’t do this to your own account.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawStaffRequest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `staff_request.closed`: This was already answered, or has expired. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listSupportAccesses: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportAccessList'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  approveSupportAccess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        accessId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveSupport'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApprovedSupport'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `support.own_request`: You can’t approve your own request. Ask another owner.
       *
       *     `support.read_only`: This support access is read-only.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `support.not_open`: This request was already answered, or has expired. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refuseSupportAccess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `support.not_open`: This request was already answered, or has expired. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endSupportAccess: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `support.not_open`: This request was already answered, or has expired. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOperatorSupport: {
    parameters: {
      query?: {
        tenantId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSupport'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  askForAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskForAccess'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SupportRequested'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `support.off`: Support access is turned off in this installation.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `support.member`: You’re a member of this tenant already.
       *
       *     `support.exists`: You already have a request or an access for this tenant.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endSupportAsOperator: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenantId: string;
        accessId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `support.not_open`: This request was already answered, or has expired. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listApiClients: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ApiClient'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  registerApiClient: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['RegisterApiClient'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiClient'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       *
       *     `api_client.above_own`: A client can’t have a permission you don’t have.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `api_client.exists`: This client is already registered.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeApiClient: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        apiClientId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listWebhooks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhooks'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateWebhook'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewWebhook'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `webhook.too_many`: A tenant can have up to 10 webhooks. Delete one first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       *
       *     `webhook.url_refused`: Use an https URL on port 443 that leads to a server on the internet, without a user name or password in it.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getWebhook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeWebhook: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeWebhook'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `webhook.url_refused`: Use an https URL on port 443 that leads to a server on the internet, without a user name or password in it.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rotateWebhookSecret: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewWebhook'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  switchWebhookOn: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  switchWebhookOff: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Webhook'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  sendTestEvent: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['WebhookTest'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `webhook.off`: This webhook is off. Switch it on first.
       *
       *     `webhook.test_waits`: Five test events are still on their way. Wait for them first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDeliveries: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        state?: 'pending' | 'delivered' | 'failed';
      };
      header?: never;
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['WebhookDelivery'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  replayDelivery: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
        deliveryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `webhook.off`: This webhook is off. Switch it on first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  replayFailed: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        webhookId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReplayFailed'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Replayed'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `webhook.off`: This webhook is off. Switch it on first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listDomains: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domains'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddDomain'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `domain.exists`: This domain is already in your list.
       *
       *     `domain.too_many`: A tenant can have up to 100 domains.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       *
       *     `domain.not_a_domain`: That’s not a mail domain. Enter the part after the @, such as acme.com.
       *
       *     `domain.public_suffix`: Many organisations share this suffix. Enter your own domain below it.
       *
       *     `domain.public_mail`: Anyone can get an address at this provider, so no tenant can claim it.
       *
       *     `domain.own`: This is the domain of this service.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  releaseDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeDomain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        domainId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeDomain'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  verifyDomain: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        domainId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Domain'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `domain.taken`: Another tenant has already verified this domain. If it’s yours, ask them to release it, or contact support. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getSso: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sso'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setSsoPolicy: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetSsoPolicy'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sso'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `sso.test_required`: Test this connection first: its present settings haven’t passed in 24 hours.
       *
       *     `sso.owner_sign_in_required`: An owner must have signed in by the connection within 24 hours. Sign in with your company account once, then try again.
       *
       *     `sso.break_glass_required`: Choose 1 to 3 owners who can sign in without the identity provider. Each needs a second factor.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setBreakGlass: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetBreakGlass'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Sso'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `sso.last_break_glass`: This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listConnections: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connections'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createConnection: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateConnection'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `sso.too_many_connections`: A tenant can have up to 10 connections.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConnectionDetails'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteConnection: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `sso.last_connection`: Everyone must sign in by this connection. Make SSO optional first, or activate another connection. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  editConnection: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EditConnection'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetProvider'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `sso.provider_refused`: We couldn’t use what your identity provider says.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  activateConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `sso.test_required`: Test this connection first: its present settings haven’t passed in 24 hours. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deactivateConnection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `sso.last_connection`: Everyone must sign in by this connection. Make SSO optional first, or activate another connection. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  addCertificate: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AddCertificate'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `sso.provider_refused`: We couldn’t use what your identity provider says.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  removeCertificate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        connectionId: string;
        fingerprint: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Connection'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `sso.last_certificate`: This is the last certificate. Add the new one first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setRoleMappings: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetRoleMappings'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MappedConnection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAttempts: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attempts'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getAttempt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        connectionId: string;
        attemptId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Attempt'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getScim: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Scim'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  connectScim: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConnectScim'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewScimConnection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `scim.connected`: A directory is connected already. Disconnect it first.
       *
       *     `scim.too_many_tokens`: There are two tokens already. Revoke one first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  disconnectScim: {
    parameters: {
      query: {
        members: 'keep' | 'deactivate';
      };
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changeScim: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangeScim'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimConnection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setScimMappings: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetScimMappings'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScimConnection'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createScimToken: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateScimToken'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewScimToken'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `scim.too_many_tokens`: There are two tokens already. Revoke one first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeScimToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        tokenId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listScimRequests: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['ScimRequest'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listJoinable: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JoinableTenants'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  joinTenant: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinTenant'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['JoinedTenant'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.exists`: This user is already a member.
       *
       *     `invitation.exists`: This email address already has an open invitation.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  askToJoin: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AskToJoin'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `member.exists`: This user is already a member.
       *
       *     `invitation.exists`: This email address already has an open invitation.
       *
       *     `join_request.exists`: You have already asked. You’ll get an email when someone answers.
       *
       *     `join_request.refused`: Your request was declined. You can ask again a week later.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinTenant'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `auth.cross_site`: The request came from another site. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listJoinRequests: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['JoinRequest'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  approveJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApproveJoinRequest'];
      };
    };
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       *
       *     `role.above_own`: You can’t grant or change a role above your own.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `idempotency.in_progress`: The first request with this key is still running.
       *
       *     `join_request.void`: This request no longer counts: the person’s account or email address has changed, or the domain lets no one in.
       *
       *     `member.exists`: This user is already a member.
       *
       *     `invitation.exists`: This email address already has an open invitation.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  refuseJoinRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description Any text of your own, e.g. a UUID. Sent again within 24 hours, the request gets the same answer and changes nothing. */
        'idempotency-key'?: string;
      };
      path: {
        tenant: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.person_required`: Only a signed-in user can do this; API keys can’t.
       *
       *     `invitation.owners_only`: Only owners can invite people to this tenant.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.not_found`: Not found, or you don’t have access. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `idempotency.in_progress`: The first request with this key is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `input.invalid`: Some of the input isn’t valid.
       *
       *     `idempotency.key_reused`: This idempotency key was used for another request.
       */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listFiles: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
        /** @description Part of the name. */
        search?: string;
        /** @description Those that were deleted and can be restored, instead. */
        deleted?: 'true' | 'false';
      };
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['File'][];
            /** @description Null on the last page. */
            nextCursor: string | null;
            usage: {
              /** @description What all files take, uploads under way and deleted files among them. */
              bytes: number;
              /** @description Bytes. */
              quotaBytes: number;
            };
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UploadInput'];
      };
    };
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            file: components['schemas']['File'];
            upload: components['schemas']['Upload'];
          };
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `files.quota_exceeded`: There isn’t enough storage left for this file. Delete files first. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  vendFileCredentials: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['VendedCredentials'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            file: components['schemas']['File'];
            upload: components['schemas']['Upload'] & {
              done: {
                number: number;
                etag: string;
                /** @description Bytes. */
                size: number;
              }[];
            };
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `files.not_uploading`: This upload has ended already.
       *
       *     `files.incomplete`: The file hasn’t arrived completely. Resume the upload.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  completeUpload: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            file: components['schemas']['File'];
          };
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `files.incomplete`: The file hasn’t arrived completely. Resume the upload. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deleteFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameFile: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FileNameInput'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  restoreFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  eraseFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadFile: {
    parameters: {
      query?: {
        /** @description `inline` for PNG, JPEG, GIF, WebP and AVIF alone. */
        disposition?: 'attachment' | 'inline';
      };
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DownloadUrl'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `files.not_ready`: This file is still being uploaded.
       *
       *     `files.infected`: Malware was found in this file. It can’t be downloaded.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  getPublicPage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicPage'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setPublicPage: {
    parameters: {
      query?: never;
      header?: {
        /** @description The `ETag` you saw, or its version alone in quotes: something else by now is refused. Left out, the last one wins. */
        'if-match'?: string;
      };
      path: {
        tenant: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicPageInput'];
      };
    };
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SavedPublicPage'];
        };
      };
      /** @description `input.malformed`: The request couldn’t be read. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.timed_out`: The request took too long to arrive. */
      408: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `resource.changed`: This has changed since you loaded it. Reload and try again. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.too_large`: The request is too large. */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.media_type`: Send JSON: content-type application/json. */
      415: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.invalid`: Some of the input isn’t valid. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  publishFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       *
       *     `auth.step_up_required`: Confirm it’s you: sign in again.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `files.not_ready`: This file is still being uploaded.
       *
       *     `files.infected`: Malware was found in this file. It can’t be downloaded.
       *
       *     `public_page.too_many_files`: A public page shows 100 files at most. Withdraw one first.
       */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  withdrawFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tenant: string;
        fileId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['File'];
        };
      };
      /**
       * @description `auth.required`: Sign in to continue.
       *
       *     `auth.session_ended`: Your session has ended. Sign in again.
       *
       *     `auth.session_too_old_for_tenant`: This tenant requires a more recent sign-in. Sign in again.
       */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `auth.cross_site`: The request came from another site.
       *
       *     `auth.sso_required`: This tenant asks its members to sign in with their company account.
       *
       *     `auth.mfa_required`: This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.
       *
       *     `permission.denied`: Your role doesn’t allow this.
       *
       *     `member.deactivated`: Your access to this tenant has been deactivated.
       */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `resource.not_found`: Not found, or you don’t have access.
       *
       *     `files.off`: This installation has no files.
       */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `input.url_too_long`: The URL is too long. */
      414: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `rate.limited`: Too many requests. Wait a moment and try again. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `internal.error`: Something went wrong on our side. Try again. */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /**
       * @description `service.unavailable`: A service we depend on isn’t responding. Try again soon.
       *
       *     `request.timed_out`: This took too long and may still complete. Check before you try again.
       */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
