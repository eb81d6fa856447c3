import type { FailureCode } from '@gatehouse/sso/answer';

/**
 * Why the bridge lets no one in although the identity provider's answer was right, and the stage of the
 * attempt. Catalogs of messages hold a sentence for each.
 */
export const BRIDGE_STAGES = {
  connection_inactive: 'request',
  attempt_unknown: 'replay',
  attempt_expired: 'replay',
  attempt_of_other_browser: 'replay',
  answer_replayed: 'replay',
  step_up_of_other_person: 'subject',
  tester_not_entitled: 'person',
  domain_not_verified: 'domain',
  not_a_member: 'person',
  join_requested: 'person',
  join_refused: 'person',
  member_deactivated: 'person',
  person_disabled: 'person',
  operator: 'person',
  own_sign_in_first: 'person',
  address_unproved: 'person',
  group_missing: 'person',
  invitation_void: 'person',
  tenant_suspended: 'person',
  pool_unavailable: 'pool',
} as const;

export type BridgeCode = keyof typeof BRIDGE_STAGES;

export type RefusalCode = FailureCode | BridgeCode;

/** The bridge's no. The person sees the reference alone, the tenant's owners see the code. */
export class BridgeRefusal extends Error {
  override readonly name = 'BridgeRefusal';
  readonly code: BridgeCode;

  constructor(code: BridgeCode, options: { cause?: unknown } = {}) {
    super(code, options);
    this.code = code;
  }
}
