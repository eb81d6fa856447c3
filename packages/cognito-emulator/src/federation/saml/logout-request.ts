import { escapeXml } from '../../wire/escape-xml.ts';
import { namespaces } from './xml.ts';
import type { SamlSession } from '../../model/saml-session.ts';

/** What a logout request says. */
export interface LogoutRequest {
  /** An XML id: not beginning with a digit. */
  readonly id: string;
  readonly destination: string;
  /** Entity id of the pool. */
  readonly issuer: string;
  readonly session: SamlSession;
  /** Milliseconds. */
  readonly now: number;
}

const optional = (name: string, value: string | undefined) =>
  value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;

/** The XML of a request for single logout. */
export function toLogoutRequest({ session, ...request }: LogoutRequest): string {
  const nameId =
    `<saml2:NameID${optional('Format', session.nameIdFormat)}` +
    `${optional('NameQualifier', session.nameQualifier)}` +
    `${optional('SPNameQualifier', session.spNameQualifier)}>${escapeXml(session.nameId)}</saml2:NameID>`;
  const index =
    session.sessionIndex === undefined
      ? ''
      : `<saml2p:SessionIndex>${escapeXml(session.sessionIndex)}</saml2p:SessionIndex>`;
  return (
    `<saml2p:LogoutRequest xmlns:saml2p="${namespaces.protocol}" xmlns:saml2="${namespaces.assertion}"` +
    ` Destination="${escapeXml(request.destination)}" ID="${escapeXml(request.id)}"` +
    ` IssueInstant="${new Date(request.now).toISOString()}" Version="2.0">` +
    `<saml2:Issuer>${escapeXml(request.issuer)}</saml2:Issuer>${nameId}${index}</saml2p:LogoutRequest>`
  );
}
