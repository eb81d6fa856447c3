import type { Emulator } from '../../emulator.ts';
import { removeDocument } from '../../model/documents.ts';
import type { Writer } from '../../store/store.ts';
import { createEncryptionKey, getEncryptionKey, putEncryptionKey } from './encryption-key.ts';
import { isOn, requireSamlDetails, type SamlDetails } from './provider-details.ts';
import { loadMetadata, putMetadata } from './provider-metadata.ts';
import { requireCurrentCertificate } from './require-current-certificate.ts';

/** A provider's settings, checked and ready to be stored. */
export interface SamlConfiguration {
  /** ProviderDetails with what AWS adds to them. */
  readonly details: SamlDetails;
  /** Stores metadata and key beside the provider, in its transaction. */
  readonly put: (tx: Writer) => void;
}

/**
 * Checks the settings of a SAML provider and reads its metadata.
 * @throws CognitoError InvalidParameterException
 */
export async function configureSamlProvider(
  emulator: Emulator,
  poolId: string,
  name: string,
  given: SamlDetails,
): Promise<SamlConfiguration> {
  const details = requireSamlDetails(given);
  const metadata = await loadMetadata(emulator, details);
  requireCurrentCertificate(metadata.certificates, emulator.clock.now());
  const { ssoRedirectUri, sloRedirectUri } = metadata;
  const key = isOn(details, 'EncryptedResponses')
    ? (getEncryptionKey(emulator.store, poolId, name) ??
      (await createEncryptionKey(emulator, poolId)))
    : undefined;
  return {
    details: {
      ...details,
      SSORedirectBindingURI: ssoRedirectUri,
      ...(sloRedirectUri === undefined ? {} : { SLORedirectBindingURI: sloRedirectUri }),
      ...(key ? { ActiveEncryptionCertificate: key.certificate } : {}),
    },
    put(tx) {
      putMetadata(tx, poolId, name, metadata);
      if (key) putEncryptionKey(tx, poolId, name, key);
    },
  };
}

/** Removes what `put` stored, with the provider itself. */
export function removeSamlConfiguration(tx: Writer, poolId: string, name: string): void {
  removeDocument(tx, { poolId, kind: 'samlMetadata', id: name });
  removeDocument(tx, { poolId, kind: 'samlKey', id: name });
}
