import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import { putDocument, readDocument, saveDocument } from '../../model/documents.ts';
import type { Writer } from '../../store/store.ts';
import { CognitoError } from '../../wire/errors.ts';
import { fetchMetadata } from './fetch-metadata.ts';
import { parseMetadata, type SamlMetadata } from './metadata.ts';
import type { SamlDetails } from './provider-details.ts';

/** Metadata with the time it was read at, in milliseconds. */
export interface ReadMetadata extends SamlMetadata {
  readonly readAt: number;
}

/** Source: developer guide, SAML identity providers. */
const READ_EVERY = 6 * 3_600_000;

/**
 * The metadata that ProviderDetails give or refer to.
 * @throws CognitoError InvalidParameterException
 */
export async function loadMetadata(
  { clock }: Emulator,
  { MetadataFile, MetadataURL = '' }: SamlDetails,
): Promise<ReadMetadata> {
  const text = MetadataFile ?? (await fetchMetadata(MetadataURL));
  return { ...parseMetadata(text), readAt: clock.now() };
}

const metadataAddress = (poolId: string, name: string) =>
  ({ poolId, kind: 'samlMetadata', id: name }) as const;

/** Keeps a provider's metadata. */
export function putMetadata(
  tx: Writer,
  poolId: string,
  name: string,
  metadata: ReadMetadata,
): void {
  putDocument(tx, metadataAddress(poolId, name), metadata);
}

/**
 * A provider's metadata, read again from its URL when it is six hours old or no longer valid. Where that
 * fails, the old one serves as long as it says itself that it may.
 * @returns undefined when there is none that is valid
 */
export async function getMetadata(
  emulator: Emulator,
  provider: IdentityProviderType,
): Promise<SamlMetadata | undefined> {
  const { UserPoolId = '', ProviderName = '', ProviderDetails = {} } = provider;
  const now = emulator.clock.now();
  const isValid = ({ validUntil = Infinity }: SamlMetadata) => now < validUntil;
  const address = metadataAddress(UserPoolId, ProviderName);
  const stored = readDocument<ReadMetadata>(emulator.store, address);
  const known = stored && isValid(stored) ? stored : undefined;
  if (known && (!ProviderDetails.MetadataURL || now - known.readAt < READ_EVERY)) return known;
  try {
    const metadata = await loadMetadata(emulator, ProviderDetails);
    await saveDocument(emulator, address, metadata);
    return isValid(metadata) ? metadata : undefined;
  } catch (error) {
    if (!(error instanceof CognitoError)) throw error;
    return known;
  }
}
