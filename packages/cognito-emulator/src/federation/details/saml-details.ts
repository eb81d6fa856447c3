import { invalidParameter } from '../../wire/errors.ts';
import type { Details } from './check-details.ts';
import { requireAllowed, requireUrls } from './require-details.ts';

/** SAML: metadata by address or as text. */
export function samlDetails(given: Details): Details {
  if (!given.MetadataURL?.trim() && !given.MetadataFile?.trim()) {
    throw invalidParameter('Missing required ProviderDetails: MetadataURL or MetadataFile.');
  }
  requireUrls(given, ['MetadataURL']);
  for (const flag of ['IDPSignout', 'IDPInit', 'EncryptedResponses']) {
    requireAllowed(given, flag, ['true', 'false']);
  }
  requireAllowed(given, 'RequestSigningAlgorithm', ['rsa-sha256']);
  return given;
}
