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

/** Every error a caller may see: a stable code and its kind. Its sentence is in the message catalogs. */
export const ERROR_KINDS = {
  'auth.required': 'unauthenticated',
  'auth.token_invalid': 'unauthenticated',
  'auth.session_ended': 'unauthenticated',
  'auth.cross_site': 'forbidden',
  'auth.unavailable': 'unavailable',
  'auth.step_up_required': 'forbidden',
  'auth.second_factor_required': 'forbidden',
  'auth.browser_required': 'forbidden',
  'auth.session_too_old_for_tenant': 'unauthenticated',
  'auth.sign_in_again': 'unauthenticated',
  'auth.sso_required': 'forbidden',
  'auth.mfa_required': 'forbidden',
  'auth.own_sign_in_required': 'forbidden',
  'auth.address_taken': 'forbidden',
  'account.disabled': 'forbidden',
  'account.only_owner': 'conflict',
  'operator.own_account': 'conflict',
  'permission.denied': 'forbidden',
  'role.above_own': 'forbidden',
  'role.exists': 'conflict',
  'role.in_use': 'conflict',
  'role.too_many': 'conflict',
  'role.too_many_members': 'conflict',
  'resource.not_found': 'not_found',
  'tenant.suspended': 'forbidden',
  'staff_request.own': 'forbidden',
  'staff_request.exists': 'conflict',
  'staff_request.closed': 'conflict',
  'staff_request.outdated': 'conflict',
  'support.off': 'not_found',
  'support.read_only': 'forbidden',
  'support.own_request': 'forbidden',
  'support.member': 'conflict',
  'support.exists': 'conflict',
  'support.not_open': 'conflict',
  'tenant.moving': 'unavailable',
  'tenant.no_database': 'conflict',
  'tenant.already_there': 'conflict',
  'tenant.move_exists': 'conflict',
  'tenant.move_past_switch': 'conflict',
  'tenant.database_unavailable': 'unavailable',
  'tenant.own_factor_required': 'conflict',
  'tenant.slug_taken': 'conflict',
  'tenant.too_many': 'conflict',
  'tenant.too_many_a_day': 'conflict',
  'tenant.too_many_slugs': 'conflict',
  'invitation.owners_only': 'forbidden',
  'member.last_owner': 'conflict',
  'member.not_deactivated': 'conflict',
  'member.self': 'conflict',
  'member.own_account': 'conflict',
  'member.account_shared': 'conflict',
  'member.account_federated': 'conflict',
  'bulk.unknown_member': 'not_found',
  'bulk.too_many': 'conflict',
  'member.not_active': 'conflict',
  'member.deactivated': 'forbidden',
  'auth.unknown_person': 'forbidden',
  'auth.person_required': 'forbidden',
  'api_key.above_own': 'forbidden',
  'api_key.exists': 'conflict',
  'api_key.revoked': 'conflict',
  'personal_key.refused': 'forbidden',
  'personal_key.too_many': 'conflict',
  'account.permit_required': 'forbidden',
  'account.password_wrong': 'invalid',
  'account.password_refused': 'invalid',
  'account.code_wrong': 'invalid',
  'account.no_new_email': 'conflict',
  'account.mfa_on': 'conflict',
  'account.mfa_off': 'conflict',
  'account.mfa_needed': 'conflict',
  'account.image_refused': 'invalid',
  'account.identity_in_use': 'conflict',
  'account.no_password': 'conflict',
  'account.last_way_in': 'conflict',
  'sso.provider_refused': 'invalid',
  'sso.too_many_connections': 'conflict',
  'sso.test_required': 'conflict',
  'sso.owner_sign_in_required': 'conflict',
  'sso.break_glass_required': 'conflict',
  'sso.last_break_glass': 'conflict',
  'sso.last_connection': 'conflict',
  'sso.last_certificate': 'conflict',
  'api_client.above_own': 'forbidden',
  'api_client.exists': 'conflict',
  'member.exists': 'conflict',
  'invitation.exists': 'conflict',
  'invitation.not_pending': 'conflict',
  'invitation.accepted': 'gone',
  'invitation.revoked': 'gone',
  'invitation.expired': 'gone',
  'invitation.inviter_lost_rights': 'gone',
  'invitation.other_email': 'forbidden',
  'invitation.email_unverified': 'forbidden',
  'access_request.exists': 'conflict',
  'access_request.refused': 'conflict',
  'join_request.exists': 'conflict',
  'join_request.refused': 'conflict',
  'join_request.void': 'conflict',
  'webhook.url_refused': 'invalid',
  'webhook.too_many': 'conflict',
  'webhook.off': 'conflict',
  'webhook.test_waits': 'conflict',
  'scim.connected': 'conflict',
  'scim.too_many_tokens': 'conflict',
  'scim.exists': 'conflict',
  'scim.last_owner': 'forbidden',
  'scim.owner_kept': 'forbidden',
  'scim.unknown_member': 'invalid',
  'scim.too_many_members': 'too_large',
  'domain.not_a_domain': 'invalid',
  'domain.public_suffix': 'invalid',
  'domain.public_mail': 'invalid',
  'domain.own': 'invalid',
  'domain.exists': 'conflict',
  'domain.taken': 'conflict',
  'domain.too_many': 'conflict',
  'project.exists': 'conflict',
  'files.off': 'not_found',
  'files.quota_exceeded': 'conflict',
  'files.incomplete': 'conflict',
  'files.not_uploading': 'conflict',
  'files.not_ready': 'conflict',
  'files.infected': 'conflict',
  'public_page.too_many_files': 'conflict',
  'public_page.too_many_guests': 'conflict',
  'input.invalid': 'invalid',
  'input.malformed': 'malformed',
  'input.media_type': 'media_type',
  'input.too_large': 'too_large',
  'input.timed_out': 'timeout',
  'input.url_too_long': 'url_too_long',
  'input.headers_too_large': 'headers_too_large',
  'method.not_allowed': 'method',
  'idempotency.key_reused': 'invalid',
  'idempotency.in_progress': 'conflict',
  'resource.changed': 'outdated',
  'rate.limited': 'too_many',
  'internal.error': 'internal',
  'request.timed_out': 'unavailable',
  'service.unavailable': 'unavailable',
} as const satisfies Record<`${string}.${string}`, ErrorKind>;

export type ErrorCode = keyof typeof ERROR_KINDS;

/** One question of a decision that was refused, for those who may know. */
export interface Why {
  readonly code: string;
  readonly passed: boolean;
  readonly sentence: string;
}

/** An error that the caller may be told of. Its message is its code: what reaches people is in the catalogs. */
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
    super(code, { cause: options.cause });
    this.name = 'DomainError';
    this.code = code;
    this.kind = ERROR_KINDS[code];
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
