import { invalidParameter } from '../../wire/errors.ts';
import { isLoopback } from '../../trust.ts';
import { SamlError } from './saml-error.ts';
import {
  getAttribute,
  getChildren,
  getDescendants,
  getText,
  isNamed,
  metadataLimits,
  parseXml,
} from './xml.ts';
import type { XmlElement } from './dom.ts';

/** What an identity provider's metadata says, as far as it is used. Times are milliseconds. */
export interface SamlMetadata {
  readonly entityId: string;
  readonly ssoRedirectUri: string;
  readonly sloRedirectUri?: string;
  /** Signing certificates, base64 of the DER. */
  readonly certificates: readonly string[];
  readonly validUntil?: number;
}

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
/** Characters of base64. Source: developer guide, SAML identity providers. */
const MAX_CERTIFICATE = 4096;

/** Browsers are sent there: to https, or to this machine. */
function requireAddress(address: string | undefined): string {
  const url = address !== undefined && URL.canParse(address) ? new URL(address) : undefined;
  const isOpen = url?.protocol === 'http:' && isLoopback(url.hostname);
  if (address === undefined || (url?.protocol !== 'https:' && !isOpen)) {
    throw invalidParameter('The metadata names an address that is not https.');
  }
  return address;
}

function getService(descriptor: XmlElement, name: string): string | undefined {
  const service = getChildren(descriptor, 'metadata', name).find(
    (element) => getAttribute(element, 'Binding') === REDIRECT,
  );
  return service && requireAddress(getAttribute(service, 'Location'));
}

function getCertificates(descriptor: XmlElement): string[] {
  const certificates = getChildren(descriptor, 'metadata', 'KeyDescriptor')
    .filter((key) => [undefined, 'signing'].includes(getAttribute(key, 'use')))
    .flatMap((key) => getDescendants(key, 'X509Certificate'))
    .map((element) => getText(element).replace(/\s+/g, ''));
  if (certificates.length === 0) {
    throw invalidParameter('The metadata has no signing certificate.');
  }
  if (certificates.some(({ length }) => length > MAX_CERTIFICATE)) {
    throw invalidParameter(`A signing certificate is longer than ${MAX_CERTIFICATE} characters.`);
  }
  return [...new Set(certificates)];
}

function findDescriptors(text: string): { entity: XmlElement; descriptor: XmlElement } {
  const root = parseXml(text, metadataLimits);
  const entities = [root, ...getDescendants(root, 'EntityDescriptor')]
    .filter((element) => isNamed(element, 'metadata', 'EntityDescriptor'))
    .flatMap((entity) =>
      getChildren(entity, 'metadata', 'IDPSSODescriptor').map((descriptor) => ({
        entity,
        descriptor,
      })),
    );
  const [only, second] = entities;
  if (!only || second) {
    throw invalidParameter('The metadata must describe exactly one SAML 2.0 identity provider.');
  }
  return only;
}

function readDescriptors(text: string) {
  try {
    return findDescriptors(text);
  } catch (error) {
    if (!(error instanceof SamlError)) throw error;
    throw invalidParameter(`The metadata cannot be read: ${error.message}.`);
  }
}

/**
 * Reads a metadata document.
 * @throws CognitoError InvalidParameterException. [?] AWS's own texts are not published.
 */
export function parseMetadata(text: string): SamlMetadata {
  const { entity, descriptor } = readDescriptors(text);
  const entityId = getAttribute(entity, 'entityID');
  const ssoRedirectUri = getService(descriptor, 'SingleSignOnService');
  const sloRedirectUri = getService(descriptor, 'SingleLogoutService');
  const validUntil = Date.parse(getAttribute(entity, 'validUntil') ?? '');
  if (!entityId) throw invalidParameter('The metadata has no entityID.');
  if (ssoRedirectUri === undefined) {
    throw invalidParameter('The metadata has no SingleSignOnService with the redirect binding.');
  }
  return {
    entityId,
    ssoRedirectUri,
    ...(sloRedirectUri === undefined ? {} : { sloRedirectUri }),
    certificates: getCertificates(descriptor),
    ...(Number.isNaN(validUntil) ? {} : { validUntil }),
  };
}
