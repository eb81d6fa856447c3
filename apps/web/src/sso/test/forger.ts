import { randomUUID } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import {
  type Answer,
  attribute,
  createSamlIdp,
  signXml,
  toAssertion,
  toField,
  toResponse,
} from '@gatehouse/testing/saml-idp';
import { encryptAssertion } from './encrypt-assertion.ts';

const MINUTE = 60_000;
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';

/** Whom an identity provider asserts, and what is wrong about its answer. */
export interface Asserted {
  readonly subject: string;
  readonly email: string;
  /** Undefined: no attribute at all. */
  readonly groups?: readonly string[];
  readonly wrong?: Partial<Answer>;
  /** Whose key signs it; the tenant's own identity provider's unless told. */
  readonly by?: string;
  /** Ours, base64 of the DER: the assertion is encrypted with it. */
  readonly encryptedFor?: string;
}

/** What a browser was sent to the identity provider with. */
export interface Asked {
  readonly requestId: string;
  readonly relayState: string;
  readonly forceAuthn: boolean;
}

/** Reads the address of an AuthnRequest by redirect. */
export function readRequest(url: string): Asked {
  const query = new URL(url).searchParams;
  const xml = inflateRawSync(Buffer.from(query.get('SAMLRequest') ?? '', 'base64')).toString();
  return {
    requestId: /\bID="([^"]+)"/.exec(xml)?.[1] ?? '',
    relayState: query.get('RelayState') ?? '',
    forceAuthn: xml.includes('ForceAuthn="true"'),
  };
}

type SamlIdp = Awaited<ReturnType<typeof createSamlIdp>>;

/** Identity providers by name, each with keys of its own; making keys takes long. */
const idps = new Map<string, Promise<SamlIdp>>();

export function getIdp(name: string): Promise<SamlIdp> {
  const idp = idps.get(name) ?? createSamlIdp(`https://${name}.test/metadata`);
  idps.set(name, idp);
  return idp;
}

/** An identity provider's signed answer, honest but for what is to be wrong about it. */
export async function forge(
  { idp: own, acsUrl }: { readonly idp: string; readonly acsUrl: string },
  asked: Pick<Asked, 'requestId'> | null,
  { subject, email, groups, wrong = {}, by = own, encryptedFor }: Asserted,
): Promise<string> {
  const { entityId } = await getIdp(own);
  const { privateKey } = await getIdp(by);
  const now = Date.now();
  const named = groups ? attribute('groups', ...groups) : '';
  const answer: Answer = {
    audience: acsUrl.replace(/\/acs$/, ''),
    recipient: acsUrl,
    destination: acsUrl,
    requestId: asked?.requestId,
    assertedRequestId: asked?.requestId,
    issuer: entityId,
    nameId: subject,
    nameIdFormat: PERSISTENT,
    status: 'Success',
    authnInstant: now,
    notBefore: now - MINUTE,
    notOnOrAfter: now + 5 * MINUTE,
    confirmedUntil: now + 5 * MINUTE,
    issuedAt: now,
    assertionId: `_a${randomUUID()}`,
    attributes: attribute('email', email) + attribute('firstName', 'At the IdP') + named,
    context: 'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport',
    otherConfirmations: '',
    ...wrong,
  };
  const assertion = signXml(toAssertion(answer), privateKey);
  return toField(
    toResponse(answer, encryptedFor ? encryptAssertion(assertion, encryptedFor) : assertion),
  );
}
