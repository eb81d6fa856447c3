import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
import type { Emulator } from '../../emulator.ts';
import type { FederatedAssertion } from '../assertion.ts';
import { checkResponse } from './check-response.ts';
import { useOnce } from './checks/use-once.ts';
import { getEncryptionKey } from './encryption-key.ts';
import { getAssertionConsumer, getEntityId } from './entity.ts';
import { isOn } from './provider-details.ts';
import { getMetadata } from './provider-metadata.ts';
import { SamlError } from './saml-error.ts';
import type { VerifiedAssertion } from './verified-assertion.ts';

function getDecryptionKey({ store }: Emulator, provider: IdentityProviderType) {
  const { UserPoolId = '', ProviderName = '', ProviderDetails = {} } = provider;
  if (!isOn(ProviderDetails, 'EncryptedResponses')) return undefined;
  const key = getEncryptionKey(store, UserPoolId, ProviderName);
  if (!key) throw new SamlError('encryption', 'The provider has no key for decryption');
  return key.jwk;
}

function toFederatedAssertion(
  { ProviderName = '' }: IdentityProviderType,
  issuer: string,
  verified: VerifiedAssertion,
): FederatedAssertion {
  const { nameId, attributes, id: _id, expiresAt: _expiresAt, ...session } = verified;
  const present = Object.entries(attributes).filter(([, values]) => values.length > 0);
  const texts = present.map(([name, values]) => [name, values.length > 1 ? values : values[0]]);
  return {
    providerName: ProviderName,
    providerType: 'SAML',
    subject: nameId,
    attributes: Object.fromEntries(present),
    issuer,
    samlSession: { nameId, ...session },
    received: { samlResponse: Object.fromEntries(texts) as Record<string, unknown> },
  };
}

/**
 * Checks an answer of a provider, which can be used once.
 * @param field SAMLResponse as it was posted
 * @param requestId undefined when no one asked
 * @throws SamlError
 */
export async function receiveAssertion(
  emulator: Emulator,
  provider: IdentityProviderType,
  field: string,
  requestId: string | undefined,
): Promise<FederatedAssertion> {
  const { UserPoolId = '', ProviderName = '' } = provider;
  const metadata = await getMetadata(emulator, provider);
  if (!metadata) throw new SamlError('issuer', 'The metadata of the provider is not valid');
  const verified = await checkResponse(field, {
    entityId: metadata.entityId,
    certificates: metadata.certificates,
    audience: getEntityId(UserPoolId),
    recipient: getAssertionConsumer(emulator),
    requestId,
    decryptionKey: getDecryptionKey(emulator, provider),
    now: emulator.clock.now(),
  });
  await useOnce(emulator, UserPoolId, ProviderName, verified);
  return toFederatedAssertion(provider, metadata.entityId, verified);
}
