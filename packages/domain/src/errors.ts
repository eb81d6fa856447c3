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
  'auth.token_invalid': ['unauthenticated', 'The token is not valid.'],
  'auth.session_ended': ['unauthenticated', 'Your session has ended. Sign in again.'],
  'auth.cross_site': ['forbidden', 'The request came from another site.'],
  'auth.unavailable': ['unavailable', 'Signing in is not possible at the moment. Try again soon.'],
  'auth.step_up_required': ['forbidden', 'Confirm first that it is you: sign in once more.'],
  'auth.browser_required': ['forbidden', 'Do this signed in with your browser, not with a token.'],
  'auth.session_too_old_for_tenant': [
    'unauthenticated',
    'This tenant asks for a newer sign-in. Sign in once more.',
  ],
  'auth.sign_in_again': ['unauthenticated', 'You signed out everywhere. Sign in again.'],
  'account.disabled': ['forbidden', 'This account is disabled. Ask the support.'],
  'account.only_owner': [
    'conflict',
    'This person is the only owner of a tenant. It needs another owner first, or to be deleted.',
  ],
  'operator.own_account': ['conflict', 'An operator can not do this to their own account.'],
  'permission.denied': ['forbidden', 'Your role does not allow this.'],
  'role.above_own': ['forbidden', 'You can not grant or change a role above your own.'],
  'role.exists': ['conflict', 'There is already a role with this name.'],
  'role.in_use': ['conflict', 'Somebody has this role. Say which role they get in its place.'],
  'role.too_many': ['conflict', 'A tenant can have 100 custom roles at most.'],
  'role.too_many_members': [
    'conflict',
    'More than 1,000 members have this role. Give some of them another one first.',
  ],
  'resource.not_found': ['not_found', 'There is nothing here, or you may not see it.'],
  'tenant.slug_taken': ['conflict', 'That address is taken. Choose another one.'],
  'tenant.too_many': [
    'conflict',
    'You have created as many tenants as one person may have. Delete one that nobody needs; it counts until its data is erased.',
  ],
  'tenant.too_many_a_day': [
    'conflict',
    'You have created as many tenants today as one person may. Try again tomorrow.',
  ],
  'tenant.too_many_slugs': [
    'conflict',
    'This tenant has had ten addresses. Go back to one of them, or keep the one it has.',
  ],
  'invitation.owners_only': ['forbidden', 'In this tenant only owners invite people.'],
  'member.last_owner': ['conflict', 'A tenant needs at least one active owner.'],
  'member.changed': ['conflict', 'Somebody else changed this member. Reload and try again.'],
  'member.not_deactivated': ['conflict', 'This member is not deactivated.'],
  'member.self': ['conflict', 'You can not do this to yourself together with others.'],
  'member.own_account': ['conflict', 'For your own account there is a page of its own: Security.'],
  'member.account_shared': [
    'conflict',
    'This account is used outside of this tenant as well. Only its owner can change how it signs in.',
  ],
  'bulk.unknown_member': [
    'not_found',
    'Not everyone in this list is a member here, so nothing was changed. Reload and try again.',
  ],
  'bulk.too_many': ['conflict', 'More than 10,000 members fit. Narrow the search down.'],
  'member.not_active': ['conflict', 'This member is not active.'],
  'member.deactivated': ['forbidden', 'Your access to this tenant has been deactivated.'],
  'auth.unknown_person': ['forbidden', 'Sign in with your browser once before you use a token.'],
  'auth.person_required': ['forbidden', 'Only a signed-in person can do this, no program.'],
  'api_key.above_own': ['forbidden', 'A key can not have a permission that you do not have.'],
  'api_key.exists': ['conflict', 'There is already a key with this name.'],
  'api_key.revoked': ['conflict', 'This key has been revoked.'],
  'account.permit_required': ['forbidden', 'Confirm first that it is you: sign in once more.'],
  'account.password_wrong': ['invalid', 'This is not your password.'],
  'account.password_refused': ['invalid', 'Choose another password: this one is not accepted.'],
  'account.code_wrong': ['invalid', 'This code is not right, or it is no longer valid.'],
  'account.no_new_email': ['conflict', 'There is no new address to confirm.'],
  'account.mfa_on': ['conflict', 'An authenticator app is set up already.'],
  'account.image_refused': [
    'invalid',
    'Choose a PNG, JPEG or WebP picture of at most 256 kB and 1024 pixels a side.',
  ],
  'api_client.above_own': ['forbidden', 'A client can not have a permission that you do not have.'],
  'api_client.exists': ['conflict', 'This client is registered already.'],
  'member.exists': ['conflict', 'This person is already a member.'],
  'invitation.exists': ['conflict', 'There is already an open invitation for this address.'],
  'invitation.not_pending': ['conflict', 'This invitation is no longer open.'],
  'invitation.accepted': ['gone', 'This invitation has already been accepted.'],
  'invitation.revoked': ['gone', 'This invitation has been withdrawn.'],
  'invitation.expired': ['gone', 'This invitation has expired. Ask for a new one.'],
  'invitation.inviter_lost_rights': [
    'gone',
    'The person who invited you may no longer do so. Ask for a new invitation.',
  ],
  'invitation.other_email': ['forbidden', 'This invitation is for another e-mail address.'],
  'invitation.email_unverified': ['forbidden', 'Verify your e-mail address first.'],
  'project.exists': ['conflict', 'There is already a project with this name.'],
  'input.invalid': ['invalid', 'Some of the input is not valid.'],
  'input.malformed': ['malformed', 'The request could not be read.'],
  'input.media_type': ['media_type', 'Send JSON: content-type application/json.'],
  'input.too_large': ['too_large', 'The request is too large.'],
  'input.timed_out': ['timeout', 'The request took too long to arrive.'],
  'input.url_too_long': ['url_too_long', 'The address is too long.'],
  'input.headers_too_large': ['headers_too_large', 'The headers are too large.'],
  'method.not_allowed': ['method', 'This address does not take that method.'],
  'idempotency.key_reused': ['invalid', 'This idempotency key was used for another request.'],
  'idempotency.in_progress': ['conflict', 'The first request with this key is still running.'],
  'resource.changed': ['outdated', 'This has been changed since you saw it. Reload and try again.'],
  'rate.limited': ['too_many', 'Too many requests. Wait a moment, then try again.'],
  'internal.error': ['internal', 'Something went wrong on our side. Try again.'],
  'request.timed_out': [
    'unavailable',
    'This took too long. It may still happen: look before you try again.',
  ],
  'service.unavailable': ['unavailable', 'A service we depend on does not answer. Try again soon.'],
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
