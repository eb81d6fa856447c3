/**
 * Everything that can be wrong with an identity provider or its answer, and the stage of an attempt
 * at which it shows. Catalogs of messages hold a sentence for each.
 */
export const FAILURE_STAGES = {
  // Towards the identity provider.
  address_refused: 'discover',
  provider_unreachable: 'discover',
  provider_redirects: 'discover',
  provider_too_slow: 'discover',
  provider_answer_too_large: 'discover',
  provider_status: 'discover',
  discovery_invalid: 'discover',
  discovery_issuer_mismatch: 'discover',
  issuer_of_many_tenants: 'discover',
  keys_unreadable: 'discover',
  metadata_unreadable: 'discover',
  metadata_without_provider: 'discover',
  metadata_several_providers: 'discover',
  metadata_without_entity_id: 'discover',
  metadata_without_redirect: 'discover',
  metadata_address_not_https: 'discover',
  metadata_without_certificate: 'discover',
  metadata_expired: 'discover',
  certificate_unreadable: 'discover',
  certificate_weak: 'discover',
  // The message itself.
  message_not_base64: 'answer',
  message_too_large: 'answer',
  message_document_type: 'answer',
  message_not_xml: 'answer',
  message_too_deep: 'answer',
  message_not_a_response: 'answer',
  status_not_success: 'answer',
  callback_error: 'answer',
  callback_without_code: 'answer',
  token_refused: 'answer',
  token_invalid: 'answer',
  user_info_refused: 'answer',
  // Who signed it.
  assertion_count: 'signature',
  assertion_not_encrypted: 'signature',
  assertion_undecryptable: 'signature',
  signature_missing: 'signature',
  signature_of_response_only: 'signature',
  signature_algorithm: 'signature',
  signature_invalid: 'signature',
  key_unknown: 'signature',
  // Who made it, for whom, when, in answer to what.
  issuer_mismatch: 'issuer',
  audience_missing: 'audience',
  audience_mismatch: 'audience',
  destination_mismatch: 'audience',
  recipient_missing: 'audience',
  recipient_mismatch: 'audience',
  time_missing: 'time',
  time_invalid: 'time',
  time_too_long: 'time',
  not_yet_valid: 'time',
  expired: 'time',
  authentication_too_old: 'time',
  authentication_time_missing: 'time',
  in_response_to_missing: 'replay',
  in_response_to_mismatch: 'replay',
  in_response_to_unexpected: 'replay',
  nonce_mismatch: 'replay',
  // About whom.
  confirmation_missing: 'subject',
  subject_missing: 'subject',
  subject_too_long: 'subject',
  subject_invalid: 'subject',
  subject_transient: 'subject',
  user_info_subject_mismatch: 'subject',
  attribute_twice: 'subject',
  email_missing: 'subject',
  email_several: 'subject',
  email_invalid: 'subject',
  hosted_domain_missing: 'domain',
  hosted_domain_mismatch: 'domain',
} as const;

/** What was wrong: stable, one sentence each in the catalogs. */
export type FailureCode = keyof typeof FAILURE_STAGES;

/** Where in an attempt it was wrong. */
export type FailureStage = (typeof FAILURE_STAGES)[FailureCode];
