import { invalidParameter } from '../../wire/errors.ts';

/** ProviderDetails of a SAML provider, as far as they are given. */
export type SamlDetails = Readonly<Record<string, string>>;

const switches = ['EncryptedResponses', 'IDPInit', 'IDPSignout'];
const readBack = ['ActiveEncryptionCertificate', 'SLORedirectBindingURI', 'SSORedirectBindingURI'];
const known = [...switches, 'MetadataFile', 'MetadataURL', 'RequestSigningAlgorithm'];

/** Whether a setting is on; all are off unless told. */
export const isOn = (
  details: SamlDetails,
  name: 'EncryptedResponses' | 'IDPInit' | 'IDPSignout',
): boolean => details[name]?.toLowerCase() === 'true';

/**
 * The details to keep: what DescribeIdentityProvider adds may come back with an update and is made anew.
 * @throws CognitoError InvalidParameterException
 */
export function requireSamlDetails(given: SamlDetails): SamlDetails {
  const details = Object.fromEntries(
    Object.entries(given).filter(([name]) => !readBack.includes(name)),
  );
  for (const [name, value] of Object.entries(details)) {
    if (!known.includes(name)) throw invalidParameter(`Invalid ProviderDetails: ${name}`);
    if (switches.includes(name) && !/^(?:true|false)$/i.test(value)) {
      throw invalidParameter(`${name} must be true or false.`);
    }
  }
  const { MetadataFile, MetadataURL, RequestSigningAlgorithm } = details;
  if (RequestSigningAlgorithm !== undefined && RequestSigningAlgorithm !== 'rsa-sha256') {
    throw invalidParameter('RequestSigningAlgorithm must be rsa-sha256.');
  }
  if (!MetadataFile === !MetadataURL) {
    throw invalidParameter('ProviderDetails needs either MetadataFile or MetadataURL.');
  }
  return details;
}
