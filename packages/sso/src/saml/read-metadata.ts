import { Refusal } from '../refusal.ts';
import { isBrowserAddress, type AddressRules } from '../net/address-rules.ts';
import { describeCertificate, type CertificateDescription } from './describe-certificate.ts';
import type { XmlElement } from './dom.ts';
import { METADATA_LIMITS, parseXml } from './parse-xml.ts';
import { getAttribute, getChildren, getDescendants, getText, isNamed } from './xml.ts';

/** What an identity provider's metadata says, as far as it is used. Times are milliseconds. */
export interface IdpMetadata {
  readonly entityId: string;
  readonly ssoUrl: string;
  readonly certificates: readonly CertificateDescription[];
  readonly wantRequestsSigned: boolean;
  /** Null where it says nothing. */
  readonly validUntil: number | null;
}

const REDIRECT = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect';
/** Keys of one identity provider; more are a mistake. */
const MAX_CERTIFICATES = 10;

function parseMetadata(text: string): XmlElement {
  try {
    return parseXml(text.replace(/^\ufeff/, ''), METADATA_LIMITS);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    // A web page, most of the time: someone pasted the address or the text of a console.
    const isTooLarge = error.code === 'message_too_large';
    throw new Refusal(isTooLarge ? 'provider_answer_too_large' : 'metadata_unreadable');
  }
}

function findDescriptor(text: string): { entity: XmlElement; descriptor: XmlElement } {
  const root = parseMetadata(text);
  const [only, second] = [root, ...getDescendants(root, 'EntityDescriptor')]
    .filter((element) => isNamed(element, 'metadata', 'EntityDescriptor'))
    .flatMap((entity) =>
      getChildren(entity, 'metadata', 'IDPSSODescriptor').map((descriptor) => ({
        entity,
        descriptor,
      })),
    );
  if (!only) throw new Refusal('metadata_without_provider');
  if (second) throw new Refusal('metadata_several_providers');
  return only;
}

function getSsoUrl(descriptor: XmlElement, rules: AddressRules): string {
  const service = getChildren(descriptor, 'metadata', 'SingleSignOnService').find(
    (element) => getAttribute(element, 'Binding') === REDIRECT,
  );
  const address = service && getAttribute(service, 'Location');
  if (address === undefined) throw new Refusal('metadata_without_redirect');
  if (!isBrowserAddress(address, rules)) {
    throw new Refusal('metadata_address_not_https', { received: address });
  }
  return address;
}

function getCertificates(descriptor: XmlElement): CertificateDescription[] {
  const texts = getChildren(descriptor, 'metadata', 'KeyDescriptor')
    .filter((key) => [undefined, 'signing'].includes(getAttribute(key, 'use')))
    .flatMap((key) => getDescendants(key, 'X509Certificate'))
    .map((element) => getText(element).replace(/\s+/g, ''));
  const distinct = [...new Set(texts)];
  if (distinct.length === 0 || distinct.length > MAX_CERTIFICATES) {
    throw new Refusal('metadata_without_certificate', { received: String(distinct.length) });
  }
  return distinct.map(describeCertificate);
}

/**
 * Reads the metadata of an identity provider.
 * @param text XML, as it was pasted or fetched
 * @param now milliseconds
 * @throws Refusal of the stage `discover`, which an admin can act on
 */
export function readMetadata(text: string, now: number, rules: AddressRules): IdpMetadata {
  const { entity, descriptor } = findDescriptor(text);
  const entityId = getAttribute(entity, 'entityID');
  if (!entityId) throw new Refusal('metadata_without_entity_id');
  const end = Date.parse(getAttribute(entity, 'validUntil') ?? '');
  const validUntil = Number.isNaN(end) ? null : end;
  if (validUntil !== null && validUntil <= now) {
    throw new Refusal('metadata_expired', { received: new Date(validUntil).toISOString() });
  }
  return {
    entityId,
    ssoUrl: getSsoUrl(descriptor, rules),
    certificates: getCertificates(descriptor),
    wantRequestsSigned: ['true', '1'].includes(
      getAttribute(descriptor, 'WantAuthnRequestsSigned') ?? '',
    ),
    validUntil,
  };
}
