/**
 * What can be wrong with an identity provider, its answer, or the person it names: for the owner who set
 * it up. `text` says what happened, `advice` what to do.
 */
export const ssoFailures = {
  address_refused: {
    title: 'Address not allowed',
    text: 'We don’t ask this address: it isn’t https on port 443, or it leads into a private network.',
    advice: 'Use an https address that can be reached from the internet.',
  },
  provider_unreachable: {
    title: 'Identity provider not reachable',
    text: 'We couldn’t connect to your identity provider.',
    advice: 'Check the address, and that no firewall blocks it. Then try again.',
  },
  provider_redirects: {
    title: 'Address redirects',
    text: 'Your identity provider sent us on to another address, and we don’t follow.',
    advice: 'Enter the address that the redirect leads to.',
  },
  provider_too_slow: {
    title: 'Identity provider too slow',
    text: 'Your identity provider didn’t answer within 5 seconds.',
    advice: 'Try again. If it happens again, check the status of your identity provider.',
  },
  provider_answer_too_large: {
    title: 'Answer too large',
    text: 'Your identity provider answered with more than 1 MB.',
    advice: 'Check that the address leads to metadata of this one app, not to a catalog.',
  },
  provider_status: {
    title: 'Unexpected answer',
    text: 'Your identity provider answered, but not with what we asked for.',
    advice: 'Open the address in a browser. If it doesn’t show metadata, copy the address again.',
  },
  discovery_invalid: {
    title: 'Discovery document incomplete',
    text: 'The discovery document lacks an address that we need, or names one without https.',
    advice: 'Check that the issuer is right, or ask your identity provider’s support.',
  },
  discovery_issuer_mismatch: {
    title: 'Another issuer',
    text: 'The discovery document names another issuer than the one you entered.',
    advice: 'Enter the issuer exactly as the document names it.',
  },
  issuer_of_many_tenants: {
    title: 'Issuer isn’t yours alone',
    text: 'This issuer stands for any organization, so anyone could sign in.',
    advice: 'Use the issuer with your own directory ID in place of “common” or “organizations”.',
  },
  keys_unreadable: {
    title: 'Keys not readable',
    text: 'We couldn’t read the keys that your identity provider publishes.',
    advice: 'Try again. If it happens again, ask your identity provider’s support.',
  },
  metadata_unreadable: {
    title: 'Not metadata',
    text: 'What we read is not SAML metadata. Often it is the page of a console.',
    advice: 'Copy the link to the metadata file itself, or paste the content of the file.',
  },
  metadata_without_provider: {
    title: 'No identity provider in there',
    text: 'The metadata describes no identity provider.',
    advice: 'Use the metadata of your identity provider, not the metadata of this app.',
  },
  metadata_several_providers: {
    title: 'Several identity providers',
    text: 'The metadata describes more than one identity provider.',
    advice: 'Use metadata of the one app that you made for us.',
  },
  metadata_without_entity_id: {
    title: 'Entity ID missing',
    text: 'The metadata doesn’t name an entity ID.',
    advice: 'Download the metadata again, or enter the values by hand.',
  },
  metadata_without_redirect: {
    title: 'Sign-in address missing',
    text: 'The metadata names no address for sign-in by redirect (HTTP-Redirect).',
    advice: 'Switch on the HTTP-Redirect binding at your identity provider.',
  },
  metadata_address_not_https: {
    title: 'Sign-in address without https',
    text: 'The address for sign-in doesn’t begin with https.',
    advice: 'Have your identity provider use https, then read the metadata again.',
  },
  metadata_without_certificate: {
    title: 'Certificate missing',
    text: 'The metadata names no signing certificate, or more than ten.',
    advice: 'Download the metadata again, or add the certificate by hand.',
  },
  metadata_expired: {
    title: 'Metadata expired',
    text: 'The metadata is no longer valid, by its own date.',
    advice: 'Download the metadata again from your identity provider.',
  },
  certificate_unreadable: {
    title: 'Certificate not readable',
    text: 'This is not a certificate, or parts of it are missing.',
    advice: 'Paste the whole certificate, with its BEGIN and END lines.',
  },
  certificate_weak: {
    title: 'Certificate too weak',
    text: 'The key of this certificate is too short, or of a kind that we don’t take.',
    advice: 'Make a certificate with an RSA key of at least 2,048 bits, or an EC key.',
  },
  message_not_base64: {
    title: 'Answer not readable',
    text: 'The answer was damaged on its way.',
    advice: 'Try again. A proxy or browser extension may change what is sent.',
  },
  message_too_large: {
    title: 'Answer too large',
    text: 'The answer is longer than we accept.',
    advice: 'Send fewer groups and attributes, for example only the groups assigned to this app.',
  },
  message_document_type: {
    title: 'Answer refused',
    text: 'The answer contains a document type, which no SAML answer may have.',
    advice: 'Ask your identity provider’s support. If you didn’t expect this, it may be an attack.',
  },
  message_not_xml: {
    title: 'Answer not readable',
    text: 'The answer is not XML.',
    advice: 'Check that your identity provider sends SAML 2.0 answers to our ACS URL.',
  },
  message_too_deep: {
    title: 'Answer refused',
    text: 'The answer is nested too deeply.',
    advice: 'Ask your identity provider’s support. If you didn’t expect this, it may be an attack.',
  },
  message_not_a_response: {
    title: 'Not a SAML answer',
    text: 'Something else than a SAML 2.0 answer arrived.',
    advice: 'Check that our ACS URL is entered as ACS URL, and not as the address for sign-out.',
  },
  status_not_success: {
    title: 'Identity provider refused',
    text: 'Your identity provider did not sign the person in.',
    advice: 'Check that the person is assigned to this app at your identity provider.',
  },
  callback_error: {
    title: 'Identity provider refused',
    text: 'Your identity provider sent back an error instead of a sign-in.',
    advice: 'Check that the person is assigned to this app, and that the callback URL is right.',
  },
  callback_without_code: {
    title: 'Code missing',
    text: 'Your identity provider sent the person back without a code.',
    advice: 'Allow the authorization code flow for this app at your identity provider.',
  },
  token_refused: {
    title: 'Client refused',
    text: 'Your identity provider refused our client ID and secret.',
    advice: 'Make a new client secret there, and enter it here.',
  },
  token_invalid: {
    title: 'Token not readable',
    text: 'Your identity provider sent no readable ID token.',
    advice: 'Check that the app is set up for OpenID Connect, with the scope “openid”.',
  },
  user_info_refused: {
    title: 'User info refused',
    text: 'Your identity provider did not tell us about the person.',
    advice: 'Allow the scopes “profile” and “email” for this app.',
  },
  assertion_count: {
    title: 'Not one assertion',
    text: 'The answer must contain exactly one assertion.',
    advice: 'Ask your identity provider’s support. If you didn’t expect this, it may be an attack.',
  },
  assertion_not_encrypted: {
    title: 'Assertion not encrypted',
    text: 'This connection asks for encrypted assertions, and this one is not.',
    advice: 'Switch on encryption at your identity provider, or switch it off here.',
  },
  assertion_undecryptable: {
    title: 'Assertion not decryptable',
    text: 'The assertion is encrypted with another key than ours.',
    advice: 'Give your identity provider our certificate again: it is in our metadata.',
  },
  signature_missing: {
    title: 'Signature missing',
    text: 'The assertion is not signed.',
    advice: 'Switch on signing of assertions at your identity provider.',
  },
  signature_of_response_only: {
    title: 'Assertion not signed',
    text: 'Only the answer around the assertion is signed.',
    advice: 'Have your identity provider sign the assertion, or both.',
  },
  signature_algorithm: {
    title: 'Signature algorithm too weak',
    text: 'The answer is signed with an algorithm that we don’t take, such as SHA-1.',
    advice: 'Choose RSA with SHA-256 at your identity provider.',
  },
  signature_invalid: {
    title: 'Signature doesn’t match',
    text: 'The answer was changed, or signed with another key.',
    advice: 'Compare the certificate here with the one at your identity provider.',
  },
  key_unknown: {
    title: 'Unknown key',
    text: 'The answer is signed with a key that your identity provider doesn’t publish.',
    advice: 'If it has just changed its keys, try again in a minute.',
  },
  issuer_mismatch: {
    title: 'Another issuer',
    text: 'The answer comes from another identity provider than this connection’s.',
    advice: 'Compare the entity ID or issuer here with the one at your identity provider.',
  },
  audience_missing: {
    title: 'Audience missing',
    text: 'The answer doesn’t say for whom it is.',
    advice: 'Enter our entity ID as audience at your identity provider.',
  },
  audience_mismatch: {
    title: 'Another audience',
    text: 'The answer is meant for another app.',
    advice: 'Copy our entity ID again, and enter it as audience, without a slash at its end.',
  },
  destination_mismatch: {
    title: 'Another destination',
    text: 'The answer names another destination than our ACS URL.',
    advice: 'Copy our ACS URL again, and enter it at your identity provider.',
  },
  recipient_missing: {
    title: 'Recipient missing',
    text: 'The assertion doesn’t name our ACS URL as its recipient.',
    advice: 'Enter our ACS URL as recipient at your identity provider.',
  },
  recipient_mismatch: {
    title: 'Another recipient',
    text: 'The assertion names another recipient than our ACS URL.',
    advice: 'Copy our ACS URL again, and enter it at your identity provider.',
  },
  time_missing: {
    title: 'Time limit missing',
    text: 'The answer doesn’t say how long it is valid.',
    advice: 'Ask your identity provider’s support for conditions with a time limit.',
  },
  time_invalid: {
    title: 'Time not readable',
    text: 'The answer contains a time that is none.',
    advice: 'Ask your identity provider’s support.',
  },
  time_too_long: {
    title: 'Valid for too long',
    text: 'The answer is valid for more than an hour.',
    advice:
      'Shorten the validity of assertions at your identity provider, for example to 5 minutes.',
  },
  not_yet_valid: {
    title: 'Not valid yet',
    text: 'The answer is only valid later: the clock of your identity provider is fast.',
    advice: 'Set the clock of your identity provider by network time.',
  },
  expired: {
    title: 'Expired',
    text: 'The answer is too old, or the clock of your identity provider is slow.',
    advice: 'Try again. If it happens again, set the clock of your identity provider.',
  },
  authentication_too_old: {
    title: 'Not asked again',
    text: 'We asked for a fresh sign-in, and your identity provider didn’t ask the person.',
    advice: 'Allow forced sign-in for this app at your identity provider.',
  },
  authentication_time_missing: {
    title: 'Time of sign-in missing',
    text: 'Your identity provider doesn’t say when the person signed in.',
    advice: 'Have it send AuthnInstant (SAML) or auth_time (OpenID Connect).',
  },
  in_response_to_missing: {
    title: 'Request not named',
    text: 'The answer doesn’t say which of our requests it answers.',
    advice: 'Ask your identity provider’s support: InResponseTo must be in the signed assertion.',
  },
  in_response_to_mismatch: {
    title: 'Answers another request',
    text: 'The answer belongs to another sign-in.',
    advice: 'Try again in one tab. Don’t use the back button at your identity provider.',
  },
  in_response_to_unexpected: {
    title: 'Answers no request',
    text: 'An answer came without a sign-in that asked for it, yet names a request.',
    advice: 'Try again from our sign-in page.',
  },
  nonce_mismatch: {
    title: 'Answers another request',
    text: 'The ID token belongs to another sign-in.',
    advice: 'Try again in one tab. Don’t use the back button at your identity provider.',
  },
  confirmation_missing: {
    title: 'Confirmation missing',
    text: 'The assertion has no bearer confirmation of its subject.',
    advice: 'Set up the app for web browser single sign-on at your identity provider.',
  },
  subject_missing: {
    title: 'Subject missing',
    text: 'The answer doesn’t say who the person is.',
    advice: 'Have your identity provider send a NameID (SAML) or “sub” (OpenID Connect).',
  },
  subject_invalid: {
    title: 'Subject not usable',
    text: 'The name that your identity provider uses for the person contains characters that we don’t take.',
    advice: 'Choose another identifier, such as the object ID.',
  },
  subject_too_long: {
    title: 'Subject too long',
    text: 'The name that your identity provider uses for the person is too long.',
    advice: 'Choose a shorter identifier, such as the object ID.',
  },
  subject_transient: {
    title: 'Subject changes each time',
    text: 'The NameID is transient: the same person would be a stranger next time.',
    advice: 'Choose a persistent NameID, such as the object ID or the user name.',
  },
  user_info_subject_mismatch: {
    title: 'Another person in user info',
    text: 'The user info is about another person than the ID token.',
    advice: 'Ask your identity provider’s support. If you didn’t expect this, it may be an attack.',
  },
  attribute_twice: {
    title: 'Attribute sent twice',
    text: 'One attribute is in the answer twice, so we can’t tell which one is right.',
    advice: 'Remove one of the two from the attribute mapping at your identity provider.',
  },
  email_missing: {
    title: 'Email missing',
    text: 'The answer contains no email under the name that is set here.',
    advice: 'Have your identity provider send it, or change the attribute name here.',
  },
  email_several: {
    title: 'Several emails',
    text: 'The answer contains more than one email for the person.',
    advice: 'Send the primary email only.',
  },
  email_invalid: {
    title: 'Not an email',
    text: 'What the answer contains as email is not one.',
    advice: 'Check which field of the directory is sent as email.',
  },
  hosted_domain_missing: {
    title: 'Not a company account',
    text: 'Google names no organization for this account: it is a private one.',
    advice: 'Sign in with the account of your organization.',
  },
  hosted_domain_mismatch: {
    title: 'Another organization',
    text: 'The account belongs to another organization’s domain.',
    advice: 'Verify that domain here, or sign in with an account of your domain.',
  },
  connection_inactive: {
    title: 'Connection not active',
    text: 'Someone tried to sign in by this connection while it was not active.',
    advice: 'Activate it, or give people another link.',
  },
  attempt_unknown: {
    title: 'Sign-in not known',
    text: 'An answer arrived that belongs to no sign-in of ours.',
    advice: 'Start again from our sign-in page.',
  },
  attempt_expired: {
    title: 'Too slow',
    text: 'The answer arrived more than 10 minutes after the sign-in began.',
    advice: 'Start again, and finish it without a long pause.',
  },
  attempt_of_other_browser: {
    title: 'Another browser',
    text: 'The sign-in was finished in another browser than it began in.',
    advice:
      'Start again in the browser that you want to use. If no one did this, it may be an attack.',
  },
  answer_replayed: {
    title: 'Answer used before',
    text: 'The same answer arrived a second time.',
    advice: 'Start again. Don’t reload the page of the sign-in.',
  },
  step_up_of_other_person: {
    title: 'Another person confirmed',
    text: 'The person who confirmed is not the one who is signed in, or that person has signed out meanwhile.',
    advice: 'Confirm with the account that is signed in here.',
  },
  tester_not_entitled: {
    title: 'Test without permission',
    text: 'Whoever began this test has signed out since, or is no owner any more. Nothing was noted as tested.',
    advice: 'Sign in as an owner, and test again.',
  },
  domain_not_verified: {
    title: 'Domain not verified',
    text: 'The domain of the person’s email is not one that this tenant has verified.',
    advice: 'Verify the domain, or invite the person by email.',
  },
  not_a_member: {
    title: 'Not a member',
    text: 'The person is no member, and new people don’t become members by this connection.',
    advice: 'Invite the person, or let new people become members.',
  },
  join_requested: {
    title: 'Asks to join',
    text: 'The person is no member. Their request to join is in the list of members.',
    advice: 'Let them in or decline there, or let new people become members by this connection.',
  },
  join_refused: {
    title: 'Request declined',
    text: 'The person’s request to join was declined a short while ago.',
    advice: 'Invite the person if they shall come in after all.',
  },
  member_deactivated: {
    title: 'Member deactivated',
    text: 'The person’s membership is deactivated.',
    advice: 'Reactivate the member if they should have access.',
  },
  person_disabled: {
    title: 'Account disabled',
    text: 'The person’s account is disabled by the service.',
    advice: 'Ask our support.',
  },
  operator: {
    title: 'Staff account',
    text: 'Staff of the service can’t sign in by a tenant’s identity provider.',
    advice: 'Use an account of your own company.',
  },
  own_sign_in_first: {
    title: 'Own sign-in first',
    text: 'An owner signs in by the identity provider for the first time, and has to prove their own account once.',
    advice: 'Sign in with your own password in the same browser, then use single sign-on.',
  },
  address_unproved: {
    title: 'Email not proved',
    text: 'There is an account with this email whose owner never proved the address.',
    advice: 'Try again. If it happens again, ask our support.',
  },
  group_missing: {
    title: 'In none of the groups',
    text: 'The person is in none of the groups that have a role, and such people are refused.',
    advice: 'Add the person to a group at your identity provider, or change the rule here.',
  },
  invitation_void: {
    title: 'Invitation no longer valid',
    text: 'The person’s invitation can’t be accepted any more.',
    advice: 'Invite the person again.',
  },
  tenant_suspended: {
    title: 'Tenant suspended',
    text: 'The tenant is suspended, and no one new gets in meanwhile.',
    advice: 'Contact support to have it reactivated.',
  },
  pool_unavailable: {
    title: 'Sign-in service not available',
    text: 'Your identity provider’s answer was right, but our sign-in service didn’t respond.',
    advice: 'Try again in a few minutes.',
  },
} as const;
