import type { AttributeNames } from '../attribute-names.ts';

/** A tenant's link to an identity provider that speaks SAML 2.0. Plain data, no secret but the key. */
export interface SamlConnection {
  /** Entity id of the identity provider. */
  readonly entityId: string;
  /** Where browsers are sent with a request (HTTP-Redirect binding). */
  readonly ssoUrl: string;
  /** Its signing certificates, base64 of the DER; any may match, one that has ended too. */
  readonly certificates: readonly string[];
  /** Our entity id, of this connection alone: the audience of its assertions. */
  readonly spEntityId: string;
  /** Our assertion consumer service, of this connection alone. */
  readonly acsUrl: string;
  /** Key that signs requests and decrypts assertions: PKCS #8 as PEM. */
  readonly spPrivateKey: string;
  /** Certificate of that key, base64 of the DER. */
  readonly spCertificate: string;
  readonly signRequests: boolean;
  /** Refuses assertions that are not encrypted; encrypted ones are taken either way. */
  readonly requireEncryption: boolean;
  /** Format to ask for; null leaves it to the identity provider. */
  readonly nameIdFormat: 'persistent' | null;
  readonly attributeNames: AttributeNames;
}
