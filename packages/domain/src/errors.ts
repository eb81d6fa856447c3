/** How an error is meant; one file of the API maps it to an HTTP status. */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'invalid'
  | 'outdated'
  | 'malformed'
  | 'media_type'
  | 'too_large'
  | 'timeout'
  | 'url_too_long'
  | 'headers_too_large'
  | 'method'
  | 'too_many'
  | 'unavailable'
  | 'internal';

/** Every error a caller may see: a stable code, its kind, and a sentence for people. */
export const ERRORS = {
  'auth.required': ['unauthenticated', 'Sign in to continue.'],
  'auth.token_invalid': ['unauthenticated', 'The token isn’t valid.'],
  'auth.session_ended': ['unauthenticated', 'Your session has ended. Sign in again.'],
  'auth.cross_site': ['forbidden', 'The request came from another site.'],
  'auth.unavailable': ['unavailable', 'Sign-in isn’t available right now. Try again soon.'],
  'auth.step_up_required': ['forbidden', 'Confirm it’s you: sign in again.'],
  'auth.browser_required': ['forbidden', 'Sign in with your browser to do this. Tokens can’t.'],
  'auth.session_too_old_for_tenant': [
    'unauthenticated',
    'This tenant requires a more recent sign-in. Sign in again.',
  ],
  'auth.sign_in_again': ['unauthenticated', 'You signed out everywhere. Sign in again.'],
  'account.disabled': ['forbidden', 'This account is disabled. Contact support.'],
  'account.only_owner': [
    'conflict',
    'This user is the only owner of a tenant. Add another owner or delete the tenant first.',
  ],
  'operator.own_account': ['conflict', 'You can’t do this to your own account.'],
  'permission.denied': ['forbidden', 'Your role doesn’t allow this.'],
  'role.above_own': ['forbidden', 'You can’t grant or change a role above your own.'],
  'role.exists': ['conflict', 'A role with this name already exists.'],
  'role.in_use': ['conflict', 'This role is in use. Choose the role its members get instead.'],
  'role.too_many': ['conflict', 'A tenant can have up to 100 custom roles.'],
  'role.too_many_members': [
    'conflict',
    'More than 1,000 members have this role. Give some of them another role first.',
  ],
  'resource.not_found': ['not_found', 'Not found, or you don’t have access.'],
  'tenant.slug_taken': ['conflict', 'That URL is taken. Choose another.'],
  'tenant.too_many': [
    'conflict',
    'You’ve reached the limit of tenants per person. Delete one you no longer need; it counts until its data is erased.',
  ],
  'tenant.too_many_a_day': [
    'conflict',
    'You have created as many tenants today as one person may. Try again tomorrow.',
  ],
  'tenant.too_many_slugs': [
    'conflict',
    'This tenant has used ten URLs. Keep the current one or go back to an earlier one.',
  ],
  'invitation.owners_only': ['forbidden', 'Only owners can invite people to this tenant.'],
  'member.last_owner': ['conflict', 'A tenant needs at least one active owner.'],
  'member.changed': ['conflict', 'Someone else changed this member. Reload and try again.'],
  'member.not_deactivated': ['conflict', 'This member isn’t deactivated.'],
  'member.self': ['conflict', 'You can’t include yourself in a bulk action.'],
  'member.own_account': ['conflict', 'To change your own account, go to Security.'],
  'member.account_shared': [
    'conflict',
    'This account is also used outside this tenant. Only its user can change how they sign in.',
  ],
  'bulk.unknown_member': [
    'not_found',
    'Not everyone in this list is a member here, so nothing was changed. Reload and try again.',
  ],
  'bulk.too_many': ['conflict', 'More than 10,000 members match. Narrow your search.'],
  'member.not_active': ['conflict', 'This member isn’t active.'],
  'member.deactivated': ['forbidden', 'Your access to this tenant has been deactivated.'],
  'auth.unknown_person': ['forbidden', 'Sign in with your browser once before you use a token.'],
  'auth.person_required': ['forbidden', 'Only a signed-in user can do this; API keys can’t.'],
  'api_key.above_own': ['forbidden', 'A key can’t have a permission you don’t have.'],
  'api_key.exists': ['conflict', 'A key with this name already exists.'],
  'api_key.revoked': ['conflict', 'This key has been revoked.'],
  'account.permit_required': ['forbidden', 'Confirm it’s you: sign in again.'],
  'account.password_wrong': ['invalid', 'That’s not your password.'],
  'account.password_refused': ['invalid', 'Choose another password: this one isn’t accepted.'],
  'account.code_wrong': ['invalid', 'That code is wrong or has expired.'],
  'account.no_new_email': ['conflict', 'There’s no new email address to confirm.'],
  'account.mfa_on': ['conflict', 'An authenticator app is already set up.'],
  'account.image_refused': [
    'invalid',
    'Choose a PNG, JPEG or WebP image up to 256 kB and 1024 pixels per side.',
  ],
  'api_client.above_own': ['forbidden', 'A client can’t have a permission you don’t have.'],
  'api_client.exists': ['conflict', 'This client is already registered.'],
  'member.exists': ['conflict', 'This user is already a member.'],
  'invitation.exists': ['conflict', 'This email address already has an open invitation.'],
  'invitation.not_pending': ['conflict', 'This invitation is no longer open.'],
  'invitation.accepted': ['gone', 'This invitation has already been accepted.'],
  'invitation.revoked': ['gone', 'This invitation has been revoked.'],
  'invitation.expired': ['gone', 'This invitation has expired. Ask for a new one.'],
  'invitation.inviter_lost_rights': [
    'gone',
    'The person who invited you can no longer invite people. Ask for a new invitation.',
  ],
  'invitation.other_email': ['forbidden', 'This invitation is for another email address.'],
  'invitation.email_unverified': ['forbidden', 'Verify your email address first.'],
  'project.exists': ['conflict', 'A project with this name already exists.'],
  'input.invalid': ['invalid', 'Some of the input isn’t valid.'],
  'input.malformed': ['malformed', 'The request couldn’t be read.'],
  'input.media_type': ['media_type', 'Send JSON: content-type application/json.'],
  'input.too_large': ['too_large', 'The request is too large.'],
  'input.timed_out': ['timeout', 'The request took too long to arrive.'],
  'input.url_too_long': ['url_too_long', 'The URL is too long.'],
  'input.headers_too_large': ['headers_too_large', 'The headers are too large.'],
  'method.not_allowed': ['method', 'This URL doesn’t support that method.'],
  'idempotency.key_reused': ['invalid', 'This idempotency key was used for another request.'],
  'idempotency.in_progress': ['conflict', 'The first request with this key is still running.'],
  'resource.changed': ['outdated', 'This has changed since you loaded it. Reload and try again.'],
  'rate.limited': ['too_many', 'Too many requests. Wait a moment and try again.'],
  'internal.error': ['internal', 'Something went wrong on our side. Try again.'],
  'request.timed_out': [
    'unavailable',
    'This took too long and may still complete. Check before you try again.',
  ],
  'service.unavailable': [
    'unavailable',
    'A service we depend on isn’t responding. Try again soon.',
  ],
} as const satisfies Record<string, readonly [ErrorKind, string]>;

export type ErrorCode = keyof typeof ERRORS;

/** One question of a decision that was refused, for those who may know. */
export interface Why {
  readonly code: string;
  readonly passed: boolean;
  readonly sentence: string;
}

/** An error that the caller may be told of. Branch on `code`, never on the message. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly kind: ErrorKind;
  /** Which inputs are at fault, by their path. */
  readonly fields: Readonly<Record<string, string>>;
  /** How it came to the refusal; only where the caller may know. */
  readonly why: readonly Why[];

  constructor(
    code: ErrorCode,
    options: {
      fields?: Readonly<Record<string, string>>;
      why?: readonly Why[];
      cause?: unknown;
    } = {},
  ) {
    super(ERRORS[code][1], { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.kind = ERRORS[code][0];
    this.fields = options.fields ?? {};
    this.why = options.why ?? [];
  }
}

/**
 * True for a DomainError of any copy of this module: the web server and the page bundle each
 * load their own, so `instanceof` would miss the other's.
 */
export function isDomainError(value: unknown): value is DomainError {
  return value instanceof Error && value.name === 'DomainError' && 'code' in value;
}
