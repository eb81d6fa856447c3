/**
 * A sentence for every code that the API answers with, at the code's own place, and for what may
 * go wrong on the way to it.
 */
export const errors = {
  auth: {
    required: 'Sign in to continue.',
    token_invalid: 'The token is not valid.',
    session_ended: 'Your session has ended. Sign in again.',
    cross_site: 'The request came from another site.',
    unavailable: 'Signing in is not possible at the moment. Try again soon.',
    step_up_required: 'Confirm first that it is you: sign in once more.',
    browser_required: 'Do this signed in with your browser, not with a token.',
    sign_in_again: 'You signed out everywhere. Sign in again.',
    session_too_old_for_tenant: 'This tenant asks for a newer sign-in. Sign in once more.',
    unknown_person: 'Sign in with your browser once before you use a token.',
    person_required: 'Only a signed-in person can do this, no program.',
  },
  account: {
    disabled: 'This account is disabled. Ask the support.',
    only_owner:
      'This person is the only owner of a tenant. It needs another owner first, or to be deleted.',
    permit_required: 'Confirm first that it is you: sign in once more.',
    password_wrong: 'This is not your password.',
    password_refused:
      'This password is not accepted. Use at least 12 characters, and none that you had before.',
    code_wrong: 'This code is not right, or it is no longer valid.',
    no_new_email: 'There is no new address to confirm.',
    mfa_on: 'An authenticator app is set up already.',
    image_refused: 'Choose a PNG, JPEG or WebP picture of at most 256 kB and 1024 pixels a side.',
  },
  permission: { denied: 'Your role does not allow this.' },
  role: {
    above_own: 'You can not grant or change a role above your own.',
    exists: 'There is already a role with this name.',
    in_use: 'Somebody has this role. Say which role they get in its place.',
    too_many: 'A tenant can have 100 custom roles at most.',
    too_many_members:
      'More than 1,000 members have this role. Give some of them another one first.',
  },
  resource: {
    not_found: 'There is nothing here, or you may not see it.',
    changed: 'This has been changed since you saw it. Reload and try again.',
  },
  tenant: {
    slug_taken: 'That address is taken. Choose another one.',
    too_many:
      'You have created as many tenants as one person may have. Delete one that nobody needs; it counts until its data is erased.',
    too_many_a_day: 'You have created as many tenants today as one person may. Try again tomorrow.',
    too_many_slugs:
      'This tenant has had ten addresses. Go back to one of them, or keep the one it has.',
  },
  bulk: {
    unknown_member:
      'Not everyone in this list is a member here, so nothing was changed. Reload and try again.',
    too_many: 'More than 10,000 members fit. Narrow the search down.',
  },
  member: {
    self: 'You can not do this to yourself together with others.',
    last_owner: 'A tenant needs at least one active owner.',
    changed: 'Somebody else changed this member. Reload and try again.',
    not_deactivated: 'This member is not deactivated.',
    not_active: 'This member is not active.',
    own_account: 'For your own account there is a page of its own: Security.',
    account_shared:
      'This account is used outside of this tenant as well. Only its owner can change how it signs in.',
    deactivated: 'Your access to this tenant has been deactivated.',
    exists: 'This person is already a member.',
  },
  api_client: {
    above_own: 'A client can not have a permission that you do not have.',
    exists: 'This client is registered already.',
  },
  api_key: {
    above_own: 'A key can not have a permission that you do not have.',
    exists: 'There is already a key with this name.',
    revoked: 'This key has been revoked.',
  },
  invitation: {
    owners_only: 'In this tenant only owners invite people.',
    exists: 'There is already an open invitation for this address.',
    not_pending: 'This invitation is no longer open.',
    accepted: 'This invitation has already been accepted.',
    revoked: 'This invitation has been withdrawn.',
    expired: 'This invitation has expired. Ask for a new one.',
    inviter_lost_rights:
      'The person who invited you may no longer do so. Ask for a new invitation.',
    other_email: 'This invitation is for another e-mail address.',
    email_unverified: 'Verify your e-mail address first.',
  },
  operator: { own_account: 'You can not do this to your own account.' },
  project: { exists: 'There is already a project with this name.' },
  input: {
    invalid: 'Some of the input is not valid.',
    malformed: 'The request could not be read.',
    media_type: 'Send JSON: content-type application/json.',
    too_large: 'The request is too large.',
    timed_out: 'The request took too long to arrive.',
    url_too_long: 'The address is too long.',
    headers_too_large: 'The headers are too large.',
  },
  method: { not_allowed: 'This address does not take that method.' },
  idempotency: {
    key_reused: 'This idempotency key was used for another request.',
    in_progress: 'The first request with this key is still running.',
  },
  rate: { limited: 'Too many requests. Wait a moment, then try again.' },
  internal: { error: 'Something went wrong on our side. Try again.' },
  request: {
    timed_out: 'This took too long. It may still happen: look before you try again.',
  },
  service: { unavailable: 'A service we depend on does not answer. Try again soon.' },
  network: { unreachable: 'The server can not be reached. Check your connection and try again.' },
  answer: { unreadable: 'The server gave an answer that can not be read. Try again.' },
} as const;
