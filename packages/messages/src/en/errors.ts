import type { ErrorCode } from '@gatehouse/domain/errors';
import type { TextsByCode } from '../by-code.ts';

/** Problems of the way to the API: there is no answer, or none that can be read. */
type OnTheWay = 'network.unreachable' | 'answer.unreadable' | 'upload.refused';

const confirm = 'Confirm it’s you: sign in again.';

/**
 * A sentence for every code that the API answers with, at the code's own place, and for what may
 * go wrong on the way to it.
 */
export const errors = {
  auth: {
    required: 'Sign in to continue.',
    token_invalid: 'The token isn’t valid.',
    session_ended: 'Your session has ended. Sign in again.',
    cross_site: 'The request came from another site.',
    unavailable: 'Sign-in isn’t available right now. Try again soon.',
    step_up_required: confirm,
    second_factor_required:
      'This needs a sign-in with an authenticator app. Set one up under Profile, Security, or sign in again with yours.',
    browser_required: 'Sign in with your browser to do this. Tokens can’t.',
    sign_in_again: 'Sign in again to continue.',
    sso_required: 'This tenant asks its members to sign in with their company account.',
    mfa_required:
      'This tenant requires a second factor. Set up an authenticator app in your security settings, or sign in again with the one you have.',
    own_sign_in_required:
      'Your company account opens its tenant only. Sign in with your own account to do this.',
    address_taken:
      'There’s already an account with this email address. Sign in the way you did before.',
    session_too_old_for_tenant: 'This tenant requires a more recent sign-in. Sign in again.',
    unknown_person: 'Sign in with your browser once before you use a token.',
    person_required: 'Only a signed-in user can do this; API keys can’t.',
  },
  account: {
    disabled: 'This account is disabled. Contact support.',
    only_owner:
      'This user is the only owner of a tenant. Add another owner or delete the tenant first.',
    permit_required: confirm,
    password_wrong: 'That’s not your password.',
    password_refused:
      'That password isn’t accepted. Use at least 12 characters, and don’t reuse an old password.',
    code_wrong: 'That code is wrong or has expired.',
    no_new_email: 'There’s no new email address to confirm.',
    mfa_needed: 'You can’t remove your second factor, because a tenant you’re in requires one.',
    mfa_on: 'An authenticator app is already set up.',
    mfa_off: 'Set up an authenticator app first.',
    identity_in_use:
      'That account already belongs to another user here, so it can’t be connected to yours.',
    no_password:
      'Your account has no password: you sign in with another provider, and manage it there.',
    last_way_in: 'You couldn’t sign in any more without this account.',
    image_refused: 'Choose a PNG, JPEG or WebP image up to 256 kB and 1024 pixels per side.',
  },
  permission: { denied: 'Your role doesn’t allow this.' },
  role: {
    above_own: 'You can’t grant or change a role above your own.',
    exists: 'A role with this name already exists.',
    in_use: 'This role is in use. Choose the role its members get instead.',
    too_many: 'A tenant can have up to 100 custom roles.',
    too_many_members:
      'More than 1,000 members have this role. Give some of them another role first.',
  },
  resource: {
    not_found: 'Not found, or you don’t have access.',
    changed: 'This has changed since you loaded it. Reload and try again.',
  },
  staff_request: {
    own: 'Someone else on your staff has to confirm this.',
    exists: 'This already waits for a second person.',
    closed: 'This was already answered, or has expired.',
    outdated:
      'The account or the staff member who asked has changed since. Decline this and ask again.',
  },
  support: {
    off: 'Support access is turned off in this installation.',
    read_only: 'This support access is read-only.',
    own_request: 'You can’t approve your own request. Ask another owner.',
    member: 'You’re a member of this tenant already.',
    exists: 'You already have a request or an access for this tenant.',
    not_open: 'This request was already answered, or has expired.',
  },
  tenant: {
    suspended: 'This tenant is suspended and read-only.',
    moving: 'This tenant’s data is moving to another database. Try again in a few seconds.',
    no_database: 'This tenant has no database of its own.',
    already_there: 'This tenant’s data is there already.',
    move_exists: 'A move of this tenant is waiting or running. Stop it first.',
    move_past_switch: 'It’s too late to stop this move: it finishes within seconds.',
    database_unavailable: 'This tenant’s database isn’t available. Try again soon.',
    own_factor_required:
      'Sign in with a second factor yourself first. Otherwise you would shut yourself out.',
    slug_taken: 'That URL is taken. Choose another.',
    too_many:
      'You’ve reached the limit of tenants per person. Delete one you no longer need; it counts until its data is erased.',
    too_many_a_day: 'You have created as many tenants today as one person may. Try again tomorrow.',
    too_many_slugs:
      'This tenant has used ten URLs. Keep the current one or go back to an earlier one.',
  },
  bulk: {
    unknown_member:
      'Not everyone in this list is a member here, so nothing was changed. Reload and try again.',
    too_many: 'More than 10,000 members match. Narrow your search.',
  },
  member: {
    self: 'You can’t include yourself in a bulk action.',
    last_owner: 'A tenant needs at least one active owner.',
    not_deactivated: 'This member isn’t deactivated.',
    not_active: 'This member isn’t active.',
    own_account: 'To change your own account, go to Security.',
    account_federated:
      'This account has no password here: its user signs in with another provider, and changes how they sign in there.',
    account_shared:
      'This account is also used outside this tenant. Only its user can change how they sign in.',
    deactivated: 'Your access to this tenant has been deactivated.',
    exists: 'This user is already a member.',
  },
  api_client: {
    above_own: 'A client can’t have a permission you don’t have.',
    exists: 'This client is already registered.',
  },
  api_key: {
    above_own: 'A key can’t have a permission you don’t have.',
    exists: 'A key with this name already exists.',
    revoked: 'This key has been revoked.',
  },
  personal_key: {
    refused: 'This tenant doesn’t allow personal keys.',
    too_many: 'You have too many keys in this tenant. Revoke one first.',
  },
  invitation: {
    owners_only: 'Only owners can invite people to this tenant.',
    exists: 'This email address already has an open invitation.',
    not_pending: 'This invitation is no longer open.',
    accepted: 'This invitation has already been accepted.',
    revoked: 'This invitation has been revoked.',
    expired: 'This invitation has expired. Ask for a new one.',
    inviter_lost_rights:
      'The person who invited you can no longer invite people. Ask for a new invitation.',
    other_email: 'This invitation is for another email address.',
    email_unverified: 'Verify your email address first.',
  },
  access_request: {
    exists: 'You have asked for this already. You’ll hear as soon as someone answers.',
    refused: 'This was declined. You can ask for it again a week later.',
  },
  join_request: {
    exists: 'You have already asked. You’ll get an email when someone answers.',
    refused: 'Your request was declined. You can ask again a week later.',
    void: 'This request no longer counts: the person’s account or email address has changed, or the domain lets no one in.',
  },
  operator: { own_account: 'You can’t do this to your own account.' },
  webhook: {
    url_refused:
      'Use an https URL on port 443 that leads to a server on the internet, without a user name or password in it.',
    too_many: 'A tenant can have up to 10 webhooks. Delete one first.',
    off: 'This webhook is off. Switch it on first.',
    test_waits: 'Five test events are still on their way. Wait for them first.',
  },
  scim: {
    connected: 'A directory is connected already. Disconnect it first.',
    too_many_tokens: 'There are two tokens already. Revoke one first.',
    exists: 'The directory already has a record with this name, external ID or member.',
    last_owner: 'This is the last owner of the tenant. Make someone else an owner first.',
    owner_kept: 'This tenant does not let its directory deactivate or reactivate this owner.',
    unknown_member: 'One of these members is not a user of this directory.',
    too_many_members: 'A group can have up to 10,000 members.',
  },
  domain: {
    not_a_domain: 'That’s not a mail domain. Enter the part after the @, such as acme.com.',
    public_suffix: 'Many organisations share this suffix. Enter your own domain below it.',
    public_mail: 'Anyone can get an address at this provider, so no tenant can claim it.',
    own: 'This is the domain of this service.',
    exists: 'This domain is already in your list.',
    taken:
      'Another tenant has already verified this domain. If it’s yours, ask them to release it, or contact support.',
    too_many: 'A tenant can have up to 100 domains.',
  },
  sso: {
    provider_refused: 'We couldn’t use what your identity provider says.',
    too_many_connections: 'A tenant can have up to 10 connections.',
    test_required: 'Test this connection first: its present settings haven’t passed in 24 hours.',
    owner_sign_in_required:
      'An owner must have signed in by the connection within 24 hours. Sign in with your company account once, then try again.',
    break_glass_required:
      'Choose 1 to 3 owners who can sign in without the identity provider. Each needs a second factor.',
    last_break_glass:
      'This is the last owner who can sign in without the identity provider. Choose another first, or make SSO optional.',
    last_connection:
      'Everyone must sign in by this connection. Make SSO optional first, or activate another connection.',
    last_certificate: 'This is the last certificate. Add the new one first.',
  },
  files: {
    off: 'This installation has no files.',
    quota_exceeded: 'There isn’t enough storage left for this file. Delete files first.',
    incomplete: 'The file hasn’t arrived completely. Resume the upload.',
    not_uploading: 'This upload has ended already.',
    not_ready: 'This file is still being uploaded.',
    infected: 'Malware was found in this file. It can’t be downloaded.',
  },
  public_page: {
    too_many_files: 'A public page shows 100 files at most. Withdraw one first.',
    too_many_guests:
      'This page has had as many guests as it may have this month. Try again next month, or sign in.',
  },
  project: { exists: 'A project with this name already exists.' },
  input: {
    invalid: 'Some of the input isn’t valid.',
    malformed: 'The request couldn’t be read.',
    media_type: 'Send JSON: content-type application/json.',
    too_large: 'The request is too large.',
    timed_out: 'The request took too long to arrive.',
    url_too_long: 'The URL is too long.',
    headers_too_large: 'The headers are too large.',
  },
  method: { not_allowed: 'This URL doesn’t support that method.' },
  idempotency: {
    key_reused: 'This idempotency key was used for another request.',
    in_progress: 'The first request with this key is still running.',
  },
  rate: { limited: 'Too many requests. Wait a moment and try again.' },
  internal: { error: 'Something went wrong on our side. Try again.' },
  request: {
    timed_out: 'This took too long and may still complete. Check before you try again.',
  },
  service: { unavailable: 'A service we depend on isn’t responding. Try again soon.' },
  upload: {
    refused: 'The storage refused the file. Try again, or choose the file anew.',
  },
  network: { unreachable: 'We can’t reach the server. Check your connection and try again.' },
  answer: { unreadable: 'The server sent an unreadable response. Try again.' },
} as const satisfies TextsByCode<ErrorCode | OnTheWay>;
