import { randomUUID } from 'node:crypto';
import type { Asked } from './asked.ts';
import { ASSERTION, escapeXml, PROTOCOL } from './xml.ts';

const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';

/** No one is signed in, and no one may be asked (SAML 2.0 core, 3.2.2.2). */
export const NO_PASSIVE = `<samlp:StatusCode Value="${STATUS}Responder"><samlp:StatusCode Value="${STATUS}NoPassive"/></samlp:StatusCode>`;
export const SUCCESS = `<samlp:StatusCode Value="${STATUS}Success"/>`;

/**
 * A response, not signed yet.
 *
 * @param status one of the above
 * @param content a signed assertion, or nothing
 */
export function toResponse(
  issuer: string,
  { requestId, acsUrl }: Pick<Asked, 'requestId' | 'acsUrl'>,
  status: string,
  content: string,
): string {
  const inResponseTo = requestId ? ` InResponseTo="${escapeXml(requestId)}"` : '';
  return (
    `<samlp:Response xmlns:samlp="${PROTOCOL}" ID="_${randomUUID()}" Version="2.0"` +
    ` IssueInstant="${new Date().toISOString()}" Destination="${escapeXml(acsUrl)}"${inResponseTo}>` +
    `<saml:Issuer xmlns:saml="${ASSERTION}">${escapeXml(issuer)}</saml:Issuer>` +
    `<samlp:Status>${status}</samlp:Status>${content}</samlp:Response>`
  );
}
